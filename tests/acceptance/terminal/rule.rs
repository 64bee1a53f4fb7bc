//! `rule` from a terminal: every word of it, as text and as JSON.

use serde_json::{Value, json};

use super::{errors, ledger, text};
use crate::world::World;

/// An export of ours, in which one line was decided by hand.
const BY_HAND: &str = "\
Evenlift line,Date,First month,Last month,Vendor,Account,Class,Memo,Reference,Amount,Currency,Side,\
Marketing percent,Neither percent,Category,Decided by,Source
1,2025-03-04,2025-03,2025-03,Kepler Rentals,Equipment hire,,,,40.00,USD,sales,,,Samples and demonstrations,hand,
";

const OF: [&str; 3] = ["--client", "Acme", "--json"];

impl World {
    fn rule(&self, arguments: &[&str]) -> Value {
        self.json(&[&["rule"], arguments, &OF].concat())
    }

    /// Refused with this code and sentence, and nothing was changed.
    fn rule_refused(&self, arguments: &[&str], code: i32, says: &str) {
        let before = self.rule(&["list"]);
        let out = self.terminal(&[&["rule"], arguments, &["--client", "Acme"]].concat());
        assert_eq!(out.status.code(), Some(code), "{arguments:?}");
        assert!(errors(&out).contains(says), "{}", errors(&out));
        assert!(errors(&out).contains("Nothing was changed."));
        assert_eq!(self.rule(&["list"]), before);
    }
}

fn sides(world: &World) -> Value {
    world.json(&["spend", "--client", "Acme", "--json"])["sides"].clone()
}

fn made(answer: &Value) -> String {
    assert_eq!(answer["is"], "saved", "{answer}");
    answer["made"].as_str().expect("a rule was made").to_owned()
}

#[test]
fn a_rule_is_tried_added_tested_run_and_taken_back() {
    let world = World::with_acme();
    world.import(&ledger(), &[]);
    let travel = ["--account", "travel", "--side", "sales"];
    let tried = world.rule(&[&["add"], &travel[..], &["--dry-run"]].concat());
    assert_eq!(
        tried["sentence"],
        "Changes 12 lines, 4,800.00 in 1 past import."
    );
    assert_eq!(world.rule(&["list"]), json!([]), "nothing was added");

    made(&world.rule(&[&["add"], &travel[..]].concat()));
    assert_eq!(world.rule(&["test"])["past"], 12);
    assert_eq!(world.rule(&["run", "--dry-run"])["past_sum"], "4,800.00");
    assert_eq!(sides(&world)["undecided"], "10800.00", "nothing was run");
    let run = world.rule(&["run"]);
    assert_eq!(run["outcome"]["label"], "Run the rules on 12 lines");
    assert_eq!(sides(&world)["undecided"], "6000.00");
    assert_eq!(sides(&world)["sales"], "34800.00");
    assert_eq!(world.rule(&["run"])["is"], "unchanged", "it is done once");
    let undone = world.terminal(&["undo", "--client", "Acme"]);
    assert_eq!(undone.status.code(), Some(0), "{}", errors(&undone));
    assert_eq!(sides(&world)["undecided"], "10800.00");
}

