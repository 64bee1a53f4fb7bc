//! Reports that are known by name: what they are called, how they are told, what their columns
//! mean and which way their amounts are signed. A recipe is data; the walking is shared.

mod ads;
mod bank;
mod cards;
mod expensify;
mod freshbooks;
mod hubspot;
mod netsuite;
mod paypal;
mod quickbooks_desktop;
mod quickbooks_online;
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

/// One known report.
#[derive(Debug)]
pub(crate) struct Recipe {
    /// Stable word for files and the database.
    pub id: &'static str,
    pub product: &'static str,
    pub report: &'static str,
    /// One of these stands in the title rows; empty where the report has no title.
    pub titles: &'static [&'static str],
    /// Of each group one is the plain name of a column; `*` at the end stands for any rest.
    pub header: &'static [&'static [&'static str]],
    /// `None` where the rows decide.
    pub layout: Option<Layout>,
    /// Plain names and what they mean here; what is not named is decided as everywhere.
    pub roles: &'static [(&'static str, Role)],
    pub sign: Sign,
    /// The vendor and the category of every line, for the reports of advertising platforms.
    pub platform: Option<(&'static str, Category)>,
    /// The contact stands before ` - ` in the description.
    pub splits_description: bool,
}

impl Recipe {
    /// What a recipe has unless it says otherwise.
    const PLAIN: Self = Self {
        id: "generic",
        product: "",
        report: "",
        titles: &[],
        header: &[],
        layout: None,
        roles: &[],
        sign: Sign::Auto,
        platform: None,
        splits_description: false,
    };

    fn fits(&self, titles: &[String], names: &[String]) -> bool {
        let is_titled = |known: &&str| titles.iter().any(|title| title.contains(known));
        let is_headed = |pattern: &&str| names.iter().any(|name| matches(pattern, name));
        (self.titles.is_empty() || self.titles.iter().any(is_titled))
            && self.header.iter().all(|group| group.iter().any(is_headed))
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
    quickbooks_online::RECIPES,
    xero::RECIPES,
    wave::RECIPES,
    netsuite::RECIPES,
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

/// The recipe for a file with these titles and column names.
pub(crate) fn find(titles: &[String], names: &[String]) -> &'static Recipe {
    let titles: Vec<String> = titles.iter().map(|title| plain(title)).collect();
    let names: Vec<String> = names.iter().map(|name| plain_header(name)).collect();
    ALL.iter()
        .copied()
        .flatten()
        .find(|recipe| recipe.fits(&titles, &names))
        .unwrap_or(&GENERIC)
}
