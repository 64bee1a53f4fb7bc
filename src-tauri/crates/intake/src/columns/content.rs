//! What the cells of a column look like, whatever it is called.

use super::sample::sample;
use crate::cell::{date, is_number, month};
use crate::header::Header;
use crate::lexicon::{channels, headings, missing, synonyms};
use crate::recipe::Recipe;
use crate::table::{Cells, Table};
use crate::terms::Role;

/// How the cells of a column read, by those that were looked at.
#[derive(Copy, Clone, Debug, Default)]
pub(crate) struct Content {
    pub filled: usize,
    pub numbers: usize,
    pub dates: usize,
    pub letters: usize,
    pub directions: usize,
    /// Those of them that say out, and those that are whole words.
    pub outs: usize,
    pub spelled: usize,
    pub negatives: usize,
    /// Codes of currencies.
    pub codes: usize,
    /// Numbers with decimals, a sign or a currency.
    pub money: usize,
    /// Names of channels; only looked for where the column is called so.
    pub channels: usize,
}

pub(super) fn contents(table: &Table, header: &Header, recipe: &Recipe) -> Vec<Content> {
    let names = &header.names;
    let mut contents = vec![Content::default(); names.len()];
    let of_channels: Vec<bool> = names
        .iter()
        .map(|name| match recipe.role(name) {
            Some(role) => role == Role::Channel,
            None => synonyms::is_called(name, Role::Channel),
        })
        .collect();
    let mut cells = Cells::default();
    for record in sample(header) {
        table.cut(record, &mut cells);
        for (column, content) in contents.iter_mut().enumerate().take(cells.len()) {
            let cell = cells.trimmed(column);
            content.look(cell, &names[column]);
            content.channels += usize::from(of_channels[column] && channels::is_one(cell));
        }
    }
    contents
}

impl Content {
    fn look(&mut self, cell: &str, name: &str) {
        if missing::is_nothing(cell) {
            return;
        }
        self.filled += 1;
        let number = is_number(cell);
        let is_date = match date::shape(cell) {
            Some(date::Shape::Serial(_)) => is_named_a_date(name),
            Some(_) => true,
            None => !number && month::head(cell).is_some_and(|head| head.bare),
        };
        self.dates += usize::from(is_date);
        self.numbers += usize::from(number || cell.starts_with('#'));
        self.money += usize::from(number && cell.contains(['.', ',', '$', '€', '£', '(', '-']));
        self.letters += usize::from(cell.chars().any(char::is_alphabetic));
        self.negatives += usize::from(number && cell.contains(['-', '(', '−']));
        let direction = crate::lexicon::directions::is_out(cell);
        self.directions += usize::from(direction.is_some());
        self.outs += usize::from(direction == Some(true));
        self.spelled += usize::from(direction.is_some() && cell.len() > 1);
        self.codes += usize::from(
            cell.len() == 3
                && cell
                    .to_uppercase()
                    .parse::<domain::value::Currency>()
                    .is_ok(),
        );
    }

    /// Whether a column that is called like a role also looks like it.
    pub fn fits(self, role: Role) -> bool {
        let half = self.filled.div_ceil(2);
        self.filled == 0
            || match role {
                // Sectioned reports write headings and totals into the column of dates.
                Role::Date | Role::PeriodStart | Role::PeriodEnd => self.dates * 10 >= self.filled,
                Role::Amount | Role::Debit | Role::Credit | Role::Balance | Role::Budget => {
                    self.numbers * 3 >= self.filled
                }
                Role::Vendor | Role::Memo => {
                    self.numbers + self.dates <= half.max(1) || self.letters > 0
                }
                Role::Currency => self.numbers < half && self.dates < half,
                Role::Direction => self.directions >= half,
                // A bank has channels too: a branch, a machine, a telephone.
                Role::Channel => self.channels >= half,
                _ => true,
            }
    }

    /// How many of the cells looked at are what a role needs, and what they are; `None` for roles
    /// that any text can have.
    pub fn agreeing(self, role: Role) -> Option<(usize, &'static str)> {
        match role {
            Role::Date | Role::PeriodStart | Role::PeriodEnd => Some((self.dates, "dates")),
            Role::Amount
            | Role::Debit
            | Role::Credit
            | Role::Balance
            | Role::Budget
            | Role::Month
            | Role::Total => Some((self.numbers, "numbers")),
            Role::Direction => Some((self.directions, "words for out and in")),
            Role::Channel => Some((self.channels, "known as channels")),
            _ => None,
        }
    }
}

/// Whole numbers are days only in a column that is called so.
fn is_named_a_date(name: &str) -> bool {
    let name = name.to_lowercase();
    headings::DATES.iter().any(|word| name.contains(word))
}
