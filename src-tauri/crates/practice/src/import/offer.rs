//! A file read for somebody who knows beforehand what to say about it: read, corrected and imported
//! in one go. What it would become is given as it is, not in words.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::spend::{Correction, Counts, Doubted, ImportSummary, Parts};
use domain::value::{Currency, Id, Money};
use intake::{Head, Refusal, Watch};
use serde::Serialize;

use super::begin::begin;
use super::several::{self, bytes_of};
use super::show::{doubt, notice};
use super::{failing, reopen};
use crate::reading::Reading;
use crate::reading::doubt::{Doubt, Kind, Why};
use crate::reading::memory::UsedMapping;
use crate::{Now, Practice, Result};

/// A file, or an import that is opened again.
#[derive(Clone, Debug)]
pub enum What {
    File(PathBuf),
    /// A file of an archive, with the archive before its name.
    Member {
        name: String,
        bytes: Arc<[u8]>,
    },
    Import(Id),
}

/// What a file is to be imported as: itself, or one by one the files of an archive. An archive
/// without a table is left to be refused when it is read.
pub async fn unpacked(path: &Path) -> Result<Vec<What>> {
    let archive = several::name_of(path);
    let members = several::members(path, &Watch::default()).await?;
    if members.is_empty() {
        return Ok(vec![What::File(path.to_owned())]);
    }
    Ok(members
        .into_iter()
        .map(|member| What::Member {
            name: several::inside(&archive, &member.name),
            bytes: member.bytes.into(),
        })
        .collect())
}

/// What a file offers, with what was said about it.
pub struct Offer {
    reading: Reading,
}

/// A file that can't be read.
pub struct Refused {
    pub file: String,
    pub refusal: Refusal,
    /// The client's.
    pub currency: Currency,
}

/// A line, or the months of some accounts, that may be here already.
#[derive(Copy, Clone)]
pub struct OfferedDoubt<'a> {
    reading: &'a Reading,
    doubt: &'a Doubt,
}

/// Why something may be here already.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DoubtKind {
    /// The same amount and vendor a few days apart.
    Same,
    /// The same campaign or account and period with another amount.
    Restated,
    /// The same reference with another amount, day or vendor.
    Reference,
    /// The same months of the same accounts from another source.
    Overlap,
}

/// Reads a file with these corrections. Nothing is changed.
pub async fn offer(
    practice: &Practice,
    client: Id,
    what: &What,
    corrections: Vec<Correction>,
    now: Now,
) -> Result<std::result::Result<Offer, Refused>> {
    let currency = practice.assessment(client, now).await?.client().currency;
    let refused = |(file, refusal)| Refused {
        file,
        refusal,
        currency,
    };
    let begun = match what {
        What::File(path) => {
            let (name, bytes) = bytes_of(path, &Watch::default()).await?;
            begin(practice, client, name, bytes, now).await?
        }
        What::Member { name, bytes } => {
            begin(practice, client, name.clone(), Arc::clone(bytes), now).await?
        }
        What::Import(import) => reopen::begin(practice, client, *import, now).await?,
    };
    let mut reading = match begun {
        Ok(reading) => reading,
        Err(why) => return Ok(Err(refused(why))),
    };
    let mut given = reading.said.given.clone();
    for correction in corrections {
        given.take(correction);
    }
    if given != reading.said.given
        && let Err(why) = reading.again(&given).await?
    {
        return Ok(Err(refused(why)));
    }
    Ok(Ok(Offer { reading }))
}

impl Offer {
    pub fn file(&self) -> &str {
        &self.reading.source.file_name
    }

    /// The client's.
    pub const fn currency(&self) -> Currency {
        self.reading.source.currency
    }

    pub fn head(&self) -> &Head {
        self.reading.read.preview.head()
    }

    /// How many lines are on.
    pub fn lines(&self) -> u32 {
        self.reading.judged.tally.lines()
    }

    /// What they come to, by side.
    pub fn parts(&self) -> Parts {
        self.reading.judged.tally.parts()
    }

    /// What is remembered of files of this shape and was used for this one.
    pub fn mapping(&self) -> Option<UsedMapping> {
        self.reading.read.memory.mapping()
    }

    pub fn doubts(&self) -> impl Iterator<Item = OfferedDoubt<'_>> {
        let reading = &self.reading;
        let doubts = reading.judged.doubts.iter();
        doubts.map(move |doubt| OfferedDoubt { reading, doubt })
    }

    /// What was corrected or decided about it before and can't be read any more, in sentences.
    pub fn lost(&self) -> Vec<String> {
        notice::lost(&self.reading)
    }

    /// Whether it takes the place of an import.
    pub const fn replaces(&self) -> bool {
        self.reading.source.replaces.is_some()
    }

    /// Why there is nothing to import, where there is nothing.
    pub fn nothing_to_import(&self) -> String {
        self.reading.nothing_to_import()
    }

    /// What stands in the way of importing the good lines: the rows that could not be read.
    pub fn unread_rows(&self) -> Option<String> {
        self.reading.errors_question()
    }

    /// The rows that could not be read, as a file that can be set right and imported.
    pub fn failing(&self) -> Option<String> {
        failing::csv(&self.reading)
    }

    /// Imports what is on, all of it or nothing. Rows that could not be read are kept for later with
    /// `hold`; without it they stop the import.
    pub async fn commit(&self, practice: &Practice, hold: bool, now: Now) -> Result<Id> {
        let imported = self
            .reading
            .commit(practice, hold, Arc::default(), drop, now);
        imported.await.map(|(_, import)| import)
    }
}

/// What is searched for among all lines, or put into words, is made when it is asked for.
impl<'a> OfferedDoubt<'a> {
    /// What an answer names.
    pub const fn id(&self) -> Doubted {
        self.doubt.id
    }

    pub const fn kind(&self) -> DoubtKind {
        match self.doubt.kind {
            Kind::Same { why: Why::Near, .. } => DoubtKind::Same,
            Kind::Same {
                why: Why::Restated, ..
            } => DoubtKind::Restated,
            Kind::Same {
                why: Why::Reference,
                ..
            } => DoubtKind::Reference,
            Kind::Overlap { .. } => DoubtKind::Overlap,
        }
    }

    /// The row of this file and that of the other import; none where months overlap.
    pub fn rows(&self) -> Option<(u32, u32)> {
        match &self.doubt.kind {
            Kind::Same { there, .. } => Some((self.doubt.here[0].row, there.line.source.row)),
            Kind::Overlap { .. } => None,
        }
    }

    /// The import that has the other side.
    pub const fn other(&self) -> &'a ImportSummary {
        &self.doubt.other
    }

    /// What this file has.
    pub fn here(&self) -> Option<Money> {
        match &self.doubt.kind {
            Kind::Same { .. } => {
                let mut lines = self.reading.read.preview.lines().iter();
                let line = lines.find(|line| line.source == self.doubt.here[0]);
                line.map(|line| line.amount)
            }
            Kind::Overlap { here, .. } => Some(*here),
        }
    }

    /// What the other import has.
    pub fn there(&self) -> Money {
        match &self.doubt.kind {
            Kind::Same { there, .. } => there.line.amount,
            Kind::Overlap { there, .. } => *there,
        }
    }

    /// None while nobody said.
    pub const fn answer(&self) -> Option<Counts> {
        self.doubt.choice
    }

    pub fn text(&self) -> String {
        doubt::text(self.reading, self.doubt)
    }

    pub fn choices(&self) -> [(Counts, &'static str); 3] {
        doubt::labels(self.doubt)
    }
}
