//! Columns of amounts under one name: which of them is meant only a person knows.

use domain::spend::Question as Asked;

use super::Columns;
use crate::cell::letter;
use crate::header::Header;
use crate::lexicon::spelling::plain_header as plain;
use crate::terms::{Options, Question, Role, question};

/// Amount columns with the very same name: only a person knows which one is meant.
pub(super) fn find(header: &Header, roles: &[Role], ranks: &[usize]) -> Vec<usize> {
    let amounts: Vec<usize> = (0..roles.len())
        .filter(|&column| roles[column] == Role::Amount)
        .collect();
    let Some(&best) = amounts.iter().min_by_key(|&&column| ranks[column]) else {
        return Vec::new();
    };
    let same: Vec<usize> = amounts
        .into_iter()
        .filter(|&column| plain(&header.names[column]) == plain(&header.names[best]))
        .collect();
    if same.len() > 1 { same } else { Vec::new() }
}

/// Gives one of them the amount: the one that was answered, or the first.
pub(super) fn choose(roles: &mut [Role], rivals: Vec<usize>, options: &Options) -> Vec<usize> {
    let forced = options
        .corrections
        .roles
        .values()
        .chain(options.remembered.roles.values())
        .any(|&role| role == Role::Amount);
    if forced || rivals.is_empty() {
        return Vec::new();
    }
    let chosen = options
        .corrections
        .answers
        .get(&Asked::AmountColumn)
        .and_then(|choice| {
            rivals
                .iter()
                .copied()
                .find(|&column| letter(column) == *choice)
        })
        .unwrap_or(rivals[0]);
    for &column in &rivals {
        roles[column] = if column == chosen {
            Role::Amount
        } else {
            Role::Ignore
        };
    }
    rivals
}

/// Asks which of them holds the amounts.
pub(crate) fn ask(
    columns: &Columns,
    header: &Header,
    questions: &mut Vec<Question>,
    options: &Options,
) {
    let rivals = &columns.rivals;
    let Some(&first) = rivals.first() else {
        return;
    };
    let letters: Vec<String> = rivals.iter().map(|&column| letter(column)).collect();
    let choices: Vec<(&str, String)> = letters
        .iter()
        .map(|letter| (letter.as_str(), format!("Column {letter}")))
        .collect();
    let text = format!(
        "{} columns are named “{}”. Which one holds the amounts?",
        rivals.len(),
        header.names[first]
    );
    question::put(questions, Asked::AmountColumn, text, &choices, options);
}
