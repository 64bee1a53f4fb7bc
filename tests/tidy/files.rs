//! Each file says what it is for, and stays short enough to be read in one sitting.

use crate::tree::Tree;

const LIMIT: usize = 400;
const SOURCES: [&str; 6] = [".rs", ".ts", ".js", ".svelte", ".css", ".sql"];

/// Files that may be longer, and why. An entry that is no longer needed is a complaint as well.
const LONG: [(&str, &str); 1] = [("ui/src/ipc/bindings.ts", "generated")];

pub fn without_module_doc(tree: &Tree) -> Vec<String> {
    tree.ending(&[".rs"])
        .filter(|(_, text)| !text.starts_with("//! "))
        .map(|(path, _)| format!("{path}: begins without a `//!` that says what the file is for"))
        .collect()
}

pub fn too_long(tree: &Tree) -> Vec<String> {
    complain_about_length(tree, &LONG)
}

fn complain_about_length(tree: &Tree, allowed: &[(&str, &str)]) -> Vec<String> {
    let lines = |text: &str| text.lines().count();
    let long: Vec<(&str, usize)> = tree
        .ending(&SOURCES)
        .map(|(path, text)| (path, lines(text)))
        .filter(|(_, lines)| *lines > LIMIT)
        .collect();
    let grown = long
        .iter()
        .filter(|(path, _)| !allowed.iter().any(|(known, _)| known == path))
        .map(|(path, lines)| format!("{path}: {lines} lines, more than {LIMIT}; split it by noun"));
    let needless = allowed
        .iter()
        .filter(|(known, why)| *why != "generated" && !long.iter().any(|(path, _)| path == known))
        .map(|(known, _)| {
            format!("{known}: is no longer over {LIMIT} lines; take it off the list in tests/tidy")
        });
    grown.chain(needless).collect()
}

#[test]
fn a_file_without_a_module_doc_is_noticed() {
    assert_eq!(
        without_module_doc(&Tree::of("a.rs", "use std::fs;\n")).len(),
        1
    );
    assert_eq!(
        without_module_doc(&Tree::of("a.rs", "//! What it is for.\n")).len(),
        0
    );
}

#[test]
fn a_long_file_is_noticed_and_so_is_an_exception_that_is_not_needed() {
    let long = Tree::of("a.rs", &"//! Line.\n".repeat(LIMIT + 1));
    let short = Tree::of("a.rs", "//! Line.\n");
    let excepted = [("a.rs", "a table of codes")];
    assert_eq!(complain_about_length(&long, &[]).len(), 1);
    assert_eq!(complain_about_length(&long, &excepted).len(), 0);
    assert_eq!(complain_about_length(&short, &excepted).len(), 1);
}
