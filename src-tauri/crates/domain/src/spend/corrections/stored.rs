//! The forms in which corrections are kept as JSON, and what becomes of what none of them knows.
//!
//! The first form had two lists of words, `options` and `answers`, and no version. The second has a
//! field for each correction.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{CellFix, Corrections, LineSwitch};
use crate::spend::{
    Countable, Counts, DateOrder, Decimals, Delimiter, Doubted, Encoding, Exchange, MoneyOut,
    Question, Role,
};
use crate::value::{Choice, Currency};

/// The form that is written.
const VERSION: u32 = 2;

#[derive(Serialize)]
pub struct Stored {
    version: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    delimiter: Option<Delimiter>,
    #[serde(skip_serializing_if = "Option::is_none")]
    encoding: Option<Encoding>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sheet: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    header_row: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_order: Option<DateOrder>,
    #[serde(skip_serializing_if = "Option::is_none")]
    decimals: Option<Decimals>,
    #[serde(skip_serializing_if = "Option::is_none")]
    money_out: Option<MoneyOut>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    roles: BTreeMap<String, Role>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    counted: BTreeMap<Countable, bool>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    rates: BTreeMap<Currency, Exchange>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    answers: BTreeMap<Question, String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<CellFix>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    doubts: BTreeMap<Doubted, Counts>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    again: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    switched: Vec<LineSwitch>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    fresh: bool,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    unread: BTreeMap<String, String>,
}

impl From<Corrections> for Stored {
    fn from(of: Corrections) -> Self {
        Self {
            version: VERSION,
            delimiter: of.delimiter,
            encoding: of.encoding,
            sheet: of.sheet,
            header_row: of.header_row,
            date_order: of.date_order,
            decimals: of.decimals,
            money_out: of.money_out,
            roles: of.roles,
            counted: of.counted,
            rates: of.rates,
            answers: of.answers,
            fixes: of.fixes,
            doubts: of.doubts,
            again: of.again,
            switched: of.switched,
            fresh: of.fresh,
            unread: of.unread,
        }
    }
}

/// Either form, field by field: what can't be read of one field is no reason to lose the others.
#[derive(Deserialize)]
#[serde(transparent)]
pub struct AnyForm(Map<String, Value>);

impl From<AnyForm> for Corrections {
    fn from(AnyForm(fields): AnyForm) -> Self {
        let mut reader = Reader(Self::default());
        for (name, value) in fields {
            reader.field(&name, value);
        }
        reader.0
    }
}

struct Reader(Corrections);

impl Reader {
    fn field(&mut self, name: &str, value: Value) {
        let of = &mut self.0;
        match name {
            "version" if value.as_u64().is_some_and(|own| own <= u64::from(VERSION)) => {}
            "delimiter" => put(name, value, &mut of.delimiter, &mut of.unread),
            "encoding" => put(name, value, &mut of.encoding, &mut of.unread),
            "sheet" => put(name, value, &mut of.sheet, &mut of.unread),
            "header_row" => put(name, value, &mut of.header_row, &mut of.unread),
            "date_order" => put(name, value, &mut of.date_order, &mut of.unread),
            "decimals" => put(name, value, &mut of.decimals, &mut of.unread),
            "money_out" => put(name, value, &mut of.money_out, &mut of.unread),
            "roles" => put_all(name, value, &mut of.roles, &mut of.unread),
            "counted" => put_all(name, value, &mut of.counted, &mut of.unread),
            "rates" => put_all(name, value, &mut of.rates, &mut of.unread),
            "doubts" => put_all(name, value, &mut of.doubts, &mut of.unread),
            "fixes" => put_each(name, value, &mut of.fixes, &mut of.unread),
            "switched" => put_each(name, value, &mut of.switched, &mut of.unread),
            "again" => of.again = value == true,
            "fresh" => of.fresh = value == true,
            "answers" => self.words(name, value, Self::answer),
            "options" => self.words(name, value, Self::option),
            "unread" => self.words(name, value, |_, _, _| false),
            _ => self.unread(name, &value),
        }
    }

