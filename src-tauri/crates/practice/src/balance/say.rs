//! The balance in words.

use std::fmt::Write as _;

use domain::analysis::Analysis;
use domain::analysis::balance::{Load, Verdict};
use domain::value::words::Words;
use domain::value::{Money, Rate, Side};

pub fn headline(load: &Load, before: &Load, planned: bool) -> String {
    let part = |rate: Rate| fraction(rate);
    match (load.marketing_part, before.marketing_part) {
        (None, _) => "Not known yet who lifts the goal".to_owned(),
        (Some(now), Some(then)) if planned && part(now) != part(then) => {
            let way = if now > then { "up" } else { "down" };
            format!("Marketing lifts {}, {way} from {}", part(now), part(then))
        }
        (Some(now), _) => match load.verdict {
            Some(Verdict::Together) => "Both sides lift together".to_owned(),
            Some(Verdict::Alone {
                smaller: Side::Marketing,
            }) if now <= Rate::percent(25) => "Sales lifts most of the goal alone".to_owned(),
            Some(Verdict::Alone {
                smaller: Side::Sales,
            }) if now >= Rate::percent(75) => "Marketing lifts most of the goal alone".to_owned(),
            _ => format!("Marketing lifts {}", part(now)),
        },
    }
}

/// A part in plain words: the nearest of the fractions people say.
fn fraction(part: Rate) -> &'static str {
    const FRACTIONS: [(i64, &str); 10] = [
        (0, "nothing"),
        (10, "a tenth"),
        (17, "a sixth"),
        (20, "a fifth"),
        (25, "a quarter"),
        (33, "a third"),
        (40, "two fifths"),
        (50, "half"),
        (67, "two thirds"),
        (75, "three quarters"),
    ];
    FRACTIONS
        .into_iter()
        .min_by_key(|&(percent, _)| (part.decimal() - Rate::percent(percent).decimal()).abs())
        .map_or("most", |(_, word)| {
            if part > Rate::percent(85) {
                "most of the goal"
            } else {
                word
            }
        })
}

/// `For every $1.00 on sales, $0.54 goes to marketing. Lifting together by Q4: 41.2%.`
pub fn sentence(load: &Load, analysis: &Analysis, words: Words) -> String {
    let Some(per) = load.marketing_per_sales else {
        return match (load.sales, load.marketing) {
            (Some(_), Some(_)) => "Nothing is spent on sales, so there is no ratio.".to_owned(),
            _ => "Import last year’s spend, or plan both sides, to see who lifts the goal."
                .to_owned(),
        };
    };
    let mut sentence = per_unit(per, words);
    if let Some(quarter) = analysis.balance.together_from
        && let Some(plan) = analysis
            .quarters
            .iter()
            .find(|plan| plan.quarter == quarter)
        && let Some(part) = plan.load.marketing_part
    {
        let _ = write!(
            sentence,
            " Lifting together by Q{}: {}.",
            quarter.number,
            words.percent(part)
        );
    }
    sentence
}

/// `For every $1.00 on sales, $0.54 goes to marketing.`
pub fn per_unit(marketing_per_sales: Rate, words: Words) -> String {
    let unit = Money::from_minor(10_i64.pow(words.currency.digits()));
    format!(
        "For every {} on sales, {} goes to marketing.",
        words.money_exact(unit),
        words.money_exact(unit.times(marketing_per_sales))
    )
}
