//! From text to preview, step by step.

use std::fmt::Write as _;
use std::sync::Arc;

use domain::spend::RowCounts;
use domain::value::{Currency, Money, Month, Period};
use rust_decimal::Decimal;
use sha2::{Digest, Sha256};

use crate::ask;
use crate::banner;
use crate::cell::month;
use crate::cell::words::plain;
use crate::columns::{self, letter};
use crate::face;
use crate::formats;
use crate::header::{self, Header};
use crate::options::{Options, Role};
use crate::preview::{
    Fate, Head, Layout, Lines, Mark, NotSpend, Preview, Question, ReadAs, Tag, Warning,
};
use crate::recipe::{self, Recipe};
use crate::refusal::{Refusal, RefusalKind};
use crate::source;
use crate::table::{self, Table};
use crate::walk::{self, Plan, Walk};

/// Fewer month columns than this make no matrix.
const MONTHS: usize = 2;

/// Reads a file: what it is, how it is cut, what it says, what becomes of each row.
pub(crate) fn read(bytes: &[u8], options: &Options) -> Result<Preview, Refusal> {
    let sha256 = hex(&Sha256::digest(bytes));
    let refused = |refusal: Refusal| Refusal {
        sha256: sha256.clone(),
        ..refusal
    };
    let text = source::open(bytes, options).map_err(refused)?;
    let forced = options
        .overrides
        .delimiter
        .and_then(|sign| u8::try_from(sign).ok());
    let delimiter = forced.unwrap_or_else(|| table::detect(&text.content));
    let mut table = Table::new(text, delimiter).map_err(refused)?;
    table.fix(&options.overrides.fixes);
    preview(Arc::new(table), sha256.clone(), options).map_err(refused)
}

/// Understands a table, whatever it was cut from.
fn preview(table: Arc<Table>, sha256: String, options: &Options) -> Result<Preview, Refusal> {
    let header = header::find(&table, options);
    let mut marks = vec![Mark::structure(Tag::Blank); table.len()];
    let face = face::read(&table, &header, &mut marks);
    let recipe = recipe::find(&face.lines, &header.names);
    let months = header
        .names
        .iter()
        .filter(|name| month::head(name).is_some())
        .count()
        >= MONTHS;
    let columns = columns::assign(&table, &header, recipe, months, options);
    let formats = formats::decide(&table, &header, &columns, &face.lines, face.period, options);
    let mut plan = Plan {
        table: &table,
        header: &header,
        columns: &columns,
        formats: &formats,
        recipe,
        layout: Layout::Flat,
        face: face.period,
        options,
    };
    plan.layout = layout(&plan, months);
    refuse_nothing(&plan)?;
    let walk = walk::walk(plan, marks);
    let mut questions = structure_questions(&plan, options);
    questions.extend(formats.questions.iter().cloned());
    let finished = finish(walk, questions, options);
    let Finished { marks, lines, head } = finished;
    let mut head = Head {
        sha256,
        columns: columns::describe(&table, &header, &columns, recipe),
        missing: columns::missing(&columns, plan.layout),
        read_as: ReadAs {
            date_order: formats.dated.then_some(formats.order),
            decimals: columns
                .amounts()
                .next()
                .map(|column| formats.decimals[column]),
            ..head.read_as
        },
        foreign: columns::foreign(&table),
        fingerprint: fingerprint(recipe, plan.layout, &table, &header),
        ..head
    };
    head.banner = banner::banner(recipe, months, &face, &head, &lines);
    Ok(Preview {
        head,
        lines,
        marks,
        table,
    })
}

/// The recipe's layout, or what the rows show.
fn layout(plan: &Plan<'_>, months: bool) -> Layout {
    match plan.recipe.layout {
        Some(layout) => layout,
        None if months && plan.columns.find(Role::Date).is_none() => Layout::Matrix,
        None if walk::has_sections(plan) => Layout::Sectioned,
        None if plan.columns.find(Role::Transaction).is_some()
            && plan.columns.find(Role::AccountGroup).is_some() =>
        {
            Layout::DoubleEntry
        }
        None => Layout::Flat,
    }
}