    /// A list of words; what `take` doesn't know of it can't be read.
    fn words(&mut self, name: &str, value: Value, take: impl Fn(&mut Self, &str, &str) -> bool) {
        let Value::Object(words) = value else {
            return self.unread(name, &value);
        };
        for (name, value) in words {
            if !value.as_str().is_some_and(|word| take(self, &name, word)) {
                self.unread(&name, &value);
            }
        }
    }

    /// An answer to a question, which in the first form may be one about lines.
    fn answer(&mut self, name: &str, word: &str) -> bool {
        match name {
            // Whether rows were left behind was said of that one import.
            "error_rows" => true,
            "known" => {
                self.0.again = word == Counts::Keep.word();
                true
            }
            name => {
                if let Ok(doubted) = name.parse() {
                    return Counts::from_word(word)
                        .map(|counts| self.0.doubts.insert(doubted, counts))
                        .is_some();
                }
                Question::from_word(name)
                    .map(|question| self.0.answers.insert(question, word.to_owned()))
                    .is_some()
            }
        }
    }

    /// An option of the first form.
    fn option(&mut self, name: &str, word: &str) -> bool {
        let of = &mut self.0;
        match name {
            "delimiter" => set(&mut of.delimiter, Delimiter::of_sign(word)),
            "encoding" => set(&mut of.encoding, Encoding::named(word)),
            "part" => set(&mut of.sheet, Some(word.to_owned())),
            "header_row" => set(&mut of.header_row, word.parse().ok()),
            "date_order" => set(&mut of.date_order, DateOrder::from_word(word)),
            "decimals" => set(&mut of.decimals, Decimals::from_word(word)),
            "money_out" => set(&mut of.money_out, MoneyOut::from_word(word)),
            "mapping" => {
                of.fresh = word == "none";
                true
            }
            name => match name.split_once('.') {
                Some(("column", column)) => Role::from_word(word)
                    .map(|role| of.roles.insert(column.to_owned(), role))
                    .is_some(),
                Some(("include", kind)) => Countable::from_word(kind)
                    .zip(word.parse().ok())
                    .map(|(kind, on)| of.counted.insert(kind, on))
                    .is_some(),
                // An empty rate let the amounts wait, as they do without one.
                Some(("rate", _)) if word.is_empty() => true,
                Some(("rate", code)) => code
                    .parse::<Currency>()
                    .ok()
                    .zip(word.parse::<Exchange>().ok())
                    .map(|(currency, exchange)| of.rates.insert(currency, exchange))
                    .is_some(),
                _ => false,
            },
        }
    }

    fn unread(&mut self, name: &str, value: &Value) {
        self.0.unread.insert(name.to_owned(), text(value));
    }
}

type Unread = BTreeMap<String, String>;

fn set<T>(place: &mut Option<T>, value: Option<T>) -> bool {
    if value.is_some() {
        *place = value;
        return true;
    }
    false
}

fn put<T: DeserializeOwned>(name: &str, value: Value, place: &mut Option<T>, unread: &mut Unread) {
    let kept = text(&value);
    match serde_json::from_value(value) {
        Ok(read) => *place = read,
        Err(_) => drop(unread.insert(name.to_owned(), kept)),
    }
}

fn put_all<K: DeserializeOwned + Ord, T: DeserializeOwned>(
    name: &str,
    value: Value,
    place: &mut BTreeMap<K, T>,
    unread: &mut Unread,
) {
    let Value::Object(entries) = value else {
        unread.insert(name.to_owned(), text(&value));
        return;
    };
    for (key, value) in entries {
        let kept = text(&value);
        let read = serde_json::from_value(key.as_str().into()).and_then(|own: K| {
            let value = serde_json::from_value(value)?;
            Ok(place.insert(own, value))
        });
        if read.is_err() {
            unread.insert(format!("{name}.{key}"), kept);
        }
    }
}

