//! How we got here: sources, formulas, benchmarks, the rule of classification, what is still to ask.

use super::build::{body, cell, heading, quiet, strong, table, text};
use super::context::{asked, in_words};
use super::{Context, SectionKind, Written};
use crate::analysis::RungKind;
use crate::report::block::{Block, Cell, TextRole};
use crate::spend::ImportSummary;
use crate::value::words;
use crate::value::{Choice, Money, Side};

pub(super) fn write(context: &Context, silent: &[SectionKind]) -> Written {
    let mut blocks = Vec::new();
    blocks.extend(still_to_ask(context, silent));
    blocks.extend(sources(context));
    blocks.extend(classification(context));
    blocks.extend(formulas(context));
    blocks.extend(benchmarks(context));
    Written {
        headline: headline(context),
        blocks,
    }
}

fn live<'a>(context: &Context<'a>) -> Vec<&'a ImportSummary> {
    let imports = context.assessment.spend.imports.iter();
    imports.filter(|import| import.live).collect()
}

fn headline(context: &Context) -> String {
    let asks = context.analysis.still_to_ask.len();
    let files = live(context).len();
    let open = match asks {
        0 => String::new(),
        1 => "; one answer is still to come".to_owned(),
        many => format!("; {} answers are still to come", in_words(many)),
    };
    let from = match files {
        0 => "No figure here comes from a file yet",
        1 => "Every amount spent leads back to one file and its rows",
        _ => {
            return format!(
                "Every amount spent leads back to {} files and their rows{open}.",
                in_words(files)
            );
        }
    };
    format!("{from}{open}.")
}

/// What is missing and who may know it, and the sections that are left out for it.
fn still_to_ask(context: &Context, silent: &[SectionKind]) -> Vec<Block> {
    let mut rows = table(
        "What is still to ask, and of whom",
        &[("What", 110, false), ("Who knows it", 64, false)],
    );
    for missing in &context.analysis.still_to_ask {
        rows.row(vec![
            cell(words::printed(&missing.what)),
            quiet(words::capital(&asked(&missing.ask))),
        ]);
    }
    for section in silent {
        let (name, lacks) = (section.title(), section.lacks());
        rows.row(vec![
            cell(format!("The section “{name}”: {lacks}")),
            quiet(words::capital(&asked(""))),
        ]);
    }
    if rows.is_empty() {
        return Vec::new();
    }
    vec![
        heading(
            "Still to ask",
            "Unknown is unknown: nothing here counts as zero",
        ),
        rows.done(),
    ]
}

fn sources(context: &Context) -> Vec<Block> {
    let files = live(context);
    if files.is_empty() {
        return Vec::new();
    }
    let sum_head = format!("Sum, {}", context.unit());
    let mut rows = table(
        "The files that spend was read from",
        &[
            ("File", 52, false),
            ("Months", 25, false),
            ("Rows", 13, true),
            ("Lines", 13, true),
            (&sum_head, 26, true),
            ("Totals agree", 19, true),
            ("SHA-256", 24, false),
        ],
    );
    let sums: Vec<Money> = files.iter().map(|file| file.sum).collect();
    let total: Money = sums.iter().copied().sum();
    let say = context.column(&sums, total);
    for file in &files {
        let ties = match file.ties_of {
            0 => "none printed".to_owned(),
            of => format!("{} of {of}", file.ties_agree),
        };
        rows.row(vec![
            cell(&file.file),
            cell(file.period.map_or_else(|| "–".to_owned(), words::period)),
            cell(words::count(file.rows.total())),
            cell(words::count(u64::from(file.lines))),
            cell(say.amount(file.sum)),
            cell(ties),
            quiet(file.sha256.chars().take(10).collect::<String>()),
        ]);
    }
    let lines: u64 = files.iter().map(|file| u64::from(file.lines)).sum();
    let all: u64 = files.iter().map(|file| file.rows.total()).sum();
    rows.total(vec![
        cell("All files"),
        Cell::default(),
        cell(words::count(all)),
        cell(words::count(lines)),
        cell(say.amount(total)),
    ]);
    vec![
        heading("Where the spend comes from", ""),
        rows.done(),
        fates(context),
    ]
}

/// The fate of every row of every file.
fn fates(context: &Context) -> Block {
    let mut sums = [0_u64; 6];
    for file in live(context) {
        let rows = file.rows;
        let fates = [
            rows.imported,
            rows.duplicate,
            rows.not_spend,
            rows.structure,
            rows.error,
            rows.held,
        ];
        for (sum, rows) in sums.iter_mut().zip(fates) {
            *sum += u64::from(rows);
        }
    }
    let names = [
        "imported",
        "already known",
        "not spend",
        "titles, totals and empty rows",
        "unreadable",
        "held back",
    ];
    let said: Vec<String> = sums
        .iter()
        .zip(names)
        .filter(|(count, _)| **count > 0)
        .map(|(count, name)| format!("{} {name}", words::count(*count)))
        .collect();
    text(
        TextRole::Note,
        format!(
            "Each row of a file has exactly one fate: {}. The start of a file’s SHA-256 tells it \
             from every other; a row is found by its number in the file.",
            said.join(", ")
        ),
    )
}

