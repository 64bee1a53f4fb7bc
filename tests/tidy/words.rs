//! Words that a room forbids: a clock below the faces, SQL outside the store, a path of somebody's machine.

use crate::tree::Tree;

/// A word, where it is looked for, where it is at home, and why it may stand nowhere else.
struct Word {
    text: &'static str,
    sought_in: &'static [&'static str],
    at_home_in: &'static [&'static str],
    why: &'static str,
}

const RUST: &[&str] = &[".rs"];
const SQL: &[&str] = &[".sql", ".rs"];
const WINDOW: &[&str] = &[".svelte", ".html", ".ts"];
const EVERYTHING: &[&str] = &[""];
const NOT_IN_DOMAIN: &[&str] = &[
    "src-tauri/src",
    "src-tauri/build.rs",
    "src-tauri/crates/i",
    "src-tauri/crates/s",
    "src-tauri/crates/p",
    "src-tauri/crates/c",
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
const WINDOW_CRATE: &[&str] = &["src-tauri/src/", "src-tauri/build.rs"];

/// A macro that makes many items of one line can't expect of each what is true of some.
const MANY_FROM_ONE: &[&str] = &["src-tauri/src/commands.rs"];

/// This file names every one of them.
const SELF: &str = "tests/tidy/";

const WORDS: &[Word] = &[
    Word {
        text: "sqlx::",
        sought_in: RUST,
        at_home_in: STORE,
        why: "SQL is the store's",
    },
    Word {
        text: "printpdf::",
        sought_in: RUST,
        at_home_in: PRESS_DRAW,
        why: "drawing on pages is press::draw's",
    },
    Word {
        text: "tauri::",
        sought_in: RUST,
        at_home_in: WINDOW_CRATE,
        why: "the window is the desktop crate's",
    },
    Word {
        text: "@tauri-apps",
        sought_in: WINDOW,
        at_home_in: &["ui/src/ipc/"],
        why: "only ui/src/ipc talks to Rust",
    },
    Word {
        text: "Utc::now",
        sought_in: RUST,
        at_home_in: FACES,
        why: "the moment is an argument: only a face reads the clock",
    },
    Word {
        text: "Local::now",
        sought_in: RUST,
        at_home_in: FACES,
        why: "the moment is an argument: only a face reads the clock",
    },
    Word {
        text: "SystemTime::now",
        sought_in: RUST,
        at_home_in: FACES,
        why: "the moment is an argument: only a face reads the clock",
    },
    Word {
        text: "Instant::now",
        sought_in: RUST,
        at_home_in: FACES,
        why: "the moment is an argument: only a face reads the clock",
    },
    Word {
        text: "Timestamp::now",
        sought_in: RUST,
        at_home_in: FACES,
        why: "the moment is an argument: only a face reads the clock",
    },
    Word {
        text: ".elapsed()",
        sought_in: RUST,
        at_home_in: FACES,
        why: "the moment is an argument: only a face reads the clock",
    },
    Word {
        text: "now_v7",
        sought_in: RUST,
        at_home_in: FACES,
        why: "where identifiers come from is an argument",
    },
    Word {
        text: "new_v4",
        sought_in: RUST,
        at_home_in: FACES,
        why: "where identifiers come from is an argument",
    },
    Word {
        text: "'now'",
        sought_in: SQL,
        at_home_in: &[],
        why: "the moment is an argument, in SQL too",
    },
    Word {
        text: "current_timestamp",
        sought_in: SQL,
        at_home_in: &[],
        why: "the moment is an argument, in SQL too",
    },
    Word {
        text: "random()",
        sought_in: SQL,
        at_home_in: &[],
        why: "where identifiers come from is an argument",
    },
    Word {
        text: "SystemTime",
        sought_in: RUST,
        at_home_in: NOT_IN_DOMAIN,
        why: "the ground floor knows no clock",
    },
    Word {
        text: "std::fs",
        sought_in: RUST,
        at_home_in: NOT_IN_DOMAIN,
        why: "the ground floor opens no file",
    },
    Word {
        text: "std::env",
        sought_in: RUST,
        at_home_in: NOT_IN_DOMAIN,
        why: "the ground floor asks no environment",
    },
    Word {
        text: "std::net",
        sought_in: RUST,
        at_home_in: NOT_IN_DOMAIN,
        why: "the ground floor has no network",
    },
    Word {
        text: "async fn",
        sought_in: RUST,
        at_home_in: NOT_IN_DOMAIN,
        why: "the ground floor never waits",
    },
    Word {
        text: "#[allow(",
        sought_in: RUST,
        at_home_in: MANY_FROM_ONE,
        why: "#[expect] says when it is no longer needed",
    },
    Word {
        text: "todo!(",
        sought_in: RUST,
        at_home_in: &[],
        why: "nothing is left to do",
    },
    Word {
        text: "unimplemented!(",
        sought_in: RUST,
        at_home_in: &[],
        why: "nothing is left to do",
    },
    Word {
        text: "dbg!(",
        sought_in: RUST,
        at_home_in: &[],
        why: "a trace of debugging",
    },
    Word {
        text: " style=\"",
        sought_in: WINDOW,
        at_home_in: &[],
        why: "the content policy blocks it; use style: or a class",
    },
    Word {
        text: "{@html",
        sought_in: WINDOW,
        at_home_in: &[],
        why: "text of a foreign file would become markup",
    },
    Word {
        text: "from '@lucide/svelte'",
        sought_in: WINDOW,
        at_home_in: &[],
        why: "imports every icon; import one from @lucide/svelte/icons",
    },
    Word {
        text: "/work/",
        sought_in: EVERYTHING,
        at_home_in: &[],
        why: "a path of one machine",
    },
    Word {
        text: "/root/",
        sought_in: EVERYTHING,
        at_home_in: &[],
        why: "a path of one machine",
    },
    Word {
        text: "/home/",
        sought_in: EVERYTHING,
        at_home_in: &[],
        why: "a path of one machine",
    },
    Word {
        text: "registry.npmjs",
        sought_in: EVERYTHING,
        at_home_in: &[],
        why: "the machine's own settings name the registry",
    },
    Word {
        text: "static.crates.io",
        sought_in: EVERYTHING,
        at_home_in: &[],
        why: "the machine's own settings name the registry",
    },
];

pub fn forbidden(tree: &Tree) -> Vec<String> {
    let mut complaints = Vec::new();
    for Word {
        text: word,
        sought_in,
        at_home_in,
        why,
    } in WORDS
    {
        let excused = |path: &str| {
            path.starts_with(SELF)
                || at_home_in.iter().any(|home| path.starts_with(home))
                || (*sought_in != EVERYTHING && is_test(path))
        };
        let strangers = tree.ending(sought_in).filter(|(path, _)| !excused(path));
        for (path, text) in strangers {
            for (number, line) in text.lines().enumerate() {
                if !is_comment(line) && line.contains(word) {
                    complaints.push(format!("{path}:{}: `{word}`: {why}", number + 1));
                }
            }
        }
    }
    complaints
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
    let dump = "src-tauri/crates/domain/src/report/tests/dump.rs";
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
