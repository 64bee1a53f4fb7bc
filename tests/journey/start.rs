//! The first minute: the program opens, says what to do, and can be read and reached by everybody.

use serde_json::json;

use crate::window::Window;

#[test]
fn the_start_screen_is_there_and_nothing_is_wrong_with_it() {
    let window = Window::open("start");
    window.find("heading", "Clients");
    for theme in ["light", "dark"] {
        window.theme(theme);
        window.screenshot(theme);
        assert_eq!(window.axe(), [""; 0], "the start screen, {theme}");
    }
    assert_eq!(window.complaints(), [""; 0], "the page complained");
}

#[test]
fn the_eye_for_faults_sees_three_that_are_planted() {
    let window = Window::open("planted");
    window.find("heading", "Clients");
    window.run(
        "const main = document.querySelector('main')
         main.append(document.createElement('button'))
         const image = new Image()
         image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='
         main.append(image)
         const faint = document.createElement('p')
         faint.textContent = 'Hardly to be read'
         faint.style.setProperty('color', '#bbbbbb')
         faint.style.setProperty('background', '#ffffff')
         main.append(faint)",
        &[],
    );
    let found = window.axe();
    for rule in ["button-name", "image-alt", "color-contrast"] {
        let seen = found.iter().any(|violation| violation.starts_with(rule));
        assert!(seen, "axe overlooks a planted {rule}; it found {found:#?}");
    }
}

#[test]
fn the_sample_client_is_one_click_away_and_still_there_after_a_restart() {
    let window = Window::open("sample");
    window.press_button("Open the sample client");
    window.wait_until(
        "the overview",
        "return document.querySelector('main h1') !== null",
    );
    window.wait_for_text("Sample");
    let client = window.text_of(&window.css("main h1"));
    window.screenshot("overview");
    let window = window.reopen();
    window.wait_until(
        "the page after a restart",
        &format!("return document.body.innerText.includes({})", json!(client)),
    );
    assert_eq!(window.complaints(), [""; 0], "the page complained");
}
