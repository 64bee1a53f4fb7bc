//! The forms of records, filled in as a person would: fields by their labels, choices by what they say.

use serde_json::{Value, json};

use crate::window::Window;

/// Finds the field of a label: the one after it that belongs to it, in the order of the page.
const FIELD: &str = "const plain = (text) => (text ?? '').replace(/\\s+/g, ' ').trim()
    const field = (name) => {
      const labels = [...document.querySelectorAll('label[for]')].filter((label) => label.checkVisibility())
      const label = labels.find((label) => plain(label.textContent) === name)
      return label ? document.getElementById(label.htmlFor) : null
    }
    const group = (name) => [...document.querySelectorAll('[role=group], [role=radiogroup]')].find((group) => {
      const title = group.getAttribute('aria-label') ?? document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent
      return group.checkVisibility() && plain(title) === name
    })\n";

/// Leaves the field that is typed in, so that letters are keys.
pub fn leave(window: &Window) {
    window.run("document.activeElement?.blur()", &[]);
    window.settle();
}

/// Goes to a screen by its two keys.
pub fn go(window: &Window, key: &str, heading: &str) {
    leave(window);
    window.press("g");
    window.press(key);
    window.find("heading", heading);
    window.settle();
}

pub fn saved(window: &Window) {
    window.wait_for_text("Saved on this computer");
    window.settle();
}

/// A new record by its name alone; its form opens.
pub fn begin(window: &Window, name: &str) {
    leave(window);
    window.press("n");
    window.wait_until(
        "the name can be typed",
        "return document.activeElement?.matches('input[type=text]') === true",
    );
    window.type_text(name);
    window.press("Enter");
    window.find("heading", name);
    saved(window);
}

/// Types into a field, and goes on with Enter.
pub fn set(window: &Window, label: &str, text: &str) {
    window.fill(label, text);
    window.press("Enter");
    saved(window);
}

/// Types into a field of several lines, and leaves it.
pub fn write(window: &Window, label: &str, text: &str) {
    window.fill(label, text);
    window.press("Tab");
    saved(window);
}

fn asked(window: &Window, script: &str, arguments: &[Value]) {
    let done = window.run(&format!("{FIELD}{script}"), arguments);
    assert_eq!(done, json!(true), "{arguments:?} can be chosen");
    window.settle();
}

/// Chooses in a list by what it says.
pub fn choose(window: &Window, label: &str, title: &str) {
    asked(
        window,
        "const list = field(arguments[0])
         const option = [...list.options].find((option) => option.label.startsWith(arguments[1]))
         if (!option) return false
         list.focus()
         list.value = option.value
         list.dispatchEvent(new Event('change', { bubbles: true }))
         return true",
        &[json!(label), json!(title)],
    );
}

pub fn chosen(window: &Window, label: &str, title: &str) {
    let script =
        format!("{FIELD} return field({label:?})?.selectedOptions[0]?.label === {title:?}");
    window.wait_until(&format!("{label} is {title}"), &script);
}

/// Answers yes or no.
pub fn answer(window: &Window, label: &str, word: &str) {
    asked(
        window,
        "const choices = [...group(arguments[0]).querySelectorAll('label')]
         choices.find((choice) => plain(choice.textContent) === arguments[1]).querySelector('input').click()
         return true",
        &[json!(label), json!(word)],
    );
}

/// Picks one of several that a field can point to, by keys.
pub fn pick(window: &Window, label: &str, title: &str) {
    window.run(
        &format!("{FIELD} group(arguments[0]).querySelector('[aria-haspopup=menu]').focus()"),
        &[json!(label)],
    );
    window.press("Enter");
    window.find("menuitem", title);
    window.press("Enter");
    window.find("button", &format!("Take out {title}"));
    saved(window);
}

/// Says what is known of an answer, behind the quiet button of its field.
pub fn remark(window: &Window, label: &str, part: &str, text: &str) {
    window.press_button(&format!("Remark on {label}"));
    set(window, part, text);
}
