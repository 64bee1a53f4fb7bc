//! Running text with the numbers of pages in it.

use super::compose::Composer;
use domain::report::{SectionKind, Span, Spans};
use domain::value::Choice as _;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The first pages of sections, as far as they are known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct References {
    pub pages: BTreeMap<SectionKind, usize>,
}

/// Stands for a page that isn't known yet; as wide as most page numbers.
const UNKNOWN: &str = "00";
/// Stands for a section that isn't printed.
const ABSENT: &str = "\u{2013}";

impl Composer<'_> {
    /// The text with page numbers in it.
    pub fn with_pages<'t>(&mut self, text: &'t Spans) -> Cow<'t, str> {
        if let [Span::Words(words)] = text.0.as_slice() {
            return Cow::Borrowed(words);
        }
        let mut said = String::new();
        for span in &text.0 {
            match span {
                Span::Words(words) => said.push_str(words),
                Span::PageOf(section) => said.push_str(&self.page_of(*section)),
            }
        }
        Cow::Owned(said)
    }

    fn page_of(&mut self, section: SectionKind) -> String {
        self.names_pages = true;
        if self.references.pages.is_empty() {
            return UNKNOWN.to_owned();
        }
        if let Some(page) = self.references.pages.get(&section) {
            return page.to_string();
        }
        self.warn(format!(
            "A text names the page of the section \u{201c}{}\u{201d}, which is not printed. \
             A dash stands in its place; switch the section on or change the text.",
            section.title()
        ));
        ABSENT.to_owned()
    }
}
