//! The tabs of the spend screen: every year with spend, the plan and all years together.

use domain::assessment::Assessment;
use domain::value::FiscalYear;

use crate::view::SpendTab;
use crate::{Failure, Result};

/// A tab with the year that it shows.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Tab {
    Actual(FiscalYear),
    Plan(FiscalYear),
    Years,
}

impl Tab {
    pub const fn id(self) -> SpendTab {
        match self {
            Self::Actual(year) => SpendTab::Actual { year: year.year },
            Self::Plan(_) => SpendTab::Plan,
            Self::Years => SpendTab::Years,
        }
    }

    pub fn label(self) -> String {
        match self {
            Self::Actual(year) => format!("{year} actual"),
            Self::Plan(year) => format!("{year} plan"),
            Self::Years => "Years".to_owned(),
        }
    }
}

/// The fiscal years that lines begin in, as often as there are sums of them.
pub fn years_of(assessment: &Assessment, start: u32) -> impl Iterator<Item = FiscalYear> {
    let sums = assessment.spend.sums.iter();
    sums.map(move |sum| FiscalYear::of(sum.period.from.first_day(), start))
}

/// Every year with spend, and the plan's year.
pub fn tabs(assessment: &Assessment) -> Vec<Tab> {
    let client = assessment.client();
    let plan = client.plan();
    let mut years: Vec<FiscalYear> = years_of(assessment, plan.start)
        .chain([client.last_year()])
        .collect();
    years.sort();
    years.dedup();
    years
        .into_iter()
        .map(Tab::Actual)
        .chain([Tab::Plan(plan), Tab::Years])
        .collect()
}

/// The tab that was asked for; where none was, the first.
pub fn tab_from(assessment: &Assessment, id: Option<SpendTab>) -> Result<Tab> {
    let Some(id) = id else {
        return Ok(first_tab(assessment));
    };
    tabs(assessment)
        .into_iter()
        .find(|tab| tab.id() == id)
        .ok_or_else(|| Failure::not_found("There is no spend of this year."))
}

/// Last year; where nothing is known of it, the latest year with spend.
fn first_tab(assessment: &Assessment) -> Tab {
    let client = assessment.client();
    let last = client.last_year();
    let years: Vec<FiscalYear> = years_of(assessment, last.start).collect();
    let latest = years
        .iter()
        .copied()
        .max()
        .filter(|_| !years.contains(&last));
    Tab::Actual(latest.unwrap_or(last))
}
