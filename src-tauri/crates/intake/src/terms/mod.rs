//! The words that every floor above speaks: what a column means, how a value is written, what
//! becomes of a row, what is asked, why a file is refused.

mod fate;
mod layout;
mod options;
pub(crate) mod question;
mod refusal;
mod watch;

pub use domain::spend::{DateOrder, Decimals, Exchange, Fate, Role};
pub use fate::Tag;
pub(crate) use fate::{Mark, counter};
pub use layout::Layout;
pub use options::Options;
pub use question::{Choice, Question};
pub use refusal::{Refusal, RefusalKind};
pub use watch::Watch;
