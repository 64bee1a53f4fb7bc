//! Editing any number of the funnel's sentence: the others answer, given what is held.
//!
//! One number is marked as what the funnel solves for, and only that one follows. A number that
//! was just typed stands as typed: typing over what is solved for hands the mark to the next free
//! one. A number follows only where everything that it follows from is known; otherwise nothing
//! else changes. Pins hold a number against following, never against being typed over.

mod edit;

pub use edit::FunnelEdit;

use rust_decimal::{Decimal, RoundingStrategy};

use super::walk;
use crate::record::{Funnel, Held, Problem, SolveFor};
use crate::value::words::{self, Words};
use crate::value::{Currency, Money, Rate};

/// The funnel after an edit, and the goal, which belongs to the client's profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solved {
    pub funnel: Funnel,
    pub revenue_goal: Option<Money>,
}

/// The funnel after `edit`, with what it solves for recomputed.
///
/// # Errors
/// A sentence when everything that could answer is held, or when the answer is impossible, such as
/// a win rate above 100 %.
pub fn solve(
    funnel: &Funnel,
    revenue_goal: Option<Money>,
    edit: &FunnelEdit,
) -> Result<Solved, Problem> {
    let mut state = State {
        cost_of_leads: cost_of_leads(funnel, revenue_goal),
        funnel: funnel.clone(),
        goal: revenue_goal,
    };
    state
        .apply(edit)
        .map_err(|message| Problem::new(edit.field(), message))?;
    Ok(Solved {
        funnel: state.funnel,
        revenue_goal: state.goal,
    })
}

const ALL_HELD: &str =
    "Everything that could answer is held. Unpin one: goal, leads, win rate or budget.";

struct State {
    funnel: Funnel,
    goal: Option<Money>,
    /// What the leads cost before the edit: an amount and how many it bought.
    cost_of_leads: Option<(Money, Decimal)>,
}

/// Budget and leads as they stand, where there are any of both.
fn cost_of_leads(funnel: &Funnel, goal: Option<Money>) -> Option<(Money, Decimal)> {
    let stage = walk::leads_stage(funnel);
    let needed = walk::backward(funnel, walk::new_revenue_needed(goal, funnel));
    let expected = *walk::forward(funnel).get(stage)?;
    let needed = needed.get(stage)?.map(Decimal::from);
    let leads = match funnel.solve_for {
        SolveFor::Goal => expected,
        _ => needed.or(expected),
    };
    let budget = funnel.budget.filter(|budget| *budget > Money::ZERO)?;
    Some((budget, leads.filter(|leads| *leads > Decimal::ZERO)?))
}

impl State {
    fn apply(&mut self, edit: &FunnelEdit) -> Result<(), String> {
        match *edit {
            FunnelEdit::Goal(goal) => {
                self.goal = Some(positive(goal, "The goal")?);
                self.hand_on(SolveFor::Goal, &[SolveFor::Leads, SolveFor::WinRate])?;
                self.answer()
            }
            FunnelEdit::Existing(existing) => {
                self.funnel.revenue_existing = Some(positive(existing, "Revenue")?);
                self.answer()
            }
            FunnelEdit::NewRevenue(revenue) => {
                let revenue = positive(revenue, "Revenue")?;
                self.reach(revenue)
            }
            FunnelEdit::Customers(count) => self.customers(count),
            FunnelEdit::AverageSale(sale) => {
                if sale <= Money::ZERO {
                    return Err("An average first sale is more than zero.".to_owned());
                }
                self.funnel.average_first_sale = Some(sale);
                self.answer()
            }
            FunnelEdit::Count { stage, count } => self.count(stage, count),
            FunnelEdit::Rate { stage, rate } => self.rate(stage, rate),
            FunnelEdit::Budget(budget) => self.budget(positive(budget, "A budget")?),
            FunnelEdit::SolveFor(what) => {
                self.funnel.solve_for = what;
                self.funnel.held.retain(|held| *held != pin_of(what));
                self.answer()
            }
            FunnelEdit::Hold(what, on) => self.hold(what, on),
        }
    }

    /// Makes what is solved for follow from the rest.
    fn answer(&mut self) -> Result<(), String> {
        match self.funnel.solve_for {
            SolveFor::Leads => self.answer_with_leads(),
            SolveFor::Budget => {
                self.answer_with_leads();
                self.answer_with_budget();
            }
            SolveFor::Goal => self.answer_with_goal(),
            SolveFor::WinRate => self.answer_with_win_rate()?,
        }
        Ok(())
    }

    fn answer_with_leads(&mut self) {
        let needed = self.needed();
        if let Some(Some(entering)) = needed.first() {
            self.funnel.entering = Some(*entering);
        }
    }

    /// The budget buys the leads at what they cost before the edit.
    fn answer_with_budget(&mut self) {
        let leads = self.needed().get(walk::leads_stage(&self.funnel)).copied();
        if let (Some((cost, bought)), Some(Some(leads))) = (self.cost_of_leads, leads) {
            self.funnel.budget = cost_of(cost, Decimal::from(leads), bought).or(self.funnel.budget);
        }
    }

