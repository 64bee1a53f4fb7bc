//! Initiatives over the quarters of the plan's year: lanes, cost against plan, and checks.

mod check;
mod cost;
mod view;

pub use check::{Check, CheckKind, earliest_outcome};
pub use cost::{QuarterLoad, period, whole_cost};
pub use view::{Card, LaneView, Roadmap};
