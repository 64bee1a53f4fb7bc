//! Rows that can't be read, from a terminal.

use std::fs;

use evenlift_tests::fixture;
use serde_json::Value;

use super::errors;
use crate::world::World;

#[test]
fn what_is_wrong_with_a_row_is_said_whole_and_each_file_has_its_failing_rows_beside_it() {
    let world = World::with_acme();
    let at = |name: &str| world.path(name);
    let file = |name: &str, good: &str, bad: &str| {
        let text = format!("Date,Vendor,Account,Amount\n{good}\n{bad}\n");
        world.file(name, text).display().to_string()
    };
    let first = file(
        "first.csv",
        "2025-01-03,Pixel,Advertising,120.05",
        "2025-02-30,Druckerei,Advertising,80.00",
    );
    let second = file(
        "second.csv",
        "2025-07-03,Pixel,Advertising,60.00",
        "2025-03-04,Fair North,Advertising,12..34",
    );
    let failing = at("rows.csv").display().to_string();
    let out = world.terminal(&[
        "import",
        &first,
        &second,
        "--client",
        "Acme",
        "--hold",
        "--failing",
        &failing,
    ]);
    let said = errors(&out);
    assert_eq!(out.status.code(), Some(0), "{said}");
    assert!(said.contains("Row 3, column A “Date”: “2025-02-30”. Expected a date"));
    assert!(said.contains("Row 3, column D “Amount”: “12..34”. Expected an amount"));
    assert!(said.contains("Use 12.34?"), "{said}");
    for (name, holds) in [("rows.csv", "Druckerei"), ("rows 2.csv", "Fair North")] {
        let rows = fs::read_to_string(at(name)).unwrap();
        assert!(rows.contains(holds), "{name}: {rows}");
        assert_eq!(rows.lines().count(), 2, "{name}: {rows}");
    }
}

/// `rows.csv` is what is read, the others are the clients' own.
#[test]
fn nothing_is_written_over_the_file_that_is_read_or_among_the_clients() {
    let world = World::with_acme();
    let text = "Date,Vendor,Amount\n2025-01-03,Pixel,120.05\n2025-02-30,Druckerei,80.00\n";
    let source = world.file("rows.csv", text);
    let workspace = world.folder();
    let client = fs::read_dir(workspace.join("clients")).unwrap().next();
    let client = client.unwrap().unwrap().path();
    for target in [
        &source,
        &client,
        &workspace.join("workspace.db"),
        &workspace.join("new.csv"),
    ] {
        let before = fs::read(target).ok();
        let target = target.display().to_string();
        let out = world.import(&source, &["--dry-run", "--failing", &target]);
        assert_eq!(out.status.code(), Some(1), "{target}");
        let said = errors(&out);
        assert!(said.contains("It was not written over."), "{said}");
        assert_eq!(fs::read(&target).ok(), before, "{target}");
        if target == source.display().to_string() {
            continue;
        }
        for words in [
            [
                "export", "--client", "Acme", "--format", "csv", "--output", &target,
            ],
            [
                "roadmap",
                "--client",
                "Acme",
                "--date",
                "2026-01-12",
                "--out",
                &target,
            ],
        ] {
            let out = world.terminal(&words);
            assert_eq!(out.status.code(), Some(1), "{words:?}");
            assert_eq!(fs::read(&target).ok(), before, "{words:?}");
        }
    }
    let check = world.terminal(&["check"]);
    assert_eq!(check.status.code(), Some(0), "{}", errors(&check));
}

#[test]
fn what_is_refused_says_once_that_nothing_was_changed() {
    let world = World::with_acme();
    let file = fixture("spend/made/bank_autopay.csv");
    assert_eq!(world.import(&file, &[]).status.code(), Some(0));
    for name in ["bank_autopay.csv", "empty.csv"] {
        let out = world.import(&fixture(&format!("spend/made/{name}")), &[]);
        let said = errors(&out);
        assert_eq!(out.status.code(), Some(2), "{said}");
        assert_eq!(said.matches("Nothing was changed.").count(), 1, "{said}");
    }
}

#[test]
fn the_letters_of_a_file_are_read_as_they_are_said_to_be_written() {
    let world = World::with_acme();
    let path = world.file(
        "bank.csv",
        b"Date,Payee,Amount\n2025-04-03,Z\xb3oty M\xb3yn,10.00\n",
    );
    for (name, spoken) in [("windows-1250", "cp1250"), ("iso8859-15", "iso8859-15")] {
        let out = world.import(&path, &["--dry-run", "--encoding", name]);
        assert_eq!(out.status.code(), Some(0), "{}", errors(&out));
        let contract: Value = serde_json::from_slice(&out.stdout).unwrap();
        assert_eq!(contract["encoding"], spoken);
    }
    let out = world.import(&path, &["--encoding", "klingon"]);
    assert_eq!(out.status.code(), Some(1));
    let said = "“klingon” is no choice for encoding. Nothing was changed.";
    assert!(errors(&out).contains(said), "{}", errors(&out));
}
