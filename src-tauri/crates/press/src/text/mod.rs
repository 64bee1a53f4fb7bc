//! Sets text: shapes, breaks and orders it with parley, in the built-in faces only.

mod hyphen;
mod lines;

use crate::face::{self, Face};
use crate::mark::Line;
use crate::scale::Style;
use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::{
    Alignment, AlignmentOptions, FontContext, FontFamily, FontFamilyName, FontFeature,
    FontFeatures, FontWeight, Language, Layout, LayoutContext, LineHeight, OverflowWrap,
    StyleProperty,
};
use std::collections::HashMap;
use std::sync::Arc;

/// Points in a millimetre.
pub const PT_PER_MM: f64 = 72.0 / 25.4;
/// Inter is set a little closer than it comes, in em.
const TRACKING: f64 = -0.012;

/// Where lines stand in their width.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Align {
    /// At the side where reading begins.
    Start,
    Right,
}

/// Sets text in one document.
pub struct Typesetter {
    fonts: FontContext,
    layouts: LayoutContext<()>,
    /// Which face a font of parley's collection is.
    faces: HashMap<u64, Face>,
    hyphens: Option<hypher::Lang>,
    language: Option<Language>,
    /// Texts with a letter that no face holds, and the letter; taken by whoever asked.
    missing: Vec<(char, String)>,
}

impl Typesetter {
    /// `language` is BCP 47; it decides where words may be divided.
    pub fn new(language: &str) -> Self {
        let mut collection = Collection::new(CollectionOptions {
            shared: false,
            system_fonts: false,
        });
        let mut faces = HashMap::new();
        for face in Face::ALL {
            let blob = Blob::new(Arc::new(face.bytes()));
            faces.insert(blob.id(), face);
            collection.register_fonts(
                blob,
                Some(FontInfoOverride {
                    family_name: Some(face.family()),
                    weight: Some(FontWeight::new(f32::from(face.weight()))),
                    ..FontInfoOverride::default()
                }),
            );
        }
        Self {
            fonts: FontContext {
                collection,
                source_cache: SourceCache::default(),
            },
            layouts: LayoutContext::new(),
            faces,
            hyphens: hyphen::rules(language),
            language: Language::parse(language).ok(),
            missing: Vec::new(),
        }
    }

    /// A paragraph in lines no wider than `width` millimetres, behind a lead-in in 600. A word that
    /// is wider than the line is divided, by syllables where the language's are known.
    pub fn paragraph(
        &mut self,
        style: &Style,
        lead: &str,
        text: &str,
        width: f64,
        align: Align,
    ) -> Vec<Line> {
        let lead = self.prepare(lead);
        let mut source = lead.clone();
        if !lead.is_empty() && !text.is_empty() {
            source.push(' ');
        }
        source.push_str(&self.prepare(text));
        let mut layout = self.shape(style, &source, lead.len());
        layout.break_all_lines(Some(points(width)));
        layout.align(
            match align {
                Align::Start => Alignment::Start,
                Align::Right => Alignment::Right,
            },
            AlignmentOptions::default(),
        );
        self.collect(&layout, &source, style)
    }

    fn prepare(&self, text: &str) -> String {
        let text = clean(text);
        match self.hyphens {
            Some(rules) => hyphen::mark(&text, rules),
            None => text,
        }
    }

    /// One line, however long.
    pub fn single(&mut self, style: &Style, text: &str) -> Line {
        let source: String = clean(text).replace('\n', " ");
        let mut layout = self.shape(style, &source, 0);
        layout.break_all_lines(None);
        let mut lines = self.collect(&layout, &source, style);
        lines.truncate(1);
        lines.pop().unwrap_or_else(|| Line {
            text: String::new(),
            width: 0.0,
            tone: style.tone,
            rotate: 0.0,
            runs: Vec::new(),
        })
    }

    /// As few lines as the width allows, made as even as that number of lines allows.
    pub fn balanced(&mut self, style: &Style, text: &str, width: f64) -> Vec<Line> {
        let source = clean(text);
        let mut layout = self.shape(style, &source, 0);
        let full = points(width);
        layout.break_all_lines(Some(full));
        let fewest = layout.len();
        if fewest > 1 {
            let (mut narrow, mut wide) = (full * 0.4, full);
            while wide - narrow > 1.0 {
                let middle = f32::midpoint(narrow, wide);
                layout.break_all_lines(Some(middle));
                if layout.len() > fewest || layout.width() > middle {
                    narrow = middle;
                } else {
                    wide = middle;
                }
            }
            layout.break_all_lines(Some(wide));
        }
        layout.align(Alignment::Start, AlignmentOptions::default());
        self.collect(&layout, &source, style)
    }

    /// What no face holds since the last call: letters, with the texts they stand in.
    pub fn take_missing(&mut self) -> Vec<(char, String)> {
        std::mem::take(&mut self.missing)
    }

    fn shape(&mut self, style: &Style, text: &str, lead: usize) -> Layout<()> {
        let style = style.for_text(text);
        let families = families(style.serif);
        let features = features(&style);
        let mut builder = self
            .layouts
            .ranged_builder(&mut self.fonts, text, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(
            families.as_slice().into(),
        )));
        builder.push_default(StyleProperty::FontSize(single(style.size)));
        builder.push_default(StyleProperty::FontWeight(FontWeight::new(f32::from(
            style.weight,
        ))));
        builder.push_default(StyleProperty::FontFeatures(FontFeatures::List(
            features.into(),
        )));
        builder.push_default(StyleProperty::LineHeight(LineHeight::Absolute(points(
            style.leading,
        ))));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::BreakWord));
        builder.push_default(StyleProperty::Locale(self.language));
        if !style.serif {
            builder.push_default(StyleProperty::LetterSpacing(single(style.size * TRACKING)));
        }
        if lead > 0 {
            builder.push(StyleProperty::FontWeight(FontWeight::new(600.0)), 0..lead);
        }
        builder.build(text)
    }
}

/// The family of the style, then the scripts it lacks. The serif never falls back to the sans in
/// the middle of a line.
fn families(serif: bool) -> Vec<FontFamilyName<'static>> {
    let first = if serif { face::SERIF } else { face::SANS };
    std::iter::once(first)
        .chain(face::OTHERS)
        .map(FontFamilyName::named)
        .collect()
}

fn features(style: &Style) -> Vec<FontFeature> {
    let figures: &[&[u8; 4]] = match (style.serif, style.tabular) {
        (true, _) => &[b"lnum", b"pnum"],
        (false, true) => &[b"tnum"],
        (false, false) => &[],
    };
    figures
        .iter()
        .map(|tag| FontFeature::new(parley::setting::Tag::new(tag), 1))
        .collect()
}

/// Text without what can't be set: control characters but line ends become spaces.
fn clean(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            '\n' => '\n',
            letter if letter.is_control() => ' ',
            letter => letter,
        })
        .collect()
}

fn points(millimetres: f64) -> f32 {
    single(millimetres * PT_PER_MM)
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "parley measures in single precision, which is a micrometre on a page"
)]
fn single(value: f64) -> f32 {
    value as f32
}
