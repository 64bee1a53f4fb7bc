//! Central European letters that a detector takes for Western ones, and the other way around.
//!
//! A file of spend has few words with accents, too few for a statistic. The two encodings of
//! Windows share á, é, ö and most others; of those that differ, each is read as a letter or sign of
//! the West and as one of the East. Beside its neighbours nearly always only one of the two
//! readings is ever written: no Western language has a vowel behind an è, none in the East an e
//! behind an ő.

use std::collections::BTreeSet;

use encoding_rs::{Encoding, ISO_8859_2, WINDOWS_1250, WINDOWS_1252, WINDOWS_1254, WINDOWS_1257};

/// With fewer different letters than this, a detector has nothing to go by.
const FEW: usize = 4;

/// What a detector took the bytes for, unless their letters say something else.
pub(super) fn settle(bytes: &[u8], guess: &'static Encoding) -> &'static Encoding {
    let near = [
        WINDOWS_1252,
        WINDOWS_1250,
        ISO_8859_2,
        WINDOWS_1254,
        WINDOWS_1257,
    ];
    if !near.contains(&guess) {
        return guess;
    }
    let letters = letters(bytes);
    let votes = |reading| {
        letters
            .iter()
            .filter(move |&&found| vote(found) == Some(reading))
    };
    let east = votes(Reading::East).count();
    let west = votes(Reading::West).count();
    let few = letters.iter().filter(|found| found.at >= 0xc0).count() < FEW;
    let has = |wanted: &[u8]| letters.iter().any(|found| wanted.contains(&found.at));
    if east > west {
        // The older standard has ą, ś and ź, Turkish its ş, where Windows has signs and ţ.
        let standard = guess == ISO_8859_2 && (!few || has(&[0xb1, 0xb6, 0xa1, 0xa6, 0xbc]));
        let turkish = guess == WINDOWS_1254 && !has(&[0xe3, 0xba]);
        let baltic = guess == WINDOWS_1257 && !few;
        return if standard || turkish || baltic {
            guess
        } else {
            WINDOWS_1250
        };
    }
    // Ź and ľ, ţ and ă are where Western text has hardly ever anything; ă ends other words than ã.
    let ends = |found: &Letter| found.at == 0xe3 && !matches!(found.before, b'm' | b'l' | 0xe7);
    let keeps = has(&[0x9f, 0xbc, 0xde, 0xfe]) || letters.iter().any(ends);
    if west > east && guess == WINDOWS_1250 || few && !(guess == WINDOWS_1250 && keeps) {
        WINDOWS_1252
    } else {
        guess
    }
}

/// A byte beyond ASCII with its neighbours.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Letter {
    before: u8,
    at: u8,
    next: u8,
}

/// The different ones: a vendor that comes a hundred times says nothing more the second time.
fn letters(bytes: &[u8]) -> BTreeSet<Letter> {
    let high = bytes.iter().enumerate().filter(|(_, byte)| **byte >= 0x80);
    high.map(|(place, &at)| Letter {
        before: *place
            .checked_sub(1)
            .and_then(|left| bytes.get(left))
            .unwrap_or(&b' '),
        at,
        next: *bytes.get(place + 1).unwrap_or(&b' '),
    })
    .collect()
}

#[derive(Copy, Clone, PartialEq, Eq)]
enum Reading {
    East,
    West,
}

/// What a byte is where both encodings are thinkable.
#[derive(Copy, Clone, PartialEq, Eq)]
enum Beside {
    Lower,
    Upper,
    Nothing,
}

impl Beside {
    fn of(byte: u8) -> Self {
        match byte {
            // š ś ť ž ź ł ą ş ľ ż stand apart from the others.
            0x9a
            | 0x9c..=0x9f
            | 0xb3
            | 0xb9
            | 0xba
            | 0xbe
            | 0xbf
            | b'a'..=b'z'
            | 0xdf..=0xf6
            | 0xf8..=0xfe => Self::Lower,
            b'A'..=b'Z' | 0x8a | 0x8c..=0x8f | 0xc0..=0xd6 | 0xd8..=0xde => Self::Upper,
            _ => Self::Nothing,
        }
    }

    fn is_letter(self) -> bool {
        self != Self::Nothing
    }
}

