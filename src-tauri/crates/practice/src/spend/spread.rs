//! A year's total of the plan, spread over its months.

use domain::assessment::Assessment;
use domain::change::{Place, Screen};
use domain::record::{BudgetLine, Problem};
use domain::spend::Category;
use domain::value::words::{self, Words};
use domain::value::{Choice, Id, Money, Side, read, split};

use super::grid;
use super::plan::{differing, line_of, put, title};
use crate::editing::{self, refused};
use crate::view::{Edited, Shape, SpreadEcho, YearTotal};
use crate::{Now, Practice, Result};

/// A total with the line of the plan that it is for.
struct Spread {
    side: Side,
    category: Option<Category>,
    total: Money,
    months: Vec<Money>,
}

/// Spreads a year's total over the months of a line of the plan, to the last cent, as one step.
pub async fn spread(practice: &Practice, client: Id, total: YearTotal, now: Now) -> Result<Edited> {
    let file = practice.file(client).await?;
    let assessment = file.assessment(now.today).await?;
    let spread = match read_total(practice, &assessment, &total) {
        Ok(spread) => spread,
        Err(problem) => return Ok(refused(&problem.field, &problem.message)),
    };
    let (id, line) = line_of(practice, &assessment, spread.side, spread.category);
    if line.months == spread.months {
        return editing::unchanged(&file).await;
    }
    let changed = differing(&line.months, &spread.months);
    let words = Words::window(assessment.client().currency);
    let label = format!(
        "Spread {} over {}: {}",
        words.money(spread.total),
        title(spread.side, spread.category),
        words::plural(changed, "month", "months")
    );
    let category = spread.category.map_or("", Category::word);
    let place = Place::at(
        Screen::Spend,
        format!("{}.{category}.0", spread.side.word()),
    );
    let line = BudgetLine {
        months: spread.months,
        ..line
    };
    put(&file, &assessment, [(id, line)], label, place, None, now).await
}

/// What a total would make of the months, before it is spread.
pub async fn spread_echo(
    practice: &Practice,
    client: Id,
    total: YearTotal,
    now: Now,
) -> Result<SpreadEcho> {
    let assessment = practice.assessment(client, now).await?;
    let words = Words::window(assessment.client().currency);
    if total.text.trim().is_empty() {
        return Ok(SpreadEcho::default());
    }
    let spread = match read_total(practice, &assessment, &total) {
        Ok(spread) => spread,
        Err(problem) => {
            return Ok(SpreadEcho {
                problem: problem.message,
                ..SpreadEcho::default()
            });
        }
    };
    let months = assessment.client().plan().period();
    Ok(SpreadEcho {
        text: format!("= {}", words.money(spread.total)),
        months: months
            .iter()
            .map(|month| month.short_name().to_owned())
            .zip(spread.months.into_iter().map(|amount| words.amount(amount)))
            .collect(),
        problem: String::new(),
    })
}

fn read_total(
    practice: &Practice,
    assessment: &Assessment,
    total: &YearTotal,
) -> std::result::Result<Spread, Problem> {
    let (side, category, shape) = (total.side, total.category, total.shape);
    let amount = read::money(&total.text, assessment.client().currency)
        .map_err(|message| Problem::new("total", message))?;
    let weights = weights(practice, assessment, side, category, shape)
        .map_err(|message| Problem::new("shape", message))?;
    Ok(Spread {
        side,
        category,
        total: amount,
        months: split(amount, &weights),
    })
}

/// Twelve weights, or why there are none.
fn weights(
    practice: &Practice,
    assessment: &Assessment,
    side: Side,
    category: Option<Category>,
    shape: Shape,
) -> std::result::Result<Vec<u64>, String> {
    let last = assessment.client().last_year();
    let (months, whose) = match shape {
        Shape::Even => return Ok(vec![1; 12]),
        Shape::LastYear => {
            let rows = grid::actual(assessment, last);
            let line = rows
                .get(&grid::of(side))
                .and_then(|lines| lines.get(&category));
            let months = line.map(|line| line.months.to_vec());
            (months.unwrap_or_default(), format!("spend in {last}"))
        }
        Shape::Planned => {
            let (_, line) = line_of(practice, assessment, side, category);
            (line.months, "plan".to_owned())
        }
    };
    let weights: Vec<u64> = months
        .iter()
        .map(|amount| u64::try_from(amount.minor()).unwrap_or(0))
        .collect();
    if weights.iter().all(|&weight| weight == 0) {
        return Err(format!(
            "{} has no {whose} to take the shape from. Spread it evenly.",
            title(side, category)
        ));
    }
    Ok(weights)
}
