//! A document as text, for tests: what stands where, in reading order.

use super::{Document, Entry, Page};
use crate::mark::{Mark, Placed, Step};
use domain::report::figure::Fill;
use domain::value::Choice as _;
use std::fmt::{self, Display, Formatter};

impl Display for Document {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (index, page) in self.pages.iter().enumerate() {
            writeln!(
                f,
                "page {} {} {:.1} x {:.1}",
                index + 1,
                page.part,
                page.sheet.width,
                page.sheet.height
            )?;
            write_page(self, page, f)?;
        }
        write_outline(&self.outline, 0, f)?;
        for warning in &self.warnings {
            writeln!(f, "warning {}: {}", warning.part, warning.text)?;
        }
        Ok(())
    }
}

fn write_page(document: &Document, page: &Page, f: &mut Formatter<'_>) -> fmt::Result {
    for placed in &page.marks {
        let Placed { x, y, .. } = placed;
        let role = match placed.node {
            Some(node) => format!("{:?}", document.tree.nodes[node].role),
            None => "-".to_owned(),
        };
        let role = role.split('(').next().unwrap_or_default();
        write!(f, "  {x:6.1} {y:6.1} {role:<12} ")?;
        match &placed.mark {
            Mark::Line(line) => {
                let size = line.runs.first().map_or(0.0, |run| run.size);
                let face = line.runs.first().map_or("none", |run| run.face.name());
                let text = line.text.trim_end();
                writeln!(
                    f,
                    "{face} {size} {:?} {text:?} {:.1}",
                    line.tone, line.width
                )?;
            }
            Mark::Shape(shape) => {
                let (width, height) = extent(&shape.path);
                let fill = match shape.fill {
                    Some(Fill::Solid { tone }) => format!(" {tone:?}"),
                    Some(Fill::Hatch { tone, .. }) => format!(" hatched {tone:?}"),
                    None => String::new(),
                };
                let stroke = shape.stroke.as_ref().map_or(String::new(), |stroke| {
                    format!(" line {:?} {}", stroke.tone, stroke.width)
                });
                writeln!(f, "shape {width:.1} x {height:.1}{fill}{stroke}")?;
            }
            Mark::Link { section, width, .. } => writeln!(f, "link {} {width:.1}", section.word())?,
            Mark::Anchor { title } => writeln!(f, "anchor {title:?}")?,
        }
    }
    Ok(())
}

fn write_outline(entries: &[Entry], depth: usize, f: &mut Formatter<'_>) -> fmt::Result {
    for entry in entries {
        let indent = "  ".repeat(depth);
        writeln!(
            f,
            "outline {indent}{:?} page {} {:.1}",
            entry.title,
            entry.page + 1,
            entry.y
        )?;
        write_outline(&entry.children, depth + 1, f)?;
    }
    Ok(())
}

fn extent(path: &[Step]) -> (f64, f64) {
    let ends = path.iter().filter_map(|step| match *step {
        Step::Move(x, y) | Step::Line(x, y) | Step::Curve([.., x, y]) => Some((x, y)),
        Step::Close => None,
    });
    let mut least = (f64::INFINITY, f64::INFINITY);
    let mut most = (f64::NEG_INFINITY, f64::NEG_INFINITY);
    for (x, y) in ends {
        least = (least.0.min(x), least.1.min(y));
        most = (most.0.max(x), most.1.max(y));
    }
    if least.0.is_finite() {
        (most.0 - least.0, most.1 - least.1)
    } else {
        (0.0, 0.0)
    }
}
