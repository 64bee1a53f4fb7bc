//! Several files at once: an archive and a workbook dropped together, one after the other, and a table from the
//! clipboard.

use std::{fs::File, io::Write as _, path::Path};

use evenlift_tests::fixture;
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::window::Window;

/// Puts a table on the clipboard when something is copied, as a spreadsheet would.
const COPY: &str = "window.addEventListener('copy', (event) => {
    event.clipboardData.setData('text/plain', 'Date\\tVendor\\tAmount\\n2025-03-01\\tMailchimp\\t12.50\\n2025-04-01\\tHubSpot\\t30.00\\n');
    event.preventDefault();
    event.stopImmediatePropagation();
}, { once: true, capture: true });
document.documentElement.style.webkitUserSelect = 'text';
getSelection().selectAllChildren(document.querySelector('main h2'))";

#[test]
fn files_dropped_together_are_imported_one_after_the_other_and_a_pasted_table_too() {
    let window = Window::open("several");
    let archive = window.desk().join("exports.zip");
    // Two lines, nothing, and one line; the workbook has three.
    zip(
        &archive,
        &["bank_autopay.csv", "empty.csv", "pipe_delimited.txt"],
    );
    window.press_button("New client");
    window.fill("Company", "Seed and Sons");
    window.press("Enter");
    window.find("heading", "Seed and Sons");

    window.drop_files(&[&archive, &made("workbook_formulas_flat.xlsx")]);
    window.wait_for_text("1 of 4");
    window.find("button", "Import 2 lines, $110.00");
    assert_eq!(states(&window), ["open", "waiting", "waiting", "waiting"]);
    window.press_button("Import 2 lines, $110.00");
    window.find("heading", "2 lines, $110.00 imported");
    window.press_button("Next file: exports.zip");
    window.wait_for_text("3 of 4");
    window.wait_for_text("The file is empty");
    window.find("button", "Import 1 line, $1.50");
    assert_eq!(states(&window), ["imported", "refused", "open", "waiting"]);
    look_at(&window, "several");
    window.press_button("Leave this file out");
    window.wait_for_text("4 of 4");
    window.press_button("Import 3 lines, $176.22");
    window.find("heading", "3 lines, $176.22 imported");
    window.wait_for_text("Every file had its turn");
    assert_eq!(
        states(&window),
        ["imported", "refused", "left out", "imported"]
    );

    look_at(&window, "ended");

    window.run(COPY, &[]);
    window.press("Control+c");
    window.press("Control+v");
    window.wait_for_text("Pasted table");
    window.press_button("Import 2 lines, $42.50");
    window.press_button("Back to spend");
    window.find("heading", "Spend");
    assert_eq!(window.complaints(), [""; 0], "the page complained");
}

#[test]
fn the_columns_of_a_second_table_stand_below_those_of_the_first_and_take_a_meaning_of_their_own() {
    let window = Window::open("stacked");
    window.press_button("New client");
    window.fill("Company", "Seed and Sons");
    window.press("Enter");
    window.find("heading", "Seed and Sons");
    window.drop_files(&[&made("stacked_tables_of_two_kinds.csv")]);
    window.find("button", "Import 4 lines, $42.50");
    assert_eq!(
        window.run(
            "return [...document.querySelectorAll('[data-columns] .number')].map((cell) => cell.innerText.trim())",
            &[]
        ),
        serde_json::json!(["Row", "Row 8"])
    );
    look_at(&window, "stacked");
    window.run(
        "document.querySelectorAll('[data-columns]')[1].querySelectorAll('.column-role')[4].focus()",
        &[],
    );
    window.press("ArrowDown");
    window.wait_until(
        "the menu",
        "return document.activeElement?.role === 'menuitem'",
    );
    // Account, and the one after it.
    window.press("a");
    window.press("a");
    window.press("Enter");
    window.find("button", "Import 4 lines, $32.50");
}

fn look_at(window: &Window, name: &str) {
    for theme in ["light", "dark"] {
        window.theme(theme);
        for (width, height) in [(1280, 800), (640, 400)] {
            window.resize(width, height);
            window.screenshot(&format!("{name}-{theme}-{width}"));
            assert_eq!(window.axe(), [""; 0], "{name}, {theme}, {width}");
        }
    }
    window.theme("light");
    window.resize(1280, 800);
}

/// What became of each file of the queue, in order.
fn states(window: &Window) -> Vec<String> {
    let states = window.run(
        "return [...document.querySelectorAll('[data-queue] .state')].map((state) => state.innerText)",
        &[],
    );
    serde_json::from_value(states).expect("BUG: a list of texts")
}

fn zip(archive: &Path, names: &[&str]) {
    let file = File::create(archive).expect("the desk takes a file");
    let mut zip = ZipWriter::new(file);
    for name in names {
        let bytes = std::fs::read(made(name)).expect("the fixture is there");
        zip.start_file(*name, SimpleFileOptions::default())
            .and_then(|()| zip.write_all(&bytes).map_err(Into::into))
            .expect("a zip can be made");
    }
    zip.finish().expect("a zip can be made");
}

fn made(name: &str) -> std::path::PathBuf {
    fixture(&format!("spend/made/{name}"))
}
