//! The sheet of rules by keyboard alone: a rule is added with its count, put where it speaks, run on past imports after a
//! look at what would change, and taken back. And a group of an import, opened to its lines.

use evenlift_tests::fixture;

use crate::window::Window;

#[test]
fn a_rule_is_counted_run_on_past_imports_and_taken_back_by_keyboard() {
    let window = Window::open("rules");
    window.press_button("Open the sample client");
    window.wait_for_text("Halden Instruments");
    open_sheet(&window);
    window.wait_for_text("Decides 60 lines, 42,000.00 in 2 past imports.");
    looked_at(&window, "list");

    tab_to(&window, "Add a rule");
    window.press("Enter");
    window.wait_for_text("It decides lines for which everything here holds.");
    window.type_text("(anchor");
    window.press("Shift+Tab");
    window.type_text("match");
    window.press("Tab");
    window.press("Enter");
    window.wait_for_text("What is marked has to be set right first.");
    looked_at(&window, "refused");
    window.press("Shift+Tab");
    window.press("Shift+Tab");
    window.type_text("a");
    window.press("Tab");
    window.press("Tab");
    window.press("Control+a");
    window.type_text("travel");
    window.wait_for_text("Changes no line.");
    window.press("Enter");
    window.wait_for_text("Account matches “travel”");

    // The rule that names the account speaks first, until it is moved behind this one.
    window.wait_until("the new rule has the focus", NEW_HAS_FOCUS);
    for _ in 0..6 {
        window.press("Alt+ArrowUp");
    }
    window.wait_for_text("Running it changes 60 lines, 42,000.00.");
    tab_to(&window, "Run on past imports");
    window.press("Enter");
    window.wait_for_text("Nothing has been changed yet.");
    looked_at(&window, "run");
    tab_to(&window, "Run on 60 lines");
    window.press("Enter");
    window.wait_for_text("Decides 60 lines, 42,000.00 in 2 past imports.");
    window.wait_without_text("Running it changes");
    window.press("Control+z");
    window.wait_for_text("Running it changes 60 lines, 42,000.00.");
    assert!(window.sees("dialog", "Rules for spend"), "the sheet stays");
    let below = window.text_of(&window.css("main h1"));
    assert_eq!(below, "Halden Instruments", "and so does the screen below");
    assert_eq!(window.complaints(), [""; 0], "the page complained");
}

#[test]
fn a_group_opens_to_its_lines_and_one_is_decided_alone() {
    let window = Window::open_with("groups", &fixture("journey/seed-and-sons-2025.csv"));
    window.press_button("New client");
    window.find("dialog", "New client");
    window.fill("Company", "Fairlight Pumps");
    window.press("Enter");
    window.find("heading", "Fairlight Pumps");
    window.press("Control+i");
    window.wait_for_text("2 groups to decide · 24 lines, 10,800.00");
    window.wait_for_text("Changes 12 lines, 6,000.00 here.");
    window.press("l");
    window.find("grid", "Lines of Contract labor");
    window.press("ArrowDown");
    window.press("m");
    window.wait_for_text("2 groups to decide · 23 lines, 10,300.00");
    window.wait_for_text("Decided here, for these lines only");
    looked_at(&window, "lines");
    window.press("u");
    window.wait_for_text("2 groups to decide · 24 lines, 10,800.00");
    window.press("Escape");
    window.press("s");
    window.wait_for_text("1 group to decide · 12 lines, 4,800.00");
    assert_eq!(window.complaints(), [""; 0], "the page complained");
}

/// Rules are the sample's six and the new one, which is the last.
const NEW_HAS_FOCUS: &str =
    "return document.activeElement?.innerText?.startsWith('Account matches') === true";

fn open_sheet(window: &Window) {
    window.press("Control+k");
    window.find("dialog", "Search or run a command");
    window.type_text("rules");
    window.press("Enter");
    window.find("dialog", "Rules for spend");
}

/// Presses Tab until a button has the focus.
fn tab_to(window: &Window, name: &str) {
    const MOST: usize = 60;
    let there = || {
        let focused = window.run("return document.activeElement?.innerText ?? ''", &[]);
        focused.as_str().is_some_and(|text| text.trim() == name)
    };
    for _ in 0..MOST {
        if there() {
            return;
        }
        window.press("Tab");
    }
    panic!("no Tab leads to “{name}”");
}

/// Pictures and axe in both themes, and no sideways scrolling on half a laptop.
fn looked_at(window: &Window, name: &str) {
    let mut faults = Vec::new();
    for theme in ["dark", "light"] {
        window.theme(theme);
        window.screenshot(&format!("{name}-{theme}"));
        faults.extend(window.axe());
    }
    window.resize(640, 400);
    window.screenshot(&format!("{name}-640"));
    let over = "return document.documentElement.scrollWidth > innerWidth";
    if window.run(over, &[]) == serde_json::json!(true) {
        faults.push(format!("{name} is too wide for half a laptop"));
    }
    window.resize(1280, 773);
    assert!(faults.is_empty(), "{name}: {}", faults.join("\n\n"));
}
