//! Words that a room forbids: a clock below the faces, SQL outside the store, a path of somebody's machine.

use std::collections::BTreeSet;

use crate::tree::Tree;

/// Words, where they are looked for, where they are at home, and why they may stand nowhere else.
struct Strangers {
    words: &'static [&'static str],
    sought_in: &'static [&'static str],
    at_home_in: &'static [&'static str],
    why: &'static str,
}

const RUST: &[&str] = &[".rs"];
const SQL: &[&str] = &[".sql", ".rs"];
const WINDOW: &[&str] = &[".svelte", ".html", ".ts"];
const EVERYTHING: &[&str] = &[""];
const NOT_IN_DOMAIN: &[&str] = &[
    "src-tauri/src/",
    "src-tauri/build.rs",
    "src-tauri/crates/intake/",
    "src-tauri/crates/store/",
    "src-tauri/crates/press/",
    "src-tauri/crates/practice/",
    "src-tauri/crates/cli/",
    "tests/",
    "xtask/",
];
/// The window, the terminal, and what stands beside the house.
const FACES: &[&str] = &[
    "src-tauri/src/",
    "src-tauri/crates/cli/",
    "src-tauri/crates/press/examples/",
    "tests/",
    "xtask/",
];
const STORE: &[&str] = &["src-tauri/crates/store/"];
const PRESS_DRAW: &[&str] = &["src-tauri/crates/press/src/draw"];
const WINDOW_CRATE: &[&str] = &["src-tauri/src/", "src-tauri/build.rs", "xtask/shell/"];

/// A macro that makes many items of one line can't expect of each what is true of some.
const MANY_FROM_ONE: &[&str] = &["src-tauri/src/commands.rs"];

/// This file names every one of them.
const SELF: &str = "tests/tidy/";

const STRANGERS: &[Strangers] = &[
    Strangers {
        words: &["sqlx::"],
        sought_in: RUST,
        at_home_in: STORE,
        why: "SQL is the store's",
    },
    Strangers {
        words: &["printpdf::"],
        sought_in: RUST,
        at_home_in: PRESS_DRAW,
        why: "drawing on pages is press::draw's",
    },
    Strangers {
        words: &["tauri::"],
        sought_in: RUST,
        at_home_in: WINDOW_CRATE,
        why: "the window is the desktop crate's",
    },
    Strangers {
        words: &["@tauri-apps"],
        sought_in: WINDOW,
        at_home_in: &["ui/src/ipc/"],
        why: "only ui/src/ipc talks to Rust",
    },
    Strangers {
        words: &[
            "Utc::now",
            "Local::now",
            "SystemTime::now",
            "Instant::now",
            "Timestamp::now",
            ".elapsed()",
        ],
        sought_in: RUST,
        at_home_in: FACES,
        why: "the moment is an argument: only a face reads the clock",
    },
    Strangers {
        words: &["now_v7", "new_v4"],
        sought_in: RUST,
        at_home_in: FACES,
        why: "where identifiers come from is an argument",
    },
    Strangers {
        words: &["'now'", "current_timestamp"],
        sought_in: SQL,
        at_home_in: &[],
        why: "the moment is an argument, in SQL too",
    },
    Strangers {
        words: &["random()"],
        sought_in: SQL,
        at_home_in: &[],
        why: "where identifiers come from is an argument",
    },
    Strangers {
        words: &["SystemTime"],
        sought_in: RUST,
        at_home_in: NOT_IN_DOMAIN,
        why: "the ground floor knows no clock",
    },
    Strangers {
        words: &["std::fs"],
        sought_in: RUST,
        at_home_in: NOT_IN_DOMAIN,
        why: "the ground floor opens no file",
    },
    Strangers {
        words: &["std::env"],
        sought_in: RUST,
        at_home_in: NOT_IN_DOMAIN,
        why: "the ground floor asks no environment",
    },
    Strangers {
        words: &["std::net"],
        sought_in: RUST,
        at_home_in: NOT_IN_DOMAIN,
        why: "the ground floor has no network",
    },
    Strangers {
        words: &["async fn"],
        sought_in: RUST,
        at_home_in: NOT_IN_DOMAIN,
        why: "the ground floor never waits",
    },
    Strangers {
        words: &["#[allow("],
        sought_in: RUST,
        at_home_in: MANY_FROM_ONE,
        why: "#[expect] says when it is no longer needed",
    },
    Strangers {
        words: &["todo!(", "unimplemented!("],
        sought_in: RUST,
        at_home_in: &[],
        why: "nothing is left to do",
    },
    Strangers {
        words: &["dbg!("],
        sought_in: RUST,
        at_home_in: &[],
        why: "a trace of debugging",
    },
    Strangers {
        words: &[" style=\""],
        sought_in: WINDOW,
        at_home_in: &[],
        why: "the content policy blocks it; use style: or a class",
    },
    Strangers {
        words: &["{@html"],
        sought_in: WINDOW,
        at_home_in: &[],
        why: "text of a foreign file would become markup",
    },
    Strangers {
        words: &["Intl.", "toLocale", "toFixed", "toPrecision", "padStart"],
        sought_in: WINDOW,
        at_home_in: &[],
        why: "the window formats no number and no date; Rust sends finished words",
    },
    Strangers {
        words: &["=== 1 ? '1 "],
        sought_in: WINDOW,
        at_home_in: &[],
        why: "the window counts nothing for people; Rust sends finished words",
    },
    Strangers {
        words: &["from '@lucide/svelte'"],
        sought_in: WINDOW,
        at_home_in: &[],
        why: "imports every icon; import one from @lucide/svelte/icons",
    },
    Strangers {
        words: &["/work/", "/root/", "/home/"],
        sought_in: EVERYTHING,
        at_home_in: &[],
        why: "a path of one machine",
    },
    Strangers {
        words: &["registry.npmjs", "static.crates.io"],
        sought_in: EVERYTHING,
        at_home_in: &[],
        why: "the machine's own settings name the registry",
    },
];

