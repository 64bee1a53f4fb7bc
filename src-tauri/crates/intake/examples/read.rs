//! Reads files and prints what they would become: `cargo run --example read -- [--rows] FILE…`.
//! With `--time` it prints only how long each reading took, with `--json` one object a file, with
//! `--currency=EUR` it reads for a client whose books are in euros.

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
    let currency = flags
        .iter()
        .find_map(|flag| flag.strip_prefix("--currency=")?.parse().ok())
        .unwrap_or(Currency::USD);
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
        let read = intake::read(&bytes, &Options::new(file, currency, today));
        let took = start.elapsed();
        match read {
            Ok(preview) if flag("--time") => {
                println!("{file}: {} rows in {took:?}", preview.rows());
            }
            Ok(preview) if flag("--json") => println!("{}", json(file, &preview, currency)),
            Err(refusal) if flag("--json") => {
                let contract = refusal.contract(file, currency);
                println!("{}", serde_json::json!({ "contract": contract }));
            }
            Ok(preview) => show(file, &preview, flag("--rows")),
            Err(refusal) => println!("{file}\n  REFUSED {refusal}\n"),
        }
    }
    ExitCode::SUCCESS
}

fn json(file: &str, preview: &Preview, currency: Currency) -> serde_json::Value {
    let lines: Vec<_> = preview
        .lines()
        .iter()
        .map(|line| {
            serde_json::json!([
                line.source.row,
                line.date.map(|day| day.to_string()),
                line.period.from.to_string(),
                line.period.to.to_string(),
                line.vendor,
                line.account,
                line.class,
                line.memo,
                line.amount.minor(),
            ])
        })
        .collect();
    let fates: Vec<_> = (0..preview.rows())
        .filter_map(|index| preview.row(index))
        .map(|row| serde_json::json!([row.row, row.fate, row.tag]))
        .collect();
    serde_json::json!({
        "contract": preview.contract(file, Parts::default(), currency),
        "head": preview.head(),
        "lines": lines,
        "fates": fates,
    })
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
