//! Prepares the desktop package: permissions from the one list of commands, and a window to embed.

use std::path::Path;
use std::{env, fs};

const COMMANDS: &str = "src-tauri/src/commands.rs";
const WINDOW: &str = "ui/dist/index.html";
/// Stands in for a window that was never built, so that a checkout passes `cargo check`; it is never shipped.
const PLACEHOLDER: &str = "<!doctype html><title>Evenlift</title>The window was not built.";
const NOT_BUILT: &str = "The window is not built, and the program would ship without it. `cargo xtask dist` builds \
                         both; by hand, run `npm ci --ignore-scripts` and `npm run build` in ui first.";

fn main() {
    println!("cargo::rerun-if-changed={COMMANDS}");
    println!("cargo::rerun-if-changed=ui/dist");
    if !window_is_built() {
        if env::var("PROFILE").is_ok_and(|profile| profile == "release") {
            println!("cargo::error={NOT_BUILT}");
            return;
        }
        fs::create_dir_all("ui/dist").expect("ui/dist can be made");
        fs::write(WINDOW, PLACEHOLDER).expect("ui/dist can be written");
    }

    let names = command_names();
    let out = env::var("OUT_DIR").expect("BUG: cargo sets OUT_DIR");
    let folder = Path::new(&out).join("permissions");
    fs::create_dir_all(&folder).expect("OUT_DIR can be written");
    fs::write(folder.join("window.toml"), permission_set(&names)).expect("OUT_DIR can be written");

    let pattern: &'static str = Box::leak(format!("{}/*.toml", folder.display()).into_boxed_str());
    let commands: Vec<&'static str> = names
        .into_iter()
        .map(|name| &*Box::leak(name.into_boxed_str()))
        .collect();
    let manifest = tauri_build::AppManifest::new()
        .commands(Box::leak(commands.into_boxed_slice()))
        .permissions_path_pattern(pattern);
    tauri_build::try_build(
        tauri_build::Attributes::new()
            .app_manifest(manifest)
            .config_path("tauri.conf.json"),
    )
    .expect("the Tauri configuration is sound");
}

/// Whether there is a window to carry; the placeholder of an earlier check is none.
fn window_is_built() -> bool {
    fs::read_to_string(WINDOW).is_ok_and(|page| page != PLACEHOLDER)
}

/// The names in the list: lines that read `name(arguments) -> answer = verb;`, and the functions
/// that stand apart.
fn command_names() -> Vec<String> {
    let source = fs::read_to_string(COMMANDS).expect("the list of commands can be read");
    let listed = source
        .lines()
        .map(str::trim)
        .filter(|line| line.contains(") -> ") && line.ends_with(';') && line.contains(" = "))
        .filter_map(|line| line.split_once('(').map(|(name, _)| name.to_owned()));
    let apart = source
        .split("#[tauri::command(rename_all = \"snake_case\")]\npub async fn ")
        .skip(1)
        .filter_map(|rest| rest.split_once('(').map(|(name, _)| name.to_owned()));
    listed
        .chain(apart)
        .filter(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '_'))
        .collect()
}

fn permission_set(names: &[String]) -> String {
    let list: Vec<String> = names
        .iter()
        .map(|name| format!("\"allow-{}\"", name.replace('_', "-")))
        .collect();
    format!(
        "[[set]]\nidentifier = \"window\"\ndescription = \"Every command of the window.\"\npermissions = [{}]\n",
        list.join(", ")
    )
}
