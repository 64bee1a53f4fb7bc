//! What is remembered for files of this shape, and how far it holds for this one.
//!
//! A mapping never makes a file read wrong without a word: it is found by the shape in which the
//! file arrives, its roles go by the names of columns, and what the file disproves is left out and
//! said.

mod drift;
mod keep;

use chrono::NaiveDate;
use domain::spend::{Corrections, Mapping, MappingVersion};
use domain::value::words;
use intake::{DateOrder, Decimals, Head, MappingEntry};

use super::overrides::{COLUMN, encoding, from_word, gives_way, overlay, word_of};
use crate::moment::{day_of, near};
use crate::view::ImportMapping;

/// The most lines that say what is different.
const SHOWN: usize = 3;

/// What is remembered, beside the file as it arrived.
#[derive(Debug)]
pub struct Memory {
    pub plain: Plain,
    known: Option<Known>,
    /// The consultant wants to start fresh, or nothing of it fits.
    off: bool,
    unfit: bool,
    /// Why it was not used, or what of it was left out.
    pub dropped: Vec<String>,
}

/// The mapping that knows the shape, or a shape that is near.
#[derive(Debug)]
pub struct Known {
    pub mapping: Mapping,
    version: MappingVersion,
    /// The shape is the very same; else it is near, and what is different is in `drift`.
    exact: bool,
    /// What is different, a line each.
    pub drift: Vec<String>,
    /// What of it can be used for this file, in the names of its columns.
    applied: Corrections,
}

/// A file as it was read before anything was corrected.
#[derive(Debug)]
pub struct Plain {
    head: Head,
    is_ascii: bool,
}

impl Memory {
    /// What `mappings` know of a file that was read without any help.
    pub fn of(head: &Head, is_ascii: bool, mappings: Vec<Mapping>) -> Self {
        let mut memory = Self {
            plain: Plain {
                head: head.clone(),
                is_ascii,
            },
            known: None,
            off: false,
            unfit: false,
            dropped: Vec::new(),
        };
        if let Some((mapping, version, exact)) = find(head, mappings) {
            let (drift, reading) = drift::remap(&version, head);
            let mut known = Known {
                mapping,
                version,
                exact,
                drift,
                applied: reading,
            };
            memory.dropped = memory.plain.leave_out_encoding(&mut known.applied);
            memory.known = Some(known);
        }
        memory
    }

    /// The mapping that is used now.
    pub fn used(&self) -> Option<&Known> {
        self.known.as_ref().filter(|_| !self.off)
    }

    /// Does without what is remembered, or with it again where it fits; answers how it was before.
    pub fn turn_off(&mut self, off: bool) -> bool {
        std::mem::replace(&mut self.off, off || self.unfit)
    }

    /// What holds for the file: what is remembered, under what was asked for.
    pub fn effective(&self, asked: &Corrections) -> Corrections {
        match self.used() {
            Some(known) => overlay(&known.applied, asked),
            None => asked.clone(),
        }
    }

    /// The remembered options that give way to the rows, without those that were asked for.
    pub fn soft(&self, asked: &Corrections) -> std::collections::BTreeMap<String, String> {
        let mut options = self
            .used()
            .map_or_else(Default::default, |known| known.applied.options.clone());
        options.retain(|option, _| gives_way(option) && !asked.options.contains_key(option));
        options
    }

    /// Looks at the file as it is read with what is remembered. What did not hold is left out and
    /// said; where too little holds, nothing of it is used. `None` is a file that was refused so.
    pub fn check(&mut self, read: Option<&Head>) {
        let date = self.learned_on();
        let Some(known) = &mut self.known else {
            return;
        };
        let fits = read.is_some_and(|head| {
            let before = self.plain.head.rows;
            let now = head.rows;
            let worse = now.error > before.error && now.error * 10 > now.imported;
            let same = drift::share(&known.version, head) >= drift::NEAR;
            same && !worse
        });
        let Some(head) = read.filter(|_| fits) else {
            self.off = true;
            self.unfit = true;
            self.dropped = vec![format!(
                "The mapping{date} does not fit this file any more, so it was read afresh."
            )];
            return;
        };
        let mut dropped = Vec::new();
        known.applied.options.retain(|option, value| {
            let misfit = misfit(option, value, head);
            let holds = misfit.is_none();
            dropped.extend(misfit);
            holds
        });
        self.dropped.extend(dropped);
    }

