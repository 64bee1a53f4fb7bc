//! What can be typed into the funnel's sentence.

use super::super::walk;
use crate::record::{Funnel, Held, Problem, SolveFor};
use crate::value::{Choice, Currency, Money, Rate, read};

/// One edit of the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FunnelEdit {
    Goal(Money),
    Existing(Money),
    /// Revenue from new customers.
    NewRevenue(Money),
    Customers(u64),
    AverageSale(Money),
    /// How many there are to be at a stage, from 0; leads and prospects are stages.
    Count {
        stage: usize,
        count: u64,
    },
    Rate {
        stage: usize,
        rate: Rate,
    },
    Budget(Money),
    SolveFor(SolveFor),
    Hold(Held, bool),
}

impl FunnelEdit {
    /// An edit from what was typed into the number called `field`: `goal`, `existing`,
    /// `new_revenue`, `customers`, `average_sale`, `leads`, `entering`, `budget`, `win_rate`,
    /// `stages.1.count`, `stages.1.rate`; `solve_for` and `hold.goal` (yes or no) too. The paths of
    /// the funnel's own fields are taken as well.
    ///
    /// # Errors
    /// A sentence when the text isn't such a number, or the field isn't in the sentence.
    pub fn read(
        funnel: &Funnel,
        field: &str,
        text: &str,
        currency: Currency,
    ) -> Result<Self, Problem> {
        Self::parse(funnel, field, text, currency).map_err(|message| Problem::new(field, message))
    }

    fn parse(funnel: &Funnel, field: &str, text: &str, currency: Currency) -> Result<Self, String> {
        if text.trim().is_empty() {
            return Err("A number is needed here.".to_owned());
        }
        let money = || read::money(text, currency);
        let count = || read::count(text);
        let parts: Vec<&str> = field.split('.').collect();
        Ok(match parts.as_slice() {
            ["goal" | "revenue_goal"] => Self::Goal(money()?),
            ["existing" | "revenue_existing"] => Self::Existing(money()?),
            ["new_revenue"] => Self::NewRevenue(money()?),
            ["customers"] => Self::Customers(count()?),
            ["average_sale" | "average_first_sale"] => Self::AverageSale(money()?),
            ["budget"] => Self::Budget(money()?),
            ["entering" | "prospects"] => Self::Count {
                stage: 0,
                count: count()?,
            },
            ["leads"] => Self::Count {
                stage: walk::leads_stage(funnel),
                count: count()?,
            },
            ["win_rate"] => Self::Rate {
                stage: funnel.stages.len().saturating_sub(2),
                rate: read::percent(text)?,
            },
            ["stages", stage, "count"] => Self::Count {
                stage: index(stage)?,
                count: count()?,
            },
            ["stages", stage, "rate"] => Self::Rate {
                stage: index(stage)?,
                rate: read::percent(text)?,
            },
            ["solve_for"] => Self::SolveFor(read::choice(text)?),
            ["hold", what] => Self::Hold(held(what)?, read::yes_or_no(text)?),
            _ => return Err("This number isn't part of the funnel's sentence.".to_owned()),
        })
    }

    /// The name of the number that is edited, as [`FunnelEdit::read`] takes it.
    pub fn field(&self) -> String {
        match self {
            Self::Goal(_) => "goal".to_owned(),
            Self::Existing(_) => "existing".to_owned(),
            Self::NewRevenue(_) => "new_revenue".to_owned(),
            Self::Customers(_) => "customers".to_owned(),
            Self::AverageSale(_) => "average_sale".to_owned(),
            Self::Count { stage, .. } => format!("stages.{stage}.count"),
            Self::Rate { stage, .. } => format!("stages.{stage}.rate"),
            Self::Budget(_) => "budget".to_owned(),
            Self::SolveFor(_) => "solve_for".to_owned(),
            Self::Hold(..) => "held".to_owned(),
        }
    }

    /// What the undo button says after this edit: `Edit leads in the funnel`.
    pub fn label(&self, funnel: &Funnel) -> String {
        let stage = |index: usize| {
            funnel
                .stages
                .get(index)
                .map_or("a stage", |stage| stage.name.as_str())
        };
        match self {
            Self::Goal(_) => "Edit revenue goal".to_owned(),
            Self::Existing(_) => "Edit revenue from existing customers".to_owned(),
            Self::NewRevenue(_) => "Edit new revenue".to_owned(),
            Self::Customers(_) => "Edit new customers".to_owned(),
            Self::AverageSale(_) => "Edit average first sale".to_owned(),
            Self::Count { stage: index, .. } => format!("Edit number of {}", stage(*index)),
            Self::Rate { stage: index, .. } => format!("Edit rate of {}", stage(*index)),
            Self::Budget(_) => "Edit funnel budget".to_owned(),
            Self::SolveFor(_) => "Solve the funnel for something else".to_owned(),
            Self::Hold(_, true) => "Pin a number of the funnel".to_owned(),
            Self::Hold(_, false) => "Unpin a number of the funnel".to_owned(),
        }
    }
}

fn index(text: &str) -> Result<usize, String> {
    text.parse()
        .map_err(|_| format!("“{text}” is not the number of a stage."))
}

fn held(text: &str) -> Result<Held, String> {
    Held::from_word(text).ok_or_else(|| format!("“{text}” can't be held."))
}
