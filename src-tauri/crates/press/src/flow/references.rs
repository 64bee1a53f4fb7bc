//! `{page}` in a text: the page on which the section of its link starts, or of the section that
//! `{page:id}` names.

use super::compose::Composer;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The first pages of sections, as far as they are known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct References {
    pub pages: BTreeMap<String, usize>,
}

/// Stands for a page that isn't known yet; as wide as most page numbers.
const UNKNOWN: &str = "00";
/// Stands for a section that isn't printed.
const ABSENT: &str = "\u{2013}";

impl Composer<'_> {
    /// The text with page numbers in it.
    pub fn with_pages<'t>(&mut self, text: &'t str, link: Option<&str>) -> Cow<'t, str> {
        if !text.contains("{page") {
            return Cow::Borrowed(text);
        }
        let mut resolved = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find("{page") {
            resolved.push_str(&rest[..at]);
            let reference = &rest[at..];
            let Some(end) = reference.find('}') else {
                rest = reference;
                break;
            };
            let name = match (&reference[5..end], link) {
                ("", Some(link)) => Some(link),
                (name, _) => name.strip_prefix(':'),
            };
            match name {
                Some(name) => resolved.push_str(&self.page_of(name)),
                None => resolved.push_str(&reference[..=end]),
            }
            rest = &reference[end + 1..];
        }
        if !rest.is_empty() {
            resolved.push_str(rest);
        }
        Cow::Owned(resolved)
    }

    fn page_of(&mut self, section: &str) -> String {
        self.names_pages = true;
        if self.references.pages.is_empty() {
            return UNKNOWN.to_owned();
        }
        match self.references.pages.get(section) {
            Some(page) => page.to_string(),
            None => {
                self.warn(format!(
                    "A text names the page of the section \u{201c}{section}\u{201d}, which is not \
                     printed. A dash stands in its place; switch the section on or change the text."
                ));
                ABSENT.to_owned()
            }
        }
    }
}
