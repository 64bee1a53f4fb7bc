//! `import` and `rule`.

use std::collections::BTreeMap;

use domain::spend::{Condition, Field, Match};
use practice::import::{End as Ended, Script, allocation_from};
use practice::{Failure, FailureKind, Now, Practice, client, import, rule};

use crate::arguments::{Import, RuleAdd, RuleCommand};
use crate::output::{self, End, Result};

pub async fn run(practice: &Practice, import: Import, now: Now) -> Result<End> {
    let script = Script {
        client: client::find(practice, &import.client).await?,
        path: import.file,
        answers: answers(&import.answers)?,
        dry_run: import.dry_run,
    };
    let scripted = import::run(practice, script, now).await?;
    let contract = &scripted.contract;
    if import.json {
        output::json(contract)?;
    } else {
        output::line(&format!("{} lines, {}", contract.records, contract.sum))?;
    }
    if let Some(refusal) = &contract.refusal {
        eprintln!("{refusal} Nothing was changed.");
    }
    for error in &contract.errors {
        eprintln!(
            "Row {}, column {}: {}",
            error.row, error.column, error.expected
        );
    }
    for question in &contract.questions {
        eprintln!(
            "{} Answer with --answer {}=…: {}",
            question.text,
            question.id,
            question.choices.join(", ")
        );
    }
    Ok(match scripted.end {
        Ended::Done => End::Done,
        Ended::Refused => End::Refused,
        Ended::Asks => End::Asks,
    })
}

fn answers(given: &[String]) -> Result<BTreeMap<String, String>> {
    given
        .iter()
        .map(|answer| {
            answer
                .split_once('=')
                .map(|(id, choice)| (id.to_owned(), choice.to_owned()))
                .ok_or_else(|| {
                    Failure::new(FailureKind::Other, format!("“{answer}” is not an answer."))
                        .hint("Write --answer ID=CHOICE.")
                })
        })
        .collect()
}

pub async fn rule(practice: &Practice, command: RuleCommand, now: Now) -> Result<End> {
    match command {
        RuleCommand::Add(add) => add_rule(practice, add, now).await,
        RuleCommand::List(of) => {
            let id = client::find(practice, &of.client).await?;
            output::json(&rule::list(practice, id).await?)?;
            Ok(End::Done)
        }
        RuleCommand::Remove { id, client } => {
            let client = client::find(practice, &client).await?;
            output::edited(
                &rule::remove(practice, client, record_id(&id)?, now).await?,
                false,
            )
        }
    }
}

async fn add_rule(practice: &Practice, add: RuleAdd, now: Now) -> Result<End> {
    let conditions: Vec<Condition> = [
        (Field::Vendor, add.vendor),
        (Field::Account, add.account),
        (Field::Memo, add.memo),
        (Field::Class, add.class),
    ]
    .into_iter()
    .filter_map(|(field, text)| {
        Some(Condition {
            field,
            test: Match::Contains,
            text: text?,
        })
    })
    .collect();
    let category = match add.category.as_deref().map(str::parse).transpose() {
        Ok(category) => category,
        Err(sentence) => return Err(Failure::new(FailureKind::Other, sentence)),
    };
    let allocation = allocation_from(add.side.word(), add.marketing)?;
    let client = client::find(practice, &add.client).await?;
    let edited = rule::add(practice, client, conditions, allocation, category, now).await?;
    output::edited(&edited, add.json)
}

pub fn record_id(text: &str) -> Result<domain::value::Id> {
    text.parse().map_err(|_| {
        Failure::not_found(format!("“{text}” is not an id.")).hint("List them to see their ids.")
    })
}
