//! Links inside the document, without a frame.

use super::{dictionary, page, points, up};
use crate::Part;
use crate::flow::Document;
use crate::mark::{Mark, Placed};
use lopdf::{Object, ObjectId};
use std::collections::HashMap;

/// A link: its annotation, its page, and its structure element.
pub struct Link {
    pub annotation: ObjectId,
    pub page: ObjectId,
    pub node: usize,
}

/// Adds the annotations. An area whose section isn't printed is no link.
pub fn add(file: &mut lopdf::Document, document: &Document, pages: &[ObjectId]) -> Vec<Link> {
    let mut starts: HashMap<Part, usize> = HashMap::new();
    for (index, page) in document.pages.iter().enumerate() {
        starts.entry(page.part).or_insert(index);
    }
    let mut links = Vec::new();
    for (own, &id) in document.pages.iter().zip(pages) {
        let mut annotations = Vec::new();
        let height = own.sheet.height;
        for placed in &own.marks {
            let Placed {
                x,
                y,
                mark:
                    Mark::Link {
                        width,
                        height: tall,
                        section,
                    },
                node: Some(node),
            } = placed
            else {
                continue;
            };
            let Some(&target) = starts.get(&Part::Section(*section)) else {
                continue;
            };
            let number = pages.len() + links.len();
            let top = up(document.pages[target].sheet.height, 0.0);
            let annotation = file.add_object(dictionary([
                ("Type", "Annot".into()),
                ("Subtype", "Link".into()),
                (
                    "Rect",
                    vec![
                        points(*x),
                        up(height, y + tall),
                        points(x + width),
                        up(height, *y),
                    ]
                    .into(),
                ),
                ("Border", vec![0.into(), 0.into(), 0.into()].into()),
                ("F", 4.into()),
                (
                    "Dest",
                    vec![
                        Object::Reference(pages[target]),
                        "XYZ".into(),
                        Object::Null,
                        top,
                        Object::Null,
                    ]
                    .into(),
                ),
                ("Contents", lopdf::text_string(name(document, target))),
                (
                    "StructParent",
                    i64::try_from(number).expect("BUG: links are few").into(),
                ),
            ]));
            annotations.push(Object::Reference(annotation));
            links.push(Link {
                annotation,
                page: id,
                node: *node,
            });
        }
        let dictionary = page(file, id);
        if annotations.is_empty() {
            dictionary.remove(b"Annots");
        } else {
            dictionary.set("Annots", annotations);
        }
    }
    links
}

/// What a link is called when it is read out.
fn name(document: &Document, page: usize) -> &str {
    document
        .outline
        .iter()
        .find(|entry| entry.page == page)
        .map_or("", |entry| &entry.title)
}
