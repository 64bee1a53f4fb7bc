//! Text that was turned into UTF-8 twice: `CafÃ©` for `Café`.

use encoding_rs::WINDOWS_1252;

/// A repair that can be offered.
#[derive(Clone, Debug)]
pub(crate) struct Doubled {
    /// The text as it should be.
    pub text: String,
    /// A few words as they stand in the file, and as they would be.
    pub examples: Vec<(String, String)>,
}

/// How many examples are shown.
const EXAMPLES: usize = 3;
/// Of how many runs of signs one may be as it should be already.
const ONE_IN: usize = 10;

/// The repaired text, where nearly everything that is no plain letter was encoded twice.
pub(crate) fn find(text: &str) -> Option<Doubled> {
    if !has_marks(text) {
        return None;
    }
    let mut repaired = String::with_capacity(text.len());
    let (mut good, mut bad) = (0, 0);
    let mut examples = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|sign: char| !sign.is_ascii()) {
        let run = &rest[start..];
        let end = run.find(|sign: char| sign.is_ascii()).unwrap_or(run.len());
        repaired.push_str(&rest[..start]);
        if let Some(fixed) = once(&run[..end]) {
            good += 1;
            if examples.len() < EXAMPLES {
                let (from, to) = word(rest, start, start + end);
                examples.push((
                    rest[from..to].to_owned(),
                    format!("{}{fixed}{}", &rest[from..start], &rest[start + end..to]),
                ));
            }
            repaired.push_str(&fixed);
        } else {
            bad += usize::from(&run[..end] != "\u{feff}");
            repaired.push_str(&run[..end]);
        }
        rest = &run[end..];
    }
    repaired.push_str(rest);
    (good > 0 && bad * ONE_IN <= good).then_some(Doubled {
        text: repaired,
        examples,
    })
}

/// Whether one of ÃÂÄÅâÐÑÎÏ is in a text: the first byte of most European letters in UTF-8, read as
/// Western Windows. All of them begin with one byte, which is looked for in whole files.
fn has_marks(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr_iter(0xc3, bytes)
        .any(|at| matches!(bytes[at + 1], 0x82..=0x85 | 0x8e..=0x91 | 0xa2))
}

/// A run of signs whose bytes in Western Windows are UTF-8 again.
fn once(run: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(run.len());
    for sign in run.chars() {
        let code = u32::from(sign);
        if (0x80..0x100).contains(&code) {
            bytes.push(u8::try_from(code).ok()?);
            continue;
        }
        let mut buffer = [0; 4];
        let (encoded, _, failed) = WINDOWS_1252.encode(sign.encode_utf8(&mut buffer));
        match (&*encoded, failed) {
            ([byte], false) => bytes.push(*byte),
            _ => return None,
        }
    }
    String::from_utf8(bytes).ok()
}

/// The ends of the word around a run.
fn word(text: &str, start: usize, end: usize) -> (usize, usize) {
    let stops = |sign: char| sign.is_ascii() && !sign.is_ascii_alphanumeric();
    let from = text[..start].rfind(stops).map_or(0, |at| at + 1);
    let to = text[end..].find(stops).map_or(text.len(), |at| end + at);
    (from, to)
}