pub fn forbidden(tree: &Tree) -> Vec<String> {
    let mut complaints = Vec::new();
    for Strangers {
        words,
        sought_in,
        at_home_in,
        why,
    } in STRANGERS
    {
        let excused = |path: &str| {
            path.starts_with(SELF)
                || at_home_in.iter().any(|home| path.starts_with(home))
                || (*sought_in != EVERYTHING && is_test(path))
        };
        for (path, text) in tree.ending(sought_in).filter(|(path, _)| !excused(path)) {
            for (number, line) in text
                .lines()
                .enumerate()
                .filter(|(_, line)| !is_comment(line))
            {
                for word in words.iter().filter(|word| line.contains(**word)) {
                    complaints.push(format!("{path}:{}: `{word}`: {why}", number + 1));
                }
            }
        }
    }
    complaints
}

/// A place that is named as the home of a word, and is not in the project.
pub fn ghosts(tree: &Tree) -> Vec<String> {
    let homes: BTreeSet<&str> = STRANGERS
        .iter()
        .flat_map(|strangers| strangers.at_home_in.iter().copied())
        .collect();
    homes
        .into_iter()
        .filter(|home| tree.all().all(|(path, _)| !path.starts_with(home)))
        .map(|home| {
            format!("{home}: is the home of a word in tests/tidy/words.rs and does not exist")
        })
        .collect()
}

/// A test may look into files, read a clock and name what the sources may not hold.
fn is_test(path: &str) -> bool {
    path.contains("/tests/") || path.ends_with("/tests.rs") || path.starts_with("fuzz/")
}

/// A comment may name what the code may not use.
fn is_comment(line: &str) -> bool {
    line.trim_start().starts_with("//")
}

#[test]
fn a_home_that_is_gone_is_noticed() {
    let found = ghosts(&Tree::of("ui/src/ipc/client.ts", "export {}"));
    assert!(!found.iter().any(|line| line.starts_with("ui/src/ipc/")));
    assert!(
        found
            .iter()
            .any(|line| line.starts_with("src-tauri/crates/store/"))
    );
}

#[test]
fn a_forbidden_word_is_noticed_where_it_is_a_stranger_and_only_there() {
    let faults = [
        (
            "src-tauri/crates/practice/src/import/mod.rs",
            "    sqlx::query(sql)",
        ),
        (
            "src-tauri/crates/domain/src/analysis/ratio.rs",
            "let today = Utc::now();",
        ),
        (
            "src-tauri/crates/practice/src/client.rs",
            "let id = Id::new(Uuid::now_v7());",
        ),
        (
            "src-tauri/crates/store/src/history_state.sql",
            "select datetime('now')",
        ),
        (
            "src-tauri/crates/press/src/flow/table.rs",
            "use printpdf::Mm;",
        ),
        (
            "ui/src/screens/spend/Spend.svelte",
            "<p style=\"color: red\">",
        ),
        (
            "ui/src/screens/spend/Spend.svelte",
            "import { invoke } from '@tauri-apps/api/core'",
        ),
    ];
    for (path, line) in faults {
        assert_eq!(forbidden(&Tree::of(path, line)).len(), 1, "{path}: {line}");
    }
    let dump = "src-tauri/crates/domain/tests/report/dump.rs";
    assert_eq!(
        forbidden(&Tree::of(dump, "std::fs::write(path, text)")).len(),
        0
    );
    assert_eq!(
        forbidden(&Tree::of(dump, "let path = \"/home/me\";")).len(),
        1
    );
    assert_eq!(
        forbidden(&Tree::of(
            "src-tauri/crates/store/src/client.rs",
            "sqlx::query(sql)"
        ))
        .len(),
        0
    );
    assert_eq!(
        forbidden(&Tree::of(
            "src-tauri/crates/domain/src/lib.rs",
            "/// Never `Utc::now`."
        ))
        .len(),
        0
    );
}
