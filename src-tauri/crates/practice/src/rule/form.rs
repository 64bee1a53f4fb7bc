//! A rule as it is typed.

use domain::record::Problem;
use domain::spend::{
    Allocation, Amounts, Channel, Condition, Dates, Destination, Rule, check_rule,
};
use domain::value::words::Words;
use domain::value::{Currency, Id, read};

use crate::view::{RuleCondition, RuleForm};

/// The rule that a form describes, or what is wrong with it, by the fields of the form. Conditions
/// without a text are left out.
pub fn read(
    form: &RuleForm,
    id: Id,
    position: u32,
    currency: Currency,
) -> Result<Rule, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut conditions = Vec::new();
    // Where each condition that is kept stands in the form.
    let mut places = Vec::new();
    for (index, condition) in form.conditions.iter().enumerate() {
        if condition.text.trim().is_empty() {
            continue;
        }
        places.push(index);
        conditions.push(Condition {
            field: condition.field,
            test: condition.test,
            text: condition.text.trim().to_owned(),
        });
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
    let allocation = allocation(form).unwrap_or_else(|problem| {
        problems.push(problem);
        Allocation::Undecided
    });
    let named = |text: &str| Some(text.trim().to_owned()).filter(|name| !name.is_empty());
    let rule = Rule {
        amount: (amount != Amounts::default()).then_some(amount),
        dates: (dates != Dates::default()).then_some(dates),
        channel: named(&form.channel).map(|name| Channel::named(&name).unwrap_or(name)),
        called: named(&form.called),
        ..Rule::new(id, position, conditions, allocation, form.category)
    };
    // What could not be read is said alone: what is missing because of it would be said twice.
    if problems.is_empty() {
        let checked = check_rule(&rule).into_iter();
        problems.extend(checked.map(|problem| {
            let field = in_form(&problem.field, &places);
            Problem::new(field, problem.message)
        }));
    }
    if problems.is_empty() {
        Ok(rule)
    } else {
        Err(problems)
    }
}

/// The field of the form, where the rule leaves out conditions that the form has.
fn in_form(field: &str, places: &[usize]) -> String {
    let place = field
        .strip_prefix("conditions.")
        .and_then(|rest| rest.split_once('.'))
        .and_then(|(index, rest)| Some((places.get(index.parse::<usize>().ok()?)?, rest)));
    place.map_or_else(
        || field.to_owned(),
        |(index, rest)| format!("conditions.{index}.{rest}"),
    )
}

fn allocation(form: &RuleForm) -> Result<Allocation, Problem> {
    match form.side {
        Destination::Shared => shares(form).map_err(|sentence| Problem::new("shares", sentence)),
        side => Ok(Allocation::to(side)),
    }
}

/// The three shares of a split, which are all of it together.
fn shares(form: &RuleForm) -> Result<Allocation, String> {
    let part = |text: &str| match text.trim() {
        "" => Ok(None),
        text => read::count(text.trim_end_matches('%').trim_end())
            .ok()
            .and_then(|percent| u8::try_from(percent).ok())
            .filter(|percent| *percent <= 100)
            .map(Some)
            .ok_or_else(|| format!("“{text}” is not a share. Write a whole number from 0 to 100.")),
    };
    let (sales, marketing) = (part(&form.sales)?, part(&form.marketing)?);
    let neither = part(&form.neither)?.unwrap_or(0);
    let marketing = marketing.ok_or("Say what part of it is marketing’s, from 0 to 100.")?;
    let named = u16::from(marketing) + u16::from(neither);
    let whole = named + sales.map_or(100_u16.saturating_sub(named), u16::from);
    if whole != 100 {
        return Err(format!(
            "The shares add up to {whole}%, not to 100%. Change one of them."
        ));
    }
    Ok(Allocation::Shared { marketing, neither })
}

/// The form that a rule fills.
pub fn filled(rule: &Rule, currency: Currency) -> RuleForm {
    let words = Words::window(currency);
    let shared = matches!(rule.allocation, Allocation::Shared { .. });
    let percents = rule.allocation.percents().filter(|_| shared);
    let (sales, marketing, neither) = percents.unwrap_or((50, 50, 0));
    let amount = rule.amount.unwrap_or_default();
    let dates = rule.dates.unwrap_or_default();
    RuleForm {
        conditions: rule
            .conditions
            .iter()
            .map(|condition| RuleCondition {
                field: condition.field,
                test: condition.test,
                text: condition.text.clone(),
            })
            .collect(),
        amount_from: amount
            .from
            .map_or_else(String::new, |from| words.amount(from)),
        amount_to: amount.to.map_or_else(String::new, |to| words.amount(to)),
        date_from: dates.from.map_or_else(String::new, |from| from.to_string()),
        date_to: dates.to.map_or_else(String::new, |to| to.to_string()),
        side: rule.allocation.destination(),
        sales: sales.to_string(),
        marketing: marketing.to_string(),
        neither: neither.to_string(),
        category: rule.category,
        channel: rule.channel.clone().unwrap_or_default(),
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
