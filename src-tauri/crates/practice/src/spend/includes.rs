//! What the figures include: people, technology and agencies can be left out of all of them.

use domain::assessment::Assessment;
use domain::record::Record;
use domain::spend::{Category, Resource};
use domain::value::words::{self, Words};
use domain::value::{Choice as _, Money, Side};

use super::tab::Tab;
use crate::view::Include;

/// What can be left out.
const CHOICES: [Resource; 3] = [Resource::People, Resource::Technology, Resource::Agency];

/// The switches as they stand.
pub fn list(without: &[Resource]) -> Vec<Include> {
    CHOICES
        .iter()
        .map(|resource| Include {
            resource: *resource,
            label: resource.title().to_owned(),
            on: !without.contains(resource),
        })
        .collect()
}

/// Takes what is left out from spend and plan, and says how much of the shown tab that is.
pub fn leave_out(
    assessment: &mut Assessment,
    without: &[Resource],
    shown: Tab,
    words: Words,
) -> String {
    if without.is_empty() {
        return String::new();
    }
    let before = shown_sum(assessment, shown);
    let stays = |category: Option<Category>| {
        category.is_none_or(|category| !without.contains(&category.resource()))
    };
    assessment.spend.sums.retain(|sum| stays(sum.category));
    assessment.records.retain(|_, record| match record {
        Record::Budget(line) => stays(line.category),
        _ => true,
    });
    let gone = before - shown_sum(assessment, shown);
    let named: Vec<String> = CHOICES
        .iter()
        .filter(|resource| without.contains(resource))
        .map(|resource| resource.title().to_lowercase())
        .collect();
    format!(
        "Without {}: {} of {} is left out.",
        words::listed(&named),
        words.amount_exact(gone),
        words.amount_exact(before)
    )
}

/// Both sides of what a tab shows.
fn shown_sum(assessment: &Assessment, shown: Tab) -> Money {
    let sums = assessment.spend.sums.iter();
    let spent = |year: Option<domain::value::FiscalYear>| {
        sums.filter(|sum| year.is_none_or(|year| year.period().covers(sum.period)))
            .map(|sum| sum.parts.side(Side::Sales) + sum.parts.side(Side::Marketing))
            .sum()
    };
    match shown {
        Tab::Actual(year) => spent(Some(year)),
        Tab::Years => spent(None),
        Tab::Plan(year) => assessment
            .budgets()
            .filter(|(_, line)| line.year == year.year)
            .map(|(_, line)| line.total())
            .sum(),
    }
}
