//! What a noun of the inventory says of itself, and the one list of all of them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::check::Faults;
use super::field::{About, Access, Field, Slot, resolve};
use super::{
    Activity, Answer, Baton, BudgetLine, Client, Funnel, Initiative, Metric, Note, Objective,
    Person,
};
use crate::assessment::Assessment;
use crate::change::Screen;
use crate::value::{Choice, Id, Side};

/// A noun of the inventory, declared once, in a file of its own.
pub trait Noun: Clone + Default + 'static {
    /// In a sentence: `budget line`.
    const ONE: &'static str;
    /// As the heading of a list: `Budget lines`.
    const MANY: &'static str;
    /// What it is for, in a line above the list.
    const ABOUT: &'static str;
    /// The screen that lists it, where undo leads.
    const SCREEN: Screen;
    /// True where a client has exactly one.
    const IS_SINGLE: bool = false;
    /// Every field, in the order in which a form asks for them; the first one names it.
    const FIELDS: &'static [Field<Self>];

    /// Its name or title; empty where it has none yet.
    fn name(&self) -> String;

    /// What must hold between its fields; what must hold of a single one, its slot knows.
    fn check(&self, _faults: &mut Faults) {}

    /// The side that it belongs to, where it belongs to one.
    fn side(&self) -> Option<Side> {
        None
    }

    /// Why it can't stand beside another of its kind: the field and the sentence.
    fn clash(&self, _other: &Self) -> Option<(&'static str, String)> {
        None
    }

    /// A field in the words of an undo button, where its label alone does not say enough.
    fn field_name(&self, _path: &str) -> Option<String> {
        None
    }
}

/// Makes `Record`, `Kind` and the look-ups of an assessment: the variant, its type, and the name
/// of the look-up.
macro_rules! nouns {
    ($($noun:ident($type:ident) $all:ident;)*) => {
        /// Anything that is recorded about a client, but for spend.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "kind", rename_all = "snake_case")]
        pub enum Record { $($noun($type),)* }

        /// The kind of a record, by the word used on the wire, in commands and in the database.
        #[derive(
            Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS,
        )]
        #[serde(rename_all = "snake_case")]
        pub enum Kind { $($noun,)* }

        impl Record {
            /// An empty record of a kind, as the window adds it.
            pub fn new(kind: Kind) -> Self {
                match kind { $(Kind::$noun => Self::$noun($type::default()),)* }
            }

            pub const fn kind(&self) -> Kind {
                match self { $(Self::$noun(_) => Kind::$noun,)* }
            }

            pub(super) fn noun(&self) -> &dyn AnyNoun {
                match self { $(Self::$noun(noun) => noun,)* }
            }

            pub(super) fn noun_mut(&mut self) -> &mut dyn AnyNoun {
                match self { $(Self::$noun(noun) => noun,)* }
            }

            /// Why this record can't stand beside another: the field and the sentence.
            pub(super) fn clash(&self, other: &Self) -> Option<(&'static str, String)> {
                match (self, other) {
                    $((Self::$noun(one), Self::$noun(other)) => one.clash(other),)*
                    _ => None,
                }
            }
        }

        impl Kind {
            /// The kind in the words of a sentence.
            pub const fn noun(self) -> &'static str {
                match self { $(Self::$noun => $type::ONE,)* }
            }

            /// What its records are for, in a line.
            pub const fn about(self) -> &'static str {
                match self { $(Self::$noun => $type::ABOUT,)* }
            }

            /// The screen that lists its records.
            pub const fn screen(self) -> Screen {
                match self { $(Self::$noun => $type::SCREEN,)* }
            }

            /// True where a client has exactly one.
            pub const fn is_single(self) -> bool {
                match self { $(Self::$noun => $type::IS_SINGLE,)* }
            }
        }

        impl Choice for Kind {
            fn title(self) -> &'static str {
                match self { $(Self::$noun => $type::MANY,)* }
            }
        }

        /// Every record of a kind, with its id.
        impl Assessment {
            $(pub fn $all(&self) -> impl Iterator<Item = (Id, &$type)> {
                self.records.iter().filter_map(|(id, record)| match record {
                    Record::$noun(noun) => Some((*id, noun)),
                    _ => None,
                })
            })*
        }
    };
}

nouns! {
    Client(Client) profiles;
    Person(Person) people;
    Activity(Activity) activities;
    Answer(Answer) answers;
    Funnel(Funnel) funnels;
    Budget(BudgetLine) budgets;
    Objective(Objective) objectives;
    Metric(Metric) metrics;
    Initiative(Initiative) initiatives;
    Baton(Baton) batons;
    Note(Note) notes;
}

/// A noun whose type doesn't matter: what records have in common is written once against it.
pub(super) trait AnyNoun {
    fn name(&self) -> String;
    fn fields(&self) -> Vec<About>;
    /// The place that a path leads to.
    fn slot<'a>(&'a mut self, path: &str, access: Access) -> Option<Slot<'a>>;
    fn check(&self, faults: &mut Faults);
    fn field_name(&self, path: &str) -> Option<String>;
    fn side(&self) -> Option<Side>;
}

impl<T: Noun> AnyNoun for T {
    fn name(&self) -> String {
        Noun::name(self)
    }

    fn fields(&self) -> Vec<About> {
        T::FIELDS.iter().map(|field| field.about).collect()
    }

    fn slot<'a>(&'a mut self, path: &str, access: Access) -> Option<Slot<'a>> {
        resolve(T::FIELDS, self, path, access)
    }

    fn check(&self, faults: &mut Faults) {
        Noun::check(self, faults);
    }

    fn field_name(&self, path: &str) -> Option<String> {
        Noun::field_name(self, path)
    }

    fn side(&self) -> Option<Side> {
        Noun::side(self)
    }
}
