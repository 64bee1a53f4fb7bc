//! One line that names the marks used in drawings.

use super::measure::width;
use super::path::Path;
use super::sheet::{Sheet, WIDE};
use super::size;
use super::{Figure, Label, Tone};
use crate::value::Side;

/// What a mark in a key looks like.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum KeyMark {
    Side(Side),
    Ring,
    Dot,
    Band,
}

/// Marks with their names from the left and a remark at the right, over the whole width.
pub fn key(marks: &[(KeyMark, String)], remark: &str) -> Figure {
    let mut sheet = Sheet::new(WIDE, 4.5);
    let base = 3.2;
    let mut x = 0.0;
    let mut names = Vec::new();
    for (mark, name) in marks {
        let room = match mark {
            KeyMark::Side(side) => {
                sheet.mark(*side, x, base, 2.4);
                3.7
            }
            KeyMark::Ring => {
                sheet.ring(x + 1.4, base - 0.9);
                4.0
            }
            KeyMark::Dot => {
                sheet.dot(x + 1.4, base - 0.9);
                4.0
            }
            KeyMark::Band => {
                sheet.solid(&Path::rect(x, base - 2.2, 5.0, 2.7), Tone::Range);
                6.4
            }
        };
        sheet.text(Label::new(name, x + room, base, size::NOTE).medium());
        x += room + width(name, size::NOTE) + 4.6;
        names.push(name.as_str());
    }
    sheet.text(Label::new(remark, WIDE, base, size::NOTE).quiet().end());
    let mut alt = format!("Key: {}.", names.join(", "));
    if !remark.is_empty() {
        alt.push(' ');
        alt.push_str(remark);
    }
    sheet.done("key", alt)
}
