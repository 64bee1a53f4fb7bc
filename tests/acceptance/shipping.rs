//! A program is never shipped without its window; a checkout without one can still be checked.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use evenlift_tests::target;

/// The newest script that prepares the desktop package, as cargo has built it.
fn build_script() -> PathBuf {
    let folders = fs::read_dir(target().join("debug/build"))
        .unwrap()
        .flatten();
    let ours = folders.filter(|entry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        name.strip_prefix("evenlift-")
            .is_some_and(|hash| !hash.contains('-'))
    });
    ours.map(|entry| entry.path().join("build-script-build"))
        .filter(|script| script.is_file())
        .max_by_key(|script| script.metadata().and_then(|meta| meta.modified()).unwrap())
        .expect("run `cargo build --workspace --bins` first")
}

/// What the script says to cargo when it stands in this folder.
fn prepare(folder: &Path, profile: &str) -> String {
    let out = Command::new(build_script())
        .current_dir(folder)
        .env("PROFILE", profile)
        .output()
        .unwrap();
    String::from_utf8_lossy(&out.stdout).into_owned()
}

#[test]
fn a_release_without_its_window_fails_with_a_sentence_that_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let refused = |said: &str| {
        let error = said
            .lines()
            .find_map(|line| line.strip_prefix("cargo::error="));
        let error = error.unwrap_or_else(|| panic!("it is built all the same: {said}"));
        assert!(error.contains("The window is not built"), "{error}");
        assert!(error.contains("`cargo xtask dist`"), "{error}");
    };
    refused(&prepare(folder.path(), "release"));

    // A check puts a page there that says so; that page is no window, either.
    let page = folder.path().join("ui/dist/index.html");
    assert!(!page.exists());
    assert!(!prepare(folder.path(), "debug").contains("cargo::error"));
    assert!(page.is_file());
    refused(&prepare(folder.path(), "release"));

    fs::write(&page, "<!doctype html><div id=app></div>").unwrap();
    assert!(!prepare(folder.path(), "release").contains("cargo::error"));
}
