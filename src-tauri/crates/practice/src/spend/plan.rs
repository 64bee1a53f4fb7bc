//! The budget plan: typed cell by cell, or taken over from last year.

use std::collections::BTreeMap;

use domain::assessment::Assessment;
use domain::change::{Change, Place, Screen};
use domain::record::{BudgetLine, Entry, Problem, Record};
use domain::spend::Category;
use domain::value::words::{self, Words};
use domain::value::{Choice, Currency, Id, Money, Rate, Side, read, split};
use rust_decimal::Decimal;
use store::ClientFile;

use crate::editing::{self, refused};
use crate::view::{Edited, PlanCell};
use crate::{Now, Practice, Result};

/// Types amounts into months of the plan, counted from 0; empty text is zero. However many cells
/// are typed, pasted, filled or cleared at once, it is one step, all of it or nothing.
pub async fn plan_cells(
    practice: &Practice,
    client: Id,
    cells: Vec<PlanCell>,
    now: Now,
) -> Result<Edited> {
    let file = practice.file(client).await?;
    let assessment = file.assessment(now.today).await?;
    let mut lines: BTreeMap<(Side, Option<Category>), (Id, BudgetLine)> = BTreeMap::new();
    let mut typed: Option<Typed> = None;
    let mut changed = 0_u64;
    for cell in &cells {
        let (place, amount) = match read_cell(cell, assessment.client().currency) {
            Ok(read) => read,
            Err(problem) => {
                return Ok(Edited::Refused {
                    problems: vec![problem],
                });
            }
        };
        let (_, line) = lines
            .entry((place.side, place.category))
            .or_insert_with(|| line_of(practice, &assessment, place.side, place.category));
        if line.months[place.month] != amount {
            line.months[place.month] = amount;
            changed += 1;
            typed.get_or_insert(place);
        }
    }
    let Some(first) = typed else {
        return editing::unchanged(&file).await;
    };
    let label = match changed {
        1 => first.label(&assessment),
        many => format!("Plan {}", words::plural(many, "cell", "cells")),
    };
    let place = Place::at(Screen::Spend, first.focus());
    let coalesce = (changed == 1).then(|| first.focus());
    put(
        &file,
        &assessment,
        lines.into_values(),
        label,
        place,
        coalesce,
        now,
    )
    .await
}

/// Puts lines of the plan, as one step.
pub(super) async fn put(
    file: &ClientFile,
    assessment: &Assessment,
    lines: impl IntoIterator<Item = (Id, BudgetLine)>,
    label: String,
    place: Place,
    coalesce: Option<String>,
    now: Now,
) -> Result<Edited> {
    let entries: Vec<Entry> = lines
        .into_iter()
        .map(|(id, line)| assessment.with(id, Record::Budget(line)))
        .collect();
    let change = Change {
        coalesce,
        ..Change::put(label, place, entries)
    };
    editing::put_checked(file, assessment, change, None, now).await
}

/// How many months are not what they were.
pub(super) fn differing(before: &[Money], after: &[Money]) -> u64 {
    let pairs = before.iter().zip(after);
    pairs.filter(|(before, after)| before != after).count() as u64
}

/// What a line of the plan is called.
pub(super) fn title(side: Side, category: Option<Category>) -> &'static str {
    category.map_or(side.title(), Category::title)
}

/// One month of one side and category.
struct Typed {
    side: Side,
    category: Option<Category>,
    month: usize,
}

impl Typed {
    fn focus(&self) -> String {
        let category = self.category.map_or("", Category::word);
        format!("{}.{category}.{}", self.side.word(), self.month)
    }

    fn label(&self, assessment: &Assessment) -> String {
        let year = assessment.client().plan().period();
        let month = year.iter().nth(self.month).unwrap_or(year.from);
        let title = title(self.side, self.category);
        format!("Plan {title}, {}", month.name())
    }
}

/// Where a cell stands and what was typed into it, or why the text is refused.
fn read_cell(cell: &PlanCell, currency: Currency) -> std::result::Result<(Typed, Money), Problem> {
    let place = Typed {
        side: cell.side,
        category: cell.category,
        month: usize::try_from(cell.column).unwrap_or(usize::MAX),
    };
    if place.month >= 12 {
        return Err(Problem::new(place.focus(), "The plan has twelve months."));
    }
    match cell.text.trim() {
        "" | "–" => Ok((place, Money::ZERO)),
        text => match read::money(text, currency) {
            Ok(amount) => Ok((place, amount)),
            Err(message) => Err(Problem::new(place.focus(), message)),
        },
    }
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
    let mut changed = 0;
    let lines: Vec<(Id, BudgetLine)> = lines
        .into_iter()
        .map(|((side, category), months)| {
            let (id, line) = line_of(practice, &assessment, side, category);
            let months: Vec<Money> = months
                .into_iter()
                .map(|amount| amount.times(factor))
                .collect();
            changed += differing(&line.months, &months);
            (id, BudgetLine { months, ..line })
        })
        .collect();
    if changed == 0 {
        return editing::unchanged(&file).await;
    }
    let words = Words::window(assessment.client().currency);
    let plus = if plus == Rate::ZERO {
        String::new()
    } else {
        format!(", {}", words.percent_change(plus))
    };
    let label = format!(
        "Copy {last} into the plan{plus}: {}",
        words::plural(changed, "amount", "amounts")
    );
    let place = Place::screen(Screen::Spend);
    put(&file, &assessment, lines, label, place, None, now).await
}

/// The budget line of a side and category in the plan's year, or an empty one.
pub(super) fn line_of(
    practice: &Practice,
    assessment: &Assessment,
    side: Side,
    category: Option<Category>,
) -> (Id, BudgetLine) {
    let year = assessment.client().plan_year;
    assessment
        .budgets()
        .find(|(_, line)| line.year == year && line.side == side && line.category == category)
        .map_or_else(
            || {
                (
                    practice.new_id(),
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
