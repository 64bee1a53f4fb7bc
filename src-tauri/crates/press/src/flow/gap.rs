//! The white between two blocks, in millimetres.

use crate::grid::{BASELINE, HALF};
use domain::report::{Block, Tone};

/// White above a sub-heading; with its line it makes 13.5 mm from the text before.
const ABOVE_HEADING: f64 = 9.0;
/// Between a paragraph and its small print.
const ABOVE_CAPTION: f64 = 1.2;

/// The least white between a drawing and its text; the grid adds to it.
const BELOW_FIGURE: f64 = 0.9;

/// The white between `above` and `below`; none above the first block.
pub fn between(above: Option<&Block>, below: &Block) -> f64 {
    let Some(above) = above.map(last) else {
        return 0.0;
    };
    match (above, first(below)) {
        // Space says exactly how much; the head of a table has its own white above.
        (Block::Space(_), _)
        | (_, Block::Space(_))
        | (Block::Heading { rule: false, .. }, Block::Table(_)) => 0.0,
        (Block::Heading { .. } | Block::Rule, _)
        | (_, Block::Rule)
        | (Block::Text(_), Block::Figure(_)) => HALF,
        (_, Block::Heading { .. }) => ABOVE_HEADING,
        (Block::Text(above), Block::Text(below)) => between_tones(above.tone, below.tone),
        (Block::Text(text), Block::Table(_) | Block::Columns(_)) if is_label(text.tone) => 0.0,
        (Block::Figure(_), Block::Text(_)) => BELOW_FIGURE,
        _ => BASELINE,
    }
}

fn between_tones(above: Tone, below: Tone) -> f64 {
    match (above, below) {
        (_, Tone::Display | Tone::Key | Tone::Title) | (Tone::Caption, Tone::CaptionStrong) => HALF,
        (above, _) if is_label(above) => 0.0,
        (_, Tone::Caption | Tone::CaptionStrong)
        | (Tone::Small | Tone::SmallQuiet, Tone::Small | Tone::SmallQuiet) => ABOVE_CAPTION,
        _ => HALF,
    }
}

/// A text that names what stands right below it.
fn is_label(tone: Tone) -> bool {
    matches!(
        tone,
        Tone::Strong | Tone::SmallStrong | Tone::CaptionStrong | Tone::Kicker
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
