//! Gives every column a role: by the recipe, by its name, by what stands in it.

use super::{Columns, sample, synonyms};
use crate::cell::words::plain_header as plain;
use crate::cell::{date, is_number, month};
use crate::header::Header;
use crate::options::{Options, Role};
use crate::recipe::Recipe;
use crate::table::{Cells, Table};

/// How the cells of a column read.
#[derive(Copy, Clone, Debug, Default)]
struct Content {
    filled: usize,
    numbers: usize,
    dates: usize,
    letters: usize,
    directions: usize,
    /// Numbers with decimals or a currency.
    money: usize,
}

/// Roles of which a table has one column.
const SINGLE: &[Role] = &[
    Role::Date,
    Role::PeriodStart,
    Role::PeriodEnd,
    Role::Vendor,
    Role::Account,
    Role::Amount,
    Role::Debit,
    Role::Credit,
    Role::Direction,
    Role::Currency,
    Role::Class,
    Role::Reference,
    Role::Transaction,
    Role::Kind,
    Role::AccountGroup,
    Role::Status,
    Role::Balance,
    Role::Campaign,
];

pub(crate) fn assign(
    table: &Table,
    header: &Header,
    recipe: &Recipe,
    months: bool,
    options: &Options,
) -> Columns {
    let width = header.names.len();
    let contents = contents(table, header, width);
    let mut roles = vec![Role::Ignore; width];
    let mut ranks = vec![usize::MAX; width];
    for (column, name) in header.names.iter().enumerate() {
        if let Some((role, rank)) = proposal(name, recipe, months)
            && fits(role, contents[column])
        {
            (roles[column], ranks[column]) = (role, rank);
        }
    }
    let rivals = rivals(header, &roles, &ranks);
    keep_best(&mut roles, &ranks);
    if header.record.is_none() || !has_amount(&roles) {
        by_content(&contents, header, &mut roles);
    }
    untangle(&mut roles, &contents, recipe);
    for (&number, &role) in &options.overrides.roles {
        if let Some(slot) = (number as usize)
            .checked_sub(1)
            .and_then(|column| roles.get_mut(column))
        {
            *slot = role;
        }
    }
    let rivals = choose_rival(&mut roles, rivals, options);
    Columns { roles, rivals }
}

/// The role by the recipe or by the name, and how sure it is.
fn proposal(name: &str, recipe: &Recipe, months: bool) -> Option<(Role, usize)> {
    if months && month::head(name).is_some() {
        return Some((Role::Month, 0));
    }
    let key = plain(name);
    recipe
        .roles
        .iter()
        .find(|(known, _)| {
            *known == key
                || key
                    .split_once(" in utc")
                    .is_some_and(|(bare, _)| bare == *known)
        })
        .map(|&(_, role)| (role, 0))
        .or_else(|| synonyms::best(name).map(|(role, rank)| (role, rank + 1)))
}

/// A column named like a date or an amount must also look like one.
fn fits(role: Role, content: Content) -> bool {
    let half = content.filled.div_ceil(2);
    match role {
        // Sectioned reports write headings and totals into the column of dates.
        Role::Date | Role::PeriodStart | Role::PeriodEnd => {
            content.filled == 0 || content.dates * 10 >= content.filled
        }
        Role::Amount | Role::Debit | Role::Credit | Role::Balance => {
            content.filled == 0 || content.numbers * 3 >= content.filled
        }
        Role::Vendor | Role::Memo => {
            content.filled == 0
                || content.numbers + content.dates <= half.max(1)
                || content.letters > 0
        }
        _ => true,
    }
}

fn contents(table: &Table, header: &Header, width: usize) -> Vec<Content> {
    let mut contents = vec![Content::default(); width];
    let mut cells = Cells::default();
    for record in sample(table, header) {
        table.cut(record, &mut cells);
        for (column, content) in contents.iter_mut().enumerate().take(cells.len()) {
            let cell = cells.trimmed(column);
            if cell.is_empty() {
                continue;
            }
            content.filled += 1;
            let is_date = date::shape(cell).is_some_and(|shape| {
                !matches!(shape, date::Shape::Serial(_))
                    || header.names[column].to_lowercase().contains("date")
            });
            content.dates += usize::from(is_date);
            content.numbers += usize::from(is_number(cell) || cell.starts_with('#'));
            content.money +=
                usize::from(is_number(cell) && cell.contains(['.', ',', '$', '€', '£', '(']));
            content.letters += usize::from(cell.chars().any(char::is_alphabetic));
            content.directions += usize::from(crate::walk::sign::direction(cell).is_some());
        }
    }
    contents
}

