//! The outline: nested, in the order of the pages, each line with its place.

use super::{dictionary, up};
use crate::flow::{Document, Entry};
use lopdf::{Dictionary, Object, ObjectId};

/// Adds the outline and answers its root; none without entries.
pub fn add(file: &mut lopdf::Document, document: &Document, pages: &[ObjectId]) -> Option<Object> {
    if document.outline.is_empty() {
        return None;
    }
    let root = file.new_object_id();
    let mut own = level(file, document, pages, &document.outline, root);
    own.set("Type", "Outlines");
    file.set_object(root, own);
    Some(Object::Reference(root))
}

/// Adds the lines of one level and answers what their parent says of them. The lines of the first
/// level are shown, those below are folded.
fn level(
    file: &mut lopdf::Document,
    document: &Document,
    pages: &[ObjectId],
    entries: &[Entry],
    parent: ObjectId,
) -> Dictionary {
    let ids: Vec<ObjectId> = entries.iter().map(|_| file.new_object_id()).collect();
    for (index, (entry, &id)) in entries.iter().zip(&ids).enumerate() {
        let mut line = level(file, document, pages, &entry.children, id);
        if let Ok(count) = line.get(b"Count").and_then(Object::as_i64) {
            line.set("Count", -count);
        }
        let height = document.pages[entry.page].sheet.height;
        let dest = vec![
            Object::Reference(pages[entry.page]),
            "XYZ".into(),
            Object::Null,
            // A little above the line, so that it isn't cut.
            up(height, (entry.y - 4.0).max(0.0)),
            Object::Null,
        ];
        line.set("Title", lopdf::text_string(&entry.title));
        line.set("Parent", parent);
        line.set("Dest", dest);
        if index > 0 {
            line.set("Prev", ids[index - 1]);
        }
        if let Some(&next) = ids.get(index + 1) {
            line.set("Next", next);
        }
        file.set_object(id, line);
    }
    let mut own = Dictionary::new();
    if let (Some(&first), Some(&last)) = (ids.first(), ids.last()) {
        own = dictionary([("First", first.into()), ("Last", last.into())]);
        own.set(
            "Count",
            i64::try_from(ids.len()).expect("BUG: an outline is short"),
        );
    }
    own
}
