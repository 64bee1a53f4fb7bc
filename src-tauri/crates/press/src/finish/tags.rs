//! Tags: the structure tree, and which marked sequence belongs to which element.

use super::links::Link;
use super::{dictionary, page};
use crate::draw;
use crate::flow::Document;
use crate::flow::tree::Role;
use crate::mark::Mark;
use lopdf::{Dictionary, Object, ObjectId};
use std::collections::HashMap;

/// Adds the structure tree and answers its root.
pub fn add(
    file: &mut lopdf::Document,
    document: &Document,
    pages: &[ObjectId],
    sequences: &[Vec<usize>],
    links: &[Link],
) -> Object {
    let nodes = &document.tree.nodes;
    let ids: Vec<ObjectId> = nodes.iter().map(|_| file.new_object_id()).collect();
    let root = file.new_object_id();
    let mut kids: Vec<Vec<Object>> = vec![Vec::new(); nodes.len()];
    for (own, &id) in sequences.iter().zip(pages) {
        for (number, &node) in own.iter().enumerate() {
            let number = count(number);
            kids[node].push(
                dictionary([
                    ("Type", "MCR".into()),
                    ("Pg", id.into()),
                    ("MCID", number.into()),
                ])
                .into(),
            );
        }
    }
    for link in links {
        kids[link.node].push(
            dictionary([
                ("Type", "OBJR".into()),
                ("Obj", link.annotation.into()),
                ("Pg", link.page.into()),
            ])
            .into(),
        );
    }
    let kept = kept(document, &kids);
    let reversed = reversed(document);
    // Children stand after their parents, so each is complete when its turn comes.
    for (index, node) in nodes.iter().enumerate() {
        if let Some(parent) = node.parent.filter(|_| kept[index]) {
            kids[parent].push(ids[index].into());
        }
    }
    for (index, own) in kids
        .into_iter()
        .enumerate()
        .filter(|(index, _)| kept[*index])
    {
        let node = &nodes[index];
        let parent = node.parent.map_or(root, |parent| ids[parent]);
        let mut element = dictionary([
            ("Type", "StructElem".into()),
            ("S", draw::tag(&node.role).into()),
            ("P", parent.into()),
            ("K", own.into()),
        ]);
        describe(&mut element, &node.role);
        if let Some(text) = reversed.get(&index) {
            element.set("ActualText", lopdf::text_string(text.trim()));
        }
        file.set_object(ids[index], element);
    }
    let parents = parent_tree(file, pages, sequences, links, &ids);
    let next = pages.len() + links.len();
    file.set_object(
        root,
        dictionary([
            ("Type", "StructTreeRoot".into()),
            ("K", vec![ids[0].into()].into()),
            ("ParentTree", parents),
            ("ParentTreeNextKey", count(next).into()),
        ]),
    );
    root.into()
}

fn describe(element: &mut Dictionary, role: &Role) {
    match role {
        Role::Figure(alt) => element.set("Alt", lopdf::text_string(alt)),
        Role::Head => element.set(
            "A",
            dictionary([("O", "Table".into()), ("Scope", "Column".into())]),
        ),
        Role::Table(summary) if !summary.is_empty() => element.set(
            "A",
            dictionary([
                ("O", "Table".into()),
                ("Summary", lopdf::text_string(summary)),
            ]),
        ),
        Role::Cell(span) if *span > 1 => element.set(
            "A",
            dictionary([("O", "Table".into()), ("ColSpan", i64::from(*span).into())]),
        ),
        _ => {}
    }
}

/// The texts of elements that run from right to left, in reading order: their glyphs stand in the
/// order in which they are seen.
fn reversed(document: &Document) -> HashMap<usize, String> {
    let mut texts: HashMap<usize, (bool, String)> = HashMap::new();
    for placed in document.pages.iter().flat_map(|page| &page.marks) {
        if let (Mark::Line(line), Some(node)) = (&placed.mark, placed.node)
            && !matches!(document.tree.nodes[node].role, Role::Figure(_))
        {
            let (rtl, text) = texts.entry(node).or_default();
            *rtl |= line.runs.iter().any(|run| run.rtl);
            text.push_str(&line.text);
        }
    }
    texts
        .into_iter()
        .filter_map(|(node, (rtl, text))| rtl.then_some((node, text)))
        .collect()
}

/// Elements with something in them; cells are kept even when empty, or rows would be of unequal
/// length.
fn kept(document: &Document, kids: &[Vec<Object>]) -> Vec<bool> {
    let nodes = &document.tree.nodes;
    let mut kept: Vec<bool> = kids.iter().map(|own| !own.is_empty()).collect();
    kept[0] = true;
    for (index, node) in nodes.iter().enumerate().rev() {
        kept[index] |= matches!(node.role, Role::Head | Role::Cell(_));
        if let Some(parent) = node.parent.filter(|_| kept[index]) {
            kept[parent] = true;
        }
    }
    kept
}

/// From the numbers of pages and annotations back to their elements.
fn parent_tree(
    file: &mut lopdf::Document,
    pages: &[ObjectId],
    sequences: &[Vec<usize>],
    links: &[Link],
    ids: &[ObjectId],
) -> Object {
    let mut numbers = Vec::new();
    for (index, (own, &id)) in sequences.iter().zip(pages).enumerate() {
        let elements: Vec<Object> = own.iter().map(|&node| ids[node].into()).collect();
        let elements = file.add_object(elements);
        numbers.extend([count(index).into(), elements.into()]);
        let dictionary = page(file, id);
        dictionary.set("StructParents", count(index));
        dictionary.set("Tabs", "S");
    }
    for (index, link) in links.iter().enumerate() {
        numbers.extend([count(pages.len() + index).into(), ids[link.node].into()]);
    }
    file.add_object(dictionary([("Nums", numbers.into())]))
        .into()
}

fn count(number: usize) -> i64 {
    i64::try_from(number).expect("BUG: a document is finite")
}
