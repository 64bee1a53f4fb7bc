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

const OPEN: &str = "{page";
/// Stands for a page that isn't known yet; as wide as most page numbers.
const UNKNOWN: &str = "00";
/// Stands for a section that isn't printed.
const ABSENT: &str = "\u{2013}";

impl Composer<'_> {
    /// The text with page numbers in it.
    pub fn with_pages<'t>(&mut self, text: &'t str, link: Option<&str>) -> Cow<'t, str> {
        if !text.contains(OPEN) {
            return Cow::Borrowed(text);
        }
        let mut resolved = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find(OPEN) {
            let (before, reference) = rest.split_at(at);
            resolved.push_str(before);
            let inner = &reference[OPEN.len()..];
            let named = inner.find('}').and_then(|end| name(&inner[..end], link));
            if let Some(section) = named {
                resolved.push_str(&self.page_of(section));
                rest = &inner[inner.find('}').map_or(0, |end| end + 1)..];
            } else {
                resolved.push_str(OPEN);
                rest = inner;
            }
        }
        resolved.push_str(rest);
        Cow::Owned(resolved)
    }

    fn page_of(&mut self, section: &str) -> String {
        self.names_pages = true;
        if self.references.pages.is_empty() {
            return UNKNOWN.to_owned();
        }
        if let Some(page) = self.references.pages.get(section) {
            return page.to_string();
        }
        self.warn(format!(
            "A text names the page of the section \u{201c}{section}\u{201d}, which is not printed. \
             A dash stands in its place; switch the section on or change the text."
        ));
        ABSENT.to_owned()
    }
}

/// The section that `}` or `:id}` names; none for anything else in braces.
fn name<'n>(inner: &'n str, link: Option<&'n str>) -> Option<&'n str> {
    if inner.is_empty() {
        return link;
    }
    let id = inner.strip_prefix(':')?;
    let is_id = |sign: char| sign.is_ascii_alphanumeric() || sign == '-';
    (!id.is_empty() && id.chars().all(is_id)).then_some(id)
}
