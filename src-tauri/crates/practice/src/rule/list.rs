//! The rules and what is remembered, in words.

use domain::spend::{Allocation, Category, Rule, Verdict, remembered};
use domain::value::words::{self, Words};
use domain::value::{Choice, Id};

use super::form;
use crate::channels::channels;
use crate::knowledge;
use crate::view::{CategoryChoice, RememberedRow, RuleRow, RulesView};
use crate::{Now, Practice, Result};

/// The rules in the order in which they are tried.
pub async fn list(practice: &Practice, client: Id) -> Result<Vec<Rule>> {
    Ok(practice.file(client).await?.rules().await?)
}

/// The rules, and what was decided by hand and speaks about the next file.
pub async fn view(practice: &Practice, client: Id, now: Now) -> Result<RulesView> {
    let file = practice.file(client).await?;
    let assessment = file.assessment(now.today).await?;
    let currency = assessment.client().currency;
    let groups = file.groups().await?;
    let decided = knowledge::decided(&groups);
    Ok(RulesView {
        rules: file
            .rules()
            .await?
            .iter()
            .map(|rule| RuleRow {
                id: rule.id,
                looks_for: looks_for(rule, Words::window(currency)),
                does: does(rule),
                form: form::filled(rule, currency),
            })
            .collect(),
        remembered: remembered(&decided)
            .into_iter()
            .map(|one| RememberedRow {
                vendor: one.vendor.clone(),
                account: one.account.clone(),
                does: all(vec![
                    side(one.verdict.allocation, one.verdict.category),
                    at(one.channel()),
                ]),
                from: one.file.clone(),
            })
            .collect(),
        channels: channels(&file, &assessment).await?,
        categories: Category::all()
            .iter()
            .map(|category| CategoryChoice {
                category: *category,
                label: category.title().to_owned(),
            })
            .collect(),
    })
}

/// `Vendor contains “hubspot”, amount from 500 to 900, from 1 Jan 2025`.
pub fn looks_for(rule: &Rule, words: Words) -> String {
    let mut parts = vec![rule.looks_for()];
    if let Some(amount) = rule.amount {
        parts.push(range(
            "amount ",
            amount.from.map(|from| words.amount(from)),
            amount.to.map(|to| words.amount(to)),
        ));
    }
    if let Some(dates) = rule.dates {
        parts.push(range(
            "",
            dates.from.map(words::date),
            dates.to.map(words::date),
        ));
    }
    parts.retain(|part| !part.is_empty());
    let text = parts.join(", ");
    let mut signs = text.chars();
    signs.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(signs).collect()
    })
}

fn range(what: &str, from: Option<String>, to: Option<String>) -> String {
    match (from, to) {
        (Some(from), Some(to)) => format!("{what}from {from} to {to}"),
        (Some(from), None) => format!("{what}from {from}"),
        (None, Some(to)) => format!("{what}up to {to}"),
        (None, None) => String::new(),
    }
}

/// What a rule decides, which channel it names, and what it calls the vendor.
pub fn does(rule: &Rule) -> String {
    let side = match rule.allocation {
        Allocation::Undecided => String::new(),
        allocation => side(allocation, rule.category),
    };
    all(vec![
        side,
        at(rule.channel.as_deref()),
        named(rule.called.as_deref()),
    ])
}

/// `Marketing, Paid search, at Google Ads, called Google`.
pub fn decided(verdict: &Verdict) -> String {
    all(vec![
        side(verdict.allocation, verdict.category),
        at(verdict.channel_name()),
        named(verdict.called.as_deref()),
    ])
}

fn at(channel: Option<&str>) -> String {
    channel.map_or_else(String::new, |name| format!("at {name}"))
}

fn named(called: Option<&str>) -> String {
    called.map_or_else(String::new, |name| format!("called {name}"))
}

fn all(mut parts: Vec<String>) -> String {
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}

/// `30% sales, 70% marketing`, `Marketing, Paid search`.
fn side(allocation: Allocation, category: Option<Category>) -> String {
    let side = allocation.in_words();
    match category {
        Some(category) => format!("{side}, {}", category.title()),
        None => side,
    }
}