fn classification(context: &Context) -> Vec<Block> {
    let Some(parts) = context.assessment.spend.year(context.last_year()) else {
        return Vec::new();
    };
    let year = context.last_year();
    let amounts = [parts.sales, parts.marketing, parts.neither, parts.undecided];
    let say = context.column(&amounts, parts.total());
    let head = format!("{year}, {}", context.unit());
    let mut rows = table(
        format!("All spend of {year} by side"),
        &[("Side", 100, false), (&head, 40, true), ("Share", 34, true)],
    );
    let share = |amount: Money| {
        amount
            .share_of(parts.total())
            .map_or_else(|| "–".to_owned(), |share| context.say.percent(share))
    };
    for side in Side::BOTH {
        rows.row(vec![
            Cell {
                side: Some(side),
                ..cell(side.title())
            },
            cell(say.amount(parts.side(side))),
            cell(share(parts.side(side))),
        ]);
    }
    rows.row(vec![
        cell("Neither: not spent on winning or keeping customers"),
        cell(say.amount(parts.neither)),
        cell(share(parts.neither)),
    ]);
    rows.row(vec![
        cell("Not classified yet"),
        cell(say.amount(parts.undecided)),
        cell(share(parts.undecided)),
    ]);
    rows.total(vec![cell("All"), cell(say.amount(parts.total())), cell("")]);
    vec![
        heading("The rule by which spend was classified", ""),
        body(
            "A line belongs to the side whose work it pays for. A decision made by hand comes \
             first, then the client’s own rules in their order, then the class of the file, then \
             the vendor and the words of the account. A line that serves both sides is shared, \
             half and half unless said otherwise. What none of these tells is not classified, \
             counts on neither side, and above 2\u{202f}% of the year makes the figures \
             provisional.",
        ),
        rows.done(),
    ]
}

fn formulas(context: &Context) -> Vec<Block> {
    let mut rows = table(
        "The figures and how they are made",
        &[("Figure", 44, false), ("How it is made", 130, false)],
    );
    let has_funnel = context.analysis.funnel.is_some();
    let mut add = |figure: &str, how: String| rows.row(vec![strong(figure), cell(how)]);
    let (last, plan) = (context.last_year(), context.plan_year());
    add(
        "Net sales revenue",
        "gross sales less returns, allowances and discounts".to_owned(),
    );
    add(
        "Share of the goal",
        format!(
            "a side’s spend of {last}, or its plan of {plan}, ÷ the net sales revenue goal of {plan}"
        ),
    );
    add(
        "Load",
        "a side’s money ÷ the money of sales and marketing together; from 40 to 60\u{202f}% the \
         two are lifting together"
            .to_owned(),
    );
    add(
        "Tilt of the beam",
        "it lies on the hands of two robots whose areas are the money, so it hangs as the money \
         does"
            .to_owned(),
    );
    if context.analysis.ramp.is_some() {
        add(
            "Ramp",
            "from last year’s share of revenue to the lower end of the guidance, in four equal \
             steps, each on a quarter of the goal"
                .to_owned(),
        );
    }
    if has_funnel {
        add(
            "Customers needed",
            "new revenue needed ÷ average first sale, rounded up; each stage above = the stage \
             below ÷ its rate, rounded up"
                .to_owned(),
        );
        add("Cost per lead", "marketing money ÷ leads".to_owned());
        add(
            "Cost per new customer",
            "marketing and sales money ÷ new customers, with everything that counts on the two \
             sides"
                .to_owned(),
        );
        add(
            "Last month for leads",
            "the month in which the goal must be met − the sales cycle".to_owned(),
        );
    }
    add(
        "Rounding",
        "once, where a figure is printed, half away from zero; where rounded parts would not add \
         up to their total, all are printed exactly"
            .to_owned(),
    );
    vec![heading("How each figure is made", ""), rows.done()]
}

fn benchmarks(context: &Context) -> Vec<Block> {
    let mut rows = table(
        "Guidance and benchmarks with their sources",
        &[
            ("Guidance or benchmark", 50, false),
            ("Share", 20, true),
            ("Source, sample, what it includes", 100, false),
        ],
    );
    for rung in &context.analysis.ladder {
        if !matches!(rung.kind, RungKind::Guidance | RungKind::Benchmark) {
            continue;
        }
        let share = match (rung.low.of_goal, rung.high.and_then(|high| high.of_goal)) {
            (Some(low), Some(high)) => context.say.percent_range(low, high),
            (Some(low), None) => context.say.percent(low),
            (None, _) => "–".to_owned(),
        };
        let year = rung.note.split(',').next().unwrap_or_default();
        let label = match rung.kind {
            RungKind::Guidance => rung.label.clone(),
            _ => format!("{} {year}", rung.label),
        };
        let old = if rung.old { " Old by now." } else { "" };
        rows.row(vec![
            cell(label),
            cell(share),
            cell(format!(
                "{}{old}",
                words::capital(&words::printed(&rung.source))
            )),
        ]);
    }
    if rows.is_empty() {
        return Vec::new();
    }
    vec![
        heading(
            "Guidance and benchmarks",
            "Beside the client’s own figures, never instead of them",
        ),
        rows.done(),
    ]
}
