//! Key presses, as the driver wants them.

use serde_json::{Value, json};

/// One press and release for each character.
pub fn typing(text: &str) -> Vec<Value> {
    text.chars().flat_map(|key| [down(key), up(key)]).collect()
}

/// Modifiers held down around one key, written `Control+Shift+z`.
pub fn chord(chord: &str) -> Vec<Value> {
    let keys: Vec<char> = names(chord).into_iter().map(key).collect();
    keys.iter()
        .copied()
        .map(down)
        .chain(keys.iter().rev().copied().map(up))
        .collect()
}

fn names(chord: &str) -> Vec<&str> {
    // The plus sign is also a key.
    match chord.strip_suffix("++") {
        Some(modifiers) => modifiers.split('+').chain(["+"]).collect(),
        None if chord == "+" => vec!["+"],
        None => chord.split('+').collect(),
    }
}

/// The private-use characters by which the protocol names keys without a character of their own.
fn key(name: &str) -> char {
    match name {
        "Backspace" => '\u{e003}',
        "Tab" => '\u{e004}',
        "Enter" => '\u{e007}',
        "Shift" => '\u{e008}',
        "Control" => '\u{e009}',
        "Alt" => '\u{e00a}',
        "Escape" => '\u{e00c}',
        "Space" => ' ',
        "PageUp" => '\u{e00e}',
        "PageDown" => '\u{e00f}',
        "End" => '\u{e010}',
        "Home" => '\u{e011}',
        "ArrowLeft" => '\u{e012}',
        "ArrowUp" => '\u{e013}',
        "ArrowRight" => '\u{e014}',
        "ArrowDown" => '\u{e015}',
        "Delete" => '\u{e017}',
        "F1" => '\u{e031}',
        "F2" => '\u{e032}',
        "F6" => '\u{e036}',
        "F8" => '\u{e038}',
        _ => name
            .chars()
            .next()
            .filter(|_| name.chars().count() == 1)
            .unwrap_or_else(|| panic!("no key '{name}'")),
    }
}

fn down(key: char) -> Value {
    json!({ "type": "keyDown", "value": key })
}

fn up(key: char) -> Value {
    json!({ "type": "keyUp", "value": key })
}
