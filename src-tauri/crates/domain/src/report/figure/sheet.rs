//! The sheet that a figure is drawn on, and the pens for it.

use super::path::{Path, Point};
use super::size;
use crate::value::Side;

use super::{Anchor, Figure, Fill, Item, Label, Letters, Shape, Stroke, Tone};

/// How wide drawings are made: over the whole width, half and a quarter of it, as columns part it.
pub const WIDE: f64 = 174.0;
pub const HALF: f64 = 85.0;
pub const QUARTER: f64 = 40.5;

/// Weight of the hatch, by how large a shape is: pitch and line.
#[derive(Copy, Clone, Debug, PartialEq)]
pub struct Hatch {
    pub pitch: f64,
    pub stroke: f64,
    /// Width of the outline that goes with it.
    pub outline: f64,
}

impl Hatch {
    /// The two large robots, the squares of the funnel.
    pub const LARGE: Self = Self {
        pitch: 1.3,
        stroke: 0.46,
        outline: 0.34,
    };
    /// Bars and small robots.
    pub const FINE: Self = Self {
        pitch: 0.85,
        stroke: 0.34,
        outline: 0.25,
    };
    /// The marks before labels.
    pub const GLYPH: Self = Self {
        pitch: 0.62,
        stroke: 0.26,
        outline: 0.22,
    };

    pub const fn fill(self) -> Fill {
        Fill::Hatch {
            tone: Tone::Marketing,
            pitch: self.pitch,
            stroke: self.stroke,
        }
    }
}

/// A figure in the making.
#[derive(Debug, Default)]
pub struct Sheet {
    width: f64,
    height: f64,
    items: Vec<Item>,
}

impl Sheet {
    pub const fn new(width: f64, height: f64) -> Self {
        Self {
            width,
            height,
            items: Vec::new(),
        }
    }

    pub fn draw(&mut self, path: &Path, fill: Option<Fill>, stroke: Option<Stroke>) {
        self.items.push(Item::Path(Shape {
            d: path.d(),
            fill,
            stroke,
        }));
    }

    pub fn solid(&mut self, path: &Path, tone: Tone) {
        self.draw(path, Some(Fill::Solid { tone }), None);
    }

    pub fn outline(&mut self, path: &Path, tone: Tone, width: f64) {
        self.draw(path, None, Some(Stroke::whole(tone, width)));
    }

    /// A straight line.
    pub fn line(&mut self, from: Point, to: Point, tone: Tone, width: f64) {
        self.outline(&Path::line(&[from, to]), tone, width);
    }

    /// What is missing or empty: dashed and quiet.
    pub fn missing(&mut self, path: &Path) {
        self.dashed(path, Tone::Quiet, 0.25);
    }

    pub fn dashed(&mut self, path: &Path, tone: Tone, width: f64) {
        self.draw(
            path,
            None,
            Some(Stroke {
                dash: vec![1.0, 0.8],
                ..Stroke::whole(tone, width)
            }),
        );
    }

    /// A bar of sales: solid, with square ends.
    pub fn sales_bar(&mut self, x: f64, y: f64, width: f64, height: f64) {
        if width > 0.0 && height > 0.0 {
            self.solid(&Path::rect(x, y, width, height), Tone::Sales);
        }
    }

    /// A bar of marketing: hatched with an outline inside its edge; `radius` rounds its ends.
    pub fn marketing_bar(
        &mut self,
        x: f64,
        y: f64,
        width: f64,
        height: f64,
        radius: f64,
        hatch: Hatch,
    ) {
        if width <= 0.0 || height <= 0.0 {
            return;
        }
        self.draw(
            &Path::rounded(x, y, width, height, radius),
            Some(hatch.fill()),
            None,
        );
        self.inner_outline(x, y, width, height, radius, hatch.outline);
    }

    /// The outline of marketing alone, inside the edge: last year, and mere activities.
    pub fn marketing_empty(&mut self, x: f64, y: f64, width: f64, height: f64, outline: f64) {
        if width > 0.0 && height > 0.0 {
            self.solid(&Path::rect(x, y, width, height), Tone::Ground);
            self.inner_outline(x, y, width, height, 0.0, outline);
        }
    }

    fn inner_outline(&mut self, x: f64, y: f64, width: f64, height: f64, radius: f64, pen: f64) {
        let pen = pen.min(width / 2.0).min(height / 2.0);
        let path = Path::rounded(
            x + pen / 2.0,
            y + pen / 2.0,
            width - pen,
            height - pen,
            (radius - pen / 2.0).max(0.0),
        );
        self.outline(&path, Tone::Marketing, pen);
    }

