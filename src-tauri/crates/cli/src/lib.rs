//! The verbs from a terminal: `evenlift-cli`.
//!
//! Machine output is JSON on stdout, messages go to stderr. Exit status: 0 done, 1 the command
//! could not be carried out, 2 a file or an edit was refused, 3 a question has to be answered
//! first, 64 the command line itself is wrong.

mod arguments;
mod client;
mod export;
mod history;
pub mod import;
mod mapping;
mod output;
mod record;
mod report;
mod rule;
mod sides;
mod spend;

use std::path::PathBuf;
use std::process::ExitCode;

use chrono::{Local, Utc};
use clap::Parser as _;
use domain::value::Id;
use practice::{Failure, Now, Practice};
use uuid::Uuid;

use arguments::{Arguments, Command};
pub use output::End;
use output::Result;

/// Carries out what the command line says.
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            let _ = error.print();
            return if error.use_stderr() {
                ExitCode::from(64)
            } else {
                ExitCode::SUCCESS
            };
        }
    };
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("The program could not start: {error}");
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(run(arguments)) {
        Ok(end) => end.into(),
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<End> {
    let now = Now {
        utc: Utc::now(),
        today: arguments.today.unwrap_or_else(|| Local::now().date_naive()),
    };
    let workspace = arguments.workspace.or_else(own_workspace).ok_or_else(|| {
        Failure::not_found("This system names no folder for a user's data.")
            .hint("Say where the clients are with --workspace.")
    })?;
    let practice = Practice::open(&workspace, || Id::new(Uuid::now_v7())).await?;
    let end = Box::pin(carry_out(&practice, arguments.command, now)).await;
    practice.close().await?;
    end
}

/// Where the desktop program keeps its clients.
fn own_workspace() -> Option<PathBuf> {
    Some(
        dirs::data_dir()?
            .join("app.evenlift.desktop")
            .join("workspace"),
    )
}

async fn carry_out(practice: &Practice, command: Command, now: Now) -> Result<End> {
    match command {
        Command::Client(command) => client::run(practice, command, now).await,
        Command::Sample => client::sample(practice, now).await,
        Command::Import(import) => Box::pin(import::carry_out(practice, import, now)).await,
        Command::Mapping(command) => mapping::run(practice, command, now).await,
        Command::Export(export) => export::run(practice, export, now).await,
        Command::Rule(command) => rule::run(practice, command, now).await,
        Command::Spend(spend) => spend::carry_out(practice, spend, now).await,
        Command::Record(command) => record::run(practice, command, now).await,
        Command::Undo(of) => history::undo(practice, &of, now).await,
        Command::Redo(of) => history::redo(practice, &of, now).await,
        Command::History(of) => history::list(practice, &of).await,
        Command::Analysis(of) => report::analysis(practice, &of, now).await,
        Command::Roadmap(roadmap) => report::roadmap(practice, roadmap, now).await,
        Command::Check => client::check(practice, now).await,
    }
}
