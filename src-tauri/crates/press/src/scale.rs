//! The type scale: six sizes, two families.

use crate::face;
use domain::report::TextRole;
use domain::report::figure::Tone;

/// How a line of text is set.
#[derive(Copy, Clone, Debug, PartialEq)]
pub struct Style {
    pub serif: bool,
    /// 400, 500 or 600.
    pub weight: u16,
    /// In points.
    pub size: f64,
    /// From line to line, in millimetres.
    pub leading: f64,
    /// From the top of a line to its baseline, in millimetres.
    pub rise: f64,
    pub tone: Tone,
    /// Figures of one width, for what stands in columns.
    pub tabular: bool,
}

/// Cover title and the four figures.
pub const DISPLAY: Style = serif(34.0, 13.5, 10.6);
/// Headlines and key amounts.
pub const HEADLINE: Style = serif(22.0, 9.0, 7.2);
/// Cards, findings, the lines of the cover.
pub const TITLE: Style = sans(13.0, 600, 6.75, 4.9);
pub const COVER: Style = sans(13.0, 400, 6.75, 4.9);
pub const BODY: Style = sans(9.0, 400, 4.5, 3.3);
pub const STRONG: Style = sans(9.0, 600, 4.5, 3.3);
pub const SMALL: Style = sans(8.0, 400, 4.5, 3.2);
pub const SMALL_STRONG: Style = sans(8.0, 600, 4.5, 3.2);
pub const CAPTION: Style = sans(7.0, 400, 3.375, 2.5);
pub const CAPTION_STRONG: Style = sans(7.0, 600, 3.375, 2.5);

impl Style {
    #[must_use]
    pub const fn in_tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    #[must_use]
    pub const fn tabular(mut self) -> Self {
        self.tabular = true;
        self
    }

    #[must_use]
    pub const fn weight(mut self, weight: u16) -> Self {
        self.weight = weight;
        self
    }

    /// The style for this text: a serif line with a letter outside the serif is set whole in the
    /// sans.
    #[must_use]
    pub fn for_text(self, text: &str) -> Self {
        if self.serif && !face::serif_holds(text) {
            Self {
                serif: false,
                weight: 600,
                ..self
            }
        } else {
            self
        }
    }
}

/// How a text is set.
pub fn style(role: TextRole) -> Style {
    match role {
        TextRole::KeyFigure => DISPLAY,
        TextRole::Title => TITLE,
        TextRole::Name => SMALL_STRONG,
        TextRole::Body | TextRole::Gist => BODY,
        TextRole::Aside => BODY.in_tone(Tone::Quiet),
        TextRole::Meaning | TextRole::Detail | TextRole::Legend => SMALL,
        TextRole::Note => CAPTION.in_tone(Tone::Quiet),
        TextRole::TableName => CAPTION_STRONG,
        TextRole::Kicker => CAPTION_STRONG.in_tone(Tone::Brand),
    }
}

/// The most lines that a text is meant to take; `None` for no limit.
pub fn most_lines(role: TextRole) -> Option<usize> {
    match role {
        TextRole::Meaning | TextRole::Gist => Some(5),
        TextRole::Legend => Some(3),
        _ => None,
    }
}

const fn sans(size: f64, weight: u16, leading: f64, rise: f64) -> Style {
    Style {
        serif: false,
        weight,
        size,
        leading,
        rise,
        tone: Tone::Main,
        tabular: false,
    }
}

const fn serif(size: f64, leading: f64, rise: f64) -> Style {
    Style {
        serif: true,
        weight: 500,
        size,
        leading,
        rise,
        tone: Tone::Main,
        tabular: false,
    }
}
