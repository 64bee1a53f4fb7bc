//! A page cut into tags and text.

/// One piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece<'p> {
    Open {
        /// Lower case, without a prefix.
        name: String,
        /// All between the brackets.
        tag: &'p str,
    },
    Close {
        name: String,
    },
    Text(&'p str),
}

/// The pieces of a page from some place on. Comments, scripts and styles are left out.
#[derive(Clone, Debug)]
pub(super) struct Pieces<'p> {
    page: &'p str,
    at: usize,
}

impl<'p> Pieces<'p> {
    pub fn new(page: &'p str, at: usize) -> Self {
        Self { page, at }
    }

    /// Behind the last piece.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Jumps behind a text, or to the end.
    fn skip(&mut self, text: &str) {
        let rest = &self.page.as_bytes()[self.at..];
        let found = memchr::memmem::find(rest, text.as_bytes());
        self.at = found.map_or(self.page.len(), |found| self.at + found + text.len());
    }

    /// Jumps to the closing tag of an element whose content is no page.
    fn skip_element(&mut self, name: &str) {
        while let Some(found) = memchr::memmem::find(&self.page.as_bytes()[self.at..], b"</") {
            self.at += found;
            let rest = self.page[self.at + 2..].get(..name.len());
            if rest.is_some_and(|rest| rest.eq_ignore_ascii_case(name)) {
                return;
            }
            self.at += 2;
        }
        self.at = self.page.len();
    }
}

impl<'p> Iterator for Pieces<'p> {
    type Item = Piece<'p>;

    fn next(&mut self) -> Option<Piece<'p>> {
        loop {
            let rest = self.page.get(self.at..).filter(|rest| !rest.is_empty())?;
            if !is_tag(rest) {
                // A bracket that opens no tag is text.
                let from = usize::from(rest.starts_with('<'));
                let end = memchr::memchr(b'<', &rest.as_bytes()[from..])
                    .map_or(rest.len(), |found| from + found);
                self.at += end;
                return Some(Piece::Text(&rest[..end]));
            }
            if rest.starts_with("<!--") {
                self.skip("-->");
                continue;
            }
            let end = tag_end(rest);
            let tag = rest[..end].trim_start_matches('<').trim_end_matches('>');
            self.at += end;
            if let Some(name) = tag.strip_prefix('/') {
                let name = name_of(name);
                return Some(Piece::Close { name });
            }
            if tag.starts_with(['!', '?']) {
                continue;
            }
            let name = name_of(tag);
            if name == "script" || name == "style" {
                self.skip_element(&name);
                continue;
            }
            return Some(Piece::Open { name, tag });
        }
    }
}

fn is_tag(text: &str) -> bool {
    let mut signs = text.bytes();
    signs.next() == Some(b'<')
        && signs
            .next()
            .is_some_and(|sign| sign.is_ascii_alphabetic() || matches!(sign, b'/' | b'!' | b'?'))
}

/// Behind the bracket that closes a tag; brackets in quotes close nothing.
fn tag_end(text: &str) -> usize {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at + 1,
            (None, b'"' | b'\'') if text[..at].ends_with('=') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    text.len()
}

fn name_of(tag: &str) -> String {
    let end = tag
        .find(|sign: char| sign.is_whitespace() || sign == '/' || sign == '>')
        .unwrap_or(tag.len());
    let name = &tag[..end];
    let name = name.rsplit(':').next().unwrap_or(name);
    name.to_ascii_lowercase()
}

/// An attribute by its name in lower case, with its prefix or without.
pub(super) fn attribute(tag: &str, name: &str) -> Option<String> {
    let mut rest = tag;
    while let Some(at) = rest.find('=') {
        let (head, tail) = rest.split_at(at);
        let key = head
            .trim_end()
            .rsplit(|sign: char| sign.is_whitespace() || sign == '"' || sign == '\'')
            .next()
            .unwrap_or("")
            .to_ascii_lowercase();
        let tail = tail[1..].trim_start();
        let (value, after) = if let Some(quote @ ('"' | '\'')) = tail.chars().next() {
            match tail[1..].find(quote) {
                Some(end) => (&tail[1..=end], &tail[end + 2..]),
                None => (&tail[1..], ""),
            }
        } else {
            let end = tail
                .find(|sign: char| sign.is_whitespace() || sign == '>')
                .unwrap_or(tail.len());
            tail.split_at(end)
        };
        let bare = key.rsplit(':').next().unwrap_or("");
        if key == name || !name.contains(':') && bare == name {
            return Some(value.to_owned());
        }
        rest = after;
    }
    None
}