/// Amount columns with the very same name: only a person knows which one is meant.
fn rivals(header: &Header, roles: &[Role], ranks: &[usize]) -> Vec<usize> {
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

fn choose_rival(roles: &mut [Role], rivals: Vec<usize>, options: &Options) -> Vec<usize> {
    let forced = options
        .overrides
        .roles
        .values()
        .any(|&role| role == Role::Amount);
    if forced || rivals.is_empty() {
        return Vec::new();
    }
    let chosen = options
        .answers
        .get("amount_column")
        .and_then(|choice| {
            rivals
                .iter()
                .copied()
                .find(|&column| super::letter(column) == *choice)
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

/// Of several columns with a role that a table has once, the surest keeps it.
fn keep_best(roles: &mut [Role], ranks: &[usize]) {
    for &role in SINGLE {
        let best = (0..roles.len())
            .filter(|&column| roles[column] == role)
            .min_by_key(|&column| ranks[column]);
        let other = if role == Role::Vendor {
            Role::Memo
        } else {
            Role::Ignore
        };
        for (column, slot) in roles.iter_mut().enumerate() {
            if *slot == role && Some(column) != best {
                *slot = other;
            }
        }
    }
}

fn has_amount(roles: &[Role]) -> bool {
    roles.iter().any(|role| {
        matches!(
            role,
            Role::Amount | Role::Debit | Role::Credit | Role::Month
        )
    })
}

/// Without names: the first column of dates, the column of numbers, the text beside them.
fn by_content(contents: &[Content], header: &Header, roles: &mut [Role]) {
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
        amount_by_content(contents, &numeric, roles);
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
    const WORDS: &[&str] = &[
        "id", "no", "number", "nbr", "code", "year", "birth", "zip", "phone", "token", "key",
        "quantity", "qty", "count", "index", "rate", "line",
    ];
    plain(name).split(' ').any(|word| WORDS.contains(&word))
}

/// One column of numbers is the amount; two that are never filled together are out and in; what
/// is always filled behind them is a running balance.
fn amount_by_content(contents: &[Content], numeric: &[usize], roles: &mut [Role]) {
    let most = numeric
        .iter()
        .map(|&column| contents[column].filled)
        .max()
        .unwrap_or(0);
    let full: Vec<usize> = numeric
        .iter()
        .copied()
        .filter(|&column| contents[column].filled * 10 >= most * 9)
        .collect();
    let has_money = numeric.iter().any(|&column| contents[column].money > 0);
    let part: Vec<usize> = numeric
        .iter()
        .copied()
        .filter(|&column| contents[column].filled * 10 < most * 9)
        .filter(|&column| !has_money || contents[column].money * 2 > contents[column].filled)
        .collect();
    match (part.as_slice(), full.as_slice()) {
        ([out, back], _) if contents[*out].filled + contents[*back].filled <= most + 1 => {
            roles[*out] = Role::Debit;
            roles[*back] = Role::Credit;
            if let Some(&balance) = full.last() {
                roles[balance] = Role::Balance;
            }
        }
        (_, [amount]) => roles[*amount] = Role::Amount,
        (_, [.., amount, balance]) => {
            roles[*amount] = Role::Amount;
            roles[*balance] = Role::Balance;
        }
        _ => {}
    }
}

/// Settles what names alone can't: a pair of debit and credit stands above a single amount, words
/// like DEBIT make a column the direction, a lone half of a pair is the amount.
fn untangle(roles: &mut [Role], contents: &[Content], recipe: &Recipe) {
    let find = |roles: &[Role], role| roles.iter().position(|&found| found == role);
    let named = |role| recipe.roles.iter().any(|&(_, known)| known == role);
    for column in 0..roles.len() {
        let content = contents[column];
        let words = content.filled > 0 && content.directions * 10 >= content.filled * 9;
        if words
            && matches!(
                roles[column],
                Role::Kind | Role::Memo | Role::Ignore | Role::Credit | Role::Debit
            )
            && find(roles, Role::Direction).is_none()
        {
            roles[column] = Role::Direction;
        }
    }
    let pair = find(roles, Role::Debit).zip(find(roles, Role::Credit));
    match (pair, find(roles, Role::Amount)) {
        (Some((debit, credit)), Some(_)) if named(Role::Amount) && !named(Role::Debit) => {
            roles[debit] = Role::Ignore;
            roles[credit] = Role::Ignore;
        }
        (Some(_), Some(amount)) => roles[amount] = Role::Ignore,
        (None, _) => {
            for role in [Role::Debit, Role::Credit] {
                if let Some(column) = find(roles, role) {
                    let alone = find(roles, Role::Amount).is_none() && role == Role::Debit;
                    roles[column] = if alone { Role::Amount } else { Role::Ignore };
                }
            }
        }
        _ => {}
    }
    if find(roles, Role::Date).is_some() {
        for slot in roles.iter_mut() {
            if matches!(slot, Role::PeriodStart | Role::PeriodEnd) {
                *slot = Role::Ignore;
            }
        }
    } else if let (Some(start), None) =
        (find(roles, Role::PeriodStart), find(roles, Role::PeriodEnd))
    {
        roles[start] = Role::Date;
    }
}
