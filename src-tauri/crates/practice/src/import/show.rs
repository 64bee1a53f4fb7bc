//! The import as the window shows it.

use domain::spend::{Allocation, Category, Reason, RowCounts};
use domain::value::Money;
use domain::value::words::{self, Words};
use intake::{Fate, Line, Preview, Refusal, RefusalKind, Tag};

use super::Reading;
use crate::record::word_of;
use crate::view::{
    FateTile, ImportAnswer, ImportGroup, ImportLine, ImportOption, ImportQuestion, ImportRefusal,
    ImportTotals, ImportView, RowError, SourceRow, SourceRows,
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
        file_state: "to the cent".to_owned(),
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

pub fn rows(reading: &Reading, fate: &str, offset: u32, limit: u32) -> SourceRows {
    let preview = &*reading.preview;
    let wanted = fate_from(fate);
    let total = preview.rows();
    let (from, many) = (offset as usize, limit as usize);
    let matching: Vec<usize> = match wanted {
        None => (from..total.min(from + many)).collect(),
        Some(fate) => rows_with(preview, fate).skip(from).take(many).collect(),
    };
    let rows: Vec<SourceRow> = matching
        .iter()
        .filter_map(|&index| preview.row(index))
        .map(|row| SourceRow {
            row: row.row,
            cells: row.cells,
            fate: fate_word(row.fate).to_owned(),
            tag: tag_word(row.tag),
        })
        .collect();
    let lines = preview.lines();
    SourceRows {
        offset,
        total: match wanted {
            None => u32::try_from(total).unwrap_or(u32::MAX),
            Some(fate) => u32::try_from(rows_with(preview, fate).count()).unwrap_or(u32::MAX),
        },
        rows,
        lines: (from..lines.len().min(from + many))
            .filter_map(|index| lines.get(index).map(|line| (index, line)))
            .map(|(index, line)| shown_line(reading, index, &line))
            .collect(),
        lines_total: u32::try_from(lines.len()).unwrap_or(u32::MAX),
    }
}

/// The places of the rows with one fate.
fn rows_with(preview: &Preview, fate: Fate) -> impl Iterator<Item = usize> {
    (0..preview.rows())
        .filter(move |&index| preview.fate(index).is_some_and(|(own, _)| own == fate))
}

fn shown_line(reading: &Reading, index: usize, line: &Line<'_>) -> ImportLine {
    let verdict = reading.verdict(index, line);
    ImportLine {
        row: line.source.row,
        month: words::period(line.period),
        vendor: if line.vendor.is_empty() {
            line.memo
        } else {
            line.vendor
        }
        .to_owned(),
        category: verdict.category.map_or_else(
            || line.account.to_owned(),
            |category: Category| category.title().to_owned(),
        ),
        amount: Words::window(reading.currency).amount_exact(line.amount),
        side: if line.duplicate {
            "duplicate"
        } else {
            verdict.allocation.word()
        }
        .to_owned(),
        why: why(&verdict.reason),
    }
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

fn fate_from(word: &str) -> Option<Fate> {
    match word {
        "imported" => Some(Fate::Imported),
        "duplicate" => Some(Fate::Duplicate),
        "not_spend" => Some(Fate::NotSpend),
        "structure" => Some(Fate::Structure),
        "error" => Some(Fate::Error),
        "held" => Some(Fate::Held),
        _ => None,
    }
}

const fn fate_word(fate: Fate) -> &'static str {
    match fate {
        Fate::Imported => "imported",
        Fate::Duplicate => "duplicate",
        Fate::NotSpend => "not_spend",
        Fate::Structure => "structure",
        Fate::Error => "error",
        Fate::Held => "held",
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

/// `balance sheet`; empty for an ordinary line.
fn tag_word(tag: Tag) -> String {
    match tag {
        Tag::Plain => String::new(),
        tag => word_of(&tag).replace('_', " "),
    }
}
