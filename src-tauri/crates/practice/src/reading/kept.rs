//! How an import was read, kept beside its bytes so that they can be read the same again.

use domain::change::Edit;
use domain::record::Client;
use domain::spend::{Allocation, ImportSummary};
use domain::value::Id;
use intake::{Options, Preview, Refusal};
use serde::{Deserialize, Serialize};
use store::ClientFile;

use super::groups::group_names;
use super::overrides::corrections;
use super::{Decided, Reading, look, overrides_of};
use crate::view::ImportOverrides;
use crate::{Now, Result};

/// Everything beside the bytes that the lines of an import came from.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    /// Answers, options, fixes and switches, as they were given.
    pub given: ImportOverrides,
    decisions: Vec<Decision>,
    channels: Vec<Named>,
    /// The rules that the import made.
    pub learned: Vec<Id>,
    /// The mapping that was kept or used again with it.
    pub mapping: Option<Id>,
    /// True where the lines have days, false where they are sums of months.
    pub dated: bool,
    /// True where the file comes from an advertising platform.
    pub platform: bool,
}

/// What was decided of a group.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Decision {
    vendor: String,
    account: String,
    allocation: Allocation,
}

/// The channel that was named for a group.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Named {
    vendor: String,
    account: String,
    channel: String,
}

impl Kept {
    /// How a stored import was read; of imports that don't say, nothing was given.
    pub async fn of(file: &ClientFile, import: Id) -> Result<Self> {
        let text = file.reading(import).await?;
        // An import of a version that kept nothing, or that kept what this one doesn't know.
        Ok(serde_json::from_str(&text).unwrap_or_default())
    }
}

impl Kept {
    /// Has a file read as this one was.
    pub(super) fn guide(&self, options: &mut Options) -> Result<()> {
        options.answers.clone_from(&self.given.answers);
        options.overrides = overrides_of(&self.given)?;
        Ok(())
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
    Kept::of(file, import.id).await?.guide(&mut options)?;
    Ok(look(&file.original(import.id).await?.into(), &options).await)
}

/// What a reader of files has to know of the client.
pub(super) fn options_for(file_name: &str, profile: &Client, now: Now) -> Options {
    let mut options = Options::new(file_name, profile.currency, now.today);
    options.fiscal_year_start = profile.fiscal_year_start;
    options
}

impl Reading {
    /// What is to be kept of this reading; `edits` are those that are made with it.
    pub(super) fn kept(&self, edits: &[Edit]) -> Kept {
        let names = group_names(&self.preview);
        let decision = |(&group, decided): (&usize, &Decided)| {
            let (vendor, account) = names.get(group)?.clone();
            Some(Decision {
                vendor,
                account,
                allocation: decided.allocation,
            })
        };
        let channel = |(&group, channel): (&usize, &String)| {
            let (vendor, account) = names.get(group)?.clone();
            Some(Named {
                vendor,
                account,
                channel: channel.clone(),
            })
        };
        let whole = self.memory.effective(&corrections(&self.given));
        let mut answers = self.given.answers.clone();
        answers.extend(whole.answers);
        Kept {
            // What was remembered is given from now on, whatever is remembered later.
            given: ImportOverrides {
                answers,
                options: whole.options,
                ..self.given.clone()
            },
            decisions: self.decided.iter().filter_map(decision).collect(),
            channels: self.named.iter().filter_map(channel).collect(),
            learned: self
                .learned_before
                .iter()
                .copied()
                .chain(edits.iter().filter_map(rule_of))
                .collect(),
            mapping: edits.iter().find_map(mapping_of),
            dated: self.preview.lines().iter().any(|line| line.date.is_some()),
            platform: self.preview.head().platform.is_some(),
        }
    }

    /// Takes the decisions about groups up again. Rules were made of them already.
    pub(super) fn resume(&mut self, kept: &Kept) {
        let names = group_names(&self.preview);
        self.learned_before.clone_from(&kept.learned);
        let place = |vendor: &str, account: &str| {
            let is_it = |name: &(String, String)| name.0 == vendor && name.1 == account;
            names.iter().position(is_it)
        };
        for named in &kept.channels {
            if let Some(group) = place(&named.vendor, &named.account) {
                self.named.insert(group, named.channel.clone());
            }
        }
        for decision in &kept.decisions {
            if let Some(group) = place(&decision.vendor, &decision.account) {
                self.decided.insert(
                    group,
                    Decided {
                        allocation: decision.allocation,
                        always: false,
                    },
                );
            }
        }
    }
}

/// The rule that an edit makes.
fn rule_of(edit: &Edit) -> Option<Id> {
    match edit {
        Edit::PutRule { rule } => Some(rule.id),
        _ => None,
    }
}

/// The mapping that an edit keeps.
fn mapping_of(edit: &Edit) -> Option<Id> {
    match edit {
        Edit::PutMapping { mapping } => Some(mapping.id),
        _ => None,
    }
}
