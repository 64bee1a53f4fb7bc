//! Running text: words, and what only the printer can put among them.

use super::SectionKind;

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    Words(String),
    /// The number of the page on which a section starts.
    PageOf(SectionKind),
}

/// Running text. Percent signs and units are already joined with no-break spaces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spans(pub Vec<Span>);

impl Spans {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// This text and then the page on which a section starts.
    #[must_use]
    pub fn page_of(mut self, section: SectionKind) -> Self {
        self.0.push(Span::PageOf(section));
        self
    }

    /// This text and then more words.
    #[must_use]
    pub fn and(mut self, words: impl Into<String>) -> Self {
        self.0.push(Span::Words(words.into()));
        self
    }
}

impl<T: Into<String>> From<T> for Spans {
    fn from(words: T) -> Self {
        let words = words.into();
        Self(if words.is_empty() {
            Vec::new()
        } else {
            vec![Span::Words(words)]
        })
    }
}

/// A piece of the line that says which page one is on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageSpan {
    Words(String),
    /// The number of the page that the line stands on.
    Number,
    /// How many pages there are.
    Count,
}