    /// Now: a ring.
    pub fn ring(&mut self, x: f64, y: f64) {
        self.draw(
            &Path::circle(x, y, 1.25),
            Some(Fill::Solid { tone: Tone::Ground }),
            Some(Stroke::whole(Tone::Main, 0.5)),
        );
    }

    /// A target: a dot.
    pub fn dot(&mut self, x: f64, y: f64) {
        self.solid(&Path::circle(x, y, 1.4), Tone::Main);
    }

    /// A baton: a diamond with an edge of the ground and, where it is in a key, its number.
    pub fn baton(&mut self, x: f64, y: f64, number: Option<&str>) {
        self.draw(
            &Path::diamond(x, y, 2.1),
            Some(Fill::Solid { tone: Tone::Main }),
            Some(Stroke::whole(Tone::Ground, 0.35)),
        );
        if let Some(number) = number {
            self.text(
                Label::new(number, x, y + 0.73, size::NUMBER)
                    .strong()
                    .middle()
                    .tone(Tone::Ground),
            );
        }
    }

    /// A side's mark before a label: its left edge at x, beside text on the baseline. The square
    /// is `wide` and the disc an eighth more, so that they look alike; 2.4 beside small text.
    pub fn mark(&mut self, side: Side, x: f64, baseline: f64, wide: f64) {
        let middle = baseline - wide * 0.42;
        match side {
            Side::Sales => self.solid(&Path::rect(x, middle - wide / 2.0, wide, wide), Tone::Sales),
            Side::Marketing => {
                let radius = wide * 0.5625;
                self.disc(x + radius, middle, radius, Hatch::GLYPH);
            }
        }
    }

    /// A hatched disc with its outline inside the edge.
    pub fn disc(&mut self, x: f64, y: f64, radius: f64, hatch: Hatch) {
        self.draw(&Path::circle(x, y, radius), Some(hatch.fill()), None);
        self.outline(
            &Path::circle(x, y, radius - hatch.outline / 2.0),
            Tone::Marketing,
            hatch.outline,
        );
    }

    pub fn text(&mut self, label: Label) {
        if !label.text.is_empty() {
            self.items.push(Item::Text(label));
        }
    }

    /// Several lines, `leading` apart, set like `first`.
    pub fn lines(&mut self, first: &Label, lines: &[String], leading: f64) {
        let mut y = first.y;
        for line in lines {
            self.text(Label {
                text: line.clone(),
                y,
                ..first.clone()
            });
            y += leading;
        }
    }

    /// The finished figure; `alt` says it in words.
    pub fn done(self, id: &str, alt: String) -> Figure {
        Figure {
            id: id.to_owned(),
            width: self.width,
            height: self.height,
            alt,
            items: self.items,
        }
    }
}

impl Stroke {
    pub const fn whole(tone: Tone, width: f64) -> Self {
        Self {
            tone,
            width,
            dash: Vec::new(),
            round: false,
        }
    }
}

impl Label {
    /// Regular letters from (x, y), the baseline.
    pub fn new(text: impl Into<String>, x: f64, y: f64, size: f64) -> Self {
        Self {
            text: text.into(),
            x,
            y,
            size,
            letters: Letters::Regular,
            anchor: Anchor::Start,
            tone: Tone::Main,
            rotate: 0.0,
            plate: false,
        }
    }

    #[must_use]
    pub const fn letters(mut self, letters: Letters) -> Self {
        self.letters = letters;
        self
    }

    #[must_use]
    pub const fn medium(self) -> Self {
        self.letters(Letters::Medium)
    }

    #[must_use]
    pub const fn strong(self) -> Self {
        self.letters(Letters::Strong)
    }

    #[must_use]
    pub const fn display(self) -> Self {
        self.letters(Letters::Display)
    }

    #[must_use]
    pub const fn middle(mut self) -> Self {
        self.anchor = Anchor::Middle;
        self
    }

    #[must_use]
    pub const fn end(mut self) -> Self {
        self.anchor = Anchor::End;
        self
    }

    #[must_use]
    pub const fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    #[must_use]
    pub const fn quiet(self) -> Self {
        self.tone(Tone::Quiet)
    }

    #[must_use]
    pub const fn rotated(mut self, degrees: f64) -> Self {
        self.rotate = degrees;
        self
    }

    #[must_use]
    pub const fn plated(mut self) -> Self {
        self.plate = true;
        self
    }
}
