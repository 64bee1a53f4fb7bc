//! From the tables of a file to its preview, step by step.

use super::region::Region;
use super::{banner, currency, region, repeated, worth};
use crate::columns;
use crate::formats;
use crate::header;
use crate::preview::{Below, Head, Lines, NotSpend, Opened, Preview, ReadAs, Warning};
use crate::table::Table;
use crate::terms::{Mark, Options, Question, Refusal, Tag, counter};
use crate::walk::{self, Plan, Walk};
use domain::spend::{MoneyOut, Platform, RowCounts};
use domain::value::{Currency, Money};
use rust_decimal::Decimal;
use std::sync::Arc;

/// Understands the tables of a file, whatever they were cut from.
pub(super) fn preview(opened: Arc<Opened>, options: &Options) -> Result<Preview, Refusal> {
    let table = opened.table.with_fixes(&options.corrections.fixes);
    let mut questions = opened.questions.clone();
    let mut marks = vec![Mark::structure(Tag::Blank); table.len()];
    let first = header::find(&table, options);
    let headers = header::stacked(&table, first);
    let mut regions = Vec::with_capacity(headers.len());
    for (from, header) in headers {
        let region = Region::new(&table, header, from, &regions, &mut marks, options);
        regions.push(region);
    }
    let plans: Vec<Plan<'_>> = regions.iter().map(Region::plan).collect();
    worth::check(&plans)?;
    let walk = walk::walk(&plans, marks);
    header::ask(plans[0].header, &mut questions, options);
    columns::ask(plans[0].columns, plans[0].header, &mut questions, options);
    for question in regions.iter().flat_map(|region| &region.questions) {
        if questions.iter().all(|known| known.id != question.id) {
            questions.push(question.clone());
        }
    }
    if options.watch.is_stopped() {
        return Err(Refusal::stopped());
    }
    let Finished {
        marks,
        lines,
        mut head,
    } = finish(walk, questions, options);
    let missing = regions.iter().filter_map(|region| region.missing.clone());
    head.warnings.extend(missing.map(|text| Warning {
        row: 0,
        rows: 0,
        text,
    }));
    if options.watch.is_stopped() {
        return Err(Refusal::stopped());
    }
    let first = &regions[0];
    let mut head = Head {
        sha256: opened.sha256.clone(),
        parts: opened.parts.clone(),
        columns: columns::describe(&table, &first.header, &first.columns, first.recipe),
        below: below(&table, &regions),
        missing: columns::missing(&first.columns, first.layout),
        read_as: ReadAs {
            date_order: first.formats.dated.then_some(first.formats.order),
            decimals: first
                .columns
                .amounts()
                .next()
                .map(|column| first.formats.decimals[column]),
            ..head.read_as
        },
        foreign: columns::foreign(&table),
        fingerprint: region::fingerprint(first.recipe, first.layout, &table, &first.header),
        ..head
    };
    head.warnings.extend_from_slice(&opened.warnings);
    head.source = banner::source(first);
    head.banner = banner::banner(first, &head, &lines);
    drop(plans);
    drop(regions);
    Ok(Preview {
        head,
        lines,
        marks,
        table,
        opened,
    })
}

/// The columns of the tables that have others than the first.
fn below(table: &Table, regions: &[Region<'_>]) -> Vec<Below> {
    let mut below: Vec<Below> = Vec::new();
    for region in regions {
        if region.header.number == below.len() + 1 {
            below.push(Below {
                row: region.header.record.map_or(0, |record| table.line(record)),
                columns: columns::describe(table, &region.header, &region.columns, region.recipe),
            });
        }
    }
    below
}

struct Finished {
    marks: Vec<Mark>,
    lines: Lines,
    head: Head,
}

/// Adds up what the walk found.
fn finish(mut walk: Walk<'_>, mut questions: Vec<Question>, options: &Options) -> Finished {
    let plan = walk.plan;
    // A list decides its signs row by row; where the layout decides, all amounts are turned.
    if walk.out_is_negative.is_none() && options.corrections.money_out == Some(MoneyOut::Negative) {
        walk.draft.flip();
        walk.out_is_negative = Some(true);
    }
    questions.append(&mut walk.questions);
    let settled = currency::settle(&mut walk, &mut questions, options);
    let excess = walk.draft.excess();
    let lines = walk.draft.finish(&options.watch);
    walk.warnings
        .extend(repeated::warning(plan.layout, &lines, options.currency));
    let sum: i64 = lines.packed.iter().map(|line| line.amount).sum();
    let mut rows = RowCounts::default();
    for mark in &walk.marks {
        *counter(mark.fate, &mut rows) += 1;
    }
    formats::say_sums(&mut questions, plan.formats.power, sum, options.currency);
    walk.errors.sort_by_key(|error| (error.row, error.column));
    let head = Head {
        kind: plan.recipe.id.to_owned(),
        layout: plan.layout,
        encoding: plan.table.encoding.to_owned(),
        delimiter: plan.table.delimiter_text(),
        parts: Vec::new(),
        header_row: plan
            .header
            .record
            .map_or(0, |record| plan.table.line(record)),
        period: settled.period,
        currency: settled.currency,
        abroad: settled.abroad,
        platform: plan.recipe.platform.map(|(name, category)| Platform {
            name: name.to_owned(),
            category,
        }),
        source: String::new(),
        banner: String::new(),
        columns: Vec::new(),
        below: Vec::new(),
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
