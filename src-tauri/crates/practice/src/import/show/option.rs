//! How the file is read: every reading can be changed.

use domain::spend::{Correction, DateOrder, Decimals, Delimiter, Encoding, MoneyOut};
use domain::value::Choice;
use intake::{Head, Part, Preview};

use crate::reading::memory::encoding;
use crate::view::{ImportChoice, ImportOption};

/// The readings that can be changed, each with what it may become.
pub fn list(preview: &Preview) -> Vec<ImportOption> {
    let head = preview.head();
    let chosen: Vec<&str> = head
        .parts
        .iter()
        .filter(|part| part.chosen)
        .map(|part| &*part.name)
        .collect();
    let mut options = Vec::new();
    if !chosen.is_empty() && head.parts.len() > 1 {
        options.push(sheet(&chosen, &head.parts));
    }
    // A sheet has cells, and nothing stands between them.
    if !head.delimiter.is_empty() {
        options.push(delimiter(&head.delimiter));
    }
    options.push(letters(&head.encoding));
    options.push(header(head));
    let read_as = head.read_as;
    options.extend(
        read_as
            .date_order
            .map(|order| of(order, DateOrder::title, |to| Correction::DateOrder { to })),
    );
    options.extend(
        read_as
            .decimals
            .map(|sign| of(sign, Decimals::title, |to| Correction::Decimals { to })),
    );
    let out = match read_as.out_is_negative {
        Some(true) => MoneyOut::Negative,
        _ => MoneyOut::Positive,
    };
    options.push(of(out, MoneyOut::title, |to| Correction::MoneyOut { to }));
    options
}

fn delimiter(sign: &str) -> ImportOption {
    let found = Delimiter::of_sign(sign);
    ImportOption {
        label: found.map_or_else(|| sign.to_owned(), |one| one.title().to_owned()),
        choices: choices(
            |one| found == Some(one),
            |one: Delimiter| one.title().to_owned(),
            |to| Correction::Delimiter { to },
        ),
    }
}

fn letters(name: &str) -> ImportOption {
    ImportOption {
        label: encoding(name),
        choices: choices(
            |one: Encoding| one.word() == name,
            |one| format!("{} ({})", one.letters(), one.title()),
            |to| Correction::Encoding { to },
        ),
    }
}

fn header(head: &Head) -> ImportOption {
    let label = |row: u32, named: &str| match row {
        0 => "No header row".to_owned(),
        row => format!("{named} {row}"),
    };
    ImportOption {
        label: label(head.header_row, "Header in row"),
        choices: (0..=head.header_row.max(8) + 2)
            .map(|row| ImportChoice {
                label: label(row, "Row"),
                current: row == head.header_row,
                makes: Correction::HeaderRow { to: row },
            })
            .collect(),
    }
}

/// The sheets of a workbook; hidden ones say so.
fn sheet(chosen: &[&str], parts: &[Part]) -> ImportOption {
    let choice = |part: &Part| {
        let hidden = if part.hidden { " (hidden)" } else { "" };
        ImportChoice {
            label: format!("{}{hidden}", part.name),
            current: part.name == chosen[0],
            makes: Correction::Sheet {
                to: part.name.clone(),
            },
        }
    };
    ImportOption {
        label: match chosen {
            [only] => format!("Sheet {only}"),
            several => format!("Sheets {}", several.join(", ")),
        },
        choices: parts.iter().map(choice).collect(),
    }
}

/// A closed choice, the title of which says how the file is read.
fn of<T: Choice>(
    found: T,
    title: fn(T) -> &'static str,
    makes: fn(T) -> Correction,
) -> ImportOption {
    ImportOption {
        label: title(found).to_owned(),
        choices: choices(|one| one == found, |one| title(one).to_owned(), makes),
    }
}

fn choices<T: Choice>(
    current: impl Fn(T) -> bool,
    label: impl Fn(T) -> String,
    makes: fn(T) -> Correction,
) -> Vec<ImportChoice> {
    let all = T::all().into_iter();
    all.map(|one| ImportChoice {
        label: label(one),
        current: current(one),
        makes: makes(one),
    })
    .collect()
}
