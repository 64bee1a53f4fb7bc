//! `mapping`: what is remembered of how files are read.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use practice::{Failure, FailureKind, Now, Practice, client, mapping};

use crate::arguments::{MappingCommand, Of};
use crate::import::record_id;
use crate::output::{self, End, Result};

pub async fn run(practice: &Practice, command: MappingCommand, now: Now) -> Result<End> {
    match command {
        MappingCommand::List(of) => list(practice, &of).await,
        MappingCommand::Show { id, of } => show(practice, &id, &of).await,
        MappingCommand::Rename { id, name, of } => {
            let client = client::find(practice, &of.client).await?;
            let edited = mapping::rename(practice, client, record_id(&id)?, name, now).await?;
            output::edited(&edited, of.json)
        }
        MappingCommand::Export { id, out, of } => {
            let client = client::find(practice, &of.client).await?;
            let (_, text) = mapping::export(practice, client, record_id(&id)?).await?;
            match out {
                Some(path) => output::file(practice, &path, &text, &[])?,
                None => output::line(&text)?,
            }
            Ok(End::Done)
        }
        MappingCommand::Import { file, of } => {
            let client = client::find(practice, &of.client).await?;
            let text = text(file.as_ref())?;
            let edited = mapping::import(practice, client, &text, now).await?;
            output::edited(&edited, of.json)
        }
        MappingCommand::Remove { id, of } => {
            let client = client::find(practice, &of.client).await?;
            let edited = mapping::remove(practice, client, record_id(&id)?, now).await?;
            output::edited(&edited, of.json)
        }
    }
}

async fn list(practice: &Practice, of: &Of) -> Result<End> {
    let client = client::find(practice, &of.client).await?;
    let mappings = mapping::list(practice, client).await?;
    if of.json {
        output::json(&mappings)?;
        return Ok(End::Done);
    }
    for mapping in &mappings {
        output::line(&format!(
            "{}  {}  version {}, used {}",
            mapping.id, mapping.name, mapping.latest.number, mapping.used_at
        ))?;
    }
    for unread in mapping::unread(practice, client).await? {
        output::line(&format!(
            "{}  {}  can’t be read by this version, used {}",
            unread.id,
            mapping::name_of(&unread),
            unread.used_at
        ))?;
    }
    Ok(End::Done)
}

async fn show(practice: &Practice, id: &str, of: &Of) -> Result<End> {
    let client = client::find(practice, &of.client).await?;
    let id = record_id(id)?;
    let mappings = mapping::list(practice, client).await?;
    let found = mappings.iter().find(|one| one.id == id).ok_or_else(|| {
        Failure::not_found("There is no such mapping.").hint("List them to see their ids.")
    })?;
    if of.json {
        output::json(found)?;
        return Ok(End::Done);
    }
    for version in found.versions() {
        output::line(&format!("Version {} of {}", version.number, version.at))?;
        for correction in mapping::corrections(version) {
            output::line(&format!("  {correction}"))?;
        }
    }
    Ok(End::Done)
}

fn text(file: Option<&PathBuf>) -> Result<String> {
    let unread = |name: &Path, error: std::io::Error| {
        Failure::new(
            FailureKind::NotFound,
            format!("“{}” could not be read: {error}", name.display()),
        )
    };
    if let Some(path) = file {
        return std::fs::read_to_string(path).map_err(|error| unread(path, error));
    }
    let mut text = String::new();
    std::io::stdin()
        .read_to_string(&mut text)
        .map_err(|error| unread(Path::new("stdin"), error))?;
    Ok(text)
}
