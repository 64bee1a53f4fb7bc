//! A file that was read and is not imported yet: its preview, and what was decided about it.

mod batch;
mod before;
mod decide;
pub mod doubt;
mod groups;
mod here;
mod kept;
mod learn;
pub mod memory;
pub mod overrides;
pub mod rate;
mod tally;
pub mod verdicts;

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::assessment::Assessment;
use domain::spend::{Allocation, Classifier, ImportSummary, LineRef, Rule, Verdict};
use domain::value::{Currency, Id};
use intake::{Exchange, Line, Options, Preview, Refusal, Watch};
use store::ClientFile;

use crate::view::ImportOverrides;
use crate::{Now, Result};
pub use before::Before;
use doubt::{Comparison, Doubt, is_of_lines};
pub use groups::OpenGroup;
use groups::group_names;
pub use kept::{Kept, look_into};
use memory::Memory;
use overrides::{MAPPING, corrections, gives_way, read_overrides};
use tally::Tally;
use verdicts::Verdicts;

/// One file under way.
pub struct Reading {
    pub file_name: String,
    pub currency: Currency,
    pub preview: Arc<Preview>,
    /// The import that the very same bytes made before, where they did.
    pub already: Option<ImportSummary>,
    /// The import that this one takes the place of.
    pub replaces: Option<ImportSummary>,
    /// What was answered, chosen, fixed and switched.
    pub given: ImportOverrides,
    /// The rates that were used last; looked up only where the file has other currencies.
    pub last_rates: BTreeMap<Currency, Exchange>,
    /// What the machine says of each group, or of each line where a rule looks at memos.
    verdicts: Verdicts,
    /// What the lines add up to by that.
    pub tally: Tally,
    bytes: Arc<[u8]>,
    options: Options,
    pub file: ClientFile,
    rules: Vec<Rule>,
    classifier: Classifier,
    decided: BTreeMap<usize, Decided>,
    /// Channels that were named for groups.
    named: BTreeMap<usize, String>,
    /// The channels that are offered where one is named.
    pub channels: Vec<String>,
    /// Lines that were decided alone, by their cell.
    alone: BTreeMap<LineRef, Allocation>,
    before: Before,
    /// The places of lines that are here already or that a person switched.
    here: Vec<usize>,
    /// All imports of the client.
    imports: Vec<ImportSummary>,
    /// What may be here already, and what was answered.
    pub doubts: Vec<Doubt>,
    learned_before: Vec<Id>,
    /// What is remembered for files of this shape.
    pub memory: Memory,
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

/// What the consultant said of a group in this import.
#[derive(Copy, Clone, Debug)]
struct Decided {
    allocation: Allocation,
    always: bool,
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
        let mut read = look(&bytes, &options).await;
        // By the file as it comes without any help its shape is known again.
        let first = read.as_ref().ok().map(|preview| preview.head().clone());
        if kept.given != ImportOverrides::default() {
            kept.guide(&mut options)?;
            read = look(&bytes, &options).await;
        }
        let preview = match read {
            Ok(preview) => preview,
            Err(refusal) => return Ok(Err((file_name, refusal))),
        };
        let memory = Memory::of(
            first.as_ref().unwrap_or(preview.head()),
            bytes.is_ascii(),
            file.mappings().await?,
        );
        let fresh = replaces.is_none();
        let last_rates = if preview.head().abroad.is_empty() {
            BTreeMap::new()
        } else {
            rate::last_used(&assessment.spend.imports, &file).await?
        };
        let (replaces, before) = replaces.unzip();
        let mut reading = Self {
            file_name,
            currency: profile.currency,
            preview: Arc::new(preview),
            already: None,
            replaces,
            given: kept.given.clone(),
            last_rates,
            verdicts: Verdicts::default(),
            tally: Tally::default(),
            bytes,
            options,
            file,
            rules,
            classifier,
            decided: BTreeMap::new(),
            named: BTreeMap::new(),
            channels,
            alone: BTreeMap::new(),
            before: before.unwrap_or_default(),
            here: Vec::new(),
            imports: assessment.spend.imports,
            doubts: Vec::new(),
            learned_before: Vec::new(),
            memory,
        };
        if fresh {
            reading.remember().await?;
        } else {
            // It is read as it was read then.
            reading.memory.turn_off(true);
        }
        reading.resume(kept);
        reading.settle().await?;
        // Whoever stops a reading means the one under way, not one that is open already.
        reading.options.watch = Watch::default();
        Ok(Ok(reading))
    }

    /// Reads the file as files of its shape were read before, where that is known and still fits.
    async fn remember(&mut self) -> Result<()> {
        if self.memory.used().is_none() {
            return Ok(());
        }
        let options = self.options_for(&ImportOverrides::default())?;
        let read = look(&self.bytes, &options).await.ok();
        self.memory.check(read.as_ref().map(Preview::head));
        if let (Some(preview), Some(_)) = (read, self.memory.used()) {
            self.preview = Arc::new(preview);
            self.options = options;
        }
        Ok(())
    }

    /// What the reader of files is told: what is remembered, under what is asked for.
    fn options_for(&self, given: &ImportOverrides) -> Result<Options> {
        let asked = corrections(given);
        let mut options = self.options.clone();
        let mut whole = self.memory.effective(&asked);
        whole
            .options
            .retain(|option, _| !gives_way(option) || asked.options.contains_key(option));
        options.answers = whole.answers;
        options.overrides = overrides_of(&ImportOverrides {
            options: whole.options,
            ..given.clone()
        })?;
        options.remembered = read_overrides(&self.memory.soft(&asked))?;
        Ok(options)
    }

