//! What the fuzzer has found is asked again at every run.

use std::fs;
use std::path::{Path, PathBuf};

#[path = "../../../../fuzz/invariants.rs"]
mod invariants;

fn kept() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/fuzz/read")
}

#[test]
fn an_old_workbook_is_refused_before_room_is_set_aside_for_cells_it_has_not() {
    let bytes = fs::read(kept().join("a-sparse-sheet.xls")).expect("it can be read");
    let today = chrono::NaiveDate::from_ymd_opt(2026, 2, 3).expect("a day");
    let options = intake::Options::new("file.xls", domain::value::Currency::USD, today);
    let refusal = intake::read(&bytes, &options).expect_err("two cells span a whole sheet");
    assert_eq!(refusal.kind, intake::RefusalKind::TooLarge, "{refusal}");
}

#[test]
fn every_input_that_the_fuzzer_kept_holds_what_must_hold() {
    let inputs = fs::read_dir(kept()).expect("the corpus is there");
    let mut count = 0;
    for input in inputs {
        let path = input.expect("it can be listed").path();
        let bytes = fs::read(&path).expect("it can be read");
        let held = std::panic::catch_unwind(|| invariants::hold(&bytes));
        assert!(held.is_ok(), "{} breaks what must hold", path.display());
        count += 1;
    }
    assert!(count > 100, "only {count} inputs were found");
}
