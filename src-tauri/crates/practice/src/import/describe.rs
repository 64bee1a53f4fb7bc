//! What is corrected about how files are read, in words.

use domain::spend::{Corrections, Decimals};
use domain::value::{Choice as _, words};

pub use crate::reading::memory::day;

/// A line for each correction, and for what of them can't be read.
pub fn corrections(reading: &Corrections) -> Vec<String> {
    let named = |word: &str| word.replace('_', " ");
    let roles = reading.roles.iter();
    let mut lines: Vec<String> = roles
        .map(|(key, role)| format!("“{key}” is {}", role.title().to_lowercase()))
        .collect();
    lines.extend(
        reading
            .date_order
            .map(|order| format!("Dates: {}", named(order.word()))),
    );
    lines.extend(reading.decimals.map(|sign| match sign {
        Decimals::Point => "Decimals behind a point".to_owned(),
        Decimals::Comma => "Decimals behind a comma".to_owned(),
    }));
    lines.extend(
        reading
            .delimiter
            .map(|one| format!("Cells parted by “{}”", one.sign().escape_debug())),
    );
    lines.extend(
        reading
            .encoding
            .map(|one| format!("Encoding {}", one.title())),
    );
    lines.extend(reading.header_row.map(|row| match row {
        0 => "No header row".to_owned(),
        row => format!("Header in row {row}"),
    }));
    let counted = reading.counted.iter().filter(|(_, on)| **on);
    lines.extend(counted.map(|(kind, _)| format!("{} count as spend", kind.title())));
    lines.extend(reading.money_out.map(|sign| sign.title().to_owned()));
    let answers = reading.answers.iter();
    lines.extend(
        answers.map(|(question, choice)| format!("{}: {}", question.title(), named(choice))),
    );
    let unread = reading.unread.iter();
    lines.extend(unread.map(|(name, value)| format!("“{}: {value}” can’t be read", plain(name))));
    lines
}

/// What is said where some of what was corrected before can't be read; nothing where all of it can.
pub fn unread(reading: &Corrections) -> Option<String> {
    let unread: Vec<String> = reading
        .unread
        .iter()
        .map(|(name, value)| format!("“{}: {value}”", plain(name)))
        .collect();
    (!unread.is_empty()).then(|| {
        format!(
            "{} was corrected about this file before and can’t be read by this version. Nothing else is lost. Look at how the file is read, and correct it again.",
            words::listed(&unread)
        )
    })
}

/// Why a mapping that was written out can't be taken in; nothing where it can.
pub fn corrections_unread(reading: &Corrections) -> Option<String> {
    let (name, value) = reading.unread.first_key_value()?;
    Some(format!(
        "“{value}” is no choice for {}. Nothing was changed.",
        plain(name)
    ))
}

/// The name of a field as a person reads it.
fn plain(name: &str) -> String {
    name.replace(['_', '.'], " ")
}