    fn answer_with_goal(&mut self) {
        if let Some(goal) = self.goal_reached() {
            self.goal = Some(goal);
        }
    }

    /// Existing revenue + what those who enter bring; `None` while a part is unknown.
    fn goal_reached(&self) -> Option<Money> {
        let customers = (*walk::forward(&self.funnel).last()?)?;
        let new = walk::revenue(customers, self.funnel.average_first_sale?)?;
        within_limit(Decimal::from(
            self.funnel.revenue_existing?.checked_add(new)?.minor(),
        ))
    }

    fn answer_with_win_rate(&mut self) -> Result<(), String> {
        let Some(before) = self.funnel.stages.len().checked_sub(2) else {
            return Ok(());
        };
        // A goal that existing customers reach asks for nobody, and says nothing about the win rate.
        let customers = self
            .needed()
            .last()
            .copied()
            .flatten()
            .filter(|count| *count > 0);
        let there = walk::forward(&self.funnel)[before].filter(|count| *count > Decimal::ZERO);
        if let (Some(customers), Some(there)) = (customers, there) {
            let name = &self.funnel.stages[before].name;
            let rate = Decimal::from(customers)
                .checked_div(there)
                .filter(|rate| *rate < Decimal::ONE_THOUSAND)
                .ok_or_else(|| {
                    let many = words::plural(customers, "customer", "customers");
                    format!("{many} can't come from hardly any {name}. Raise the leads or lower the goal.")
                })?;
            if rate > Decimal::ONE {
                return Err(format!(
                    "{} can't come from {} {name}: the win rate would be {}. \
                     Raise the leads or lower the goal.",
                    words::plural(customers, "customer", "customers"),
                    words::people(there),
                    Words::window(Currency::USD).percent_up_to(Rate::new(rate), 0),
                ));
            }
            // Rounded up, so that reading the funnel backwards asks for no one more.
            let rate = rate.round_dp_with_strategy(6, RoundingStrategy::AwayFromZero);
            self.funnel.stages[before].rate = Some(Rate::new(rate.normalize().min(Decimal::ONE)));
        }
        Ok(())
    }

    fn customers(&mut self, count: u64) -> Result<(), String> {
        let Some(sale) = self.funnel.average_first_sale else {
            return Err("Say what an average first sale brings first.".to_owned());
        };
        let revenue = walk::revenue(Decimal::from(count), sale)
            .ok_or("So many customers bring more than any amount that can be kept here.")?;
        if !self.is_held(Held::Goal) {
            return self.reach(revenue);
        }
        if self.is_held(Held::AverageSale) {
            return Err(
                "The goal and the average first sale are held, and they fix the customers. \
                 Unpin one of them."
                    .to_owned(),
            );
        }
        let new = walk::new_revenue_needed(self.goal, &self.funnel)
            .ok_or("Say the goal and what existing customers bring first.")?;
        self.funnel.average_first_sale = Some(
            new.per(count)
                .filter(|sale| *sale > Money::ZERO)
                .ok_or("The goal needs at least one customer.")?,
        );
        self.answer()
    }

    /// The goal becomes what existing customers bring and `revenue` of new ones.
    fn reach(&mut self, revenue: Money) -> Result<(), String> {
        let existing = self
            .funnel
            .revenue_existing
            .ok_or("Say what existing customers bring first; write 0 for none.")?;
        if self.is_held(Held::Goal) {
            return Err(
                "The goal is held. Unpin it to change what new customers bring.".to_owned(),
            );
        }
        self.goal = within_limit(Decimal::from(existing.minor()) + Decimal::from(revenue.minor()));
        self.hand_on(SolveFor::Goal, &[SolveFor::Leads, SolveFor::WinRate])?;
        self.answer()
    }

    fn count(&mut self, stage: usize, count: u64) -> Result<(), String> {
        let last = self.funnel.stages.len().saturating_sub(1);
        if stage == last {
            return self.customers(count);
        }
        let mut chain = vec![None; self.funnel.stages.len()];
        let Some(place) = chain.get_mut(stage) else {
            return Err("The funnel has no such stage.".to_owned());
        };
        *place = Some(count);
        walk::climb(&self.funnel, &mut chain);
        let Some(entering) = chain[0] else {
            let unknown = self.funnel.stages[..stage]
                .iter()
                .position(|one| one.rate.is_none_or(|rate| !rate.is_positive()))
                .unwrap_or(0);
            return Err(format!(
                "Say first what part of the {} become {}.",
                self.funnel.stages[unknown].name,
                self.funnel.stages[unknown + 1].name
            ));
        };
        self.funnel.entering = Some(entering);
        self.follow_from_leads()
    }

