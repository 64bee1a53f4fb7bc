//! A file that takes long to read: how far it is, and the way out of it.

use std::fmt::Write as _;
use std::fs;
use std::time::{Duration, Instant};

use evenlift_tests::target;

use crate::window::Window;

/// So many that even a fast machine reads for longer than the bar waits to appear.
const ROWS: u32 = 700_000;

#[test]
fn a_long_reading_tells_how_far_it_is_and_can_be_stopped() {
    let file = target().join("journey/long.csv");
    fs::create_dir_all(file.parent().expect("it has a folder")).expect("the folder is made");
    let mut text = "Date,Vendor,Account,Memo,Amount\n".to_owned();
    for row in 0..ROWS {
        let (month, day) = (row % 12 + 1, row % 28 + 1);
        let _ = writeln!(
            text,
            "2025-{month:02}-{day:02},Vendor {},Travel,Trip {row},{}.50",
            row % 90,
            row % 900
        );
    }
    fs::write(&file, text).expect("the file is written");

    let window = Window::open("stop");
    window.press_button("New client");
    window.find("dialog", "New client");
    window.fill("Company", "Seed and Sons");
    window.press("Enter");
    window.find("heading", "Seed and Sons");
    window.drop_files(&[&file]);
    window.wait_for_text("Reading rows");
    let cancel = window.find("button", "Cancel");
    assert!(window.axe().is_empty(), "{:?}", window.axe());
    let pressed = Instant::now();
    window.click(&cancel);
    window.wait_without_text("Reading rows");
    // The driver looks every now and then; the answer itself is measured in the acceptance tests.
    assert!(
        pressed.elapsed() < Duration::from_secs(2),
        "{:?}",
        pressed.elapsed()
    );
    assert!(!window.text().contains("Import 7"), "nothing was read");
    assert_eq!(window.complaints(), Vec::<String>::new());
    fs::remove_file(&file).expect("it was written above");
}
