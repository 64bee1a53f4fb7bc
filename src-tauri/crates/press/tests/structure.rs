//! What is in the file for those who don't see it: tags, outline, links, metadata.

#[allow(dead_code, reason = "each test uses its own part of the demo")]
mod demo;

use lopdf::{Dictionary, Document, Object, ObjectId};
use press::Paper;
use std::collections::BTreeMap;

fn load() -> Document {
    let pdf = press::print(&demo::report(), Paper::A4);
    Document::load_mem(&pdf.bytes).expect("lopdf reads what it wrote")
}

fn dictionary<'a>(file: &'a Document, object: &'a Object) -> &'a Dictionary {
    match object {
        Object::Reference(id) => file
            .get_dictionary(*id)
            .expect("a reference leads somewhere"),
        Object::Dictionary(own) => own,
        other => panic!("not a dictionary: {other:?}"),
    }
}

fn catalog_entry<'a>(file: &'a Document, key: &str) -> &'a Dictionary {
    let catalog = file.catalog().expect("a catalog");
    dictionary(file, catalog.get(key.as_bytes()).expect("the entry"))
}

fn text(object: &Object) -> String {
    lopdf::decode_text_string(object).expect("a text")
}

#[test]
fn the_document_is_tagged_from_headings_to_cells() {
    let file = load();
    let root = catalog_entry(&file, "StructTreeRoot");
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    walk(
        &file,
        root.get(b"K").expect("the root has children"),
        &mut |element| {
            let role = element.get(b"S").and_then(Object::as_name).expect("a type");
            *counts
                .entry(String::from_utf8_lossy(role).into_owned())
                .or_default() += 1;
        },
    );
    for role in [
        "Document", "Sect", "H1", "H2", "H3", "P", "Figure", "Caption", "Table", "TR", "TH", "TD",
        "TOC", "TOCI", "Link",
    ] {
        assert!(counts.contains_key(role), "no {role} in {counts:?}");
    }
    assert_eq!(
        counts["H1"], 7,
        "one a section, the cover's and the contents'"
    );
    assert_eq!(counts["TOCI"], 5, "one a section");
}

#[test]
fn every_figure_says_in_words_what_it_shows() {
    let file = load();
    let root = catalog_entry(&file, "StructTreeRoot");
    let mut figures = 0;
    walk(&file, root.get(b"K").expect("children"), &mut |element| {
        if element.get(b"S").and_then(Object::as_name).ok() == Some(b"Figure") {
            figures += 1;
            let alt = text(element.get(b"Alt").expect("a figure has a text"));
            assert!(!alt.trim().is_empty());
        }
    });
    assert!(figures > 8, "all figures of the demo: {figures}");
}

#[test]
fn every_row_of_a_table_is_as_wide_as_its_head() {
    let file = load();
    let root = catalog_entry(&file, "StructTreeRoot");
    let role = |element: &Dictionary| {
        element
            .get(b"S")
            .and_then(Object::as_name)
            .map(<[u8]>::to_vec)
    };
    let mut tables = 0;
    walk(&file, root.get(b"K").expect("children"), &mut |table| {
        if role(table).ok().as_deref() != Some(b"Table") {
            return;
        }
        tables += 1;
        let mut widths = Vec::new();
        walk(&file, table.get(b"K").expect("rows"), &mut |row| {
            if role(row).ok().as_deref() != Some(b"TR") {
                return;
            }
            let mut width = 0;
            walk(&file, row.get(b"K").expect("cells"), &mut |cell| {
                if matches!(role(cell).ok().as_deref(), Some(b"TD" | b"TH")) {
                    let span = cell.get(b"A").and_then(Object::as_dict);
                    let span = span.and_then(|own| own.get(b"ColSpan"));
                    width += span.and_then(Object::as_i64).unwrap_or(1);
                }
            });
            widths.push(width);
        });
        assert!(
            widths.windows(2).all(|pair| pair[0] == pair[1]),
            "{widths:?}"
        );
    });
    assert!(tables > 4, "all tables of the demo: {tables}");
}

#[test]
fn every_marked_sequence_is_found_from_its_page() {
    let file = load();
    let root = catalog_entry(&file, "StructTreeRoot");
    let tree = dictionary(&file, root.get(b"ParentTree").expect("a parent tree"));
    let numbers = tree
        .get(b"Nums")
        .and_then(Object::as_array)
        .expect("numbers");
    let by_number: BTreeMap<i64, &Object> = numbers
        .chunks_exact(2)
        .map(|pair| (pair[0].as_i64().expect("a number"), &pair[1]))
        .collect();
    for (number, id) in file.get_pages() {
        let page = file.get_dictionary(id).expect("a page");
        let own = page
            .get(b"StructParents")
            .and_then(Object::as_i64)
            .expect("a number");
        let (_, elements) = file.dereference(by_number[&own]).expect("elements");
        let elements = elements.as_array().expect("an array");
        let content = file.get_page_content(id);
        let content = String::from_utf8_lossy(&content);
        assert_eq!(
            content.matches("/MCID").count(),
            elements.len(),
            "page {number}: as many sequences as elements"
        );
        assert_eq!(
            content.matches("BDC").count() + content.matches("BMC").count(),
            content.matches("EMC").count(),
            "page {number}: every sequence ends"
        );
    }
}

