//! A section: its opening, and its blocks on as many pages as they need.

use super::compose::Composer;
use super::pages::{self, Area};
use super::paragraph::placed;
use super::piece::Piece;
use super::references::References;
use super::sheet;
use super::tree::{Role, Tree};
use crate::grid::{self, MARGIN, Paper, Sheet, TOP};
use crate::mark::{Mark, Placed, Shape};
use crate::scale;
use crate::text::Typesetter;
use crate::{Part, Warning};
use domain::report::figure::Tone;
use domain::report::{Section, SectionKind};

/// The bar that opens a section: one column of an upright A4 wide.
pub const BAR: (f64, f64) = (10.833, 1.1);
/// The baseline of a section's number and name.
const NAME: f64 = 27.6;
/// From the number to the name.
const AFTER_NUMBER: f64 = 2.6;
/// Where the headline begins, and the white below it.
const HEADLINE: f64 = 30.2;
const BELOW_HEADLINE: f64 = 6.0;

/// A section on pages, before it is known which.
pub struct Flowed {
    pub sheet: Sheet,
    pub pages: Vec<Vec<Placed>>,
    pub tree: Tree,
    pub warnings: Vec<Warning>,
    pub names_pages: bool,
}

/// Sets a section.
pub fn flow(
    setter: &mut Typesetter,
    section: &Section,
    paper: Paper,
    references: &References,
) -> Flowed {
    let sheet = sheet::of(section, paper);
    let tallest = sheet.bottom() - sheet.first_line();
    let mut composer = Composer::new(setter, references, Part::Section(section.kind), tallest);
    let root = composer.tree.add(None, Role::Section);
    let mut opening = Vec::new();
    let top = composer.opening(section, sheet, root, &mut opening);
    let pieces = composer.blocks(&section.blocks, sheet.text_width(), root);
    composer.onto_pages(pieces, sheet, opening, top)
}

/// The most lines that a headline is meant to take.
fn headline_lines(kind: SectionKind, sheet: Sheet) -> usize {
    match kind {
        // Two sentences.
        SectionKind::AtAGlance => 3,
        _ if sheet.is_turned() => 1,
        _ => 2,
    }
}

impl Composer<'_> {
    /// Puts pieces onto pages, the first behind an opening that ends above `top`.
    pub fn onto_pages(
        mut self,
        pieces: Vec<Piece>,
        sheet: Sheet,
        mut opening: Vec<Placed>,
        top: f64,
    ) -> Flowed {
        let area = Area {
            x: MARGIN,
            first: top,
            top: sheet.first_line(),
            bottom: sheet.bottom(),
        };
        let filled = pages::fill(pieces, area);
        if filled.iter().any(|page| page.too_tall) {
            self.warn(
                "A row or a card is taller than a page and runs into the foot. Shorten its text or \
                 split it in two."
                    .to_owned(),
            );
        }
        self.warn_of_missing();
        let mut pages: Vec<Vec<Placed>> = filled.into_iter().map(|page| page.marks).collect();
        if let Some(first) = pages.first_mut() {
            opening.append(first);
            *first = opening;
        }
        Flowed {
            sheet,
            pages,
            tree: self.tree,
            warnings: self.warnings,
            names_pages: self.names_pages,
        }
    }

    /// Sets bar, number, name and headline; answers where the content starts.
    fn opening(
        &mut self,
        section: &Section,
        sheet: Sheet,
        root: usize,
        marks: &mut Vec<Placed>,
    ) -> f64 {
        marks.push(Placed {
            x: MARGIN,
            y: TOP,
            mark: Mark::Shape(Shape::bar(BAR.0, BAR.1, Tone::Brand)),
            node: None,
        });
        let style = scale::SMALL_STRONG.in_tone(Tone::Brand);
        let headed = !section.headline.trim().is_empty();
        let name = self.tree.add(
            Some(root),
            if headed {
                Role::Paragraph
            } else {
                Role::Heading(1)
            },
        );
        let mut x = MARGIN;
        let number = self.setter.single(&style, &section.number.to_string());
        let width = number.width;
        marks.push(placed(number, x, NAME, Some(name)));
        x += width + AFTER_NUMBER;
        let line = self.setter.single(&style, &section.name);
        marks.push(placed(line, x, NAME, Some(name)));
        if !headed {
            return grid::on_grid(HEADLINE + 3.0);
        }
        let lines = self
            .setter
            .balanced(&scale::HEADLINE, &section.headline, sheet.text_width());
        let limit = headline_lines(section.kind, sheet);
        if lines.len() > limit {
            self.warn(format!(
                "The headline takes {} lines where {limit} are meant. All of it is printed; a \
                 shorter sentence reads better.",
                lines.len()
            ));
        }
        let node = self.tree.add(Some(root), Role::Heading(1));
        let mut y = HEADLINE;
        for line in lines {
            marks.push(placed(line, MARGIN, y + scale::HEADLINE.rise, Some(node)));
            y += scale::HEADLINE.leading;
        }
        self.warn_of_missing();
        grid::on_grid(y + BELOW_HEADLINE)
    }
}
