//! A command that a document or the help of `cargo xtask` names must work: one list says of each which test runs it, or on
//! which day somebody last did.

use std::collections::BTreeSet;

use crate::tree::Tree;

/// The list.
const LIST: &str = "docs/commands.md";
const HELP: &str = "xtask/src/main.rs";
const PROGRAMS: [&str; 3] = ["cargo", "npm", "evenlift-cli"];

pub fn untried(tree: &Tree) -> Vec<String> {
    let named = named(tree);
    let listed = listed(tree);
    let missing = named
        .iter()
        .filter(|(_, command)| !listed.iter().any(|(known, _)| known == command))
        .map(|(path, command)| format!("{path}: `{command}` is not in {LIST}"));
    let stale = listed
        .iter()
        .filter(|(known, _)| !named.iter().any(|(_, command)| command == known))
        .map(|(known, _)| format!("{LIST}: nothing names `{known}` any more"));
    let unproven = listed
        .iter()
        .filter(|(command, how)| !proven(tree, command, how))
        .map(|(command, how)| {
            format!("{LIST}: `{command}`: {how}: there is neither a date nor a file that runs it, nor is it called untried")
        });
    missing.chain(stale).chain(unproven).collect()
}

/// Every command that is named anywhere, and where.
fn named(tree: &Tree) -> BTreeSet<(&str, String)> {
    let documents = tree.ending(&[".md"]).filter(|(path, _)| *path != LIST);
    let in_documents = documents.flat_map(|(path, text)| {
        fenced(text)
            .chain(quoted(text))
            .filter_map(|words| command(&words))
            .map(move |command| (path, command))
    });
    let help = tree.all().filter(|(path, _)| *path == HELP);
    let in_help = help.flat_map(|(path, text)| {
        in_help(text)
            .into_iter()
            .map(move |command| (path, command))
    });
    in_documents.chain(in_help).collect()
}

/// What the list says: the command, and how it is tried.
fn listed(tree: &Tree) -> Vec<(String, String)> {
    let list = tree.all().find(|(path, _)| *path == LIST);
    let rows = list.map_or("", |(_, text)| text).lines();
    rows.filter_map(|row| {
        let (command, how) = row.strip_prefix("| `")?.split_once("` | ")?;
        Some((command.to_owned(), how.trim_end_matches(" |").to_owned()))
    })
    .collect()
}

/// What the list says of a command that nobody has tried since it came or changed: better owned up to than dated.
const UNTRIED: &str = "not tried yet";

/// `by hand, 2026-11-30`, with more behind it where there is more to say, a file in which the command stands, or the
/// plain word that it is not tried yet.
fn proven(tree: &Tree, command: &str, how: &str) -> bool {
    if how == UNTRIED {
        return true;
    }
    if let Some(rest) = how.strip_prefix("by hand, ") {
        let day: Vec<&str> = rest.get(..10).unwrap_or_default().split('-').collect();
        return day.iter().map(|part| part.len()).eq([4, 2, 2])
            && day.iter().all(|part| part.parse::<u32>().is_ok());
    }
    let path = how.trim_matches('`');
    let Some((_, text)) = tree.all().find(|(known, _)| *known == path) else {
        return false;
    };
    // A test gives a verb as strings, a script as it is typed.
    let verb: Vec<String> = command
        .split(' ')
        .skip(1)
        .map(|word| format!("{word:?}"))
        .collect();
    text.contains(command) || squeezed(text).contains(&format!("[{}", verb.join(",")))
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The lines of code blocks; one that ends with a backslash goes on in the next.
fn fenced(text: &str) -> impl Iterator<Item = String> {
    let blocks = text.split("\n```").skip(1).step_by(2);
    blocks.flat_map(|block| {
        let block = block.replace("\\\n", " ");
        block.lines().skip(1).map(str::to_owned).collect::<Vec<_>>()
    })
}

/// What stands between backticks outside of code blocks, also over the end of a line.
fn quoted(text: &str) -> impl Iterator<Item = String> {
    let prose: Vec<&str> = text.split("\n```").step_by(2).collect();
    let prose = prose.join("\n");
    prose
        .split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect::<Vec<_>>()
        .into_iter()
}

/// The command in a line, without its comment and the variables before it; none where the line is something else.
fn command(line: &str) -> Option<String> {
    let line = line.split(" # ").next()?;
    let words = line
        .split_whitespace()
        .skip_while(|word| word.contains('='));
    let words: Vec<&str> = words.collect();
    (words.len() > 1 && PROGRAMS.contains(&words[0])).then(|| words.join(" "))
}

/// `  dist  build … (with --deb: …; with --deb --check: …)` names three commands.
fn in_help(source: &str) -> Vec<String> {
    let usage = source
        .split("const USAGE: &str = \"")
        .nth(1)
        .unwrap_or_default();
    let usage = usage.split("\";").next().unwrap_or_default();
    let mut commands: Vec<String> = Vec::new();
    let mut verb = "";
    for line in usage.lines().filter(|line| line.starts_with("  ")) {
        if !line.starts_with("   ") {
            verb = line.split_whitespace().next().unwrap_or_default();
            commands.push(format!("cargo xtask {verb}"));
        }
        let options = line
            .split("with ")
            .skip(1)
            .filter(|part| part.starts_with("--"));
        for option in options.filter_map(|part| part.split(':').next()) {
            commands.push(format!("cargo xtask {verb} {option}"));
        }
    }
    commands
}

#[test]
fn a_command_that_nobody_tried_is_noticed_wherever_it_is_named() {
    let readme = "Run `cargo xtask\nrun` or\n\n```sh\nA=1 cargo fuzz run \\\n  read  # long\n```\n\nand `Cargo.toml`.";
    let complaints = untried(&Tree::of("README.md", readme));
    assert_eq!(complaints.len(), 2, "{complaints:?}");
    assert!(
        complaints[0].contains("`cargo fuzz run read`"),
        "{complaints:?}"
    );
    assert!(
        complaints[1].contains("`cargo xtask run`"),
        "{complaints:?}"
    );
    let help = "const USAGE: &str = \"\n  dist  build (with --deb: so;\n        with --deb --check: thus)\n\";";
    assert_eq!(untried(&Tree::of(HELP, help)).len(), 3);
}

#[test]
fn a_row_without_a_day_or_a_test_is_noticed_and_one_that_nothing_names() {
    for how in ["by hand", "by hand, lately", "`tests/gone.rs`"] {
        let list = format!("| `cargo xtask run` | {how} |\n");
        assert_eq!(untried(&Tree::of(LIST, &list)).len(), 2, "{how}");
    }
    let list = "| `cargo xtask run` | by hand, 2026-11-30 |\n";
    assert_eq!(untried(&Tree::of(LIST, list)).len(), 1);
}
