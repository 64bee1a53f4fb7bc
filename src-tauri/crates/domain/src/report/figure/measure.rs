//! How wide a text is, roughly: enough to keep labels apart without opening a font.
//!
//! What is measured is a sans of usual width in strong letters, with figures of one width. Regular
//! letters are a little narrower, so what fits here fits wherever it is drawn in such a face.

/// Advance widths of U+0020 to U+007E in thousandths of the size: those of Inter, rounded up.
const WIDTHS: [u16; 95] = [
    281, 321, 523, 644, 650, 1004, 663, 326, 373, 373, 540, 673, 319, 465, 319, 379, 660, 660, 660,
    660, 660, 660, 660, 660, 660, 660, 319, 329, 673, 673, 673, 543, 999, 728, 659, 737, 722, 605,
    590, 749, 746, 277, 580, 703, 565, 922, 759, 769, 645, 773, 652, 650, 660, 744, 728, 1020, 720,
    713, 652, 373, 379, 373, 481, 469, 351, 574, 624, 583, 624, 591, 389, 625, 612, 262, 262, 569,
    262, 900, 612, 609, 624, 624, 397, 549, 353, 612, 587, 839, 569, 588, 566, 455, 359, 455, 673,
];

/// The width of `text`; a little more than it will really take.
pub fn width(text: &str, size: f64) -> f64 {
    text.chars().map(advance).sum::<f64>() / 1000.0 * size
}

fn advance(letter: char) -> f64 {
    let tracking = 12.0;
    let units = match letter {
        ' '..='~' => f64::from(WIDTHS[letter as usize - ' ' as usize]),
        '\u{a0}' => 281.0,
        '\u{2009}' | '\u{202f}' => 182.0,
        '\u{2013}' | '\u{2019}' => 500.0,
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' => return 0.0,
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{d7af}' | '\u{f900}'..='\u{ffef}' => 1000.0,
        _ => 690.0,
    };
    units - tracking
}

/// Breaks `text` into lines no wider than `limit`; a word longer than that has a line of
/// its own, cut at its end with an ellipsis.
pub fn lines(text: &str, size: f64, limit: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if width(line, size) + width(" ", size) + width(word, size) <= limit => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(fitted(word, size, limit)),
        }
    }
    lines
}

/// At most `count` lines no wider than `limit`; what is left over is said with an ellipsis.
pub fn some_lines(text: &str, size: f64, limit: f64, count: usize) -> Vec<String> {
    let mut all = lines(text, size, limit);
    if all.len() > count {
        let rest = all.split_off(count.max(1) - 1).join(" ");
        all.push(fitted(&rest, size, limit));
    }
    all
}

/// `text`, or as many of its letters as fit in `limit` with an ellipsis.
pub fn fitted(text: &str, size: f64, limit: f64) -> String {
    if width(text, size) <= limit {
        return text.to_owned();
    }
    let room = limit - width("…", size);
    let mut kept = String::new();
    let mut used = 0.0;
    for letter in text.chars() {
        used += width(letter.encode_utf8(&mut [0; 4]), size);
        if used > room {
            break;
        }
        kept.push(letter);
    }
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::figure::size;

    #[test]
    fn a_text_that_is_too_long_ends_in_an_ellipsis_within_its_room() {
        let text = "Rebuild product pages, quote form and search";
        assert_eq!(fitted(text, size::LABEL, 200.0), text);
        let short = fitted(text, size::LABEL, 30.0);
        assert!(
            short.ends_with('…') && width(&short, size::LABEL) <= 30.0,
            "{short}"
        );
    }

    #[test]
    fn lines_hold_every_word_in_order() {
        let text = "One growth meeting a month and a budget that comes from goals";
        let broken = lines(text, size::LABEL, 40.0);
        assert!(broken.len() > 1);
        assert_eq!(broken.join(" "), text);
        assert!(broken.iter().all(|line| width(line, size::LABEL) <= 40.0));
        assert_eq!(some_lines(text, size::LABEL, 40.0, 1).len(), 1);
    }
}
