//! Which way money goes: the sign belongs to the source.

use super::Plan;
use super::statement::{is_card, is_ledger};
use crate::columns::sample;
use crate::lexicon::phrases::{
    self, CARD_PAYMENTS, DEPOSITS, EARNED, PAYMENTS, PURCHASES, RECEIVED, REFUNDS, RETURNED,
    THANKS, TRANSFERS,
};
use crate::lexicon::spelling::plain;
use crate::lexicon::{directions, documents, headings};
use crate::recipe::Sign;
use crate::table::Cells;
use crate::terms::{Role, Tag};

/// How the amounts of a flat file are read.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Policy {
    /// Positive is spend, negative a refund.
    Spend,
    /// A bank account: money in is not spend.
    Bank { out_is_negative: bool },
    /// A card: what comes back is a refund, or the payment of the bill.
    Card { out_is_negative: bool },
}

/// What a row is after its sign was read.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    Spend(i64, Tag),
    Not(Tag),
}

/// Decides from the recipe, the columns and all amounts.
pub(crate) fn policy(plan: &Plan<'_>) -> Policy {
    let columns = plan.columns;
    match plan.recipe.sign {
        Sign::Spend => return Policy::Spend,
        Sign::Bank => {
            return Policy::Bank {
                out_is_negative: columns.find(Role::Debit).is_none(),
            };
        }
        Sign::Card => {
            return Policy::Card {
                out_is_negative: false,
            };
        }
        Sign::CardNegative => {
            return Policy::Card {
                out_is_negative: true,
            };
        }
        Sign::Auto => {}
    }
    if let Some(debit) = columns.find(Role::Debit) {
        return match (is_ledger(plan, debit), is_card(plan)) {
            (true, _) => Policy::Spend,
            (false, true) => Policy::Card {
                out_is_negative: false,
            },
            (false, false) => Policy::Bank {
                out_is_negative: false,
            },
        };
    }
    let Some(amount) = columns.find(Role::Amount) else {
        return Policy::Spend;
    };
    let signs = plan.formats.signs[amount];
    if let Some(direction) = columns.find(Role::Direction) {
        return match (signs.negative, debits_are_negative(plan, amount, direction)) {
            (0, _) => Policy::Bank {
                out_is_negative: false,
            },
            (_, true) => Policy::Bank {
                out_is_negative: true,
            },
            (_, false) => Policy::Card {
                out_is_negative: false,
            },
        };
    }
    // `DR` and `CR` behind the amounts of an account say which way money goes.
    if columns.find(Role::Balance).is_some() && signs.marked * 2 > signs.positive + signs.negative {
        return Policy::Bank {
            out_is_negative: false,
        };
    }
    // A list that adds up what was spent so far is no account of a bank.
    let sums_up = |column: usize| {
        let name = plain(&plan.header.names[column]);
        signs.negative == 0
            && name
                .split(' ')
                .any(|word| headings::SUMS_SO_FAR.contains(&word))
    };
    if let Some(balance) = columns.find(Role::Balance)
        && !sums_up(balance)
        && let Some(falls) = balance_falls(plan, amount, balance)
        // What is owed grows with every charge, like what is there with money in.
        && (signs.negative > signs.positive || bill_was_paid(plan, amount) != Some(false))
    {
        return if falls {
            Policy::Bank {
                out_is_negative: true,
            }
        } else {
            Policy::Card {
                out_is_negative: false,
            }
        };
    }
    // What was bought says it.
    if let (0, 1..) = said(plan, amount, &[Role::Kind], PURCHASES) {
        return Policy::Bank {
            out_is_negative: true,
        };
    }
    // Money in without a word is not taken for a refund: it is shown as not spend.
    if let Some(out_is_negative) = bill_was_paid(plan, amount) {
        return Policy::Card { out_is_negative };
    }
    if signs.negative > signs.positive {
        if is_card(plan) {
            return Policy::Card {
                out_is_negative: true,
            };
        }
        Policy::Bank {
            out_is_negative: true,
        }
    } else if signs.negative > 0 && deposits_are_positive(plan, amount) {
        Policy::Bank {
            out_is_negative: true,
        }
    } else {
        Policy::Spend
    }
}

