//! Running text and sub-headings.

use super::compose::Composer;
use super::piece::Piece;
use super::tree::Role;
use crate::mark::{Line, Mark, Placed};
use crate::scale::{self, Style};
use crate::text::Align;
use domain::report::figure::Tone;
use domain::report::{SectionKind, Text, TextRole};

impl Composer<'_> {
    /// A paragraph, one piece a line: the first two lines stay together, and so do the last two.
    pub fn paragraph(&mut self, text: &Text, width: f64, parent: usize) -> Vec<Piece> {
        let style = scale::style(text.role);
        let said = self.with_pages(&text.text);
        let lines = match text.role {
            TextRole::KeyFigure | TextRole::Title => self.setter.balanced(&style, &said, width),
            _ => self
                .setter
                .paragraph(&style, &text.lead, &said, width, Align::Start),
        };
        self.warn_of_missing();
        if let Some(limit) = scale::most_lines(text.role).filter(|limit| lines.len() > *limit) {
            self.warn(format!(
                "\u{201c}{said}\u{201d} takes {} lines where {limit} are meant. All of it is \
                 printed; a shorter text keeps the page in shape.",
                lines.len()
            ));
        }
        let mut node = self.tree.add(Some(parent), Role::Paragraph);
        if text.link.is_some() {
            node = self.tree.add(Some(node), Role::Link);
        }
        let count = lines.len();
        let small = style.leading < crate::grid::BASELINE;
        lines
            .into_iter()
            .enumerate()
            .map(|(index, line)| {
                let mut marks = Vec::new();
                if let Some(section) = text.link {
                    marks.push(link(&line, &style, section, node));
                }
                marks.push(placed(line, 0.0, style.rise, Some(node)));
                let mut piece = Piece::new(style.leading, marks);
                piece.on_grid = index == 0 && !small;
                piece.with_next = index + 1 < count && (index == 0 || index + 2 == count);
                piece
            })
            .collect()
    }

    /// A sub-heading: it stays with what follows.
    pub fn heading(
        &mut self,
        text: &str,
        remark: Option<&str>,
        width: f64,
        parent: usize,
    ) -> Piece {
        let node = self.tree.add(Some(parent), Role::Heading(2));
        let style = scale::STRONG.in_tone(Tone::Brand);
        let aside = scale::CAPTION.in_tone(Tone::Quiet);
        let remark = remark.map(|remark| self.setter.single(&aside, remark));
        let taken = remark.as_ref().map_or(0.0, |remark| remark.width + 4.0);
        // A remark too long to stand beside the heading stands below it.
        let beside = taken < width * 0.6;
        let room = if beside { width - taken } else { width };
        let lines = self.setter.paragraph(&style, "", text, room, Align::Start);
        self.warn_of_missing();
        let mut marks = vec![Placed {
            x: 0.0,
            y: 0.0,
            mark: Mark::Anchor {
                title: text.to_owned(),
            },
            node: None,
        }];
        let mut height = 0.0;
        for line in lines {
            marks.push(placed(line, 0.0, height + style.rise, Some(node)));
            height += style.leading;
        }
        if let (Some(remark), Some(said)) = (remark, self.tree_paragraph(parent, taken)) {
            if beside {
                let x = width - remark.width;
                marks.push(placed(remark, x, style.rise, Some(said)));
            } else {
                let text = remark.text;
                for line in self
                    .setter
                    .paragraph(&aside, "", &text, width, Align::Start)
                {
                    marks.push(placed(line, 0.0, height + aside.rise, Some(said)));
                    height += aside.leading;
                }
            }
        }
        Piece::new(height, marks).with_next()
    }

    fn tree_paragraph(&mut self, parent: usize, taken: f64) -> Option<usize> {
        (taken > 0.0).then(|| self.tree.add(Some(parent), Role::Paragraph))
    }
}

/// A line with its baseline at `y`.
pub fn placed(line: Line, x: f64, y: f64, node: Option<usize>) -> Placed {
    Placed {
        x,
        y,
        mark: Mark::Line(line),
        node,
    }
}

fn link(line: &Line, style: &Style, section: SectionKind, node: usize) -> Placed {
    Placed {
        x: 0.0,
        y: 0.0,
        mark: Mark::Link {
            width: line.width,
            height: style.leading,
            section,
        },
        node: Some(node),
    }
}
