//! One line that names the marks used on a page.

use super::measure::width;
use super::path::Path;
use super::sheet::Sheet;
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

/// Marks with their names from the left and a remark at the right, 174 mm wide.
pub fn key(marks: &[(KeyMark, String)], remark: &str) -> Figure {
    let mut sheet = Sheet::new(174.0, 4.5);
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
        sheet.text(Label::new(name, x + room, base, 7.0).weight(500));
        x += room + width(name, 7.0) + 4.6;
        names.push(name.as_str());
    }
    sheet.text(Label::new(remark, 174.0, base, 7.0).quiet().end());
    let mut alt = format!("Key: {}.", names.join(", "));
    if !remark.is_empty() {
        alt.push(' ');
        alt.push_str(remark);
    }
    sheet.done("key", alt)
}