    /// After what enters was given: the goal answers, or the win rate where the goal is held.
    fn follow_from_leads(&mut self) -> Result<(), String> {
        if self.goal_reached().is_none() {
            return Ok(());
        }
        match self.funnel.solve_for {
            SolveFor::Goal | SolveFor::WinRate => {}
            SolveFor::Leads => {
                self.hand_on(SolveFor::Leads, &[SolveFor::Goal, SolveFor::WinRate])?;
            }
            SolveFor::Budget => {
                self.hand_on(SolveFor::Budget, &[SolveFor::Goal, SolveFor::WinRate])?;
                let stage = walk::leads_stage(&self.funnel);
                let leads = walk::forward(&self.funnel)[stage];
                if let (Some((cost, bought)), Some(leads)) = (self.cost_of_leads, leads) {
                    self.funnel.budget = cost_of(cost, leads, bought).or(self.funnel.budget);
                }
            }
        }
        self.answer()
    }

    fn rate(&mut self, stage: usize, rate: Rate) -> Result<(), String> {
        let next = stage + 1;
        let Some(name) = self.funnel.stages.get(next).map(|next| next.name.clone()) else {
            return Err("The funnel has no such step.".to_owned());
        };
        if rate > Rate::ONE {
            return Err(format!(
                "{} of the {} can't become {name}: a rate is at most 100%.",
                Words::window(Currency::USD).percent_short(rate),
                self.funnel.stages[stage].name,
            ));
        }
        if !rate.is_positive() {
            return Err(format!(
                "At this rate none of the {} would become {name}: a rate is more than 0%.",
                self.funnel.stages[stage].name,
            ));
        }
        self.funnel.stages[stage].rate = Some(rate);
        if next + 1 == self.funnel.stages.len() {
            self.hand_on(SolveFor::WinRate, &[SolveFor::Leads, SolveFor::Goal])?;
        }
        self.answer()
    }

    /// A budget that answers the goal buys leads at what they cost so far; otherwise only the cost
    /// of a lead changes.
    fn budget(&mut self, budget: Money) -> Result<(), String> {
        self.funnel.budget = Some(budget);
        let buys = match self.funnel.solve_for {
            SolveFor::Budget => {
                let next = if self.is_held(Held::Goal) {
                    SolveFor::Leads
                } else {
                    SolveFor::Goal
                };
                self.funnel.solve_for = next;
                next == SolveFor::Goal
            }
            SolveFor::Goal => !self.is_held(Held::Leads),
            SolveFor::Leads | SolveFor::WinRate => false,
        };
        if let (true, Some((cost, bought))) = (buys, self.cost_of_leads) {
            let leads = Decimal::from(budget.minor())
                .checked_mul(bought)
                .and_then(|amount| amount.checked_div(Decimal::from(cost.minor())))
                .and_then(|leads| u64::try_from(leads.floor()).ok())
                .ok_or("So much money buys more leads than can be counted here.")?;
            return self.count(walk::leads_stage(&self.funnel), leads);
        }
        Ok(())
    }

    fn hold(&mut self, what: Held, on: bool) -> Result<(), String> {
        if !on {
            self.funnel.held.retain(|held| *held != what);
            return Ok(());
        }
        if pin_of(self.funnel.solve_for) == what {
            return Err(
                "This is the number that answers. Solve for another one to hold it.".to_owned(),
            );
        }
        if !self.is_held(what) {
            self.funnel.held.push(what);
            self.funnel.held.sort_unstable();
        }
        Ok(())
    }

    /// When `typed` is what was solved for, hands that over to the first of `next` that isn't held.
    fn hand_on(&mut self, typed: SolveFor, next: &[SolveFor]) -> Result<(), String> {
        if self.funnel.solve_for == typed {
            self.funnel.solve_for = *next
                .iter()
                .find(|next| !self.is_held(pin_of(**next)))
                .ok_or(ALL_HELD)?;
        }
        Ok(())
    }

    fn needed(&self) -> Vec<Option<u64>> {
        walk::backward(
            &self.funnel,
            walk::new_revenue_needed(self.goal, &self.funnel),
        )
    }

    fn is_held(&self, what: Held) -> bool {
        self.funnel.held.contains(&what)
    }
}

const fn pin_of(what: SolveFor) -> Held {
    match what {
        SolveFor::Goal => Held::Goal,
        SolveFor::Leads => Held::Leads,
        SolveFor::Budget => Held::Budget,
        SolveFor::WinRate => Held::WinRate,
    }
}

fn positive(amount: Money, what: &str) -> Result<Money, String> {
    if amount.is_negative() {
        return Err(format!("{what} can't be below zero."));
    }
    Ok(amount)
}

/// What `leads` cost where `cost` bought `bought` of them.
fn cost_of(cost: Money, leads: Decimal, bought: Decimal) -> Option<Money> {
    let each = Decimal::from(cost.minor()).checked_mul(leads)?;
    within_limit(each.checked_div(bought)?)
}

fn within_limit(minor: Decimal) -> Option<Money> {
    (minor.abs() <= Decimal::from(Money::LIMIT)).then(|| Money::from_exact(minor))
}
