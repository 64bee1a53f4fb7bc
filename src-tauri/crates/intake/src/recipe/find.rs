//! Finds the recipe that reads a file.

use super::{GENERIC, Recipe};
use super::{ads, bank, cards, evenlift, expensify, freshbooks, hubspot, netsuite, paypal};
use super::{quickbooks_desktop, quickbooks_online, sage, salesforce, stripe, wave, xero, zoho};
use crate::lexicon::spelling::{plain, plain_header};

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
