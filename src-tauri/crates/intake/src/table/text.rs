//! Text as a table is cut from it.

use std::borrow::Cow;

/// Text with the name of its encoding.
#[derive(Debug)]
pub(crate) struct Text<'b> {
    /// The bytes themselves where they are UTF-8.
    pub content: Cow<'b, str>,
    /// Python-style, lower case.
    pub encoding: &'static str,
    /// Where bytes that fit no encoding were replaced: positions in `content`, at most a thousand.
    pub replaced: Vec<u32>,
}
