//! Stored lines that this file's lines take the place of: their imports are made anew without
//! them, in the same step.

use std::collections::{BTreeMap, HashSet};

use domain::spend::{Counts, ImportSummary, LineRef};
use domain::value::Id;
use store::{ClientFile, LineQuery};

use super::{Doubt, Kind};
use crate::Result;

/// The lines to be taken out, by their import.
pub async fn retired(
    file: &ClientFile,
    doubts: &[Doubt],
) -> Result<Vec<(ImportSummary, HashSet<LineRef>)>> {
    let mut found: BTreeMap<Id, (ImportSummary, HashSet<LineRef>)> = BTreeMap::new();
    let replaced = |doubt: &&Doubt| doubt.choice == Some(Counts::Replace);
    for doubt in doubts.iter().filter(replaced) {
        let (_, cells) = found
            .entry(doubt.other.id)
            .or_insert_with(|| (doubt.other.clone(), HashSet::new()));
        match &doubt.kind {
            Kind::Same { there, .. } => {
                cells.insert(there.line.source);
            }
            Kind::Overlap { stored, .. } => {
                for (vendor, account, period) in stored {
                    let query = LineQuery {
                        import: Some(doubt.other.id),
                        vendor: Some(vendor.clone()),
                        account: Some(account.clone()),
                        period: Some(*period),
                        ..LineQuery::default()
                    };
                    let lines = file.lines(&query).await?;
                    cells.extend(lines.iter().map(|stored| stored.line.source));
                }
            }
        }
    }
    Ok(found.into_values().collect())
}
