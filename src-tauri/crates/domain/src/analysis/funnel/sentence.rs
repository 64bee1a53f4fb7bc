//! The funnel in one sentence, part by part: what can be edited, what is held, what answers.

use serde::Serialize;

use super::FunnelMeasure;
use crate::record::{Client, Funnel};

/// Running text, or a number in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Span {
    pub text: String,
    /// The path that `FunnelEdit::read` takes: `goal`, `existing`, `customers`, `average_sale`,
    /// `leads`, `entering`, `budget`; empty for running text and for figures that only follow.
    pub field: String,
    /// True for a number that is shown in bold.
    pub number: bool,
    pub held: bool,
    pub solved: bool,
}

pub fn of(_measure: &FunnelMeasure, _funnel: &Funnel, _client: &Client) -> Vec<Span> {
    Vec::new()
}
