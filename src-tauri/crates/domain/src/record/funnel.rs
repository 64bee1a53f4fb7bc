//! The way from prospect to customer.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::check::Faults;
use super::field::{Access, Own, Path, Slot};
use crate::value::words::{self, Words};
use crate::value::{Currency, Money, Rate, Side};

/// Stages with a rate between each two, and the money at the end. One per client.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Funnel {
    /// From the widest to customers; at least two.
    pub stages: Vec<Stage>,
    /// How many enter the first stage in the plan's year.
    pub entering: Option<u64>,
    pub average_first_sale: Option<Money>,
    /// What marketing spends to fill this funnel in the plan's year.
    pub budget: Option<Money>,
    /// Revenue expected from existing customers in the plan's year.
    pub revenue_existing: Option<Money>,
    pub gross_margin: Option<Rate>,
    pub yearly_revenue_per_customer: Option<Money>,
    pub yearly_churn: Option<Rate>,
    /// Used where churn is not given.
    pub lifetime_years: Option<Rate>,
    pub sales_cycle_months: Option<u32>,
    /// Leads that sales can work in a year.
    pub sales_capacity: Option<u64>,
    /// New customers that service can take on per quarter.
    pub service_capacity: Option<u64>,
    /// What answers when another number of the sentence is changed.
    pub solve_for: SolveFor,
    /// What never changes by itself.
    pub held: Vec<Held>,
    /// Who knows a figure that is not known here: field name to person.
    pub ask: BTreeMap<String, String>,
}

/// The number of the sentence that answers the others.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SolveFor {
    /// The revenue goal follows from what enters the funnel.
    Goal,
    /// What must enter, and with it every stage, follows from the goal.
    #[default]
    Leads,
    /// The budget follows from the leads, at today's cost of a lead.
    Budget,
    /// The last rate follows from the goal and from what enters.
    WinRate,
}

/// A number that is pinned.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Held {
    Goal,
    AverageSale,
    Leads,
    Budget,
    WinRate,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Stage {
    /// In the plural, as it stands in a sentence: `leads`.
    pub name: String,
    /// Whose stage it is.
    pub side: Side,
    /// The share that goes on to the next stage; the last stage has none.
    #[serde(default)]
    pub rate: Option<Rate>,
    /// How many there were in the fiscal year before the plan's.
    #[serde(default)]
    pub last_year: Option<u64>,
}

impl Stage {
    pub fn new(name: &str, side: Side) -> Self {
        Self {
            name: name.to_owned(),
            side,
            rate: None,
            last_year: None,
        }
    }
}

impl Default for Funnel {
    fn default() -> Self {
        Self {
            stages: vec![
                Stage::new("prospects", Side::Marketing),
                Stage::new("leads", Side::Marketing),
                Stage::new("customers", Side::Sales),
            ],
            entering: None,
            average_first_sale: None,
            budget: None,
            revenue_existing: None,
            gross_margin: None,
            yearly_revenue_per_customer: None,
            yearly_churn: None,
            lifetime_years: None,
            sales_cycle_months: None,
            sales_capacity: None,
            service_capacity: None,
            solve_for: SolveFor::Leads,
            held: Vec::new(),
            ask: BTreeMap::new(),
        }
    }
}

impl Funnel {
    pub(super) fn slot<'a>(&'a mut self, path: Path<'_>, access: Access) -> Option<Slot<'a>> {
        Some(match path {
            ["entering"] => Slot::MaybeCount(&mut self.entering),
            ["average_first_sale"] => Slot::MaybeAmount(&mut self.average_first_sale),
            ["budget"] => Slot::MaybeAmount(&mut self.budget),
            ["revenue_existing"] => Slot::MaybeAmount(&mut self.revenue_existing),
            ["gross_margin"] => Slot::MaybeShare(&mut self.gross_margin),
            ["yearly_revenue_per_customer"] => {
                Slot::MaybeAmount(&mut self.yearly_revenue_per_customer)
            }
            ["yearly_churn"] => Slot::MaybeShare(&mut self.yearly_churn),
            ["lifetime_years"] => Slot::MaybeYears(&mut self.lifetime_years),
            ["sales_cycle_months"] => Slot::MaybeSmall(
                &mut self.sales_cycle_months,
                0,
                60,
                "The sales cycle in months",
            ),
            ["sales_capacity"] => Slot::MaybeCount(&mut self.sales_capacity),
            ["service_capacity"] => Slot::MaybeCount(&mut self.service_capacity),
            ["solve_for"] => Slot::choice(&mut self.solve_for),
            ["held"] => Slot::many_choices(&mut self.held),
            ["stages"] => Slot::Own(Box::new(StageNames(&mut self.stages))),
            ["stages", index] => {
                let index = index.parse().ok()?;
                (index < self.stages.len()).then_some(())?;
                Slot::Own(Box::new(WholeStage(&mut self.stages, index)))
            }
            ["stages", index, field] => {
                let index: usize = index.parse().ok()?;
                if access == Access::Write && index == self.stages.len() && *field == "name" {
                    self.stages.push(Stage::new("", Side::Sales));
                }
                self.stages.get_mut(index)?.slot(field)?
            }
            ["ask", field @ ..] if !field.is_empty() => Slot::Entry(&mut self.ask, field.join(".")),
            _ => return None,
        })
    }
}

