//! Rule 3: no strategic leader, champion, manager or budget controller; one person in too many
//! roles.

use super::{Evidence, Finding, Principle, Rule, Severity, Step, Suggestion};
use crate::analysis::people::{MOST_SEATS, Overload};
use crate::analysis::{Analysis, People};
use crate::assessment::Assessment;
use crate::change::{Place, Screen};
use crate::record::{Lane, Role};
use crate::value::words;
use crate::value::{Choice, Side};

const PRINCIPLE: Principle = Principle {
    text: "Make sure that someone plays the role of leader and someone the role of manager, so \
           that you know where you are going, why, and can get there.",
    source: "Three things that every successful marketing leader does; guidance for executives, \
             “Who’s the strategic leader? Who’s the creative champion?”",
};

pub fn rule(assessment: &Assessment, analysis: &Analysis) -> Vec<Finding> {
    let people = &analysis.people;
    let mut findings = Vec::new();
    for side in Side::BOTH {
        // Nothing is vacant on a side of which no person is recorded: nobody has asked yet.
        if people.side(side).people == 0 {
            continue;
        }
        let vacant: Vec<Role> = people
            .seats
            .iter()
            .filter(|seat| seat.side == side && seat.is_vacant())
            .map(|seat| seat.role)
            .collect();
        let (leader, others): (Vec<Role>, Vec<Role>) = vacant
            .into_iter()
            .partition(|role| *role == Role::StrategicLeader);
        if !leader.is_empty() {
            findings.push(nobody_leads(assessment, people, side));
        }
        if !others.is_empty() {
            findings.push(empty_seats(assessment, side, &others));
        }
    }
    findings.extend(people.overloaded.iter().map(overload));
    findings
}

fn nobody_leads(assessment: &Assessment, people: &People, side: Side) -> Finding {
    let load = people.side(side);
    let empty = "The seat of the strategic leader is empty.";
    let text = if load.unknown == 0 {
        format!(
            "{empty} {} has {} of a full week, from {}.",
            side.title(),
            words::decimal(load.fte.decimal(), 1),
            words::plural(u64::from(load.people), "person", "people")
        )
    } else {
        empty.to_owned()
    };
    Finding {
        id: format!("vacant-{}-leader", side.word()),
        rule: Rule::Seats,
        step: Step::Who,
        severity: Severity::Critical,
        title: format!("Nobody leads {}", side.word()),
        text,
        figures: Vec::new(),
        evidence: holders(assessment, side),
        principle: PRINCIPLE,
        reason: format!(
            "People with seats in {} are recorded, and none of them is its strategic leader.",
            side.word()
        ),
        suggestions: vec![suggestion(Role::StrategicLeader, side)],
        is_provisional: false,
    }
}

/// The other roles of a side that nobody fills, in one finding.
fn empty_seats(assessment: &Assessment, side: Side, roles: &[Role]) -> Finding {
    let names: Vec<&str> = roles
        .iter()
        .map(|role| match role {
            Role::CreativeChampion => "no champion",
            Role::ExecutionManager => "no manager",
            _ => "nobody who holds its budget",
        })
        .collect();
    let severity = if roles == [Role::BudgetController] {
        Severity::Watch
    } else {
        Severity::Important
    };
    let titles: Vec<String> = roles
        .iter()
        .map(|role| role.title().to_lowercase())
        .collect();
    Finding {
        id: format!("vacant-{}-roles", side.word()),
        rule: Rule::Seats,
        step: Step::Who,
        severity,
        title: format!("{} has {}", side.title(), words::listed(&names)),
        text: format!("Empty: {}.", words::listed(&titles)),
        figures: Vec::new(),
        evidence: holders(assessment, side),
        principle: PRINCIPLE,
        reason: format!(
            "People with seats in {} are recorded, and none of them fills these roles.",
            side.word()
        ),
        suggestions: roles.iter().map(|role| suggestion(*role, side)).collect(),
        is_provisional: false,
    }
}

fn suggestion(role: Role, side: Side) -> Suggestion {
    let of = side.word();
    let (title, lane) = match role {
        Role::StrategicLeader => (format!("Name who leads {of}"), Lane::Strategy),
        Role::CreativeChampion => (format!("Name a champion for {of}"), Lane::People),
        Role::ExecutionManager => (format!("Name who manages {of}"), Lane::People),
        Role::BudgetController | Role::Member => (
            format!("Decide who holds the budget of {of}"),
            Lane::Strategy,
        ),
    };
    Suggestion {
        title,
        why: "With a name in the seat there is somebody to decide, and somebody to ask.".to_owned(),
        lane,
        side,
        cost: None,
    }
}

/// One person in more than two seats.
fn overload(overload: &Overload) -> Finding {
    Finding {
        id: format!("overloaded-{}", overload.person),
        rule: Rule::Seats,
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
            place: Place::at(Screen::People, overload.person.to_string()),
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
                place: Place::at(Screen::People, id.to_string()),
            })
        })
        .collect()
}
