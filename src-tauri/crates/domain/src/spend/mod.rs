//! Spend: dated amounts with a vendor and an account, allocated to the two sides.

mod allocation;
mod category;
mod channel;
mod classify;
mod corrections;
mod exchange;
mod here;
mod import;
mod line;
mod mapping;
mod notation;
mod question;
mod reason;
mod role;
mod rule;
pub mod sheet;
mod summary;
mod verdict;

pub use allocation::{Allocation, Destination, Parts};
pub use category::{Category, Resource};
pub use channel::Channel;
pub use classify::{
    Classifier, Decided, Elsewhere, Judged, PayShare, Platform, RuleProblem, Subject, check_rule,
    remembered, vendor_key, vendor_name,
};
pub use corrections::{CellFix, Correction, Corrections, LineSwitch};
pub use exchange::Exchange;
pub use here::{Counts, Doubted};
pub use import::{Fate, ImportSummary, RowCounts};
pub use line::{LineBy, LineOrder, LineRef, SpendLine};
pub use mapping::{MappedColumn, Mapping, MappingVersion};
pub use notation::{DateOrder, Decimals, Delimiter, Encoding, MoneyOut};
pub use question::Question;
pub use reason::{Confidence, Reason};
pub use role::{Countable, Role};
pub use rule::{Amounts, Condition, Dates, Field, Match, Rule};
pub use summary::{SpendSum, SpendSummary, VendorSum};
pub use verdict::Verdict;
