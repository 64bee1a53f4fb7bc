//! A page being drawn: its operators, and the state that the reader's machine is in.

use crate::paint::Palette;
use crate::text::PT_PER_MM;
use domain::report::figure::{Stroke, Tone};
use printpdf::{DictItem, Mm, Op};
use std::collections::BTreeMap;

/// Collects the operators of one page. Places are in millimetres from the top left corner; what is
/// written is points from the bottom left.
pub struct Canvas {
    height: f64,
    palette: Palette,
    ops: Vec<Op>,
    /// The structure elements of the marked sequences, by number.
    sequences: Vec<usize>,
    open: Open,
    fill: Option<Tone>,
    pen: Option<Stroke>,
}

impl Canvas {
    pub fn new(height: f64, palette: Palette) -> Self {
        Self {
            height,
            palette,
            ops: Vec::new(),
            sequences: Vec::new(),
            open: Open::Nothing,
            fill: None,
            pen: None,
        }
    }

    /// What follows belongs to a structure element of a type, or to none.
    pub fn mark(&mut self, element: Option<(usize, &'static str)>) {
        let wanted = element.map_or(Open::Artifact, |(node, _)| Open::Element(node));
        if self.open == wanted {
            return;
        }
        self.close();
        self.open = wanted;
        match element {
            Some((node, tag)) => {
                let number = i64::try_from(self.sequences.len()).expect("BUG: a page is finite");
                self.sequences.push(node);
                let properties = BTreeMap::from([("MCID".to_owned(), DictItem::Int(number))]);
                self.begin(tag, properties);
            }
            None => self.ops.push(Op::BeginMarkedContent {
                tag: "Artifact".to_owned(),
            }),
        }
    }

    pub fn begin(&mut self, tag: &str, properties: BTreeMap<String, DictItem>) {
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: tag.to_owned(),
            properties: DictItem::Dict { map: properties },
        });
    }

    pub fn end(&mut self) {
        self.ops.push(Op::EndMarkedContent);
    }

    /// The page's operators and the elements of its marked sequences.
    pub fn finish(mut self) -> (Vec<Op>, Vec<usize>) {
        self.close();
        (self.ops, self.sequences)
    }

    fn close(&mut self) {
        if self.open != Open::Nothing {
            self.end();
            self.open = Open::Nothing;
        }
    }

    pub fn push(&mut self, op: Op) {
        self.ops.push(op);
    }

    /// An operator with numbers before it.
    pub fn operator(&mut self, key: &str, numbers: &[f64]) {
        self.ops.push(Op::Unknown {
            key: key.to_owned(),
            value: numbers.iter().copied().map(real).collect(),
        });
    }

    /// Keeps the graphics state for [`Self::restore`].
    pub fn save(&mut self) -> Saved {
        self.operator("q", &[]);
        Saved {
            fill: self.fill,
            pen: self.pen.clone(),
        }
    }

    pub fn restore(&mut self, saved: Saved) {
        self.operator("Q", &[]);
        self.fill = saved.fill;
        self.pen = saved.pen;
    }

    pub fn fill_with(&mut self, tone: Tone) {
        if self.fill != Some(tone) {
            let rgb = self.palette.rgb(tone);
            self.operator("rg", &rgb);
            self.fill = Some(tone);
        }
    }

    /// Sets colour, width, dash and ends of strokes, as far as they differ from what they are: a
    /// dash left from another line would be drawn again.
    pub fn stroke_with(&mut self, stroke: &Stroke) {
        let old = self.pen.as_ref();
        let fresh = old.is_none();
        let repaint = fresh || old.is_some_and(|old| old.tone != stroke.tone);
        let same = |a: f64, b: f64| (a - b).abs() < 1e-6;
        let width = fresh || old.is_some_and(|old| !same(old.width, stroke.width));
        let dash = match old {
            None => !stroke.dash.is_empty(),
            Some(old) => old.dash != stroke.dash,
        };
        let round = stroke.round != old.is_some_and(|old| old.round);
        if repaint {
            let rgb = self.palette.rgb(stroke.tone);
            self.operator("RG", &rgb);
        }
        if width {
            self.operator("w", &[stroke.width * PT_PER_MM]);
        }
        if dash {
            let pattern = stroke.dash.iter().map(|part| real(part * PT_PER_MM));
            self.ops.push(Op::Unknown {
                key: "d".to_owned(),
                value: vec![DictItem::Array(pattern.collect()), DictItem::Int(0)],
            });
        }
        if round {
            let style = DictItem::Int(i64::from(stroke.round));
            for key in ["J", "j"] {
                self.ops.push(Op::Unknown {
                    key: key.to_owned(),
                    value: vec![style.clone()],
                });
            }
        }
        self.pen = Some(stroke.clone());
    }

    /// A place on the page in points from the bottom left corner.
    pub fn at(&self, x: f64, y: f64) -> (f64, f64) {
        (x * PT_PER_MM, (self.height - y) * PT_PER_MM)
    }
}

/// The marked sequence that operators go into.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
enum Open {
    Nothing,
    /// Passed over by a screen reader.
    Artifact,
    Element(usize),
}

/// What is restored after a clip.
pub struct Saved {
    fill: Option<Tone>,
    pen: Option<Stroke>,
}

/// A number as it is written: a third of a micrometre is exact enough, and short.
#[expect(
    clippy::cast_possible_truncation,
    reason = "coordinates on paper are small and rounded on purpose"
)]
pub fn short(value: f64) -> f32 {
    // Adding zero turns a negative zero into a plain one.
    ((value * 1000.0).round() / 1000.0 + 0.0) as f32
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "printpdf measures in single precision, which is a micrometre on a page"
)]
pub fn mm(value: f64) -> Mm {
    Mm(value as f32)
}

fn real(value: f64) -> DictItem {
    DictItem::Real(short(value))
}
