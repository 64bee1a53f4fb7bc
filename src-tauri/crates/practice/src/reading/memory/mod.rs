//! What is remembered for files of this shape, and how far it holds for this one.
//!
//! A mapping never makes a file read wrong without a word: it is found by the shape in which the
//! file arrives, its roles go by the names of columns, and what the file disproves is left out and
//! said.

mod drift;
mod keep;

use chrono::NaiveDate;
use domain::spend::{Corrections, DateOrder, Decimals, Encoding, Mapping, MappingVersion};
use domain::value::{Choice as _, Id, words};
use intake::Head;
use serde::Serialize;

use crate::moment::{day_of, near};
use crate::view::ImportMapping;

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

/// A mapping that was used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UsedMapping {
    pub id: Id,
    pub name: String,
    pub version: u32,
    /// How the file differs from the shape that was remembered, a line each.
    pub drift: Vec<String>,
    /// What was remembered and does not hold for this file.
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
            Some(known) => asked.over(&known.applied),
            None => asked.clone(),
        }
    }

    /// What is remembered and gives way to the rows.
    pub fn soft(&self) -> Corrections {
        self.used()
            .map_or_else(Corrections::default, |known| known.applied.soft())
    }

    /// What is remembered and holds whatever the rows say.
    pub fn firm(&self) -> Corrections {
        self.used()
            .map_or_else(Corrections::default, |known| known.applied.firm())
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
            self.dropped.push(format!(
                "The mapping{date} does not fit this file any more, so it was read afresh."
            ));
            return;
        };
        self.dropped
            .extend(leave_out_misfits(&mut known.applied, head));
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
    pub fn mapping(&self) -> Option<UsedMapping> {
        self.used().map(|known| UsedMapping {
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
        let Some(kept) = applied
            .encoding
            .filter(|kept| unicode && !kept.is_unicode())
        else {
            return Vec::new();
        };
        applied.encoding = None;
        if self.is_ascii {
            return Vec::new();
        }
        vec![format!(
            "The encoding was {} before; this file is {}.",
            kept.title(),
            encoding(&self.head.encoding)
        )]
    }
}

/// What is said where mappings can't be read; nothing where all of them can.
pub fn unread_mappings(count: usize) -> Option<String> {
    (count > 0).then(|| {
        let (them, their) = if count == 1 { ("it", "its") } else { ("them", "their") };
        format!(
            "{} can’t be read by this version, so no file is read with {them}. Nothing else is lost. What is corrected about the next file of {their} shape is remembered anew.",
            words::plural(count as u64, "mapping of this client", "mappings of this client"),
        )
    })
}

/// What programs call an encoding.
pub fn encoding(name: &str) -> String {
    match Encoding::named(name) {
        Some(known) => known.title().to_owned(),
        None => name.to_owned(),
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

/// Takes out what the file disproves, and says so.
fn leave_out_misfits(applied: &mut Corrections, head: &Head) -> Vec<String> {
    let mut said = Vec::new();
    applied.roles.retain(|key, role| {
        let column = head.every_column().find(|column| column.key == *key);
        match column {
            Some(column) if column.role == *role => return true,
            None => said.push(format!("“{key}” is not in this file any more.")),
            Some(_) => said.push(format!(
                "“{key}” was {} before; its cells are something else now, so it is read as found.",
                role.word().replace('_', " ")
            )),
        }
        false
    });
    let other = |kept: Option<DateOrder>| kept.zip(head.read_as.date_order);
    if other(applied.date_order).is_some_and(|(kept, found)| kept != found) {
        applied.date_order = None;
        said.push(
            "The day and the month stand the other way around in this file than before.".to_owned(),
        );
    }
    let other = |kept: Option<Decimals>| kept.zip(head.read_as.decimals);
    if other(applied.decimals).is_some_and(|(kept, found)| kept != found) {
        applied.decimals = None;
        said.push("The decimals are written with another sign than before.".to_owned());
    }
    said
}
