//! A rule as it is typed.

use domain::record::Problem;
use domain::spend::{Amounts, Category, Condition, Dates, Field, Match, Rule};
use domain::value::words::Words;
use domain::value::{Currency, Id, read};

use crate::import::shared_from;
use crate::view::{RuleCondition, RuleForm};

/// The rule that a form describes, or what of it can't be read. Conditions without a text are left
/// out.
pub fn read(
    form: &RuleForm,
    id: Id,
    position: u32,
    currency: Currency,
) -> Result<Rule, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut conditions = Vec::new();
    for (index, condition) in form.conditions.iter().enumerate() {
        if condition.text.trim().is_empty() {
            continue;
        }
        let field = Field::ALL
            .into_iter()
            .find(|field| field.word() == condition.field);
        let test = Match::ALL
            .into_iter()
            .find(|test| test.word() == condition.test);
        match field.zip(test) {
            Some((field, test)) => conditions.push(Condition {
                field,
                test,
                text: condition.text.trim().to_owned(),
            }),
            None => problems.push(Problem::new(
                format!("conditions.{index}"),
                "A condition names vendor, account, memo or class, and is, contains, starts or regex.",
            )),
        }
    }
    let amount = Amounts {
        from: optional(&mut problems, "amount_from", &form.amount_from, |text| {
            read::money(text, currency)
        }),
        to: optional(&mut problems, "amount_to", &form.amount_to, |text| {
            read::money(text, currency)
        }),
    };
    let dates = Dates {
        from: optional(&mut problems, "date_from", &form.date_from, read::date),
        to: optional(&mut problems, "date_to", &form.date_to, read::date),
    };
    let side = if form.side.is_empty() {
        "undecided"
    } else {
        &form.side
    };
    let allocation = shared_from(side, form.marketing, form.neither)
        .map_err(|failure| vec![Problem::new("side", failure.message)])?;
    let category = match form.category.trim() {
        "" => None,
        slug => match slug.parse::<Category>() {
            Ok(category) => Some(category),
            Err(sentence) => {
                problems.push(Problem::new("category", sentence));
                None
            }
        },
    };
    if !problems.is_empty() {
        return Err(problems);
    }
    let called = form.called.trim();
    Ok(Rule {
        amount: (amount != Amounts::default()).then_some(amount),
        dates: (dates != Dates::default()).then_some(dates),
        called: (!called.is_empty()).then(|| called.to_owned()),
        ..Rule::new(id, position, conditions, allocation, category)
    })
}

/// The form that a rule fills.
pub fn filled(rule: &Rule, currency: Currency) -> RuleForm {
    let words = Words::window(currency);
    let (_, marketing, neither) = rule.allocation.percents().unwrap_or((50, 50, 0));
    let amount = rule.amount.unwrap_or_default();
    let dates = rule.dates.unwrap_or_default();
    RuleForm {
        conditions: rule
            .conditions
            .iter()
            .map(|condition| RuleCondition {
                field: condition.field.word().to_owned(),
                test: condition.test.word().to_owned(),
                text: condition.text.clone(),
            })
            .collect(),
        amount_from: amount
            .from
            .map_or_else(String::new, |from| words.amount(from)),
        amount_to: amount.to.map_or_else(String::new, |to| words.amount(to)),
        date_from: dates.from.map_or_else(String::new, |from| from.to_string()),
        date_to: dates.to.map_or_else(String::new, |to| to.to_string()),
        side: rule.allocation.word().to_owned(),
        marketing,
        neither,
        category: rule
            .category
            .map_or_else(String::new, |category| category.slug().to_owned()),
        called: rule.called.clone().unwrap_or_default(),
    }
}

/// What stands in a field that may be empty; what can't be read is a problem of that field.
fn optional<T>(
    problems: &mut Vec<Problem>,
    field: &str,
    text: &str,
    read: impl Fn(&str) -> Result<T, String>,
) -> Option<T> {
    if text.trim().is_empty() {
        return None;
    }
    read(text)
        .map_err(|sentence| problems.push(Problem::new(field, sentence)))
        .ok()
}
