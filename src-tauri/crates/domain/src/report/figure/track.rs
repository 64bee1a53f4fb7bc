//! The small drawings of cards: a measure's way from now to its target, and a baton.

use super::measure::width;
use super::path::at;
use super::sheet::Sheet;
use super::size;
use super::{Anchor, Figure, Label, Tone};

/// A measure on its own scale from zero.
#[derive(Clone, Debug, Default)]
pub struct Track {
    pub now: Option<f64>,
    pub target: Option<f64>,
    /// `4`, or `ask Dana`.
    pub now_words: String,
    /// `20 by June`.
    pub target_words: String,
    /// Above the ring: `now`.
    pub label: String,
    pub alt: String,
}

const LONG: f64 = 44.0;
const LEFT: f64 = 6.0;
const WIDTH: f64 = 60.0;

/// A measure's track.
pub fn track(id: &str, track: &Track) -> Figure {
    let mut sheet = Sheet::new(WIDTH, 11.0);
    let y = 5.4;
    let largest = [track.now, track.target]
        .into_iter()
        .flatten()
        .fold(0.0, f64::max);
    // The larger of the two stands at nine tenths, so that neither falls off its line.
    let x = |value: f64| {
        let share = if largest > 0.0 { value / largest } else { 0.0 };
        LEFT + LONG * 0.9 * share.max(0.0)
    };
    sheet.line(at(LEFT, y), at(LEFT + LONG, y), Tone::Divider, 0.3);
    sheet.line(at(LEFT, y - 1.0), at(LEFT, y + 1.0), Tone::Divider, 0.3);
    if let (Some(now), Some(target)) = (track.now, track.target) {
        sheet.line(at(x(now), y), at(x(target), y), Tone::Main, 0.5);
    }
    if let Some(target) = track.target {
        sheet.dot(x(target), y);
    }
    let now_x = x(track.now.unwrap_or(0.0));
    let target_x = x(track.target.unwrap_or(largest));
    if track.now.is_some() {
        sheet.ring(now_x, y);
        sheet.text(
            Label::new(&track.label, now_x, 2.6, size::NOTE)
                .quiet()
                .middle(),
        );
    }
    let (now_wide, target_wide) = (
        width(&track.now_words, size::NOTE) / 2.0,
        width(&track.target_words, size::NOTE) / 2.0,
    );
    let target_place = target_x.clamp(target_wide, WIDTH - target_wide);
    sheet.text(
        Label::new(&track.target_words, target_place, 9.8, size::NOTE)
            .strong()
            .middle(),
    );
    // The two words keep apart; where there is no room, the older one moves beside its ring.
    let free = (target_place - now_x).abs() - target_wide - now_wide;
    let mut now_label = Label::new(&track.now_words, now_x, 9.8, size::NOTE)
        .quiet()
        .middle();
    if free < 1.5 {
        let before = now_x <= target_place;
        now_label.x = if before {
            target_place - target_wide - 1.8
        } else {
            target_place + target_wide + 1.8
        };
        now_label.anchor = if before { Anchor::End } else { Anchor::Start };
        if before && now_label.x < 2.0 * now_wide {
            now_label.x = now_x + 2.4;
            now_label.y = 2.6;
            now_label.anchor = Anchor::Start;
            if track.now.is_some() {
                now_label.x += width(&track.label, size::NOTE) / 2.0;
            }
        }
    }
    sheet.text(now_label);
    sheet.done(id, track.alt.clone())
}

/// A baton with its number, as it stands before a text.
pub fn baton(number: Option<&str>) -> Figure {
    let mut sheet = Sheet::new(4.6, 4.6);
    sheet.baton(2.3, 2.3, number);
    let alt = number.map_or_else(
        || "Baton pass".to_owned(),
        |number| format!("Baton pass {number}"),
    );
    sheet.done("baton", alt)
}