fn put_each<T: DeserializeOwned>(
    name: &str,
    value: Value,
    place: &mut Vec<T>,
    unread: &mut Unread,
) {
    let Value::Array(entries) = value else {
        unread.insert(name.to_owned(), text(&value));
        return;
    };
    for (number, value) in (1..).zip(entries) {
        let kept = text(&value);
        match serde_json::from_value(value) {
            Ok(read) => place.push(read),
            Err(_) => drop(unread.insert(format!("{name}.{number}"), kept)),
        }
    }
}

/// As a person reads it: a text without its quotes.
fn text(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Corrections {
        serde_json::from_str(json).expect("an object is read")
    }

    #[test]
    fn the_first_form_is_read_and_written_in_the_second() {
        let first = read(
            r#"{"answers":{"date_order":"day_first","known":"keep","same.12.3":"replace","error_rows":"hold"},
               "options":{"column.Net":"amount","include.payment":"true","rate.EUR":"1.0825@2025-12-31:ECB",
               "rate.GBP":"leave_out","rate.CHF":"","delimiter":";","encoding":"windows-1250","part":"2025",
               "header_row":"0","date_order":"day_first","decimals":"comma","money_out":"negative","mapping":"none"},
               "fixes":[{"row":4,"column":1,"text":"2025-01-04"}],
               "switched":[{"row":5,"column":3,"on":true}]}"#,
        );
        assert_eq!(first.unread, BTreeMap::new());
        assert_eq!(first.delimiter, Some(Delimiter::Semicolon));
        assert_eq!(first.encoding, Some(Encoding::Windows1250));
        assert_eq!(first.header_row, Some(0));
        assert_eq!(first.money_out, Some(MoneyOut::Negative));
        assert_eq!(first.roles.get("Net"), Some(&Role::Amount));
        assert_eq!(first.counted.get(&Countable::Payment), Some(&true));
        assert_eq!(first.rates.len(), 2);
        assert!(first.again && first.fresh && first.doubts.len() == 1);
        assert_eq!((first.answers.len(), first.fixes.len()), (1, 1));
        let second = serde_json::to_string(&first).expect("it is JSON");
        assert!(second.contains(r#""version":2"#), "{second}");
        assert_eq!(read(&second), first);
    }

    #[test]
    fn what_can_not_be_read_is_kept_beside_what_can() {
        for (json, name, kept) in [
            (
                r#"{"options":{"date_order":"sideways"}}"#,
                "date_order",
                "sideways",
            ),
            (r#"{"options":{"column.Net":"wish"}}"#, "column.Net", "wish"),
            (r#"{"answers":{"weather":"fair"}}"#, "weather", "fair"),
            (r#"{"options":3}"#, "options", "3"),
            (
                r#"{"version":2,"roles":{"Net":"wish"}}"#,
                "roles.Net",
                "wish",
            ),
            (
                r#"{"version":2,"decimals":{"a":1}}"#,
                "decimals",
                r#"{"a":1}"#,
            ),
            (r#"{"version":2,"fixes":[7]}"#, "fixes.1", "7"),
            (r#"{"version":3}"#, "version", "3"),
            (r#"{"version":2,"tone":"dark"}"#, "tone", "dark"),
        ] {
            let corrections = read(json);
            let unread: Vec<_> = corrections.unread.iter().collect();
            assert_eq!(unread, [(&name.to_owned(), &kept.to_owned())], "{json}");
            let again = serde_json::to_string(&corrections).expect("it is JSON");
            assert_eq!(read(&again), corrections, "what is not read is not lost");
        }
        let half = read(r#"{"options":{"date_order":"sideways","decimals":"comma"}}"#);
        assert_eq!(half.decimals, Some(Decimals::Comma));
    }
}
