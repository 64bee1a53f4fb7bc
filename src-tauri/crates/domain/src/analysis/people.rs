//! Seats: who leads, champions, manages and holds the budget on each side, and how much of a week
//! goes to it.
//!
//! Source: guidance for executives of B2B companies, “Start taking an inventory”: “Who's the
//! strategic leader for marketing? Who's the emotional or creative champion?” Four roles are needed
//! on each side; one person in more than two of them is overloaded.

use serde::Serialize;

use super::Missing;
use crate::assessment::Assessment;
use crate::change::{Place, Screen};
use crate::record::Role;
use crate::value::{Choice, Id, Rate, Side};

/// More seats than this for one person are a finding.
pub const MOST_SEATS: usize = 2;

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct People {
    /// Full-time equivalents on both sides, and the balance between them.
    pub sales: PeopleLoad,
    pub marketing: PeopleLoad,
    /// Marketing ÷ (marketing + sales); `None` while a share of a week is unknown.
    pub marketing_part: Option<Rate>,
    /// Every needed role on every side, sales first.
    pub seats: Vec<SeatView>,
    /// People with more than two of the needed roles.
    pub overloaded: Vec<Overload>,
    /// False while no person has any seat: then nothing was asked, and nothing is vacant.
    pub asked: bool,
    pub missing: Vec<Missing>,
}

#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PeopleLoad {
    /// Weeks' shares added up: 1 is one full-time person.
    pub fte: Rate,
    pub people: u32,
    /// Seats whose share of the week nobody has said.
    pub unknown: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SeatView {
    pub side: Side,
    pub role: Role,
    pub filled_by: Vec<SeatHolder>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SeatHolder {
    pub person: Id,
    pub name: String,
    pub title: String,
    pub share: Option<Rate>,
    pub external: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Overload {
    pub person: Id,
    pub name: String,
    pub seats: u32,
}

impl SeatView {
    pub fn is_vacant(&self) -> bool {
        self.filled_by.is_empty()
    }
}

impl People {
    pub const fn side(&self, side: Side) -> PeopleLoad {
        match side {
            Side::Sales => self.sales,
            Side::Marketing => self.marketing,
        }
    }

    pub fn seat(&self, side: Side, role: Role) -> Option<&SeatView> {
        self.seats
            .iter()
            .find(|seat| seat.side == side && seat.role == role)
    }
}

pub fn measure(assessment: &Assessment) -> People {
    let asked = assessment
        .people()
        .any(|(_, person)| !person.seats.is_empty());
    let (sales, marketing) = (
        load(assessment, Side::Sales),
        load(assessment, Side::Marketing),
    );
    let both = sales.fte.decimal() + marketing.fte.decimal();
    let complete = sales.unknown == 0 && marketing.unknown == 0;
    People {
        marketing_part: (asked && complete)
            .then(|| marketing.fte.decimal().checked_div(both).map(Rate::new))
            .flatten(),
        sales,
        marketing,
        seats: seats(assessment),
        overloaded: overloaded(assessment),
        asked,
        missing: missing(assessment),
    }
}

fn load(assessment: &Assessment, side: Side) -> PeopleLoad {
    let mut load = PeopleLoad::default();
    for (_, person) in assessment.people() {
        let mut seats = person
            .seats
            .iter()
            .filter(|seat| seat.side == side)
            .peekable();
        load.people += u32::from(seats.peek().is_some());
        for seat in seats {
            match seat.share {
                Some(share) => load.fte = Rate::new(load.fte.decimal() + share.decimal()),
                None => load.unknown += 1,
            }
        }
    }
    load
}

fn seats(assessment: &Assessment) -> Vec<SeatView> {
    let mut views = Vec::new();
    for side in Side::BOTH {
        for role in Role::NEEDED {
            let filled_by = assessment
                .people()
                .flat_map(|(id, person)| {
                    person
                        .seats
                        .iter()
                        .filter(move |seat| seat.side == side && seat.role == role)
                        .map(move |seat| SeatHolder {
                            person: id,
                            name: person.name.clone(),
                            title: person.title.clone(),
                            share: seat.share,
                            external: person.external,
                        })
                })
                .collect();
            views.push(SeatView {
                side,
                role,
                filled_by,
            });
        }
    }
    views
}

fn overloaded(assessment: &Assessment) -> Vec<Overload> {
    assessment
        .people()
        .filter_map(|(id, person)| {
            let seats = person
                .seats
                .iter()
                .filter(|seat| seat.role != Role::Member)
                .count();
            (seats > MOST_SEATS).then(|| Overload {
                person: id,
                name: person.name.clone(),
                seats: u32::try_from(seats).unwrap_or(u32::MAX),
            })
        })
        .collect()
}

fn missing(assessment: &Assessment) -> Vec<Missing> {
    let mut missing = Vec::new();
    for side in Side::BOTH {
        let has = |side: Side| {
            assessment
                .people()
                .any(|(_, person)| person.seats.iter().any(|seat| seat.side == side))
        };
        if has(side.other()) && !has(side) {
            missing.push(Missing::new(
                format!("Who leads and who manages {}", side.word()),
                Place::screen(Screen::People),
            ));
        }
    }
    for (id, person) in assessment.people() {
        if let Some(seat) = person.seats.iter().position(|seat| seat.share.is_none()) {
            let field = format!("seats.{seat}.share");
            missing.push(
                Missing::new(
                    format!("How much of the week {} gives to it", person.name),
                    Place::at(Screen::People, format!("{id}.{field}")),
                )
                .known_by(assessment.ask(id, &field)),
            );
        }
    }
    missing
}
