//! Findings: what the rules conclude. One rule a file, each a pure function; a rule says nothing
//! about what was not asked.

mod evidence;
mod funnel;
mod guidance;
mod imbalance;
mod seats;
mod unclassified;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Analysis;
use crate::assessment::Assessment;
use crate::change::Place;
use crate::record::Lane;
use crate::value::{Choice, Id, Money, Period, Side};

/// Something that a rule concluded, with what it rests on.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Finding {
    /// Stable, for initiatives that answer it and for its rewording: `marketing-below-guidance`.
    pub id: String,
    pub rule: Rule,
    pub step: Step,
    pub severity: Severity,
    /// One plain sentence without its full stop: `Marketing is 2.8% of revenue`.
    pub title: String,
    /// What it means, in a sentence or two.
    pub text: String,
    /// The figures it rests on: label and value.
    pub figures: Vec<(String, String)>,
    pub evidence: Vec<Evidence>,
    pub principle: Principle,
    /// Why the rule fired, and how firm its figures are.
    pub reason: String,
    pub suggestions: Vec<Suggestion>,
    /// True where it rests on spend of which too much is undecided.
    pub is_provisional: bool,
}

/// What concludes, in the order in which findings of one step and severity stand.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    Guidance,
    Imbalance,
    Seats,
    Funnel,
    Unclassified,
}

/// Where along the chain from who to then what a finding stands.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    Who,
    Why,
    What,
    How,
    ThenWhat,
    Technology,
}

/// Gravest first.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    Critical,
    Important,
    Watch,
    Strength,
}

/// Records or spend lines that a finding rests on, so that the client can be answered.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Evidence {
    /// `86 marketing spend lines, 2025`.
    pub what: String,
    /// `112,000`.
    pub value: String,
    pub records: Vec<Id>,
    /// The spend lines behind it: these months, this side.
    pub spend: Option<(Period, Option<Side>)>,
    /// Where it is seen in the window.
    pub place: Place,
}

/// The idea behind a rule, and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Principle {
    pub text: &'static str,
    pub source: &'static str,
}

/// An initiative that would answer a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Suggestion {
    pub title: String,
    pub why: String,
    pub lane: Lane,
    pub side: Side,
    pub cost: Option<Money>,
}

impl Choice for Severity {
    fn title(self) -> &'static str {
        match self {
            Self::Critical => "Critical",
            Self::Important => "Important",
            Self::Watch => "Watch",
            Self::Strength => "Strength",
        }
    }
}

impl Choice for Step {
    fn title(self) -> &'static str {
        match self {
            Self::Who => "Who",
            Self::Why => "Why",
            Self::What => "What",
            Self::How => "How",
            Self::ThenWhat => "Then what",
            Self::Technology => "Technology",
        }
    }
}

impl Choice for Rule {
    fn title(self) -> &'static str {
        match self {
            Self::Guidance => "Marketing against the guidance",
            Self::Imbalance => "Who lifts the goal",
            Self::Seats => "Who leads",
            Self::Funnel => "What the goal asks of the funnel",
            Self::Unclassified => "Spend that is not classified",
        }
    }
}

impl Rule {
    fn conclude(self, assessment: &Assessment, analysis: &Analysis) -> Vec<Finding> {
        match self {
            Self::Guidance => guidance::rule(assessment, analysis),
            Self::Imbalance => imbalance::rule(assessment, analysis),
            Self::Seats => seats::rule(assessment, analysis),
            Self::Funnel => funnel::rule(assessment, analysis),
            Self::Unclassified => unclassified::rule(assessment, analysis),
        }
    }
}

/// Every finding, along the chain, the gravest first within a step; strengths stand last.
pub fn all(assessment: &Assessment, analysis: &Analysis) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Rule::all()
        .into_iter()
        .flat_map(|rule| rule.conclude(assessment, analysis))
        .collect();
    findings.sort_by_key(|finding| {
        let is_strength = finding.severity == Severity::Strength;
        (is_strength, finding.step, finding.severity, finding.rule)
    });
    findings
}
