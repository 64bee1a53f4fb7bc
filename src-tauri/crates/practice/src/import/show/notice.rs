//! What is said above the preview.

use domain::value::words;

use crate::import::Reading;

pub fn list(reading: &Reading) -> Vec<String> {
    let head = reading.preview.head();
    let mut notices: Vec<String> = reading.memory.dropped.clone();
    if let Some(already) = &reading.already {
        notices.push(format!(
            "You imported this file before ({}). Its lines are off, so that nothing counts twice.",
            words::plural(u64::from(already.lines), "line", "lines")
        ));
    }
    notices.extend(head.warnings.iter().map(|warning| warning.text.clone()));
    notices
}