#[test]
fn the_outline_is_nested_and_in_the_order_of_the_pages() {
    let file = load();
    let outlines = catalog_entry(&file, "Outlines");
    let top = level(&file, outlines);
    let titles: Vec<String> = top
        .iter()
        .map(|line| text(line.get(b"Title").expect("a title")))
        .collect();
    assert_eq!(
        titles,
        [
            "Marketing strategy roadmap",
            "Contents",
            "1 At a glance",
            "3 What you spent, what you plan",
            "11 The roadmap",
            "11 The roadmap, card by card",
            "14 The next 90 days",
        ]
    );
    let below = level(&file, top[2]);
    let titles: Vec<String> = below
        .iter()
        .map(|line| text(line.get(b"Title").expect("a title")))
        .collect();
    assert_eq!(titles, ["Three findings", "How the year lifts"]);
    let heights: Vec<f32> = below
        .iter()
        .map(|line| {
            let dest = line
                .get(b"Dest")
                .and_then(Object::as_array)
                .expect("a place");
            dest[3].as_float().expect("a height")
        })
        .collect();
    assert!(heights[0] > heights[1], "places run down the page");
}

#[test]
fn contents_and_references_are_links_without_a_frame() {
    let file = load();
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    let links = |page: ObjectId| -> Vec<Dictionary> {
        let page = file.get_dictionary(page).expect("a page");
        page.get(b"Annots")
            .and_then(Object::as_array)
            .map(|all| {
                all.iter()
                    .map(|link| dictionary(&file, link).clone())
                    .collect()
            })
            .unwrap_or_default()
    };
    let contents = links(pages[1]);
    let targets: Vec<ObjectId> = contents
        .iter()
        .map(|link| {
            let dest = link
                .get(b"Dest")
                .and_then(Object::as_array)
                .expect("a place");
            dest[0].as_reference().expect("a page")
        })
        .collect();
    assert_eq!(targets, pages[2..], "one line a section, in order");
    assert_eq!(links(pages[2]).len(), 3, "each finding leads to its page");
    for link in contents {
        let border = link
            .get(b"Border")
            .and_then(Object::as_array)
            .expect("a border");
        assert!(border.iter().all(|part| part.as_i64().ok() == Some(0)));
    }
}

#[test]
fn the_metadata_says_what_the_document_is() {
    let file = load();
    let info = file.trailer.get(b"Info").expect("information");
    let info = dictionary(&file, info);
    assert_eq!(
        text(info.get(b"Title").expect("a title")),
        "Marketing strategy roadmap, Halden Instruments"
    );
    assert_eq!(
        text(info.get(b"Author").expect("an author")),
        "Claire Aubert"
    );
    assert_eq!(
        text(info.get(b"CreationDate").expect("a date")),
        "D:20260112000000Z",
        "the date of the report, not of a clock"
    );
    let catalog = file.catalog().expect("a catalog");
    assert_eq!(text(catalog.get(b"Lang").expect("a language")), "en-US");
    let shown = catalog_entry(&file, "ViewerPreferences");
    assert_eq!(
        shown.get(b"DisplayDocTitle").and_then(Object::as_bool).ok(),
        Some(true)
    );
    assert_eq!(
        catalog_entry(&file, "MarkInfo")
            .get(b"Marked")
            .and_then(Object::as_bool)
            .ok(),
        Some(true)
    );
    let (_, packet) = file
        .dereference(catalog.get(b"Metadata").expect("a packet"))
        .expect("a packet");
    let packet =
        String::from_utf8_lossy(&packet.as_stream().expect("a stream").content).into_owned();
    assert!(packet.contains("<dc:language><rdf:Bag><rdf:li>en-US"));
    assert!(
        !packet.contains("pdfuaid"),
        "no claim that no validator has passed"
    );
}

/// Calls `see` with every structure element below an entry.
fn walk(file: &Document, kids: &Object, see: &mut impl FnMut(&Dictionary)) {
    let one = std::slice::from_ref(kids);
    for kid in kids.as_array().map_or(one, Vec::as_slice) {
        let Ok((_, Object::Dictionary(element))) = file.dereference(kid) else {
            continue;
        };
        if element.has(b"S") {
            see(element);
            if let Ok(kids) = element.get(b"K") {
                walk(file, kids, see);
            }
        }
    }
}

/// The lines of one level of the outline.
fn level<'a>(file: &'a Document, parent: &'a Dictionary) -> Vec<&'a Dictionary> {
    let mut lines = Vec::new();
    let mut next = parent.get(b"First").ok();
    while let Some(own) = next {
        let line = dictionary(file, own);
        lines.push(line);
        next = line.get(b"Next").ok();
    }
    lines
}
