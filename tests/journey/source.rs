//! With keys alone: a cell of the grid leads to its lines, a line to its file, and the same way back; the years stand
//! beside each other.

use crate::window::Window;

fn spend(name: &str) -> Window {
    let window = Window::open(name);
    window.press_button("Open the sample client");
    window.wait_for_text("Halden Instruments");
    window.press("g");
    window.press("s");
    window.wait_until(
        "the spend grid",
        "return document.querySelector('main [role=grid]') !== null",
    );
    window
}

/// Shows the years beside each other.
fn compare(window: &Window) {
    window.press("Control+k");
    window.type_text("years of spend");
    window.press("Enter");
    window.wait_until(
        "the change to the year before",
        "return [...document.querySelectorAll('main th')].some((head) => head.innerText === 'Change')",
    );
}

/// Faults that axe finds in both themes, with a picture of each.
fn faults(window: &Window, name: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for theme in ["light", "dark"] {
        window.theme(theme);
        window.screenshot(&format!("{name}-{theme}"));
        faults.extend(window.axe());
    }
    window.theme("light");
    faults
}

/// What has the focus, by its name or its text.
fn focused(window: &Window) -> String {
    let name = window.run(
        "const at = document.activeElement
         return at.getAttribute('aria-label') ?? at.innerText",
        &[],
    );
    name.as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_cell_leads_to_its_lines_and_a_line_to_the_cell_of_its_file_and_back() {
    let window = spend("source");
    compare(&window);
    window.run("document.querySelector('main [role=grid]').focus()", &[]);
    window.press("Enter");
    window.wait_for_text("Back to Years");
    window.wait_until(
        "the list has the keys",
        "return document.activeElement.getAttribute('aria-label') === 'Lines of spend'",
    );
    window.press("ArrowDown");
    window.press("ArrowUp");
    window.press("Enter");
    window.wait_until(
        "the very cell is marked",
        "return document.querySelector('aside td[aria-current]') !== null",
    );
    let marked = window.run(
        "return document.querySelector('aside td[aria-current]').innerText",
        &[],
    );
    let said = window.text_of(&window.css("aside dl code"));
    assert_eq!(marked, said, "the marked cell is the one that is named");
    let mut wrong = faults(&window, "panel");
    window.resize(640, 400);
    wrong.extend(faults(&window, "panel-640x400"));
    window.resize(1280, 800);

    let first = window.text_of(&window.css("aside dl"));
    window.press("ArrowDown");
    window.wait_until(
        "another line",
        &format!("return document.querySelector('aside dl').innerText.trim() !== {first:?}"),
    );
    window.press("Escape");
    assert_eq!(focused(&window), "Lines of spend");
    window.press("Escape");
    window.press("Escape");
    window.wait_until(
        "the cell has the keys again",
        "return document.activeElement.dataset.column === '0'",
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    assert_eq!(window.complaints(), [""; 0], "the page complained");
}

#[test]
fn years_stand_beside_each_other_and_what_is_left_out_is_said() {
    let window = spend("years");
    compare(&window);
    let mut wrong = faults(&window, "years");
    window.press_button("People");
    window.wait_for_text("Without people:");
    window.resize(640, 400);
    wrong.extend(faults(&window, "years-640x400"));
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    assert_eq!(window.complaints(), [""; 0], "the page complained");
}
