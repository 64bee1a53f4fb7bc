//! The company being advised.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::check::Faults;
use super::field::{Field, Slot, field};
use super::noun::Noun;
use crate::change::Screen;
use crate::value::words::Words;
use crate::value::{Choice, Currency, FiscalYear, Money, Rate};

/// The client's profile. One per client; its name is the only thing that is needed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Client {
    pub name: String,
    pub website: String,
    pub sector: String,
    pub business_model: BusinessModel,
    pub currency: Currency,
    /// The first month of the fiscal year, 1 for January.
    pub fiscal_year_start: u32,
    /// The fiscal year that the goal and the plan are for, by the calendar year it ends in.
    pub plan_year: i32,
    /// Net sales revenue of the fiscal year before the plan's.
    pub revenue_last_year: Option<Money>,
    /// Net sales revenue goal of the plan's fiscal year.
    pub revenue_goal: Option<Money>,
    /// Guidance for marketing as a share of the revenue goal.
    pub guidance_low: Rate,
    pub guidance_high: Rate,
    /// BCP 47, for hyphenation and dates.
    pub language: String,
    /// Brand colour for the printed roadmap, `#rrggbb`.
    pub brand: String,
}

#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BusinessModel {
    #[default]
    B2b,
    B2c,
    Both,
}

impl Default for Client {
    fn default() -> Self {
        Self {
            name: String::new(),
            website: String::new(),
            sector: String::new(),
            business_model: BusinessModel::B2b,
            currency: Currency::USD,
            fiscal_year_start: 1,
            plan_year: 2026,
            revenue_last_year: None,
            revenue_goal: None,
            guidance_low: Rate::percent(8),
            guidance_high: Rate::percent(10),
            language: "en-US".to_owned(),
            brand: "#12403a".to_owned(),
        }
    }
}

impl Client {
    pub const fn plan(&self) -> FiscalYear {
        FiscalYear::new(self.plan_year, self.fiscal_year_start)
    }

    pub const fn last_year(&self) -> FiscalYear {
        self.plan().previous()
    }
}

impl Noun for Client {
    const ONE: &'static str = "client profile";
    const MANY: &'static str = "Client profiles";
    const ABOUT: &'static str = "The company that is advised.";
    const SCREEN: Screen = Screen::Overview;
    const IS_SINGLE: bool = true;
    const FIELDS: &'static [Field<Self>] = &[
        field("name", "Name")
            .holds(|client| Slot::Named(&mut client.name, "A client needs a name.")),
        field("website", "Website").holds(|client| Slot::Text(&mut client.website)),
        field("sector", "Sector").holds(|client| Slot::Text(&mut client.sector)),
        field("business_model", "Sells to")
            .holds(|client| Slot::choice(&mut client.business_model)),
        field("currency", "Currency").holds(|client| Slot::Currency(&mut client.currency)),
        field("fiscal_year_start", "Fiscal year starts in")
            .holds(|client| Slot::MonthOfYear(&mut client.fiscal_year_start)),
        field("plan_year", "Plan for")
            .help("The fiscal year, by the calendar year in which it ends.")
            .holds(|client| {
                Slot::Year(
                    &mut client.plan_year,
                    "The plan is for a year from 1900 to 2200.",
                )
            }),
        field("revenue_last_year", "Revenue last year")
            .help("Net sales revenue of the fiscal year before the plan’s.")
            .holds(|client| Slot::Positive(&mut client.revenue_last_year, "Revenue")),
        field("revenue_goal", "Revenue goal")
            .help("Net sales revenue goal of the plan’s fiscal year.")
            .holds(|client| Slot::Positive(&mut client.revenue_goal, "A revenue goal")),
        field("guidance_low", "Guidance from")
            .help("For marketing, as a share of the revenue goal.")
            .holds(|client| Slot::Share(&mut client.guidance_low, "Guidance")),
        field("guidance_high", "Guidance to")
            .holds(|client| Slot::Share(&mut client.guidance_high, "Guidance")),
        field("language", "Language")
            .help("For hyphens in the printed roadmap, like en-US or en-GB.")
            .holds(|client| Slot::Named(&mut client.language, "A language is needed, like en-US.")),
        field("brand", "Brand color")
            .help("For the printed roadmap, like #12403a.")
            .holds(|client| Slot::Colour(&mut client.brand)),
        field("spend_last_year", "Spend last year")
            .help("Comes from the import of spend; here stands who has it.")
            .holds(|_| Slot::Elsewhere),
        field("planned_sales", "Planned for sales")
            .help("Comes from the plan; here stands who knows it.")
            .holds(|_| Slot::Elsewhere),
        field("planned_marketing", "Planned for marketing")
            .help("Comes from the plan; here stands who knows it.")
            .holds(|_| Slot::Elsewhere),
    ];

    fn name(&self) -> String {
        self.name.clone()
    }

    fn check(&self, faults: &mut Faults) {
        let words = Words::window(self.currency);
        if self.guidance_low > self.guidance_high {
            faults.add(
                "guidance_low",
                format!(
                    "The lower end of the guidance, {}, is above its upper end, {}.",
                    words.percent_short(self.guidance_low),
                    words.percent_short(self.guidance_high)
                ),
            );
        }
    }
}

impl Choice for BusinessModel {
    fn title(self) -> &'static str {
        match self {
            Self::B2b => "B2B",
            Self::B2c => "B2C",
            Self::Both => "B2B and B2C",
        }
    }
}
