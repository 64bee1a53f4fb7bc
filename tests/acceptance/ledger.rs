//! A made ledger, the same in every run.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use chrono::NaiveDate;
use domain::change::{Change, Edit, Outcome, Place, Screen};
use domain::spend::{
    Allocation, Category, Channel, Confidence, ImportSummary, LineRef, Reason, RowCounts, SpendLine,
};
use domain::value::{Money, Month, Period};
use store::{Batch, ClientFile, Error, Key, NewGroup, NewLine};

use crate::world::{NOW, id};

/// What the imported file held, and its SHA-256.
pub const BYTES: &[u8] = b"Date,Vendor,Amount\n2025-01-03,Pixel & Co,120.05\n";
pub const SHA256: &str = "9e8155f9544a5eecdde6a244776a7eb5227ed4a37323c4244cfca6401fd1e553";

/// Lines of a few vendors and accounts over a year, with refunds, odd cents, periods of several
/// months, and every kind of decision.
pub fn lines(count: u32) -> Vec<SpendLine> {
    (0..count).map(line).collect()
}

pub fn line(n: u32) -> SpendLine {
    let month = Month::new(2025, n % 12 + 1).unwrap();
    let date = NaiveDate::from_ymd_opt(2025, n % 12 + 1, n % 28 + 1);
    let ranged = n % 11 == 3;
    let cents = i64::from(n.wrapping_mul(7919) % 100_003) - 9_000;
    SpendLine {
        source: LineRef::at(n / 2 + 2, n % 2 + 3),
        date: if ranged { None } else { date },
        period: if ranged {
            Period {
                from: month,
                to: month.plus(2),
            }
        } else {
            Period::month(month)
        },
        vendor: ["Pixel & Co", "Große Druckerei", "", "Fair “North”"][n as usize / 3 % 4]
            .to_owned(),
        called: (n % 17 == 4).then(|| "Pixel".to_owned()),
        account: ["Advertising", "Travel : Meals", "Consulting"][n as usize / 7 % 3].to_owned(),
        memo: if n.is_multiple_of(5) {
            String::new()
        } else {
            format!("line {n}")
        },
        class: ["", "Marketing"][n as usize / 13 % 2].to_owned(),
        reference: if n.is_multiple_of(3) {
            format!("R{n}")
        } else {
            String::new()
        },
        amount: Money::from_minor(cents),
        allocation: [
            Allocation::Undecided,
            Allocation::Marketing,
            Allocation::Shared {
                marketing: 33,
                neither: 20,
            },
        ][n as usize / 7 % 3],
        category: [None, Some(Category::Advertising)][n as usize / 7 % 2],
        channel: match n % 9 {
            4 => Channel::new("Trade shows", Reason::Column),
            7 => Channel::new("Google Ads", Reason::Manual),
            _ => None,
        },
        reason: if (n / 7).is_multiple_of(3) {
            Reason::Nothing
        } else {
            Reason::Account {
                name: "advertising".to_owned(),
                confidence: Confidence::High,
            }
        },
    }
}

pub fn key(n: u32) -> Key {
    u128::from(n)
        .wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835)
        .to_be_bytes()
}

/// The first `count` lines as import number `n`.
pub fn batch(n: u128, count: u32) -> Batch {
    Batch {
        summary: summary(n, count),
        bytes: BYTES.into(),
        ..holding((0..count).map(|n| (line(n), key(n))))
    }
}

/// A batch of these lines; whose it is stays open.
pub fn holding(lines: impl IntoIterator<Item = (SpendLine, Key)>) -> Batch {
    let mut groups = Vec::new();
    let mut new = Vec::new();
    for (line, key) in lines {
        let verdict = line.verdict();
        let group = NewGroup {
            vendor: line.vendor,
            account: line.account,
            class: line.class,
            file_channel: String::new(),
            verdict,
        };
        let place = groups.iter().position(|known| *known == group);
        let text = |text: String| (!text.is_empty()).then(|| text.into());
        new.push(NewLine {
            group: place.unwrap_or(groups.len()),
            source: line.source,
            date: line.date,
            period: line.period,
            amount: line.amount,
            memo: text(line.memo),
            reference: text(line.reference),
            key,
        });
        if place.is_none() {
            groups.push(group);
        }
    }
    Batch {
        summary: summary(0, 0),
        bytes: Arc::default(),
        same_bytes_as: None,
        reading: String::new(),
        groups,
        lines: Box::new(new.into_iter()),
    }
}

fn summary(n: u128, count: u32) -> ImportSummary {
    ImportSummary {
        id: id(n),
        file: "ledger.csv".to_owned(),
        sha256: SHA256.to_owned(),
        kind: "generic".to_owned(),
        at: "2026-03-27T08:26:40Z".to_owned(),
        rows: RowCounts {
            imported: count,
            ..RowCounts::default()
        },
        lines: count,
        sum: Money::ZERO,
        period: None,
        ties_agree: 2,
        ties_of: 2,
        live: true,
        replaces: None,
    }
}

/// Imports the first `count` lines as import number `n`.
pub async fn import(file: &ClientFile, n: u128, count: u32) -> Result<Outcome, Error> {
    let change = change(&format!("Import {count} rows"), vec![]);
    let cancel = Arc::new(AtomicBool::new(false));
    file.import(batch(n, count), change, NOW, cancel, |_| {})
        .await
}

pub fn change(label: &str, edits: Vec<Edit>) -> Change {
    Change {
        label: label.to_owned(),
        place: Place::screen(Screen::Spend),
        edits,
        coalesce: None,
    }
}
