//! Small figures, made by hand as the report would make them.

use std::fmt::Write;

use domain::report::figure::{Anchor, Figure, Fill, Item, Label, Letters, Shape, Stroke, Tone};
use domain::report::{Drawing, SectionKind, Spans};

pub fn figure(id: &str, width: f64, height: f64, alt: &str, items: Vec<Item>) -> Figure {
    Figure {
        id: id.into(),
        width,
        height,
        alt: alt.into(),
        items,
    }
}

pub fn line(points: &[(f64, f64)], tone: Tone, width: f64, dash: &[f64]) -> Item {
    Item::Path(Shape {
        d: path(points, false),
        fill: None,
        stroke: Some(stroke(tone, width, dash)),
    })
}

pub fn area(points: &[(f64, f64)], tone: Tone) -> Item {
    Item::Path(Shape {
        d: path(points, true),
        fill: Some(Fill::Solid { tone }),
        stroke: None,
    })
}

pub fn hatched(points: &[(f64, f64)], pitch: f64, thickness: f64) -> Item {
    Item::Path(Shape {
        d: path(points, true),
        fill: Some(Fill::Hatch {
            tone: Tone::Marketing,
            pitch,
            stroke: thickness,
        }),
        stroke: Some(stroke(Tone::Marketing, 0.3, &[])),
    })
}

pub fn framed(points: &[(f64, f64)], tone: Tone, width: f64, dash: &[f64]) -> Item {
    Item::Path(Shape {
        d: path(points, true),
        fill: Some(Fill::Solid { tone: Tone::Ground }),
        stroke: Some(stroke(tone, width, dash)),
    })
}

pub fn disc(x: f64, y: f64, radius: f64, fill: Tone, line: Option<(Tone, f64)>) -> Item {
    let handle = radius * 0.552_284_75;
    let (left, right) = (x - radius, x + radius);
    let (top, bottom) = (y - radius, y + radius);
    let d = format!(
        "M{left} {y} C{left} {} {} {top} {x} {top} C{} {top} {right} {} {right} {y} \
         C{right} {} {} {bottom} {x} {bottom} C{} {bottom} {left} {} {left} {y} Z",
        y - handle,
        x - handle,
        x + handle,
        y - handle,
        y + handle,
        x + handle,
        x - handle,
        y + handle,
    );
    Item::Path(Shape {
        d,
        fill: Some(Fill::Solid { tone: fill }),
        stroke: line.map(|(tone, width)| stroke(tone, width, &[])),
    })
}

pub fn label(text: &str, x: f64, y: f64, size: f64, letters: Letters, anchor: Anchor) -> Label {
    Label {
        text: text.into(),
        x,
        y,
        size: size * 25.4 / 72.0,
        letters,
        anchor,
        tone: Tone::Main,
        rotate: 0.0,
        plate: false,
    }
}

pub fn rect(x: f64, y: f64, width: f64, height: f64) -> [(f64, f64); 4] {
    [
        (x, y),
        (x + width, y),
        (x + width, y + height),
        (x, y + height),
    ]
}

/// The cover's fan: the tilt of each period.
pub fn fan() -> Drawing {
    let mut items = vec![line(
        &[(0.0, 4.5), (174.0, 4.5)],
        Tone::Faint,
        0.25,
        &[1.4, 1.1],
    )];
    let level = Label {
        tone: Tone::Quiet,
        ..label("level", 174.0, 2.3, 7.0, Letters::Regular, Anchor::End)
    };
    items.push(Item::Text(level));
    let lines = [
        ("Q4 2026", 14.5, 2.4, Letters::Strong),
        ("Q3 2026", 22.8, 1.5, Letters::Regular),
        ("Q2 2026", 28.2, 1.1, Letters::Regular),
        ("Q1 2026", 39.0, 0.7, Letters::Regular),
        ("2025", 52.4, 0.45, Letters::Regular),
    ];
    for (name, drop, thick, letters) in lines {
        items.push(area(
            &[
                (0.0, 4.5),
                (150.0, 4.5 + drop - thick / 2.0),
                (150.0, 4.5 + drop + thick / 2.0),
                (0.0, 4.75),
            ],
            Tone::Brand,
        ));
        let mut name = label(name, 153.0, 4.5 + drop + 0.9, 8.0, letters, Anchor::Start);
        name.tone = Tone::Brand;
        items.push(Item::Text(name));
    }
    let figure = figure(
        "fan",
        174.0,
        62.0,
        "The tilt falls from 2025 to Q4 2026.",
        items,
    );
    let caption = Spans::from(
        "Each line is the balance of sales and marketing in one period, as tilted as the money \
         makes it. Page ",
    );
    Drawing {
        figure,
        caption: caption
            .page_of(SectionKind::AtAGlance)
            .and(" shows how it is drawn."),
    }
}

/// A scale from zero with a ring for now and a dot for the target.
pub fn track(now: f64, target: f64, most: f64, width: f64) -> Figure {
    let at = |value: f64| 1.6 + value / most * (width - 3.2);
    let mut items = vec![
        line(&[(1.6, 1.6), (width - 1.6, 1.6)], Tone::Divider, 0.25, &[]),
        line(&[(1.6, 0.6), (1.6, 2.6)], Tone::Faint, 0.25, &[]),
    ];
    items.push(line(
        &[(at(now), 1.6), (at(target), 1.6)],
        Tone::Main,
        0.5,
        &[],
    ));
    items.push(disc(at(target), 1.6, 1.4, Tone::Main, None));
    items.push(disc(
        at(now),
        1.6,
        1.25,
        Tone::Ground,
        Some((Tone::Main, 0.5)),
    ));
    figure("track", width, 3.2, "", items)
}

/// A box to tick.
pub fn tick() -> Figure {
    let items = vec![framed(&rect(0.15, 0.15, 3.6, 3.6), Tone::Main, 0.3, &[])];
    figure("tick", 3.9, 3.9, "", items)
}

/// A robot-like pair under a beam, enough to see hatch, rotation and plates.
pub fn pair(tilt: f64) -> Figure {
    let mut items = vec![
        area(&rect(4.0, 8.0, 8.0, 12.0), Tone::Sales),
        hatched(&rect(30.0, 12.0, 6.0, 8.0), 1.0, 0.38),
        line(&[(0.0, 20.0), (40.0, 20.0)], Tone::Main, 0.35, &[]),
    ];
    let mut beam = label("Goal", 20.0, 7.0, 8.0, Letters::Strong, Anchor::Middle);
    beam.rotate = tilt;
    beam.plate = true;
    items.push(Item::Text(beam));
    figure(
        "pair",
        40.5,
        20.3,
        "Sales is larger than marketing; the beam hangs.",
        items,
    )
}

fn path(points: &[(f64, f64)], closed: bool) -> String {
    let mut d = String::new();
    for (index, (x, y)) in points.iter().enumerate() {
        let letter = if index == 0 { 'M' } else { 'L' };
        write!(d, "{letter}{x:.3} {y:.3} ").expect("BUG: a string takes any text");
    }
    if closed {
        d.push('Z');
    }
    d
}

fn stroke(tone: Tone, width: f64, dash: &[f64]) -> Stroke {
    Stroke {
        tone,
        width,
        dash: dash.to_vec(),
        round: false,
    }
}
