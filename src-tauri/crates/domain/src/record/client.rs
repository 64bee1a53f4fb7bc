//! The company being advised.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::check::Faults;
use super::field::{Own, Path, Slot};
use crate::value::words::Words;
use crate::value::{Currency, FiscalYear, Money, Month, Rate, read};

/// The client's profile. One per client; its name is the only thing that is needed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
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
    /// Who knows a figure that is not known here: field name to person.
    pub ask: BTreeMap<String, String>,
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
            ask: BTreeMap::new(),
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

impl Client {
    pub(super) fn slot<'a>(&'a mut self, path: Path<'_>) -> Option<Slot<'a>> {
        Some(match path {
            ["name"] => Slot::Named(&mut self.name, "A client needs a name."),
            ["website"] => Slot::Text(&mut self.website),
            ["sector"] => Slot::Text(&mut self.sector),
            ["business_model"] => Slot::choice(&mut self.business_model),
            ["currency"] => Slot::Currency(&mut self.currency),
            ["fiscal_year_start"] => Slot::Own(Box::new(StartMonth(&mut self.fiscal_year_start))),
            ["plan_year"] => Slot::Year(&mut self.plan_year),
            ["revenue_last_year"] => Slot::MaybeAmount(&mut self.revenue_last_year),
            ["revenue_goal"] => Slot::MaybeAmount(&mut self.revenue_goal),
            ["guidance_low"] => Slot::Share(&mut self.guidance_low),
            ["guidance_high"] => Slot::Share(&mut self.guidance_high),
            ["language"] => Slot::Named(&mut self.language, "A language is needed, like en-US."),
            ["brand"] => Slot::Named(&mut self.brand, "A colour is needed, like #12403a."),
            ["ask", field] => Slot::Entry(&mut self.ask, (*field).to_owned()),
            _ => return None,
        })
    }
}

/// The first month of the fiscal year, as a number or a name.
struct StartMonth<'a>(&'a mut u32);

impl Own for StartMonth<'_> {
    fn set(&mut self, text: &str) -> Result<(), String> {
        let named = read::month(&format!("{text} 2000")).map(Month::number);
        *self.0 = named.map_err(|_| {
            format!("“{text}” is not a month. Write its name or a number from 1 to 12.")
        })?;
        Ok(())
    }

    fn text(&self) -> String {
        self.0.to_string()
    }
}

impl Client {
    pub(super) fn check(&self, faults: &mut Faults) {
        faults.named("name", &self.name, "A client");
        faults.positive("revenue_last_year", self.revenue_last_year, "Revenue");
        faults.positive("revenue_goal", self.revenue_goal, "A revenue goal");
        faults.share("guidance_low", Some(self.guidance_low), "Guidance");
        faults.share("guidance_high", Some(self.guidance_high), "Guidance");
        if self.guidance_low > self.guidance_high {
            faults.add(
                "guidance_low",
                format!(
                    "The lower end of the guidance, {}, is above its upper end, {}.",
                    Words::window(self.currency).percent_short(self.guidance_low),
                    Words::window(self.currency).percent_short(self.guidance_high)
                ),
            );
        }
        if !(1..=12).contains(&self.fiscal_year_start) {
            faults.add(
                "fiscal_year_start",
                "The fiscal year starts in month 1 to 12.",
            );
        }
        if !(1900..=2200).contains(&self.plan_year) {
            faults.add("plan_year", "The plan is for a year from 1900 to 2200.");
        }
        let is_colour = self.brand.strip_prefix('#').is_some_and(|digits| {
            digits.len() == 6 && digits.chars().all(|digit| digit.is_ascii_hexdigit())
        });
        if !is_colour {
            faults.add(
                "brand",
                format!(
                    "“{}” is not a colour. Write it like #12403a: # and six of 0–9, a–f.",
                    self.brand
                ),
            );
        }
    }
}
