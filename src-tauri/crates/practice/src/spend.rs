//! Spend by category and month, last year's and the plan's.

mod choices;
mod decide;
pub(crate) mod filter;
mod grid;
mod list;
mod plan;
mod script;
mod sums;

use domain::analysis::Analysis;
use domain::assessment::Assessment;
use domain::value::words::{self, Words};
use domain::value::{FiscalYear, Id};

pub use decide::{Choice, decide, decide_lines, stored};
pub(crate) use list::Listed;
pub use list::{decide_selected, list, page, weigh};
pub use plan::{copy_last_year, plan_cells};
pub use script::{Lines, ScriptLine, lines};
pub use sums::{Sums, YearSums, sums};

use crate::balance::{fractions, per_unit};
use crate::view::{SpendView, YearTab};
use crate::{Failure, Now, Practice, Result};
use domain::report::figure::robots::Pair;

/// One of the two bodies of data: what was spent, or what is planned.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Tab {
    Actual(FiscalYear),
    Plan(FiscalYear),
}

impl Tab {
    fn id(self) -> String {
        match self {
            Self::Actual(year) => format!("{year}-actual"),
            Self::Plan(year) => format!("{year}-plan"),
        }
    }

    pub(crate) const fn year(self) -> FiscalYear {
        match self {
            Self::Actual(year) | Self::Plan(year) => year,
        }
    }
}

/// Every year with spend, and the plan's year.
fn tabs(assessment: &Assessment) -> Vec<Tab> {
    let client = assessment.client();
    let plan = client.plan();
    let mut years: Vec<FiscalYear> = assessment
        .spend
        .sums
        .iter()
        .map(|sum| FiscalYear::of(sum.period.from.first_day(), plan.start))
        .chain([client.last_year()])
        .collect();
    years.sort();
    years.dedup();
    years
        .into_iter()
        .map(Tab::Actual)
        .chain([Tab::Plan(plan)])
        .collect()
}

fn tab_from(assessment: &Assessment, id: &str) -> Result<Tab> {
    let tabs = tabs(assessment);
    if id.is_empty() {
        return Ok(first_tab(assessment));
    }
    tabs.into_iter()
        .find(|tab| tab.id() == id)
        .ok_or_else(|| Failure::not_found(format!("There is nothing called “{id}” in spend.")))
}

/// Last year; where nothing is known of it, the latest year with spend.
fn first_tab(assessment: &Assessment) -> Tab {
    let client = assessment.client();
    let last = client.last_year();
    let years: Vec<FiscalYear> = assessment
        .spend
        .sums
        .iter()
        .map(|sum| FiscalYear::of(sum.period.from.first_day(), last.start))
        .collect();
    let latest = years
        .iter()
        .copied()
        .max()
        .filter(|_| !years.contains(&last));
    Tab::Actual(latest.unwrap_or(last))
}

/// The grid of a tab: `by` is `months`, `quarters` or `year`; an empty tab is last year's.
pub async fn view(
    practice: &Practice,
    client: Id,
    tab: String,
    by: String,
    now: Now,
) -> Result<SpendView> {
    let assessment = practice.assessment(client, now).await?;
    let analysis = Analysis::of(&assessment);
    let words = Words::window(assessment.client().currency);
    let shown = tab_from(&assessment, &tab)?;
    let by = if by.is_empty() {
        "months".to_owned()
    } else {
        by
    };
    let (load, sales, marketing) = match shown {
        Tab::Actual(_) => (
            analysis.balance.last_year,
            analysis.shares.sales.last_year,
            analysis.shares.marketing.last_year,
        ),
        Tab::Plan(_) => (
            analysis.balance.plan,
            analysis.shares.sales.plan,
            analysis.shares.marketing.plan,
        ),
    };
    let of_goal = |share: domain::analysis::Share| {
        share
            .of_goal
            .map(|rate| format!("{} of goal", words.percent(rate)))
            .unwrap_or_default()
    };
    let mut marketing_share = of_goal(marketing);
    if let Some(rate) = marketing.of_last_revenue {
        let part = format!("{} of {} revenue", words.percent(rate), analysis.last_year);
        marketing_share = if marketing_share.is_empty() {
            part
        } else {
            format!("{marketing_share} · {part}")
        };
    }
    let provisional = &analysis.provisional;
    Ok(SpendView {
        tabs: tabs(&assessment)
            .into_iter()
            .map(|tab| YearTab {
                id: tab.id(),
                label: match tab {
                    Tab::Actual(year) => format!("{year} actual"),
                    Tab::Plan(year) => format!("{year} plan"),
                },
            })
            .collect(),
        tab: shown.id(),
        sentence: load
            .marketing_per_sales
            .map(|per| per_unit(per, words))
            .unwrap_or_default(),
        pair: fractions(Pair {
            sales: load.sales,
            marketing: load.marketing,
        }),
        sales_share: of_goal(sales),
        marketing_share,
        grid: grid::grid(&assessment, shown, &by, words),
        provisional: match (provisional.is_provisional, provisional.total) {
            (true, Some(total)) => format!(
                "Figures are provisional: {} of {} is not decided.",
                words.amount_exact(provisional.undecided),
                words.amount_exact(total)
            ),
            _ => String::new(),
        },
        imports: assessment
            .spend
            .imports
            .iter()
            .filter(|import| import.live)
            .map(|import| {
                let lines = words::plural(u64::from(import.lines), "line", "lines");
                (
                    import.id,
                    format!(
                        "{}: {lines}, {}",
                        import.file,
                        words.amount_exact(import.sum)
                    ),
                )
            })
            .collect(),
        by,
    })
}
