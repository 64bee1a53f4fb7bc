//! Names made comparable.

/// A name without case, accents of punctuation and doubled spaces: what two spellings of the same
/// account or class have in common.
pub(super) fn plain(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    let mut gap = false;
    for sign in text.chars() {
        if sign.is_alphanumeric() {
            if gap && !key.is_empty() {
                key.push(' ');
            }
            gap = false;
            key.extend(sign.to_lowercase());
        } else if sign != '\'' && sign != '’' {
            gap = true;
        }
    }
    key
}

/// What a bank, a card or a bookkeeper writes around the name of a vendor, at its start.
const PREFIXES: &[&str] = &[
    "paypal",
    "sq",
    "tst",
    "sp",
    "fs",
    "py",
    "pp",
    "in",
    "bt",
    "amzn mktp",
    "purchase authorized on",
    "pos purchase",
    "pos debit",
    "debit purchase",
    "debit card purchase",
    "card purchase",
    "checkcard",
    "check card",
    "recurring payment",
    "recurring",
    "ach debit",
    "ach withdrawal",
    "ach",
    "direct debit",
    "electronic pmt",
    "online payment to",
    "online payment",
    "online transfer to",
    "payment to",
    "bill payment to",
    "card payment to",
    "card payment",
    "direct debit payment to",
    "faster payment to",
    "standing order to",
    "visa purchase",
    "preauthorized debit",
    "www",
    "dnh",
    "dri",
    "cko",
    "fsprg",
    "paddle net",
    "2co com",
    "gumroad com",
];

/// Legal forms and places that say nothing about who it is, at the end of a name.
const SUFFIXES: &[&str] = &[
    "inc",
    "llc",
    "ltd",
    "limited",
    "corp",
    "corporation",
    "co",
    "company",
    "gmbh",
    "ag",
    "sa",
    "sas",
    "bv",
    "nv",
    "plc",
    "pty",
    "pte",
    "lp",
    "llp",
    "srl",
    "spa",
    "kg",
    "ug",
    "oy",
    "ab",
    "as",
    "aps",
    "com",
    "ireland",
    "usa",
    "us",
    "uk",
    "emea",
    "international",
    "intl",
];

/// The key that different spellings of a vendor share: `GOOGLE *ADS1234567890` and `Google Ads`
/// give `google ads`, `Acme, Inc.` gives `acme`.
pub fn vendor_key(vendor: &str) -> String {
    let spelled = plain(vendor);
    let mut rest = spelled.as_str();
    if vendor.contains('*') || rest.len() > 12 {
        while let Some(short) = PREFIXES.iter().find_map(|prefix| {
            rest.strip_prefix(prefix)
                .and_then(|rest| rest.strip_prefix(' '))
        }) {
            rest = without_day(short);
        }
    }
    let mut words: Vec<&str> = rest
        .split(' ')
        .map(without_number)
        .filter(|word| !word.is_empty())
        .collect();
    while words.len() > 1 && words.last().is_some_and(|last| SUFFIXES.contains(last)) {
        words.pop();
    }
    if words.is_empty() {
        spelled
    } else {
        words.join(" ")
    }
}

/// What stands between the words of a bank and the vendor: a day, or the end of a card's number.
fn without_day(mut rest: &str) -> &str {
    while let Some((word, after)) = rest.split_once(' ') {
        if word.is_empty() || !word.bytes().all(|sign| sign.is_ascii_digit()) {
            break;
        }
        rest = after;
    }
    rest
}

/// `ads1234567890` is `ads`, `4029357733` is nothing; short numbers belong to names (`7 eleven`).
fn without_number(word: &str) -> &str {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    if digits < 4 {
        return word;
    }
    let letters = word.trim_end_matches(|sign: char| sign.is_ascii_digit());
    if letters.bytes().all(|sign| sign.is_ascii_alphabetic()) && letters.len() >= 3 {
        letters
    } else {
        ""
    }
}

#[cfg(test)]
mod tests {
    use super::vendor_key;

    #[test]
    fn spellings_of_one_vendor_share_a_key() {
        for (spelling, key) in [
            ("GOOGLE *ADS1234567890", "google ads"),
            ("Google Ads", "google ads"),
            ("Google Ads 4029357733", "google ads"),
            ("Acme, Inc.", "acme"),
            ("ACME INC", "acme"),
            ("PAYPAL *MAILCHIMP", "mailchimp"),
            ("7-Eleven", "7 eleven"),
            ("4029357733", "4029357733"),
            ("", ""),
        ] {
            assert_eq!(vendor_key(spelling), key, "{spelling}");
        }
    }
}
