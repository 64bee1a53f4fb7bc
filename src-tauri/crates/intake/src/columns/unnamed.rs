//! Columns without names that say what they are: judged by their cells.

use super::content::Content;
use super::identity::Identity;
use crate::header::Header;
use crate::lexicon::headings;
use crate::lexicon::spelling::plain_header as plain;
use crate::terms::Role;

pub(super) fn has_amount(roles: &[Role]) -> bool {
    roles.iter().any(|role| {
        matches!(
            role,
            Role::Amount | Role::Debit | Role::Credit | Role::Month
        )
    })
}

/// Without names: the first column of dates, the column of numbers, the text beside them.
pub(super) fn by_content(
    contents: &[Content],
    header: &Header,
    identities: &[Identity],
    roles: &mut [Role],
) {
    let most = contents
        .iter()
        .map(|content| content.filled)
        .max()
        .unwrap_or(0);
    let sure = |part: usize, content: &Content| {
        content.filled * 2 >= most && part * 10 >= content.filled * 8
    };
    let free = |roles: &[Role], column: usize| roles[column] == Role::Ignore;
    if !roles.contains(&Role::Date)
        && let Some(column) = (0..contents.len())
            .find(|&column| free(roles, column) && sure(contents[column].dates, &contents[column]))
    {
        roles[column] = Role::Date;
    }
    if !has_amount(roles) {
        let numeric: Vec<usize> = (0..contents.len())
            .filter(|&column| {
                free(roles, column)
                    && contents[column].filled > 0
                    && contents[column].numbers * 10 >= contents[column].filled * 8
                    && contents[column].dates * 2 < contents[column].filled.max(1)
                    && !is_identifier(&header.names[column])
            })
            .collect();
        // Of two balances the one behind the amount stands to the right.
        let running = identities
            .iter()
            .rev()
            .find_map(|identity| match *identity {
                Identity::Running { amount, balance }
                    if numeric.contains(&amount) && numeric.contains(&balance) =>
                {
                    Some((amount, balance))
                }
                _ => None,
            });
        if let Some((amount, balance)) = running {
            roles[amount] = Role::Amount;
            roles[balance] = Role::Balance;
        } else {
            amount_by_content(contents, &numeric, roles);
        }
    }
    if !roles.contains(&Role::Direction)
        && let Some(column) = (0..contents.len()).find(|&column| {
            free(roles, column) && sure(contents[column].directions, &contents[column])
        })
    {
        roles[column] = Role::Direction;
    }
    if !roles.contains(&Role::Vendor) {
        let text = (0..contents.len()).filter(|&column| {
            free(roles, column)
                && sure(contents[column].letters, &contents[column])
                && contents[column].numbers == 0
        });
        if let Some(column) =
            text.max_by_key(|&column| (contents[column].filled, usize::MAX - column))
        {
            roles[column] = Role::Vendor;
        }
    }
}

/// A column of numbers that count or name things and are no money.
fn is_identifier(name: &str) -> bool {
    plain(name)
        .split(' ')
        .any(|word| headings::IDENTIFIERS.contains(&word))
}

/// The one column that goes both ways; balances beside it stay above zero.
fn signed<'c>(contents: &[Content], full: &'c [usize]) -> Option<&'c usize> {
    let mut signed = full
        .iter()
        .filter(|&&column| contents[column].negatives > 0);
    signed.next().filter(|_| signed.next().is_none())
}

/// One column of numbers is the amount; two that are never filled together are out and in; what
/// is always filled behind them is a running balance.
fn amount_by_content(contents: &[Content], numeric: &[usize], roles: &mut [Role]) {
    let most = numeric
        .iter()
        .map(|&column| contents[column].filled)
        .max()
        .unwrap_or(0);
    // Where some columns have decimals, those without are numbers of cards and documents.
    let has_money = numeric.iter().any(|&column| contents[column].money > 0);
    let (full, part): (Vec<usize>, Vec<usize>) = numeric
        .iter()
        .copied()
        .filter(|&column| !has_money || contents[column].money > 0)
        .partition(|&column| contents[column].filled * 10 >= most * 9);
    match (part.as_slice(), full.as_slice()) {
        ([out, back], _) if contents[*out].filled + contents[*back].filled <= most + 1 => {
            roles[*out] = Role::Debit;
            roles[*back] = Role::Credit;
            if let Some(&balance) = full.last() {
                roles[balance] = Role::Balance;
            }
        }
        (_, [amount]) => roles[*amount] = Role::Amount,
        (_, full) if let Some(&amount) = signed(contents, full) => roles[amount] = Role::Amount,
        (_, [.., amount, balance]) => {
            roles[*amount] = Role::Amount;
            roles[*balance] = Role::Balance;
        }
        _ => {}
    }
}
