//! The import as the window shows it.

use domain::spend::{Allocation, Reason, RowCounts};
use domain::value::Money;
use domain::value::words::{self, Words};
use intake::{Head, Preview, Refusal, RefusalKind};

use super::Reading;
use crate::view::{
    FateTile, ImportAnswer, ImportGroup, ImportOption, ImportQuestion, ImportRefusal, ImportTotals,
    ImportView, RowError,
};

/// Errors beyond this many are counted, not listed.
const ERRORS_SHOWN: usize = 200;

pub fn view(token: &str, reading: &Reading) -> ImportView {
    let preview = &*reading.preview;
    let head = preview.head();
    let words = Words::window(reading.currency);
    let exact = |amount: Money| words.amount_exact(amount);
    let parts = reading.parts();
    let groups = reading.groups();
    let open: Vec<_> = groups
        .iter()
        .filter(|group| group.allocation == Allocation::Undecided)
        .collect();
    let lines: u32 = reading.offered().count().try_into().unwrap_or(u32::MAX);
    let open_lines: u32 = open.iter().map(|group| group.lines).sum();
    let open_sum: Money = open.iter().map(|group| group.sum).sum();
    let not_spend: Money = head.not_spend.iter().map(|part| part.sum).sum();
    let duplicates = head.sum - parts.total();
    ImportView {
        token: token.to_owned(),
        file: reading.file_name.clone(),
        banner: head.banner.clone(),
        ties: match head.ties.of {
            0 => String::new(),
            of => format!("{} of {of} printed totals agree", head.ties.agree),
        },
        ties_state: match head.ties.of {
            0 => "",
            of if of == head.ties.agree => "good",
            _ => "warn",
        }
        .to_owned(),
        options: options(preview),
        questions: questions(preview),
        fates: fates(head.rows, parts.total(), duplicates, not_spend, exact),
        file_rows: format!(
            "{}, file total",
            words::plural(head.rows.total(), "row", "rows")
        ),
        file_total: exact(head.sum + not_spend),
        file_state: file_state(head).to_owned(),
        source_rows: u32::try_from(preview.rows()).unwrap_or(u32::MAX),
        lines,
        currency: reading.currency.code().to_owned(),
        groups_title: match open.len() {
            0 if groups.is_empty() => String::new(),
            0 => "Every group is decided".to_owned(),
            n => format!(
                "{} to decide · {}, {}",
                words::plural(n as u64, "group", "groups"),
                words::plural(u64::from(open_lines), "line", "lines"),
                exact(open_sum)
            ),
        },
        groups: groups
            .iter()
            .map(|group| ImportGroup {
                id: u32::try_from(group.id).unwrap_or(u32::MAX),
                vendor: group.vendor.clone(),
                account: group.account.clone(),
                lines: words::plural(u64::from(group.lines), "line", "lines"),
                sum: exact(group.sum),
                reason: group
                    .suggestion
                    .as_ref()
                    .map_or_else(String::new, |hint| why(&hint.reason)),
                suggestion: group
                    .suggestion
                    .as_ref()
                    .map_or_else(String::new, |hint| hint.allocation.word().to_owned()),
                side: group.allocation.word().to_owned(),
            })
            .collect(),
        totals: ImportTotals {
            sales: exact(parts.sales),
            marketing: exact(parts.marketing),
            undecided: exact(parts.undecided),
            neither: exact(parts.neither),
        },
        errors: head
            .errors
            .iter()
            .take(ERRORS_SHOWN)
            .map(|error| RowError {
                row: error.row,
                column: format!("{} “{}”", error.letter, error.header),
                cell: error.cell.clone(),
                text: format!(
                    "Row {}, column {} “{}”: {}.{}",
                    error.row,
                    error.letter,
                    error.header,
                    error.expected,
                    error
                        .suggestion
                        .as_ref()
                        .map_or_else(String::new, |hint| format!(" {hint}"))
                ),
            })
            .collect(),
        notices: notices(reading),
        action: format!(
            "Import {}, {}",
            words::plural(u64::from(lines), "line", "lines"),
            words.money_exact(parts.total())
        ),
        blocked: blocked(reading, lines),
    }
}

