//! How the load is shared, in the words of several sections.

use rust_decimal::{Decimal, RoundingStrategy};

use super::Context;
use super::context::part_places;
use crate::analysis::{Load, Verdict};
use crate::report::figure::robots::{Pair, QUARTER_HEIGHT, Stage};
use crate::value::words;
use crate::value::{Choice, Money, Rate, Side};

/// A load as the robots carry it.
pub fn pair(load: Load) -> Pair {
    Pair {
        sales: load.sales,
        marketing: load.marketing,
    }
}

/// The side that lifts more, with its part of the whole; `None` while either is unknown.
pub fn larger(load: Load) -> Option<(Side, Rate)> {
    let (sales, marketing) = (load.sales_part?, load.marketing_part?);
    Some(if sales >= marketing {
        (Side::Sales, sales)
    } else {
        (Side::Marketing, marketing)
    })
}

/// `4.8 : 1`, sales first; `1 : 2.3` where marketing is the larger.
pub fn ratio(load: Load) -> Option<String> {
    match (load.sales_per_marketing, load.marketing_per_sales) {
        (Some(sales), _) if sales >= Rate::ONE => Some(words::ratio(sales)),
        (_, Some(marketing)) if marketing.is_positive() => Some(format!(
            "1\u{a0}:\u{a0}{}",
            words::decimal(marketing.decimal(), 1)
        )),
        (None, Some(_)) => Some("1\u{a0}:\u{a0}0".to_owned()),
        (Some(_), None) => Some("0\u{a0}:\u{a0}1".to_owned()),
        _ => None,
    }
}

/// `$1.00 on sales, $0.21 on marketing`; the side with less is counted against 1.00 of the other.
pub fn per_unit(context: &Context, load: Load) -> String {
    let one = Money::from_minor(10_i64.pow(context.client.currency.digits()));
    let say = |amount: Money| context.say.money_exact(amount);
    // Currencies without small coins are counted per hundred.
    let unit = if context.client.currency.digits() == 0 {
        Money::from_minor(100)
    } else {
        one
    };
    match (load.marketing_per_sales, load.sales_per_marketing) {
        (Some(marketing), _) if marketing <= Rate::ONE => format!(
            "{} on sales, {} on marketing",
            say(unit),
            say(unit.times(marketing))
        ),
        (_, Some(sales)) => format!(
            "{} on sales, {} on marketing",
            say(unit.times(sales)),
            say(unit)
        ),
        _ => String::new(),
    }
}

/// Percents of the two sides that add up to 100 as they are printed.
pub fn percents(context: &Context, load: Load) -> Option<(String, String)> {
    let (sales, marketing) = (load.sales_part?, load.marketing_part?);
    let places = part_places(sales).max(part_places(marketing));
    let rounded = sales
        .decimal()
        .round_dp_with_strategy(places + 2, RoundingStrategy::MidpointAwayFromZero);
    let rest = Rate::new(Decimal::ONE - rounded);
    Some((
        context.say.percent_to(sales, places),
        context.say.percent_to(rest, places),
    ))
}

/// Who lifts the goal, without its full stop: `Sales lifts the $5.0 million goal almost alone`.
pub fn judgement(context: &Context, load: Load) -> Option<String> {
    let goal = context.the_goal();
    Some(match load.verdict? {
        Verdict::Together => format!("Sales and marketing lift {goal} together"),
        Verdict::Nobody => format!("Nobody spends on lifting {goal} yet"),
        Verdict::Alone { smaller } => {
            let side = smaller.other().title();
            let (_, part) = larger(load)?;
            if part >= Rate::percent(75) {
                format!("{side} lifts {goal} almost alone")
            } else {
                format!("{side} lifts most of {goal}")
            }
        }
    })
}

/// The stage of the client's large robots: last year's, or the plan's where last year is unknown.
pub fn large_stage(context: &Context) -> Stage {
    let balance = &context.analysis.balance;
    let last_year = pair(balance.last_year);
    if last_year.larger().is_zero() {
        Stage::large(pair(balance.plan))
    } else {
        Stage::large(last_year)
    }
}

/// The stage that the quarters of the plan share; `None` while no quarter has a beam.
pub fn quarter_stage(context: &Context) -> Option<Stage> {
    let quarters = &context.analysis.quarters;
    let largest = quarters
        .iter()
        .map(|quarter| pair(quarter.load).larger())
        .max()
        .unwrap_or_default();
    let stage = large_stage(context).smaller(largest, QUARTER_HEIGHT, 4);
    quarters
        .iter()
        .any(|quarter| stage.tilt(pair(quarter.load)).is_some())
        .then_some(stage)
}

/// Whole degrees without a sign: `19°`.
pub fn degrees(tilt: f64) -> String {
    format!("{:.0}°", tilt.abs())
}

/// Who knows what a side spent or plans to: `ask Dana`, or `still to ask`.
pub fn ask(context: &Context, side: Side, is_plan: bool) -> String {
    if is_plan {
        context.ask(&format!("planned_{}", side.word()))
    } else {
        context.ask("spend_last_year")
    }
}
