//! The same versions for everybody, from wherever their machine gets its packages.

use serde_json::Value;

use crate::tree::Tree;

/// The name by which cargo knows the public index, whatever mirror serves it.
const INDEX: &str = "registry+https://github.com/rust-lang/crates.io-index";

pub fn loose(tree: &Tree) -> Vec<String> {
    let mut complaints = Vec::new();
    for (path, text) in tree.ending(&["package.json"]) {
        complaints.extend(loose_packages(path, text));
    }
    for (path, text) in tree.ending(&["package-lock.json"]) {
        if text.contains("\"resolved\": \"http") {
            complaints.push(format!("{path}: names the registry of one machine; `npm install` with ui/.npmrc leaves it out"));
        }
    }
    for (path, text) in tree.ending(&["Cargo.lock"]) {
        for line in text
            .lines()
            .filter(|line| line.starts_with("source = ") && !line.contains(INDEX))
        {
            complaints.push(format!("{path}: {line} is not the public index"));
        }
    }
    complaints
}

fn loose_packages(path: &str, text: &str) -> Vec<String> {
    let Ok(manifest) = serde_json::from_str::<Value>(text) else {
        return vec![format!("{path}: is no JSON")];
    };
    let tables = ["dependencies", "devDependencies", "optionalDependencies"];
    let packages = tables
        .iter()
        .filter_map(|table| manifest[table].as_object())
        .flatten();
    packages
        .filter(|(_, version)| !version.as_str().is_some_and(is_exact))
        .map(|(name, version)| format!("{path}: {name} is {version}, not one exact version"))
        .collect()
}

fn is_exact(version: &str) -> bool {
    version.split('.').count() == 3
        && version
            .chars()
            .all(|letter| letter.is_ascii_digit() || letter == '.')
}

#[test]
fn a_loose_version_and_a_mirror_are_noticed() {
    let manifest = r#"{ "dependencies": { "svelte": "^5.57.3", "vite": "8.3.8" }, "devDependencies": { "a": "*" } }"#;
    assert_eq!(loose(&Tree::of("ui/package.json", manifest)).len(), 2);
    let lock = r#"{ "resolved": "https://npm.example/svelte.tgz" }"#;
    assert_eq!(loose(&Tree::of("ui/package-lock.json", lock)).len(), 1);
    let lock = "source = \"registry+https://crates.example/index\"\n";
    assert_eq!(loose(&Tree::of("Cargo.lock", lock)).len(), 1);
}
