//! What was understood, as a sentence or two.

use domain::value::{Choice as _, Period};

use super::region::Region;
use crate::preview::{Head, Lines, Ties};

/// `QuickBooks Online, Profit and Loss by Month, Jan–Dec 2025, accrual basis, USD. 57 amounts in
/// 14 accounts. Ties to all 13 totals.`
pub(crate) fn banner(region: &Region<'_>, head: &Head, lines: &Lines) -> String {
    let mut what = vec![source(region)];
    what.extend(head.period.map(span));
    what.extend(region.titles.basis.map(|basis| format!("{basis} basis")));
    what.extend(head.currency.map(|currency| currency.code().to_owned()));
    let mut sentences = vec![what.join(", "), counts(lines)];
    sentences.extend(ties(&head.ties));
    sentences.join(". ") + "."
}

/// `Chase, Credit card`: where a file comes from, or how it is laid out. A report is called as its
/// title calls it.
pub(crate) fn source(region: &Region<'_>) -> String {
    let recipe = region.recipe;
    if recipe.product.is_empty() {
        return region.layout.title().to_owned();
    }
    let title = recipe.title(&region.titles.lines).unwrap_or(recipe.report);
    let by_month = if region.by_month() && !title.to_lowercase().contains(" by ") {
        " by Month"
    } else {
        ""
    };
    format!("{}, {title}{by_month}", recipe.product)
}

fn span(period: Period) -> String {
    let Period { from, to } = period;
    if from == to {
        format!("{} {}", from.short_name(), from.year())
    } else if from.year() == to.year() {
        format!("{}–{} {}", from.short_name(), to.short_name(), to.year())
    } else {
        format!(
            "{} {} – {} {}",
            from.short_name(),
            from.year(),
            to.short_name(),
            to.year()
        )
    }
}

fn counts(lines: &Lines) -> String {
    let amounts = match lines.len() {
        1 => "1 amount".to_owned(),
        count => format!("{} amounts", grouped(count)),
    };
    let mut accounts: Vec<&str> = lines
        .groups
        .iter()
        .map(|group| &*group.account)
        .filter(|account| !account.is_empty())
        .collect();
    accounts.sort_unstable();
    accounts.dedup();
    match accounts.len() {
        0 => amounts,
        1 => format!("{amounts} in 1 account"),
        count => format!("{amounts} in {} accounts", grouped(count)),
    }
}

fn ties(ties: &Ties) -> Option<String> {
    match (ties.agree, ties.of) {
        (_, 0) => None,
        (1, 1) => Some("Ties to its printed total".to_owned()),
        (agree, of) if agree == of => Some(format!("Ties to all {of} printed totals")),
        (agree, of) => Some(format!("{agree} of {of} printed totals agree")),
    }
}

/// With commas between thousands.
fn grouped(count: usize) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
