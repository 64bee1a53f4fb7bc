//! Every verb that `--help` names, run once, in the order of a day's work.

use std::{cell::RefCell, collections::BTreeSet};

use serde_json::Value;

use super::{errors, ledger, text};
use crate::world::World;

/// A world that remembers which verbs were run in it.
struct Day {
    world: World,
    verbs: BTreeSet<String>,
    ran: RefCell<BTreeSet<String>>,
}

impl Day {
    /// Runs a verb for the one client, with JSON as its answer where it gives one.
    fn run(&self, arguments: &[&str]) -> Value {
        let said = self.say(&[arguments, &["--client", "Acme", "--json"]].concat());
        if said.is_empty() {
            return Value::Null;
        }
        serde_json::from_str(&said).unwrap_or_else(|error| panic!("{error}: {said}"))
    }

    fn say(&self, arguments: &[&str]) -> String {
        let out = self.world.terminal(arguments);
        assert_eq!(
            out.status.code(),
            Some(0),
            "{arguments:?}: {}",
            errors(&out)
        );
        // The longest beginning that is a verb: `import list`, but `import FILE`.
        let verb = (1..=arguments.len().min(2))
            .rev()
            .map(|words| arguments[..words].join(" "))
            .find(|verb| self.verbs.contains(verb));
        let verb = verb.unwrap_or_else(|| panic!("--help does not name {arguments:?}"));
        self.ran.borrow_mut().insert(verb);
        text(&out)
    }
}

/// The verbs below these words that can be run as they stand.
fn verbs(world: &World, words: &[&str]) -> BTreeSet<String> {
    let help = text(&world.terminal(&[words, &["--help"]].concat()));
    let below = help.split("\nCommands:\n").nth(1).unwrap_or_default();
    let below = below.lines().take_while(|line| !line.is_empty());
    let mut found: BTreeSet<String> = below
        .filter_map(|line| line.split_whitespace().next())
        .filter(|word| *word != "help")
        .flat_map(|word| verbs(world, &[words, &[word]].concat()))
        .collect();
    let usage = help.lines().find(|line| line.starts_with("Usage:"));
    if usage.is_some_and(|usage| !usage.contains("<COMMAND>")) {
        found.insert(words.join(" "));
    }
    found
}

fn string(value: &Value) -> &str {
    value
        .as_str()
        .unwrap_or_else(|| panic!("{value} is no text"))
}

#[test]
fn every_verb_that_help_names_does_its_work() {
    let world = World::closed();
    let day = Day {
        verbs: verbs(&world, &[]),
        world,
        ran: RefCell::default(),
    };
    let file = |name: &str| day.world.path(name).display().to_string();
    let ledger = ledger().display().to_string();

    day.say(&[
        "client",
        "new",
        "Acme",
        "--revenue-last-year",
        "4.0m",
        "--revenue-goal",
        "5.0m",
    ]);
    let sample = day.say(&["sample"]);
    assert!(day.say(&["client", "list"]).contains(sample.trim()));
    day.say(&[
        "roadmap",
        "--client",
        sample.trim(),
        "--out",
        &file("roadmap.pdf"),
    ]);

    let april = file("april.csv");
    std::fs::write(&april, "Date,Payee,Amount\n03/04/2025,Google Ads,10.00\n").unwrap();
    day.run(&["import", &april, "--answer", "date_order=day_first"]);
    day.run(&["import", &ledger]);
    let imports = day.run(&["import", "list"]);
    let (seed, ads) = (string(&imports[0]["id"]), string(&imports[1]["id"]));
    assert_eq!(
        day.run(&["import", "reopen", seed, "--dry-run"])["records"],
        60
    );

    let mappings = day.run(&["mapping", "list"]);
    let mapping = string(&mappings[0]["id"]);
    day.run(&["mapping", "show", mapping]);
    day.run(&["mapping", "rename", mapping, "Bank"]);
    day.run(&["mapping", "export", mapping, "--out", &file("bank.json")]);
    day.run(&["mapping", "remove", mapping]);
    day.run(&["mapping", "import", &file("bank.json")]);

    let lines = day.run(&["spend", "lines"]);
    let source = day.run(&["spend", "source", &lines["rows"][0]["id"].to_string()]);
    assert!(source.to_string().contains("april.csv"), "{source}");
    day.run(&[
        "spend",
        "decide",
        "--vendor",
        "google",
        "--to-side",
        "sales",
    ]);
    assert_eq!(day.run(&["spend"])["lines"], 61);
    assert_eq!(
        day.run(&["spend", "sums", "--import", ads])["total"],
        "10.00"
    );
    day.run(&["spend", "years"]);
    day.run(&["export", "--format", "csv", "--output", &file("spend.csv")]);

    let travel = ["--account", "travel", "--side", "sales"];
    let rule = day.run(&[&["rule", "add"], &travel[..]].concat());
    let rule = string(&rule["made"]);
    assert_eq!(day.run(&["rule", "test"])["past"], 12);
    day.run(&["rule", "run"]);
    day.run(&[
        "rule",
        "edit",
        rule,
        "--account",
        "travel",
        "--side",
        "marketing",
    ]);
    day.run(&["rule", "move", rule, "1"]);
    assert!(day.run(&["rule", "list"]).to_string().contains(rule));
    day.run(&["rule", "remove", rule]);
    day.run(&["rule", "forget", "--vendor", "Google Ads"]);

    let hire = r#"{"kind": "initiative", "title": "Hire a demand lead"}"#;
    let put = day.run(&["record", "put", "--data", hire]);
    let made = string(&put["made"]);
    assert!(day.run(&["record", "list"]).to_string().contains(made));
    day.run(&["record", "remove", made]);
    day.run(&["undo"]);
    day.run(&["redo"]);
    day.run(&["history"]);
    day.run(&["analysis"]);
    day.run(&["import", "undo", seed]);
    day.say(&["check"]);

    assert_eq!(
        *day.ran.borrow(),
        day.verbs,
        "what ran, and what --help names"
    );
}