/// A file without rows, or without anything that could be an amount.
fn refuse_nothing(plan: &Plan<'_>) -> Result<(), Refusal> {
    let table = plan.table;
    let body = plan.header.body()..table.len();
    let has_rows = body.clone().any(|record| !table.cells(record).is_blank());
    let refuse = |kind: RefusalKind, reason: &str| {
        let mut refusal = Refusal::new(kind, reason);
        refusal.header_row = plan.header.record.map_or(0, |record| table.line(record));
        refusal.row = refusal.header_row;
        table.encoding.clone_into(&mut refusal.encoding);
        refusal.delimiter = char::from(table.delimiter).to_string();
        Err(refusal)
    };
    if plan.header.record.is_some() && !has_rows {
        return refuse(
            RefusalKind::HeaderOnly,
            "There is only a header row; nothing to import. Nothing was changed. Export the report again for a period that has entries.",
        );
    }
    if plan.layout != Layout::Matrix && plan.columns.amounts().next().is_none() {
        return refuse(
            RefusalKind::NoAmounts,
            "No column of this file holds amounts, so there is nothing to import. Nothing was changed. Export a report that lists what was spent.",
        );
    }
    Ok(())
}

/// What is asked about the table itself.
fn structure_questions(plan: &Plan<'_>, options: &Options) -> Vec<Question> {
    let mut questions = Vec::new();
    if plan.header.record.is_none() && options.overrides.header_row.is_none() {
        let choices = [
            (
                "none",
                "There is no header: the first row is data".to_owned(),
            ),
            ("first_row", "The first row is the header".to_owned()),
        ];
        let text =
            "No row names the columns. The first row looks like data. Is that right?".to_owned();
        ask::put(&mut questions, "header", text, &choices, options);
    }
    if !plan.columns.rivals.is_empty() {
        let rivals = &plan.columns.rivals;
        let name = &plan.header.names[rivals[0]];
        let letters: Vec<String> = rivals.iter().map(|&column| letter(column)).collect();
        let choices: Vec<(&str, String)> = letters
            .iter()
            .map(|letter| (letter.as_str(), format!("Column {letter}")))
            .collect();
        let text = format!(
            "{} columns are named “{name}”. Which one holds the amounts?",
            rivals.len()
        );
        ask::put(&mut questions, "amount_column", text, &choices, options);
    }
    questions
}

struct Finished {
    marks: Vec<Mark>,
    lines: Lines,
    head: Head,
}

/// Adds up what the walk found.
fn finish(mut walk: Walk<'_>, mut questions: Vec<Question>, options: &Options) -> Finished {
    let plan = walk.plan;
    if options.overrides.flip_sign {
        walk.draft.flip();
    }
    questions.append(&mut walk.questions);
    let currency = currency(&mut walk, &mut questions, options);
    let excess = walk.draft.excess();
    let lines = walk.draft.finish();
    let sum: i64 = lines.packed.iter().map(|line| line.amount).sum();
    let mut rows = RowCounts::default();
    for mark in &walk.marks {
        *count(&mut rows, mark.fate) += 1;
    }
    walk.errors.sort_by_key(|error| (error.row, error.column));
    warn_of_currency(&mut walk.warnings, currency, options);
    let head = Head {
        kind: plan.recipe.id.to_owned(),
        layout: plan.layout,
        encoding: plan.table.encoding.to_owned(),
        delimiter: char::from(plan.table.delimiter).to_string(),
        header_row: plan
            .header
            .record
            .map_or(0, |record| plan.table.line(record)),
        period: period(&lines),
        currency,
        platform: plan.recipe.platform.map(|(_, category)| category),
        banner: String::new(),
        columns: Vec::new(),
        missing: Vec::new(),
        read_as: ReadAs {
            out_is_negative: walk.out_is_negative,
            ..ReadAs::default()
        },
        foreign: Vec::new(),
        rows,
        records: u32::try_from(lines.len()).unwrap_or(u32::MAX),
        sum: Money::from_minor(sum),
        exact_sum: exact(sum, excess, options.currency),
        not_spend: walk
            .not_spend
            .into_iter()
            .map(|(tag, (rows, sum))| NotSpend {
                tag,
                rows,
                sum: Money::from_minor(sum),
            })
            .collect(),
        ties: walk.ties,
        errors: walk.errors,
        warnings: walk.warnings,
        questions,
        sha256: String::new(),
        fingerprint: String::new(),
    };
    Finished {
        marks: walk.marks,
        lines,
        head,
    }
}

