//! A file that was read and is not imported yet: its preview, and what was decided about it.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use domain::change::{Change, Edit, Outcome, Place};
use domain::spend::{
    Allocation, Category, Classifier, Condition, Field, ImportSummary, Match, Parts, Reason, Rule,
    SpendLine, Subject, Verdict,
};
use domain::value::{Currency, Id, Money};
use intake::{Line, Options, Preview, Refusal};
use store::{Batch, ClientFile};

use crate::practice::new_id;
use crate::view::{ImportOverrides, Progress};
use crate::{Failure, FailureKind, Now, Practice, Result};
use domain::value::words;

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

/// What the machine says of a group.
#[derive(Clone, Debug, Default)]
struct Judged {
    verdict: Verdict,
    /// For a person to confirm.
    suggestion: Option<Verdict>,
    /// What the account is called for, where nothing else names a category.
    named: Option<Category>,
}

impl Judged {
    fn hinted(&self) -> Option<Category> {
        let hint = self.suggestion.as_ref();
        hint.and_then(|hint| hint.category).or(self.named)
    }
}

/// Verdicts by group, or by line where lines of a group can differ, under what was decided.
#[derive(Default)]
struct Verdicts {
    groups: Vec<Judged>,
    by_line: Option<Vec<Verdict>>,
    decided: HashMap<usize, Allocation>,
}

impl Verdicts {
    fn of(&self, index: usize, line: &Line<'_>) -> Verdict {
        let group = &self.groups[line.group];
        let verdict = match &self.by_line {
            Some(lines) => &lines[index],
            None => &group.verdict,
        };
        match self.decided.get(&line.group) {
            Some(&allocation) => Verdict {
                allocation,
                category: verdict.category.or_else(|| group.hinted()),
                reason: Reason::Manual,
            },
            None => verdict.clone(),
        }
    }
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
        let classifier = Classifier::new(&self.rules, &[]);
        let lines = self.preview.lines();
        let platform = self.preview.head().platform;
        let mut groups: Vec<Option<Judged>> = vec![None; lines.groups()];
        let mut by_line = classifier
            .reads_memo()
            .then(|| Vec::with_capacity(lines.len()));
        for line in lines.iter() {
            let subject = Subject {
                vendor: line.vendor,
                account: line.account,
                memo: line.memo,
                class: line.class,
                amount: line.amount,
                platform,
            };
            groups[line.group].get_or_insert_with(|| Judged {
                verdict: classifier.classify(&subject),
                suggestion: classifier.suggest(&subject),
                named: classifier.named_category(&subject),
            });
            if let Some(by_line) = &mut by_line {
                by_line.push(classifier.classify(&subject));
            }
        }
        let groups = groups.into_iter().map(Option::unwrap_or_default).collect();
        self.verdicts = Arc::new(Verdicts {
            groups,
            by_line,
            decided: self
                .decided
                .iter()
                .map(|(&group, decided)| (group, decided.allocation))
                .collect(),
        });
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

/// What was chosen of the options that the window shows.
fn read_overrides(options: &BTreeMap<String, String>) -> Result<intake::Overrides> {
    let mut overrides = intake::Overrides::default();
    for (option, value) in options {
        let unknown = || {
            Failure::new(
                FailureKind::Other,
                format!(
                    "“{value}” is no choice for {}. Nothing was changed.",
                    option.replace('_', " ")
                ),
            )
        };
        match option.as_str() {
            "delimiter" => overrides.delimiter = Some(value.chars().next().ok_or_else(unknown)?),
            "encoding" => overrides.encoding = Some(value.clone()),
            "header_row" => overrides.header_row = Some(value.parse().map_err(|_| unknown())?),
            "date_order" => {
                overrides.date_order =
                    Some(serde_json::from_value(value.as_str().into()).map_err(|_| unknown())?);
            }
            "flip_sign" => overrides.flip_sign = value == "true",
            _ => return Err(unknown()),
        }
    }
    Ok(overrides)
}

/// Lines as they are stored, made one by one so that a million never exist twice.
fn spend_lines(
    preview: Arc<Preview>,
    verdicts: Arc<Verdicts>,
) -> impl Iterator<Item = (SpendLine, store::Key)> + Send {
    (0..preview.lines().len()).filter_map(move |index| {
        let line = preview.lines().get(index)?;
        if line.duplicate {
            return None;
        }
        let verdict = verdicts.of(index, &line);
        Some((
            line.to_spend(verdict.allocation, verdict.category, verdict.reason),
            line.key,
        ))
    })
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
