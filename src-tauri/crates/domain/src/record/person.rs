//! People and the seats they fill.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::check::Faults;
use super::field::{Access, Own, Path, Slot};
use crate::value::{Money, Rate, Side};

/// Somebody at the client, at an agency, or the fractional CMO.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
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

    pub const fn title(self) -> &'static str {
        match self {
            Self::StrategicLeader => "Strategic leader",
            Self::CreativeChampion => "Creative champion",
            Self::ExecutionManager => "Execution manager",
            Self::BudgetController => "Budget controller",
            Self::Member => "Team member",
        }
    }
}

impl Person {
    pub(super) fn slot<'a>(&'a mut self, path: Path<'_>, access: Access) -> Option<Slot<'a>> {
        Some(match path {
            ["name"] => Slot::Named(&mut self.name, "A person needs a name."),
            ["title"] => Slot::Text(&mut self.title),
            ["why"] => Slot::Text(&mut self.why),
            ["external"] => Slot::Flag(&mut self.external),
            ["pay"] => Slot::MaybeAmount(&mut self.pay),
            ["note"] => Slot::Text(&mut self.note),
            ["private_note"] => Slot::Text(&mut self.private_note),
            ["seats", index] => {
                let index = index.parse().ok()?;
                (index < self.seats.len()).then_some(())?;
                Slot::Own(Box::new(WholeSeat(&mut self.seats, index)))
            }
            ["seats", index, field] => {
                let index: usize = index.parse().ok()?;
                if access == Access::Write && index == self.seats.len() {
                    self.seats.push(Seat::default());
                }
                self.seats.get_mut(index)?.slot(field)?
            }
            _ => return None,
        })
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

impl Seat {
    fn slot<'a>(&'a mut self, field: &str) -> Option<Slot<'a>> {
        Some(match field {
            "side" => Slot::choice(&mut self.side),
            "role" => Slot::choice(&mut self.role),
            "share" => Slot::MaybeShare(&mut self.share),
            "authority" => Slot::Text(&mut self.authority),
            _ => return None,
        })
    }
}

/// A seat as a whole: shown by its role, taken away by empty text.
struct WholeSeat<'a>(&'a mut Vec<Seat>, usize);

impl Own for WholeSeat<'_> {
    fn set(&mut self, text: &str) -> Result<(), String> {
        if !text.is_empty() {
            return Err("A seat is changed by its side, role and share.".to_owned());
        }
        self.0.remove(self.1);
        Ok(())
    }

    fn text(&self) -> String {
        let seat = &self.0[self.1];
        format!("{}, {}", seat.role.title(), seat.side.word())
    }
}

impl Person {
    pub(super) fn check(&self, faults: &mut Faults) {
        faults.named("name", &self.name, "A person");
        faults.amount("pay", self.pay);
        for (index, seat) in self.seats.iter().enumerate() {
            let field = format!("seats.{index}.share");
            faults.share(&field, seat.share, "The share of a week");
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
}
