//! Words made comparable: case, signs, blanks and accents don't matter.

/// Lower case, signs and doubled blanks as one blank: `Amount spent (USD)` is `amount spent usd`.
pub(crate) fn plain(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    let mut gap = false;
    for sign in text.chars() {
        if sign.is_alphanumeric() || sign == '#' || sign == '%' {
            if gap && !key.is_empty() {
                key.push(' ');
            }
            gap = false;
            key.extend(sign.to_lowercase());
        } else if sign != '\u{feff}' {
            gap = true;
        }
    }
    key
}

/// A header made plain, with `NetAmount` read as two words.
pub(crate) fn plain_header(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len() + 4);
    let mut before = ' ';
    for sign in text.chars() {
        if sign.is_uppercase() && before.is_lowercase() {
            spaced.push(' ');
        }
        spaced.push(sign);
        before = sign;
    }
    plain(&spaced)
}

/// Plain words without their accents: `opération` and `operation` are the same.
pub(crate) fn folded(plain: &str) -> String {
    if plain.is_ascii() {
        return plain.to_owned();
    }
    let mut folded = String::with_capacity(plain.len());
    for sign in plain.chars() {
        match sign {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ą' => folded.push('a'),
            'ç' | 'č' | 'ć' => folded.push('c'),
            'ď' => folded.push('d'),
            'è' | 'é' | 'ê' | 'ë' | 'ě' | 'ę' => folded.push('e'),
            'ì' | 'í' | 'î' | 'ï' | 'ı' => folded.push('i'),
            'ł' | 'ľ' => folded.push('l'),
            'ñ' | 'ň' | 'ń' => folded.push('n'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ő' => folded.push('o'),
            'ř' => folded.push('r'),
            'š' | 'ś' | 'ş' => folded.push('s'),
            'ß' => folded.push_str("ss"),
            'ť' => folded.push('t'),
            'ù' | 'ú' | 'û' | 'ü' | 'ů' | 'ű' => folded.push('u'),
            'ý' => folded.push('y'),
            'ž' | 'ź' | 'ż' => folded.push('z'),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            // The dot that lower case leaves behind a Turkish capital İ.
            '\u{307}' => {}
            other => folded.push(other),
        }
    }
    folded
}

/// A quick no for the many cells that start with another letter.
pub(super) fn starts_like(label: &str, letters: &[u8]) -> bool {
    let first = label
        .bytes()
        .find(|byte| byte.is_ascii_alphabetic() || *byte >= 0x80);
    first.is_some_and(|byte| letters.contains(&byte.to_ascii_lowercase()))
}

/// Whether a label is `words` but for case and for the signs around and between them. Looked at
/// for every row, so it makes no copy.
pub(super) fn same(label: &str, words: &str) -> bool {
    let mut label = label
        .chars()
        .flat_map(char::to_lowercase)
        .filter(|sign| sign.is_alphanumeric());
    let mut words = words.chars().filter(|sign| sign.is_alphanumeric());
    loop {
        match (label.next(), words.next()) {
            (None, None) => return true,
            (one, other) if one == other => {}
            _ => return false,
        }
    }
}

/// Whether a label begins with `words`, and with no longer word.
pub(super) fn begins(label: &str, words: &str) -> bool {
    opens(label.trim_start(), words)
}

/// The same of a label without blanks before it. Asked of every row with many words, of which
/// nearly all differ in their first letter.
pub(super) fn opens(label: &str, words: &str) -> bool {
    let mut pairs = label.as_bytes().iter().zip(words.as_bytes());
    label.len() >= words.len()
        && pairs.all(|(sign, other)| sign.eq_ignore_ascii_case(other))
        && (words.ends_with(' ') || !label[words.len()..].starts_with(char::is_alphanumeric))
}
