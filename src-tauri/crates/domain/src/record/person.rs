//! People and the seats they fill.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::check::Faults;
use super::field::{Field, Item, Slot, field};
use super::noun::Noun;
use crate::change::Screen;
use crate::value::{Choice, Money, Rate, Side};

/// Somebody at the client, at an agency, or the fractional CMO.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    pub name: String,
    pub title: String,
    pub seats: Vec<Seat>,
    /// Why they do this work, in their own words.
    pub why: String,
    /// True for somebody who isn't on the client's payroll.
    pub external: bool,
    /// What they cost in a year, with what the employer adds; never printed. `None` where nobody
    /// has said.
    pub pay: Option<Money>,
    pub note: String,
    /// Never printed.
    pub private_note: String,
}

/// A role on one side, with the share of a full week that goes to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    pub side: Side,
    pub role: Role,
    /// 1 is a whole week; `None` where nobody has said.
    #[serde(default)]
    pub share: Option<Rate>,
    /// What they may decide and spend.
    #[serde(default)]
    pub authority: String,
}

#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    StrategicLeader,
    CreativeChampion,
    ExecutionManager,
    BudgetController,
    /// Works on the side without one of the four roles.
    Member,
}

impl Role {
    /// The four roles that each side needs.
    pub const NEEDED: [Self; 4] = [
        Self::StrategicLeader,
        Self::CreativeChampion,
        Self::ExecutionManager,
        Self::BudgetController,
    ];
}

impl Choice for Role {
    fn title(self) -> &'static str {
        match self {
            Self::StrategicLeader => "Strategic leader",
            Self::CreativeChampion => "Creative champion",
            Self::ExecutionManager => "Execution manager",
            Self::BudgetController => "Budget controller",
            Self::Member => "Team member",
        }
    }
}

impl Noun for Person {
    const ONE: &'static str = "person";
    const MANY: &'static str = "People";
    const ABOUT: &'static str = "Who leads, who manages, and how much of the week goes to it.";
    const SCREEN: Screen = Screen::People;
    const FIELDS: &'static [Field<Self>] = &[
        field("name", "Name")
            .holds(|person| Slot::Named(&mut person.name, "A person needs a name.")),
        field("title", "Title")
            .listed()
            .holds(|person| Slot::Text(&mut person.title)),
        field("seats", "Seats")
            .help(
                "The role that they fill on each side, and the part of their week that goes to it.",
            )
            .listed()
            .holds(|person| Slot::items(&mut person.seats)),
        field("external", "From outside")
            .help(
                "Yes for somebody who isn’t on the client’s payroll: an agency, a freelancer, you.",
            )
            .holds(|person| Slot::Flag(&mut person.external)),
        field("why", "Why")
            .help("Why they do this work, in their own words.")
            .holds(|person| Slot::Long(&mut person.why)),
        field("pay", "Pay a year")
            .help("With what the employer adds. Never printed.")
            .never_printed()
            .holds(|person| Slot::Positive(&mut person.pay, "Pay")),
        field("note", "Note")
            .help("May be printed.")
            .holds(|person| Slot::Long(&mut person.note)),
        field("private_note", "Private note")
            .help("Never printed.")
            .never_printed()
            .holds(|person| Slot::Long(&mut person.private_note)),
    ];

    fn name(&self) -> String {
        self.name.clone()
    }

    fn check(&self, faults: &mut Faults) {
        for (index, seat) in self.seats.iter().enumerate() {
            let twice = self.seats[..index]
                .iter()
                .any(|other| other.side == seat.side && other.role == seat.role);
            if twice {
                faults.add(
                    format!("seats.{index}.role"),
                    format!(
                        "{} already has this seat: {}, {}.",
                        self.name,
                        seat.role.title().to_lowercase(),
                        seat.side.word()
                    ),
                );
            }
        }
    }

    fn field_name(&self, path: &str) -> Option<String> {
        path.starts_with("seats")
            .then(|| format!("seats of {}", self.name))
    }
}

impl Default for Seat {
    fn default() -> Self {
        Self {
            side: Side::Marketing,
            role: Role::Member,
            share: None,
            authority: String::new(),
        }
    }
}

impl Item for Seat {
    const ONE: &'static str = "seat";
    const MOST: usize = 10;
    const TOO_MANY: &'static str = "A person has at most ten seats.";
    const FIELDS: &'static [Field<Self>] = &[
        field("side", "Side").holds(|seat| Slot::choice(&mut seat.side)),
        field("role", "Role").holds(|seat| Slot::choice(&mut seat.role)),
        field("share", "Part of the week")
            .holds(|seat| Slot::MaybeShare(&mut seat.share, "The share of a week")),
        field("authority", "Authority")
            .help("What they may decide and spend.")
            .holds(|seat| Slot::Text(&mut seat.authority)),
    ];

    fn name(&self) -> String {
        format!("{}, {}", self.role.title(), self.side.word())
    }

    fn rename(&mut self, _text: &str) -> Result<(), String> {
        Err("A seat is changed by its side, role and share.".to_owned())
    }
}
