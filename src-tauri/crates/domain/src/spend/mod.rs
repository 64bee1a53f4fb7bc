//! Spend: dated amounts with a vendor and an account, allocated to the two sides.

mod allocation;
mod category;
mod classify;
mod import;
mod line;
mod mapping;
mod reason;
mod rule;
pub mod sheet;
mod summary;

pub use allocation::{Allocation, Parts};
pub use category::{Category, Resource};
pub use classify::{
    Classifier, Decided, Elsewhere, Judged, PayShare, RuleProblem, Subject, Verdict, check_rule,
    remembered, vendor_key, vendor_name,
};
pub use import::{ImportSummary, RowCounts};
pub use line::{LineRef, SpendLine};
pub use mapping::{Corrections, MappedColumn, Mapping, MappingVersion};
pub use reason::{Confidence, Reason};
pub use rule::{Amounts, Condition, Dates, Field, Match, Rule};
pub use summary::{SpendSum, SpendSummary, VendorSum};
