//! How the paper lies: upright, but for a section with a drawing that only a turned page can show.

use super::figure::LEGIBLE;
use crate::grid::{Paper, Sheet};
use domain::report::{Block, Section};

/// The sheet of a section's pages.
pub fn of(section: &Section, paper: Paper) -> Sheet {
    let (upright, turned) = (Sheet::new(paper, false), Sheet::new(paper, true));
    let widest = widest(&section.blocks);
    let shows = |sheet: Sheet| widest * LEGIBLE <= sheet.text_width();
    if !shows(upright) && shows(turned) {
        turned
    } else {
        upright
    }
}

/// The width of the widest drawing that has the whole width to itself.
fn widest(blocks: &[Block]) -> f64 {
    blocks
        .iter()
        .map(|block| match block {
            Block::Drawing(drawing) => drawing.figure.width,
            Block::Together(blocks) => widest(blocks),
            _ => 0.0,
        })
        .fold(0.0, f64::max)
}
