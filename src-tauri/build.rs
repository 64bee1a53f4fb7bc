//! Prepares the desktop package: permissions from the one list of commands, and a window to embed.

use std::path::Path;
use std::{env, fs};

const COMMANDS: &str = "src-tauri/src/commands.rs";

fn main() {
    println!("cargo:rerun-if-changed={COMMANDS}");
    println!("cargo:rerun-if-changed=ui/dist");
    ensure_a_window();

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

/// A checkout whose window was never built must still pass `cargo check`.
fn ensure_a_window() {
    let index = Path::new("ui/dist/index.html");
    if !index.exists() {
        fs::create_dir_all("ui/dist").expect("ui/dist can be made");
        fs::write(
            index,
            "<!doctype html><title>Evenlift</title>The window was not built.",
        )
        .expect("ui/dist can be written");
    }
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
