//! The robots in the window: the large drawing at three quarters, with fewer words.

use super::super::path::at;
use super::super::sheet::{Hatch, Sheet};
use super::super::size;
use super::super::{Figure, Label, Tone};
use super::body::Pose;
use super::stand::{Beam, Stand};
use super::{LEAST_UNIT, Pair, Stage};
use crate::value::{Choice, Money, Side};

/// What is said under the robots and on the beam.
#[derive(Clone, Debug, Default)]
pub struct WindowWords {
    pub goal: String,
    /// `$560,000 · 64.9 %`, or `ask Dana`.
    pub sales: String,
    pub marketing: String,
    /// Under the marketing robot of before: `last year`.
    pub before: String,
    pub alt: String,
}

const WIDTH: f64 = 132.0;

/// The pair and, dashed beside it, what marketing was before.
pub fn window(pair: Pair, before: Option<Money>, words: &WindowWords) -> Figure {
    let stage = Stage::large(pair).at_three_quarters();
    let mut stand = Stand {
        stage,
        pair,
        sales_x: 26.0,
        floor: 0.0,
        hatch: Hatch::LARGE,
        beam: Beam {
            thickness: 7.0,
            beyond: 11.0,
            label: &words.goal,
        },
        room: 16.0,
    };
    stand.floor = stand.reach() + 1.0;
    let mut sheet = Sheet::new(WIDTH, stand.floor + 12.0);
    sheet.line(
        at(6.0, stand.floor),
        at(WIDTH - 2.0, stand.floor),
        Tone::Divider,
        0.3,
    );
    stand.draw(&mut sheet);
    for (side, said) in [
        (Side::Sales, &words.sales),
        (Side::Marketing, &words.marketing),
    ] {
        let (x, y) = (stand.x(side), stand.floor);
        let tone = match side {
            Side::Sales => Tone::Sales,
            Side::Marketing => Tone::Marketing,
        };
        sheet.text(
            Label::new(side.title(), x, y + 4.8, size::NAME)
                .strong()
                .middle()
                .tone(tone),
        );
        sheet.text(
            Label::new(said, x, y + 9.4, size::SCREEN_LABEL)
                .quiet()
                .middle(),
        );
    }
    if let Some(amount) = before {
        let unit = stage.scale.unit(amount);
        if unit >= LEAST_UNIT {
            let x = (stand.x(Side::Marketing)
                + 4.5 * stage.scale.unit(pair.marketing.unwrap_or_default())
                + 4.5 * unit
                + 3.0)
                .min(WIDTH - 4.5 * unit - 1.0);
            Pose {
                x,
                floor: stand.floor,
                unit,
            }
            .draw_missing(&mut sheet, Side::Marketing);
            sheet.text(
                Label::new(&words.before, x, stand.floor + 4.8, size::SCREEN_LABEL)
                    .quiet()
                    .middle(),
            );
        }
    }
    sheet.done("robots-window", words.alt.clone())
}
