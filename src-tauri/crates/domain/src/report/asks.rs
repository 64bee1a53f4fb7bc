//! What a field leaves open in the printed roadmap: answers that it says are still to ask.

use crate::analysis::Analysis;
use crate::assessment::Assessment;
use crate::record::Record;
use crate::roadmap::whole_cost;
use crate::value::Id;

/// Whether an empty field is one that a measure lacks, or that the roadmap prints as still to ask.
pub fn asks(assessment: &Assessment, analysis: &Analysis, record: Id, field: &str) -> bool {
    let focus = format!("{record}.{field}");
    let lacking = |missing: &crate::analysis::Missing| missing.place.focus.as_ref() == Some(&focus);
    analysis.still_to_ask.iter().any(lacking)
        || match assessment.records.get(&record) {
            Some(Record::Funnel(_)) => {
                field.starts_with("stages.") && field.ends_with(".last_year")
            }
            Some(Record::Initiative(work)) => {
                matches!(field, "one_off" | "monthly") && whole_cost(work).is_none()
            }
            Some(Record::Metric(_)) => {
                matches!(field, "baseline" | "source") && is_measured_by(assessment, record)
            }
            _ => false,
        }
}

/// Whether some initiative is measured by a metric, which is then printed with it.
fn is_measured_by(assessment: &Assessment, metric: Id) -> bool {
    assessment
        .initiatives()
        .any(|(_, work)| [work.early_signal, work.outcome].contains(&Some(metric)))
}
