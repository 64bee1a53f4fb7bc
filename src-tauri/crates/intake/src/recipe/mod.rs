//! Reports that are known by name: what they are called, how they are told, what their columns
//! mean and which way their amounts are signed. A recipe is data; the walking is shared.

mod ads;
mod bank;
mod cards;
mod evenlift;
mod expensify;
mod find;
mod freshbooks;
mod hubspot;
mod netsuite;
mod paypal;
mod quickbooks_desktop;
mod quickbooks_online;
mod sage;
mod salesforce;
mod stripe;
mod wave;
mod xero;
mod zoho;

use domain::spend::Category;

pub(crate) use find::find;

use crate::lexicon::spelling::{plain, plain_header};
use crate::terms::{Layout, Role};

/// Which way amounts are signed.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    /// Decided from the whole column.
    Auto,
    /// Spend is positive, or debit less credit.
    Spend,
    /// A bank account: money out is negative, money in is not spend.
    Bank,
    /// A card with charges positive: what is negative is a refund or a payment.
    Card,
    /// A card with charges negative.
    CardNegative,
}

/// What the rows of a report stand for.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Rows {
    /// Amounts in an account, in the sign of that account.
    Entries,
    /// Bills, expenses, payments, invoices: what a row is decides whether it is spend.
    Documents,
    /// What was paid for bills: never spend, because the bills are.
    Payments,
    /// Lines with what was decided of each, taken at their word.
    Decided,
}

/// One known report.
#[derive(Debug)]
pub(crate) struct Recipe {
    /// Stable word for files and the database.
    pub id: &'static str,
    /// Grows when the recipe reads the same file in another way than before.
    pub version: u32,
    pub product: &'static str,
    pub report: &'static str,
    /// One of these stands in the title rows; empty where the report has no title.
    pub titles: &'static [&'static str],
    /// Of each group one is the plain name of a column; `*` at the end stands for any rest.
    pub header: &'static [&'static [&'static str]],
    /// One of these stands first in a row near the top; empty where any row may.
    pub labels: &'static [&'static str],
    /// `None` where the rows decide.
    pub layout: Option<Layout>,
    /// Plain names and what they mean here; what is not named is decided as everywhere.
    pub roles: &'static [(&'static str, Role)],
    pub sign: Sign,
    pub rows: Rows,
    /// What headings of sections and labels of rows name: an account, a vendor or a class; nothing
    /// that matters with `Role::Ignore`.
    pub heads: Role,
    /// The vendor, which is the channel too, and the category of every line, for the reports of advertising platforms.
    pub platform: Option<(&'static str, Category)>,
    /// The contact stands before ` - ` in the description.
    pub splits_description: bool,
    /// The kind of a row says whether it is spend, or a payment or income.
    pub kinds_decide: bool,
    /// Only fees are spend: those that were taken off, and rows that are one themselves.
    pub fees_only: bool,
    /// How to export it again with months, a sentence; empty where nobody knows.
    pub by_month: &'static str,
}

impl Recipe {
    /// What a recipe has unless it says otherwise.
    const PLAIN: Self = Self {
        id: "generic",
        version: 1,
        product: "",
        report: "",
        titles: &[],
        header: &[],
        labels: &[],
        layout: None,
        roles: &[],
        sign: Sign::Auto,
        rows: Rows::Entries,
        heads: Role::Account,
        platform: None,
        splits_description: false,
        kinds_decide: false,
        fees_only: false,
        by_month: "Or export the report by month.",
    };

    /// What a column means here by its name.
    pub fn role(&self, name: &str) -> Option<Role> {
        let key = plain_header(name);
        let bare = key.split_once(" in utc").map_or(&*key, |(bare, _)| bare);
        let named = |(known, _): &&(&str, Role)| *known == key || *known == bare;
        self.roles.iter().find(named).map(|&(_, role)| role)
    }

    fn is_titled(&self, titles: &[String]) -> bool {
        self.titles
            .iter()
            .any(|known| titles.iter().any(|title| title.contains(known)))
    }

    /// The line above the header that is this report's title.
    pub fn title<'f>(&self, titles: &'f [String]) -> Option<&'f str> {
        let is_title = |line: &&String| {
            let line = plain(line);
            line.len() <= 60 && self.titles.iter().any(|known| line.contains(known))
        };
        titles.iter().find(is_title).map(String::as_str)
    }

    /// The groups of which no column has a name.
    fn lacks(&self, names: &[String]) -> impl Iterator<Item = &'static [&'static str]> {
        let has = |group: &[&str]| {
            let is_headed = |pattern: &&str| names.iter().any(|name| matches(pattern, name));
            group.iter().any(is_headed)
        };
        self.header.iter().copied().filter(move |group| !has(group))
    }

    fn fits(&self, titles: &[String], names: &[String], labels: &[String]) -> bool {
        (self.titles.is_empty() || self.is_titled(titles))
            && self.lacks(names).next().is_none()
            && (self.labels.is_empty()
                || labels
                    .iter()
                    .any(|label| self.labels.contains(&label.as_str())))
    }
}

fn matches(pattern: &str, name: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(start) => name.starts_with(start),
        None => name == pattern,
    }
}

/// Everything that is not known by name.
pub(crate) static GENERIC: Recipe = Recipe {
    by_month: "",
    ..Recipe::PLAIN
};