/// In which of the two readings a letter makes sense where it stands; `None` where in both.
#[expect(
    clippy::match_same_arms,
    reason = "one pair of letters after the other"
)]
fn vote(Letter { before, at, next }: Letter) -> Option<Reading> {
    use Reading::{East, West};
    let (ahead, behind) = (Beside::of(before), Beside::of(next));
    // A capital behind a small letter is none at all, as the apostrophe of the old Macintosh.
    if ahead == Beside::Lower && Beside::of(at) == Beside::Upper {
        return None;
    }
    let inside = ahead.is_letter() && behind.is_letter();
    let (before, next) = (before.to_ascii_lowercase(), next.to_ascii_lowercase());
    let vowel = is_vowel(next);
    let consonant = next.is_ascii_lowercase() && !vowel;
    match at {
        // Signs and fractions of the West: ł ą ż ľ stand among letters, and ł and ş begin words.
        0xa5 | 0xb9 | 0xbe | 0xbf => inside.then_some(East),
        0xb3 if !behind.is_letter() && is_vowel(before) => Some(East),
        0xa3 | 0xaf | 0xb3 | 0xaa | 0xba => (behind == Beside::Lower).then_some(East),
        // Nothing at all in the West: ť Ť Ź.
        0x8d | 0x8f | 0x9d => inside.then_some(East),
        // œ or ś.
        0x8c | 0x9c => match next {
            b'c' | b'l' | b'w' | b'm' | b'r' | b'k' | b'z' | b'p' | b't' | 0xe6 => Some(East),
            b'n' if inside => Some(East),
            b'u' | b'i' => Some(West),
            _ => None,
        },
        // è or č: no word of the West begins with an è, or has one beside another vowel.
        0xc8 | 0xe8 if vowel || !ahead.is_letter() && behind.is_letter() => Some(East),
        0xc8 | 0xe8 if next == b'k' || matches!(before, 0xe1 | 0xed | 0xfa | 0xfd) => Some(East),
        0xc8 | 0xe8 if next == b'n' && (is_vowel(before) || before == b'n') => Some(East),
        0xc8 | 0xe8 => (consonant || ahead.is_letter()).then_some(West),
        // æ or ć, at the end of names.
        0xe6 => (before == b'i' && !behind.is_letter()).then_some(East),
        // ï or ď: in the West it follows a vowel.
        0xcf | 0xef if inside => Some(if is_vowel(before) { West } else { East }),
        // ì or ě, ù or ů: in the West they end words.
        0xcc | 0xec | 0xd9 | 0xf9 => inside.then_some(East),
        // ò or ň.
        0xd2 | 0xf2 => matches!(before, b'e' | b'a' | 0xe1 | 0xed).then_some(East),
        // ø or ř.
        0xd8 | 0xf8 => match next {
            0xec | 0xe1 | 0xe9 | 0xed | 0xf9 | b'i' | b'a' | b'o' | b'u' => Some(East),
            _ => consonant.then_some(West),
        },
        // ã or ă.
        0xc3 | 0xe3 => match next {
            b'o' | b'e' | b's' => Some(West),
            _ if before == b'h' => Some(West),
            _ => behind.is_letter().then_some(East),
        },
        // þ or ţ: the Icelandic one begins words.
        0xde | 0xfe => (ahead == Beside::Lower).then_some(East),
        // ñ or ń.
        0xd1 | 0xf1 if vowel => Some(West),
        0xd1 | 0xf1 => (ahead.is_letter() && (consonant || !behind.is_letter())).then_some(East),
        // õ or ő: the Portuguese one stands before an e.
        0xd5 | 0xf5 if next == b'e' => Some(West),
        0xd5 | 0xf5 => ahead.is_letter().then_some(East),
        // û or ű.
        0xdb | 0xfb => match next {
            _ if matches!(before, b'z' | b'y') => Some(East),
            b'v' | b'k' | b'z' | b'd' | b'b' | b'f' | b'p' | b'j' | 0xf5 => Some(East),
            _ if !behind.is_letter() && matches!(before, b'm' | b'r' | b'g') => Some(East),
            _ => None,
        },
        // à: the letter of the East in its place is the rarest of all.
        0xc0 | 0xe0 => Some(West),
        _ => None,
    }
}

fn is_vowel(letter: u8) -> bool {
    matches!(
        letter,
        b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | 0xe1 | 0xe9 | 0xed | 0xfd
    )
}
