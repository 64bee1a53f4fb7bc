//! How an import was read, kept beside its bytes so that they can be read the same again.

use std::collections::BTreeMap;

use domain::record::Client;
use domain::spend::{Allocation, Corrections, Exchange, ImportSummary};
use domain::value::{Currency, Id};
use intake::{Options, Preview, Refusal};
use serde::{Deserialize, Serialize};
use store::ClientFile;

use super::read::look;
use crate::{Failure, FailureKind, Now, Result};

/// Everything beside the bytes that the lines of an import came from.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    /// What was corrected, answered, fixed and switched.
    pub given: Corrections,
    pub(super) decisions: Vec<Decision>,
    pub(super) channels: Vec<Named>,
    /// The rules that the import made.
    pub learned: Vec<Id>,
    /// The mapping that was kept or used again with it.
    pub mapping: Option<Id>,
    /// True where the lines have days, false where they are sums of months.
    pub dated: bool,
    /// True where the file comes from an advertising platform.
    pub platform: bool,
    /// True where something is kept and none of it can be read.
    #[serde(skip)]
    pub lost: bool,
}

/// What was decided of a group.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Decision {
    pub vendor: String,
    pub account: String,
    pub allocation: Allocation,
}

/// The channel that was named for a group.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Named {
    pub vendor: String,
    pub account: String,
    pub channel: String,
}

impl Kept {
    /// How a stored import was read; of imports of a version that kept nothing, nothing was given.
    pub async fn of(file: &ClientFile, import: Id) -> Result<Self> {
        let text = file.reading(import).await?;
        if text.is_empty() {
            return Ok(Self::default());
        }
        Ok(serde_json::from_str(&text).unwrap_or_else(|_| Self {
            lost: true,
            ..Self::default()
        }))
    }
}

impl Kept {
    /// Has a file read as this one was.
    pub(super) fn guide(&self, options: &mut Options) {
        options.corrections = self.given.of_reading();
    }
}

/// The bytes of an import read once more as they were read then, for looking into.
pub async fn look_into(
    file: &ClientFile,
    import: &ImportSummary,
    profile: &Client,
    now: Now,
) -> Result<std::result::Result<Preview, Refusal>> {
    let mut options = options_for(&import.file, profile, now);
    let kept = Kept::of(file, import.id).await?;
    if kept.lost {
        return Err(Failure::new(
            FailureKind::Other,
            "How it was read when it was imported can’t be read any more.",
        ));
    }
    kept.guide(&mut options);
    Ok(look(None, &file.original(import.id).await?.into(), &options).await)
}

/// How many imports are looked at for the rate that was used last.
const LOOKED_AT: usize = 50;

/// The rates that these imports were last made with, by currency.
pub(super) async fn last_rates(
    imports: &[ImportSummary],
    file: &ClientFile,
) -> Result<BTreeMap<Currency, Exchange>> {
    let mut imports: Vec<_> = imports.iter().collect();
    imports.sort_by(|one, other| other.at.cmp(&one.at));
    let mut found = BTreeMap::new();
    for import in imports.into_iter().take(LOOKED_AT) {
        for (currency, exchange) in Kept::of(file, import.id).await?.given.rates {
            if let Exchange::Rate { .. } = exchange {
                found.entry(currency).or_insert(exchange);
            }
        }
    }
    Ok(found)
}

/// What a reader of files has to know of the client.
pub(super) fn options_for(file_name: &str, profile: &Client, now: Now) -> Options {
    let mut options = Options::new(file_name, profile.currency, now.today);
    options.fiscal_year_start = profile.fiscal_year_start;
    options
}
