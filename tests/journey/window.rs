//! The real window, driven as a person would: found by role and name, clicked, typed into, looked at.

use std::{
    fs,
    path::{Path, PathBuf},
    slice, thread,
    time::{Duration, Instant},
};

use evenlift_tests::{program, target};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{
    display::Display,
    driver::{Driver, ELEMENT},
    drop::drop_files,
    keys,
    process::Running,
};

/// How long a person would wait before thinking that something is broken; generous, for slow machines.
const PATIENCE: Duration = Duration::from_secs(20);
/// The day on which every journey takes place.
const TODAY: &str = "2026-01-12";
const DESK: &str = "desk";
const FIND: &str = include_str!("find.js");
/// Where an element is, in pixels.
const PLACE: &str = "const { x, y, width, height } = arguments[0].getBoundingClientRect(); return [x, y, width, height]";
const STILL: &str = include_str!("still.js");
const WATCH: &str = include_str!("watch.js");

/// The program's window on a display of its own, with a workspace and a home that belong to this test alone.
pub struct Window {
    // Dropped in this order: the program first, its display after it, its files last.
    driver: Driver,
    display: Display,
    home: TempDir,
    name: String,
}

/// Something on the screen.
#[derive(Clone, Debug)]
pub struct Element(Value);

impl Window {
    /// Opens the program on an empty workspace. `name` is the journey's, for its pictures and its log.
    pub fn open(name: &str) -> Self {
        Self::open_at(
            name,
            TempDir::new().expect("a temporary folder can be made"),
            None,
        )
    }

    /// As `open`; a copy of `file` is what every dialog of this window answers, and what is saved lands beside it.
    pub fn open_with(name: &str, file: &Path) -> Self {
        Self::open_at(
            name,
            TempDir::new().expect("a temporary folder can be made"),
            Some(file),
        )
    }

    /// Closes the window and opens the program again on the same workspace.
    pub fn reopen(self) -> Self {
        let Self {
            driver,
            display: _display,
            home,
            name,
        } = self;
        drop(driver);
        Self::open_at(&name, home, None)
    }

    fn open_at(name: &str, home: TempDir, answer: Option<&Path>) -> Self {
        let desk = home.path().join(DESK);
        fs::create_dir_all(&desk).expect("the desk can be made");
        let picked = desk.join(
            answer
                .and_then(Path::file_name)
                .unwrap_or("nothing.csv".as_ref()),
        );
        if let Some(file) = answer {
            fs::copy(file, &picked).expect("the file for the dialog can be copied");
        }
        let display = Display::start();
        let pictures = target().join("journey");
        fs::create_dir_all(&pictures).expect("the folder for pictures can be made");
        let mut environment = environment(home.path(), &display);
        environment.push(("EVENLIFT_DIALOG".to_owned(), picked.display().to_string()));
        let log = pictures.join(format!("{name}.log"));
        let driver = Driver::start(&program("evenlift", "EVENLIFT_BIN"), &environment, &log);
        let window = Self {
            driver,
            display,
            home,
            name: name.to_owned(),
        };
        window.wait_until(
            "the page is there",
            "return document.readyState === 'complete'",
        );
        window.run(WATCH, &[]);
        window
    }

    /// The folder where dialogs pick files and leave them. WebDriver can't reach native dialogs; debug builds answer
    /// them from here, and everything after the path is the real thing.
    pub fn desk(&self) -> PathBuf {
        self.home.path().join(DESK)
    }

    /// The workspace, for looking into after the window is closed.
    pub fn workspace(&self) -> PathBuf {
        self.home.path().join("workspace")
    }

    /// The program's processes: its own and those of the web view.
    pub fn processes(&self) -> Vec<Running> {
        self.driver.running()
    }

    /// The visible element of a role with this name, or with a name that begins so.
    pub fn find(&self, role: &str, name: &str) -> Element {
        self.await_element(&format!("a {role} named '{name}'"), || {
            self.run(FIND, &[json!(role), json!(name)])
        })
    }

    /// Whether something of this role and name can be seen right now.
    pub fn sees(&self, role: &str, name: &str) -> bool {
        !self.run(FIND, &[json!(role), json!(name)]).is_null()
    }

    /// The first element a CSS selector finds.
    pub fn css(&self, selector: &str) -> Element {
        self.await_element(selector, || {
            self.run(
                "return document.querySelector(arguments[0])",
                &[json!(selector)],
            )
        })
    }

    fn await_element(&self, what: &str, look: impl Fn() -> Value) -> Element {
        let mut found = Value::Null;
        self.patiently(what, || {
            found = look();
            !found.is_null()
        });
        Element(found)
    }

    /// Clicks in the middle of an element, after bringing it into view, once it stands still.
    pub fn click(&self, element: &Element) {
        let place = || self.run(PLACE, slice::from_ref(&element.0));
        let mut before = place();
        self.patiently("it stands still", || {
            self.settle();
            let now = place();
            let still = now == before;
            before = now;
            still
        });
        let id = element.0[ELEMENT]
            .as_str()
            .expect("BUG: elements come from the driver");
        // A list that is drawn anew between finding and clicking makes the reference stale; the caller finds again.
        if let Err(refusal) = self.driver.post(&format!("element/{id}/click"), &json!({})) {
            self.give_up(&format!("the click was refused: {refusal:?}"));
        }
    }

    /// Finds and clicks.
    pub fn press_button(&self, name: &str) {
        self.click(&self.find("button", name));
    }

