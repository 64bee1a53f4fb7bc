//! The contents page: every section with its page, as links.

use super::compose::Composer;
use super::paragraph::placed;
use super::piece::Piece;
use super::references::References;
use super::section::{BAR, Flowed};
use super::tree::Role;
use crate::Part;
use crate::grid::{self, BASELINE, HALF, MARGIN, Sheet, TOP};
use crate::mark::{Mark, Placed, Shape};
use crate::scale;
use crate::text::{Align, Typesetter};
use domain::report::figure::Tone;
use domain::report::{Report, Section};

/// From the margin to the names.
const NAMES: f64 = 9.0;
/// Kept free for the page numbers.
const NUMBERS: f64 = 16.0;

/// Sets the contents; none when they have no heading or there is nothing to list.
pub fn flow(
    setter: &mut Typesetter,
    report: &Report,
    sheet: Sheet,
    references: &References,
) -> Option<Flowed> {
    let title = report.meta.contents.trim();
    if title.is_empty() || report.sections.is_empty() {
        return None;
    }
    let tallest = sheet.bottom() - sheet.first_line();
    let mut composer = Composer::new(setter, references, Part::Contents, tallest);
    let root = composer.tree.add(None, Role::Section);
    let heading = composer.tree.add(Some(root), Role::Heading(1));
    let mut opening = vec![Placed {
        x: MARGIN,
        y: TOP,
        mark: Mark::Shape(Shape::bar(BAR.0, BAR.1, Tone::Brand)),
        node: None,
    }];
    let line = composer.setter.single(&scale::HEADLINE, title);
    let y = TOP + 2.3 + scale::HEADLINE.rise;
    opening.push(placed(line, MARGIN, y, Some(heading)));
    let list = composer.tree.add(Some(root), Role::Contents);
    let pieces = report
        .sections
        .iter()
        .map(|section| composer.entry(section, sheet.text_width(), list))
        .collect();
    // Each line names a page.
    composer.names_pages = true;
    let top = grid::on_grid(TOP + 2.3 + scale::HEADLINE.leading + 6.0);
    Some(composer.onto_pages(pieces, sheet, opening, top))
}

impl Composer<'_> {
    fn entry(&mut self, section: &Section, width: f64, list: usize) -> Piece {
        let item = self.tree.add(Some(list), Role::ContentsItem);
        let node = self.tree.add(Some(item), Role::Link);
        let strong = scale::STRONG;
        let mut marks = Vec::new();
        let style = strong.in_tone(Tone::Brand);
        let number = self.setter.single(&style, &section.number.to_string());
        marks.push(placed(number, 0.0, strong.rise, Some(node)));
        let room = width - NAMES - NUMBERS;
        let mut y = 0.0;
        for line in self
            .setter
            .paragraph(&strong, "", &section.name, room, Align::Start)
        {
            marks.push(placed(line, NAMES, y + strong.rise, Some(node)));
            y += strong.leading;
        }
        let quiet = scale::SMALL.in_tone(Tone::Quiet);
        for line in self
            .setter
            .paragraph(&quiet, "", &section.headline, room, Align::Start)
        {
            marks.push(placed(line, NAMES, y + quiet.rise, Some(node)));
            y += quiet.leading;
        }
        let page = self
            .references
            .pages
            .get(&section.kind)
            .copied()
            .unwrap_or(0);
        let page = self
            .setter
            .single(&scale::BODY.weight(500).tabular(), &page.to_string());
        let x = width - page.width;
        marks.push(placed(page, x, strong.rise, Some(node)));
        marks.push(Placed {
            x: 0.0,
            y: 0.0,
            mark: Mark::Link {
                width,
                height: y,
                section: section.kind,
            },
            node: Some(node),
        });
        marks.push(Placed {
            x: 0.0,
            y: y + HALF / 2.0,
            mark: Mark::Shape(Shape::rule(width, 0.2, Tone::Grid)),
            node: None,
        });
        Piece::new(y.max(BASELINE), marks).below(HALF)
    }
}
