//! The floors within a crate: its modules from below to above, each using only those below it.

use crate::tree::Tree;
use crate::uses::Uses;

/// A crate whose modules stand in floors.
struct House {
    /// The folder of its sources.
    folder: &'static str,
    /// From below to above. Modules of one floor do not know each other.
    floors: &'static [&'static [&'static str]],
}

const HOUSES: [House; 2] = [
    House {
        folder: "src-tauri/crates/intake/src/",
        floors: &[
            &["terms"],
            &["lexicon"],
            &["cell"],
            &["table"],
            &["source", "preview"],
            &["recipe", "draft"],
            &["header"],
            &["columns"],
            &["formats"],
            &["walk"],
            &["understand"],
        ],
    },
    House {
        folder: "src-tauri/crates/practice/src/",
        floors: &[
            &["command_table", "failure", "moment"],
            &["channels", "under_way", "view"],
            &["editing", "reading"],
            &["practice"],
            &[
                "balance",
                "form",
                "funnel",
                "knowledge",
                "roadmap",
                "settings",
                "undo",
            ],
            &["overview", "record", "report", "rule"],
            &["import"],
            &["sample", "spend"],
            &["client", "export"],
            &["mapping"],
        ],
    },
];

/// A file that uses a floor above its own, or a neighbour; and a module without a floor.
pub fn upward(tree: &Tree) -> Vec<String> {
    HOUSES
        .iter()
        .flat_map(|house| complain(tree, house))
        .collect()
}

fn complain(tree: &Tree, house: &House) -> Vec<String> {
    let folder = house.folder;
    let uses = Uses::of(tree, folder);
    let module = |path: &str| {
        let inside = &path[folder.len()..];
        let first = inside.split('/').next().unwrap_or(inside);
        first.trim_end_matches(".rs").to_owned()
    };
    let floor = |module: &str| {
        let holds = |floor: &&[&str]| floor.contains(&module);
        house.floors.iter().position(holds)
    };
    let mut complaints = Vec::new();
    for (path, other) in uses.pairs() {
        let (own, below) = (module(path), module(other));
        if own == "lib" || own == below {
            continue;
        }
        match (floor(&own), floor(&below)) {
            (Some(from), Some(to)) if to < from => {}
            (Some(_), Some(_)) => complaints.push(format!(
                "{path}: may not use `{below}`, which is not below it ({other})"
            )),
            (None, _) => complaints.push(format!(
                "{path}: `{own}` has no floor; give it one in tests/tidy/floors.rs"
            )),
            (_, None) => complaints.push(format!("{path}: uses `{below}`, which has no floor")),
        }
    }
    complaints
}

#[test]
fn a_file_that_uses_a_floor_above_it_or_a_neighbour_is_noticed_and_so_is_one_without_a_floor() {
    let house = House {
        folder: "src/",
        floors: &[&["ground"], &["first", "beside"], &["roof"]],
    };
    let complaints = |path: &str, text: &str| {
        let others = [
            ("src/lib.rs", "mod ground;\nuse roof::Tile;"),
            ("src/ground.rs", "pub struct Stone;"),
            ("src/first/mod.rs", "mod step;\npub use step::Step;"),
            (
                "src/first/step.rs",
                "pub struct Step(crate::ground::Stone);",
            ),
            ("src/beside.rs", "use crate::ground::Stone;"),
            ("src/roof.rs", "use crate::{first::Step, beside};"),
            ("src/shed.rs", ""),
        ];
        let kept = others.into_iter().filter(|(known, _)| *known != path);
        let files: Vec<(&str, &str)> = kept.chain([(path, text)]).collect();
        complain(&Tree::of_all(&files), &house)
    };
    let none: [String; 0] = [];
    assert_eq!(complaints("src/shed.rs", ""), none);
    for (path, text) in [
        ("src/ground.rs", "use crate::roof::Tile;"),
        ("src/ground.rs", "fn up() -> super::first::Step {}"),
        ("src/first/step.rs", "use super::super::roof;"),
        ("src/first/mod.rs", "use crate::beside::Wall;"),
        ("src/roof.rs", "use crate::shed;"),
        ("src/shed.rs", "use crate::ground::Stone;"),
    ] {
        assert_eq!(complaints(path, text).len(), 1, "{path}: {text}");
    }
}
