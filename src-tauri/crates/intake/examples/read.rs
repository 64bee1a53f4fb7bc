//! Reads files and prints what they would become: `cargo run --example read -- [--rows] FILE…`.
//! With `--time` it prints only how long each reading took.

use std::process::ExitCode;
use std::time::Instant;

use chrono::NaiveDate;
use domain::spend::Parts;
use domain::value::Currency;
use intake::{Options, Preview};

fn main() -> ExitCode {
    let (flags, files): (Vec<String>, Vec<String>) = std::env::args()
        .skip(1)
        .partition(|word| word.starts_with("--"));
    let flag = |name: &str| flags.iter().any(|flag| flag == name);
    let today = NaiveDate::from_ymd_opt(2026, 2, 3).expect("BUG: a day of the calendar");
    for file in &files {
        let bytes = match std::fs::read(file) {
            Ok(bytes) => bytes,
            Err(error) => {
                eprintln!("{file}: {error}");
                return ExitCode::FAILURE;
            }
        };
        let start = Instant::now();
        let read = intake::read(&bytes, &Options::new(file, Currency::USD, today));
        let took = start.elapsed();
        match read {
            Ok(preview) if flag("--time") => {
                println!("{file}: {} rows in {took:?}", preview.rows());
            }
            Ok(preview) => show(file, &preview, flag("--rows")),
            Err(refusal) => println!("{file}\n  REFUSED {refusal}\n"),
        }
    }
    ExitCode::SUCCESS
}

fn show(file: &str, preview: &Preview, rows: bool) {
    let head = preview.head();
    println!("{file}\n  {}", head.banner);
    let roles: Vec<String> = head
        .columns
        .iter()
        .map(|column| format!("{}={:?}", column.name, column.role))
        .collect();
    println!("  {}", roles.join(" | "));
    let contract = preview.contract("", Parts::default(), Currency::USD);
    println!("  {}", serde_json::to_string(&contract).unwrap_or_default());
    for warning in &head.warnings {
        println!(
            "  warning row {} ({} rows): {}",
            warning.row, warning.rows, warning.text
        );
    }
    for not in &head.not_spend {
        println!(
            "  not spend {:?}: {} rows, {}",
            not.tag,
            not.rows,
            not.sum.minor()
        );
    }
    for tie in &head.ties.failing {
        println!(
            "  differs row {} column {} {}: {} / {}",
            tie.row,
            tie.column,
            tie.label,
            tie.printed.minor(),
            tie.sum.minor()
        );
    }
    for line in preview
        .lines()
        .iter()
        .take(if rows { usize::MAX } else { 3 })
    {
        println!(
            "    {}:{} {:?} {}..{} [{}] [{}] [{}] [{}] {}",
            line.source.row,
            line.source.column,
            line.date,
            line.period.from,
            line.period.to,
            line.vendor,
            line.account,
            line.class,
            line.memo,
            line.amount.minor()
        );
    }
    for index in (0..preview.rows()).filter(|_| rows) {
        if let Some(row) = preview.row(index) {
            println!(
                "    {:>4} {:?}/{:?} {}",
                row.row,
                row.fate,
                row.tag,
                row.cells.join("¦")
            );
        }
    }
    println!();
}
