//! The cover.

use super::compose::Composer;
use super::paragraph::placed;
use super::references::References;
use super::section::{BAR, Flowed};
use super::tree::Role;
use crate::Part;
use crate::grid::{GUTTER, MARGIN, Sheet};
use crate::mark::{Mark, Placed, Shape};
use crate::scale::{self, Style};
use crate::text::{Align, Typesetter};
use domain::report::figure::Tone;
use domain::report::{Cover, Credit, Drawing};

/// First baselines, from the top.
const CLIENT: f64 = 24.5;
const TITLE: f64 = 74.5;
/// The title breaks well before the margin.
const TITLE_WIDTH: f64 = 140.0;
/// From the title's last baseline to the bar, and from the bar's top to the period.
const BAR_BELOW: f64 = 10.2;
const PERIOD_BELOW: f64 = 10.9;
/// From the lower edge: the rule, and the lower edge of the drawing with its caption.
const RULE: f64 = 39.0;
const FIGURE_BOTTOM: f64 = 57.5;
/// A caption on the cover is no wider than this.
const CAPTION_WIDTH: f64 = 90.0;

/// Sets the cover: one page.
pub fn flow(
    setter: &mut Typesetter,
    cover: &Cover,
    sheet: Sheet,
    references: &References,
) -> Flowed {
    let mut composer = Composer::new(setter, references, Part::Cover, 100.0);
    let root = composer.tree.add(None, Role::Section);
    let mut marks = Vec::new();
    let below = composer.titles(cover, sheet, root, &mut marks);
    composer.cover_figure(cover, sheet, root, below, &mut marks);
    composer.credits(&cover.credits, sheet, root, &mut marks);
    composer.warn_of_missing();
    Flowed {
        sheet,
        pages: vec![marks],
        tree: composer.tree,
        warnings: composer.warnings,
        names_pages: composer.names_pages,
    }
}

impl Composer<'_> {
    /// Client, title, bar, period and lines; answers the lowest baseline.
    fn titles(&mut self, cover: &Cover, sheet: Sheet, root: usize, marks: &mut Vec<Placed>) -> f64 {
        let width = sheet.text_width();
        let client = self.tree.add(Some(root), Role::Paragraph);
        let mut y = CLIENT;
        for line in
            self.setter
                .paragraph(&scale::TITLE, "", &cover.client, width * 0.7, Align::Start)
        {
            marks.push(placed(line, MARGIN, y, Some(client)));
            y += scale::TITLE.leading;
        }
        let title = self.tree.add(Some(root), Role::Heading(1));
        let lines = self.setter.balanced(
            &scale::DISPLAY,
            &cover.title,
            TITLE_WIDTH.min(sheet.text_width()),
        );
        let mut y = TITLE.max(y + scale::DISPLAY.leading);
        for line in lines {
            marks.push(placed(line, MARGIN, y, Some(title)));
            y += scale::DISPLAY.leading;
        }
        y += BAR_BELOW - scale::DISPLAY.leading;
        marks.push(Placed {
            x: MARGIN,
            y,
            mark: Mark::Shape(Shape::bar(BAR.0, BAR.1, Tone::Brand)),
            node: None,
        });
        y += PERIOD_BELOW;
        let quiet = scale::COVER.in_tone(Tone::Quiet);
        let period = std::iter::once((&cover.period, scale::COVER));
        for (text, style) in period.chain(cover.lines.iter().map(|line| (line, quiet))) {
            let node = self.tree.add(Some(root), Role::Paragraph);
            for line in self.setter.paragraph(&style, "", text, width, Align::Start) {
                marks.push(placed(line, MARGIN, y, Some(node)));
                y += style.leading;
            }
        }
        y
    }

    /// The drawing stands above the foot, whatever the title's height.
    fn cover_figure(
        &mut self,
        cover: &Cover,
        sheet: Sheet,
        root: usize,
        below: f64,
        marks: &mut Vec<Placed>,
    ) {
        let Some(drawing) = &cover.drawing else {
            return;
        };
        let bottom = sheet.height - FIGURE_BOTTOM;
        self.tallest = bottom - below - 12.0;
        let drawn = Drawing::from(drawing.figure.clone());
        let piece = self.figure(&drawn, sheet.text_width(), root);
        let style = scale::CAPTION.in_tone(Tone::Quiet);
        let said = self.with_pages(&drawing.caption);
        let node = self.tree.add(Some(root), Role::Caption);
        let lines = self
            .setter
            .paragraph(&style, "", &said, CAPTION_WIDTH, Align::Start);
        let mut y = bottom;
        for line in lines.into_iter().rev() {
            y -= style.leading;
            marks.push(placed(line, MARGIN, y + style.rise, Some(node)));
        }
        let top = y - 6.0 - piece.height;
        let own = piece.marks.into_iter().map(|mark| mark.moved(MARGIN, top));
        marks.extend(own);
    }

    fn credits(&mut self, credits: &[Credit], sheet: Sheet, root: usize, marks: &mut Vec<Placed>) {
        if credits.is_empty() {
            return;
        }
        let top = sheet.height - RULE;
        marks.push(Placed {
            x: MARGIN,
            y: top,
            mark: Mark::Shape(Shape::rule(sheet.text_width(), 0.2, Tone::Divider)),
            node: None,
        });
        let count = u32::try_from(credits.len()).expect("BUG: a cover has few credits");
        let step = (sheet.text_width() + GUTTER) / f64::from(count);
        for (index, credit) in (0..count).zip(credits) {
            let last = index > 0 && index + 1 == count;
            let x = MARGIN + f64::from(index) * step;
            let align = if last { Align::Right } else { Align::Start };
            let rows: [(&str, Style, f64); 3] = [
                (&credit.label, scale::CAPTION.in_tone(Tone::Quiet), 6.7),
                (&credit.name, scale::SMALL_STRONG, 11.2),
                (&credit.note, scale::SMALL.in_tone(Tone::Quiet), 15.7),
            ];
            let node = self.tree.add(Some(root), Role::Paragraph);
            let mut pushed = 0.0;
            for (text, style, y) in rows.into_iter().filter(|row| !row.0.is_empty()) {
                let lines = self
                    .setter
                    .paragraph(&style, "", text, step - GUTTER, align);
                for (at, line) in lines.into_iter().enumerate() {
                    if at > 0 {
                        pushed += style.leading;
                    }
                    marks.push(placed(line, x, top + y + pushed, Some(node)));
                }
            }
        }
    }
}
