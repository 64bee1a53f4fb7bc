//! Where long words may be divided.

use hypher::Lang;

/// Shorter words are never divided: ragged lines look calmer than hyphens.
const LONG: usize = 13;
/// Letters that stay on either side of a hyphen.
const SIDE: usize = 3;
/// A place where a word may be divided, unseen unless it is.
pub const SOFT: char = '\u{ad}';

/// The rules of the language, if they are known.
pub fn rules(language: &str) -> Option<Lang> {
    let code: [u8; 2] = language
        .split(['-', '_'])
        .next()?
        .to_ascii_lowercase()
        .into_bytes()
        .try_into()
        .ok()?;
    Lang::from_iso(code)
}

/// The text with soft hyphens in its long words. Words with anything but letters in them are left
/// alone: a file name or an address is not to be read with a hyphen that it doesn't have.
pub fn mark(text: &str, rules: Lang) -> String {
    let mut marked = String::with_capacity(text.len());
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_matches(|letter: char| !letter.is_alphabetic());
        let plain = word.chars().all(char::is_alphabetic);
        if !plain || word.chars().count() < LONG {
            marked.push_str(piece);
            continue;
        }
        let start = word.as_ptr() as usize - piece.as_ptr() as usize;
        marked.push_str(&piece[..start]);
        for (index, syllable) in hypher::hyphenate_bounded(word, rules, SIDE, SIDE).enumerate() {
            if index > 0 {
                marked.push(SOFT);
            }
            marked.push_str(syllable);
        }
        marked.push_str(&piece[start + word.len()..]);
    }
    marked
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_long_plain_words_may_be_divided() {
        let english = rules("en-US").expect("English is known");
        assert_eq!(mark("a short sentence", english), "a short sentence");
        assert_eq!(
            mark("(internationalization),", english).replace(SOFT, "-"),
            "(in-ter-na-tion-al-iza-tion),".replace("(in-ter", "(inter"),
            "three letters stay on each side"
        );
        let address = "https://example.com/marketingdepartment";
        assert_eq!(mark(address, english), address);
        assert!(rules("tlh").is_none(), "no rules, no hyphens");
    }
}
