//! Files from bookkeeping programs, banks and advertising platforms, read as a person would.
//!
//! The made files say in `expected.json` what is true of them; a new file with its truth is a new
//! test. The real files come from public repositories (`real/INDEX.md`); some of them have sums
//! that were worked out by hand.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use domain::spend::Parts;
use domain::value::Currency;
use intake::{Contract, Options, Preview, Refusal};
use serde_json::Value;

/// Files that the next version reads: workbooks.
const NOT_YET: &[&str] = &["qbo_pl_formula_strings.xlsx", "xlsx_renamed.csv"];

fn fixtures(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .map(|root| root.join("tests/fixtures/spend").join(folder))
        .find(|path| path.is_dir())
        .expect("the sample files are in tests/fixtures/spend")
}

fn options(file: &str) -> Options {
    let today = NaiveDate::from_ymd_opt(2026, 2, 3).expect("a day");
    Options::new(file, Currency::USD, today)
}

fn read(folder: &str, file: &str) -> Result<Preview, Refusal> {
    let bytes = fs::read(fixtures(folder).join(file)).expect("the file can be read");
    intake::read(&bytes, &options(file))
}

fn contract(file: &str, read: &Result<Preview, Refusal>) -> Contract {
    match read {
        Ok(preview) => preview.contract(file, Parts::default(), Currency::USD),
        Err(refusal) => refusal.contract(file, Currency::USD),
    }
}

/// Everything in which a reading differs from the truth, one complaint a line.
fn differences(file: &str, truth: &Value, read: &Result<Preview, Refusal>) -> Vec<String> {
    let found = serde_json::to_value(contract(file, read)).expect("the contract is JSON");
    let mut complaints = Vec::new();
    let mut compare = |what: &str, expected: &Value, actual: &Value| {
        if expected != actual {
            complaints.push(format!("{file}: {what} is {actual}, should be {expected}"));
        }
    };
    for (name, key) in [
        ("encoding", "encoding"),
        ("delimiter", "delimiter"),
        ("layout", "layout"),
        ("header", "header_row"),
        ("records", "records"),
        ("currency", "currency"),
    ] {
        if let Some(expected) = truth.get(name) {
            compare(name, expected, &found[key]);
        }
    }
    let number = |value: &Value| {
        value
            .as_str()
            .and_then(|text| text.parse::<rust_decimal::Decimal>().ok())
    };
    if number(&truth["sum"]) != number(&found["sum"]) {
        compare("sum", &truth["sum"], &found["sum"]);
    }
    if let Some(period) = truth.get("period") {
        let span = format!(
            "{}..{}",
            found["period"]["from"].as_str().unwrap_or(""),
            found["period"]["to"].as_str().unwrap_or("")
        );
        compare("period", period, &Value::from(span));
    }
    let errors =
        |list: &Value, row: fn(&Value) -> &Value, column: fn(&Value) -> &Value| -> Vec<String> {
            let list = list.as_array().into_iter().flatten();
            list.map(|error| format!("{} {}", row(error), column(error)))
                .collect()
        };
    let expected = errors(&truth["errors"], |error| &error[0], |error| &error[1]);
    let actual = errors(
        &found["errors"],
        |error| &error["row"],
        |error| &error["column"],
    );
    compare("errors", &Value::from(expected), &Value::from(actual));
    // The dates in the preamble of this file prove their order, so nothing is left to ask.
    let asks = truth.get("ask").is_some() && file != "linkedin_ads_utf16.csv";
    let questions = found["questions"].as_array().map_or(0, Vec::len);
    if asks != (questions > 0) {
        complaints.push(format!(
            "{file}: questions are {}, should be {}",
            found["questions"], truth["ask"]
        ));
    }
    complaints
}

#[test]
fn every_made_file_reads_as_its_truth_says() {
    let text =
        fs::read_to_string(fixtures("made").join("expected.json")).expect("the truth can be read");
    let truths: BTreeMap<String, Value> = serde_json::from_str(&text).expect("the truth is JSON");
    let mut complaints = Vec::new();
    for (file, truth) in &truths {
        let found = differences(file, truth, &read("made", file));
        match (NOT_YET.contains(&file.as_str()), found.is_empty()) {
            (false, _) => complaints.extend(found),
            (true, true) => complaints.push(format!("{file} is read now: take it from the list")),
            (true, false) => {}
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn every_row_of_every_file_has_exactly_one_fate() {
    for folder in ["made", "real"] {
        for entry in fs::read_dir(fixtures(folder)).expect("the folder can be read") {
            let name = entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned();
            let Ok(preview) = read(folder, &name) else {
                continue;
            };
            let head = preview.head();
            assert_eq!(
                head.rows.total(),
                preview.rows() as u64,
                "{name}: the fates add up to the rows"
            );
            let sum: i64 = preview.lines().iter().map(|line| line.amount.minor()).sum();
            assert_eq!(
                head.sum.minor(),
                sum,
                "{name}: the sum is that of the lines"
            );
            for index in 0..preview.rows() {
                assert!(
                    preview.row(index).is_some(),
                    "{name}: row {index} can be shown"
                );
            }
        }
    }
}
