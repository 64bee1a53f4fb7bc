//! The terminal face: what scripts rely on, with the program itself.

mod channel;
mod client;
mod help;
mod mapping;
mod repair;
mod rule;
mod spend;

use std::path::{Path, PathBuf};

use evenlift_tests::fixture;
use serde_json::{Value, json};

use crate::world::World;
use crate::world::terminal::{errors, text};

fn ledger() -> PathBuf {
    fixture("journey/seed-and-sons-2025.csv")
}

#[test]
fn a_dry_run_says_what_would_happen_and_changes_nothing() {
    let world = World::with_acme();
    let out = world.import(&ledger(), &["--dry-run"]);
    assert_eq!(out.status.code(), Some(0), "{}", errors(&out));
    let contract: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(contract["kind"], "quickbooks-online-profit-and-loss");
    assert_eq!(contract["layout"], "matrix");
    assert_eq!(contract["records"], 60);
    assert_eq!(contract["sum"], "76800.00");
    assert_eq!(contract["header_row"], 5);
    assert_eq!(
        contract["period"],
        json!({"from": "2025-01", "to": "2025-12"})
    );
    assert_eq!(contract["ties"], json!({"agree": 45, "of": 45}));
    assert_eq!(contract["sides"]["undecided"], "10800.00");
    assert_eq!(contract.get("batch"), None, "nothing was imported");
    let rows: u64 = contract["rows"]
        .as_object()
        .unwrap()
        .values()
        .filter_map(Value::as_u64)
        .sum();
    assert_eq!(rows, 18, "every row of the file has one fate");
    let spend = world.json(&["spend", "--client", "Acme", "--json"]);
    assert_eq!(spend["lines"], 0);
}

#[test]
fn an_import_counts_once_and_undo_takes_it_back_also_after_a_restart() {
    let world = World::with_acme();
    let out = world.import(&ledger(), &[]);
    assert_eq!(out.status.code(), Some(0), "{}", errors(&out));
    let contract: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert!(contract["batch"].is_string(), "the import has an id");
    let spend = world.json(&["spend", "--client", "Acme", "--json"]);
    assert_eq!(spend["lines"], 60);
    assert_eq!(spend["total"], "76800.00");
    assert_eq!(spend["years"][0]["months"]["2025-12"]["sales"], "2500.00");

    let again = world.import(&ledger(), &[]);
    assert_eq!(again.status.code(), Some(2), "{}", errors(&again));
    let contract: Value = serde_json::from_slice(&again.stdout).unwrap();
    let refusal = contract["refusal"].as_str().unwrap();
    assert!(refusal.contains("here already"), "{refusal}");
    assert_eq!(contract["rows"]["duplicate"], 5, "its rows are known");
    let spend = world.json(&["spend", "--client", "Acme", "--json"]);
    assert_eq!(
        spend["total"], "76800.00",
        "the same file again adds nothing"
    );

    // Every command is a process of its own, so this undo comes after a restart.
    let undone = world.json(&["undo", "--client", "Acme", "--json"]);
    assert_eq!(undone["label"], "Import 60 lines");
    assert_eq!(
        world.json(&["spend", "--client", "Acme", "--json"])["lines"],
        0
    );
    world.json(&["redo", "--client", "Acme", "--json"]);
    assert_eq!(
        world.json(&["spend", "--client", "Acme", "--json"])["total"],
        "76800.00"
    );
}

#[test]
fn a_rule_decides_the_next_import() {
    let world = World::with_acme();
    let rule = world.terminal(&[
        "rule",
        "add",
        "--client",
        "Acme",
        "--account",
        "contract labor",
        "--side",
        "shared",
        "--marketing",
        "25",
    ]);
    assert_eq!(rule.status.code(), Some(0), "{}", errors(&rule));
    world.import(&ledger(), &[]);
    let spend = world.json(&["spend", "--client", "Acme", "--json"]);
    assert_eq!(
        spend["sides"]["marketing"], "13500.00",
        "12,000 and a quarter of 6,000"
    );
    assert_eq!(
        spend["sides"]["sales"], "34500.00",
        "30,000 and three quarters of 6,000"
    );
}

