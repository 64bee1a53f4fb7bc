//! Spend: dated amounts with a vendor and an account, allocated to the two sides.

mod allocation;
mod category;
mod channel;
mod classify;
mod import;
mod line;
mod mapping;
mod reason;
mod rule;
pub mod sheet;
mod summary;
mod verdict;

pub use allocation::{Allocation, Parts};
pub use category::{Category, Resource};
pub use channel::Channel;
pub use classify::{
    Classifier, Decided, Elsewhere, Judged, PayShare, Platform, RuleProblem, Subject, check_rule,
    remembered, vendor_key, vendor_name,
};
pub use import::{ImportSummary, RowCounts};
pub use line::{LineRef, SpendLine};
pub use mapping::{Corrections, MappedColumn, Mapping, MappingVersion};
pub use reason::{Confidence, Reason};
pub use rule::{Amounts, Condition, Dates, Field, Match, Rule};
pub use summary::{SpendSum, SpendSummary, VendorSum};
pub use verdict::Verdict;
