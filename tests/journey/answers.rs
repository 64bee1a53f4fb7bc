//! What only a person can say of a file: that it is wanted again, which line counts, what a currency is worth, what a
//! column means.

use std::{fs, path::PathBuf};

use evenlift_tests::fixture;

use crate::window::Window;

const BOOKS: &str = "Date,Vendor,Account,Amount\n\
    2025-01-03,Pixel & Co,Advertising,120.05\n\
    2025-01-20,Hall,Contract labor,900.00\n";
/// The card's side of both, days later, and a purchase of its own.
const CARD: &str = "Date,Payee,Amount\n\
    2025-01-05,PIXEL & CO,120.05\n\
    2025-01-22,Hall,900.00\n\
    2025-03-01,Pixel & Co,40.00\n";
/// Two columns that may both be the amount.
const APRIL: &str =
    "Date,Vendor,Amount,Paid\n2025-04-01,Alder,10.00,11.00\n2025-04-02,Birch,20.00,22.00\n";
const MAY: &str = "Date,Vendor,Amount,Paid\n2025-05-01,Alder,30.00,33.00\n";

#[test]
fn a_file_a_doubt_a_rate_and_a_column_are_answered_in_the_window() {
    let window = Window::open("answers");
    window.press_button("New client");
    window.fill("Company", "Seed and Sons");
    window.press("Enter");
    window.find("heading", "Seed and Sons");
    bring_in(&window, "books.csv", BOOKS, "2 lines, $1,020.05");
    the_same_file_again(&window);
    a_doubt(&window);
    a_rate(&window);
    a_column(&window);
    assert_eq!(window.complaints(), [""; 0], "the page complained");
}

fn the_same_file_again(window: &Window) {
    window.drop_files(&[&file(window, "books.csv", BOOKS)]);
    window.find("heading", "This file is here already");
    looked_at(window, "known");
    window.press_button("Import again anyway");
    window.press_button("Already here");
    window.wait_for_text("2 lines are here already and stay off");
    let list = window.find("grid", "Lines that are here already");
    window.click(&list);
    window.press("Home");
    window.press("Space");
    window.wait_for_text("2 lines are here already, 1 is imported again");
    looked_at(window, "duplicates");
    window.find("button", "Import 1 line, $120.05");
    window.press("Space");
    window.wait_for_text("2 lines are here already and stay off");
    window.press_button("Cancel");
    window.find("heading", "Spend");
}

fn a_doubt(window: &Window) {
    window.drop_files(&[&file(window, "card.csv", CARD)]);
    window.wait_for_text("2 lines are perhaps here already");
    looked_at(window, "doubts");
    window.press_button("Keep both");
    import(window, "3 lines, $1,060.05");
}

fn a_rate(window: &Window) {
    window.drop_files(&[&fixture("spend/made/mixed_currency.csv")]);
    window.wait_for_text("1 line in EUR");
    window.fill("For one EUR", "dear");
    window.fill("Day of the rate", "2025-12-31");
    window.fill("Source", "ECB");
    window.press("Enter");
    window.wait_for_text("A rate is a number above zero");
    looked_at(window, "rate");
    window.fill("For one EUR", "1.10");
    window.press("Enter");
    // 10.00 and 7.00 dollars, and twenty euros.
    import(window, "3 lines, $39.00");
}

fn a_column(window: &Window) {
    window.drop_files(&[&file(window, "april.csv", APRIL)]);
    window.find("button", "Import 2 lines, $30.00");
    window.press_button("Not used");
    window.click(&window.find("menuitem", "Amount"));
    import(window, "2 lines, $33.00");
    window.drop_files(&[&file(window, "may.csv", MAY)]);
    window.wait_for_text("Using the mapping");
    looked_at(window, "mapping");
    import(window, "1 line, $33.00");
}

fn bring_in(window: &Window, name: &str, text: &str, what: &str) {
    window.drop_files(&[&file(window, name, text)]);
    import(window, what);
}

fn import(window: &Window, what: &str) {
    window.press_button(&format!("Import {what}"));
    window.find("heading", &format!("{what} imported"));
    window.press_button("Back to spend");
    window.find("heading", "Spend");
}

fn file(window: &Window, name: &str, text: &str) -> PathBuf {
    let path = window.desk().join(name);
    fs::write(&path, text).expect("the desk takes a file");
    path
}

fn looked_at(window: &Window, name: &str) {
    for theme in ["light", "dark"] {
        window.theme(theme);
        window.screenshot(&format!("{name}-{theme}"));
        assert_eq!(window.axe(), [""; 0], "{name}, {theme}");
    }
    window.theme("light");
}