/// Where a card's bill was paid, its payments have the sign that charges have not: whether charges
/// are negative.
fn bill_was_paid(plan: &Plan<'_>, amount: usize) -> Option<bool> {
    let texts = [Role::Vendor, Role::Memo];
    match said(plan, amount, &texts, THANKS) {
        (0, 0) => {
            let (positive, negative) = said(plan, amount, &texts, RECEIVED);
            (negative > 0 && positive == 0).then_some(false)
        }
        (positive, negative) => Some(positive > negative),
    }
}

/// Whether rows that speak of money coming in are positive, or those of money going out negative,
/// and none is the other way around.
fn deposits_are_positive(plan: &Plan<'_>, amount: usize) -> bool {
    let roles = [Role::Vendor, Role::Memo, Role::Kind];
    let (positive, negative) = said(plan, amount, &roles, DEPOSITS);
    let (other, out) = said(plan, amount, &[Role::Kind, Role::Ignore], &["debit"]);
    positive > 0 && negative == 0 || out > 0 && other == 0
}

/// How many rows that say one of the phrases are positive, and how many negative.
fn said(plan: &Plan<'_>, amount: usize, roles: &[Role], list: &[&str]) -> (u32, u32) {
    let texts: Vec<usize> = roles
        .iter()
        .flat_map(|&role| plan.columns.all(role))
        .collect();
    let (mut positive, mut negative) = (0, 0);
    let mut cells = Cells::default();
    for record in sample(plan.header) {
        plan.table.cut(record, &mut cells);
        let says = |&column: &usize| phrases::any(list, &plain(cells.trimmed(column)));
        if texts.iter().any(says) {
            if is_negative(plan, &cells, amount) {
                negative += 1;
            } else {
                positive += 1;
            }
        }
    }
    (positive, negative)
}

/// Whether a positive amount raises the running balance (a bank account) or money out does (a
/// card); `None` where the balance proves neither.
fn balance_falls(plan: &Plan<'_>, amount: usize, balance: usize) -> Option<bool> {
    let (mut same, mut against) = (0, 0);
    let mut before: Option<(i64, i64)> = None;
    let mut cells = Cells::default();
    for record in plan.header.body().take(400) {
        plan.table.cut(record, &mut cells);
        let written = |column: usize| plan.written(cells.get(column), column);
        let Some(now) = written(amount).zip(written(balance)) else {
            continue;
        };
        if let Some(before) = before {
            let change = now.1 - before.1;
            same += i32::from(change == now.0 || -change == before.0);
            against += i32::from(change == -now.0 || -change == -before.0);
        }
        before = Some(now);
    }
    match same - against {
        1.. => Some(true),
        ..=-1 => Some(false),
        0 => None,
    }
}

fn is_negative(plan: &Plan<'_>, cells: &Cells<'_>, column: usize) -> bool {
    plan.written(cells.get(column), column)
        .is_some_and(|minor| minor < 0)
}

fn debits_are_negative(plan: &Plan<'_>, amount: usize, direction: usize) -> bool {
    let mut balance = 0;
    let mut cells = Cells::default();
    for record in sample(plan.header) {
        plan.table.cut(record, &mut cells);
        let negative = is_negative(plan, &cells, amount);
        match directions::is_out(cells.trimmed(direction)) {
            Some(true) => balance += if negative { 1 } else { -1 },
            Some(false) => balance += if negative { -1 } else { 1 },
            None => {}
        }
    }
    balance > 0
}

impl Policy {
    /// The policy with the way of money that a person chose.
    pub const fn turned(self, out_is_negative: Option<bool>) -> Self {
        match (self, out_is_negative) {
            (Self::Bank { .. }, Some(out_is_negative)) => Self::Bank { out_is_negative },
            (Self::Card { .. }, Some(out_is_negative)) => Self::Card { out_is_negative },
            (Self::Spend, Some(true)) => Self::Card {
                out_is_negative: true,
            },
            (same, _) => same,
        }
    }

