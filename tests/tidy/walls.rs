//! The walls of the house: which crate may know which, and which tool belongs to which room.

use crate::tree::Tree;

/// Each crate's manifest, and the rooms it may have a door to.
const ROOMS: [(&str, &[&str]); 10] = [
    ("src-tauri/crates/domain/Cargo.toml", &[]),
    ("src-tauri/crates/intake/Cargo.toml", &["domain"]),
    ("src-tauri/crates/store/Cargo.toml", &["domain"]),
    ("src-tauri/crates/press/Cargo.toml", &["domain"]),
    (
        "src-tauri/crates/practice/Cargo.toml",
        &["domain", "intake", "store", "press"],
    ),
    ("src-tauri/crates/cli/Cargo.toml", &["domain", "practice"]),
    ("Cargo.toml", &["domain", "practice"]),
    ("fuzz/Cargo.toml", &["domain", "intake"]),
    ("xtask/shell/Cargo.toml", &[]),
    ("tests/Cargo.toml", &OURS),
];

const OURS: [&str; 6] = [
    "domain",
    "intake",
    "store",
    "press",
    "practice",
    "evenlift-cli",
];

/// Tools that open a door to the outside, and the only manifest that may ask for them.
const TOOLS: [(&str, &str); 12] = [
    ("calamine", "intake"),
    ("chardetng", "intake"),
    ("encoding_rs", "intake"),
    ("quick-xml", "intake"),
    ("zip", "intake"),
    ("sqlx", "store"),
    ("lopdf", "press"),
    ("parley", "press"),
    ("printpdf", "press"),
    ("rust_xlsxwriter", "practice"),
    ("clap", "cli"),
    ("tauri", ""),
];

/// A crate that depends on a room it may not know.
pub fn doors(tree: &Tree) -> Vec<String> {
    let mut complaints = Vec::new();
    for (path, text) in manifests(tree) {
        let Some((_, known)) = ROOMS.iter().find(|(room, _)| *room == path) else {
            complaints.push(format!(
                "{path}: is no room of the house; give it a line in tests/tidy/walls.rs"
            ));
            continue;
        };
        for name in dependencies(text).filter(|name| OURS.contains(name) && !known.contains(name)) {
            complaints.push(format!("{path}: may not know `{name}`"));
        }
    }
    complaints
}

/// A crate that asks for a tool of another room. The tests may look at anything.
pub fn tools(tree: &Tree) -> Vec<String> {
    let mut complaints = Vec::new();
    // Tests and the fuzzer make the files that the rooms read; the empty window is nothing but Tauri.
    let outside = |path: &str| {
        ["tests/", "fuzz/", "xtask/shell/"]
            .iter()
            .any(|folder| path.starts_with(folder))
    };
    for (path, text) in manifests(tree).filter(|(path, _)| !outside(path)) {
        for name in dependencies(text) {
            let name = if name.starts_with("tauri") {
                "tauri"
            } else {
                name
            };
            let owner = TOOLS
                .iter()
                .find(|(tool, _)| *tool == name)
                .map(|(_, room)| manifest_of(room));
            if owner.is_some_and(|owner| owner != path) {
                complaints.push(format!("{path}: `{name}` belongs to another room"));
            }
        }
    }
    complaints
}

/// A room or a tool that has a line here and is not in the project.
pub fn ghosts(tree: &Tree) -> Vec<String> {
    let rooms = ROOMS
        .iter()
        .map(|(path, _)| *path)
        .filter(|room| manifests(tree).all(|(path, _)| path != *room))
        .map(|room| format!("{room}: has a line in tests/tidy/walls.rs and does not exist"));
    let asks = |room: &str, tool: &str| {
        manifests(tree)
            .filter(|(path, _)| *path == manifest_of(room))
            .any(|(_, text)| dependencies(text).any(|name| name == tool))
    };
    let tools = TOOLS
        .iter()
        .filter(|(tool, room)| !asks(room, tool))
        .map(|(tool, room)| {
            format!(
                "{}: does not ask for `{tool}`, which tests/tidy/walls.rs says is its own",
                manifest_of(room)
            )
        });
    rooms.chain(tools).collect()
}

fn manifest_of(room: &str) -> String {
    if room.is_empty() {
        "Cargo.toml".to_owned()
    } else {
        format!("src-tauri/crates/{room}/Cargo.toml")
    }
}

fn manifests(tree: &Tree) -> impl Iterator<Item = (&str, &str)> {
    tree.ending(&["Cargo.toml"])
        .filter(|(path, _)| *path != "xtask/Cargo.toml")
}

/// The names in every table of dependencies of a manifest; not those the workspace only offers.
fn dependencies(manifest: &str) -> impl Iterator<Item = &str> {
    let mut table = "";
    manifest.lines().filter_map(move |line| {
        if let Some(head) = line.strip_prefix('[') {
            table = head.trim_end_matches(']');
            let (kind, name) = table.rsplit_once('.')?;
            return kind.ends_with("dependencies").then_some(name);
        }
        let asked = table.ends_with("dependencies") && table != "workspace.dependencies";
        let name = line.split(['.', '=', ' ']).next()?;
        (asked && !name.is_empty() && !name.starts_with('#')).then_some(name)
    })
}

#[test]
fn a_door_through_a_wall_is_noticed_in_every_way_of_writing_it() {
    for line in [
        "store.workspace = true",
        "store = { path = \"../store\" }",
        "[dependencies.store]\nworkspace = true",
    ] {
        let manifest = format!(
            "[package]\nname = \"press\"\n\n[dependencies]\ndomain.workspace = true\n{line}\n"
        );
        let complaints = doors(&Tree::of("src-tauri/crates/press/Cargo.toml", &manifest));
        assert_eq!(complaints.len(), 1, "{line}");
    }
}

#[test]
fn a_tool_in_the_wrong_room_is_noticed() {
    let manifest = "[dependencies]\nsqlx = \"=0.9.0\"\n";
    assert_eq!(
        tools(&Tree::of("src-tauri/crates/practice/Cargo.toml", manifest)).len(),
        1
    );
    assert_eq!(
        tools(&Tree::of("src-tauri/crates/store/Cargo.toml", manifest)).len(),
        0
    );
}

#[test]
fn a_room_that_is_not_there_and_a_tool_that_nobody_asks_for_are_noticed() {
    let manifest = "[dependencies]\nsqlx = \"=0.9.0\"\n";
    let found = ghosts(&Tree::of("src-tauri/crates/store/Cargo.toml", manifest));
    let about = |word: &str| found.iter().filter(|line| line.contains(word)).count();
    assert_eq!(about("crates/store/"), 0, "it is there, with its tool");
    assert_eq!(about("crates/press/Cargo.toml: has a line"), 1);
    assert_eq!(about("`printpdf`"), 1);
}

#[test]
fn what_the_workspace_offers_is_not_yet_a_door() {
    let manifest = "[workspace.dependencies]\nstore = { path = \"src-tauri/crates/store\" }\n";
    assert_eq!(doors(&Tree::of("Cargo.toml", manifest)).len(), 0);
}
