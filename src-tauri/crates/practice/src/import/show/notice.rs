//! What is said above the preview.

use crate::import::{describe, same_file};
use crate::reading::Reading;

/// Said where nothing can be read of how an import was read.
const LOST: &str = "How this file was read when it was imported can’t be read by this version: what was corrected and decided then is missing here. The import itself and everything else are as they were. Look at how the file is read, and correct it again; until it is imported, nothing changes.";

/// What was corrected or decided before and can't be read any more.
pub fn lost(reading: &Reading) -> Vec<String> {
    let given = reading.read.memory.effective(&reading.said.given);
    let all = reading.source.lost.then(|| LOST.to_owned());
    describe::unread(&given).into_iter().chain(all).collect()
}

pub fn list(reading: &Reading) -> Vec<String> {
    let head = reading.read.preview.head();
    let mut notices: Vec<String> = reading.read.memory.dropped.clone();
    notices.extend(lost(reading));
    if let Some(already) = &reading.source.already {
        notices.push(format!(
            "{} Its lines are off, so that nothing counts twice.",
            same_file::sentence(
                already,
                &reading.source.file_name,
                reading.source.currency,
                reading.today()
            )
        ));
    }
    notices.extend(head.warnings.iter().map(|warning| warning.text.clone()));
    notices
}
