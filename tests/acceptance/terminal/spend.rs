//! `spend` and `export` from a terminal.

use super::{Desk, ledger, text};

#[test]
fn spend_is_listed_summed_and_exported_with_the_same_filters() {
    let desk = Desk::with_acme();
    desk.import(&ledger(), &[]);
    let of = ["--client", "Acme", "--json"];
    let filter = [
        "--side",
        "marketing",
        "--from",
        "2025-02",
        "--to",
        "2025-04",
    ];
    let told =
        |what: &str, more: &[&str]| desk.json(&[&["spend", what], &of[..], &filter, more].concat());
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

    let file = desk.folder.path().join("spend.csv");
    let output = file.display().to_string();
    let export = [
        &["export", "--format", "csv", "--output", output.as_str()],
        &of[..],
        &filter,
    ]
    .concat();
    let made = desk.json(&export);
    assert_eq!(made["lines"], lines["lines"]);
    assert_eq!(made["total"], lines["total"]);
    let again = desk.import(&file, &[]);
    assert_eq!(again.status.code(), Some(2), "{}", text(&again));
    let whole = desk.json(&["spend", "--client", "Acme", "--json"]);
    assert_eq!(whole, desk.json(&[&["spend", "sums"], &of[..]].concat()));
}
