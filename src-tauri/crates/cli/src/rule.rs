//! `rule`: the client's own rules, and what they would change.

use clap::{Args, Subcommand};
use domain::record::Problem;
use domain::spend::{Category, Destination, Field, Match};
use domain::value::Choice as _;
use practice::view::{RuleCondition, RuleForm};
use practice::{Failure, FailureKind, Now, Practice, client, rule};

use crate::arguments::{Of, word};
use crate::import::record_id;
use crate::output::{self, End, Result};

#[derive(Debug, Subcommand)]
pub enum RuleCommand {
    /// Adds a rule; the first whose conditions all hold decides.
    Add(Add),
    /// Lists the rules in their order, and what is remembered of decisions by hand.
    List(Of),
    /// Moves a rule to a place among the others, 1 for the first.
    Move {
        id: String,
        place: u32,
        #[command(flatten)]
        of: Of,
    },
    /// Puts other conditions and another outcome in the place of a rule's.
    Edit {
        id: String,
        #[command(flatten)]
        add: Add,
    },
    /// Removes a rule.
    Remove {
        id: String,
        /// Says what would change of past imports; changes nothing.
        #[arg(long)]
        dry_run: bool,
        #[command(flatten)]
        of: Of,
    },
    /// Says what running the rules on past imports would change; changes nothing.
    Test(Of),
    /// Runs the rules on past imports. Decisions by hand stay.
    Run {
        /// Says what would change; changes nothing.
        #[arg(long)]
        dry_run: bool,
        #[command(flatten)]
        of: Of,
    },
    /// Forgets what was decided by hand for a vendor and account. The lines stay as they are.
    Forget {
        #[arg(long, default_value = "")]
        vendor: String,
        #[arg(long, default_value = "")]
        account: String,
        #[command(flatten)]
        of: Of,
    },
}

#[derive(Debug, Args)]
pub struct Add {
    /// The vendor contains this.
    #[arg(long)]
    vendor: Option<String>,
    /// The account contains this.
    #[arg(long)]
    account: Option<String>,
    /// The memo contains this.
    #[arg(long)]
    memo: Option<String>,
    /// The class or department contains this.
    #[arg(long)]
    class: Option<String>,
    /// A field is exactly this: vendor=Acme. Fields are vendor, account, memo and class.
    #[arg(long, value_name = "FIELD=TEXT")]
    is: Vec<String>,
    /// A field starts with this.
    #[arg(long, value_name = "FIELD=TEXT")]
    starts: Vec<String>,
    /// A regular expression is found in a field.
    #[arg(long, value_name = "FIELD=PATTERN")]
    regex: Vec<String>,
    /// The smallest amount, by its size.
    #[arg(long, default_value = "")]
    amount_from: String,
    /// The largest amount, by its size.
    #[arg(long, default_value = "")]
    amount_to: String,
    /// The first day.
    #[arg(long, default_value = "")]
    from: String,
    /// The last day.
    #[arg(long, default_value = "")]
    to: String,
    /// Which side the lines belong to; without it, the rule only names the channel or the vendor.
    #[arg(long, value_parser = word::<Destination>)]
    side: Option<Destination>,
    /// Marketing's percent of a shared amount.
    #[arg(long, default_value = "50")]
    marketing: String,
    /// Neither side's percent of a shared amount.
    #[arg(long, default_value = "0")]
    neither: String,
    /// Sales' percent of a shared amount; the rest, where it is left out.
    #[arg(long, default_value = "")]
    sales: String,
    /// A category's word.
    #[arg(long, default_value = "")]
    category: String,
    /// The channel that the lines belong to: Google Ads, Trade shows.
    #[arg(long, default_value = "")]
    channel: String,
    /// What the vendor is to be called.
    #[arg(long, default_value = "")]
    called: String,
    /// Says what running the rules on past imports would change then; changes nothing.
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    of: Of,
}

