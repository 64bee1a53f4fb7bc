//! Reads parley's lines into ours.

use super::{PT_PER_MM, Typesetter, hyphen};
use crate::face::Face;
use crate::mark::{Glyph, Line, Run};
use crate::scale::Style;
use parley::{Cluster, GlyphRun, Layout, PositionedLayoutItem};
use std::ops::Range;

impl Typesetter {
    pub(super) fn collect(
        &mut self,
        layout: &Layout<()>,
        source: &str,
        style: &Style,
    ) -> Vec<Line> {
        // Parley lays out a space where there is nothing.
        if source.is_empty() {
            return Vec::new();
        }
        let mut lines = Vec::with_capacity(layout.len());
        for line in layout.lines() {
            let range = line.text_range();
            let text = &source[range.clone()];
            let mut runs = Vec::new();
            for item in line.items() {
                if let PositionedLayoutItem::GlyphRun(run) = item {
                    runs.push(self.run(&run, text, range.start));
                }
            }
            let metrics = line.metrics();
            let mut line = Line {
                width: f64::from(metrics.advance - metrics.hanging_advance) / PT_PER_MM,
                text: text.to_owned(),
                tone: style.tone,
                rotate: 0.0,
                runs,
            };
            if text.ends_with(hyphen::SOFT) {
                self.divide(&mut line, style);
            }
            lines.push(line);
        }
        lines
    }

    fn run(&mut self, run: &GlyphRun<()>, text: &str, start: usize) -> Run {
        let shaped = run.run();
        let face = self
            .faces
            .get(&shaped.font().data.id())
            .copied()
            .unwrap_or(Face::Regular);
        let whole = shaped.text_range();
        let mut glyphs: Vec<Glyph> = Vec::new();
        let mut pen = 0.0;
        let mut ligature_end = None;
        for cluster in shaped.visual_clusters() {
            let range = cluster.text_range();
            let (from, mut to) = (range.start - start, range.end - start);
            if cluster.is_ligature_continuation() {
                // The letters of a ligature belong to its one glyph: the one before when
                // reading to the right, the one to come when reading to the left.
                if shaped.is_rtl() {
                    ligature_end = ligature_end.or(Some(to));
                } else if let Some(glyph) = glyphs.last_mut() {
                    glyph.text.end = to;
                }
                continue;
            }
            to = ligature_end.take().unwrap_or(to);
            let unseen = text[from..to].chars().all(is_unseen);
            let shares = shares(
                &text[from..to],
                from,
                cluster.glyphs().count(),
                shaped.is_rtl(),
            );
            for (glyph, share) in cluster.glyphs().zip(shares) {
                if !unseen {
                    self.note_missing(glyph.id, &cluster, text, from..to);
                    glyphs.push(Glyph {
                        id: u16::try_from(glyph.id).unwrap_or(0),
                        x: pen + f64::from(glyph.x),
                        y: -f64::from(glyph.y),
                        text: share,
                    });
                }
                pen += f64::from(glyph.advance);
            }
        }
        Run {
            face,
            size: f64::from(shaped.font_size()),
            x: f64::from(run.offset()),
            rtl: shaped.is_rtl(),
            text: whole.start - start..whole.end - start,
            glyphs,
        }
    }

    fn note_missing(&mut self, glyph: u32, cluster: &Cluster<()>, text: &str, range: Range<usize>) {
        if glyph == 0 && !cluster.is_hard_line_break() {
            let letter = text[range].chars().next().unwrap_or('\u{fffd}');
            self.missing.push((letter, text.trim().to_owned()));
        }
    }

    /// Puts the hyphen at the end of a line that ends inside a word.
    fn divide(&mut self, line: &mut Line, style: &Style) {
        let mut hyphen = self.single(style, "\u{2010}");
        if let Some(mut run) = hyphen.runs.pop() {
            line.text.pop();
            let start = line.text.len();
            line.text.push('\u{2010}');
            let range = start..line.text.len();
            run.x = line.runs.iter().map(|run| run.x).fold(0.0, f64::min) + line.width * PT_PER_MM;
            for glyph in &mut run.glyphs {
                glyph.text = range.clone();
            }
            run.text = range;
            line.width += hyphen.width;
            line.runs.push(run);
        }
    }
}

/// What each glyph of a cluster stands for: a letter each where there are as many of both, else
/// all of it for the first. `start` is where the cluster's text lies in its line.
fn shares(text: &str, start: usize, glyphs: usize, rtl: bool) -> Vec<Range<usize>> {
    let end = start + text.len();
    let mut letters: Vec<Range<usize>> = text
        .char_indices()
        .map(|(at, letter)| start + at..start + at + letter.len_utf8())
        .collect();
    if glyphs != letters.len() {
        letters = vec![end..end; glyphs];
        if let Some(first) = letters.first_mut() {
            *first = start..end;
        }
    } else if rtl {
        letters.reverse();
    }
    letters
}

/// Marks that steer layout and are never seen themselves.
fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\n' | hyphen::SOFT
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{2028}'
            | '\u{2029}'
    )
}
