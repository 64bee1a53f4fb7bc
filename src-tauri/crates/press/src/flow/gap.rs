//! The white between two blocks, in millimetres.

use crate::Part;
use crate::grid::{BASELINE, HALF};
use domain::report::{Block, SectionKind, TextRole};

/// White above a sub-heading; with its line it makes 13.5 mm from the text before.
const ABOVE_HEADING: f64 = 9.0;
/// Between a paragraph and its small print.
const ABOVE_NOTE: f64 = 1.2;

/// The least white between a drawing and its text; the grid adds to it.
const BELOW_FIGURE: f64 = 0.9;

/// The white between `above` and `below`; none above the first block.
pub fn between(above: Option<&Block>, below: &Block, part: Part) -> f64 {
    let Some(above) = above.map(last) else {
        return 0.0;
    };
    match (above, first(below)) {
        // The head of a table has its own white above.
        (Block::Heading { .. }, Block::Table(_)) => 0.0,
        (Block::Columns(_), Block::Divider) if part == Part::Section(SectionKind::Funnel) => {
            BASELINE
        }
        (Block::Heading { .. } | Block::Divider, _)
        | (_, Block::Divider)
        | (Block::Text(_), Block::Drawing(_)) => HALF,
        (_, Block::Heading { .. }) => above_heading(part),
        (Block::Text(above), Block::Text(below)) => between_texts(above.role, below.role),
        (Block::Text(text), Block::Table(_) | Block::Columns(_)) if is_label(text.role) => 0.0,
        (Block::Drawing(_), Block::Text(_)) => BELOW_FIGURE,
        _ => BASELINE,
    }
}

/// White above a sub-heading. Where all of a section is to stand on one page, or a table and what
/// it is measured by, there is less of it.
fn above_heading(part: Part) -> f64 {
    match part {
        Part::Section(SectionKind::AtAGlance) => 3.0 * HALF,
        Part::Section(SectionKind::SpendAndPlan) => BASELINE,
        Part::Section(SectionKind::WhoLiftsTheGoal) => HALF,
        _ => ABOVE_HEADING,
    }
}

fn between_texts(above: TextRole, below: TextRole) -> f64 {
    match (above, below) {
        (_, TextRole::KeyFigure | TextRole::Title) | (TextRole::Note, TextRole::TableName) => HALF,
        (above, _) if is_label(above) => 0.0,
        (_, TextRole::Note | TextRole::TableName) => ABOVE_NOTE,
        (above, below) if is_small(above) && is_small(below) => ABOVE_NOTE,
        _ => HALF,
    }
}

/// A text that names what stands right below it.
fn is_label(role: TextRole) -> bool {
    matches!(
        role,
        TextRole::Name | TextRole::TableName | TextRole::Kicker
    )
}

/// A text in the size of tables.
fn is_small(role: TextRole) -> bool {
    matches!(
        role,
        TextRole::Meaning | TextRole::Detail | TextRole::Legend
    )
}

fn first(block: &Block) -> &Block {
    match block {
        Block::Together(blocks) => blocks.first().map_or(block, first),
        block => block,
    }
}

fn last(block: &Block) -> &Block {
    match block {
        Block::Together(blocks) => blocks.last().map_or(block, last),
        block => block,
    }
}

/// The white below the rule on top of a column; a row's own padding counts, so that the first lines of neighbouring columns stand on one line.
pub fn below_rule(first: &Block) -> f64 {
    match first {
        Block::Table(_) => HALF - super::table::PADDING,
        _ => HALF,
    }
}
