//! Which file of a crate uses which, by the paths in its sources. Its tests are left out.

use std::collections::{BTreeMap, BTreeSet};

use crate::tree::Tree;

/// A name may lead to another name that leads on; longer chains than this are circles of names.
const HOPS: usize = 8;

/// The files of a crate, and for each those that it uses.
pub struct Uses<'t> {
    files: Vec<File<'t>>,
    used: Vec<BTreeSet<usize>>,
}

struct File<'t> {
    path: &'t str,
    /// Where it stands in the crate: `["walk", "flat"]`.
    module: Vec<&'t str>,
    source: Source<'t>,
}

impl<'t> Uses<'t> {
    /// Reads the sources of a crate by the folder that they are in, such as `src-tauri/crates/intake/src/`.
    pub fn of(tree: &'t Tree, folder: &'t str) -> Self {
        let is_test = |path: &str| path.ends_with("/tests.rs") || path.contains("/tests/");
        let files: Vec<File<'t>> = tree
            .ending(&[".rs"])
            .filter_map(|(path, text)| Some((path, path.strip_prefix(folder)?, text)))
            .filter(|(path, _, _)| !is_test(path))
            .map(|(path, inside, text)| File {
                path,
                module: module(inside),
                source: Source::read(text),
            })
            .collect();
        let mut uses = Self {
            files,
            used: Vec::new(),
        };
        uses.used = (0..uses.files.len()).map(|file| uses.by(file)).collect();
        uses
    }

    /// Every pair of a file and one that it uses, each as its place in the crate.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        let by = |file: usize| self.used[file].iter().map(move |&other| (file, other));
        (0..self.files.len())
            .flat_map(by)
            .map(|(file, other)| (self.files[file].path, self.files[other].path))
    }

    /// The most files of which each comes back to itself through all the others; one, or none, where no two know
    /// each other.
    pub fn largest_circle(&self) -> Vec<&str> {
        let reached: Vec<BTreeSet<usize>> = (0..self.files.len())
            .map(|file| self.reached(file))
            .collect();
        let circle = |file: usize| -> Vec<usize> {
            let back = |&other: &usize| other == file || reached[other].contains(&file);
            reached[file].iter().copied().filter(back).collect()
        };
        let largest = (0..self.files.len()).map(circle).max_by_key(Vec::len);
        let files = largest.unwrap_or_default().into_iter();
        files.map(|file| self.files[file].path).collect()
    }

    fn reached(&self, from: usize) -> BTreeSet<usize> {
        let mut reached = BTreeSet::from([from]);
        let mut next = vec![from];
        while let Some(file) = next.pop() {
            next.extend(
                self.used[file]
                    .iter()
                    .filter(|&&other| reached.insert(other)),
            );
        }
        reached
    }

    fn by(&self, file: usize) -> BTreeSet<usize> {
        let source = &self.files[file].source;
        let named = source.paths.iter().filter(|path| {
            // A name alone is a use where it was handed on; where it was only taken in, that counts already.
            path.len() > 1
                || source
                    .names
                    .get(path[0])
                    .is_some_and(|name| name.is_handed_on)
        });
        let taken = source.taken.iter();
        let mut used: BTreeSet<usize> = named
            .chain(taken)
            .filter_map(|path| self.file_of(&self.whole(file, path, HOPS)?, HOPS))
            .collect();
        used.remove(&file);
        used
    }

    /// The path from the top of the crate; none for a path that leads out of it.
    fn whole(&self, file: usize, path: &[&'t str], hops: usize) -> Option<Vec<&'t str>> {
        let hops = hops.checked_sub(1)?;
        let mut module = self.files[file].module.clone();
        let (first, rest) = path.split_first()?;
        match *first {
            "crate" => return Some(rest.to_vec()),
            "self" => module.extend(rest),
            "super" => {
                module.pop()?;
                let above = rest.iter().take_while(|name| **name == "super").count();
                module.truncate(module.len().checked_sub(above)?);
                module.extend(&rest[above..]);
            }
            name => {
                let child = [module.as_slice(), &[name]].concat();
                if self.files.iter().any(|file| file.module == child) {
                    module.extend(path);
                } else {
                    let known = self.files[file].source.names.get(name)?;
                    module = self.whole(file, &known.path, hops)?;
                    module.extend(rest);
                }
            }
        }
        Some(module)
    }

    /// The file that a path from the top leads to, through the names that files on the way hand on.
    fn file_of(&self, path: &[&'t str], hops: usize) -> Option<usize> {
        let hops = hops.checked_sub(1)?;
        let (file, depth) = (0..=path.len()).rev().find_map(|depth| {
            let at = |file: &File<'_>| file.module == path[..depth];
            Some((self.files.iter().position(at)?, depth))
        })?;
        let handed_on = || {
            let name = self.files[file].source.names.get(path.get(depth)?)?;
            let mut onward = self.whole(file, &name.path, HOPS)?;
            onward.extend(&path[depth + 1..]);
            self.file_of(&onward, hops)
        };
        handed_on().or(Some(file))
    }
}

/// `walk/flat/mod.rs` is `walk::flat`, and so is `walk/flat.rs`; `lib.rs` is the top.
fn module(inside: &str) -> Vec<&str> {
    let path = inside.trim_end_matches(".rs");
    let path = path.strip_suffix("mod").unwrap_or(path);
    let parts = path.split('/').filter(|part| !part.is_empty());
    parts.filter(|part| *part != "lib").collect()
}

/// What a source says about others.
#[derive(Default)]
struct Source<'t> {
    /// Names that it takes in or hands on, and where they come from.
    names: BTreeMap<&'t str, Name<'t>>,
    /// The paths of what it takes in for itself.
    taken: Vec<Vec<&'t str>>,
    /// The paths in its code, of one name or several.
    paths: BTreeSet<Vec<&'t str>>,
}

struct Name<'t> {
    path: Vec<&'t str>,
    is_handed_on: bool,
}

