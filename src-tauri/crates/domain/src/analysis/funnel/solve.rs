//! Editing any number of the funnel's sentence: the others answer, given what is held.

use crate::record::{Funnel, Held, Problem, SolveFor};
use crate::value::{Currency, Money, Rate};

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

/// The funnel after an edit, and the goal, which belongs to the client's profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solved {
    pub funnel: Funnel,
    pub revenue_goal: Option<Money>,
}

impl FunnelEdit {
    /// An edit from what was typed into the number called `field`: `goal`, `existing`,
    /// `new_revenue`, `customers`, `average_sale`, `leads`, `entering`, `budget`, `win_rate`,
    /// `stages.1.count`, `stages.1.rate`.
    ///
    /// # Errors
    /// A sentence when the text isn't such a number, or the field isn't in the sentence.
    pub fn read(
        _funnel: &Funnel,
        field: &str,
        _text: &str,
        _currency: Currency,
    ) -> Result<Self, Problem> {
        Err(Problem::new(field, "This number can't be changed yet."))
    }
}

/// The funnel after `edit`, with what it solves for recomputed.
///
/// # Errors
/// A sentence when everything that could answer is held, or when the answer is impossible.
pub fn solve(
    funnel: &Funnel,
    revenue_goal: Option<Money>,
    _edit: &FunnelEdit,
) -> Result<Solved, Problem> {
    Ok(Solved {
        funnel: funnel.clone(),
        revenue_goal,
    })
}
