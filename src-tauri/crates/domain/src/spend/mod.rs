//! Spend: dated amounts with a vendor and an account, allocated to the two sides.

mod allocation;
mod category;
mod classify;
mod import;
mod line;
mod mapping;
mod rule;
mod summary;

pub use allocation::{Allocation, Parts};
pub use category::{Category, Resource};
pub use classify::{Classifier, Remembered, Subject, Verdict, vendor_key, vendor_name};
pub use import::{ImportSummary, RowCounts};
pub use line::{LineRef, SpendLine};
pub use mapping::{Corrections, MappedColumn, Mapping, MappingVersion};
pub use rule::{Condition, Field, Match, Reason, Rule};
pub use summary::{SpendSum, SpendSummary, VendorSum};