impl<'t> Source<'t> {
    fn read(text: &'t str) -> Self {
        let words = without_tests(&words(text));
        let mut source = Self::default();
        let mut at = 0;
        while at < words.len() {
            if words[at] == "use" {
                // In front of it stands `pub`, the `)` of `pub(crate)`, or the end of something else.
                let is_handed_on = at > 0 && matches!(words[at - 1], "pub" | ")");
                at = source.tree(&words, at + 1, &[], is_handed_on);
            } else if words[at] == "mod" || words[at..].starts_with(&["(", "in"]) {
                // A module that is declared, or a room to which a name is open, is not yet used.
                at += 2;
                while words
                    .get(at)
                    .is_some_and(|word| is_name(word) || *word == "::")
                {
                    at += 1;
                }
            } else if is_name(words[at]) {
                let mut path = vec![words[at]];
                let is_member = at > 0 && words[at - 1] == ".";
                while words.get(at + 1) == Some(&"::")
                    && let Some(next) = words.get(at + 2).filter(|word| is_name(word))
                {
                    path.push(next);
                    at += 2;
                }
                if !is_member {
                    source.paths.insert(path);
                }
                at += 1;
            } else {
                at += 1;
            }
        }
        source
    }

    /// Reads `a::{b, c as d}` behind `use`, and answers with the place behind it.
    fn tree(
        &mut self,
        words: &[&'t str],
        from: usize,
        above: &[&'t str],
        is_handed_on: bool,
    ) -> usize {
        let mut path = above.to_vec();
        let mut at = from;
        while let Some(&word) = words.get(at) {
            match word {
                "::" => {}
                "{" => {
                    at += 1;
                    while words.get(at).is_some_and(|&word| word != "}") {
                        at = self.tree(words, at, &path, is_handed_on);
                        at += usize::from(words.get(at) == Some(&","));
                    }
                    return at + 1;
                }
                "as" => {
                    self.name(words.get(at + 1).copied(), path, is_handed_on);
                    return at + 2;
                }
                "*" => {
                    self.name(None, path, is_handed_on);
                    return at + 1;
                }
                "self" if !path.is_empty() => {}
                word if is_name(word) => path.push(word),
                _ => break,
            }
            at += 1;
        }
        self.name(path.last().copied(), path, is_handed_on);
        at
    }

    fn name(&mut self, name: Option<&'t str>, path: Vec<&'t str>, is_handed_on: bool) {
        if !is_handed_on {
            self.taken.push(path.clone());
        }
        if let Some(name) = name {
            self.names.insert(name, Name { path, is_handed_on });
        }
    }
}

fn is_name(word: &str) -> bool {
    word.starts_with(|sign: char| sign.is_alphabetic() || sign == '_')
}

/// The words and signs of a source, without comments and texts.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let length = match sign {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '"' => text_length(rest),
            'r' | 'b' if raw_length(rest).is_some() => raw_length(rest).unwrap_or(1),
            '\'' => letter_length(rest),
            ':' if rest.starts_with("::") => {
                words.push("::");
                2
            }
            sign if sign.is_alphabetic() || sign == '_' => {
                let is_part = |sign: char| sign.is_alphanumeric() || sign == '_';
                let end = rest.find(|sign| !is_part(sign)).unwrap_or(rest.len());
                words.push(&rest[..end]);
                end
            }
            sign => {
                if !sign.is_whitespace() {
                    words.push(&rest[..sign.len_utf8()]);
                }
                sign.len_utf8()
            }
        };
        rest = &rest[length..];
    }
    words
}

/// The length of a text in quotes.
fn text_length(rest: &str) -> usize {
    let mut escaped = false;
    let end = rest.char_indices().skip(1).find(|&(_, sign)| {
        let ends = sign == '"' && !escaped;
        escaped = sign == '\\' && !escaped;
        ends
    });
    end.map_or(rest.len(), |(at, _)| at + 1)
}

/// The length of `r"…"` or `r#"…"#`, where it is one.
fn raw_length(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('b').unwrap_or(rest).strip_prefix('r')?;
    let hashes = inside.len() - inside.trim_start_matches('#').len();
    let body = inside[hashes..].strip_prefix('"')?;
    let close = format!("\"{}", "#".repeat(hashes));
    let start = rest.len() - body.len();
    Some(
        body.find(&close)
            .map_or(rest.len(), |at| start + at + close.len()),
    )
}

/// The length of `'a'` or `'\n'`; one for the mark of a lifetime.
fn letter_length(rest: &str) -> usize {
    let mut signs = rest.char_indices().skip(1);
    match (signs.next(), signs.next()) {
        (Some((_, '\\')), Some(_)) => signs
            .find(|&(_, sign)| sign == '\'')
            .map_or(1, |(at, _)| at + 1),
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 1,
    }
}

/// Without what stands behind `#[cfg(test)]`.
fn without_tests<'t>(words: &[&'t str]) -> Vec<&'t str> {
    const MARK: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];
    let mut kept = Vec::with_capacity(words.len());
    let mut at = 0;
    while at < words.len() {
        if !words[at..].starts_with(&MARK) {
            kept.push(words[at]);
            at += 1;
            continue;
        }
        let mut depth = 0_usize;
        let end = words[at + MARK.len()..].iter().position(|&word| {
            depth += usize::from(word == "{");
            let closes = word == "}" && depth == 1;
            depth = depth.saturating_sub(usize::from(word == "}"));
            closes || depth == 0 && word == ";"
        });
        at = end.map_or(words.len(), |end| at + MARK.len() + end + 1);
    }
    kept
}