    /// Whether money out is written negative.
    pub const fn out_is_negative(self) -> bool {
        matches!(
            self,
            Self::Bank {
                out_is_negative: true
            } | Self::Card {
                out_is_negative: true
            }
        )
    }
}

/// The amount of a row with money out positive, whatever the row is.
pub(crate) fn outward(policy: Policy, minor: i64, direction: Option<bool>, unsigned: bool) -> i64 {
    match (policy, direction) {
        (Policy::Bank { .. } | Policy::Card { .. }, Some(false)) if unsigned => -minor.abs(),
        (Policy::Bank { .. } | Policy::Card { .. }, Some(true)) if unsigned => minor,
        (
            Policy::Bank {
                out_is_negative: true,
            }
            | Policy::Card {
                out_is_negative: true,
            },
            _,
        ) => -minor,
        _ => minor,
    }
}

/// What a row of a flat file is, by its sign and its words.
pub(crate) fn outcome(
    policy: Policy,
    minor: i64,
    direction: Option<bool>,
    unsigned: bool,
    kind: &str,
    (vendor, memo): (&str, &str),
) -> Outcome {
    let out = outward(policy, minor, direction, unsigned);
    match policy {
        // The card's bill was paid: nothing comes back for a purchase.
        Policy::Spend if out < 0 && thanks(vendor, memo) => Outcome::Not(Tag::Payment),
        Policy::Spend if kind.is_empty() => spend(out),
        Policy::Spend => {
            let kind = plain(kind);
            let is = |list: &[&str]| list.contains(&kind.as_str());
            if is(documents::PAYMENTS) {
                Outcome::Not(Tag::Payment)
            } else if is(documents::TRANSFERS) {
                Outcome::Not(Tag::Transfer)
            } else if is(documents::INCOME) {
                Outcome::Not(Tag::Income)
            } else {
                spend(out)
            }
        }
        Policy::Bank { .. } | Policy::Card { .. } => {
            let kind = plain(kind);
            let words = format!("{kind} | {} | {}", plain(vendor), plain(memo));
            let any = |list: &[&str]| phrases::any(list, &words);
            if any(TRANSFERS) {
                return Outcome::Not(Tag::Transfer);
            }
            if any(PAYMENTS)
                || any(CARD_PAYMENTS)
                || matches!(policy, Policy::Card { .. }) && kind == "payment"
            {
                return Outcome::Not(Tag::Payment);
            }
            if out >= 0 {
                return spend(out);
            }
            if matches!(policy, Policy::Card { .. }) || any(REFUNDS) {
                Outcome::Spend(out, Tag::Refund)
            } else {
                Outcome::Not(Tag::Income)
            }
        }
    }
}

/// What the kind of a row says where a list of spend writes every amount without a sign.
pub(crate) fn by_kind(kind: &str, minor: i64) -> Option<Outcome> {
    let kind = plain(kind);
    let is = |words: &[&str]| words.contains(&kind.as_str());
    if is(RETURNED) {
        Some(Outcome::Spend(-minor, Tag::Refund))
    } else if is(EARNED) {
        Some(Outcome::Not(Tag::Income))
    } else {
        matches!(kind.as_str(), "transfer" | "internal transfer")
            .then_some(Outcome::Not(Tag::Transfer))
    }
}

pub(crate) fn spend(minor: i64) -> Outcome {
    Outcome::Spend(minor, if minor < 0 { Tag::Refund } else { Tag::Plain })
}

/// The sentence that a card's statement prints where its bill was paid.
fn thanks(vendor: &str, memo: &str) -> bool {
    [vendor, memo]
        .into_iter()
        .any(|text| phrases::any(CARD_PAYMENTS, &plain(text)))
}
