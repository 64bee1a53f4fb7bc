//! Every screen, light and dark, with the sample client in it: read by axe, kept as a picture, and without complaints.

use crate::window::Window;

/// The keys that lead to a screen, a name for its pictures, and a script that is true once it shows what it should.
const SCREENS: [(&[&str], &str, &str); 15] = [
    (
        &["g", "o"],
        "overview",
        "return document.querySelector('main svg') !== null",
    ),
    (
        &["g", "s"],
        "spend",
        "return document.querySelector('main [role=grid]') !== null",
    ),
    (
        &["g", "f"],
        "funnel",
        "return document.querySelector('main h1') !== null",
    ),
    (
        &["g", "b"],
        "balance",
        "return document.querySelector('main svg') !== null",
    ),
    (
        &["g", "r"],
        "roadmap",
        "return document.querySelector('main h1') !== null",
    ),
    (
        &["g", "t"],
        "report",
        "return document.querySelector('main canvas') !== null",
    ),
    (
        &["g", "a"],
        "activities",
        "return document.querySelector('main table') !== null",
    ),
    (
        &["g", "p"],
        "people",
        "return document.querySelector('main table') !== null",
    ),
    (
        &["g", "j"],
        "notes",
        "return document.querySelector('main table') !== null",
    ),
    (
        &["g", "g"],
        "objectives",
        "return document.querySelector('main table') !== null",
    ),
    (
        &["g", "k"],
        "metrics",
        "return document.querySelector('main table') !== null",
    ),
    (
        &["g", "h"],
        "batons",
        "return document.querySelector('main table') !== null",
    ),
    (
        &["Control+,"],
        "settings",
        "return document.querySelector('main [role=radiogroup]') !== null",
    ),
    (
        &["Control+i"],
        "import",
        "return document.querySelector('main h1') !== null",
    ),
    (
        &["Control+k"],
        "palette",
        "return document.querySelector('dialog[open]') !== null",
    ),
];

#[test]
fn no_screen_has_a_fault_that_axe_can_see_in_either_theme() {
    let window = Window::open("screens");
    window.press_button("Open the sample client");
    window.wait_for_text("Halden Instruments");
    let mut faults = Vec::new();
    for (keys, name, shown) in SCREENS {
        for key in keys {
            window.press(key);
        }
        window.wait_until(name, shown);
        let covered = window.covered().into_iter();
        faults.extend(covered.map(|fault| format!("{name}: {fault}")));
        for theme in ["light", "dark"] {
            window.theme(theme);
            window.screenshot(&format!("{name}-{theme}"));
            faults.extend(
                window
                    .axe()
                    .into_iter()
                    .map(|fault| format!("{name}, {theme}: {fault}")),
            );
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
    assert_eq!(window.complaints(), [""; 0], "the page complained");
}

/// A window at 200 % zoom on a small laptop has this much room; reading must not need sideways scrolling then.
#[test]
fn every_screen_fits_half_a_laptop() {
    let window = Window::open("narrow");
    window.press_button("Open the sample client");
    window.wait_for_text("Halden Instruments");
    window.resize(640, 400);
    let mut wide = Vec::new();
    for (keys, name, shown) in &SCREENS[..13] {
        for key in *keys {
            window.press(key);
        }
        window.wait_until(name, shown);
        window.screenshot(name);
        let over = window.run(
            "return document.documentElement.scrollWidth - innerWidth",
            &[],
        );
        let covered = window.covered().into_iter();
        wide.extend(covered.map(|fault| format!("{name}: {fault}")));
        if over.as_f64() > Some(0.0) {
            wide.push(format!("{name} is {over} px too wide"));
        }
    }
    assert_eq!(wide, [""; 0]);
}
