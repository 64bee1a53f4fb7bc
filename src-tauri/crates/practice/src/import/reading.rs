//! A file that was read and is not imported yet: its preview, and what was decided about it.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use domain::change::{Change, Edit, Outcome, Place};
use domain::spend::{Allocation, Condition, Field, ImportSummary, Match, Parts, Rule, Verdict};
use domain::value::{Currency, Id, Money, words};
use intake::{Line, Options, Preview, Refusal};
use store::{Batch, ClientFile};

use super::overrides::read_overrides;
use super::verdict::{Verdicts, spend_lines};
use crate::practice::new_id;
use crate::view::{ImportOverrides, Progress};
use crate::{Failure, FailureKind, Now, Practice, Result};

/// One file under way.
pub struct Reading {
    pub file_name: String,
    pub currency: Currency,
    pub preview: Arc<Preview>,
    /// The import that the very same bytes made before, where they did.
    pub already: Option<ImportSummary>,
    /// What the machine says of each group, or of each line where a rule looks at memos.
    verdicts: Arc<Verdicts>,
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

/// Lines of one group that nothing has decided.
pub struct OpenGroup {
    pub id: usize,
    pub vendor: String,
    pub account: String,
    pub lines: u32,
    pub sum: Money,
    pub suggestion: Option<Verdict>,
    /// What was decided here, or undecided.
    pub allocation: Allocation,
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
            verdicts: Arc::default(),
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
        let known = self.file.known_keys(&keys).await?;
        if !known.is_empty() {
            let preview = Arc::make_mut(&mut self.preview);
            preview.mark_duplicates(|key| known.contains(key));
        }
        self.classify();
        Ok(())
    }

