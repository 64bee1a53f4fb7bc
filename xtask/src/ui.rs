//! The window's own packages and build.

use std::{fs, path::PathBuf};

use crate::{
    node::Node,
    step::{Outcome, Steps, root},
};

pub fn dir() -> PathBuf {
    root().join("ui")
}

/// Installs the pinned packages, only when the lock file says something new.
pub fn install(steps: &mut Steps, node: &Node) -> Outcome {
    let wanted = fs::read(dir().join("package-lock.json"))
        .map_err(|error| format!("ui/package-lock.json can't be read: {error}."))?;
    let stamp = dir().join("node_modules/.evenlift-installed");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    steps.run("Window packages", node.npm_ci().current_dir(dir()))?;
    fs::write(&stamp, wanted)
        .map_err(|error| format!("{} can't be written: {error}.", stamp.display()))
}

/// Builds the window's pages, which the program carries inside itself.
pub fn build(steps: &mut Steps, node: &Node) -> Outcome {
    steps.run("Window build", node.npm_run("build").current_dir(dir()))
}