pub async fn run(practice: &Practice, command: RuleCommand, now: Now) -> Result<End> {
    match command {
        RuleCommand::Add(add) => {
            let id = client::find(practice, &add.of.client).await?;
            let category = match category(&add.category) {
                Ok(category) => category,
                Err(problem) => return Ok(output::refused(&[problem])),
            };
            let (form, json) = (form(&add, category)?, add.of.json);
            if add.dry_run {
                return test(practice, id, None, Some(form), json, now).await;
            }
            output::edited(&rule::add(practice, id, form, now).await?, json)
        }
        RuleCommand::Edit { id, add } => {
            let client = client::find(practice, &add.of.client).await?;
            let category = match category(&add.category) {
                Ok(category) => category,
                Err(problem) => return Ok(output::refused(&[problem])),
            };
            let (form, json, id) = (form(&add, category)?, add.of.json, record_id(&id)?);
            if add.dry_run {
                return test(practice, client, Some(id), Some(form), json, now).await;
            }
            output::edited(&rule::edit(practice, client, id, form, now).await?, json)
        }
        RuleCommand::List(of) => list(practice, of, now).await,
        RuleCommand::Move { id, place, of } => {
            let client = client::find(practice, &of.client).await?;
            let place = place.saturating_sub(1);
            let moved = rule::move_to(practice, client, record_id(&id)?, place, now).await?;
            output::edited(&moved, of.json)
        }
        RuleCommand::Remove { id, dry_run, of } => {
            let client = client::find(practice, &of.client).await?;
            let id = record_id(&id)?;
            if dry_run {
                return test(practice, client, Some(id), None, of.json, now).await;
            }
            output::edited(&rule::remove(practice, client, id, now).await?, of.json)
        }
        RuleCommand::Test(of) => {
            let client = client::find(practice, &of.client).await?;
            test(practice, client, None, None, of.json, now).await
        }
        RuleCommand::Run { dry_run, of } => {
            let client = client::find(practice, &of.client).await?;
            if dry_run {
                return test(practice, client, None, None, of.json, now).await;
            }
            output::edited(&rule::run(practice, client, now).await?, of.json)
        }
        RuleCommand::Forget {
            vendor,
            account,
            of,
        } => {
            let client = client::find(practice, &of.client).await?;
            let forgot = rule::forget(practice, client, vendor, account, now).await?;
            output::edited(&forgot, of.json)
        }
    }
}

async fn test(
    practice: &Practice,
    client: domain::value::Id,
    id: Option<domain::value::Id>,
    form: Option<RuleForm>,
    json: bool,
    now: Now,
) -> Result<End> {
    let effect = rule::test(practice, client, id, form, None, now).await?;
    if json {
        output::json(&effect)?;
    } else if effect.problems.is_empty() {
        output::line(&effect.sentence)?;
    }
    Ok(output::refused(&effect.problems))
}

async fn list(practice: &Practice, of: Of, now: Now) -> Result<End> {
    let client = client::find(practice, &of.client).await?;
    if of.json {
        output::json(&rule::list(practice, client).await?)?;
        return Ok(End::Done);
    }
    let view = rule::view(practice, client, now).await?;
    for row in view.rules {
        output::line(&format!("{}  {}: {}", row.id, row.looks_for, row.does))?;
    }
    for row in view.remembered {
        output::line(&format!(
            "remembered  {}, {}: {} ({})",
            row.vendor, row.account, row.does, row.from
        ))?;
    }
    Ok(End::Done)
}

/// The category that a word names; none for no word.
fn category(word: &str) -> std::result::Result<Option<Category>, Problem> {
    if word.is_empty() {
        return Ok(None);
    }
    let known = Category::from_word(word);
    known
        .map(Some)
        .ok_or_else(|| Problem::new("category", format!("“{word}” is not a category of spend.")))
}

fn form(add: &Add, category: Option<Category>) -> Result<RuleForm> {
    let contains = [
        (Field::Vendor, &add.vendor),
        (Field::Account, &add.account),
        (Field::Memo, &add.memo),
        (Field::Class, &add.class),
    ];
    let mut conditions: Vec<RuleCondition> = contains
        .into_iter()
        .filter_map(|(field, text)| Some(condition(field, Match::Contains, text.as_ref()?)))
        .collect();
    for (test, given) in [
        (Match::Is, &add.is),
        (Match::Starts, &add.starts),
        (Match::Regex, &add.regex),
    ] {
        for pair in given {
            let read = pair.split_once('=');
            let read = read.and_then(|(field, text)| Some((Field::from_word(field)?, text)));
            let (field, text) = read.ok_or_else(|| {
                Failure::new(FailureKind::Other, format!("“{pair}” is no condition.")).hint(
                    format!(
                        "Write --{} vendor=TEXT. Fields are vendor, account, memo and class.",
                        test.word()
                    ),
                )
            })?;
            conditions.push(condition(field, test, text));
        }
    }
    Ok(RuleForm {
        conditions,
        amount_from: add.amount_from.clone(),
        amount_to: add.amount_to.clone(),
        date_from: add.from.clone(),
        date_to: add.to.clone(),
        side: add.side.unwrap_or(Destination::Undecided),
        sales: add.sales.clone(),
        marketing: add.marketing.clone(),
        neither: add.neither.clone(),
        category,
        channel: add.channel.clone(),
        called: add.called.clone(),
    })
}

fn condition(field: Field, test: Match, wanted: &str) -> RuleCondition {
    RuleCondition {
        field,
        test,
        text: wanted.to_owned(),
    }
}
