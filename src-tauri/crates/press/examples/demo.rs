//! Prints the demo report into a file, to be looked at, and says how long it took:
//! `cargo run -p press --release --example demo -- demo.pdf [letter]`.

#[path = "../tests/demo/mod.rs"]
#[expect(dead_code, reason = "tests use more of the demo than the example")]
mod demo;

use press::Paper;
use std::time::Instant;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().unwrap_or_else(|| "demo.pdf".to_owned());
    let paper = match arguments.next().as_deref() {
        Some("letter") => Paper::Letter,
        _ => Paper::A4,
    };
    let report = demo::report();
    let first = Instant::now();
    let pdf = press::print(&report, paper);
    let first = first.elapsed();
    let warm = Instant::now();
    for _ in 0..10 {
        assert!(
            press::print(&report, paper) == pdf,
            "the same report, other bytes"
        );
    }
    let warm = warm.elapsed() / 10;
    std::fs::write(&path, &pdf.bytes).expect("the file can't be written");
    println!(
        "{path}: {} pages, {} KB, {first:.0?} first, {warm:.0?} warm",
        pdf.pages.len(),
        pdf.bytes.len() / 1024
    );
    for warning in &pdf.warnings {
        println!("{}: {}", warning.part, warning.text);
    }
}
