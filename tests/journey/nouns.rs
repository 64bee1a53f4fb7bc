//! Every noun of the inventory is made, filled in and taken back in the window: people with seats, activities, objectives,
//! metrics, baton passes, notes and initiatives, in euros and with names of real length.

use std::{cell::RefCell, ops::Deref, path::Path, process::Command};

use crate::{
    forms::{answer, begin, choose, chosen, go, leave, pick, remark, saved, set, write},
    window::Window,
};

const PERSON: &str = "Maximiliane von Hohenstein-Wernigerode";
const ACTIVITY: &str = "Trade shows for laboratories and calibration services";
const OBJECTIVE: &str = "Win thirty laboratories that measure every day";
const WORK: &str = "Answer every request within a working day";
const BEFORE: &str = "Name who answers";
const SECRET: &str = "Two of the shows are for sale; keep it quiet";

/// The window, and what axe found on the way.
struct Walk {
    window: Window,
    faults: RefCell<Vec<String>>,
}

impl Deref for Walk {
    type Target = Window;

    fn deref(&self) -> &Window {
        &self.window
    }
}

#[test]
fn every_noun_is_made_filled_in_printed_and_taken_back() {
    let window = Walk {
        window: Window::open("nouns"),
        faults: RefCell::default(),
    };
    make_the_client(&window);
    make_a_person(&window);
    make_an_activity(&window);
    say_what_the_objective_is(&window);
    make_the_metrics(&window);
    make_the_initiatives(&window);
    make_a_baton(&window);
    make_a_note(&window);
    print(&window);
    take_everything_back(&window);
    window.faults.borrow_mut().extend(window.axe());
    assert_eq!(*window.faults.borrow(), [""; 0]);
    assert_eq!(window.complaints(), [""; 0], "the page complained");
}

fn make_the_client(window: &Walk) {
    window.press_button("New client");
    window.find("dialog", "New client");
    window.fill("Company", "Halden Instruments");
    choose(window, "Currency", "EUR");
    window.fill("Revenue goal", "5.0m");
    window.press("Enter");
    window.find("heading", "Halden Instruments");
    window.press_button("Guidance, language, brand, and who knows what");
    set(window, "Guidance to", "12%");
    looked_at(window, "profile");
}

fn make_a_person(window: &Walk) {
    go(window, "p", "People");
    looked_at(window, "people-empty");
    begin(window, PERSON);
    set(
        window,
        "Title",
        "Head of sales, laboratories and public buyers",
    );
    window.press_button("Add a seat");
    window.find("heading", "Seat 1");
    saved(window);
    // Nobody has the same seat twice: the second waits, and says so, until the first is another.
    window.press_button("Add a seat");
    window.wait_for_text("already has this seat");
    choose(window, "Side", "Sales");
    window.wait_without_text("already has this seat");
    window.find("heading", "Seat 2");
    saved(window);
    set(window, "Part of the week", "40%");
    set(window, "Authority", "Spends up to €500 alone");
    answer(window, "From outside", "No");
    write(window, "Why", "Five people at their number");
    set(window, "Pay a year", "92k");
    write(window, "Private note", SECRET);
    remark(window, "Pay a year", "Who knows", "Dana Whit");
    window.wait_for_text("Ask Dana Whit");
    looked_at(window, "person");
    window.press("Escape");
    window.press("Escape");
    window.find("button", PERSON);
    looked_at(window, "people");
}

fn make_an_activity(window: &Walk) {
    go(window, "a", "Activities");
    begin(window, ACTIVITY);
    choose(window, "Side", "Sales");
    for (label, text) in [
        ("Channel", "Events"),
        ("Audience", "Plant engineers"),
        ("Owner", PERSON),
        ("Cadence", "Four a year"),
        ("Cost last year", "37,200"),
        ("Cost planned", "=12*3.1k"),
        ("Prospects it brought", "900"),
        ("Leads it brought", "104"),
        ("Opportunities it brought", "21"),
        ("Customers it brought", "4"),
        ("Revenue it brought", "144k"),
    ] {
        set(window, label, text);
    }
    for stage in ["Awareness", "Decision"] {
        window.press_button(stage);
        saved(window);
    }
    answer(window, "Leads to the website", "Yes");
    answer(window, "Captures the contact", "No");
    for (label, text) in [
        ("Why are we doing this?", "Buyers touch what they buy."),
        ("For whom?", "Managers of laboratories"),
        ("What outcome do we want?", "Thirty demonstrations"),
        (
            "What comes next, and how does this fit into it?",
            "A visit within two weeks",
        ),
        ("Note", "The stand is paid for until June."),
        ("Private note", SECRET),
    ] {
        write(window, label, text);
    }
    window.press_button("New objective");
    window.find("textbox", "New objective");
    window.type_text(OBJECTIVE);
    window.press("Enter");
    saved(window);
    chosen(window, "Objective", OBJECTIVE);
    remark(window, "Revenue it brought", "Who said it", PERSON);
    window.wait_for_text(&format!("Said by {PERSON}"));
    looked_at(window, "activity");
}

