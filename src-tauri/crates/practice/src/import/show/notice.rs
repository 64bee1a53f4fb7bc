//! What is said above the preview.

use crate::import::same_file;
use crate::reading::Reading;

pub fn list(reading: &Reading) -> Vec<String> {
    let head = reading.preview.head();
    let mut notices: Vec<String> = reading.memory.dropped.clone();
    if let Some(already) = &reading.already {
        notices.push(format!(
            "{} Its lines are off, so that nothing counts twice.",
            same_file::sentence(
                already,
                &reading.file_name,
                reading.currency,
                reading.today()
            )
        ));
    }
    notices.extend(head.warnings.iter().map(|warning| warning.text.clone()));
    notices
}
