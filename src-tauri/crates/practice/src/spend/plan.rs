//! The budget plan: typed cell by cell, or taken over from last year.

use std::collections::BTreeMap;

use domain::assessment::Assessment;
use domain::change::{Change, Edit, Place};
use domain::record::{BudgetLine, Entry, Record};
use domain::spend::Category;
use domain::value::{Id, Money, Rate, Side, read, split};
use rust_decimal::Decimal;

use crate::balance::side_from;
use crate::practice::new_id;
use crate::record::{self, refused};
use crate::view::Edited;
use crate::{Failure, Now, Practice, Result};

/// Types an amount into one month of the plan, counted from 0; empty text is zero.
pub async fn plan_cell(
    practice: &Practice,
    client: Id,
    side: String,
    category: String,
    column: u32,
    text: String,
    now: Now,
) -> Result<Edited> {
    let file = practice.file(client).await?;
    let assessment = file.assessment(now.today).await?;
    let side = side_from(&side)?;
    let category = category_from(&category)?;
    let focus = format!(
        "{}.{}.{column}",
        side.word(),
        category.map_or("", Category::slug)
    );
    let amount = match text.trim() {
        "" | "–" => Money::ZERO,
        text => match read::money(text, assessment.client().currency) {
            Ok(amount) => amount,
            Err(message) => return Ok(refused(&focus, &message)),
        },
    };
    let index = usize::try_from(column).ok().filter(|&column| column < 12);
    let Some(index) = index else {
        return Ok(refused(&focus, "The plan has twelve months."));
    };
    let (id, mut line) = line_of(&assessment, side, category);
    if line.months[index] == amount {
        return record::unchanged(&file).await;
    }
    line.months[index] = amount;
    let entry = Entry {
        id,
        record: Record::Budget(line),
    };
    let month = assessment
        .client()
        .plan()
        .first_month()
        .plus(i32::try_from(column).unwrap_or(0));
    let change = Change {
        label: format!(
            "Plan {}, {}",
            category.map_or(side.title(), Category::title),
            month.name()
        ),
        place: Place::at("spend", focus.clone()),
        edits: vec![Edit::Put {
            entry: entry.clone(),
        }],
        coalesce: Some(focus),
    };
    record::put_checked(&file, &assessment, &[entry], change, None, now).await
}

/// Plans every side and category as last year's spend plus a percentage, month by month.
pub async fn copy_last_year(
    practice: &Practice,
    client: Id,
    percent: String,
    now: Now,
) -> Result<Edited> {
    let file = practice.file(client).await?;
    let assessment = file.assessment(now.today).await?;
    let plus = match percent.trim() {
        "" => Rate::ZERO,
        text => match read::percent(text) {
            Ok(rate) => rate,
            Err(message) => return Ok(refused("percent", &message)),
        },
    };
    let factor = Rate::new(Decimal::ONE + plus.decimal());
    let last = assessment.client().last_year();
    let first = last.first_month();
    let mut lines: BTreeMap<(Side, Option<Category>), Vec<Money>> = BTreeMap::new();
    for sum in assessment.spend.in_year(last) {
        for side in Side::BOTH {
            let amount = sum.parts.side(side);
            if amount.is_zero() {
                continue;
            }
            let months = lines
                .entry((side, sum.category))
                .or_insert_with(|| vec![Money::ZERO; 12]);
            let covered: Vec<_> = sum.period.iter().collect();
            for (month, part) in covered.iter().zip(split(amount, &vec![1; covered.len()])) {
                if let Ok(index) = usize::try_from(month.since(first)) {
                    months[index] += part;
                }
            }
        }
    }
    if lines.is_empty() {
        return Ok(refused(
            "percent",
            "There is no spend of last year to copy. Import it first.",
        ));
    }
    let entries: Vec<Entry> = lines
        .into_iter()
        .map(|((side, category), months)| {
            let (id, line) = line_of(&assessment, side, category);
            let months = months
                .into_iter()
                .map(|amount| amount.times(factor))
                .collect();
            Entry {
                id,
                record: Record::Budget(BudgetLine { months, ..line }),
            }
        })
        .collect();
    let change = Change {
        label: format!("Copy {last} into the plan"),
        place: Place::screen("spend"),
        edits: entries
            .iter()
            .map(|entry| Edit::Put {
                entry: entry.clone(),
            })
            .collect(),
        coalesce: None,
    };
    record::put_checked(&file, &assessment, &entries, change, None, now).await
}

fn category_from(slug: &str) -> Result<Option<Category>> {
    match slug {
        "" => Ok(None),
        slug => slug
            .parse()
            .map(Some)
            .map_err(|sentence: String| Failure::not_found(sentence)),
    }
}

/// The budget line of a side and category in the plan's year, or an empty one.
fn line_of(assessment: &Assessment, side: Side, category: Option<Category>) -> (Id, BudgetLine) {
    let year = assessment.client().plan_year;
    assessment
        .budgets()
        .find(|(_, line)| line.year == year && line.side == side && line.category == category)
        .map_or_else(
            || {
                (
                    new_id(),
                    BudgetLine {
                        year,
                        side,
                        category,
                        months: vec![Money::ZERO; 12],
                    },
                )
            },
            |(id, line)| (id, line.clone()),
        )
}
