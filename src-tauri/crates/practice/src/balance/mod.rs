//! Who lifts the goal: the robots, the mirrored questions and the ladder.

mod ladder;
mod robots;
mod say;
mod show;
mod slider;

use domain::analysis::Analysis;
use domain::assessment::Assessment;
use domain::change::{Change, Place, Screen};
use domain::record::{Answer, BudgetLine, Entry, Question, Record};
use domain::value::words::Words;
use domain::value::{Choice, Id, Money, Side, read, split};

pub(crate) use robots::{even, figure, fractions, present};
pub(crate) use say::{headline, per_unit};
use show::show;
use slider::trial_amount;

use crate::editing;
use crate::view::{BalanceView, Edited};
use crate::{Now, Practice, Result};

/// The balance as it is planned, or as it would be with a trial amount for marketing: typed, or a
/// step of the slider. Nothing is saved.
pub async fn view(
    practice: &Practice,
    client: Id,
    trial: Option<String>,
    step: Option<u32>,
    now: Now,
) -> Result<BalanceView> {
    let assessment = practice.assessment(client, now).await?;
    let analysis = Analysis::of(&assessment);
    let tried = trial_amount(&assessment, &analysis, trial.as_deref(), step)
        .ok()
        .flatten();
    Ok(show(&assessment, &analysis, tried))
}

/// Plans marketing as a whole: the months and categories that are planned keep their shape.
pub async fn plan_marketing(
    practice: &Practice,
    client: Id,
    trial: Option<String>,
    step: Option<u32>,
    now: Now,
) -> Result<Edited> {
    let file = practice.file(client).await?;
    let assessment = file.assessment(now.today).await?;
    let analysis = Analysis::of(&assessment);
    let amount = match trial_amount(&assessment, &analysis, trial.as_deref(), step) {
        Ok(Some(amount)) => amount,
        Ok(None) => {
            return Ok(editing::refused(
                "planned_marketing",
                "Type an amount first, such as 302,500.",
            ));
        }
        Err(message) => return Ok(editing::refused("planned_marketing", &message)),
    };
    plan(practice, &file, &assessment, Side::Marketing, amount, now).await
}

/// Plans sales as a whole, the same way.
pub async fn plan_sales(practice: &Practice, client: Id, text: String, now: Now) -> Result<Edited> {
    let file = practice.file(client).await?;
    let assessment = file.assessment(now.today).await?;
    match read::money(&text, assessment.client().currency) {
        Ok(amount) => plan(practice, &file, &assessment, Side::Sales, amount, now).await,
        Err(message) => Ok(editing::refused("planned_sales", &message)),
    }
}

async fn plan(
    practice: &Practice,
    file: &store::ClientFile,
    assessment: &Assessment,
    side: Side,
    amount: Money,
    now: Now,
) -> Result<Edited> {
    let entries = scaled(practice, assessment, side, amount);
    let words = Words::window(assessment.client().currency);
    let key = format!("planned_{}", side.word());
    let label = format!("Plan {} for {}", words.money(amount), side.word());
    let change = Change::put(label, Place::at(Screen::Balance, &key), entries).together(key);
    editing::put_checked(file, assessment, change, None, now).await
}

/// The side's budget lines, stretched or shrunk so that they add up to `amount` exactly.
fn scaled(practice: &Practice, assessment: &Assessment, side: Side, amount: Money) -> Vec<Entry> {
    let year = assessment.client().plan_year;
    let lines: Vec<(Id, BudgetLine)> = assessment
        .budgets()
        .filter(|(_, line)| line.side == side && line.year == year)
        .map(|(id, line)| (id, line.clone()))
        .collect();
    if lines.is_empty() {
        let months = split(amount, &[1; 12]);
        let line = BudgetLine {
            year,
            side,
            category: None,
            months,
        };
        return vec![Entry::new(practice.new_id(), Record::Budget(line))];
    }
    let weights: Vec<u64> = lines
        .iter()
        .flat_map(|(_, line)| &line.months)
        .map(|month| month.minor().max(0).unsigned_abs())
        .collect();
    let mut parts = split(amount, &weights).into_iter();
    lines
        .into_iter()
        .map(|(id, mut line)| {
            for month in &mut line.months {
                *month = parts.next().unwrap_or_default();
            }
            assessment.with(id, Record::Budget(line))
        })
        .collect()
}

/// Rates one side's answer to a mirrored question; no rating clears it.
pub async fn set_answer(
    practice: &Practice,
    client: Id,
    question: Question,
    side: Side,
    rating: Option<u8>,
    now: Now,
) -> Result<Edited> {
    let file = practice.file(client).await?;
    let assessment = file.assessment(now.today).await?;
    let mut entry = match assessment.answer(question, side) {
        Some((id, _)) => editing::entry(&assessment, id)?,
        None => Entry::new(
            practice.new_id(),
            Record::Answer(Answer::new(question, side)),
        ),
    };
    entry.record = Record::Answer(Answer {
        rating,
        ..Answer::new(question, side)
    });
    if rating.is_some() {
        entry.remarks.apply("rating");
    }
    let key = format!("{}.{}", question.word(), side.word());
    let label = format!("Rate {}, {}", question.title().to_lowercase(), side.word());
    let change = Change::put(label, Place::at(Screen::Balance, &key), vec![entry]).together(key);
    editing::put_checked(&file, &assessment, change, None, now).await
}
