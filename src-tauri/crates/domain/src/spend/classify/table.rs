//! The shipped tables of names: read from their text once, and searched by the words of a name.

use crate::value::Choice as _;
use std::collections::HashMap;

use crate::spend::{Allocation, Category, Confidence};

/// What an entry of a shipped table says.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Say {
    /// Decides, surely or usually.
    Is(Allocation, Confidence),
    /// Only proposes; a person decides.
    Ask(Allocation),
    /// Depends so much that there is no proposal.
    Depends,
}

/// One meaning of names.
#[derive(Debug)]
pub(super) struct Entry {
    pub name: &'static str,
    pub say: Say,
    pub category: Category,
    /// Where customers are met, where that is certain.
    pub channel: Option<&'static str>,
    /// Numbers of accounts that mean the same.
    pub numbers: Vec<u16>,
}

/// Where words have to stand in a name.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// At its start.
    Start,
    /// Anywhere.
    Anywhere,
    /// They are the whole name, but for numbers before them.
    Whole,
}

#[derive(Debug)]
struct Words {
    entry: usize,
    text: &'static str,
    place: Place,
}

/// A table, its entries in order: the first that matches speaks.
#[derive(Debug)]
pub(super) struct Table {
    entries: Vec<Entry>,
    /// Words by the first of them, so that a name is compared with few of them.
    words: HashMap<&'static str, Vec<Words>>,
}

impl Table {
    /// Reads `name | what it says | category | words | numbers`, a line each, with the channel behind
    /// the category where there is one: `paid_search at Google Ads`. Words without a mark stand at
    /// `place`.
    ///
    /// # Panics
    /// On a line that is none: the texts are part of the program.
    pub fn read(text: &'static str, place: Place) -> Self {
        let mut table = Self {
            entries: Vec::new(),
            words: HashMap::new(),
        };
        let lines = text.lines().map(str::trim);
        for line in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let columns: Vec<&'static str> = line.split('|').map(str::trim).collect();
            let [name, say, category, words, numbers @ ..] = columns.as_slice() else {
                panic!("BUG: a line of a shipped table has four columns: {line}");
            };
            table.add(words, place);
            let (category, channel) = category
                .split_once(" at ")
                .map_or((*category, None), |(category, channel)| {
                    (category, Some(channel))
                });
            table.entries.push(Entry {
                name,
                say: Say::read(say),
                category: Category::from_word(category).expect("BUG: a category that there is"),
                channel,
                numbers: numbers
                    .iter()
                    .flat_map(|numbers| numbers.split(", "))
                    .map(|number| number.parse().expect("BUG: the number of an account"))
                    .collect(),
            });
        }
        table
    }

    fn add(&mut self, words: &'static str, place: Place) {
        for text in words.split(", ") {
            let (text, place) = match (text.strip_prefix('='), text.strip_prefix('…')) {
                (Some(text), _) => (text, Place::Whole),
                (_, Some(text)) => (text, Place::Anywhere),
                _ => (text, place),
            };
            let first = text.split(' ').next().unwrap_or(text);
            self.words.entry(first).or_default().push(Words {
                entry: self.entries.len(),
                text,
                place,
            });
        }
    }

    /// The first entry of whose words some stand in a name, which is in lower case and has single
    /// spaces.
    pub fn find(&self, name: &str) -> Option<&Entry> {
        let mut best: Option<usize> = None;
        let mut only_numbers = true;
        for (at, word) in starts(name) {
            for words in self.words.get(word).into_iter().flatten() {
                let rest = name[at..].strip_prefix(words.text);
                let stands = match (words.place, rest) {
                    (_, None) => false,
                    (Place::Start, Some(rest)) => at == 0 && ends_word(rest),
                    (Place::Anywhere, Some(rest)) => ends_word(rest),
                    (Place::Whole, Some(rest)) => only_numbers && rest.is_empty(),
                };
                if stands && best.is_none_or(|best| words.entry < best) {
                    best = Some(words.entry);
                }
            }
            only_numbers &= word.bytes().all(|sign| sign.is_ascii_digit());
        }
        best.map(|entry| &self.entries[entry])
    }

    /// The entry with this number of an account.
    pub fn numbered(&self, number: u16) -> Option<&Entry> {
        self.entries
            .iter()
            .find(|entry| entry.numbers.contains(&number))
    }

    /// The channels that entries name.
    pub fn channels(&self) -> impl Iterator<Item = &'static str> {
        self.entries.iter().filter_map(|entry| entry.channel)
    }

    #[cfg(test)]
    pub fn phrases(&self) -> impl Iterator<Item = &'static str> {
        self.words.values().flatten().map(|words| words.text)
    }
}

impl Say {
    /// `sales`, `neither usually`, `shared perhaps`, `depends`.
    fn read(text: &str) -> Self {
        let (side, how) = text.split_once(' ').unwrap_or((text, ""));
        let allocation = match side {
            "depends" => return Self::Depends,
            "sales" => Allocation::Sales,
            "marketing" => Allocation::Marketing,
            "shared" => Allocation::HALVES,
            "neither" => Allocation::Neither,
            _ => panic!("BUG: a shipped table says “{text}”"),
        };
        match how {
            "" => Self::Is(allocation, Confidence::High),
            "usually" => Self::Is(allocation, Confidence::Medium),
            "perhaps" => Self::Ask(allocation),
            _ => panic!("BUG: a shipped table says “{text}”"),
        }
    }
}

/// Where each word begins, and the word.
fn starts(name: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    name.split(' ').map(move |word| {
        let start = at;
        at += word.len() + 1;
        (start, word)
    })
}

fn ends_word(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(' ')
}
