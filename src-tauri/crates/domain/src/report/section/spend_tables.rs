//! Last year against plan by category, and the largest vendors.

use std::collections::BTreeMap;

use super::Context;
use super::build::{cell, column, table, text};
use crate::report::block::{Block, TextRole};
use crate::spend::Category;
use crate::value::{Choice, Money, Side};

/// Rows shown by name; the others are added up under them.
const MOST_ROWS: usize = 9;

#[derive(Copy, Clone, Default)]
struct Amounts {
    last_year: Money,
    plan: Money,
}

/// One side's table; `None` where nothing is known of it.
pub fn categories(context: &Context, side: Side) -> Option<Block> {
    let shares = context.analysis.shares.side(side);
    let (has_last, has_plan) = (
        shares.last_year.amount.is_some(),
        shares.plan.amount.is_some(),
    );
    if !has_last && !has_plan {
        return None;
    }
    let rows = rows(context, side);
    let total = rows
        .iter()
        .fold(Amounts::default(), |sum, (_, amounts)| Amounts {
            last_year: sum.last_year + amounts.last_year,
            plan: sum.plan + amounts.plan,
        });
    let last = context.column(
        &rows.iter().map(|row| row.1.last_year).collect::<Vec<_>>(),
        total.last_year,
    );
    let plan = context.column(
        &rows.iter().map(|row| row.1.plan).collect::<Vec<_>>(),
        total.plan,
    );
    let changes: Vec<Money> = rows
        .iter()
        .map(|row| row.1.plan - row.1.last_year)
        .collect();
    let change = context.column(&changes, total.plan - total.last_year);
    // Rows are read across too: the three columns are rounded alike or not at all.
    let say = last.with(plan).with(change);

    let name = format!("{}, {}", side.title(), context.unit());
    let (last_head, plan_head) = (
        context.last_year().to_string(),
        format!("{} plan", context.plan_year()),
    );
    let mut heads: Vec<(&str, u32, bool)> = vec![(&name, 36, false)];
    if has_last {
        heads.push((&last_head, 15, true));
    }
    if has_plan {
        heads.push((&plan_head, 18, true));
    }
    if has_last && has_plan {
        heads.push(("Change", 17, true));
    }
    let caption = format!("{} by category, {}", side.title(), context.unit());
    let mut table = table(caption, &heads);
    let cells = |label: &str, amounts: Amounts| {
        let mut cells = vec![cell(label)];
        if has_last {
            cells.push(cell(say.amount(amounts.last_year)));
        }
        if has_plan {
            cells.push(cell(say.amount(amounts.plan)));
        }
        if has_last && has_plan {
            cells.push(cell(say.change(amounts.plan - amounts.last_year)));
        }
        cells
    };
    for (label, amounts) in &rows {
        table.row(cells(label, *amounts));
    }
    table.total(cells("Total", total));
    Some(table.done())
}

/// Categories with their amounts, the largest first, the small ones together.
fn rows(context: &Context, side: Side) -> Vec<(String, Amounts)> {
    let mut sums: BTreeMap<Option<Category>, Amounts> = BTreeMap::new();
    for sum in context.assessment.spend.in_year(context.last_year()) {
        sums.entry(sum.category).or_default().last_year += sum.parts.side(side);
    }
    for (_, line) in context.assessment.budgets() {
        if line.side == side && line.year == context.client.plan_year {
            sums.entry(line.category).or_default().plan += line.total();
        }
    }
    let mut rows: Vec<(String, Amounts)> = sums
        .into_iter()
        .filter(|(_, amounts)| !(amounts.last_year.is_zero() && amounts.plan.is_zero()))
        .map(|(category, amounts)| {
            let name = category.map_or("Without a category", Category::title);
            (name.to_owned(), amounts)
        })
        .collect();
    rows.sort_by_key(|(_, amounts)| {
        std::cmp::Reverse((amounts.last_year.max(amounts.plan), amounts.plan))
    });
    if rows.len() > MOST_ROWS + 1 {
        let rest = rows.split_off(MOST_ROWS);
        let name = format!("{} others", rest.len());
        let sum = rest
            .iter()
            .fold(Amounts::default(), |sum, (_, amounts)| Amounts {
                last_year: sum.last_year + amounts.last_year,
                plan: sum.plan + amounts.plan,
            });
        rows.push((name, sum));
    }
    rows
}

/// The vendors that received most of marketing's money last year, four across; those of sales
/// where marketing has none.
pub fn vendors(context: &Context) -> Option<Block> {
    vendors_of(context, Side::Marketing).or_else(|| vendors_of(context, Side::Sales))
}

fn vendors_of(context: &Context, side: Side) -> Option<Block> {
    let year = context.last_year();
    let mut largest: Vec<(&str, Money)> = context
        .assessment
        .spend
        .vendors
        .iter()
        .filter(|vendor| vendor.year == year.year && !vendor.vendor.trim().is_empty())
        .map(|vendor| (vendor.vendor.trim(), vendor.parts.side(side)))
        .filter(|(_, amount)| *amount > Money::ZERO)
        .collect();
    largest.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    largest.truncate(4);
    if largest.is_empty() {
        return None;
    }
    let columns = largest
        .into_iter()
        .map(|(vendor, amount)| {
            let amount = context.say.amount(amount);
            let room = if amount.chars().count() > 8 { 18 } else { 12 };
            let mut table = table(
                format!("{vendor}, {}", context.unit()),
                &[("", 41 - room, false), ("", room, true)],
            );
            table.row(vec![cell(vendor), cell(amount)]);
            column(3, false, vec![table.done()])
        })
        .collect();
    Some(Block::Together(vec![
        text(
            TextRole::TableName,
            format!(
                "Largest {} vendors in {year}, {}",
                side.word(),
                context.unit()
            ),
        ),
        Block::Columns(columns),
    ]))
}
