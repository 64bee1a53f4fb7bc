//! What a person changes about how a file is read: while it is open, beside the import that is made
//! of it, and for the next file of its shape.

mod stored;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    Countable, Counts, DateOrder, Decimals, Delimiter, Doubted, Encoding, Exchange, LineRef,
    MoneyOut, Question, Role,
};
use crate::value::Currency;

/// Everything that was corrected; what is left out is read as it is found.
///
/// It is kept with the version of its form. What an earlier version wrote is read; what can't be
/// read stands in [`Corrections::unread`], for whoever shows it to say so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(into = "stored::Stored", from = "stored::AnyForm")]
pub struct Corrections {
    pub delimiter: Option<Delimiter>,
    pub encoding: Option<Encoding>,
    /// The sheet of a workbook, by its name.
    pub sheet: Option<String>,
    /// Physical row, from 1; 0 says that there is none.
    pub header_row: Option<u32>,
    pub date_order: Option<DateOrder>,
    pub decimals: Option<Decimals>,
    pub money_out: Option<MoneyOut>,
    /// What a column means, by its key. Columns that are not named keep the proposal.
    pub roles: BTreeMap<String, Role>,
    /// Which rows count as spend although they are none by their kind, and which don't after all.
    pub counted: BTreeMap<Countable, bool>,
    /// What becomes of amounts in other currencies than the client's. What is not named waits.
    pub rates: BTreeMap<Currency, Exchange>,
    /// Question to choice.
    pub answers: BTreeMap<Question, String>,
    /// What cells should say; the file keeps what it says.
    pub fixes: Vec<CellFix>,
    /// Which side counts of lines that may be here already.
    pub doubts: BTreeMap<Doubted, Counts>,
    /// Lines that are here for certain are imported once more.
    pub again: bool,
    /// Lines that a person switched on or off.
    pub switched: Vec<LineSwitch>,
    /// The file is read without what is remembered for its shape.
    pub fresh: bool,
    /// What is kept in this place and can't be read: its name, and what stands there.
    pub unread: BTreeMap<String, String>,
}

/// The right text of a cell; the file keeps its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CellFix {
    /// As Excel counts.
    pub row: u32,
    /// From 1.
    pub column: u32,
    pub text: String,
}

/// The lines of one cell, or one of them where its amount is spread, and whether they are imported.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LineSwitch {
    pub row: u32,
    pub column: u32,
    /// From 0; all of the cell's lines where none is named.
    #[serde(default)]
    pub part: Option<u8>,
    pub on: bool,
}

impl LineSwitch {
    /// Of one line, or of all of its cell.
    pub const fn cell(&self) -> LineRef {
        LineRef::at(self.row, self.column)
    }
}

/// One change of what is corrected, as it is chosen from a menu, typed or switched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Correction {
    Delimiter {
        to: Delimiter,
    },
    Encoding {
        to: Encoding,
    },
    Sheet {
        to: String,
    },
    HeaderRow {
        to: u32,
    },
    DateOrder {
        to: DateOrder,
    },
    Decimals {
        to: Decimals,
    },
    MoneyOut {
        to: MoneyOut,
    },
    Role {
        column: String,
        to: Role,
    },
    Count {
        kind: Countable,
        on: bool,
    },
    /// Nothing lets the amounts wait again.
    Rate {
        currency: Currency,
        to: Option<Exchange>,
    },
    Answer {
        question: Question,
        choice: String,
    },
    Fix {
        fix: CellFix,
    },
    Doubt {
        about: Doubted,
        counts: Counts,
    },
    /// Whether lines that are here for certain are imported once more.
    Again {
        on: bool,
    },
    Switch {
        line: LineSwitch,
    },
    /// Reads the file without what is remembered, or with it again; what was chosen and answered so
    /// far is let go.
    Fresh {
        on: bool,
    },
}

impl Corrections {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Takes one change in; the later word about the same thing holds.
    pub fn take(&mut self, change: Correction) {
        self.put(change);
        self.let_go_of_settled();
    }

