//! Rule 3: no strategic leader, champion, manager or budget controller; one person in too many
//! roles.

use super::{Evidence, Finding, Principle, Severity, Step, Suggestion};
use crate::analysis::people::{MOST_SEATS, Overload, SeatView};
use crate::analysis::{Analysis, People};
use crate::assessment::Assessment;
use crate::change::Place;
use crate::record::{Lane, Role};
use crate::value::Side;
use crate::value::words;

const PRINCIPLE: Principle = Principle {
    text: "Make sure that someone plays the role of leader and someone the role of manager, so \
           that you know where you are going, why, and can get there.",
    source: "Three things that every successful marketing leader does; guidance for executives, \
             “Who’s the strategic leader? Who’s the creative champion?”",
};

pub fn rule(assessment: &Assessment, analysis: &Analysis) -> Vec<Finding> {
    let people = &analysis.people;
    let vacant = people
        .seats
        .iter()
        .filter(|seat| seat.is_vacant() && people.side(seat.side).people > 0)
        .map(|seat| vacancy(assessment, people, seat));
    let overloaded = people.overloaded.iter().map(overload);
    vacant.chain(overloaded).collect()
}

/// An empty seat on a side whose people are known.
fn vacancy(assessment: &Assessment, people: &People, seat: &SeatView) -> Finding {
    let side = seat.side.word();
    let (severity, title) = match seat.role {
        Role::StrategicLeader => (Severity::Critical, format!("Nobody leads {side}")),
        Role::CreativeChampion => (
            Severity::Important,
            format!("{} has no champion inside the company", seat.side.title()),
        ),
        Role::ExecutionManager => (
            Severity::Important,
            format!("Nobody manages what {side} does"),
        ),
        Role::BudgetController | Role::Member => (
            Severity::Watch,
            format!("Nobody holds the budget of {side}"),
        ),
    };
    let load = people.side(seat.side);
    let mut text = format!(
        "The seat of the {} is empty.",
        seat.role.title().to_lowercase()
    );
    if load.unknown == 0 {
        text.push_str(&format!(
            " {} has {} of a full week, from {}.",
            seat.side.title(),
            words::decimal(load.fte.decimal(), 1),
            words::plural(u64::from(load.people), "person", "people")
        ));
    }
    let lane = match seat.role {
        Role::StrategicLeader | Role::BudgetController => Lane::Strategy,
        _ => Lane::People,
    };
    Finding {
        id: format!("vacant-{side}-{}", role_word(seat.role)),
        rule: 3,
        step: Step::Who,
        severity,
        title,
        text,
        figures: Vec::new(),
        evidence: holders(assessment, seat.side),
        principle: PRINCIPLE,
        reason: format!(
            "People with seats in {side} are recorded, and none of them is the {}.",
            seat.role.title().to_lowercase()
        ),
        suggestions: vec![suggestion(seat, lane)],
        is_provisional: false,
    }
}

fn suggestion(seat: &SeatView, lane: Lane) -> Suggestion {
    let side = seat.side.word();
    let title = match seat.role {
        Role::StrategicLeader => format!("Name who leads {side}"),
        Role::CreativeChampion => format!("Name a champion for {side}"),
        Role::ExecutionManager => format!("Name who manages {side}"),
        Role::BudgetController | Role::Member => format!("Decide who holds the budget of {side}"),
    };
    Suggestion {
        title,
        why: "With a name in the seat there is somebody to decide, and somebody to ask.".to_owned(),
        lane,
        side: seat.side,
        cost: None,
    }
}

/// One person in more than two seats.
fn overload(overload: &Overload) -> Finding {
    Finding {
        id: format!("overloaded-{}", overload.person),
        rule: 3,
        step: Step::Who,
        severity: Severity::Important,
        title: format!("{} sits in {} seats", overload.name, overload.seats),
        text: format!(
            "One person in more than {MOST_SEATS} of the leading roles is the first to be late in \
             all of them."
        ),
        figures: vec![("Seats".to_owned(), overload.seats.to_string())],
        evidence: vec![Evidence {
            what: overload.name.clone(),
            value: words::plural(u64::from(overload.seats), "seat", "seats"),
            records: vec![overload.person],
            spend: None,
            place: Place::at("people", overload.person.to_string()),
        }],
        principle: PRINCIPLE,
        reason: format!(
            "More than {MOST_SEATS} of the four roles of both sides are held by one person."
        ),
        suggestions: vec![Suggestion {
            title: format!("Hand on one of {}’s seats", overload.name),
            why: "Two roles can be filled well; more are filled in turn.".to_owned(),
            lane: Lane::People,
            side: Side::Marketing,
            cost: None,
        }],
        is_provisional: false,
    }
}

/// Everybody with a seat on a side.
fn holders(assessment: &Assessment, side: Side) -> Vec<Evidence> {
    assessment
        .people()
        .filter_map(|(id, person)| {
            let seat = person.seats.iter().find(|seat| seat.side == side)?;
            Some(Evidence {
                what: person.name.clone(),
                value: seat.role.title().to_owned(),
                records: vec![id],
                spend: None,
                place: Place::at("people", id.to_string()),
            })
        })
        .collect()
}

const fn role_word(role: Role) -> &'static str {
    match role {
        Role::StrategicLeader => "leader",
        Role::CreativeChampion => "champion",
        Role::ExecutionManager => "manager",
        Role::BudgetController => "budget",
        Role::Member => "member",
    }
}