    /// Reads the same bytes with other options. What was decided about groups is kept by vendor
    /// and account, since a new reading may number them anew.
    pub async fn again(
        &mut self,
        overrides: &ImportOverrides,
    ) -> Result<std::result::Result<(), (String, Refusal)>> {
        let which = overrides.options.get(MAPPING);
        let without = self.replaces.is_some() || which.is_some_and(|which| which == "none");
        let before = self.memory.turn_off(without);
        let options = match self.options_for(overrides) {
            Ok(options) => options,
            Err(failure) => {
                self.memory.turn_off(before);
                return Err(failure);
            }
        };
        if !reads_the_same(&self.options, &options) {
            let preview = match look(&self.bytes, &options).await {
                Ok(preview) => preview,
                Err(refusal) => {
                    self.memory.turn_off(before);
                    return Ok(Err((self.file_name.clone(), refusal)));
                }
            };
            self.show(preview);
        }
        self.given.clone_from(overrides);
        self.rules = self.file.rules().await?;
        self.classifier = self.classifier.clone().with_rules(&self.rules);
        self.options = options;
        self.settle().await?;
        Ok(Ok(()))
    }

    /// Takes another reading of the bytes; what was decided of groups goes over by name.
    fn show(&mut self, preview: Preview) {
        let names = group_names(&preview);
        let old = group_names(&self.preview);
        let place = |group: usize| names.iter().position(|name| Some(name) == old.get(group));
        self.decided = at_places(&mut self.decided, place);
        self.named = at_places(&mut self.named, place);
        self.preview = Arc::new(preview);
        self.here.clear();
    }

    /// Says what is a duplicate and which side everything belongs to.
    async fn settle(&mut self) -> Result<()> {
        let hash = &self.preview.head().sha256;
        self.already = match self.replaces {
            Some(_) => None,
            None => self.file.import_by_hash(hash).await?,
        };
        let except = self.replaces.as_ref().map(|import| import.id);
        let known = if self.imports.is_empty() {
            store::KnownKeys::default()
        } else {
            let keys = self.preview.lines().keys().collect();
            self.file.known_keys(keys, except).await?
        };
        let comparison = Comparison {
            file: &self.file,
            preview: &self.preview,
            except,
            others: self
                .imports
                .iter()
                .filter(|other| other.live && Some(other.id) != except)
                .collect(),
            known: &known,
            before: &self.before,
            answers: &self.given.answers,
        };
        self.doubts = comparison.doubts().await?;
        self.switch(&known);
        self.classify();
        Ok(())
    }

    fn classify(&mut self) {
        let mut verdicts = Verdicts::new(&self.classifier, &self.preview);
        for (&group, decided) in &self.decided {
            verdicts.decide(group, Some(decided.allocation));
        }
        for (&group, name) in &self.named {
            verdicts.name_channel(group, Some(name));
        }
        verdicts.keep(&self.before, &self.preview);
        if !self.alone.is_empty() {
            for (index, line) in self.preview.lines().iter().enumerate() {
                verdicts.decide_alone(index, self.alone.get(&line.source).copied());
            }
        }
        self.tally = Tally::new(&self.preview, &verdicts);
        self.verdicts = verdicts;
    }

    /// True where the import that this one takes the place of has a line of this cell.
    pub fn was_stored(&self, cell: LineRef) -> bool {
        self.before.has(cell)
    }

    /// The day on which the file was read.
    pub const fn today(&self) -> chrono::NaiveDate {
        self.options.today
    }

    /// A line's verdict, by its place among the lines.
    pub fn verdict(&self, index: usize, line: &Line<'_>) -> Verdict {
        self.verdicts.of(index, line)
    }
}

/// What was said of groups, where each of them is now.
fn at_places<T>(
    said: &mut BTreeMap<usize, T>,
    place: impl Fn(usize) -> Option<usize>,
) -> BTreeMap<usize, T> {
    let said = std::mem::take(said).into_iter();
    said.filter_map(|(group, what)| Some((place(group)?, what)))
        .collect()
}

/// True where nothing changed but what was said of single lines.
fn reads_the_same(before: &Options, after: &Options) -> bool {
    let answers = |options: &Options| {
        let mut answers = options.answers.clone();
        answers.retain(|id, _| !is_of_lines(id));
        answers
    };
    answers(before) == answers(after)
        && before.overrides == after.overrides
        && before.remembered == after.remembered
}

fn overrides_of(given: &ImportOverrides) -> Result<intake::Overrides> {
    let mut overrides = read_overrides(&given.options)?;
    for fix in &given.fixes {
        let row = overrides.fixes.entry(fix.row).or_default();
        row.insert(fix.column, fix.text.clone());
    }
    Ok(overrides)
}

/// Reading is work for the processor: it leaves the window's threads free.
async fn look(bytes: &Arc<[u8]>, options: &Options) -> std::result::Result<Preview, Refusal> {
    let bytes = Arc::clone(bytes);
    let options = options.clone();
    tokio::task::spawn_blocking(move || intake::read_shared(&bytes, &options))
        .await
        .expect("BUG: reading a file never panics")
}
