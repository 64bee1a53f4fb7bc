//! `spend` and `export` from a terminal.

use super::{ledger, text};
use crate::world::World;

#[test]
fn spend_is_listed_summed_and_exported_with_the_same_filters() {
    let world = World::with_acme();
    world.import(&ledger(), &[]);
    let of = ["--client", "Acme", "--json"];
    let filter = [
        "--side",
        "marketing",
        "--from",
        "2025-02",
        "--to",
        "2025-04",
    ];
    let told = |what: &str, more: &[&str]| {
        world.json(&[&["spend", what], &of[..], &filter, more].concat())
    };
    let sums = told("sums", &[]);
    let lines = told("lines", &["--sort=-amount", "--limit", "2"]);
    assert!(lines["lines"].as_u64().unwrap() > 2);
    assert_eq!(sums["lines"], lines["lines"]);
    assert_eq!(sums["total"], lines["total"]);
    assert_eq!(sums["sides"], lines["sides"]);
    let rows = lines["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 2, "as many as were asked for");
    assert!(
        rows.iter()
            .all(|row| row["side"] == "marketing" && row["row"].as_u64() > Some(1))
    );

    let file = world.path("spend.csv");
    let output = file.display().to_string();
    let export = [
        &["export", "--format", "csv", "--output", output.as_str()],
        &of[..],
        &filter,
    ]
    .concat();
    let made = world.json(&export);
    assert_eq!(made["lines"], lines["lines"]);
    assert_eq!(made["total"], lines["total"]);
    let again = world.import(&file, &[]);
    assert_eq!(again.status.code(), Some(2), "{}", text(&again));
    let whole = world.json(&["spend", "--client", "Acme", "--json"]);
    assert_eq!(whole, world.json(&[&["spend", "sums"], &of[..]].concat()));
}
