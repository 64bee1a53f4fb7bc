//! The files of the project, read once.

use std::{
    fs,
    path::{Path, PathBuf},
};

use evenlift_tests::root;

/// Made by tools, or not ours. In a second working tree of git, `.git` is a file.
const SKIPPED: [&str; 6] = [".git", "target", "node_modules", "dist", "gen", "fixtures"];

/// Every text file below a folder, by its path from there.
pub struct Tree {
    root: PathBuf,
    files: Vec<(String, String)>,
}

impl Tree {
    /// The project as it stands.
    pub fn read() -> Self {
        Self::read_from(root())
    }

    fn read_from(root: &Path) -> Self {
        let mut files = Vec::new();
        collect(root, root, &mut files);
        files.sort();
        assert!(
            files.len() > 20,
            "the walk through {} finds hardly anything",
            root.display()
        );
        Self {
            root: root.to_owned(),
            files,
        }
    }

    /// A tree of one file, for trying a rule on a planted fault.
    #[cfg(test)]
    pub fn of(path: &str, text: &str) -> Self {
        Self::of_all(&[(path, text)])
    }

    /// The same of several files.
    #[cfg(test)]
    pub fn of_all(files: &[(&str, &str)]) -> Self {
        let owned = |&(path, text): &(&str, &str)| (path.to_owned(), text.to_owned());
        Self {
            root: PathBuf::from("nowhere"),
            files: files.iter().map(owned).collect(),
        }
    }

    /// Files whose name ends with one of these, with their text.
    pub fn ending<'a>(&'a self, ends: &'a [&str]) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.all()
            .filter(|(path, _)| ends.iter().any(|end| path.ends_with(end)))
    }

    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }

    pub fn has(&self, path: &str) -> bool {
        self.root.join(path).exists() || self.files.iter().any(|(known, _)| known == path)
    }
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) {
    let entries = fs::read_dir(folder).expect("a folder of the project can be read");
    for entry in entries {
        let path = entry.expect("an entry of the project can be read").path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if SKIPPED.contains(&name.as_str()) {
            continue;
        }
        if path.is_dir() {
            collect(root, &path, files);
        } else if path.is_file()
            && let Ok(text) = fs::read_to_string(&path)
        {
            let inside = path
                .strip_prefix(root)
                .expect("BUG: the walk starts at the root");
            files.push((inside.to_string_lossy().replace('\\', "/"), text));
        }
    }
}
