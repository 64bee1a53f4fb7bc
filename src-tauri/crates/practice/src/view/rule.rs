//! The rules of a client, and what trying one out would change.

use domain::record::Problem;
use domain::spend::{Category, Destination, Field, Match};
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
    /// The channels that are offered where one is named.
    pub channels: Vec<String>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct RuleRow {
    pub id: Id,
    /// `Vendor contains “hubspot”`.
    pub looks_for: String,
    /// `30% sales, 70% marketing, Marketing technology`.
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
    pub category: Category,
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
    /// Undecided where it only names a channel or the vendor.
    pub side: Destination,
    /// Percents of a shared amount. Sales' may be left out, and is then the rest; so may neither
    /// side's, and is then nothing.
    pub sales: String,
    pub marketing: String,
    pub neither: String,
    pub category: Option<Category>,
    /// The channel that the lines belong to, or empty.
    #[serde(default)]
    pub channel: String,
    /// What the vendor is called, or empty.
    pub called: String,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct RuleCondition {
    pub field: Field,
    pub test: Match,
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
    /// Why the rule can't be read, by its fields.
    pub problems: Vec<Problem>,
}

/// What running the rules on past imports would change, and what each of them does already.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RulesEffect {
    pub whole: RuleEffect,
    /// `12 lines`: how many running them would change.
    pub lines: String,
    /// In the order of the rules.
    pub rules: Vec<RuleWeight>,
    /// What would change of past imports, the largest first.
    pub changes: Vec<RuleChange>,
    /// `and 12 more, 4,200.00`, where more would change than is listed; else empty.
    pub more: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct RuleWeight {
    pub id: Id,
    /// `Decides 12 lines, 300.00 here; 118 lines, 30,000.00 in 3 past imports.`
    pub decides: String,
    /// `Running it changes 6 lines, 60.00.`, or empty.
    pub changes: String,
}

/// Lines of one vendor and account in a past import that would be decided otherwise.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RuleChange {
    pub vendor: String,
    pub account: String,
    pub file: String,
    pub lines: String,
    pub sum: String,
    /// `To decide`, `Sales, Travel`.
    pub before: String,
    pub after: String,
    /// The reason that it would have: `Your rule: vendor contains “acme”`.
    pub why: String,
}
