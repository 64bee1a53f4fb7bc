//! The main job, end to end: from a bookkeeper's CSV to a printed roadmap, and all the way back.
//!
//! The figures are those of the worked example: 1,000 prospects, 70 leads, 7 customers at $36,000 are $252,000; for
//! $25,000 that is 9.92 % of it, $357.14 a lead and $3,571.43 a customer.

use std::process::Command;

use evenlift_tests::{fixture, program};

use crate::window::Window;

/// What can be read on the paper and must be the same on the screen.
const FIGURES: [&str; 7] = [
    "$252,000",
    "1,000",
    "70",
    "$25,000",
    "9.92",
    "$357.14",
    "$3,571.43",
];

#[test]
fn a_csv_becomes_a_printed_roadmap_and_everything_can_be_taken_back() {
    let file = fixture("journey/seed-and-sons-2025.csv");
    let window = Window::open_with("main-job", &file);
    make_the_client(&window);
    import_the_spend(&window);
    see_who_lifts(&window);
    sketch_the_funnel(&window);
    plan_two_initiatives(&window);
    print_the_roadmap(&window);
    refuse_a_second_program(&window);
    take_everything_back(&window);
    assert_eq!(window.complaints(), [""; 0], "the page complained");
}

fn make_the_client(window: &Window) {
    window.press_button("New client");
    window.find("dialog", "New client");
    window.fill("Company", "Seed and Sons");
    window.fill("Revenue last year", "200k");
    window.fill("Revenue goal", "252,000");
    window.wait_for_text("= $252,000, 26% more than last year");
    looked_at(window, "new-client");
    window.press("Enter");
    window.find("heading", "Seed and Sons");
    window.wait_for_text("Import last year’s spend");
    looked_at(window, "overview-empty");
}

fn import_the_spend(window: &Window) {
    window.press_button("Import a file");
    window.wait_for_text("45 of 45 printed totals agree");
    window.wait_for_text("to the cent");
    window.wait_for_text("2 groups to decide · 24 lines, 10,800.00");
    looked_at(window, "import");
    // Contract labor first, the larger; then travel.
    window.press("m");
    window.wait_for_text("1 group to decide");
    window.press("s");
    window.wait_for_text("Every group is decided");
    window.press_button("Import 60 lines, $76,800.00");
    see_what_it_brought(window);
    window.find("heading", "Spend");
    window.wait_for_text("34,800");
    window.wait_for_text("18,000");
    window.wait_for_text("For every $1.00 on sales, $0.52 goes to marketing.");
    window.wait_for_text("Saved on this computer");
    looked_at(window, "spend");
}

/// The months and sides of the lines, the file's own totals, and the rules of the two decisions; Enter goes on.
fn see_what_it_brought(window: &Window) {
    window.find("heading", "60 lines, $76,800.00 imported");
    window.wait_for_text("45 of 45 totals agree");
    window.wait_for_text("Remembered from now on");
    looked_at(window, "import-result");
    window.find("button", "Undo the import");
    window.press("Enter");
}

fn see_who_lifts(window: &Window) {
    go(window, "b", "Balance");
    window.wait_for_text("$34,800 · 65.9%");
    window.wait_for_text("$18,000 · 34.1%");
    // The share of the revenue goal: 18,000 of 252,000.
    window.wait_for_text("7.1%");
    looked_at(window, "balance");
}

fn sketch_the_funnel(window: &Window) {
    go(window, "f", "Funnel");
    set(window, "Revenue from existing customers", "0");
    set(window, "Average first sale", "36k");
    set(window, "Rate from prospects to the next stage", "7");
    set(window, "Rate from leads to the next stage", "10%");
    set(window, "Marketing budget", "25k");
    window.run("document.activeElement.blur()", &[]);
    for figure in [
        "$252,000",
        "$36,000",
        "1,000",
        "$25,000",
        "70",
        "9.92%",
        "$357.14",
        "$3,571.43",
    ] {
        wait_for_figure(window, figure);
    }
    looked_at(window, "funnel");
}