#[test]
fn a_question_is_asked_before_anything_is_imported_and_can_be_answered() {
    let world = World::with_acme();
    let file = fixture("spend/made/ambiguous_dates.csv");
    let out = world.import(&file, &[]);
    assert_eq!(out.status.code(), Some(3), "{}", errors(&out));
    let contract: Value = serde_json::from_slice(&out.stdout).unwrap();
    let question = &contract["questions"][0];
    assert_eq!(
        world.json(&["spend", "--client", "Acme", "--json"])["lines"],
        0
    );
    let choice = format!(
        "{}={}",
        question["id"].as_str().unwrap(),
        question["choices"][1].as_str().unwrap()
    );
    let out = world.import(&file, &["--answer", &choice]);
    assert_eq!(out.status.code(), Some(0), "{}", errors(&out));
    assert_eq!(
        world.json(&["spend", "--client", "Acme", "--json"])["lines"],
        3
    );
}

#[test]
fn a_file_that_is_no_table_is_refused_by_name() {
    let world = World::with_acme();
    for (file, word) in [
        ("empty.csv", "empty"),
        ("not_a_csv.csv", "PNG"),
        ("header_only.csv", "header"),
    ] {
        let out = world.import(&fixture("spend/made").join(file), &[]);
        assert_eq!(out.status.code(), Some(2), "{file}");
        let contract: Value = serde_json::from_slice(&out.stdout).unwrap();
        let reason = contract["refusal"].as_str().unwrap();
        assert!(reason.contains(word), "{file}: {reason}");
    }
    let missing = world.import(Path::new("nowhere.csv"), &[]);
    assert_eq!(missing.status.code(), Some(1));
    assert!(
        errors(&missing).contains("not there"),
        "{}",
        errors(&missing)
    );
}

#[test]
fn records_are_put_listed_and_removed_and_misspelt_fields_are_refused() {
    let world = World::with_acme();
    let put = |record: Value| {
        world.terminal(&[
            "record",
            "put",
            "--client",
            "Acme",
            "--json",
            "--data",
            &record.to_string(),
        ])
    };
    let out = put(
        json!({"kind": "initiative", "title": "Hire a demand lead", "start": "2026-04", "one_off": 1_300_000}),
    );
    assert_eq!(out.status.code(), Some(0), "{}", errors(&out));
    let saved: Value = serde_json::from_slice(&out.stdout).unwrap();
    let id = saved["made"].as_str().unwrap().to_owned();
    let list = world.json(&[
        "record",
        "list",
        "--client",
        "Acme",
        "--kind",
        "initiative",
        "--json",
    ]);
    assert_eq!(list[0]["title"], "Hire a demand lead");
    assert_eq!(list[0]["id"], json!(id));

    let misspelt = put(json!({"kind": "initiative", "titel": "Hire"}));
    assert_eq!(misspelt.status.code(), Some(2), "{}", text(&misspelt));
    assert!(errors(&misspelt).contains("titel"), "{}", errors(&misspelt));
    let impossible =
        put(json!({"kind": "answer", "question": "training", "side": "sales", "rating": 9}));
    assert_eq!(impossible.status.code(), Some(2), "{}", text(&impossible));

    let gone = world.terminal(&["record", "remove", &id, "--client", "Acme"]);
    assert_eq!(gone.status.code(), Some(0), "{}", errors(&gone));
    let list = world.json(&[
        "record",
        "list",
        "--client",
        "Acme",
        "--kind",
        "initiative",
        "--json",
    ]);
    assert_eq!(list, json!([]));
}

