//! Baton passes: their numbers, and who receives them where on the chart.

use chrono::{Datelike, NaiveDate};

use super::Context;
use super::roadmap::Placed;
use crate::record::Baton;
use crate::report::figure::ChartBaton;
use crate::value::{Id, Month};

/// The batons of one chart's initiatives, by date, with the initiative that receives each.
pub(super) fn batons(context: &Context, rows: &[Placed]) -> Vec<ChartBaton> {
    let numbered = numbered_batons(context);
    numbered
        .into_iter()
        .filter_map(|(number, _, baton)| {
            let giver = baton
                .initiative
                .and_then(|id| context.numbers.get(&id))
                .copied()?;
            let due = baton.due?;
            let when = position(context, due)?;
            let receiver = receiver(rows, giver, baton, when).unwrap_or(giver);
            let shown = |number: u32| rows.iter().any(|row| row.number == number);
            (shown(giver) || shown(receiver)).then(|| ChartBaton {
                number,
                giver,
                receiver,
                when,
                words: baton_words(baton, due),
            })
        })
        .collect()
}

/// All batons with a date, numbered by it.
pub fn numbered_batons<'a>(context: &Context<'a>) -> Vec<(u32, Id, &'a Baton)> {
    let mut all: Vec<(Id, &Baton)> = context
        .assessment
        .batons()
        .filter(|(_, baton)| baton.due.is_some())
        .filter(|(_, baton)| {
            baton
                .initiative
                .is_some_and(|id| context.numbers.contains_key(&id))
        })
        .collect();
    all.sort_by_key(|(id, baton)| (baton.due, *id));
    (1..)
        .zip(all)
        .map(|(number, (id, baton))| (number, id, baton))
        .collect()
}

/// Months from the first day of the plan's year; `None` outside it.
fn position(context: &Context, due: NaiveDate) -> Option<f64> {
    let month = Month::of(due);
    let whole = month.since(context.plan_year().first_month());
    let days = f64::from(month.last_day().day());
    (0..12)
        .contains(&whole)
        .then(|| f64::from(whole) + f64::from(due.day() - 1) / days)
}

/// The initiative of the receiver that is under way when the baton comes, or the next to start.
fn receiver(rows: &[Placed], giver: u32, baton: &Baton, when: f64) -> Option<u32> {
    let to = baton.to.trim();
    if to.is_empty() {
        return None;
    }
    rows.iter()
        .filter(|row| row.number != giver && row.initiative.owner.trim() == to && row.to > when)
        .min_by(|a, b| (a.from - when).abs().total_cmp(&(b.from - when).abs()))
        .map(|row| row.number)
}

/// `customer profile, to Priya Natarajan, March`.
fn baton_words(baton: &Baton, due: NaiveDate) -> String {
    let to = baton.to.trim();
    let to = if to.is_empty() { "nobody yet" } else { to };
    format!("{}, to {to}, {}", baton.what.trim(), Month::of(due).name())
}