impl Stage {
    fn slot<'a>(&'a mut self, field: &str) -> Option<Slot<'a>> {
        Some(match field {
            "name" => Slot::Named(&mut self.name, "A stage needs a name, like leads."),
            "side" => Slot::choice(&mut self.side),
            "rate" => Slot::MaybeShare(&mut self.rate),
            "last_year" => Slot::MaybeCount(&mut self.last_year),
            _ => return None,
        })
    }
}

/// All stages by their names, with commas; one that keeps its name keeps its figures.
struct StageNames<'a>(&'a mut Vec<Stage>);

impl Own for StageNames<'_> {
    fn set(&mut self, text: &str) -> Result<(), String> {
        let names: Vec<&str> = text
            .split(',')
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .collect();
        if names.len() < 2 {
            return Err("A funnel has at least two stages, such as leads, customers.".to_owned());
        }
        let last = names.len() - 1;
        let old = std::mem::take(self.0);
        *self.0 = names
            .into_iter()
            .enumerate()
            .map(|(index, name)| {
                let kept = old
                    .iter()
                    .find(|stage| stage.name.eq_ignore_ascii_case(name))
                    .cloned();
                let side = if index == last {
                    Side::Sales
                } else {
                    Side::Marketing
                };
                Stage {
                    name: name.to_owned(),
                    ..kept.unwrap_or_else(|| Stage::new(name, side))
                }
            })
            .collect();
        Ok(())
    }

    fn text(&self) -> String {
        let names: Vec<&str> = self.0.iter().map(|stage| stage.name.as_str()).collect();
        names.join(", ")
    }
}

/// One stage by its name; empty text takes the stage away.
struct WholeStage<'a>(&'a mut Vec<Stage>, usize);

impl Own for WholeStage<'_> {
    fn set(&mut self, text: &str) -> Result<(), String> {
        if text.is_empty() {
            if self.0.len() <= 2 {
                return Err("A funnel has at least two stages.".to_owned());
            }
            self.0.remove(self.1);
        } else {
            text.clone_into(&mut self.0[self.1].name);
        }
        Ok(())
    }

    fn text(&self) -> String {
        self.0[self.1].name.clone()
    }
}

impl Funnel {
    pub(super) fn check(&self, faults: &mut Faults) {
        if self.stages.len() < 2 {
            faults.add("stages", "A funnel has at least two stages.");
        }
        if self.stages.len() > 12 {
            faults.add("stages", "A funnel has at most twelve stages.");
        }
        for (index, stage) in self.stages.iter().enumerate() {
            faults.named(&format!("stages.{index}.name"), &stage.name, "A stage");
            self.check_rate(index, stage, faults);
        }
        faults.positive("average_first_sale", self.average_first_sale, "A sale");
        if self.average_first_sale.is_some_and(Money::is_zero) {
            faults.add(
                "average_first_sale",
                "An average first sale is more than zero.",
            );
        }
        faults.positive("budget", self.budget, "A budget");
        faults.positive("revenue_existing", self.revenue_existing, "Revenue");
        faults.positive(
            "yearly_revenue_per_customer",
            self.yearly_revenue_per_customer,
            "Revenue",
        );
        faults.share("gross_margin", self.gross_margin, "A gross margin");
        faults.share("yearly_churn", self.yearly_churn, "A churn");
        if self
            .lifetime_years
            .is_some_and(|years| !years.is_positive())
        {
            faults.add("lifetime_years", "A lifetime is more than zero years.");
        }
        if let Some(months) = self.sales_cycle_months.filter(|months| *months > 60) {
            faults.add(
                "sales_cycle_months",
                format!("A sales cycle is at most 60 months; {months} is not."),
            );
        }
    }

    /// No rate above 100 %, planned or counted: the sentence names the two numbers.
    fn check_rate(&self, index: usize, stage: &Stage, faults: &mut Faults) {
        let Some(next) = self.stages.get(index + 1) else {
            return;
        };
        let field = format!("stages.{index}.rate");
        if let Some(rate) = stage.rate.filter(|rate| *rate > Rate::ONE) {
            faults.add(
                field,
                format!(
                    "{} of the {} can’t become {}: a rate is at most 100%.",
                    Words::window(Currency::USD).percent_short(rate),
                    stage.name,
                    next.name
                ),
            );
        } else if stage.rate.is_some_and(|rate| !rate.is_positive()) {
            faults.add(
                field,
                format!(
                    "At this rate none of the {} would become {}: a rate is more than 0%.",
                    stage.name, next.name
                ),
            );
        }
        if let (Some(own), Some(below)) = (stage.last_year, next.last_year)
            && below > own
        {
            faults.add(
                format!("stages.{}.last_year", index + 1),
                format!(
                    "There can’t be more {} than {}: {} of {}.",
                    next.name,
                    stage.name,
                    words::count(below),
                    words::count(own)
                ),
            );
        }
    }
}