    /// ` from Jan 12`; empty where nothing is known.
    fn learned_on(&self) -> String {
        let Some(known) = &self.known else {
            return String::new();
        };
        day_of(&known.version.at).map_or_else(String::new, |day| {
            format!(" from {}", words::date_short(day))
        })
    }

    /// The mapping that is used, as scripts are told of it.
    pub fn entry(&self) -> Option<MappingEntry> {
        self.used().map(|known| MappingEntry {
            id: known.mapping.id,
            name: known.mapping.name.clone(),
            version: known.version.number,
            drift: known.drift.clone(),
            dropped: self.dropped.clone(),
        })
    }

    /// The mapping that is used, or that was set aside, as the window shows it.
    pub fn shown(&self, today: NaiveDate) -> Option<ImportMapping> {
        let known = self.known.as_ref().filter(|_| !self.unfit)?;
        let day = day(&known.version.at, today);
        let text = match (self.off, known.exact) {
            (true, _) => format!("Read without the mapping{day}"),
            (false, true) => format!("Using the mapping{day}"),
            (false, false) => format!("Using the mapping{day}, adapted to this file"),
        };
        Some(ImportMapping {
            text,
            name: known.mapping.name.clone(),
            drift: if self.off {
                Vec::new()
            } else {
                known.drift.clone()
            },
            off: self.off,
        })
    }
}

impl Plain {
    /// An encoding is remembered for files that don't say theirs: one that is evidently Unicode is
    /// read as that.
    fn leave_out_encoding(&self, applied: &mut Corrections) -> Vec<String> {
        let unicode = self.head.encoding.starts_with("utf");
        match applied.options.get("encoding") {
            Some(kept) if unicode && !kept.starts_with("utf") => {
                let sentence = format!(
                    "The encoding was {} before; this file is {}.",
                    encoding(kept),
                    encoding(&self.head.encoding)
                );
                applied.options.remove("encoding");
                if self.is_ascii {
                    Vec::new()
                } else {
                    vec![sentence]
                }
            }
            _ => Vec::new(),
        }
    }
}

/// ` from Jan 12`, or ` from Jan 12, 2025`.
pub fn day(at: &str, today: NaiveDate) -> String {
    near(at, today).map_or_else(String::new, |day| format!(" from {day}"))
}

/// The mapping of the very shape; else of the one that is nearest, where it is near enough.
fn find(head: &Head, mappings: Vec<Mapping>) -> Option<(Mapping, MappingVersion, bool)> {
    let same = |version: &&MappingVersion| version.shape == head.fingerprint;
    let latest = mappings.iter().find(|mapping| same(&&mapping.latest));
    let exact = latest.or_else(|| {
        mappings
            .iter()
            .find(|mapping| mapping.versions().any(|version| same(&version)))
    });
    if let Some(mapping) = exact {
        let version = mapping.versions().find(same)?.clone();
        return Some((mapping.clone(), version, true));
    }
    mappings
        .into_iter()
        .filter(|mapping| mapping.latest.kind == head.kind)
        .map(|mapping| (drift::share(&mapping.latest, head), mapping))
        .filter(|&(share, _)| share >= drift::NEAR)
        .max_by(|(one, _), (other, _)| one.cmp(other))
        .map(|(_, mapping)| {
            let version = mapping.latest.clone();
            (mapping, version, false)
        })
}

/// Why a remembered option does not hold for the file, or `None` where it does.
fn misfit(option: &str, value: &str, head: &Head) -> Option<String> {
    if let Some(key) = option.strip_prefix(COLUMN) {
        let column = head.every_column().find(|column| column.key == key);
        return match column {
            None => Some(format!("“{key}” is not in this file any more.")),
            Some(column) if word_of(&column.role) != value => Some(format!(
                "“{key}” was {} before; its cells are something else now, so it is read as found.",
                value.replace('_', " ")
            )),
            Some(_) => None,
        };
    }
    match option {
        "date_order" => {
            let found = head.read_as.date_order?;
            let kept: DateOrder = from_word(value)?;
            (found != kept).then(|| {
                "The day and the month stand the other way around in this file than before."
                    .to_owned()
            })
        }
        "decimals" => {
            let found = head.read_as.decimals?;
            let kept: Decimals = from_word(value)?;
            (found != kept)
                .then(|| "The decimals are written with another sign than before.".to_owned())
        }
        _ => None,
    }
}
