//! The words that every floor above speaks: what a column means, how a value is written, what
//! becomes of a row, what is asked, why a file is refused.

mod fate;
mod layout;
mod notation;
mod options;
pub(crate) mod question;
mod refusal;
mod role;
mod watch;

pub(crate) use fate::Mark;
pub use fate::{Fate, Tag};
pub use layout::Layout;
pub use notation::{DateOrder, Decimals};
pub use options::{Exchange, Options, Overrides};
pub use question::{Choice, Question};
pub use refusal::{Refusal, RefusalKind};
pub use role::Role;
pub use watch::Watch;
