//! What all the tests of this member share: where the project stands, and the programs it builds.

use std::{
    env,
    path::{Path, PathBuf},
};

/// The top of the project.
///
/// # Panics
/// Never; the tests stand one folder below it.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("BUG: tests stand one below the top")
}

/// Files that tests read.
pub fn fixture(path: &str) -> PathBuf {
    root().join("tests/fixtures").join(path)
}

/// A program of this project: the one that `variable` names, or the one that `cargo build --workspace` left beside
/// the running test.
///
/// # Panics
/// When it has not been built.
pub fn program(name: &str, variable: &str) -> PathBuf {
    let path =
        env::var_os(variable).map_or_else(|| target().join("debug").join(name), PathBuf::from);
    assert!(
        path.is_file(),
        "{} is missing: run `cargo build --workspace --bins` first",
        path.display()
    );
    path
}

/// The folder cargo builds in, whatever it was told: the running test was built there.
pub fn target() -> PathBuf {
    let own = env::current_exe().expect("BUG: a running test has a path");
    own.ancestors()
        .nth(3)
        .expect("BUG: cargo builds tests three folders below its target")
        .to_owned()
}
