//! The text that a table is cut from: the file's own bytes where they are text as they stand, so
//! that a large file is in memory once.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

#[derive(Clone, Debug)]
pub(crate) enum Body {
    Own(Arc<String>),
    /// The bytes of the file, and where the text starts in them.
    File(Arc<[u8]>, usize),
}

impl Body {
    /// `file` are the bytes that the text was decoded from.
    pub fn new(text: Cow<'_, str>, file: &Arc<[u8]>) -> Self {
        match text {
            Cow::Borrowed(text) if file.ends_with(text.as_bytes()) => {
                Self::File(Arc::clone(file), file.len() - text.len())
            }
            text => Self::Own(Arc::new(text.into_owned())),
        }
    }

    pub fn bytes(&self) -> &[u8] {
        match self {
            Self::Own(text) => text.as_bytes(),
            Self::File(file, start) => &file[*start..],
        }
    }

    /// A stretch between two signs of the text.
    pub fn slice(&self, range: Range<usize>) -> &str {
        match self {
            Self::Own(text) => &text[range],
            Self::File(file, start) => {
                let bytes = &file[start + range.start..start + range.end];
                std::str::from_utf8(bytes).expect("BUG: the file was seen to be UTF-8")
            }
        }
    }
}
