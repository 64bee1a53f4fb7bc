//! Finish: a drawn file gets its outline, tags, links and metadata, and is written.

mod compress;
mod links;
mod metadata;
mod outline;
mod tags;

use crate::draw::Drawn;
use crate::flow::Document;
use domain::report::Meta;
use lopdf::{Dictionary, Object, ObjectId};

/// The finished file.
pub fn finish(drawn: Drawn, document: &Document, meta: &Meta) -> Vec<u8> {
    let Drawn {
        mut file,
        sequences,
    } = drawn;
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    let links = links::add(&mut file, document, &pages);
    let tags = tags::add(&mut file, document, &pages, &sequences, &links);
    let outline = outline::add(&mut file, document, &pages);
    let xmp = metadata::describe(&mut file, meta);

    let catalog = catalog(&mut file);
    catalog.set("Lang", Object::string_literal(meta.language.as_str()));
    catalog.set("MarkInfo", dictionary([("Marked", true.into())]));
    catalog.set("StructTreeRoot", tags);
    catalog.set(
        "ViewerPreferences",
        dictionary([("DisplayDocTitle", true.into())]),
    );
    catalog.set("Metadata", xmp);
    catalog.set("PageLayout", "SinglePage");
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
        catalog.set("PageMode", "UseOutlines");
    }
    "1.7".clone_into(&mut file.version);
    compress::streams(&mut file);
    let mut bytes = Vec::new();
    file.save_modern(&mut bytes)
        .expect("BUG: writing to memory can't fail");
    bytes
}

fn catalog(file: &mut lopdf::Document) -> &mut Dictionary {
    file.catalog_mut()
        .expect("BUG: printpdf writes a catalog into every file")
}

fn page(file: &mut lopdf::Document, id: ObjectId) -> &mut Dictionary {
    file.get_object_mut(id)
        .and_then(Object::as_dict_mut)
        .expect("BUG: the page tree names pages")
}

fn dictionary<const N: usize>(entries: [(&str, Object); N]) -> Dictionary {
    Dictionary::from_iter(entries)
}

/// Points from the lower edge of a page, for a place in millimetres from its top.
fn up(height: f64, y: f64) -> Object {
    points(height - y)
}

/// Millimetres as points, to a tenth.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a place on a page, rounded on purpose"
)]
fn points(millimetres: f64) -> Object {
    let tenths = (millimetres * crate::text::PT_PER_MM * 10.0).round() / 10.0;
    Object::Real(tenths as f32)
}
