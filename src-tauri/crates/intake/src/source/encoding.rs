//! The encoding of a text file, decided from all of its bytes.

use domain::spend::Encoding as Known;
use domain::value::Choice as _;

use super::eastern;
use crate::table::Text;
use encoding_rs::{Encoding, ISO_8859_15, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// An encoding by Python's name or one that web pages use, in any case.
pub fn encoding_named(name: &str) -> Option<Known> {
    let name = name.trim().to_lowercase();
    Known::from_word(&name).or_else(|| of(Encoding::for_label(name.as_bytes())?))
}

fn of(encoding: &'static Encoding) -> Option<Known> {
    Known::all()
        .into_iter()
        .find(|&known| label(known) == encoding.name())
}

/// As a detector names it.
const fn label(known: Known) -> &'static str {
    match known {
        Known::Utf8 => "UTF-8",
        Known::Windows1252 => "windows-1252",
        Known::Utf16 => "UTF-16LE",
        Known::Utf16Be => "UTF-16BE",
        Known::Windows1250 => "windows-1250",
        Known::Windows1251 => "windows-1251",
        Known::Iso15 => "ISO-8859-15",
        Known::MacRoman => "macintosh",
        Known::Iso2 => "ISO-8859-2",
        Known::Windows1257 => "windows-1257",
        Known::Windows1253 => "windows-1253",
        Known::Windows1254 => "windows-1254",
        Known::ShiftJis => "Shift_JIS",
        Known::Gbk => "GBK",
        Known::Big5 => "Big5",
        Known::EucKr => "EUC-KR",
    }
}

/// How many valid sequences a file must have for each invalid one to stay UTF-8.
const VALID_PER_INVALID: usize = 3;
const REPLACED_LIMIT: usize = 1000;

/// Decodes by the encoding of that name, or by the one that the bytes show.
pub(super) fn decode<'b>(bytes: &'b [u8], forced: Option<&str>) -> Text<'b> {
    if let Some(encoding) = forced.and_then(by_name) {
        return with(encoding, bytes);
    }
    let encoding = if let Some(encoding) = sixteen_bit(bytes) {
        encoding
    } else if std::str::from_utf8(bytes).is_ok() || is_mostly_utf8(bytes) {
        UTF_8
    } else {
        eight_bit(bytes)
    };
    with(encoding, bytes)
}

/// Decodes without the byte order mark, and notes what had to be replaced.
fn with<'b>(encoding: &'static Encoding, bytes: &'b [u8]) -> Text<'b> {
    let (text, _) = encoding.decode_with_bom_removal(bytes);
    let replaced = memchr::memmem::find_iter(text.as_bytes(), "\u{fffd}".as_bytes())
        .take(REPLACED_LIMIT)
        .map(|at| u32::try_from(at).unwrap_or(u32::MAX))
        .collect();
    Text {
        content: text,
        encoding: of(encoding).map_or(encoding.name(), Known::word),
        replaced,
    }
}

/// True for a name that an encoding is known by.
pub(super) fn is_known(name: &str) -> bool {
    by_name(name).is_some()
}

/// A page may name an encoding that is offered nowhere; it is read in that all the same.
fn by_name(name: &str) -> Option<&'static Encoding> {
    let label = match Known::from_word(name) {
        Some(known) => label(known),
        None => name,
    };
    Encoding::for_label(label.as_bytes())
}

/// UTF-16, or the UTF-8 of a mark: by the mark, or by zeros in every other place, where digits,
/// delimiters and Western letters have them. No other text has any.
pub(super) fn sixteen_bit(bytes: &[u8]) -> Option<&'static Encoding> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Some(encoding);
    }
    let start = &bytes[..bytes.len().min(8192) & !1];
    if start.len() < 4 {
        return None;
    }
    let zeros = |offset: usize| {
        start
            .iter()
            .skip(offset)
            .step_by(2)
            .filter(|&&byte| byte == 0)
            .count()
    };
    let (first, second) = (zeros(0), zeros(1));
    let pairs = start.len() / 2;
    if second * 8 > pairs && first * 20 < pairs {
        Some(UTF_16LE)
    } else if first * 8 > pairs && second * 20 < pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// One damaged byte must not turn every accent of a file into two wrong signs.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut valid, mut invalid) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().bytes().filter(|&byte| byte >= 0xc0).count();
        invalid += usize::from(!chunk.invalid().is_empty());
    }
    valid >= invalid * VALID_PER_INVALID
}