fn say_what_the_objective_is(window: &Walk) {
    go(window, "g", "Objectives");
    window.press_button(OBJECTIVE);
    write(window, "Picture", "Every new laboratory asks us first.");
    looked_at(window, "objective");
}

fn make_the_metrics(window: &Walk) {
    go(window, "k", "Metrics");
    for (name, target) in [
        ("Requests answered in a day", "95"),
        ("Laboratories won", "30"),
    ] {
        begin(window, name);
        set(window, "Target", target);
        choose(window, "Objective", OBJECTIVE);
        window.press("Escape");
    }
    looked_at(window, "metrics");
}

fn make_the_initiatives(window: &Walk) {
    go(window, "r", "Roadmap");
    for title in [BEFORE, WORK] {
        window.press("n");
        window.find("textbox", "Title of the new initiative");
        window.type_text(title);
        window.press("Enter");
        window.wait_for_text(title);
        saved(window);
    }
    window.press_button(WORK);
    window.find("dialog", WORK);
    set(window, "Owner", PERSON);
    set(window, "Cost, once", "13k");
    choose(window, "Early signal", "Requests answered in a day");
    choose(window, "Outcome", "Laboratories won");
    choose(window, "Serves", OBJECTIVE);
    pick(window, "Depends on", BEFORE);
    looked_at(window, "initiative");
    window.press_button("Done");
}

fn make_a_baton(window: &Walk) {
    go(window, "h", "Baton passes");
    begin(window, "The list of open requests");
    set(window, "From", PERSON);
    set(window, "To", "Priya Nair");
    set(window, "Due", "2026-02-13");
    choose(window, "Initiative", WORK);
    looked_at(window, "baton");
}

fn make_a_note(window: &Walk) {
    go(window, "j", "Notes");
    begin(window, "The night shift decides more than we think");
    answer(window, "Private", "No");
    // A click beside the fields leaves the focus nowhere; Esc closes the form all the same.
    window.run("document.activeElement.blur()", &[]);
    window.press("Escape");
    window.wait_until(
        "the form is closed",
        "return document.querySelector('[data-pane=side]') === null",
    );
    looked_at(window, "notes");
}

fn print(window: &Window) {
    go(window, "t", "Report");
    window.wait_for_text("Up to date");
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
    for words in [WORK, BEFORE, "The list of open requests"] {
        assert!(text.contains(words), "the paper does not say {words}");
    }
    assert!(!text.contains(SECRET), "what is private was printed");
}

/// Undo walks from change to change until there is none, and no screen has anything left.
fn take_everything_back(window: &Window) {
    const MOST: usize = 400;
    window.run("document.activeElement?.blur()", &[]);
    for _ in 0..MOST {
        if window.sees("button", "Nothing to undo") {
            break;
        }
        window.press("Control+z");
        window.settle();
        saved(window);
    }
    assert!(
        window.sees("button", "Nothing to undo"),
        "undo walks back to the beginning"
    );
    for (key, heading, new) in [
        ("p", "People", "New person"),
        ("a", "Activities", "New activity"),
        ("g", "Objectives", "New objective"),
        ("k", "Metrics", "New metric"),
        ("h", "Baton passes", "New baton pass"),
        ("j", "Notes", "New note"),
        ("r", "Roadmap", "New initiative"),
    ] {
        if !window.sees("heading", heading) {
            leave(window);
            window.press("g");
            window.press(key);
        }
        window.find("button", new);
        assert!(
            !window.sees("table", heading),
            "{heading} has something left"
        );
    }
    window.wait_for_text("No initiatives yet");
    let text = window.text();
    for name in [PERSON, ACTIVITY, OBJECTIVE, WORK] {
        assert!(!text.contains(name), "{name} is left");
    }
}

/// Keeps pictures in both themes, wide and narrow, and asks axe about each.
fn looked_at(window: &Walk, what: &str) {
    for (width, height, size) in [(640, 400, "-640x400"), (1280, 800, "")] {
        window.resize(width, height);
        for theme in ["light", "dark"] {
            window.theme(theme);
            window.screenshot(&format!("{what}{size}-{theme}"));
            let found = window.axe().into_iter();
            let found = found.map(|fault| format!("{what}, {theme}, {width}: {fault}"));
            window.faults.borrow_mut().extend(found);
        }
        for wide in window.sideways() {
            let wide = format!("{what}, {width}: {wide}");
            window.faults.borrow_mut().push(wide);
        }
    }
    window.theme("light");
}

/// The text of a PDF as a reader copies it, with plain spaces and no line breaks.
fn text_of(pdf: &Path) -> String {
    let out = Command::new("pdftotext")
        .arg(pdf)
        .arg("-")
        .output()
        .expect("pdftotext is installed");
    assert!(out.status.success(), "pdftotext reads the roadmap");
    let text = String::from_utf8_lossy(&out.stdout);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
