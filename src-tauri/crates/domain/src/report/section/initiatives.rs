//! The roadmap, card by card.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::batons::numbered_batons;
use super::build::{cell, quiet, strong, table, text};
use super::context::{asked, in_words, sentence};
use super::roadmap::title_of;
use super::{Context, Written};
use crate::record::{Initiative, Metric, Record, Status, Timing};
use crate::report::block::{Block, Card, Cell, Text, TextRole};
use crate::report::figure::{Track, baton, track};
use crate::roadmap::whole_cost;
use crate::value::words;
use crate::value::{Choice, Id};

/// Above this many initiatives each is a row of a table: nobody reads a hundred cards.
const MOST_CARDS: usize = 60;

pub(super) fn write(context: &Context) -> Option<Written> {
    let all = context.initiatives();
    if all.is_empty() {
        return None;
    }
    let blocks = if all.len() > MOST_CARDS {
        vec![list(context, &all)]
    } else {
        all.iter()
            .map(|(number, id, initiative)| Block::Card(card(context, *number, *id, initiative)))
            .collect()
    };
    Some(Written {
        headline: headline(&all),
        blocks,
    })
}

/// Whether every initiative can be handed over: owner, start and measure.
fn headline(all: &[(u32, Id, &Initiative)]) -> String {
    let active: Vec<&Initiative> = all
        .iter()
        .map(|(.., one)| *one)
        .filter(|one| !matches!(one.timing, Timing::Parked))
        .collect();
    let lacks = |test: fn(&Initiative) -> bool| active.iter().filter(|one| test(one)).count();
    let owner = lacks(|one| one.owner.trim().is_empty());
    let measure = lacks(|one| one.early_signal.is_none() && one.outcome.is_none());
    let count = active.len();
    if count == 0 {
        return "All work is parked; each card says until when.".to_owned();
    }
    let of = |number: usize| {
        if number == count {
            match count {
                1 => "The initiative has".to_owned(),
                _ => format!("All {} initiatives have", in_words(count)),
            }
        } else {
            let verb = if number == 1 { "has" } else { "have" };
            format!(
                "{} of {} initiatives {verb}",
                words::capital(&in_words(number)),
                in_words(count)
            )
        }
    };
    match (owner, measure) {
        (0, 0) => "Every initiative has an owner and a measure.".to_owned(),
        (0, measure) => format!(
            "Every initiative has an owner. {} no measure yet.",
            of(measure)
        ),
        (owner, 0) => format!("{} no owner yet; every one has a measure.", of(owner)),
        (owner, measure) => format!(
            "{} no owner yet, and {} no measure.",
            of(owner),
            match measure {
                1 => "one has".to_owned(),
                many => format!("{} have", in_words(many)),
            }
        ),
    }
}

fn card(context: &Context, number: u32, id: Id, initiative: &Initiative) -> Card {
    let status = match (initiative.timing, initiative.status) {
        (Timing::Parked, _) => "parked",
        (_, Status::Planned) => "planned",
        (_, Status::Running) => "running",
        (_, Status::Done) => "done",
        (_, Status::Late) => "late",
    };
    let title = initiative.title.trim();
    Card {
        number: number.to_string(),
        kicker: initiative.lane.title().to_owned(),
        title: if title.is_empty() {
            "Without a title".to_owned()
        } else {
            title.to_owned()
        },
        label: "Status".to_owned(),
        value: status.to_owned(),
        body: reasons(context, initiative),
        measures: measures(context, initiative),
        facts: facts(context, id, initiative),
    }
}

/// Why, what it answers and what it serves.
fn reasons(context: &Context, initiative: &Initiative) -> Vec<Block> {
    let mut blocks = Vec::new();
    let why = initiative.why.trim();
    if why.is_empty() {
        blocks.push(text(TextRole::Aside, "Why is still to be written."));
    } else {
        blocks.push(Block::Text(
            Text::new(TextRole::Body, words::printed(&sentence(why))).led_by("Why."),
        ));
    }
    let answers: Vec<String> = initiative
        .answers
        .iter()
        .filter_map(|id| {
            context
                .analysis
                .findings
                .iter()
                .find(|finding| finding.id == *id)
        })
        .map(|finding| words::printed(&sentence(&finding.title)))
        .collect();
    let serves = initiative
        .objective
        .and_then(|id| title_of(context, id))
        .map(|objective| sentence(&objective));
    match (answers.is_empty(), serves) {
        (false, serves) => {
            let mut said = answers.join(" ");
            if let Some(serves) = serves {
                said = format!("{said} Serves: {serves}");
            }
            blocks.push(Block::Text(
                Text::new(TextRole::Aside, said).led_by("Answers."),
            ));
        }
        (true, Some(serves)) => {
            blocks.push(Block::Text(
                Text::new(TextRole::Aside, serves).led_by("Serves."),
            ));
        }
        (true, None) => {}
    }
    blocks
}

fn measures(context: &Context, initiative: &Initiative) -> Vec<Block> {
    let metric = |id: Option<Id>| match context.assessment.records.get(&id?) {
        Some(Record::Metric(metric)) => Some(metric),
        _ => None,
    };
    [
        ("Early signal", metric(initiative.early_signal)),
        ("Outcome", metric(initiative.outcome)),
    ]
    .into_iter()
    .filter_map(|(kind, metric)| Some(measure(kind, metric?)))
    .collect()
}