#[test]
fn rules_are_listed_moved_edited_and_removed() {
    let world = World::with_acme();
    world.import(&ledger(), &[]);
    let travel = made(&world.rule(&["add", "--account", "travel", "--side", "sales"]));
    let split = [
        "add",
        "--starts",
        "account=contract",
        "--amount-from",
        "100",
        "--from",
        "2025-01-01",
        "--side",
        "shared",
        "--sales",
        "50",
        "--marketing",
        "30",
        "--neither",
        "20",
        "--category",
        "professional_fees",
    ];
    let split = made(&world.rule(&split));
    let list = world.terminal(&["rule", "list", "--client", "Acme"]);
    assert_eq!(
        text(&list),
        format!(
            "{travel}  Account contains “travel”: Sales\n\
             {split}  Account starts with “contract”, amount from 100, from Jan 1, 2025: \
             50% sales, 30% marketing, 20% neither, Professional fees\n"
        )
    );

    world.rule(&["move", &split, "1"]);
    let order = world.rule(&["list"]);
    let ids: Vec<&Value> = order
        .as_array()
        .unwrap()
        .iter()
        .map(|rule| &rule["id"])
        .collect();
    assert_eq!(ids, [&json!(split), &json!(travel)]);

    let edit = [
        "edit",
        &travel,
        "--regex",
        "account=^tra",
        "--side",
        "neither",
    ];
    let tried = world.rule(&[&edit[..], &["--dry-run"]].concat());
    assert_eq!(tried["past"], 24, "the split's lines, too: {tried}");
    world.rule(&edit);
    let rules = world.rule(&["list"]);
    assert_eq!(rules[1]["conditions"][0]["test"], "regex");
    assert_eq!(rules[1]["allocation"]["to"], "neither");

    world.rule(&["run"]);
    let tried = world.rule(&["remove", &travel, "--dry-run"]);
    assert_eq!(
        tried["sentence"],
        "Changes 12 lines, 4,800.00 in 1 past import."
    );
    world.rule(&["remove", &travel]);
    assert_eq!(world.rule(&["list"]).as_array().map(Vec::len), Some(1));
    assert_eq!(
        sides(&world)["neither"],
        "30000.00",
        "its lines stay until the rules are run"
    );
    world.rule(&["run"]);
    assert_eq!(
        sides(&world)["neither"],
        "25200.00",
        "a fifth of 6,000.00 and the rent"
    );
}

#[test]
fn what_is_no_rule_is_refused_with_a_sentence() {
    let world = World::with_acme();
    let id = made(&world.rule(&["add", "--vendor", "acme", "--side", "sales"]));
    for (arguments, code, says) in [
        (
            ["add", "--regex", "memo=(trip", "--side", "sales"].as_slice(),
            2,
            "“(trip” can’t be searched for as a pattern.",
        ),
        (
            &[
                "edit",
                &id,
                "--regex",
                "memo=(trip",
                "--side",
                "sales",
                "--dry-run",
            ],
            2,
            "“(trip” can’t be searched for as a pattern.",
        ),
        (
            &[
                "add",
                "--vendor",
                "x",
                "--side",
                "shared",
                "--sales",
                "60",
                "--marketing",
                "30",
            ],
            2,
            "The shares add up to 90%, not to 100%.",
        ),
        (&["add", "--vendor", "x"], 2, "Say which side"),
        (
            &["add", "--side", "sales"],
            2,
            "A rule needs something to look for",
        ),
        (
            &[
                "add",
                "--vendor",
                "x",
                "--side",
                "sales",
                "--category",
                "fun",
            ],
            2,
            "“fun” is not a category of spend.",
        ),
        (
            &["forget", "--vendor", "Nobody"],
            1,
            "Nothing is remembered",
        ),
        (
            &["remove", "0190a5c0-0000-7000-8000-000000000000"],
            1,
            "This rule is not there any more.",
        ),
    ] {
        world.rule_refused(arguments, code, says);
    }
}

#[test]
fn what_was_decided_by_hand_is_listed_and_forgotten() {
    let world = World::with_acme();
    let path = world.file("by-hand.csv", BY_HAND);
    let out = world.import(&path, &[]);
    assert_eq!(out.status.code(), Some(0), "{}", errors(&out));
    let list = world.terminal(&["rule", "list", "--client", "Acme"]);
    assert_eq!(
        text(&list),
        "remembered  Kepler Rentals, Equipment hire: Sales, Samples and demonstrations (by-hand.csv)\n"
    );
    let forget = [
        "forget",
        "--vendor",
        "kepler rentals",
        "--account",
        "equipment hire",
    ];
    assert_eq!(world.rule(&forget)["outcome"]["label"], "Forget a decision");
    let list = world.terminal(&["rule", "list", "--client", "Acme"]);
    assert_eq!(text(&list), "");
    assert_eq!(sides(&world)["sales"], "40.00", "the line stays as it was");
}
