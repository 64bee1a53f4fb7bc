//! What the window costs while it is used: key press, memory. Run by `cargo xtask bench` on the program as it is shipped.

use std::{
    env,
    path::PathBuf,
    thread,
    time::{Duration, Instant},
};

use serde_json::json;

use crate::window::Window;

const KEYS: usize = 60;

#[test]
#[ignore = "a measurement, for cargo xtask bench"]
fn measure_a_key_in_the_spend_grid_and_the_memory() {
    let window = Window::open("measure-keys");
    window.press_button("Open the sample client");
    window.wait_for_text("Overview");
    thread::sleep(Duration::from_secs(5));
    let processes = window.processes();
    let memory: u64 = processes.iter().map(|process| process.memory_kib).sum();
    println!(
        "   memory, idle, sample client open   {} MB in {} processes",
        memory / 1024,
        processes.len()
    );

    window.press("g");
    window.press("s");
    focus_the_grid(&window);
    listen(&window);
    let before = processor(&window);
    let start = Instant::now();
    for key in 0..KEYS {
        window.press(if key % 10 < 5 { "ArrowDown" } else { "ArrowUp" });
        window.settle();
    }
    let wall = start.elapsed();
    let spent = processor(&window) - before;
    let waits = waits(&window);
    assert_eq!(waits.len(), KEYS, "every key was seen by the page");
    let each = f64::from(u32::try_from(KEYS).expect("BUG: few keys"));
    println!(
        "   arrow key in the spend grid        {:.0} ms to the drawn frame (95 % under {:.0} ms), {:.1} ms cpu, {:.0} ms with the driver",
        waits[KEYS / 2],
        waits[KEYS * 95 / 100],
        spent / each,
        wall.as_secs_f64() * 1000.0 / each,
    );
}

#[test]
#[ignore = "a measurement, for cargo xtask bench"]
fn measure_a_key_while_a_million_rows_are_imported() {
    let window = with_dropped("measure-import", "ledger.csv");
    tell_keys("read", &window, "[data-import-run]");
    let run = window.css("[data-import-run]");
    window.click(&run);
    tell_keys("saved", &window, "[data-first]");
}

#[test]
#[ignore = "a measurement, for cargo xtask bench"]
fn measure_a_list_of_a_hundred_thousand_lines() {
    let window = with_dropped("measure-lines", "sheet.csv");
    window.click(&window.css("[data-import-run]"));
    window.css("[data-first]");
    window.press("g");
    window.press("s");
    window.click(&window.find("tab", "Lines"));
    window.wait_for_text("100,000 lines");
    focus_the_grid(&window);
    let each = f64::from(u32::try_from(KEYS).expect("BUG: few keys"));
    for keys in [
        &["ArrowDown"][..],
        &["PageDown"],
        &["End", "Home"],
        &["Control+End", "Control+Home"],
    ] {
        window.run("window.waits = []", &[]);
        let before = processor(&window);
        for turn in 0..KEYS {
            window.press(keys[turn % keys.len()]);
            window.settle();
        }
        let spent = (processor(&window) - before) / each;
        let waits = waits(&window);
        println!(
            "measured\t{} among 100,000 lines, 95 of 100, {spent:.0} ms cpu\t{:.1}\t50",
            keys.join(" and "),
            waits[waits.len() * 95 / 100],
        );
    }
}

/// A window with a client for whom one of the benchmark's files was dropped; the keys are listened to.
fn with_dropped(name: &str, file: &str) -> Window {
    let folder = env::var_os("EVENLIFT_BENCH").expect("cargo xtask bench says where its files are");
    let window = Window::open(name);
    window.press_button("New client");
    window.find("dialog", "New client");
    window.fill("Company", "Seed and Sons");
    window.press("Enter");
    window.find("heading", "Seed and Sons");
    listen(&window);
    window.drop_files(&[&PathBuf::from(folder).join(file)]);
    window
}

/// Presses a key again and again until what comes of it is there, and tells how long the slower ones took.
fn tell_keys(what: &str, window: &Window, then: &str) {
    window.run("window.waits = []", &[]);
    let over = format!("return document.querySelector('{then}') !== null");
    while window.run(&over, &[]) == json!(false) {
        window.press("Tab");
        window.settle();
    }
    let waits = waits(window);
    assert!(waits.len() > 4, "it was over before many keys were pressed");
    println!(
        "measured\tkey press while 1,000,000 rows are {what}, 95 of 100\t{:.1}\t50",
        waits[waits.len() * 95 / 100]
    );
}

fn focus_the_grid(window: &Window) {
    window.css("[role=grid]");
    window.run("document.querySelector('[role=grid]').focus()", &[]);
}

/// What all processes of the window have cost so far, in milliseconds of the processor.
fn processor(window: &Window) -> f64 {
    let processes = window.processes();
    processes
        .iter()
        .map(|process| process.cpu_ticks * 10.0)
        .sum()
}

/// Notes for every key how long it takes until what it did is drawn.
fn listen(window: &Window) {
    window.run(
        "window.waits = []
         addEventListener('keydown', (event) => {
           const pressed = event.timeStamp
           requestAnimationFrame(() => requestAnimationFrame(() => waits.push(performance.now() - pressed)))
         }, true)",
        &[],
    );
}

/// What was noted, the quickest first, in milliseconds.
fn waits(window: &Window) -> Vec<f64> {
    let waits = window.run("return window.waits.toSorted((a, b) => a - b)", &[]);
    let waits = waits.as_array().into_iter().flatten();
    waits.filter_map(serde_json::Value::as_f64).collect()
}
