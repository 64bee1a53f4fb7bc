//! Rule 16: spend not yet classified above 2 % of the total; figures are then provisional.

use super::{Evidence, Finding, Principle, Rule, Severity, Step};
use crate::analysis::{Analysis, provisional};
use crate::assessment::Assessment;
use crate::change::{Place, Screen};
use crate::value::words::Words;

pub fn rule(_assessment: &Assessment, analysis: &Analysis) -> Vec<Finding> {
    let measure = &analysis.provisional;
    let (Some(total), Some(share)) = (measure.total, measure.share) else {
        return Vec::new();
    };
    if !measure.is_provisional {
        return Vec::new();
    }
    let words = Words::window(analysis.currency);
    let year = analysis.last_year;
    vec![Finding {
        id: "spend-not-classified".to_owned(),
        rule: Rule::Unclassified,
        step: Step::ThenWhat,
        severity: Severity::Important,
        title: format!(
            "{} of last year’s spend is not classified",
            words.percent(share)
        ),
        text: format!(
            "{} of {} is neither sales, marketing, nor neither yet. Every figure that rests on \
             last year’s spend is provisional until it is decided.",
            words.money(measure.undecided),
            words.money(total)
        ),
        figures: vec![
            ("To decide".to_owned(), words.money(measure.undecided)),
            ("In all".to_owned(), words.money(total)),
        ],
        evidence: vec![Evidence {
            what: format!("Undecided spend, {year}"),
            value: words.amount(measure.undecided),
            records: Vec::new(),
            spend: Some((year.period(), None)),
            place: Place::at(Screen::Spend, "undecided"),
        }],
        principle: Principle {
            text: "A figure says how firm it is: what is not decided is shown, never dropped.",
            source: "How the program counts",
        },
        reason: format!(
            "Undecided spend is above {} of the total.",
            words.percent_short(provisional::threshold())
        ),
        suggestions: Vec::new(),
        is_provisional: true,
    }]
}
