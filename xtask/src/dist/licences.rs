//! The copyright file of the package: our own licence, and those of everybody whose work the programs carry.

use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use crate::step::{self, Outcome, cargo, root};

/// How the files are called in which crates carry their licences.
const NAMES: [&str; 5] = ["LICENSE", "LICENCE", "UNLICENSE", "COPYING", "NOTICE"];

const RULE: &str =
    "--------------------------------------------------------------------------------";

/// A crate that is linked into the programs.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    name: String,
    version: String,
    licence: String,
}

pub fn write(to: &Path) -> Outcome {
    let parts = parts()?;
    let mut text = own()?;
    text.push_str("\nThe programs carry the work of others, under these licences:\n\n");
    for part in &parts {
        let _ = writeln!(text, "{} {}: {}", part.name, part.version, part.licence);
    }
    for (words, whose) in texts(&parts)? {
        let _ = write!(text, "\n{RULE}\n{}\n\n{words}\n", whose.join(", "));
    }
    for (what, file) in [
        ("Inter", "src-tauri/crates/press/fonts/OFL-Inter.txt"),
        ("Noto", "src-tauri/crates/press/fonts/OFL-Noto.txt"),
        ("What the window is built with", "ui/dist/licences.md"),
    ] {
        let _ = write!(text, "\n{RULE}\n{what}\n\n{}\n", read(&root().join(file))?);
    }
    fs::write(to, text).map_err(|error| format!("{} can't be written: {error}.", to.display()))
}

/// Debian keeps the text of the Apache licence for all.
fn own() -> Result<String, String> {
    Ok(format!(
        "Evenlift is licensed under the MIT licence, whose text follows, or the Apache License 2.0, whose text is in\n\
         /usr/share/common-licenses/Apache-2.0, as you like.\n\n{}",
        read(&root().join("LICENSE-MIT"))?
    ))
}

/// What cargo links into both programs; macros only work while they are built.
fn parts() -> Result<BTreeSet<Part>, String> {
    let mut tree = cargo();
    tree.args([
        "tree",
        "--locked",
        "--package",
        "evenlift",
        "--package",
        "evenlift-cli",
    ]);
    tree.args(["--edges", "normal,no-proc-macro", "--prefix", "none"]);
    tree.args(["--format", "{p}\t{l}\t"]);
    let listed = step::output(&mut tree)
        .ok_or_else(|| format!("`{}` did not tell the crates.", step::shown(&tree)))?;
    let parts = listed.lines().filter_map(|line| {
        let (package, rest) = line.split_once('\t')?;
        let (licence, _) = rest.split_once('\t')?;
        let (name, version) = package.split_once(" v")?;
        // What lies in a folder is ours.
        (!package.contains(" (/")).then(|| Part {
            name: name.to_owned(),
            version: version.to_owned(),
            licence: licence.to_owned(),
        })
    });
    Ok(parts.collect())
}

/// Every text once, with the crates that bring it.
fn texts(parts: &BTreeSet<Part>) -> Result<BTreeMap<String, Vec<String>>, String> {
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for part in parts {
        let name = format!("{}-{}", part.name, part.version);
        let folder = sources()
            .into_iter()
            .map(|registry| registry.join(&name))
            .find(|folder| folder.is_dir())
            .ok_or_else(|| format!("The source of {name} is not where cargo keeps it."))?;
        for file in licence_files(&folder) {
            let words = read(&file)?.trim().replace("\r\n", "\n");
            let whose = texts.entry(words).or_default();
            if whose.last() != Some(&name) {
                whose.push(name.clone());
            }
        }
    }
    Ok(texts)
}

/// The folders in which cargo keeps what it fetched.
fn sources() -> Vec<PathBuf> {
    let home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")));
    files(&home.unwrap_or_default().join("registry/src"))
}

/// Licences lie beside the manifest, or in a folder of that name.
fn licence_files(folder: &Path) -> Vec<PathBuf> {
    let named = files(folder).into_iter().filter(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = name.to_uppercase();
        NAMES.iter().any(|begin| name.starts_with(begin))
    });
    named
        .flat_map(|path| {
            if path.is_dir() {
                files(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

/// What a folder holds, in order.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).ok().into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

/// Some old texts are not in UTF-8; a letter of a name is lost there, and nothing else.
fn read(file: &Path) -> Result<String, String> {
    fs::read(file)
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .map_err(|error| format!("{} can't be read: {error}.", file.display()))
}
