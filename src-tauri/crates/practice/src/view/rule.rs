//! The rules of a client, and what trying one out would change.

use domain::value::Id;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, TS)]
pub struct RulesView {
    /// In the order in which they are tried.
    pub rules: Vec<RuleRow>,
    /// Decided by hand, and so for the next file.
    pub remembered: Vec<RememberedRow>,
    pub categories: Vec<CategoryChoice>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct RuleRow {
    pub id: Id,
    /// `Vendor contains “hubspot”`.
    pub looks_for: String,
    /// `30 % sales, 70 % marketing, Marketing technology`.
    pub does: String,
    pub form: RuleForm,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct RememberedRow {
    pub vendor: String,
    pub account: String,
    pub does: String,
    /// The file in which it was decided.
    pub from: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct CategoryChoice {
    pub id: String,
    pub label: String,
}

/// A rule as it is typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct RuleForm {
    pub conditions: Vec<RuleCondition>,
    pub amount_from: String,
    pub amount_to: String,
    pub date_from: String,
    pub date_to: String,
    /// `sales`, `marketing`, `shared`, `neither`; `undecided` where it only gives a name.
    pub side: String,
    /// Marketing's percent of a shared amount, and neither side's.
    pub marketing: u8,
    pub neither: u8,
    /// A slug, or empty.
    pub category: String,
    /// What the vendor is called, or empty.
    pub called: String,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct RuleCondition {
    /// `vendor`, `account`, `memo`, `class`.
    pub field: String,
    /// `is`, `contains`, `starts`, `regex`.
    pub test: String,
    pub text: String,
}

/// What a rule would change; nothing was changed.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct RuleEffect {
    /// In the file that is being read.
    pub here: u32,
    pub here_sum: String,
    pub past: u32,
    pub past_sum: String,
    pub past_imports: u32,
    /// `Changes 41 lines, 12,300.00 here; 118 lines, 30,000.00 in 3 past imports.`
    pub sentence: String,
    /// Why the rule can't be read, or empty.
    pub problem: String,
}
