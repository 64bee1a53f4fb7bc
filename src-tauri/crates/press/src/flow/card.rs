//! An initiative's card: a frame with a head, a wide left part and a narrow right one.

use super::compose::Composer;
use super::paragraph::placed;
use super::piece::{self, Piece};
use super::tree::Role;
use crate::grid::{HALF, span_width};
use crate::mark::{Mark, Placed, Shape};
use crate::scale;
use crate::text::Align;
use domain::report::Card;
use domain::report::figure::Tone;

/// The least height of a card, and that of its head; in millimetres.
const LEAST: f64 = 70.0;
const HEAD: f64 = 17.0;
/// White inside the frame, and from the parting line to the right part.
const INSIDE: f64 = 5.0;
const RIGHT: f64 = 3.0;
/// White above and below what stands in the card's fields.
const FIELD: f64 = 4.0;
/// From the left edge to the title.
const TITLE: f64 = 14.0;

impl Composer<'_> {
    pub fn card(&mut self, card: &Card, width: f64, parent: usize) -> Piece {
        let parting = span_width(width, 8) + 1.0;
        let left = parting - 2.0 * INSIDE;
        let right = width - parting - RIGHT - INSIDE;
        let mut marks = Vec::new();
        let head = self.card_head(card, width, parent, &mut marks);
        let body = self.blocks(&card.body, left, parent);
        let measures = self.blocks(&card.measures, left, parent);
        let facts = self.blocks(&card.facts, right, parent);
        let heights = [&body, &measures, &facts].map(|pieces| piece::stack(pieces).height);
        let field = |height: f64| {
            if height > 0.0 {
                height + 2.0 * FIELD
            } else {
                0.0
            }
        };
        let [body_high, measures_high, facts_high] = heights.map(field);
        let height = (head + (body_high + measures_high).max(facts_high)).max(LEAST);
        piece::merge(body, INSIDE, head + FIELD, &mut marks);
        if measures_high > 0.0 {
            let top = height - measures_high;
            marks.push(line(0.0, top, Shape::rule(parting, 0.2, Tone::Divider)));
            piece::merge(measures, INSIDE, top + FIELD, &mut marks);
        }
        if facts_high > 0.0 {
            marks.push(line(
                parting,
                head,
                Shape::line(0.0, height - head, 0.2, Tone::Divider),
            ));
            piece::merge(facts, parting + RIGHT, head + FIELD, &mut marks);
        }
        marks.push(line(0.0, head, Shape::rule(width, 0.35, Tone::Main)));
        marks.push(line(
            0.0,
            0.0,
            Shape::frame(width, height, 0.35, Tone::Main),
        ));
        Piece::new(height, marks)
    }

    /// Sets the head and answers its height: a long title makes it taller.
    fn card_head(
        &mut self,
        card: &Card,
        width: f64,
        parent: usize,
        marks: &mut Vec<Placed>,
    ) -> f64 {
        let node = self.tree.add(Some(parent), Role::Heading(3));
        let number = self.setter.single(&scale::HEADLINE, &card.number);
        let title_x = TITLE.max(INSIDE + number.width + 4.0);
        marks.push(placed(number, INSIDE, 11.0, Some(node)));
        marks.push(Placed {
            x: 0.0,
            y: 0.0,
            mark: Mark::Anchor {
                title: format!("{} {}", card.number, card.title).trim().to_owned(),
            },
            node: None,
        });
        let right = width - INSIDE;
        let label = self
            .setter
            .single(&scale::CAPTION.in_tone(Tone::Quiet), &card.label);
        let value = self.setter.single(&scale::SMALL_STRONG, &card.value);
        let aside = label.width.max(value.width);
        let kicker = scale::CAPTION_STRONG.in_tone(Tone::Brand);
        let kicker = self.setter.single(&kicker, &card.kicker);
        marks.push(placed(kicker, title_x, 6.9, Some(node)));
        let room = right - aside - HALF - title_x;
        let titles = self
            .setter
            .paragraph(&scale::TITLE, "", &card.title, room, Align::Start);
        let mut baseline = 12.6;
        for title in titles {
            marks.push(placed(title, title_x, baseline, Some(node)));
            baseline += scale::TITLE.leading;
        }
        if aside > 0.0 {
            let said = self.tree.add(Some(parent), Role::Paragraph);
            let x = right - label.width;
            marks.push(placed(label, x, 6.9, Some(said)));
            let x = right - value.width;
            marks.push(placed(value, x, 12.2, Some(said)));
        }
        self.warn_of_missing();
        HEAD.max(baseline - scale::TITLE.leading + 4.4)
    }
}

fn line(x: f64, y: f64, shape: Shape) -> Placed {
    Placed {
        x,
        y,
        mark: Mark::Shape(shape),
        node: None,
    }
}
