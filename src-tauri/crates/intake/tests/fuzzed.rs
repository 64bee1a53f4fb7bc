//! What the fuzzer has found is asked again at every run.

use std::fs;
use std::path::Path;

#[path = "../../../../fuzz/invariants.rs"]
mod invariants;

#[test]
fn every_input_that_the_fuzzer_kept_holds_what_must_hold() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/fuzz/read");
    let inputs = fs::read_dir(&folder).expect("the corpus is there");
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