#[test]
fn the_roadmap_of_a_day_is_the_same_bytes_twice() {
    let world = World::closed();
    assert_eq!(world.terminal(&["sample"]).status.code(), Some(0));
    let print = |name: &str, paper: &str| {
        let path = world.path(name);
        let out = world.terminal(&[
            "roadmap",
            "--client",
            "Halden Instruments",
            "--out",
            &path.display().to_string(),
            "--paper",
            paper,
            "--date",
            "2026-01-12",
        ]);
        assert_eq!(out.status.code(), Some(0), "{}", errors(&out));
        std::fs::read(path).unwrap()
    };
    let first = print("first.pdf", "a4");
    assert!(
        first == print("second.pdf", "a4"),
        "two runs give the same bytes"
    );
    assert!(
        first != print("letter.pdf", "letter"),
        "another paper is another file"
    );
    assert!(first.starts_with(b"%PDF-"));
}

#[test]
fn the_sample_shows_the_figures_it_is_made_for() {
    let world = World::closed();
    world.terminal(&["sample"]);
    let spend = world.json(&["spend", "--client", "Halden Instruments", "--json"]);
    assert_eq!(spend["sides"]["sales"], "538000.00");
    assert_eq!(spend["sides"]["marketing"], "112000.00");
    assert_eq!(spend["sides"]["undecided"], "0.00");
    assert_eq!(spend["imports"], 2, "two programs' exports");
    let analysis = world.json(&["analysis", "--client", "Halden Instruments", "--json"]);
    assert!(
        analysis["findings"]
            .as_array()
            .is_some_and(|findings| findings.len() >= 3)
    );
    // Asked for again, it is the same client.
    world.terminal(&["sample"]);
    assert_eq!(
        world
            .json(&["client", "list", "--json"])
            .as_array()
            .map(Vec::len),
        Some(1)
    );
}

#[test]
fn every_file_is_checked_and_damage_is_told() {
    let world = World::with_acme();
    world.import(&ledger(), &[]);
    assert_eq!(world.terminal(&["check"]).status.code(), Some(0));
    let clients = world.folder().join("clients");
    let file = clients
        .read_dir()
        .unwrap()
        .flatten()
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|ending| ending == "evenlift"))
        .unwrap();
    let whole = std::fs::read(&file).unwrap();
    std::fs::write(&file, &whole[..whole.len() / 2]).unwrap();
    let out = world.terminal(&["check"]);
    assert_eq!(out.status.code(), Some(2), "{}", text(&out));
    assert!(text(&out).contains("broken"), "{}", text(&out));
    assert_eq!(
        std::fs::read(&file).unwrap().len(),
        whole.len() / 2,
        "the damaged file is kept"
    );
}

#[test]
fn a_wrong_command_line_ends_with_its_own_status() {
    let world = World::closed();
    assert_eq!(world.terminal(&["spend"]).status.code(), Some(64));
    assert_eq!(
        world
            .terminal(&["spend", "--client", "Nobody"])
            .status
            .code(),
        Some(1)
    );
}

#[test]
fn what_a_record_has_no_place_for_is_named_wherever_it_stands_and_nothing_is_kept() {
    let world = World::with_acme();
    for (data, path) in [
        (r#"{"kind":"person","nmae":"Ada"}"#, "nmae"),
        (
            r#"{"kind":"activity","name":"Fair","produced":{"bogus":1}}"#,
            "produced.bogus",
        ),
        (
            r#"{"kind":"person","name":"Ada","remarks":{"title":{"ask":"Bo","differs":"Cy"}}}"#,
            "remarks.title.differs",
        ),
        (
            r#"{"kind":"person","name":"Ada","seats":[{"side":"sales","role":"member","colour":"red"}]}"#,
            "seats.0.colour",
        ),
    ] {
        let out = world.terminal(&["record", "put", "--client", "Acme", "--data", data]);
        assert_eq!(out.status.code(), Some(2), "{data}: {}", errors(&out));
        let said = errors(&out);
        assert!(said.contains(&format!("“{path}”")), "{said}");
    }
    let people = world.json(&[
        "record", "list", "--client", "Acme", "--kind", "person", "--json",
    ]);
    assert_eq!(people, json!([]), "nothing of it was kept");
    let plain = r#"{"kind":"person","name":"Ada","remarks":{},"seats":[]}"#;
    let out = world.terminal(&["record", "put", "--client", "Acme", "--data", plain]);
    assert_eq!(out.status.code(), Some(0), "{}", errors(&out));
}
