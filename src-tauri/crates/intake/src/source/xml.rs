//! XML event by event. Entities that a document defines itself are never expanded: they stay as
//! they are written.

use std::borrow::Cow;
use std::io::Read;

use quick_xml::Reader;
use quick_xml::escape::unescape;
pub(super) use quick_xml::events::Event;
use quick_xml::events::{BytesRef, BytesStart};

use super::archive::{Bounded, damaged};
use crate::table::too_large;
use crate::terms::Refusal;

/// A stream of events over a bounded file.
pub(super) struct Xml<R: Read> {
    reader: Reader<Bounded<R>>,
    buffer: Vec<u8>,
}

impl<R: Read> Xml<R> {
    pub fn new(stream: Bounded<R>) -> Self {
        let mut reader = Reader::from_reader(stream);
        reader.config_mut().check_end_names = false;
        Self {
            reader,
            buffer: Vec::with_capacity(1024),
        }
    }

    /// The next event; `Eof` at the end and ever after.
    pub fn next(&mut self) -> Result<Event<'_>, Refusal> {
        self.reader.get_mut().event();
        self.buffer.clear();
        match self.reader.read_event_into(&mut self.buffer) {
            Ok(event) => Ok(event),
            Err(_) if self.reader.get_ref().tripped() => Err(too_large()),
            Err(_) => Err(damaged()),
        }
    }

    /// Adds all text up to the end of the element with this local name. Phonetic readings, which
    /// stand beside the text itself, are left out.
    pub fn text(&mut self, end: &str, text: &mut String) -> Result<(), Refusal> {
        let mut phonetic = 0_u32;
        // What other elements have added before counts for them.
        let start = text.len();
        loop {
            match self.next()? {
                Event::Start(tag) => {
                    phonetic += u32::from(tag.local_name().as_ref() == "rPh");
                }
                Event::End(tag) => match tag.local_name().as_ref() {
                    name if name == end => return Ok(()),
                    "rPh" => phonetic = phonetic.saturating_sub(1),
                    _ => {}
                },
                Event::Eof => return Err(damaged()),
                event if phonetic == 0 => add(&event, text),
                _ => {}
            }
            if text.len() - start > TEXT {
                return Err(too_large());
            }
        }
    }
}

/// The longest text of one element.
const TEXT: usize = 4 << 20;

/// Adds what an event says as text.
pub(super) fn add(event: &Event<'_>, text: &mut String) {
    match event {
        Event::Text(part) => text.push_str(&part.xml10_content()),
        Event::CData(part) => text.push_str(&part.xml10_content()),
        Event::GeneralRef(name) => add_reference(name, text),
        _ => {}
    }
}

fn add_reference(name: &BytesRef<'_>, text: &mut String) {
    if let Ok(Some(sign)) = name.resolve_char_ref() {
        return text.push(sign);
    }
    match name.as_ref() {
        "amp" => text.push('&'),
        "lt" => text.push('<'),
        "gt" => text.push('>'),
        "quot" => text.push('"'),
        "apos" => text.push('\''),
        other => {
            text.push('&');
            text.push_str(other);
            text.push(';');
        }
    }
}

/// An attribute by its local name.
pub(super) fn attribute<'t>(tag: &'t BytesStart<'_>, name: &str) -> Option<Cow<'t, str>> {
    let found = tag
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(match unescape(&found.value) {
        Ok(text) => Cow::Owned(text.into_owned()),
        Err(_) => Cow::Owned(found.value.into_owned()),
    })
}

/// True for `1` and `true`.
pub(super) fn is_set(tag: &BytesStart<'_>, name: &str) -> bool {
    attribute(tag, name).is_some_and(|value| matches!(value.as_ref(), "1" | "true"))
}

/// Signs that XML can't hold are written as `_x000D_`.
pub(super) fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('_') {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let sign = rest
            .get(at + 2..at + 6)
            .filter(|_| rest.as_bytes().get(at + 6) == Some(&b'_'))
            .and_then(|digits| u32::from_str_radix(digits, 16).ok())
            .and_then(char::from_u32);
        if let Some(sign) = sign {
            plain.push_str(&rest[..at]);
            plain.push(sign);
            rest = &rest[at + 7..];
        } else {
            plain.push_str(&rest[..at + 2]);
            rest = &rest[at + 2..];
        }
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}