fn measure(kind: &str, metric: &Metric) -> Block {
    let number = |value: Decimal| {
        let digits = words::decimal(value, value.normalize().scale().min(2));
        match metric.unit.trim() {
            "%" => format!("{digits}\u{202f}%"),
            _ => digits,
        }
    };
    let now = metric
        .baseline
        .map_or_else(|| "still to ask".to_owned(), number);
    let target = metric
        .target
        .map_or_else(|| "no target yet".to_owned(), number);
    let target = match metric.due {
        Some(due) => format!("{target} by {}", words::month(due)),
        None => target,
    };
    let source = metric.source.trim();
    let source = if source.is_empty() {
        "source: still to ask".to_owned()
    } else {
        format!("source: {source}")
    };
    let name = metric.name.trim();
    let unit = metric.unit.trim();
    let named =
        if unit.is_empty() || unit == "%" || name.to_lowercase().contains(&unit.to_lowercase()) {
            name.to_owned()
        } else {
            format!("{name}, {unit}")
        };
    let figure = track(
        "measure",
        &Track {
            now: metric.baseline.and_then(|value| value.to_f64()),
            target: metric.target.and_then(|value| value.to_f64()),
            alt: format!("{named}: now {now}, target {target}."),
            now_words: now,
            target_words: target,
            label: "now".to_owned(),
        },
    );
    Block::Columns(vec![
        super::build::column(
            5,
            false,
            vec![
                text(TextRole::Kicker, kind),
                text(TextRole::Name, named),
                text(TextRole::Note, source),
            ],
        ),
        super::build::column(7, false, vec![figure.into()]),
    ])
}

/// Facts and batons.
fn facts(context: &Context, id: Id, initiative: &Initiative) -> Vec<Block> {
    let mut rows = table("Facts", &[("", 24, false), ("", 33, true)]);
    let mut fact = |label: &str, value: String| {
        rows.row(vec![quiet(label), strong(value)]);
    };
    let owner = initiative.owner.trim();
    fact(
        "Owner",
        if owner.is_empty() {
            "still to name".to_owned()
        } else {
            owner.to_owned()
        },
    );
    let length = words::plural(u64::from(initiative.months.max(1)), "month", "months");
    match (initiative.timing, initiative.parked_until, initiative.start) {
        (Timing::Parked, Some(until), _) => {
            fact("Parked until", words::month_long(until));
        }
        (Timing::Parked, None, _) => fact("Start", "not now".to_owned()),
        (_, _, Some(start)) => fact(
            "Start, length",
            format!("{}, {length}", words::month(start)),
        ),
        (_, _, None) => fact("Start, length", format!("still to set, {length}")),
    }
    if let Some(one_off) = initiative.one_off {
        fact("One-off", context.say.money(one_off));
    }
    if let Some(monthly) = initiative.monthly {
        fact("Running", format!("{} a month", context.say.money(monthly)));
    }
    fact(
        "In all",
        whole_cost(initiative)
            .map_or_else(|| "still to ask".to_owned(), |cost| context.say.money(cost)),
    );
    let first: Vec<String> = initiative
        .depends_on
        .iter()
        .filter_map(|id| {
            Some(format!(
                "{} {}",
                context.numbers.get(id)?,
                title_of(context, *id)?.trim()
            ))
        })
        .collect();
    if !first.is_empty() {
        fact("Needs first", first.join("; "));
    }
    let mut blocks = vec![rows.done()];
    let batons = batons(context, id);
    if !batons.is_empty() {
        blocks.push(text(TextRole::Kicker, "Baton passes"));
        blocks.extend(batons);
    }
    blocks
}

fn batons(context: &Context, id: Id) -> Vec<Block> {
    let numbered = numbered_batons(context);
    let number = |baton: Id| {
        numbered
            .iter()
            .find(|(_, id, _)| *id == baton)
            .map(|(number, ..)| number.to_string())
    };
    let mut own: Vec<_> = context
        .assessment
        .batons()
        .filter(|(_, baton)| baton.initiative == Some(id))
        .collect();
    own.sort_by_key(|(id, baton)| (baton.due, *id));
    if own.is_empty() {
        return Vec::new();
    }
    let mut rows = table("Baton passes", &[("", 1, false)]);
    for (id, record) in own {
        let to = record.to.trim();
        let to = if to.is_empty() { "nobody yet" } else { to };
        let due = record
            .due
            .map_or_else(|| "no date yet".to_owned(), words::date_long);
        rows.row(vec![Cell {
            figure: Some(baton(number(id).as_deref())),
            ..cell(format!(
                "{}, to {to}, {due}",
                words::capital(record.what.trim())
            ))
        }]);
    }
    vec![rows.done()]
}

fn list(context: &Context, all: &[(u32, Id, &Initiative)]) -> Block {
    let head = format!("Cost, {}", context.unit());
    let mut rows = table(
        "Every initiative with owner, time and cost",
        &[
            ("", 8, true),
            ("Initiative", 82, false),
            ("Owner", 36, false),
            ("Start, months", 28, false),
            (&head, 24, true),
        ],
    );
    for (number, _, initiative) in all {
        let owner = initiative.owner.trim();
        let start = match (initiative.timing, initiative.start) {
            (Timing::Parked, _) => "parked".to_owned(),
            (_, Some(start)) => format!("{}, {}", words::month(start), initiative.months.max(1)),
            (_, None) => "still to set".to_owned(),
        };
        let title = initiative.title.trim();
        rows.row(vec![
            quiet(number.to_string()),
            Cell {
                side: Some(initiative.side),
                ..cell(if title.is_empty() {
                    "Without a title"
                } else {
                    title
                })
            },
            if owner.is_empty() {
                quiet("still to name")
            } else {
                cell(owner)
            },
            cell(start),
            whole_cost(initiative)
                .map_or_else(|| quiet(asked("")), |cost| cell(context.say.amount(cost))),
        ]);
    }
    rows.done()
}
