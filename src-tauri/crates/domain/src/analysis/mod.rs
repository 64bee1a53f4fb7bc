//! An assessment, judged: one measure or one rule a file, each a pure function.
//!
//! Nothing here is rounded but amounts to the minor unit; percentages are exact until they are
//! shown. What can't be computed is `None`, and the measure lists what is missing.

pub mod balance;
pub mod benchmark;
pub mod costs;
pub mod finding;
pub mod funnel;
pub mod guidance;
pub mod ladder;
pub mod mirror;
mod missing;
pub mod people;
pub mod provisional;
pub mod quarters;
pub mod ramp;
pub mod revenue;
pub mod shares;

pub use balance::{Balance, Load, Verdict};
pub use costs::{Costs, YearCosts};
pub use finding::{Evidence, Finding, Principle, Rule, Severity, Step, Suggestion};
pub use funnel::FunnelMeasure;
pub use guidance::{Guidance, Standing};
pub use ladder::{Rung, RungKind};
pub use mirror::{Mirror, MirrorRow, MirrorSum};
pub use missing::Missing;
pub use people::{People, PeopleLoad};
pub use provisional::Provisional;
pub use quarters::QuarterPlan;
pub use ramp::{Ramp, RampStep};
pub use revenue::Revenue;
pub use shares::{Share, Shares, SideShares};

use chrono::NaiveDate;
use serde::Serialize;

use crate::assessment::Assessment;
use crate::value::{Currency, FiscalYear};

/// Everything that is concluded from an assessment.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Analysis {
    pub as_of: NaiveDate,
    pub currency: Currency,
    /// The fiscal year whose spend is actual.
    pub last_year: FiscalYear,
    /// The fiscal year of the goal and the plan.
    pub plan_year: FiscalYear,
    pub revenue: Revenue,
    pub provisional: Provisional,
    pub shares: Shares,
    pub guidance: Guidance,
    pub ladder: Vec<Rung>,
    /// `None` while the share of today or the goal is unknown.
    pub ramp: Option<Ramp>,
    /// The four quarters of the plan's year.
    pub quarters: Vec<QuarterPlan>,
    pub balance: Balance,
    pub mirror: Mirror,
    pub people: People,
    /// `None` while there is no funnel.
    pub funnel: Option<FunnelMeasure>,
    pub costs: Costs,
    /// By step of the chain, then the gravest first.
    pub findings: Vec<Finding>,
    /// Everything that a measure or a rule would need, each once.
    pub still_to_ask: Vec<Missing>,
}

impl Analysis {
    pub fn of(assessment: &Assessment) -> Self {
        let client = assessment.client();
        let revenue = revenue::measure(assessment);
        let provisional = provisional::measure(assessment);
        let shares = shares::measure(assessment);
        let guidance = guidance::measure(client, &shares);
        let quarters = quarters::measure(assessment);
        let balance = balance::measure(&shares, &quarters);
        let funnel = funnel::measure(assessment);
        let mut analysis = Self {
            as_of: assessment.as_of,
            currency: client.currency,
            last_year: client.last_year(),
            plan_year: client.plan(),
            ladder: ladder::measure(client, &shares, &guidance),
            ramp: ramp::measure(client, &shares),
            mirror: mirror::measure(assessment),
            people: people::measure(assessment),
            costs: costs::measure(assessment, &shares, funnel.as_ref()),
            revenue,
            provisional,
            shares,
            guidance,
            quarters,
            balance,
            funnel,
            findings: Vec::new(),
            still_to_ask: Vec::new(),
        };
        analysis.findings = finding::all(assessment, &analysis);
        analysis.still_to_ask = analysis.missing();
        analysis
    }

    /// What every measure misses, each once, in the order of the screens.
    fn missing(&self) -> Vec<Missing> {
        let mut all: Vec<Missing> = Vec::new();
        let lists = [
            self.revenue.missing.as_slice(),
            &self.shares.missing,
            self.funnel.as_ref().map_or(&[], |funnel| &funnel.missing),
            &self.costs.missing,
            &self.mirror.missing,
            &self.people.missing,
        ];
        for missing in lists.into_iter().flatten() {
            if !all.iter().any(|known| known.what == missing.what) {
                all.push(missing.clone());
            }
        }
        all
    }
}
