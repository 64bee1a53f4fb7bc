//! A consultant's walk: from a ledger as a bookkeeper sends it to spend whose totals tie.

use evenlift_tests::fixture;

use crate::window::Window;

#[test]
fn a_dropped_ledger_is_read() {
    let file = fixture("journey/seed-and-sons-2025.csv");
    let window = Window::open("walk");
    window.press_button("New client");
    window.find("dialog", "New client");
    window.fill("Company", "Seed and Sons");
    window.press("Enter");
    window.find("heading", "Seed and Sons");
    window.drop_files(&[&file]);
    window.wait_for_text("45 of 45 printed totals agree");
}