/// The one counter of a fate.
pub(crate) fn count(rows: &mut RowCounts, fate: Fate) -> &mut u32 {
    match fate {
        Fate::Imported => &mut rows.imported,
        Fate::Duplicate => &mut rows.duplicate,
        Fate::NotSpend => &mut rows.not_spend,
        Fate::Structure => &mut rows.structure,
        Fate::Error => &mut rows.error,
        Fate::Held => &mut rows.held,
    }
}

/// The one currency of the file; several are a question.
fn currency(
    walk: &mut Walk<'_>,
    questions: &mut Vec<Question>,
    options: &Options,
) -> Option<Currency> {
    let plan = walk.plan;
    let named = plan
        .columns
        .amounts()
        .find_map(|column| face::currency_in(&plan.header.names[column]));
    let found = walk.draft.currencies();
    let known: Vec<Currency> = found.iter().filter_map(|&(currency, _)| currency).collect();
    match known.as_slice() {
        [] => named,
        [one] => Some(*one),
        _ => {
            ask_currency(walk, &found, questions, options);
            None
        }
    }
}

fn ask_currency(
    walk: &mut Walk<'_>,
    found: &[(Option<Currency>, u32)],
    questions: &mut Vec<Question>,
    options: &Options,
) {
    let client = options.currency;
    let mut seen: Vec<String> = Vec::new();
    for &(currency, count) in found {
        let name = currency.map_or("without one", Currency::code);
        seen.push(format!("{count} {name}"));
    }
    let ids: Vec<(String, Option<Currency>)> = found
        .iter()
        .filter_map(|&(currency, _)| currency)
        .map(|currency| {
            (
                format!("only_{}", currency.code().to_lowercase()),
                Some(currency),
            )
        })
        .collect();
    let mut choices = vec![(
        "as_is",
        format!("Take every amount as {client}, as it stands"),
    )];
    for (id, currency) in &ids {
        let code = currency.map_or("", Currency::code);
        choices.push((
            id,
            format!("Import only the amounts in {code}, keep the others for later"),
        ));
    }
    let text = format!(
        "The file has several currencies ({}). They can't be added up as they are. What shall be imported?",
        seen.join(", ")
    );
    let answer = ask::put(questions, "currency", text, &choices, options);
    let Some(&(_, only)) = ids.iter().find(|(id, _)| *id == answer) else {
        return;
    };
    for gone in walk.draft.retain(|_, currency| currency == only) {
        walk.mark(
            gone.record,
            Mark {
                fate: Fate::Held,
                tag: Tag::Plain,
            },
        );
    }
}

fn warn_of_currency(warnings: &mut Vec<Warning>, currency: Option<Currency>, options: &Options) {
    if let Some(currency) = currency.filter(|&currency| currency != options.currency) {
        warnings.push(Warning {
            row: 0,
            rows: 0,
            text: format!("The file is in {currency}, the client's books are in {}. The amounts are taken as they stand, without a rate.", options.currency),
        });
    }
}

fn period(lines: &Lines) -> Option<Period> {
    let from = lines.packed.iter().map(|line| line.from).min()?;
    let to = lines.packed.iter().map(|line| line.to).max()?;
    Some(Period {
        from: Month::from_ordinal(from)?,
        to: Month::from_ordinal(to)?,
    })
}

/// The sum as the file writes it: in major units, with the decimals that money has no room for.
fn exact(sum: i64, excess: i128, currency: Currency) -> String {
    let whole = Money::from_minor(sum).to_major(currency);
    if excess == 0 {
        return whole.to_string();
    }
    (whole + Decimal::from_i128_with_scale(excess, 12))
        .normalize()
        .to_string()
}

/// Names the shape of a file: the recipe, the layout, the delimiter and the set of headers. Months
/// and years in headers are left out, so that next year's report has the same shape.
fn fingerprint(recipe: &Recipe, layout: Layout, table: &Table, header: &Header) -> String {
    let mut names: Vec<String> = header
        .names
        .iter()
        .filter(|name| month::head(name).is_none())
        .map(|name| plain(name))
        .collect();
    names.sort_unstable();
    let shape = format!(
        "{}\0{}\0{}\0{}",
        recipe.id,
        layout.word(),
        char::from(table.delimiter),
        names.join("\0")
    );
    format!("{:032x}", xxhash_rust::xxh3::xxh3_128(shape.as_bytes()))
}

fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::with_capacity(64), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}
