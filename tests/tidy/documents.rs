//! Documents rot; a path that one of them names must exist.

use crate::tree::Tree;

const DOCUMENTS: [&str; 3] = ["ARCHITECTURE.md", "README.md", "CONTRIBUTING.md"];

/// Where a document may start a path from: the top, or the crates that it calls by their short names.
const STARTS: [&str; 3] = ["", "src-tauri/crates/", "src-tauri/"];

/// Made on demand, so not in the tree.
const MADE: [&str; 3] = ["target/", "ui/dist", "ui/node_modules"];

pub fn stale_paths(tree: &Tree) -> Vec<String> {
    let mut complaints = Vec::new();
    for (path, text) in tree.all().filter(|(path, _)| DOCUMENTS.contains(path)) {
        for (number, line) in text.lines().enumerate() {
            for named in quoted(line).filter(|word| is_path(word)).flat_map(expanded) {
                let there = STARTS
                    .iter()
                    .any(|start| tree.has(&format!("{start}{named}")));
                if !there && !MADE.iter().any(|made| named.starts_with(made)) {
                    complaints.push(format!("{path}:{}: `{named}` does not exist", number + 1));
                }
            }
        }
    }
    complaints
}

/// What stands between backticks.
fn quoted(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}

fn is_path(word: &str) -> bool {
    let plain = word
        .chars()
        .all(|letter| letter.is_ascii_alphanumeric() || "./_-{},@".contains(letter));
    let ends_like_a_file = [
        ".md", ".toml", ".json", ".rs", ".ts", ".svelte", ".sql", ".svg", ".lock",
    ];
    plain
        && !word.starts_with('@')
        && (word.contains('/') || ends_like_a_file.iter().any(|end| word.ends_with(end)))
}

/// `crates/{domain,intake}` names two paths.
fn expanded(path: &str) -> Vec<String> {
    let Some((before, rest)) = path.split_once('{') else {
        return vec![path.to_owned()];
    };
    let Some((choices, after)) = rest.split_once('}') else {
        return vec![path.to_owned()];
    };
    choices
        .split(',')
        .flat_map(|choice| expanded(&format!("{before}{choice}{after}")))
        .collect()
}

#[test]
fn a_path_that_is_gone_is_noticed_also_inside_braces() {
    let tree = Tree::of(
        "README.md",
        "See `README.md`, `docs/gone.md` and `{README,GONE}.md`, run `cargo xtask run`.",
    );
    let complaints = stale_paths(&tree);
    assert_eq!(
        complaints,
        [
            "README.md:1: `docs/gone.md` does not exist",
            "README.md:1: `GONE.md` does not exist"
        ]
    );
}
