//! What the list of lines can be narrowed to.

use domain::assessment::Assessment;
use domain::spend::Category;
use domain::value::{Choice, FiscalYear, Period, words};

use super::tab::years_of;
use crate::view::LineChoices;

/// Every category, the channels that are known, the imports that count, and the periods that have
/// spend.
pub fn choices(assessment: &Assessment, channels: &[String]) -> LineChoices {
    let named = |category: &Category| (*category, category.title().to_owned());
    LineChoices {
        categories: Category::all().iter().map(named).collect(),
        channels: channels.to_vec(),
        imports: assessment
            .spend
            .imports
            .iter()
            .filter(|import| import.live)
            .map(|import| (import.id, import.file.clone()))
            .collect(),
        periods: periods(assessment),
    }
}

/// The latest year first; within a year the whole of it, its quarters and its months.
fn periods(assessment: &Assessment) -> Vec<(Period, String)> {
    let start = assessment.client().plan().start;
    let mut years: Vec<FiscalYear> = years_of(assessment, start).collect();
    years.sort();
    years.dedup();
    years
        .into_iter()
        .rev()
        .flat_map(|year| {
            let quarters = year.quarters();
            let months = year.period();
            [(months, year.to_string())]
                .into_iter()
                .chain(quarters.map(|quarter| (quarter.period(), quarter.to_string())))
                .chain(
                    months
                        .iter()
                        .map(move |month| (Period::month(month), words::month(month))),
                )
                .collect::<Vec<_>>()
        })
        .collect()
}
