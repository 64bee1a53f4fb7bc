//! What is shipped: both programs, and on request the Debian package that carries them, tried on a bare machine.

mod bare;
mod licences;

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    machine,
    node::{self, Node},
    step::{self, Outcome, Steps, program},
    ui,
};

/// The Tauri CLI lays the package out; npm fetches it for this one command.
const TAURI_CLI: &str = "@tauri-apps/cli@2.12.5";

/// How far to go.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Upto {
    Programs,
    Package,
    /// The package, installed and started where nothing else is.
    Check,
}

pub fn run(upto: Upto) -> Outcome {
    let mut steps = Steps::new();
    machine::provide(machine::TO_BUILD)?;
    let node = node::provide()?;
    ui::install(&mut steps, &node)?;
    ui::build(&mut steps, &node)?;
    steps.run("Build for release", &mut crate::build_bins(true))?;
    if upto >= Upto::Package {
        let package = package(&mut steps, &node)?;
        if upto == Upto::Check {
            bare::check(&mut steps, &package)?;
        }
        steps.end()?;
        return describe(&package);
    }
    steps.end()?;
    println!(
        "\nThe programs are in {}.",
        step::target().join("release").display()
    );
    Ok(())
}

/// Lays out the Debian package and gives its path.
fn package(steps: &mut Steps, node: &Node) -> Result<PathBuf, String> {
    machine::provide(machine::TO_PACKAGE)?;
    let work = step::target().join("dist");
    fs::create_dir_all(&work)
        .map_err(|error| format!("{} can't be made: {error}.", work.display()))?;
    let copyright = work.join("copyright");
    licences::write(&copyright)?;
    let depends = libraries(&work)?;
    let depends: Vec<String> = depends.split(", ").map(quoted).collect();
    let terminal = step::bin("evenlift-cli", true);
    let more = format!(
        r#"{{ "bundle": {{ "linux": {{ "deb": {{ "depends": [{}], "files": {{ {}: {}, {}: {} }} }} }} }} }}"#,
        depends.join(", "),
        quoted("/usr/bin/evenlift-cli"),
        quoted(&terminal.display().to_string()),
        quoted("/usr/share/doc/evenlift/copyright"),
        quoted(&copyright.display().to_string()),
    );
    let packages = step::target().join("release/bundle/deb");
    let _ = fs::remove_dir_all(&packages);
    let mut bundle = node.npm();
    bundle.args(["exec", "--yes", "--package", TAURI_CLI, "--", "tauri"]);
    // The programs stand as they were built; an updater would want the name of the package within them.
    bundle.args(["bundle", "--bundles", "deb", "--no-binary-patching"]);
    bundle.args(["--config", &more]).current_dir(step::root());
    steps.run("Debian package", &mut bundle)?;
    let made = fs::read_dir(&packages).ok().into_iter().flatten().flatten();
    made.map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|end| end == "deb"))
        .ok_or_else(|| format!("There is no package in {}.", packages.display()))
}

/// The libraries that the programs were linked with, as Debian names them and from which version on.
fn libraries(work: &Path) -> Result<String, String> {
    // dpkg-shlibdeps only works beside the description of a source package.
    let debian = work.join("debian");
    fs::create_dir_all(&debian)
        .and_then(|()| {
            fs::write(
                debian.join("control"),
                "Source: evenlift\n\nPackage: evenlift\nArchitecture: any\n",
            )
        })
        .map_err(|error| format!("{} can't be written: {error}.", debian.display()))?;
    let mut look = program("dpkg-shlibdeps");
    look.arg("-O").current_dir(work);
    look.args(["evenlift", "evenlift-cli"].map(|name| step::bin(name, true)));
    let found = step::output(&mut look).unwrap_or_default();
    match found.strip_prefix("shlibs:Depends=") {
        Some(libraries) => Ok(libraries.to_owned()),
        None => Err(format!(
            "`{}` does not tell which libraries the programs need.",
            step::shown(&look)
        )),
    }
}

fn describe(package: &Path) -> Outcome {
    let size = fs::metadata(package).map_err(|error| format!("{}: {error}.", package.display()))?;
    let told = |field: &str| {
        let mut ask = program("dpkg-deb");
        step::output(ask.arg("--field").arg(package).arg(field)).unwrap_or_default()
    };
    println!(
        "\nThe package is {}: {} kB, {} kB once installed. It depends on:",
        package.display(),
        size.len() / 1000,
        told("Installed-Size"),
    );
    for library in told("Depends").split(", ") {
        println!("    {library}");
    }
    Ok(())
}

/// A string of JSON; what stands in it here is a path or a word, which Rust escapes in the same way.
fn quoted(text: &str) -> String {
    format!("{text:?}")
}
