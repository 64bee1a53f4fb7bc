//! Running head and foot. A screen reader passes over them.

use super::paragraph::placed;
use crate::grid::{MARGIN, Sheet};
use crate::mark::{Line, Mark, Placed, Shape};
use crate::scale::{self, Style};
use crate::text::Typesetter;
use domain::report::figure::Tone;
use domain::report::{Meta, PageSpan};

const HEAD: f64 = 12.6;
const HEAD_RULE: f64 = 15.2;
/// From the lower edge of the page.
const FOOT: f64 = 10.5;
const FOOT_RULE: f64 = 14.9;
/// White between the parts of head and foot.
const BETWEEN: f64 = 6.0;

/// The marks of head and foot; `number` and `of` count the cover.
pub fn running(
    setter: &mut Typesetter,
    meta: &Meta,
    name: &str,
    sheet: Sheet,
    number: usize,
    of: usize,
) -> Vec<Placed> {
    let quiet = scale::CAPTION.in_tone(Tone::Quiet);
    let foot = sheet.height - FOOT;
    let mut marks = vec![
        rule(sheet, HEAD_RULE),
        rule(sheet, sheet.height - FOOT_RULE),
    ];

    let name = setter.single(&quiet, name);
    let client = fitted(
        setter,
        &scale::CAPTION_STRONG,
        &meta.client,
        sheet.text_width() - name.width - BETWEEN,
    );
    marks.push(placed(client, MARGIN, HEAD, None));
    let x = sheet.right() - name.width;
    marks.push(placed(name, x, HEAD, None));

    let page: String = meta
        .page_line
        .iter()
        .map(|span| match span {
            PageSpan::Words(words) => words.clone(),
            PageSpan::Number => number.to_string(),
            PageSpan::Count => of.to_string(),
        })
        .collect();
    let page = setter.single(&scale::CAPTION.weight(500).tabular(), &page);
    let page_x = sheet.right() - page.width;
    marks.push(placed(page, page_x, foot, None));
    let made = [&meta.title, &meta.version, &meta.date]
        .map(|part| part.trim())
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    let half = (page_x - MARGIN) / 2.0 - BETWEEN;
    let made = fitted(setter, &quiet, &made, half);
    let left = MARGIN + made.width + BETWEEN;
    marks.push(placed(made, MARGIN, foot, None));
    // In the middle of what is left between the two.
    let room = page_x - BETWEEN - left;
    let confidential = fitted(setter, &quiet, &meta.confidentiality, room);
    let x = left + (room - confidential.width) / 2.0;
    marks.push(placed(confidential, x, foot, None));
    marks
}

/// The line of the cover's foot.
pub fn confidentiality(setter: &mut Typesetter, meta: &Meta, sheet: Sheet) -> Placed {
    let quiet = scale::CAPTION.in_tone(Tone::Quiet);
    let line = setter.single(&quiet, &meta.confidentiality);
    placed(line, MARGIN, sheet.height - FOOT, None)
}

/// One line that stays within `width`: the end of a text too long for the running head gives way
/// to an ellipsis. It stands in full on the cover.
fn fitted(setter: &mut Typesetter, style: &Style, text: &str, width: f64) -> Line {
    let mut line = setter.single(style, text);
    let mut short: Vec<char> = text.chars().collect();
    while line.width > width && short.len() > 1 {
        short.pop();
        let cut: String = short.iter().collect();
        line = setter.single(style, &format!("{}\u{2026}", cut.trim_end()));
    }
    line
}

fn rule(sheet: Sheet, y: f64) -> Placed {
    Placed {
        x: MARGIN,
        y,
        mark: Mark::Shape(Shape::rule(sheet.text_width(), 0.2, Tone::Divider)),
        node: None,
    }
}
