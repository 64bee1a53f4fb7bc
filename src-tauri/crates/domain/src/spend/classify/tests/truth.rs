//! The shipped tables against what was written down before them: every name of the reference, and
//! what bookkeepers, banks and cards write.

use crate::value::Choice as _;
use std::collections::HashSet;

use super::super::{Classifier, Subject, account, key};
use crate::spend::{Allocation, Category, Confidence, Reason};

const ACCOUNTS: &str = include_str!("../../../../../../../tests/fixtures/classify/accounts.txt");
const NAMES: &str = include_str!("../../../../../../../tests/fixtures/classify/names.txt");

#[test]
fn every_account_name_of_the_reference_means_what_is_written_there() {
    let mut wrong = Vec::new();
    for (expected, names) in lines(ACCOUNTS).filter_map(|line| line.split_once(": ")) {
        for name in names.split("; ") {
            let subject = Subject {
                account: name,
                ..Subject::default()
            };
            judge(expected, &subject, &mut wrong);
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_phrase_of_the_shipped_map_was_judged_by_hand() {
    let judged: HashSet<String> = lines(ACCOUNTS)
        .filter_map(|line| line.split_once(": "))
        .flat_map(|(_, names)| names.split("; "))
        .map(key::plain)
        .collect();
    let unjudged: Vec<&str> = account::MAP
        .phrases()
        .filter(|phrase| !judged.contains(*phrase))
        .collect();
    assert_eq!(unjudged, [""; 0], "they stand in the map alone");
}

#[test]
fn names_as_bookkeepers_and_banks_write_them_are_never_confidently_wrong() {
    let mut wrong = Vec::new();
    for line in lines(NAMES) {
        let columns: Vec<&str> = line.split('|').map(str::trim).collect();
        let [expected, vendor, account, class] = columns[..] else {
            panic!("a line has four columns: {line}");
        };
        let subject = Subject {
            vendor,
            account,
            class,
            ..Subject::default()
        };
        judge(expected, &subject, &mut wrong);
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// What is said of a line, in the words of the truth: `neither usually overhead`, `ask sales`,
/// `marketing paid_search at Google Ads`.
fn judge(expected: &str, subject: &Subject<'_>, wrong: &mut Vec<String>) {
    let classifier = Classifier::default();
    let verdict = classifier.classify(subject);
    let said = if verdict.allocation == Allocation::Undecided {
        let proposal = classifier.suggest(subject);
        let side = proposal.map(|proposal| proposal.allocation.word());
        side.map_or_else(|| "ask".to_owned(), |side| format!("ask {side}"))
    } else {
        let confidence = match &verdict.reason {
            Reason::Account { confidence, .. } | Reason::Vendor { confidence, .. } => *confidence,
            _ => Confidence::High,
        };
        let category = verdict.category.map(Category::word);
        let usually = (confidence == Confidence::Medium).then_some("usually");
        [Some(verdict.allocation.word()), usually, category]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ")
    };
    let channel = verdict
        .channel_name()
        .map(|channel| format!(" at {channel}"));
    let said = said + &channel.unwrap_or_default();
    if said != expected {
        let Subject {
            vendor,
            account,
            class,
            ..
        } = subject;
        wrong.push(format!(
            "{vendor} | {account} | {class}: {said}, not {expected}"
        ));
    }
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.lines().map(str::trim);
    lines.filter(|line| !line.is_empty() && !line.starts_with('#'))
}
