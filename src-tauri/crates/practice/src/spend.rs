//! Spend by category and month, last year's and the plan's.

mod choices;
mod decide;
pub(crate) mod filter;
mod find;
mod grid;
mod includes;
mod list;
mod plan;
mod source;
mod spread;
mod sums;
mod tab;
mod years;

use domain::analysis::Analysis;
use domain::spend::Resource;
use domain::value::Id;
use domain::value::words::{self, Words};

pub use decide::{decide, decide_lines};
pub use find::{Found, FoundLine, find};
pub use list::{decide_selected, list, page, weigh};
pub use plan::{copy_last_year, plan_cells};
pub use source::source;
pub use spread::{spread, spread_echo};
pub use sums::{AddedUp, YearAdded, sums};
pub use years::{YearChange, YearColumn, YearRow, YearRowOf, YearTable, years};

use tab::{Tab, tab_from, tabs};

use crate::balance::{fractions, per_unit};
use crate::view::{SpendBy, SpendTab, SpendView, YearTab};
use crate::{Now, Practice, Result};
use domain::report::figure::robots::Pair;

/// The grid of a tab; without one, last year's. `without` are the kinds of resource that are left out
/// of every figure.
pub async fn view(
    practice: &Practice,
    client: Id,
    tab: Option<SpendTab>,
    by: SpendBy,
    without: Vec<Resource>,
    now: Now,
) -> Result<SpendView> {
    let mut assessment = practice.assessment(client, now).await?;
    let words = Words::window(assessment.client().currency);
    let shown = tab_from(&assessment, tab)?;
    let all_tabs = tabs(&assessment);
    let left_out = includes::leave_out(&mut assessment, &without, shown, words);
    let analysis = Analysis::of(&assessment);
    let (load, sales, marketing) = match shown {
        Tab::Actual(_) | Tab::Years => (
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
        tabs: all_tabs
            .into_iter()
            .map(|tab| YearTab {
                tab: tab.id(),
                label: tab.label(),
            })
            .collect(),
        includes: includes::list(&without),
        left_out,
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
        grid: match shown {
            Tab::Actual(year) => grid::of_spend(&assessment, year, by, words),
            Tab::Plan(year) => grid::of_plan(&assessment, year, by, words),
            Tab::Years => years::grid(&assessment, words),
        },
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