/// Said only where every row could be read and every printed total agrees.
fn file_state(head: &Head) -> &'static str {
    let read = head.rows.error == 0 && head.rows.held == 0;
    if read && head.ties.agree == head.ties.of {
        "to the cent"
    } else {
        ""
    }
}

fn blocked(reading: &Reading, lines: u32) -> String {
    if lines == 0 {
        reading.nothing_to_import().to_owned()
    } else if reading.preview.is_open() {
        "Answer the question above first.".to_owned()
    } else {
        String::new()
    }
}

fn notices(reading: &Reading) -> Vec<String> {
    let head = reading.preview.head();
    let mut notices: Vec<String> = Vec::new();
    if let Some(already) = &reading.already {
        notices.push(format!(
            "You imported this file before ({}). Its lines are off, so that nothing counts twice.",
            words::plural(u64::from(already.lines), "line", "lines")
        ));
    }
    if let Some(currency) = head
        .currency
        .filter(|&currency| currency != reading.currency)
    {
        notices.push(format!(
            "The file is in {currency}, the client’s books are in {}. Amounts are taken as they stand.",
            reading.currency
        ));
    }
    notices.extend(head.warnings.iter().map(|warning| warning.text.clone()));
    notices
}

fn fates(
    rows: RowCounts,
    imported: Money,
    duplicates: Money,
    not_spend: Money,
    exact: impl Fn(Money) -> String,
) -> Vec<FateTile> {
    let tile = |id: &str, label: &str, count: u32, sum: String| FateTile {
        id: id.to_owned(),
        label: label.to_owned(),
        count: words::count(u64::from(count)),
        sum,
    };
    let nothing = || "no amount".to_owned();
    vec![
        tile("imported", "Imported", rows.imported, exact(imported)),
        tile(
            "duplicate",
            "Already here",
            rows.duplicate,
            exact(duplicates),
        ),
        tile("not_spend", "Not spend", rows.not_spend, exact(not_spend)),
        tile("structure", "Structure", rows.structure, nothing()),
        tile("held", "Held", rows.held, nothing()),
        tile("error", "Error", rows.error, nothing()),
    ]
}

fn questions(preview: &Preview) -> Vec<ImportQuestion> {
    preview
        .head()
        .questions
        .iter()
        .map(|question| ImportQuestion {
            id: question.id.clone(),
            text: question.text.clone(),
            choices: question
                .choices
                .iter()
                .map(|choice| ImportAnswer {
                    id: choice.id.clone(),
                    label: choice.label.clone(),
                })
                .collect(),
            chosen: question
                .answer
                .clone()
                .or_else(|| question.choices.first().map(|choice| choice.id.clone()))
                .unwrap_or_default(),
            answered: question.answer.is_some(),
        })
        .collect()
}

/// The readings that can be changed, each with what it may become.
fn options(preview: &Preview) -> Vec<ImportOption> {
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

/// Why a line has its side, in words.
pub fn why(reason: &Reason) -> String {
    match reason {
        Reason::Manual => "Decided here".to_owned(),
        Reason::Rule { .. } => "Your rule".to_owned(),
        Reason::Class => "Class or department".to_owned(),
        Reason::Platform => "Advertising platform".to_owned(),
        Reason::Vendor { name } => format!("Vendor: {name}"),
        Reason::Account { name } => format!("Account: {name}"),
        Reason::Nothing => String::new(),
    }
}

pub fn refusal((file, refusal): (String, Refusal)) -> ImportRefusal {
    let title = match refusal.kind {
        RefusalKind::Empty => "This file is empty",
        RefusalKind::HeaderOnly => "This file has a header and nothing below it",
        RefusalKind::NoAmounts => "This file holds no amounts we can trust",
        RefusalKind::TooLarge => "This file is not a table we can hold",
        RefusalKind::Protected => "This workbook is protected by a password",
        RefusalKind::Workbook => "This is a workbook",
        _ => "This is not a table",
    };
    ImportRefusal {
        file,
        title: title.to_owned(),
        text: refusal.reason,
        help: vec![
            "In the bookkeeping program, export the report again and choose CSV.".to_owned(),
            "Or open the file in a spreadsheet, save it as CSV, and choose that.".to_owned(),
        ],
    }
}
