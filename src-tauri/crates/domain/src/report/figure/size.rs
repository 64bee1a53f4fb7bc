//! The few sizes of type: the height of an em, in units of the drawing.

/// What the sizes are multiples of.
const STEP: f64 = 25.4 / 72.0;

/// A number inside a mark.
pub const NUMBER: f64 = 5.8 * STEP;
/// Axes, remarks and what is said second.
pub const NOTE: f64 = 7.0 * STEP;
/// Amounts where there is little room.
pub const AMOUNT: f64 = 7.5 * STEP;
/// What a mark, a bar or a row is.
pub const LABEL: f64 = 8.0 * STEP;
/// The same beside a drawing that is read on a screen.
pub const SCREEN_LABEL: f64 = 8.5 * STEP;
/// What a panel or a column of a drawing is.
pub const NAME: f64 = 9.0 * STEP;
/// What the drawing is about.
pub const TITLE: f64 = 13.0 * STEP;
/// The amounts that a drawing is about, and the least that they shrink to: below it the hairlines
/// of their letters break.
pub const KEY: f64 = 22.0 * STEP;
pub const LEAST_KEY: f64 = 16.0 * STEP;
