//! What each column means.

mod assign;
mod content;
mod describe;
mod evidence;
mod identity;
mod impose;
mod rivals;
mod sample;
mod unnamed;
mod why;
mod year;

pub(crate) use assign::assign;
pub(crate) use describe::{describe, missing};
pub(crate) use rivals::ask;
pub(crate) use sample::{foreign, sample};
pub(crate) use year::{month_of, year_of};

use crate::terms::Role;
use content::Content;
use identity::Identity;
use why::Why;

/// A role for every column.
#[derive(Clone, Debug)]
pub(crate) struct Columns {
    pub roles: Vec<Role>,
    /// Columns that could hold the amount under the same name: a person must choose.
    pub rivals: Vec<usize>,
    /// What gave each column its role.
    pub why: Vec<Why>,
    /// The year, where it stands beside a column of months: the dates are made of both.
    pub year: Option<usize>,
    pub contents: Vec<Content>,
    pub identities: Vec<Identity>,
}

impl Columns {
    /// The first column with a role.
    pub fn find(&self, role: Role) -> Option<usize> {
        self.roles.iter().position(|&found| found == role)
    }

    pub fn all(&self, role: Role) -> impl Iterator<Item = usize> {
        self.roles
            .iter()
            .enumerate()
            .filter(move |&(_, &found)| found == role)
            .map(|(column, _)| column)
    }

    /// The columns that hold amounts of lines.
    pub fn amounts(&self) -> impl Iterator<Item = usize> {
        self.roles
            .iter()
            .enumerate()
            .filter(|(_, role)| {
                matches!(
                    role,
                    Role::Amount | Role::Debit | Role::Credit | Role::Month
                )
            })
            .map(|(column, _)| column)
    }

    /// Columns in front of the first one with a meaning: where sectioned reports write headings.
    pub fn label_columns(&self) -> std::ops::Range<usize> {
        let first = self
            .roles
            .iter()
            .position(|role| !matches!(role, Role::Ignore | Role::Account))
            .unwrap_or(1);
        0..first.max(1)
    }
}
