//! The list of lines: narrowed, and many of its lines decided in one step.

use crate::window::Window;

/// How many lines in view say that they were decided by hand.
fn by_hand(count: u32) -> String {
    format!(
        "return document.querySelectorAll('main [aria-label=\"Decided by hand\"]').length === {count}"
    )
}

#[test]
fn many_lines_are_decided_in_one_step_and_one_undo_takes_it_back() {
    let window = Window::open("lines");
    window.press_button("Open the sample client");
    window.wait_for_text("Halden Instruments");
    window.press("g");
    window.press("s");
    window.click(&window.find("tab", "Lines"));
    window.wait_for_text("244 lines, $747,412.80");
    window.fill("Search the lines", "anchor");
    window.wait_for_text("6 lines, $3,257.70");
    window.press_button("Select all");
    window.press("m");
    window.wait_for_text("Marketing 3,257.70");
    let mut faults = Vec::new();
    for theme in ["light", "dark"] {
        window.theme(theme);
        window.screenshot(theme);
        faults.extend(window.axe());
    }
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
    window.press("Enter");
    window.wait_until("six lines decided by hand", &by_hand(6));
    window.press("Control+z");
    window.wait_until("no line decided by hand", &by_hand(0));
    assert_eq!(window.complaints(), [""; 0], "the page complained");
}
