//! The way from prospect to customer.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::check::Faults;
use super::field::{Field, Item, Slot, field};
use super::noun::Noun;
use crate::change::Screen;
use crate::value::words::{self, Words};
use crate::value::{Choice, Currency, Money, Rate, Side};

/// Stages with a rate between each two, and the money at the end. One per client.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
        }
    }
}

impl Noun for Funnel {
    const ONE: &'static str = "funnel";
    const MANY: &'static str = "Funnels";
    const ABOUT: &'static str = "The way from prospect to customer.";
    const SCREEN: Screen = Screen::Funnel;
    const IS_SINGLE: bool = true;
    const FIELDS: &'static [Field<Self>] = &[
        field("stages", "Stages")
            .help("From the widest to customers.")
            .holds(|funnel| Slot::items(&mut funnel.stages)),
        field("entering", "Entering the first stage")
            .help("In the plan’s year.")
            .holds(|funnel| Slot::MaybeCount(&mut funnel.entering)),
        field("average_first_sale", "Average first sale")
            .holds(|funnel| Slot::Positive(&mut funnel.average_first_sale, "A sale")),
        field("budget", "Budget")
            .help("What marketing spends to fill this funnel in the plan’s year.")
            .holds(|funnel| Slot::Positive(&mut funnel.budget, "A budget")),
        field("revenue_existing", "Revenue from existing customers")
            .help("Expected in the plan’s year.")
            .holds(|funnel| Slot::Positive(&mut funnel.revenue_existing, "Revenue")),
        field("gross_margin", "Gross margin")
            .holds(|funnel| Slot::MaybeShare(&mut funnel.gross_margin, "A gross margin")),
        field("yearly_revenue_per_customer", "Yearly revenue per customer")
            .holds(|funnel| Slot::Positive(&mut funnel.yearly_revenue_per_customer, "Revenue")),
        field("yearly_churn", "Yearly churn")
            .help("The part of the customers that leaves in a year.")
            .holds(|funnel| Slot::MaybeShare(&mut funnel.yearly_churn, "A churn")),
        field("lifetime_years", "Lifetime in years")
            .help("Used where churn isn’t known.")
            .holds(|funnel| Slot::MaybeYears(&mut funnel.lifetime_years)),
        field("sales_cycle_months", "Sales cycle in months").holds(|funnel| {
            Slot::MaybeSmall(
                &mut funnel.sales_cycle_months,
                0,
                60,
                "The sales cycle in months",
            )
        }),
        field("sales_capacity", "Leads sales can work a year")
            .holds(|funnel| Slot::MaybeCount(&mut funnel.sales_capacity)),
        field(
            "service_capacity",
            "New customers service can take a quarter",
        )
        .holds(|funnel| Slot::MaybeCount(&mut funnel.service_capacity)),
        field("solve_for", "What answers")
            .help("The number that follows when another one is changed.")
            .holds(|funnel| Slot::choice(&mut funnel.solve_for)),
        field("held", "What is held")
            .help("Numbers that never change by themselves.")
            .holds(|funnel| Slot::many_choices(&mut funnel.held)),
    ];

    fn name(&self) -> String {
        String::new()
    }

    fn check(&self, faults: &mut Faults) {
        for (index, stage) in self.stages.iter().enumerate() {
            self.check_rate(index, stage, faults);
        }
        if self.average_first_sale.is_some_and(Money::is_zero) {
            faults.add(
                "average_first_sale",
                "An average first sale is more than zero.",
            );
        }
        if self
            .lifetime_years
            .is_some_and(|years| !years.is_positive())
        {
            faults.add("lifetime_years", "A lifetime is more than zero years.");
        }
    }

    fn field_name(&self, path: &str) -> Option<String> {
        let rest = path.strip_prefix("stages.")?;
        let Some((index, own)) = rest.split_once('.') else {
            return Some("funnel stages".to_owned());
        };
        let stage = index
            .parse::<usize>()
            .ok()
            .and_then(|index| self.stages.get(index))
            .map_or("a stage", |stage| stage.name.as_str());
        Some(match own {
            "last_year" => format!("{stage} of last year"),
            own => format!("{own} of {stage}"),
        })
    }
}

impl Item for Stage {
    const ONE: &'static str = "stage";
    const LEAST: usize = 2;
    const MOST: usize = 12;
    const TOO_FEW: &'static str = "A funnel has at least two stages, such as leads, customers.";
    const TOO_MANY: &'static str = "A funnel has at most twelve stages.";
    const FIELDS: &'static [Field<Self>] = &[
        field("name", "Name")
            .holds(|stage| Slot::Named(&mut stage.name, "A stage needs a name, like leads.")),
        field("side", "Side").holds(|stage| Slot::choice(&mut stage.side)),
        field("rate", "Rate")
            .help("The share that goes on to the next stage.")
            .holds(|stage| Slot::MaybeRate(&mut stage.rate)),
        field("last_year", "Last year")
            .help("How many there were in the fiscal year before the plan’s.")
            .holds(|stage| Slot::MaybeCount(&mut stage.last_year)),
    ];

    fn name(&self) -> String {
        self.name.clone()
    }

    fn rename(&mut self, text: &str) -> Result<(), String> {
        text.clone_into(&mut self.name);
        Ok(())
    }

    fn called(name: &str, is_last: bool) -> Option<Self> {
        let side = if is_last {
            Side::Sales
        } else {
            Side::Marketing
        };
        Some(Self::new(name, side))
    }
}

impl Default for Stage {
    fn default() -> Self {
        Self::new("", Side::Sales)
    }
}

impl Choice for SolveFor {
    fn title(self) -> &'static str {
        match self {
            Self::Goal => "Goal",
            Self::Leads => "Leads",
            Self::Budget => "Budget",
            Self::WinRate => "Win rate",
        }
    }
}

impl Choice for Held {
    fn title(self) -> &'static str {
        match self {
            Self::Goal => "Goal",
            Self::AverageSale => "Average first sale",
            Self::Leads => "Leads",
            Self::Budget => "Budget",
            Self::WinRate => "Win rate",
        }
    }
}

impl Funnel {
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