/// An encoding with one byte a sign. Western Windows unless the detector is sure of another that
/// exports are written in.
fn eight_bit(bytes: &[u8]) -> &'static Encoding {
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(None, chardetng::Utf8Detection::Deny);
    // Signs that stand at the same place in Western Windows only: a pound, a dash, a curly quote.
    let only_signs = bytes.iter().filter(|byte| **byte >= 0x80).all(|byte| {
        matches!(
            byte,
            0x80 | 0x85 | 0x91..=0x97 | 0xa0 | 0xa3 | 0xa9 | 0xae | 0xb7
        )
    });
    // A pound before an amount: in the East the byte is a letter, and letters follow it.
    let pound = bytes
        .windows(2)
        .any(|pair| pair[0] == 0xa3 && (pair[1] == b' ' || pair[1].is_ascii_digit()));
    if only_signs || pound && guess.name() == "windows-1250" {
        return WINDOWS_1252;
    }
    let guess = of(guess).map_or(WINDOWS_1252, |_| guess);
    let guess = eastern::settle(bytes, guess);
    if !guess.is_single_byte() {
        return guess;
    }
    if is_macintosh(bytes, guess) {
        MACINTOSH
    } else if is_latin_9(bytes, guess) {
        ISO_8859_15
    } else {
        guess
    }
}

/// The letters of the old Macintosh stand where Windows has signs that no word has inside.
fn is_macintosh(bytes: &[u8], guess: &Encoding) -> bool {
    // An ü, where Western Windows has a letter that no language writes inside a word.
    let umlaut = |pair: &&[u8]| pair[0].is_ascii_alphabetic() && pair[1] == 0x9f;
    let mut macintosh = match guess {
        western if western == WINDOWS_1252 => bytes.windows(2).filter(umlaut).count(),
        _ => 0,
    };
    let mut windows = 0;
    for pair in bytes.windows(2).filter(|pair| pair[0].is_ascii_lowercase()) {
        match pair[1] {
            0x83 | 0x84 | 0x86..=0x8b | 0x8d..=0x90 => macintosh += 1,
            0xdf..=0xff => windows += 1,
            _ => {}
        }
    }
    macintosh > windows
}

