//! How the file is read: every reading can be changed.

use intake::Preview;

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
            id: "encoding".to_owned(),
            label: head.encoding.to_uppercase(),
            value: head.encoding.clone(),
            choices: [
                "utf-8",
                "cp1252",
                "cp1250",
                "cp1251",
                "utf-16-le",
                "utf-16-be",
            ]
            .map(|name| answer(name, &name.to_uppercase()))
            .to_vec(),
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
    options.push(ImportOption {
        id: "flip_sign".to_owned(),
        label: "Signs".to_owned(),
        value: "false".to_owned(),
        choices: vec![answer("false", "As read"), answer("true", "Turned around")],
    });
    options
}
