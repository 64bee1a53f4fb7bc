//! Lines of text: glyphs at exact places, and the text they stand for.

use super::canvas::{Canvas, short};
use super::fonts::{Embedded, Fonts};
use crate::mark::{Glyph, Line, Run};
use printpdf::{Codepoint, DictItem, Op, PdfFontHandle, Pt, TextItem, TextMatrix};
use std::collections::BTreeMap;

impl Canvas {
    /// Draws a line with the left end of its baseline at a place.
    pub fn line(&mut self, line: &Line, x: f64, y: f64, fonts: &Fonts) {
        if line.runs.iter().all(|run| run.glyphs.is_empty()) {
            return;
        }
        self.fill_with(line.tone);
        let said = fonts.unsaid(line);
        if let Some(said) = &said {
            self.begin("Span", actual_text(said));
        }
        self.push(Op::StartTextSection);
        for run in &line.runs {
            if let Some(font) = fonts.get(run.face) {
                self.run(run, font, (x, y), line.rotate);
            }
        }
        self.push(Op::EndTextSection);
        if said.is_some() {
            self.end();
        }
    }

    fn run(&mut self, run: &Run, font: &Embedded, place: (f64, f64), rotate: f64) {
        let (left, base) = self.at(place.0, place.1);
        let (sin, cos) = rotate.to_radians().sin_cos();
        self.push(Op::SetFont {
            font: PdfFontHandle::External(font.id.clone()),
            size: Pt(short(run.size)),
        });
        // A glyph that stands higher or lower, such as a vowel point, needs its own matrix.
        for level in run.glyphs.chunk_by(|a, b| (a.y - b.y).abs() < 1e-3) {
            let first = &level[0];
            let (along, up) = (run.x + first.x, first.y);
            let matrix = [
                cos,
                -sin,
                sin,
                cos,
                left + along * cos + up * sin,
                base - along * sin + up * cos,
            ];
            self.push(Op::SetTextMatrix {
                matrix: TextMatrix::Raw(matrix.map(short)),
            });
            self.push(Op::ShowText {
                items: vec![TextItem::GlyphIds(positioned(level, run.size, font))],
            });
        }
    }
}

/// Glyphs with the numbers that take the reader's pen to the next one. The pen moves by the width
/// that the file states, which printpdf cuts to whole thousandths, so each number is counted from
/// where the pen really is: roundings don't add up.
fn positioned(glyphs: &[Glyph], size: f64, font: &Embedded) -> Vec<Codepoint> {
    let start = glyphs[0].x;
    let mut pen = 0.0;
    glyphs
        .iter()
        .enumerate()
        .map(|(index, glyph)| {
            pen += f64::from(font.width(glyph.id));
            let mut offset = 0.0;
            if let Some(next) = glyphs.get(index + 1) {
                let target = (next.x - start) / size * 1000.0;
                offset = (pen - target).round();
                pen -= offset;
            }
            Codepoint::with_cid(
                font.code(glyph.id),
                short(offset),
                font.text(glyph.id).to_owned(),
            )
        })
        .collect()
}

fn actual_text(text: &str) -> BTreeMap<String, DictItem> {
    let mut data = vec![0xfe, 0xff];
    data.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    let text = DictItem::String {
        data,
        literal: false,
    };
    BTreeMap::from([("ActualText".to_owned(), text)])
}
