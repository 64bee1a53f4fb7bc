//! The overview of a client.

use domain::analysis::Severity;
use domain::change::Screen;
use domain::report::Figure;
use domain::value::Side;
use serde::Serialize;
use ts_rs::TS;

use super::FormView;

#[derive(Clone, Debug, Serialize, TS)]
pub struct OverviewView {
    pub title: String,
    pub subtitle: String,
    /// `Sales lifts most of the goal alone`.
    pub headline: String,
    /// `For every $1.00 spent on sales last year, $0.21 went to marketing.`
    pub sentence: String,
    pub robots: Figure,
    pub facts: Vec<Fact>,
    /// The profile, to be edited in place.
    pub profile: FormView,
    /// Findings by severity, the sentence and the screen that shows the evidence.
    pub findings: Vec<Listed>,
    /// How many; empty where there are none.
    pub finding_count: String,
    /// What is still to ask, and whom.
    pub open_questions: Vec<Listed>,
    /// How many; empty where there are none.
    pub question_count: String,
    /// What was done last.
    pub recent: Vec<Listed>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct Fact {
    pub label: String,
    /// Large: `$538,000`; while unknown what is missing, in words.
    pub value: String,
    /// Small: `13.5% of revenue · 10.8% of the goal`.
    pub remark: String,
    /// The mark before the label.
    pub side: Option<Side>,
    /// True while unknown: the value is then a sentence, not a number.
    pub missing: bool,
    /// The screen that a click opens.
    pub screen: Screen,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct Listed {
    pub text: String,
    pub remark: String,
    pub screen: Screen,
    pub focus: Option<String>,
    /// Of a finding.
    pub severity: Option<Severity>,
}