/// Latin 9 has its euro and its oe where Western Windows has a sign for any currency and
/// fractions, and uses none of the bytes that Windows added.
fn is_latin_9(bytes: &[u8], guess: &Encoding) -> bool {
    let letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphabetic);
    let mut found = false;
    for (at, &byte) in bytes.iter().enumerate().filter(|(_, byte)| **byte >= 0x80) {
        match byte {
            0x80..=0x9f => return false,
            0xa4 => found = true,
            // In the East these are letters like any other.
            0xbc | 0xbd if guess == WINDOWS_1252 => {
                found |= letter(bytes.get(at + 1)) || at > 0 && letter(bytes.get(at - 1));
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::doubled;
    use encoding_rs::{ISO_8859_2, WINDOWS_1250, WINDOWS_1254, WINDOWS_1257};

    #[test]
    fn every_encoding_that_is_offered_reads_a_file_as_itself() {
        for known in Known::all() {
            let text = decode(b"Date,Amount\n", Some(known.word()));
            assert_eq!(text.encoding, known.word());
            assert_eq!(encoding_named(label(known)), Some(known));
        }
        assert!(encoding_named("klingon").is_none());
    }

    #[test]
    fn a_text_that_was_encoded_twice_can_be_repaired() {
        let repair = |text: &str| doubled::find(&decode(text.as_bytes(), None).content);
        let doubled = repair(&"CafÃ© Zoë".replace('ë', "Ã«"));
        assert_eq!(doubled.expect("a repair").text, "Café Zoë");
        for text in ["Café Zoë", "MÃO DE OBRA", "plain", "Ã la carte and Müller"] {
            assert!(repair(text).is_none(), "{text}");
        }
    }

    #[test]
    fn one_word_tells_central_european_letters_from_western_ones() {
        const EAST: &str = "Győr Fő Művek Szűcs Erdőgazdaság Petőfi fejlesztő Hőgyes tűzoltó gyűjtemény \
            Łódź Gdańsk Wrocław Poznań Spółka usługa księgowość październik Wiśniewski Dąbrowski Śląsk \
            płatność Książki Źródło Dvořák Žďár Třinec Plzeň Měsíc Růžička Čapek finanční \
            příspěvek Ľubica článok Bucureşti Iaşi Ţară plată vânzări Čakovec Đurić plačilo Kočevje";
        const WEST: &str = "Café Crème brûlée Hôtel très août sûr cœur œuvre où maïs naïve prêt fenêtre \
            perché città più lunedì caffè comunicações pão manhã mães São João põe Señor Núñez España \
            Müller Söhne Straße Größe Käse Fußnote¹ m³ København sø Grønland bøger Ålesund Bjørn høy \
            Malmö näring Reykjavík Þór Zoë Citroën Lætitia Zürich Nîmes L’Oréal Nº 1º £20 ¥30 °C ®";
        for (encoding, name, words) in [
            (WINDOWS_1250, "cp1250", EAST),
            (WINDOWS_1252, "cp1252", WEST),
        ] {
            for word in words.split_whitespace() {
                let text = format!(
                    "Date,Vendor,Description,Amount\n\
                     2025-01-04,Google Ads,Search campaign,1200.00\n\
                     2025-01-05,{word} Ltd,Design of the brochure,10.00\n"
                );
                let (bytes, ..) = encoding.encode(&text);
                let read = decode(&bytes, None);
                assert_eq!((&*read.content, read.encoding), (&*text, name));
            }
        }
        for (encoding, name, text) in [
            (
                WINDOWS_1254,
                "cp1254",
                "Reklam gideri;Şişli;ağustos;ödeme yapıldı;İstanbul;çağrı",
            ),
            (
                WINDOWS_1257,
                "cp1257",
                "Reklamos paslaugos;Šiauliai;mokėjimas už;ąžuolas;įmonė",
            ),
            (
                ISO_8859_2,
                "iso8859-2",
                "Usługi marketingowe;Łódź;część;październik;księgowość",
            ),
        ] {
            let (bytes, ..) = encoding.encode(text);
            let read = decode(&bytes, None);
            assert_eq!((&*read.content, read.encoding), (text, name));
        }
    }

    #[test]
    fn the_encoding_is_decided_from_all_bytes() {
        let utf16: Vec<u8> = "Date;Vendor;Amount\n2025-01-01;Café;1"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        let one_bad = [&"Café,".repeat(20).into_bytes()[..], b"Bad\xffbyte"].concat();
        for (bytes, name, contains) in [
            ("Café".as_bytes(), "utf-8", "Café"),
            (b"\xef\xbb\xbfCaf\xc3\xa9", "utf-8", "Café"),
            (
                b"Caf\xe9 M\xfcller 6000 \xb7 Advertising",
                "cp1252",
                "Café Müller 6000 · Advertising",
            ),
            (b"Date,Vendor\n1,Val\x92s mailer", "cp1252", "Val’s"),
            (b"Caf\x8e R\x8egence", "mac-roman", "Café Régence"),
            (b"5 \xa4, c\xbdur", "iso8859-15", "5 €, cœur"),
            (b"M\x9fller & S\x9ahne", "mac-roman", "Müller & Söhne"),
            (&utf16, "utf-16-be", "Café"),
            (&one_bad, "utf-8", "Bad\u{fffd}byte"),
        ] {
            let text = decode(bytes, None);
            assert_eq!(text.encoding, name, "{contains}");
            assert!(
                text.content.contains(contains),
                "{} has no {contains}",
                text.content
            );
        }
    }
}
