//! A file that was read and is not imported yet: its preview, and what was decided about it.

mod commit;
mod groups;
mod learn;
mod tally;

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::spend::{Allocation, ImportSummary, Rule, Verdict};
use domain::value::{Currency, Id};
use intake::{Line, Options, Preview, Refusal};
use store::ClientFile;

use super::overrides::read_overrides;
use super::verdict::Verdicts;
use crate::view::ImportOverrides;
use crate::{Failure, Now, Practice, Result};

pub use groups::OpenGroup;
use groups::group_names;
use tally::Tally;

/// One file under way.
pub struct Reading {
    pub file_name: String,
    pub currency: Currency,
    pub preview: Arc<Preview>,
    /// The import that the very same bytes made before, where they did.
    pub already: Option<ImportSummary>,
    /// What the machine says of each group, or of each line where a rule looks at memos.
    verdicts: Verdicts,
    /// What the lines add up to by that.
    pub tally: Tally,
    bytes: Arc<[u8]>,
    options: Options,
    file: ClientFile,
    rules: Vec<Rule>,
    decided: BTreeMap<usize, Decided>,
}

/// What the consultant said of a group in this import.
#[derive(Copy, Clone, Debug)]
struct Decided {
    allocation: Allocation,
    always: bool,
}

impl Reading {
    pub async fn begin(
        practice: &Practice,
        client: Id,
        file_name: String,
        bytes: Arc<[u8]>,
        now: Now,
    ) -> Result<std::result::Result<Self, (String, Refusal)>> {
        let file = practice.file(client).await?;
        let assessment = file.assessment(now.today).await?;
        let profile = assessment.client();
        let mut options = Options::new(&file_name, profile.currency, now.today);
        options.fiscal_year_start = profile.fiscal_year_start;
        let rules = file.rules().await?;
        let preview = match look(&bytes, &options).await {
            Ok(preview) => preview,
            Err(refusal) => return Ok(Err((file_name, refusal))),
        };
        let mut reading = Self {
            file_name,
            currency: profile.currency,
            preview: Arc::new(preview),
            already: None,
            verdicts: Verdicts::default(),
            tally: Tally::default(),
            bytes,
            options,
            file,
            rules,
            decided: BTreeMap::new(),
        };
        reading.settle().await?;
        Ok(Ok(reading))
    }

    /// Reads the same bytes with other options. What was decided about groups is kept by vendor
    /// and account, since a new reading may number them anew.
    pub async fn again(
        &mut self,
        overrides: &ImportOverrides,
    ) -> Result<std::result::Result<(), (String, Refusal)>> {
        let mut options = self.options.clone();
        options.answers.clone_from(&overrides.answers);
        options.overrides = read_overrides(&overrides.options)?;
        let preview = match look(&self.bytes, &options).await {
            Ok(preview) => preview,
            Err(refusal) => return Ok(Err((self.file_name.clone(), refusal))),
        };
        let names = group_names(&preview);
        let old = group_names(&self.preview);
        self.decided = std::mem::take(&mut self.decided)
            .into_iter()
            .filter_map(|(group, decided)| {
                let name = old.get(group)?;
                Some((names.iter().position(|other| other == name)?, decided))
            })
            .collect();
        self.options = options;
        self.preview = Arc::new(preview);
        self.settle().await?;
        Ok(Ok(()))
    }

    /// Says what is a duplicate and which side everything belongs to.
    async fn settle(&mut self) -> Result<()> {
        self.already = self
            .file
            .import_by_hash(&self.preview.head().sha256)
            .await?;
        let keys: Vec<store::Key> = self.preview.lines().iter().map(|line| line.key).collect();
        let known = self.file.known_keys(keys, None).await?;
        if !known.is_empty() {
            let preview = Arc::make_mut(&mut self.preview);
            preview.mark_duplicates(|_, key| known.contains(key));
        }
        self.classify();
        Ok(())
    }

    fn classify(&mut self) {
        let mut verdicts = Verdicts::new(&self.rules, &self.preview);
        for (&group, decided) in &self.decided {
            verdicts.decide(group, Some(decided.allocation));
        }
        self.tally = Tally::new(&self.preview, &verdicts);
        self.verdicts = verdicts;
    }

    pub fn decide(&mut self, group: u32, allocation: Allocation, always: bool) -> Result<()> {
        let group = usize::try_from(group).unwrap_or(usize::MAX);
        if group >= self.preview.lines().groups() {
            return Err(Failure::not_found(
                "This group is not in the file any more. Nothing was changed.",
            ));
        }
        if allocation == Allocation::Undecided {
            self.decided.remove(&group);
            self.verdicts.decide(group, None);
        } else {
            self.decided.insert(group, Decided { allocation, always });
            self.verdicts.decide(group, Some(allocation));
        }
        self.tally.recount(group, &self.preview, &self.verdicts);
        Ok(())
    }

    /// A line's verdict, by its place among the lines.
    pub fn verdict(&self, index: usize, line: &Line<'_>) -> Verdict {
        self.verdicts.of(index, line)
    }
}

/// Reading is work for the processor: it leaves the window's threads free.
async fn look(bytes: &Arc<[u8]>, options: &Options) -> std::result::Result<Preview, Refusal> {
    let bytes = Arc::clone(bytes);
    let options = options.clone();
    tokio::task::spawn_blocking(move || intake::read(&bytes, &options))
        .await
        .expect("BUG: reading a file never panics")
}
