//! What every section reads, and how it says numbers.

use std::collections::BTreeMap;

use crate::analysis::Analysis;
use crate::assessment::Assessment;
use crate::record::{Client, Initiative};
use crate::report::ReportOptions;
use crate::roadmap::Roadmap;
use crate::value::words::{self, Words};
use crate::value::{Currency, FiscalYear, Id, Money, Rate};

/// Everything that a section may look at.
pub struct Context<'a> {
    pub assessment: &'a Assessment,
    pub analysis: &'a Analysis,
    pub options: &'a ReportOptions,
    pub client: &'a Client,
    pub roadmap: Roadmap,
    /// How values are written out.
    pub say: Words,
    /// Printed numbers of the initiatives, in the order of lanes and time.
    pub numbers: BTreeMap<Id, u32>,
}

impl<'a> Context<'a> {
    pub fn new(
        assessment: &'a Assessment,
        analysis: &'a Analysis,
        options: &'a ReportOptions,
    ) -> Self {
        let client = assessment.client();
        Self {
            assessment,
            analysis,
            options,
            client,
            roadmap: Roadmap::of(assessment, analysis),
            say: Words::print(client.currency),
            numbers: numbers(assessment),
        }
    }

    pub fn last_year(&self) -> FiscalYear {
        self.analysis.last_year
    }

    pub fn plan_year(&self) -> FiscalYear {
        self.analysis.plan_year
    }

    /// Initiatives by their printed numbers.
    pub fn initiatives(&self) -> Vec<(u32, Id, &'a Initiative)> {
        let mut all: Vec<_> = self
            .assessment
            .initiatives()
            .filter_map(|(id, initiative)| Some((*self.numbers.get(&id)?, id, initiative)))
            .collect();
        all.sort_by_key(|(number, ..)| *number);
        all
    }

    /// `$5.0 million`, `$5.25 million`; exact, or in whole units where a million says too little.
    pub fn millions(&self, amount: Money) -> String {
        let million = Money::from_minor(1_000_000 * 10_i64.pow(self.client.currency.digits()));
        if amount.abs() < million || amount.minor() % (million.minor() / 100) != 0 {
            return self.say.money_whole(amount);
        }
        let Some(share) = amount.share_of(million) else {
            return self.say.money_whole(amount);
        };
        let exact = share.decimal().normalize();
        let places = exact.scale().max(1);
        let prefix = self.client.currency.prefix();
        let sign = if amount.is_negative() { "−" } else { "" };
        let digits = words::decimal(exact.abs(), places);
        format!("{sign}{prefix}{digits}\u{a0}million")
    }

    /// The goal as it stands in a sentence: `the $5.0 million goal`, or `the goal`.
    pub fn the_goal(&self) -> String {
        match self.client.revenue_goal {
            Some(goal) => format!("the {} goal", self.millions(goal)),
            None => "the goal".to_owned(),
        }
    }

    /// Whole percent: `83 %`; with a decimal where whole ones would say nothing or everything.
    pub fn part(&self, rate: Rate) -> String {
        self.say.percent_to(rate, part_places(rate))
    }

    /// The currency as the head of a column says it: `dollars`.
    pub fn unit(&self) -> &'static str {
        currency_word(self.client.currency)
    }

    /// `ask Dana`, or `still to ask` where nobody was named, for a field of the client's profile.
    pub fn ask(&self, field: &str) -> String {
        asked(self.assessment.ask_client(field))
    }

    /// The same for a field of the funnel.
    pub fn ask_funnel(&self, field: &str) -> String {
        asked(self.assessment.ask_funnel(field))
    }

    /// Amounts of one sum as they are printed below each other: whole units where the parts still
    /// add up to the total, else all with their decimals.
    pub fn column(&self, parts: &[Money], total: Money) -> Column {
        let unit = 10_i64.pow(self.client.currency.digits());
        let whole = |amount: Money| {
            Money::from_exact(
                rust_decimal::Decimal::from(amount.minor()) / rust_decimal::Decimal::from(unit),
            )
        };
        let rounded: Money = parts.iter().map(|part| whole(*part)).sum();
        Column {
            say: self.say,
            whole: rounded == whole(total),
        }
    }
}

/// How the amounts of one column are written.
#[derive(Copy, Clone, Debug)]
pub struct Column {
    say: Words,
    whole: bool,
}

impl Column {
    /// Both columns alike: exact where either needs it.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self {
            say: self.say,
            whole: self.whole && other.whole,
        }
    }

    pub fn amount(self, amount: Money) -> String {
        if self.whole {
            self.say.amount_whole(amount)
        } else {
            self.say.amount_exact(amount)
        }
    }

    /// With a sign.
    pub fn change(self, amount: Money) -> String {
        let text = self.amount(amount);
        if amount > Money::ZERO && text != self.amount(Money::ZERO) {
            format!("+{text}")
        } else {
            text
        }
    }
}

/// Decimals for a part of a whole: none, but one where it would round to 0 or 100 without being it.
pub fn part_places(rate: Rate) -> u32 {
    let percent = rate.in_percent();
    let half = rust_decimal::Decimal::new(5, 1);
    let hundred = rust_decimal::Decimal::ONE_HUNDRED;
    let nearly_none = !percent.is_zero() && percent.abs() < half;
    let nearly_all = percent != hundred && (hundred - percent).abs() <= half;
    u32::from(nearly_none || nearly_all)
}

/// `ask Dana`, or `still to ask`.
pub fn asked(person: &str) -> String {
    if person.trim().is_empty() {
        "still to ask".to_owned()
    } else {
        format!("ask {}", person.trim())
    }
}

/// Adds to a sentence in the making.
pub fn add(text: &mut String, more: &str) {
    text.push_str(more);
}

/// The first letter in lower case.
pub fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_lowercase().chain(letters).collect())
        .unwrap_or_default()
}

/// `one` to `twelve` in words, larger numbers in digits: for sentences.
pub fn in_words(number: usize) -> String {
    const WORDS: [&str; 13] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    WORDS.get(number).map_or_else(
        || words::count(u64::try_from(number).unwrap_or(u64::MAX)),
        |word| (*word).to_owned(),
    )
}

/// `first` to `fourth`.
pub fn ordinal(number: u8) -> &'static str {
    match number {
        1 => "first",
        2 => "second",
        3 => "third",
        _ => "fourth",
    }
}

/// A sentence with its full stop, unless it has one.
pub fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() || text.ends_with(['.', '?', '…', ':', '。']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

fn currency_word(currency: Currency) -> &'static str {
    match currency.code() {
        "USD" => "dollars",
        "EUR" => "euros",
        "GBP" => "pounds",
        code => code,
    }
}

/// Lanes in their order, then time, then the place given by hand, then the identifier. What is
/// parked comes last, as it does on the chart.
fn numbers(assessment: &Assessment) -> BTreeMap<Id, u32> {
    let mut all: Vec<(Id, &Initiative)> = assessment.initiatives().collect();
    all.sort_by_key(|(id, initiative)| {
        let parked = matches!(initiative.timing, crate::record::Timing::Parked);
        (
            parked || initiative.start.is_none(),
            initiative.lane,
            initiative.start,
            initiative.position,
            *id,
        )
    });
    (1..)
        .zip(all)
        .map(|(number, (id, _))| (id, number))
        .collect()
}
