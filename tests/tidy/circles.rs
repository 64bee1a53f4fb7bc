//! Files that know each other in a circle can only be read together: how large a circle each crate may have.

use crate::tree::Tree;
use crate::uses::Uses;

/// The sources of a crate, and the most files that may stand in one circle; one where no two may know each other.
const BOUNDS: [(&str, usize); 2] = [
    ("src-tauri/crates/intake/src/", 1),
    ("src-tauri/crates/practice/src/", 1),
];

/// A crate with a larger circle than it may have, or a bound that is wider than it need be.
pub fn too_large(tree: &Tree) -> Vec<String> {
    complain(tree, &BOUNDS)
}

/// The size of the largest circle of each crate, a line each.
pub fn figures(tree: &Tree) -> Vec<String> {
    let figure = |&(folder, bound): &(&str, usize)| {
        let uses = Uses::of(tree, folder);
        format!(
            "{folder}: the largest circle has {} files, of at most {bound}",
            uses.largest_circle().len()
        )
    };
    BOUNDS.iter().map(figure).collect()
}

fn complain(tree: &Tree, bounds: &[(&str, usize)]) -> Vec<String> {
    let mut complaints = Vec::new();
    for &(folder, bound) in bounds {
        let uses = Uses::of(tree, folder);
        let circle = uses.largest_circle();
        let size = circle.len();
        if size > bound {
            complaints.push(format!(
                "{folder}: {size} files know each other in a circle, more than {bound}:\n  {}",
                circle.join("\n  ")
            ));
        } else if size < bound {
            complaints.push(format!("{folder}: the largest circle has {size} files; write {size} for {bound} in tests/tidy"));
        }
    }
    complaints
}

#[test]
fn files_that_come_back_to_each_other_are_a_circle_however_they_are_named() {
    let beside = [
        (
            "a.rs",
            "pub(in crate::spare) use crate::b::{self, Cell as Other};\nfn it(_: Other) {}",
        ),
        ("b.rs", "fn of() -> crate::c::Name {}"),
        ("c.rs", "pub use super::deep::Name;"),
        ("deep/mod.rs", "mod inner;\npub(crate) use inner::Name;"),
        ("deep/inner.rs", "use super::super::a;"),
        (
            "alone.rs",
            "use crate::a;\n#[cfg(test)]\nmod tests { use crate::spare; }",
        ),
        (
            "spare.rs",
            "// use crate::alone;\nconst TEXT: &str = \"crate::alone::B\";\nuse crate::alone;",
        ),
    ];
    let tree = Tree::of_all(&beside);
    let uses = Uses::of(&tree, "");
    assert_eq!(uses.largest_circle(), ["a.rs", "b.rs", "deep/inner.rs"]);
    assert_eq!(complain(&tree, &[("", 2)]).len(), 1, "too large");
    assert_eq!(
        complain(&tree, &[("", 4)]).len(),
        1,
        "the bound is too wide"
    );
    assert_eq!(complain(&tree, &[("", 3)]).len(), 0);
}

#[test]
fn a_module_that_only_shows_what_its_parts_hold_knows_none_of_them() {
    let front = (
        "noun/mod.rs",
        "mod part;\npub use part::{Part, find};\npub struct Noun;\nfn it() { [0].iter().find(); }",
    );
    let part = ("noun/part.rs", "use super::Noun;\npub struct Part(Noun);");
    let tree = Tree::of_all(&[front, part]);
    assert_eq!(Uses::of(&tree, "").largest_circle().len(), 1);
    let holds = (
        "noun/mod.rs",
        "mod part;\npub use part::{Part, find};\npub struct Noun(Vec<Part>);",
    );
    let tree = Tree::of_all(&[holds, part]);
    assert_eq!(Uses::of(&tree, "").largest_circle().len(), 2);
}