    fn put(&mut self, change: Correction) {
        match change {
            Correction::Delimiter { to } => self.delimiter = Some(to),
            Correction::Encoding { to } => self.encoding = Some(to),
            Correction::Sheet { to } => self.sheet = Some(to),
            Correction::HeaderRow { to } => self.header_row = Some(to),
            Correction::DateOrder { to } => self.date_order = Some(to),
            Correction::Decimals { to } => self.decimals = Some(to),
            Correction::MoneyOut { to } => self.money_out = Some(to),
            Correction::Role { column, to } => drop(self.roles.insert(column, to)),
            Correction::Count { kind, on } => drop(self.counted.insert(kind, on)),
            Correction::Rate { currency, to } => match to {
                Some(to) => drop(self.rates.insert(currency, to)),
                None => drop(self.rates.remove(&currency)),
            },
            Correction::Answer { question, choice } => {
                self.answers.insert(question, choice);
            }
            Correction::Fix { fix } => {
                self.fixes
                    .retain(|one| (one.row, one.column) != (fix.row, fix.column));
                self.fixes.push(fix);
            }
            Correction::Doubt { about, counts } => drop(self.doubts.insert(about, counts)),
            Correction::Again { on } => self.again = on,
            Correction::Switch { line } => {
                self.switched
                    .retain(|one| (one.cell(), one.part) != (line.cell(), line.part));
                self.switched.push(line);
            }
            Correction::Fresh { on } => {
                *self = Self {
                    fresh: on,
                    fixes: std::mem::take(&mut self.fixes),
                    switched: std::mem::take(&mut self.switched),
                    ..Self::default()
                }
            }
        }
    }

    /// What holds where this was said after `below`.
    #[must_use]
    pub fn over(&self, below: &Self) -> Self {
        let mut whole = self.clone();
        whole.delimiter = self.delimiter.or(below.delimiter);
        whole.encoding = self.encoding.or(below.encoding);
        whole.sheet = self.sheet.clone().or_else(|| below.sheet.clone());
        whole.header_row = self.header_row.or(below.header_row);
        whole.date_order = self.date_order.or(below.date_order);
        whole.decimals = self.decimals.or(below.decimals);
        whole.money_out = self.money_out.or(below.money_out);
        whole.roles = joined(&below.roles, &self.roles);
        whole.counted = joined(&below.counted, &self.counted);
        whole.rates = joined(&below.rates, &self.rates);
        whole.answers = joined(&below.answers, &self.answers);
        whole.unread = joined(&below.unread, &self.unread);
        whole.let_go_of_settled();
        whole
    }

    /// What was said anew is no longer missed.
    fn let_go_of_settled(&mut self) {
        let mut unread = std::mem::take(&mut self.unread);
        unread.retain(|name, _| !self.settles(name));
        self.unread = unread;
    }

    /// True where this says something of what either form calls so.
    fn settles(&self, name: &str) -> bool {
        match name {
            "delimiter" => self.delimiter.is_some(),
            "encoding" => self.encoding.is_some(),
            "sheet" | "part" => self.sheet.is_some(),
            "header_row" => self.header_row.is_some(),
            "date_order" => self.date_order.is_some(),
            "decimals" => self.decimals.is_some(),
            "money_out" => self.money_out.is_some(),
            name => match name.split_once('.') {
                Some(("column" | "roles", column)) => self.roles.contains_key(column),
                _ => false,
            },
        }
    }

    /// Of this, what gives way to the rows of a file when it is remembered: a role that the cells
    /// don't fit, an order of dates that the dates disprove.
    #[must_use]
    pub fn soft(&self) -> Self {
        Self {
            roles: self.roles.clone(),
            date_order: self.date_order,
            decimals: self.decimals,
            ..Self::default()
        }
    }

    /// The rest of it.
    #[must_use]
    pub fn firm(&self) -> Self {
        Self {
            roles: BTreeMap::new(),
            date_order: None,
            decimals: None,
            ..self.clone()
        }
    }

    /// Of this, what `other` leaves open.
    #[must_use]
    pub fn beside(&self, other: &Self) -> Self {
        let mut rest = self.clone();
        rest.roles.retain(|key, _| !other.roles.contains_key(key));
        rest.date_order = rest.date_order.filter(|_| other.date_order.is_none());
        rest.decimals = rest.decimals.filter(|_| other.decimals.is_none());
        rest
    }

    /// Of this, what says how the file is read. What was said of lines that are here already changes
    /// no reading.
    #[must_use]
    pub fn of_reading(&self) -> Self {
        Self {
            doubts: BTreeMap::new(),
            again: false,
            switched: Vec::new(),
            ..self.clone()
        }
    }

    /// Of this, what can hold for the next file of its shape: nothing of single cells and lines.
    #[must_use]
    pub fn of_shape(&self) -> Self {
        let mut shape = Self {
            fixes: Vec::new(),
            rates: BTreeMap::new(),
            sheet: None,
            fresh: false,
            ..self.of_reading()
        };
        shape.answers.retain(|question, _| question.is_of_shape());
        shape
    }
}

fn joined<K: Ord + Clone, V: Clone>(
    below: &BTreeMap<K, V>,
    above: &BTreeMap<K, V>,
) -> BTreeMap<K, V> {
    let mut whole = below.clone();
    whole.extend(above.clone());
    whole
}
