//! All live content of a client as text, to compare two states by.

use std::fmt::Write as _;

use sqlx::SqliteConnection;

use crate::error::Result;
use crate::record;
use crate::spend::{LineQuery, line, mapping, rule, sum};

pub(crate) async fn dump(connection: &mut SqliteConnection) -> Result<String> {
    let mut text = String::new();
    for entry in record::all(connection).await? {
        push(&mut text, "record", &entry)?;
    }
    for rule in rule::all(connection).await? {
        push(&mut text, "rule", &rule)?;
    }
    for (_, mapping) in mapping::all(connection).await? {
        push(&mut text, "mapping", &mapping)?;
    }
    let first_month = record::client(connection).await?.fiscal_year_start;
    let spend = sum::summary(connection, first_month).await?;
    for import in spend.imports.iter().filter(|import| import.live) {
        push(&mut text, "import", import)?;
    }
    for sum in &spend.sums {
        push(&mut text, "sum", sum)?;
    }
    for vendor in &spend.vendors {
        push(&mut text, "vendor", vendor)?;
    }
    for stored in line::list(connection, &LineQuery::default()).await? {
        push(&mut text, "line", &(stored.import, stored.line))?;
    }
    Ok(text)
}

fn push(text: &mut String, what: &str, value: &impl serde::Serialize) -> Result<()> {
    let json = serde_json::to_string(value)?;
    writeln!(text, "{what} {json}").expect("BUG: writing to a string can't fail");
    Ok(())
}
