//! Reports that are known by name: what they are called, how they are told, what their columns
//! mean and which way their amounts are signed. A recipe is data; the walking is shared.

mod ads;
mod bank;
mod cards;
pub(crate) mod evenlift;
mod expensify;
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

use crate::cell::words::{plain, plain_header};
use crate::options::Role;
use crate::preview::Layout;

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
    };

    /// True for our own export, whose rows are lines whatever they say.
    pub fn is_own(&self) -> bool {
        self.id == evenlift::OWN
    }

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

    /// The line of the face that is this report's title.
    pub fn title<'f>(&self, face: &'f [String]) -> Option<&'f str> {
        let is_title = |line: &&String| {
            let line = plain(line);
            line.len() <= 60 && self.titles.iter().any(|known| line.contains(known))
        };
        face.iter().find(is_title).map(String::as_str)
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
pub(crate) static GENERIC: Recipe = Recipe::PLAIN;

/// Every recipe; the first that fits reads the file.
static ALL: &[&[Recipe]] = &[
    evenlift::RECIPES,
    xero::RECIPES,
    quickbooks_online::RECIPES,
    wave::RECIPES,
    netsuite::RECIPES,
    sage::RECIPES,
    quickbooks_desktop::RECIPES,
    ads::RECIPES,
    hubspot::RECIPES,
    salesforce::RECIPES,
    stripe::RECIPES,
    paypal::RECIPES,
    expensify::RECIPES,
    cards::RECIPES,
    freshbooks::RECIPES,
    zoho::RECIPES,
    bank::RECIPES,
];

/// The recipe that reads a file.
pub(crate) struct Found {
    pub recipe: &'static Recipe,
    /// Why a recipe that is known by its title does not read it, as a sentence.
    pub missing: Option<String>,
}

/// The recipe for a file with these titles, names of columns and first labels of its rows. One that
/// lacks a column never runs: the generic reading takes the file, and the column is named.
pub(crate) fn find(titles: &[String], names: &[String], labels: &[String]) -> Found {
    let titles: Vec<String> = titles.iter().map(|title| plain(title)).collect();
    // A column without a name that leads stands for the labels; behind the last it is padding.
    let last = names.iter().rposition(|name| !name.is_empty());
    let names = &names[..last.map_or(names.len().min(1), |last| last + 1)];
    let names: Vec<String> = names.iter().map(|name| plain_header(name)).collect();
    let all = || ALL.iter().copied().flatten();
    if let Some(recipe) = all().find(|recipe| recipe.fits(&titles, &names, labels)) {
        return Found {
            recipe,
            missing: None,
        };
    }
    let missing = all()
        .filter(|recipe| recipe.is_titled(&titles))
        .min_by_key(|recipe| recipe.lacks(&names).count())
        .and_then(|recipe| {
            let group = recipe.lacks(&names).next()?;
            let name = group.iter().find(|name| !name.is_empty())?;
            Some(format!(
                "The title is that of {}, {}, but no column is called “{name}”. The file was read like any other table.",
                recipe.product, recipe.report
            ))
        });
    Found {
        recipe: &GENERIC,
        missing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_stands_for_one_report_and_every_recipe_can_be_told_from_any_file() {
        let all: Vec<&Recipe> = ALL.iter().copied().flatten().collect();
        for (index, recipe) in all.iter().enumerate() {
            let same = all[..index].iter().find(|other| other.id == recipe.id);
            assert!(
                same.is_none_or(|other| other.product == recipe.product),
                "{} stands for two products",
                recipe.id
            );
            assert!(recipe.version > 0, "{} has a version", recipe.id);
            assert!(
                !recipe.titles.is_empty() || !recipe.header.is_empty(),
                "{} would read every file",
                recipe.id
            );
        }
    }

    #[test]
    fn a_recipe_without_one_of_its_columns_is_named_and_does_not_run() {
        let titles = ["General Ledger".to_owned()];
        let names = ["", "Date", "Transaction Type", "Name"].map(str::to_owned);
        let found = find(&titles, &names, &[]);
        assert_eq!(found.recipe.id, "generic");
        let missing = found.missing.expect("the column is named");
        assert!(missing.contains("“amount”"), "{missing}");
    }
}
