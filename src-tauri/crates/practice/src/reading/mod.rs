//! A file that was read and is not imported yet: its preview, and what was decided about it.

mod batch;
mod before;
mod decide;
pub mod doubt;
mod groups;
mod here;
mod judged;
mod keep;
mod kept;
mod learn;
pub mod memory;
mod read;
mod said;
mod source;
mod tally;
pub mod verdicts;

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::assessment::Assessment;
use domain::spend::{Classifier, Corrections, ImportSummary, Rule, Verdict};
use intake::{Line, Preview, Refusal, Watch};
use store::ClientFile;

use crate::{Now, Result};
pub use before::Before;
use doubt::Comparison;
pub use groups::OpenGroup;
use judged::Judged;
pub use kept::{Kept, look_into};
use memory::{Memory, unread_mappings};
use read::{Read, group_names, look, reads_the_same};
use said::Said;
use source::Source;

/// One file under way: which it is, what was read in it, what was said about it, and what was judged.
pub struct Reading {
    pub source: Source,
    pub read: Read,
    pub said: Said,
    pub judged: Judged,
}

/// What is known of a client when one of its files is read.
pub struct Known {
    pub file: ClientFile,
    pub assessment: Assessment,
    pub rules: Vec<Rule>,
    pub classifier: Classifier,
    /// The channels that are offered where one is named.
    pub channels: Vec<String>,
    pub watch: Watch,
}

impl Reading {
    /// Reads bytes as `kept` says. Where they take the place of an import, what stands decided in it
    /// comes with it, and nothing else is remembered.
    pub async fn of(
        known: Known,
        file_name: String,
        bytes: Arc<[u8]>,
        kept: &Kept,
        replaces: Option<(ImportSummary, Before)>,
        now: Now,
    ) -> Result<std::result::Result<Self, (String, Refusal)>> {
        let Known {
            file,
            assessment,
            rules,
            classifier,
            channels,
            watch,
        } = known;
        let profile = assessment.client();
        let mut options = kept::options_for(&file_name, profile, now);
        options.watch = watch;
        let mut read = look(None, &bytes, &options).await.map(Arc::new);
        // By the file as it comes without any help its shape is known again.
        let first = read.as_ref().ok().map(|preview| preview.head().clone());
        if !kept.given.is_empty() {
            kept.guide(&mut options);
            read = look(read.as_ref().ok(), &bytes, &options)
                .await
                .map(Arc::new);
        }
        let preview = match read {
            Ok(preview) => preview,
            Err(refusal) => return Ok(Err((file_name, refusal))),
        };
        let mut memory = Memory::of(
            first.as_ref().unwrap_or(preview.head()),
            bytes.is_ascii(),
            file.mappings().await?,
        );
        let unread = file.unread_mappings().await?;
        memory.dropped.extend(unread_mappings(unread.len()));
        let fresh = replaces.is_none();
        let last_rates = if preview.head().abroad.is_empty() {
            BTreeMap::new()
        } else {
            kept::last_rates(&assessment.spend.imports, &file).await?
        };
        let (replaces, before) = replaces.unzip();
        let mut reading = Self {
            source: Source {
                file_name,
                bytes,
                file,
                currency: profile.currency,
                channels,
                imports: assessment.spend.imports,
                already: None,
                replaces,
                before: before.unwrap_or_default(),
                learned_before: Vec::new(),
                lost: kept.lost,
            },
            read: Read {
                preview,
                options,
                memory,
                last_rates,
            },
            said: Said {
                given: kept.given.clone(),
                ..Said::default()
            },
            judged: Judged::by(rules, classifier),
        };
        if fresh {
            reading.read.remember(&reading.source.bytes).await;
        } else {
            // It is read as it was read then.
            reading.read.memory.turn_off(true);
        }
        reading.resume(kept);
        reading.settle().await?;
        // Whoever stops a reading means the one under way, not one that is open already.
        reading.read.options.watch = Watch::default();
        Ok(Ok(reading))
    }

    /// Reads the same bytes with other corrections. What was decided about groups is kept by vendor
    /// and account, since a new reading may number them anew.
    pub async fn again(
        &mut self,
        given: &Corrections,
    ) -> Result<std::result::Result<(), (String, Refusal)>> {
        let without = self.source.replaces.is_some() || given.fresh;
        let before = self.read.memory.turn_off(without);
        let options = self.read.options_for(given);
        if !reads_the_same(&self.read.options, &options) {
            let preview = match look(Some(&self.read.preview), &self.source.bytes, &options).await {
                Ok(preview) => preview,
                Err(refusal) => {
                    self.read.memory.turn_off(before);
                    return Ok(Err((self.source.file_name.clone(), refusal)));
                }
            };
            self.show(preview);
        }
        self.said.given.clone_from(given);
        self.judged.rules = self.source.file.rules().await?;
        self.judged.classifier = self
            .judged
            .classifier
            .clone()
            .with_rules(&self.judged.rules);
        self.read.options = options;
        self.settle().await?;
        Ok(Ok(()))
    }

    /// Takes another reading of the bytes; what was decided of groups goes over by name.
    fn show(&mut self, preview: Preview) {
        let names = group_names(&preview);
        let old = group_names(&self.read.preview);
        let place = |group: usize| names.iter().position(|name| Some(name) == old.get(group));
        self.said.move_groups(place);
        self.read.preview = Arc::new(preview);
        self.judged.here.clear();
    }

    /// Says what is a duplicate and which side everything belongs to.
    async fn settle(&mut self) -> Result<()> {
        let hash = &self.read.preview.head().sha256;
        self.source.already = match self.source.replaces {
            Some(_) => None,
            None => self.source.file.import_by_hash(hash).await?,
        };
        let except = self.source.replaces.as_ref().map(|import| import.id);
        let known = if self.source.imports.is_empty() {
            store::KnownKeys::default()
        } else {
            let keys = self.read.preview.lines().keys().collect();
            self.source.file.known_keys(keys, except).await?
        };
        let comparison = Comparison {
            file: &self.source.file,
            preview: &self.read.preview,
            except,
            others: self.source.others(),
            known: &known,
            before: &self.source.before,
            said: &self.said.given.doubts,
        };
        self.judged.doubts = comparison.doubts().await?;
        self.switch(&known);
        self.classify();
        Ok(())
    }

    fn classify(&mut self) {
        let (preview, before) = (&self.read.preview, &self.source.before);
        self.judged.judge(preview, &self.said, before);
    }

    /// The day on which the file was read.
    pub const fn today(&self) -> chrono::NaiveDate {
        self.read.options.today
    }

    /// A line's verdict, by its place among the lines.
    pub fn verdict(&self, index: usize, line: &Line<'_>) -> Verdict {
        self.judged.verdicts.of(index, line)
    }
}
