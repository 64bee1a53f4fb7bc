//! Planned marketing, typed or dragged.

use domain::analysis::Analysis;
use domain::assessment::Assessment;
use domain::value::words::Words;
use domain::value::{Choice, Money, Rate, Side, read, split};

use super::ladder::LADDER_END;
use crate::editing::ask_words;
use crate::view::{Editable, Slider};

/// How finely the slider moves.
const STEPS: u32 = 240;

/// The amount that is tried out. `None` when neither text nor step says one.
pub fn trial_amount(
    assessment: &Assessment,
    analysis: &Analysis,
    text: Option<&str>,
    step: Option<u32>,
) -> Result<Option<Money>, String> {
    match (text, step) {
        (Some(text), _) if !text.trim().is_empty() => {
            let amount = read::money(text, assessment.client().currency)?;
            if amount.is_negative() {
                return Err("A plan can’t be below zero. Type what is to be spent.".to_owned());
            }
            Ok(Some(amount))
        }
        (_, Some(step)) => Ok(slider_end(assessment, analysis).map(|end| at_step(end, step))),
        _ => Ok(None),
    }
}

/// The money at the slider's right end; `None` while there is nothing to measure against.
fn slider_end(assessment: &Assessment, analysis: &Analysis) -> Option<Money> {
    let goal = analysis
        .revenue
        .goal
        .map(|goal| goal.times(Rate::percent(LADDER_END)));
    let known = [
        goal,
        analysis.shares.marketing.last_year.amount,
        assessment.planned(Side::Marketing),
        analysis.shares.sales.last_year.amount,
    ];
    known
        .into_iter()
        .flatten()
        .max()
        .filter(|end| !end.is_zero() && !end.is_negative())
}

/// Round amounts only: a hundredth of a slider is no plan.
fn at_step(end: Money, step: u32) -> Money {
    const ROUND: i64 = 50_000;
    let exact = split(
        end,
        &[
            u64::from(step.min(STEPS)),
            u64::from(STEPS - step.min(STEPS)),
        ],
    )[0];
    Money::from_minor((exact.minor() + ROUND / 2) / ROUND * ROUND)
}

fn step_of(end: Money, amount: Money) -> Option<u32> {
    let share = amount.share_of(end)?;
    let steps = (share.decimal() * rust_decimal::Decimal::from(STEPS)).round();
    u32::try_from(steps.mantissa().max(0))
        .ok()
        .map(|step| step.min(STEPS))
}

pub fn slider(
    assessment: &Assessment,
    analysis: &Analysis,
    tried: Option<Money>,
    words: Words,
) -> Slider {
    let end = slider_end(assessment, analysis);
    let amount = tried.or(assessment.planned(Side::Marketing));
    let place = |amount: Option<Money>| {
        end.zip(amount)
            .and_then(|(end, amount)| step_of(end, amount))
    };
    let guidance = &analysis.guidance;
    let mut value = planned_editable(assessment, Side::Marketing, words);
    if let Some(tried) = tried {
        value.text = words.amount(tried);
        value.shown = words.money(tried);
        value.missing = None;
    }
    Slider {
        value,
        label: format!("Planned marketing {}", analysis.plan_year),
        position: place(amount),
        steps: STEPS,
        last_year: place(analysis.shares.marketing.last_year.amount),
        band: place(guidance.low_share.amount).zip(place(guidance.high_share.amount)),
        last_year_label: "last year".to_owned(),
        band_label: format!(
            "{} of goal",
            words.percent_range(guidance.low, guidance.high)
        ),
    }
}

/// The plan of a side as a whole.
pub fn planned_editable(assessment: &Assessment, side: Side, words: Words) -> Editable {
    let planned = assessment.planned(side);
    Editable {
        record: None,
        field: format!("planned_{}", side.word()),
        text: planned
            .map(|amount| words.amount(amount))
            .unwrap_or_default(),
        shown: planned
            .map(|amount| words.money(amount))
            .unwrap_or_default(),
        missing: planned
            .is_none()
            .then(|| ask_words(assessment.ask_client(&format!("planned_{}", side.word())))),
    }
}
