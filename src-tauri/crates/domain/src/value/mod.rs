//! Values that carry their unit: money, rates, months, years, identifiers.

mod choice;
mod currency;
mod id;
mod money;
mod month;
mod rate;
pub mod read;
mod side;
pub mod words;
mod year;

pub use choice::Choice;
pub use currency::{Currency, UnknownCurrency};
pub use id::Id;
pub use money::{Money, split};
pub use month::{Month, Period};
pub use rate::Rate;
pub use side::Side;
pub use year::{FiscalYear, Quarter};
