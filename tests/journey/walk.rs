//! A consultant's walk: from a ledger as a bookkeeper sends it to spend whose totals tie, by the keyboard alone.
//!
//! The ledger's sections are 3,530.75 for advertising, 5,450.00 for contract labor, 12,450.00 for commissions and
//! 9,850.75 for trade shows: 31,281.50. Two of its lines, of 1,240.00 and 4,400.00, came with an earlier file. Every
//! date fits either order; two dates and an amount can't be read.

use std::cell::Cell;

use evenlift_tests::fixture;

use crate::window::Window;

#[test]
fn a_dropped_ledger_ties_to_the_cent_in_a_few_keys() {
    let window = Window::open("walk");
    window.press_button("New client");
    window.find("dialog", "New client");
    window.fill("Company", "Fairlight Pumps");
    window.press("Enter");
    window.find("heading", "Fairlight Pumps");
    window.drop_files(&[&fixture("journey/fairlight-february-march.csv")]);
    window.press_button("Import 2 lines, $5,640.00");
    window.find("heading", "2 lines, $5,640.00 imported");

    let walk = Walk::new(&window);
    window.drop_files(&[&fixture("journey/fairlight-2025.csv")]);
    window.wait_for_text("Day first: 03/02/2025 is 3 February 2025");
    window.wait_for_text("Look at 3 rows");
    looked_at(&window, "dropped");
    walk.decide(&["ArrowDown"]);
    window.wait_for_text("6 good lines");
    walk.press("F8");
    looked_at(&window, "errors");
    walk.press("Enter");
    window.wait_for_text("Look at 2 rows");
    walk.press("Enter");
    window.wait_for_text("Look at 1 row");
    walk.type_text("31/03/2025");
    walk.press("Enter");
    window.wait_for_text("5 of 5 printed totals agree");
    walk.decide(&["m"]);
    window.wait_for_text("Every group is decided");
    looked_at(&window, "ready");
    window.find("button", "Import 9 lines, $25,641.50");
    walk.press("Enter");
    window.find("heading", "9 lines, $25,641.50 imported");
    window.wait_for_text("5 of 5 totals agree");
    looked_at(&window, "imported");
    assert!(walk.pressed.get() < 15, "{} keys", walk.pressed.get());
    assert_eq!(window.complaints(), [""; 0], "the page complained");
}

/// Counts the keys a consultant presses, other than those that are the decisions themselves.
struct Walk<'a> {
    window: &'a Window,
    pressed: Cell<u32>,
}

impl<'a> Walk<'a> {
    const fn new(window: &'a Window) -> Self {
        Self {
            window,
            pressed: Cell::new(0),
        }
    }

    fn press(&self, key: &str) {
        self.window.press(key);
        self.pressed.set(self.pressed.get() + 1);
    }

    fn decide(&self, keys: &[&str]) {
        for key in keys {
            self.window.press(key);
        }
    }

    /// What a cell should have said is a decision, however long it is.
    fn type_text(&self, text: &str) {
        self.window.type_text(text);
    }
}

fn looked_at(window: &Window, name: &str) {
    for theme in ["light", "dark"] {
        window.theme(theme);
        window.screenshot(&format!("{name}-{theme}"));
        assert_eq!(window.axe(), [""; 0], "{name}, {theme}");
    }
    window.theme("light");
}