    fn classify(&mut self) {
        let decided = self
            .decided
            .iter()
            .map(|(&group, decided)| (group, decided.allocation))
            .collect();
        self.verdicts = Arc::new(Verdicts::new(&self.rules, &self.preview, decided));
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
        } else {
            self.decided.insert(group, Decided { allocation, always });
        }
        self.classify();
        Ok(())
    }

    /// A line's verdict, by its place among the lines.
    pub fn verdict(&self, index: usize, line: &Line<'_>) -> Verdict {
        self.verdicts.of(index, line)
    }

    /// The lines that would be imported, taken apart by side.
    pub fn parts(&self) -> Parts {
        let mut parts = Parts::default();
        for (index, line) in self.offered() {
            parts += self.verdict(index, &line).allocation.parts(line.amount);
        }
        parts
    }

    /// Lines that are not duplicates, with their place among all.
    pub fn offered(&self) -> impl Iterator<Item = (usize, Line<'_>)> {
        self.preview
            .lines()
            .iter()
            .enumerate()
            .filter(|(_, line)| !line.duplicate)
    }

    /// Groups that the machine could not decide, biggest first; those decided here stay listed.
    pub fn groups(&self) -> Vec<OpenGroup> {
        let mut found: HashMap<usize, OpenGroup> = HashMap::new();
        for (index, line) in self.offered() {
            let decided = self
                .decided
                .get(&line.group)
                .map(|decided| decided.allocation);
            let open = self.verdict(index, &line).allocation == Allocation::Undecided;
            if !open && decided.is_none() {
                continue;
            }
            let group = found.entry(line.group).or_insert_with(|| OpenGroup {
                id: line.group,
                vendor: line.vendor.to_owned(),
                account: line.account.to_owned(),
                lines: 0,
                sum: Money::ZERO,
                suggestion: self.verdicts.groups[line.group].suggestion.clone(),
                allocation: decided.unwrap_or_default(),
            });
            group.lines += 1;
            group.sum += line.amount;
        }
        let mut groups: Vec<OpenGroup> = found.into_values().collect();
        groups.sort_by(|a, b| b.sum.abs().cmp(&a.sum.abs()).then(a.id.cmp(&b.id)));
        groups
    }

    /// Why there is nothing to import, where there is nothing.
    pub fn nothing_to_import(&self) -> &'static str {
        if self.preview.lines().is_empty() {
            "No row of this file could be read as spend."
        } else {
            "Every line of this file is here already."
        }
    }

    /// Puts the lines, the bytes they came from, and the rules that were learned into the file.
    pub async fn commit(
        &self,
        practice: &Practice,
        token: Option<&str>,
        progress: impl Fn(Progress) + Send + 'static,
        now: Now,
    ) -> Result<(Outcome, Id)> {
        let id = new_id();
        let head = self.preview.head();
        let mut lines = 0_u32;
        let mut sum = Money::ZERO;
        for (_, line) in self.offered() {
            lines += 1;
            sum += line.amount;
        }
        if lines == 0 {
            return Err(Failure::new(
                FailureKind::Other,
                format!("{} Nothing was changed.", self.nothing_to_import()),
            ));
        }
        let batch = Batch {
            summary: ImportSummary {
                id,
                file: self.file_name.clone(),
                sha256: head.sha256.clone(),
                kind: head.kind.clone(),
                at: now.utc.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
                rows: head.rows,
                lines,
                sum,
                period: head.period,
                ties_agree: head.ties.agree,
                ties_of: head.ties.of,
                live: true,
            },
            bytes: Arc::clone(&self.bytes),
            lines: Box::new(spend_lines(
                Arc::clone(&self.preview),
                Arc::clone(&self.verdicts),
            )),
        };
        let cancel = Arc::new(AtomicBool::new(false));
        if let Some(token) = token {
            practice
                .cancels
                .lock()
                .await
                .insert(token.to_owned(), Arc::clone(&cancel));
        }
        let change = Change {
            label: format!(
                "Import {}",
                words::plural(u64::from(lines), "line", "lines")
            ),
            place: Place::at("spend", id.to_string()),
            edits: self.learned(),
            coalesce: None,
        };
        let outcome = self
            .file
            .import(
                batch,
                change,
                now.utc,
                cancel,
                move |step: store::Progress| {
                    progress(Progress {
                        phase: "Saving lines".to_owned(),
                        done: step.lines,
                        of: step.of,
                    });
                },
            )
            .await?;
        Ok((outcome, id))
    }

    /// Rules for the groups that are to be decided so always.
    fn learned(&self) -> Vec<Edit> {
        let names = group_names(&self.preview);
        let first = self
            .rules
            .iter()
            .map(|rule| rule.position + 1)
            .max()
            .unwrap_or(0);
        let mut edits: Vec<Edit> = Vec::new();
        let mut seen: Vec<Vec<Condition>> = Vec::new();
        for (&group, decided) in self.decided.iter().filter(|(_, decided)| decided.always) {
            let Some((vendor, account)) = names.get(group) else {
                continue;
            };
            // “Always for this vendor” names the vendor; a file without vendors has accounts only.
            let (field, text) = if vendor.is_empty() {
                (Field::Account, account)
            } else {
                (Field::Vendor, vendor)
            };
            let conditions = vec![Condition {
                field,
                test: Match::Is,
                text: text.clone(),
            }];
            if text.is_empty() || seen.contains(&conditions) {
                continue;
            }
            seen.push(conditions.clone());
            edits.push(Edit::PutRule {
                rule: Rule {
                    id: new_id(),
                    position: first + u32::try_from(edits.len()).unwrap_or(u32::MAX),
                    conditions,
                    allocation: decided.allocation,
                    category: self.verdicts.groups[group].hinted(),
                },
            });
        }
        edits
    }
}

/// Vendor and account of each group.
fn group_names(preview: &Preview) -> Vec<(String, String)> {
    let mut names = vec![(String::new(), String::new()); preview.lines().groups()];
    for line in preview.lines().iter() {
        let name = &mut names[line.group];
        if name.0.is_empty() && name.1.is_empty() {
            *name = (line.vendor.to_owned(), line.account.to_owned());
        }
    }
    names
}

/// Reading is work for the processor: it leaves the window's threads free.
async fn look(bytes: &Arc<[u8]>, options: &Options) -> std::result::Result<Preview, Refusal> {
    let bytes = Arc::clone(bytes);
    let options = options.clone();
    tokio::task::spawn_blocking(move || intake::read(&bytes, &options))
        .await
        .expect("BUG: reading a file never panics")
}
