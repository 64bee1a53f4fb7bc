//! Records and spend lines that findings rest on.

use super::Evidence;
use crate::analysis::Analysis;
use crate::assessment::Assessment;
use crate::change::{Place, Screen};
use crate::value::words::Words;
use crate::value::{Choice, Money, Side};

/// What was spent on a side last year, `None` while unknown.
pub fn spent(analysis: &Analysis, side: Side) -> Option<Evidence> {
    let amount = analysis.shares.side(side).last_year.amount?;
    let year = analysis.last_year;
    Some(Evidence {
        what: format!("{} spend, {year}", side.title()),
        value: Words::window(analysis.currency).amount(amount),
        records: Vec::new(),
        spend: Some((year.period(), Some(side))),
        place: Place::at(Screen::Spend, side.word()),
    })
}

/// What is planned for a side, with the budget lines behind it.
pub fn planned(assessment: &Assessment, analysis: &Analysis, side: Side) -> Option<Evidence> {
    let amount = analysis.shares.side(side).plan.amount?;
    let year = analysis.plan_year;
    Some(Evidence {
        what: format!("{} plan, {year}", side.title()),
        value: Words::window(analysis.currency).amount(amount),
        records: assessment
            .budgets()
            .filter(|(_, line)| line.side == side && line.year == year.year)
            .map(|(id, _)| id)
            .collect(),
        spend: None,
        place: Place::at(Screen::Spend, side.word()),
    })
}

/// Last year's revenue and the goal, as far as they are known.
pub fn revenue(assessment: &Assessment, analysis: &Analysis) -> Vec<Evidence> {
    let record = assessment.client_entry().map(|(id, _)| id);
    let words = Words::window(analysis.currency);
    let figure = |what: String, amount: Option<Money>, field: &str| {
        amount.map(|amount| Evidence {
            what,
            value: words.amount(amount),
            records: record.into_iter().collect(),
            spend: None,
            place: assessment.in_profile(field),
        })
    };
    [
        figure(
            format!("Revenue {}", analysis.last_year),
            analysis.revenue.last_year,
            "revenue_last_year",
        ),
        figure(
            format!("Revenue goal {}", analysis.plan_year),
            analysis.revenue.goal,
            "revenue_goal",
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// How firm figures are that rest on last year's spend, as the end of a reason.
pub fn firmness(analysis: &Analysis) -> String {
    let provisional = &analysis.provisional;
    let words = Words::window(analysis.currency);
    match provisional.total {
        Some(total) if provisional.is_provisional => format!(
            "{} of {} is not classified yet, so the figure is provisional.",
            words.money(provisional.undecided),
            words.money(total)
        ),
        Some(_) if provisional.undecided.is_zero() => {
            "Every line is classified, so the figure is final.".to_owned()
        }
        Some(_) => format!(
            "{} is not classified yet, which changes little.",
            words.money(provisional.undecided)
        ),
        None => "It rests on what is planned.".to_owned(),
    }
}