    /// Puts the caret into a field and replaces what it holds.
    pub fn fill(&self, label: &str, text: &str) {
        let field = self.find("textbox", label);
        self.run("arguments[0].focus(); arguments[0].select?.()", &[field.0]);
        self.press("Delete");
        self.type_text(text);
    }

    /// Drops files from outside on the middle of the window.
    pub fn drop_files(&self, files: &[&Path]) {
        drop_files(&self.display.name(), files);
    }

    /// Types into whatever has the focus, key by key.
    pub fn type_text(&self, text: &str) {
        self.perform(&keys::typing(text));
    }

    /// Presses one key or chord: `Enter`, `Tab`, `Shift+Tab`, `Control+z`, `ArrowDown`, `k`.
    pub fn press(&self, chord: &str) {
        self.perform(&keys::chord(chord));
    }

    fn perform(&self, actions: &[Value]) {
        let body = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] });
        if let Err(refusal) = self.driver.post("actions", &body) {
            self.give_up(&format!("the keys were refused: {refusal:?}"));
        }
    }

    /// What the page says, as a person reads it.
    pub fn text(&self) -> String {
        self.run("return document.body.innerText", &[])
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// What one element says.
    pub fn text_of(&self, element: &Element) -> String {
        let text = self.run(
            "return arguments[0].innerText ?? arguments[0].textContent",
            slice::from_ref(&element.0),
        );
        text.as_str().unwrap_or_default().trim().to_owned()
    }

    /// Waits until the page says this.
    pub fn wait_for_text(&self, text: &str) {
        self.patiently(&format!("the text '{text}'"), || self.text().contains(text));
    }

    /// Waits until the page no longer says this.
    pub fn wait_without_text(&self, text: &str) {
        self.patiently(&format!("the text '{text}' gone"), || {
            !self.text().contains(text)
        });
    }

    /// Waits until a script answers true.
    pub fn wait_until(&self, what: &str, script: &str) {
        self.patiently(what, || self.run(script, &[]) == json!(true));
    }

    fn patiently(&self, what: &str, mut there: impl FnMut() -> bool) {
        let start = Instant::now();
        while !there() {
            if start.elapsed() > PATIENCE {
                self.give_up(&format!("waited {} s for {what}", PATIENCE.as_secs()));
            }
            thread::sleep(Duration::from_millis(40));
        }
    }

    fn give_up(&self, reason: &str) -> ! {
        self.screenshot("failed");
        panic!("{reason}; the window says:\n{}", self.text());
    }

    /// Runs a script in the page and gives what it returns.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Value {
        self.script("execute/sync", script, arguments)
    }

    /// Runs a script whose last argument is the function to call with the answer.
    pub fn run_async(&self, script: &str, arguments: &[Value]) -> Value {
        self.script("execute/async", script, arguments)
    }

    fn script(&self, path: &str, script: &str, arguments: &[Value]) -> Value {
        let answer = self
            .driver
            .post(path, &json!({ "script": script, "args": arguments }));
        answer.unwrap_or_else(|refusal| {
            panic!("{}: {}\nin: {script:.400}", refusal.kind, refusal.message)
        })
    }

    /// Sets the size of the window, in pixels, and waits until the page has it.
    pub fn resize(&self, width: u32, height: u32) {
        let size = json!({ "x": 0, "y": 0, "width": width, "height": height });
        self.driver
            .post("window/rect", &size)
            .expect("a window can be resized");
        self.wait_until("the new size", &format!("return innerWidth === {width}"));
        self.settle();
    }

    /// Shows the window in its light or dark colours until it is opened again.
    pub fn theme(&self, theme: &str) {
        self.run(
            "document.documentElement.dataset.theme = arguments[0]",
            &[json!(theme)],
        );
        self.settle();
    }

    /// Waits for two frames, so that what was changed is also drawn.
    pub fn settle(&self) {
        self.run_async("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))", &[]);
    }

    /// Keeps a picture of the window as `target/journey/JOURNEY-NAME.png`.
    pub fn screenshot(&self, name: &str) -> PathBuf {
        self.settle();
        let path = target()
            .join("journey")
            .join(format!("{}-{name}.png", self.name));
        self.run(STILL, &[json!(true)]);
        let picture = self
            .driver
            .get("screenshot")
            .expect("a window can be pictured");
        self.run(STILL, &[json!(false)]);
        let bytes = base64(picture.as_str().expect("a picture is a string"));
        fs::write(&path, bytes).expect("a picture can be written");
        path
    }
}

/// What a program finds that is started on this display, with this folder as its home.
pub fn environment(home: &Path, display: &Display) -> Vec<(String, String)> {
    let inside = |path: &str| home.join(path).display().to_string();
    let environment = [
        ("DISPLAY", display.name()),
        ("EVENLIFT_WORKSPACE", inside("workspace")),
        ("EVENLIFT_TODAY", TODAY.into()),
        ("HOME", inside("")),
        ("XDG_CACHE_HOME", inside("cache")),
        ("XDG_CONFIG_HOME", inside("config")),
        ("XDG_DATA_HOME", inside("data")),
        ("TAURI_WEBVIEW_AUTOMATION", "true".into()),
        // No desktop stands behind this display: nothing to ask for settings, menus or screen readers.
        ("GDK_BACKEND", "x11".into()),
        ("GSETTINGS_BACKEND", "memory".into()),
        ("NO_AT_BRIDGE", "1".into()),
    ];
    environment
        .map(|(name, value)| (name.to_owned(), value))
        .into()
}

/// Pictures cross the protocol as base64.
fn base64(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut held) = (0_u32, 0);
    for letter in text.bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        bits = bits << 6 | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held & 0xff) as u8);
        }
    }
    bytes
}
