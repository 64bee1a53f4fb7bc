//! How the file is read: every reading can be changed.

use intake::{DateOrder, Decimals, ENCODINGS, Part, Preview};

use crate::reading::overrides::{ENCODING, PART, encoding, word_of};
use crate::view::{ImportAnswer, ImportOption};

/// The readings that can be changed, each with what it may become.
pub fn list(preview: &Preview) -> Vec<ImportOption> {
    let head = preview.head();
    let answer = |id: &str, label: &str| ImportAnswer {
        id: id.to_owned(),
        label: label.to_owned(),
    };
    let mut options = vec![
        ImportOption {
            id: "delimiter".to_owned(),
            label: match head.delimiter.as_str() {
                "," => "Comma",
                ";" => "Semicolon",
                "\t" => "Tab",
                "|" => "Bar",
                other => other,
            }
            .to_owned(),
            value: head.delimiter.clone(),
            choices: vec![
                answer(",", "Comma"),
                answer(";", "Semicolon"),
                answer("\t", "Tab"),
                answer("|", "Bar"),
            ],
        },
        ImportOption {
            id: ENCODING.to_owned(),
            label: encoding(&head.encoding),
            value: head.encoding.clone(),
            choices: ENCODINGS
                .iter()
                .map(|known| answer(known.name, &format!("{} ({})", known.letters, known.short)))
                .collect(),
        },
        ImportOption {
            id: "header_row".to_owned(),
            label: match head.header_row {
                0 => "No header row".to_owned(),
                row => format!("Header in row {row}"),
            },
            value: head.header_row.to_string(),
            choices: (0..=head.header_row.max(8) + 2)
                .map(|row| {
                    let label = if row == 0 {
                        "No header row".to_owned()
                    } else {
                        format!("Row {row}")
                    };
                    answer(&row.to_string(), &label)
                })
                .collect(),
        },
    ];
    options.extend(head.read_as.date_order.map(date_order));
    options.extend(head.read_as.decimals.map(decimals));
    let negative = head.read_as.out_is_negative.unwrap_or(false);
    options.push(ImportOption {
        id: "money_out".to_owned(),
        label: if negative {
            "Money out is negative"
        } else {
            "Money out is positive"
        }
        .to_owned(),
        value: if negative { "negative" } else { "positive" }.to_owned(),
        choices: vec![
            answer("positive", "Money out is positive"),
            answer("negative", "Money out is negative"),
        ],
    });
    // A sheet has cells, and nothing stands between them.
    if head.delimiter.is_empty() {
        options.retain(|option| option.id != "delimiter");
    }
    let chosen: Vec<&str> = head
        .parts
        .iter()
        .filter(|part| part.chosen)
        .map(|part| &*part.name)
        .collect();
    if !chosen.is_empty() && head.parts.len() > 1 {
        options.insert(0, sheet(&chosen, &head.parts));
    }
    options
}

/// The sheets of a workbook; hidden ones say so.
fn sheet(chosen: &[&str], parts: &[Part]) -> ImportOption {
    ImportOption {
        id: PART.to_owned(),
        label: match chosen {
            [only] => format!("Sheet {only}"),
            several => format!("Sheets {}", several.join(", ")),
        },
        value: chosen[0].to_owned(),
        choices: parts
            .iter()
            .map(|part| {
                let hidden = if part.hidden { " (hidden)" } else { "" };
                ImportAnswer {
                    id: part.name.clone(),
                    label: format!("{}{hidden}", part.name),
                }
            })
            .collect(),
    }
}

fn date_order(order: DateOrder) -> ImportOption {
    let choices = [
        (DateOrder::DayFirst, "Day first, 31/01"),
        (DateOrder::MonthFirst, "Month first, 01/31"),
        (DateOrder::YearFirst, "Year first, 2025-01-31"),
    ];
    of("date_order", &order, &choices)
}

fn decimals(decimals: Decimals) -> ImportOption {
    let choices = [(Decimals::Point, "1,234.56"), (Decimals::Comma, "1.234,56")];
    of("decimals", &decimals, &choices)
}

fn of<T: PartialEq + serde::Serialize>(id: &str, value: &T, choices: &[(T, &str)]) -> ImportOption {
    ImportOption {
        id: id.to_owned(),
        label: choices
            .iter()
            .find(|(choice, _)| choice == value)
            .map_or("", |&(_, label)| label)
            .to_owned(),
        value: word_of(value),
        choices: choices
            .iter()
            .map(|(choice, label)| ImportAnswer {
                id: word_of(choice),
                label: (*label).to_owned(),
            })
            .collect(),
    }
}
