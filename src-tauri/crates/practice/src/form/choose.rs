//! What may be chosen in a field, and which names may be meant.

use domain::analysis::Analysis;
use domain::assessment::Assessment;
use domain::record::field::{self, Holds, Slot};
use domain::record::{Entry, Kind, Record};
use domain::value::words;

use crate::editing::Known;
use crate::view::FormChoice;

/// A record while its form is made.
#[derive(Copy, Clone)]
pub(super) struct Form<'a> {
    pub entry: &'a Entry,
    pub known: Known<'a>,
}

impl Form<'_> {
    pub(super) fn choices(&self, path: &str, holds: Holds, optional: bool) -> Vec<FormChoice> {
        let (text, all) = field::read(self.entry, path, |slot| {
            (slot.text(self.known.currency()), self.choosable(&slot))
        })
        .unwrap_or_default();
        let chosen: Vec<&str> = text
            .split(',')
            .map(str::trim)
            .filter(|one| !one.is_empty())
            .collect();
        let several = matches!(holds, Holds::Choices | Holds::References | Holds::Findings);
        if several {
            let toggled = |word: &str| -> String {
                let others = all
                    .iter()
                    .map(|(other, _)| other.as_str())
                    .filter(|other| chosen.contains(other) != (*other == word));
                others.collect::<Vec<_>>().join(", ")
            };
            return all
                .iter()
                .map(|(word, title)| FormChoice {
                    text: toggled(word),
                    title: title.clone(),
                    chosen: chosen.contains(&word.as_str()),
                })
                .collect();
        }
        let none = (optional && !all.is_empty() || holds == Holds::Reference).then(|| FormChoice {
            text: String::new(),
            title: if holds == Holds::Reference {
                "None".to_owned()
            } else {
                "Not known yet".to_owned()
            },
            chosen: chosen.is_empty(),
        });
        none.into_iter()
            .chain(all.iter().map(|(word, title)| FormChoice {
                text: word.clone(),
                title: title.clone(),
                chosen: chosen.contains(&word.as_str()),
            }))
            .collect()
    }

    /// Word and title of all that may be chosen in a field.
    fn choosable(&self, slot: &Slot<'_>) -> Vec<(String, String)> {
        match slot {
            Slot::Reference(_, kind) => self.records(*kind),
            Slot::References(_, kind) => self.records(Some(*kind)),
            Slot::Findings(chosen) => findings(self.known.analysis, chosen),
            _ => slot.choices(),
        }
    }

    /// Every other record of a kind, or of any, by name.
    fn records(&self, kind: Option<Kind>) -> Vec<(String, String)> {
        let mut records: Vec<(String, String)> = self
            .known
            .assessment
            .records
            .iter()
            .filter(|(id, record)| {
                **id != self.entry.id && kind.is_none_or(|kind| record.kind() == kind)
            })
            .map(|(id, record)| {
                let name = called(record);
                let title = if kind.is_none() {
                    format!("{}: {name}", words::capital(record.kind().noun()))
                } else {
                    name
                };
                (id.to_string(), title)
            })
            .collect();
        records.sort_by_key(|(_, title)| title.to_lowercase());
        records
    }
}

/// Findings as they stand today, and those chosen earlier that no longer do.
fn findings(analysis: &Analysis, chosen: &[String]) -> Vec<(String, String)> {
    let mut findings: Vec<(String, String)> = analysis
        .findings
        .iter()
        .map(|finding| (finding.id.clone(), finding.title.clone()))
        .collect();
    for id in chosen {
        if !findings.iter().any(|(known, _)| known == id) {
            findings.push((
                id.clone(),
                format!("{} (no longer found)", id.replace('-', " ")),
            ));
        }
    }
    findings
}

/// Everybody who is named somewhere, each once.
pub(super) fn names(assessment: &Assessment) -> Vec<String> {
    let people = assessment.people().map(|(_, person)| person.name.as_str());
    let owners = assessment
        .initiatives()
        .map(|(_, work)| work.owner.as_str());
    let asked = assessment
        .remarks
        .values()
        .flat_map(domain::record::Remarks::iter)
        .flat_map(|(_, remark)| [remark.ask.as_str(), remark.said_by.as_str()]);
    let mut names: Vec<String> = people
        .chain(owners)
        .chain(asked)
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect();
    names.sort_by_key(|name| name.to_lowercase());
    names.dedup();
    names
}

/// The name of a record, or that it has none.
pub(super) fn called(record: &Record) -> String {
    let name = record.name();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() && record.kind().is_single() {
        words::capital(record.kind().noun())
    } else if name.is_empty() {
        "No name yet".to_owned()
    } else {
        name
    }
}
