//! The funnel of a client, kept or not yet.

use domain::assessment::Assessment;
use domain::record::{Entry, Funnel, Record};
use domain::value::Id;

use crate::Practice;

/// The client's funnel as it is kept, or as it would start.
pub fn entry_of(practice: &Practice, assessment: &Assessment) -> Entry {
    let (id, funnel) = funnel_of(practice, assessment);
    assessment.with(id, Record::Funnel(funnel))
}

/// The client's funnel, or the one it would start with.
pub fn funnel_of(practice: &Practice, assessment: &Assessment) -> (Id, Funnel) {
    assessment.funnel().map_or_else(
        || (practice.new_id(), Funnel::default()),
        |(id, funnel)| (id, funnel.clone()),
    )
}