fn plan_two_initiatives(window: &Window) {
    go(window, "r", "Roadmap");
    for title in ["Name who leads marketing", "Sign-up on every page"] {
        window.press("n");
        window.find("textbox", "Title of the new initiative");
        window.type_text(title);
        window.press("Enter");
        window.wait_for_text(title);
        window.settle();
    }
    window.wait_for_text("2 initiatives");
    looked_at(window, "roadmap");
}

fn print_the_roadmap(window: &Window) {
    go(window, "t", "Report");
    window.wait_for_text("Up to date");
    looked_at(window, "report");
    window.press_button("Save PDF…");
    window.wait_for_text("Saved as");
    let pdf = window
        .desk()
        .read_dir()
        .expect("the desk can be read")
        .flatten()
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|ending| ending == "pdf"))
        .expect("the roadmap lies on the desk");
    let text = text_of(&pdf);
    for figure in FIGURES {
        assert!(text.contains(figure), "the paper does not say {figure}");
    }
    for words in [
        "Seed and Sons",
        "$34,800",
        "$18,000",
        "Name who leads marketing",
        "Sign-up on every page",
    ] {
        assert!(text.contains(words), "the paper does not say {words}");
    }
    let sound = Command::new("qpdf")
        .arg("--check")
        .arg(&pdf)
        .output()
        .expect("qpdf is installed");
    assert!(
        sound.status.success(),
        "qpdf: {}",
        String::from_utf8_lossy(&sound.stdout)
    );
}

fn refuse_a_second_program(window: &Window) {
    let second = Command::new(program("evenlift-cli", "EVENLIFT_CLI"))
        .args(["client", "list"])
        .env("EVENLIFT_WORKSPACE", window.workspace())
        .output()
        .expect("the terminal face starts");
    let said = String::from_utf8_lossy(&second.stderr);
    assert_eq!(second.status.code(), Some(1), "{said}");
    assert!(said.contains("open in another program"), "{said}");
}

fn take_everything_back(window: &Window) {
    const MOST: usize = 30;
    window.run("document.activeElement?.blur()", &[]);
    for _ in 0..MOST {
        if window.sees("button", "Nothing to undo") {
            break;
        }
        window.press("Control+z");
        window.settle();
        window.wait_for_text("Saved on this computer");
    }
    assert!(
        window.sees("button", "Nothing to undo"),
        "undo walks back to the beginning"
    );
    go(window, "o", "Seed and Sons");
    window.wait_for_text("Import last year’s spend");
    go(window, "r", "Roadmap");
    window.wait_for_text("No initiatives yet");
    go(window, "f", "Funnel");
    window.wait_without_text("$36,000");
}

/// Goes to a screen by its two keys.
fn go(window: &Window, key: &str, heading: &str) {
    window.run("document.activeElement?.blur()", &[]);
    window.press("g");
    window.press(key);
    window.find("heading", heading);
    window.settle();
}

/// Waits for a figure wherever it stands: in running text or in a field of its own.
fn wait_for_figure(window: &Window, figure: &str) {
    let script = format!(
        "const figure = {}
         const fields = [...document.querySelectorAll('input, output')].map((field) => field.value)
         return fields.includes(figure) || document.body.innerText.includes(figure)",
        serde_json::json!(figure)
    );
    window.wait_until(&format!("{figure} is said"), &script);
}

/// Types into a field and leaves it, as Enter does.
fn set(window: &Window, label: &str, text: &str) {
    window.fill(label, text);
    window.press("Enter");
    window.settle();
    window.wait_for_text("Saved on this computer");
}

/// Keeps pictures in both themes and asks axe about each.
fn looked_at(window: &Window, screen: &str) {
    for theme in ["light", "dark"] {
        window.theme(theme);
        window.screenshot(&format!("{screen}-{theme}"));
        assert_eq!(window.axe(), [""; 0], "{screen}, {theme}");
    }
    window.theme("light");
}

/// The text of a PDF as a reader copies it, with plain spaces.
fn text_of(pdf: &std::path::Path) -> String {
    let out = Command::new("pdftotext")
        .args(["-layout"])
        .arg(pdf)
        .arg("-")
        .output()
        .expect("pdftotext is installed");
    assert!(out.status.success(), "pdftotext reads the roadmap");
    String::from_utf8_lossy(&out.stdout).replace(['\u{a0}', '\u{202f}'], " ")
}
