//! `client`, `sample` and `check`.

use practice::{Now, Practice, client, sample};

use crate::arguments::{ClientCommand, NewClient};
use crate::output::{self, End, Result};

pub async fn run(practice: &Practice, command: ClientCommand, now: Now) -> Result<End> {
    match command {
        ClientCommand::New(new) => make(practice, new, now).await,
        ClientCommand::List { json } => list(practice, json).await,
    }
}

async fn make(practice: &Practice, new: NewClient, now: Now) -> Result<End> {
    let form = practice::view::NewClient {
        name: new.name,
        website: new.website,
        fiscal_year_start: new.fiscal_year_start,
        currency: new.currency,
        revenue_last_year: new.revenue_last_year,
        revenue_goal: new.revenue_goal,
    };
    match client::make(practice, &form, now).await? {
        Ok(card) => {
            if new.json {
                output::json(&card)?;
            } else {
                output::line(&card.id.to_string())?;
            }
            Ok(End::Done)
        }
        Err(problems) => {
            for problem in problems {
                eprintln!("{}", problem.message);
            }
            Ok(End::Refused)
        }
    }
}

async fn list(practice: &Practice, json: bool) -> Result<End> {
    let cards = client::cards(practice).await?;
    if json {
        output::json(&cards)?;
    } else {
        for card in &cards {
            output::line(&format!(
                "{}  {}{}",
                card.id,
                card.name,
                if card.sample { "  (sample)" } else { "" }
            ))?;
        }
    }
    Ok(End::Done)
}

pub async fn sample(practice: &Practice, now: Now) -> Result<End> {
    let id = sample::open(practice, now).await?;
    output::line(&id.to_string())?;
    Ok(End::Done)
}

pub async fn check(practice: &Practice, _now: Now) -> Result<End> {
    let mut end = End::Done;
    for file in client::check(practice).await? {
        if file.sound {
            output::line(&format!("sound  {}", file.file))?;
        } else {
            end = End::Refused;
            output::line(&format!("broken {}  {}", file.file, file.sentence))?;
        }
    }
    Ok(end)
}
