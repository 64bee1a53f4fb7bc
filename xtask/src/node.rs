//! Finds a Node that is new enough for the window's tools, or fetches one that touches nothing else on the machine.

use std::{env, ffi::OsString, fs, path::PathBuf, process::Command};

use crate::{machine, step};

/// A Node and its npm: the machine's own, or the one kept in a folder of its own.
pub struct Node {
    kept_in: Option<PathBuf>,
}

impl Node {
    /// npm, with its own Node first on the search path.
    pub fn npm(&self) -> Command {
        let mut npm = match &self.kept_in {
            Some(home) => step::program(home.join("node_modules/.bin/npm")),
            // Windows starts no `.cmd` without its ending.
            None => step::program(if cfg!(windows) { "npm.cmd" } else { "npm" }),
        };
        npm.env("PATH", self.search_path())
            .env("NO_UPDATE_NOTIFIER", "1");
        npm
    }

    /// `npm ci`: exactly what the lock file says, and no package gets to run code while it is installed.
    pub fn npm_ci(&self) -> Command {
        let mut npm = self.npm();
        npm.args([
            "ci",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
        ]);
        npm
    }

    /// One of the scripts of a package.json.
    pub fn npm_run(&self, script: &str) -> Command {
        let mut npm = self.npm();
        npm.args(["run", "--silent", script]);
        npm
    }

    fn search_path(&self) -> OsString {
        let usual = env::var_os("PATH").unwrap_or_default();
        let dirs = self.bin().into_iter().chain(env::split_paths(&usual));
        env::join_paths(dirs).unwrap_or(usual.clone())
    }

    /// Where the kept Node itself lies, in the package that carries it for this kind of processor.
    fn bin(&self) -> Option<PathBuf> {
        let processor = if cfg!(target_arch = "aarch64") {
            "arm64"
        } else {
            "x64"
        };
        Some(
            self.kept_in
                .as_ref()?
                .join(format!("node_modules/node-linux-{processor}/bin")),
        )
    }

    fn works(&self) -> bool {
        let node = self
            .bin()
            .map_or_else(|| PathBuf::from("node"), |bin| bin.join("node"));
        let version = step::output(step::program(node).arg("--version"));
        version.as_deref().is_some_and(new_enough)
            && step::output(self.npm().arg("--version")).is_some()
    }
}

/// The machine's own Node where it is new enough. Otherwise the pinned one of `xtask/node`, which npm fetches: Debian
/// 12 carries Node 18, too old for Vite, but its npm can fetch a newer Node as a package.
pub fn provide() -> Result<Node, String> {
    let own = Node { kept_in: None };
    if own.works() {
        return Ok(own);
    }
    let home = step::target().join("tools/node");
    let kept = Node {
        kept_in: Some(home.clone()),
    };
    if kept.works() {
        return Ok(kept);
    }
    if !cfg!(target_os = "linux") {
        return Err("The window's tools need Node 20.19, 22.12, 24 or newer with npm. Install it from nodejs.org and \
                    start again."
            .to_owned());
    }
    machine::provide(machine::TO_FETCH_NODE)?;
    println!(
        "Node is missing or too old; npm fetches the pinned one into {}.",
        home.display()
    );
    fs::create_dir_all(&home)
        .map_err(|error| format!("{} can't be made: {error}.", home.display()))?;
    for file in ["package.json", "package-lock.json"] {
        fs::copy(step::root().join("xtask/node").join(file), home.join(file))
            .map_err(|error| format!("xtask/node/{file} can't be copied: {error}."))?;
    }
    step::succeed(own.npm_ci().current_dir(&home))?;
    if kept.works() {
        Ok(kept)
    } else {
        Err(format!("The Node in {} does not start.", home.display()))
    }
}

/// What Vite 8 and the Svelte plugin ask for.
fn new_enough(version: &str) -> bool {
    let mut numbers = version
        .trim_start_matches('v')
        .split('.')
        .map_while(|number| number.parse::<u32>().ok());
    match (numbers.next(), numbers.next()) {
        (Some(20), Some(minor)) => minor >= 19,
        (Some(22), Some(minor)) => minor >= 12,
        (Some(major), _) => major >= 24,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::new_enough;

    #[test]
    fn only_the_nodes_that_vite_accepts_are_new_enough() {
        let accepted = ["v20.19.0", "v20.20.2", "v22.12.0", "v24.0.0", "v26.10.0"];
        let refused = [
            "v18.20.4",
            "v20.18.9",
            "v21.7.0",
            "v22.11.0",
            "v23.1.0",
            "",
            "no such thing",
        ];
        for version in accepted {
            assert!(new_enough(version), "{version} is accepted by Vite");
        }
        for version in refused {
            assert!(!new_enough(version), "{version} is refused by Vite");
        }
    }
}
