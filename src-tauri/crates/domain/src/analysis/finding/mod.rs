//! Findings: what the rules conclude. One rule a file, each a pure function; a rule says nothing
//! about what was not asked.

mod evidence;
mod funnel;
mod guidance;
mod imbalance;
mod seats;
mod unclassified;

use serde::Serialize;

use super::Analysis;
use crate::assessment::Assessment;
use crate::change::Place;
use crate::record::Lane;
use crate::value::{Id, Money, Period, Side};

/// Something that a rule concluded, with what it rests on.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Finding {
    /// Stable, for initiatives that answer it and for its rewording: `marketing-below-guidance`.
    pub id: String,
    /// The rule's number in the list of principles.
    pub rule: u8,
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

/// Where along the chain from who to then what a finding stands.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
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
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
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

impl Severity {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Critical => "critical",
            Self::Important => "important",
            Self::Watch => "watch",
            Self::Strength => "strength",
        }
    }

    pub const fn title(self) -> &'static str {
        match self {
            Self::Critical => "Critical",
            Self::Important => "Important",
            Self::Watch => "Watch",
            Self::Strength => "Strength",
        }
    }
}

impl Step {
    pub const fn title(self) -> &'static str {
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

type Rule = fn(&Assessment, &Analysis) -> Vec<Finding>;

/// The rules, in the order of their numbers.
const RULES: &[Rule] = &[
    guidance::rule,
    imbalance::rule,
    seats::rule,
    funnel::rule,
    unclassified::rule,
];

/// Every finding, along the chain, the gravest first within a step; strengths stand last.
pub fn all(assessment: &Assessment, analysis: &Analysis) -> Vec<Finding> {
    let mut findings: Vec<Finding> = RULES
        .iter()
        .flat_map(|rule| rule(assessment, analysis))
        .collect();
    findings.sort_by_key(|finding| {
        let is_strength = finding.severity == Severity::Strength;
        (is_strength, finding.step, finding.severity, finding.rule)
    });
    findings
}
