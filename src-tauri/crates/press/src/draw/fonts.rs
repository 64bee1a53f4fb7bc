//! The fonts of a file: only the glyphs that are used, and what each stands for.

use crate::face::Face;
use crate::flow::Document;
use crate::mark::{Line, Mark};
use printpdf::{FontId, ParsedFont, PdfDocument, PdfFont};
use std::borrow::Cow;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap};
use subsetter::GlyphRemapper;

/// A glyph that stands for nothing of its own, such as the second of a cluster.
const NOTHING: &str = "\u{200b}";

/// A subset of a face.
pub struct Embedded {
    pub id: FontId,
    font: ParsedFont,
    glyphs: HashMap<u16, Used>,
}

/// A used glyph: its number in the subset, its width as the file states it, and its text.
struct Used {
    code: u16,
    width: i32,
    text: String,
}

/// The fonts of one document.
pub struct Fonts {
    embedded: BTreeMap<Face, Embedded>,
}

impl Fonts {
    /// Subsets the faces to what a document uses. A face that can't be subset, which the built-in
    /// ones can, is left out with its text.
    pub fn of(document: &Document) -> Self {
        let mut used: BTreeMap<Face, BTreeMap<u16, String>> = BTreeMap::new();
        for line in lines(document) {
            for run in &line.runs {
                let glyphs = used.entry(run.face).or_default();
                for glyph in &run.glyphs {
                    let text = visual(&line.text[glyph.text.clone()], run.rtl);
                    match glyphs.entry(glyph.id) {
                        Entry::Vacant(free) => {
                            free.insert(text.into_owned());
                        }
                        Entry::Occupied(mut known) if plainer(&text, known.get()) => {
                            known.insert(text.into_owned());
                        }
                        Entry::Occupied(_) => {}
                    }
                }
            }
        }
        let embedded = used
            .into_iter()
            .filter(|(_, glyphs)| !glyphs.is_empty())
            .filter_map(|(face, glyphs)| Some((face, Embedded::new(face, &glyphs)?)))
            .collect();
        Self { embedded }
    }

    pub fn get(&self, face: Face) -> Option<&Embedded> {
        self.embedded.get(&face)
    }

    /// The text of a line whose glyphs, read one by one, would say something else: two letters
    /// with one glyph, letters that changed their order. Readers put text from right to left into
    /// its order themselves, and would do it twice with what is said here.
    pub fn unsaid(&self, line: &Line) -> Option<String> {
        if line.runs.iter().any(|run| run.rtl) {
            return None;
        }
        let text: String = line.text.trim_end_matches(['\n', '\r']).to_owned();
        let read: String = line
            .runs
            .iter()
            .filter_map(|run| Some((self.get(run.face)?, run)))
            .flat_map(|(font, run)| run.glyphs.iter().map(|glyph| font.text(glyph.id)))
            .collect();
        let plain = |text: &str| {
            text.chars()
                .filter(|&letter| letter != '\u{ad}')
                .map(|letter| if letter == '\u{a0}' { ' ' } else { letter })
                .collect::<String>()
        };
        let text = plain(&text);
        (plain(&read).trim_end() != text.trim_end()).then_some(text)
    }

    /// Hands the fonts over to the file that is written.
    pub fn register(self, pdf: &mut PdfDocument) {
        for embedded in self.embedded.into_values() {
            pdf.resources
                .fonts
                .map
                .insert(embedded.id, PdfFont::new(embedded.font));
        }
    }
}

impl Embedded {
    fn new(face: Face, used: &BTreeMap<u16, String>) -> Option<Self> {
        let ids: Vec<u16> = used.keys().copied().collect();
        let remapper = GlyphRemapper::new_from_glyphs_sorted(&ids);
        let bytes = subsetter::subset(face.bytes(), 0, &remapper).ok()?;
        let mut font = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new())?;
        font.font_name = Some(format!("{}+{}", subset_tag(&ids), face.name()));
        let glyphs = used
            .iter()
            .filter_map(|(&id, text)| {
                let code = remapper.get(id)?;
                let text = if text.is_empty() { NOTHING } else { text };
                let used = Used {
                    code,
                    width: stated_width(&font, code),
                    text: text.to_owned(),
                };
                Some((id, used))
            })
            .collect();
        Some(Self {
            id: FontId(resource_name(face).to_owned()),
            font,
            glyphs,
        })
    }

    /// The glyph's number in the subset; 0 draws the empty box.
    pub fn code(&self, id: u16) -> u16 {
        self.glyphs.get(&id).map_or(0, |used| used.code)
    }

    /// In thousandths of an em.
    pub fn width(&self, id: u16) -> i32 {
        self.glyphs.get(&id).map_or(0, |used| used.width)
    }

    pub fn text(&self, id: u16) -> &str {
        self.glyphs.get(&id).map_or("", |used| &used.text)
    }
}

/// Text in the order in which its glyph is seen: readers turn it round with the glyphs beside it.
fn visual(text: &str, rtl: bool) -> Cow<'_, str> {
    if rtl && text.chars().nth(1).is_some() {
        Cow::Owned(text.chars().rev().collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// Of two texts that share a glyph the file can name one: the one with fewer and lower letters, so
/// a plain space rather than a no-break space.
fn plainer(text: &str, known: &str) -> bool {
    let rank = |text: &str| (text.is_empty(), text.chars().count());
    (rank(text), text) < (rank(known), known)
}

/// The width as printpdf writes it: cut to whole thousandths, in single precision.
#[expect(
    clippy::cast_possible_truncation,
    reason = "mirrors how the width is written, so that positions come out exact"
)]
fn stated_width(font: &ParsedFont, code: u16) -> i32 {
    let units = f32::from(font.pdf_font_metrics.units_per_em);
    let width = font.get_glyph_width(code).map_or(0.0, f32::from);
    (width * 1000.0 / units) as i32
}

/// Six capital letters that are the same for the same glyphs (ISO 32000-1, 9.6.4).
fn subset_tag(glyphs: &[u16]) -> String {
    let mut hash = glyphs.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, &id| {
        (hash ^ u64::from(id)).wrapping_mul(0x0100_0000_01b3)
    });
    (0..6)
        .map(|_| {
            let letter = u8::try_from(hash % 26).expect("BUG: a remainder of 26 is a byte");
            hash /= 26;
            char::from(b'A' + letter)
        })
        .collect()
}

fn resource_name(face: Face) -> &'static str {
    match face {
        Face::Regular => "T4",
        Face::Medium => "T5",
        Face::SemiBold => "T6",
        Face::Serif => "S5",
        Face::Arabic => "A4",
        Face::ArabicSemiBold => "A6",
        Face::Hebrew => "H4",
        Face::HebrewSemiBold => "H6",
    }
}

fn lines(document: &Document) -> impl Iterator<Item = &Line> {
    document
        .pages
        .iter()
        .flat_map(|page| &page.marks)
        .filter_map(|placed| match &placed.mark {
            Mark::Line(line) => Some(line),
            _ => None,
        })
}
