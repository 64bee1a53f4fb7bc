//! Imports a made ledger of a million lines and prints how long each step took.
//!
//! `cargo run --release -p store --example measure`; with `lines` as an argument it only makes
//! the lines, so that their own cost can be taken off; with `import` it stops after the import.

use std::hint::black_box;
use std::sync::Arc;
use std::time::Instant;

use chrono::{DateTime, Days, NaiveDate};
use domain::change::{Change, Edit, Place};
use domain::record::{Client, Entry, Record};
use domain::spend::{
    Allocation, Category, Confidence, ImportSummary, LineRef, Reason, RowCounts, Verdict,
};
use domain::value::{Id, Money, Month, Period};
use sha2::{Digest as _, Sha256};
use store::{Batch, Key, LineQuery, NewGroup, NewLine, Workspace};

const LINES: u32 = 1_000_000;
const VENDORS: u32 = 400;
const ACCOUNTS: u32 = 7;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    if std::env::args().any(|word| word == "lines") {
        let start = Instant::now();
        let count = (0..LINES).map(line).map(black_box).count();
        println!("{count} lines made in {:?}", start.elapsed());
        return Ok(());
    }
    let now = DateTime::from_timestamp(1_774_600_000, 0).expect("a date");
    let folder = tempfile::tempdir()?;
    let workspace = Workspace::open(folder.path()).await?;
    let profile = Entry {
        id: id(1),
        record: Record::Client(Client::default()),
    };
    let file = workspace.create(id(0), &[profile], false, now).await?;
    let bytes: Arc<[u8]> = (0..LINES)
        .flat_map(|n| {
            let line = line(n);
            let vendor = vendor_name(u32::try_from(line.group).expect("few") / ACCOUNTS);
            let (date, memo) = (line.date.unwrap_or_default(), line.memo.unwrap_or_default());
            format!("{date},{vendor},{memo},{}\n", line.amount.minor()).into_bytes()
        })
        .collect();
    println!("the file has {} kB", bytes.len() / 1000);
    let keys: Vec<Key> = (0..LINES).map(|n| line(n).key).collect();

    let batch = Batch {
        summary: summary(2, &bytes),
        bytes,
        same_bytes_as: None,
        reading: String::new(),
        groups: groups(),
        lines: Box::new((0..LINES).map(line)),
    };
    let (step, before) = (Instant::now(), cpu());
    file.import(batch, change("Import", vec![]), now, Arc::default(), |_| {})
        .await?;
    println!(
        "import           {:?}, CPU {:.2} s",
        step.elapsed(),
        cpu() - before
    );

    if std::env::args().any(|word| word == "import") {
        return Ok(());
    }
    let step = Instant::now();
    let known = file.known_keys(keys, None).await?.len();
    println!("known keys       {:?} ({known})", step.elapsed());
    let step = Instant::now();
    let sums = file.assessment(now.date_naive()).await?.spend.sums.len();
    println!("assessment       {:?} ({sums} sums)", step.elapsed());
    let step = Instant::now();
    let groups = file.groups().await?;
    println!("groups           {:?} ({})", step.elapsed(), groups.len());

    let step = Instant::now();
    let largest = groups
        .iter()
        .filter(|group| group.verdict.allocation == Allocation::Undecided)
        .max_by_key(|group| group.sum.abs());
    let largest = largest.expect("a quarter of the vendors is undecided");
    let query = LineQuery {
        vendor: Some(largest.vendor.clone()),
        account: Some(largest.account.clone()),
        ..LineQuery::default()
    };
    let mut edits = Vec::new();
    let mut count = 0;
    for (import, lines) in file.cells(&query).await? {
        count += lines.len();
        edits.push(Edit::Decide {
            import,
            lines,
            verdict: Verdict::new(Allocation::HALVES, Some(Category::Travel), Reason::Manual),
        });
    }
    println!("cells of a group {:?} ({count})", step.elapsed());
    let step = Instant::now();
    file.apply(change("Decide", edits), now).await?;
    println!("decide           {:?}", step.elapsed());
    let step = Instant::now();
    file.undo().await?;
    println!("undo decision    {:?}", step.elapsed());
    let step = Instant::now();
    file.undo().await?;
    println!("undo import      {:?}", step.elapsed());
    let step = Instant::now();
    file.redo().await?;
    println!("redo import      {:?}", step.elapsed());
    let step = Instant::now();
    let text = Some("memo 99999".to_owned());
    let query = LineQuery {
        text,
        limit: 100,
        ..LineQuery::default()
    };
    let found = file.lines(&query).await?.len();
    println!("search           {:?} ({found})", step.elapsed());
    let step = Instant::now();
    let length = file.original(id(2)).await?.len();
    println!("original         {:?} ({length} bytes)", step.elapsed());
    let step = Instant::now();
    for check in workspace.check().await? {
        println!("  {}: {}", check.file, check.sentence);
    }
    println!("check            {:?}", step.elapsed());
    let step = Instant::now();
    workspace.backup_due(now.date_naive()).await?;
    println!("backup           {:?}", step.elapsed());
    workspace.close().await?;
    for entry in std::fs::read_dir(folder.path().join("clients"))? {
        let entry = entry?;
        let name = entry.file_name();
        println!("{} {} kB", name.display(), entry.metadata()?.len() / 1000);
    }
    Ok(())
}

/// Seconds of CPU that this process has used, all threads; 0 where the system doesn't say so.
fn cpu() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(')').next().unwrap_or_default();
    let ticks = fields.split_whitespace().skip(11).take(2);
    ticks
        .filter_map(|field| field.parse::<f64>().ok())
        .sum::<f64>()
        / 100.0
}

fn groups() -> Vec<NewGroup> {
    let pairs = (0..VENDORS).flat_map(|vendor| (0..ACCOUNTS).map(move |account| (vendor, account)));
    pairs
        .map(|(vendor, account)| NewGroup {
            vendor: vendor_name(vendor),
            account: format!("Expenses : Advertising : Account {account}"),
            class: String::new(),
            file_channel: String::new(),
            verdict: Verdict::new(
                if vendor < 100 {
                    Allocation::Undecided
                } else {
                    Allocation::Marketing
                },
                Some(Category::Advertising),
                Reason::Account {
                    name: "advertising".to_owned(),
                    confidence: Confidence::High,
                },
            ),
        })
        .collect()
}

fn vendor_name(vendor: u32) -> String {
    format!("Vendor number {vendor}")
}

fn line(n: u32) -> NewLine {
    let start = NaiveDate::from_ymd_opt(2025, 1, 1).expect("a date");
    let date = start + Days::new(u64::from(n / 2740));
    let any = n.wrapping_mul(2_654_435_761) >> 16;
    let hash = Sha256::digest(n.to_le_bytes());
    NewLine {
        group: (any % VENDORS * ACCOUNTS + any % ACCOUNTS) as usize,
        source: LineRef::at(n + 2, 5),
        date: Some(date),
        period: Period::month(Month::of(date)),
        amount: Money::from_minor(i64::from(n % 90_001) + 1),
        memo: Some(format!("Invoice for something, memo {n}").into()),
        reference: Some(format!("INV-{n}").into()),
        key: hash[..16].try_into().expect("half of the hash"),
    }
}

fn summary(n: u128, bytes: &[u8]) -> ImportSummary {
    use std::fmt::Write as _;

    let mut sha256 = String::new();
    for byte in Sha256::digest(bytes) {
        write!(sha256, "{byte:02x}").expect("a string takes it");
    }
    ImportSummary {
        id: id(n),
        file: "ledger.csv".to_owned(),
        sha256,
        kind: "generic".to_owned(),
        at: "2026-03-27T08:00:00Z".to_owned(),
        rows: RowCounts {
            imported: LINES,
            ..RowCounts::default()
        },
        lines: LINES,
        sum: Money::ZERO,
        period: None,
        ties_agree: 0,
        ties_of: 0,
        live: true,
        replaces: None,
    }
}

fn change(label: &str, edits: Vec<Edit>) -> Change {
    Change {
        label: label.to_owned(),
        place: Place::screen("spend"),
        edits,
        coalesce: None,
    }
}

fn id(n: u128) -> Id {
    format!("{:032x}", 0x0197_0000_0000_7000_8000_0000_0000_0000 + n)
        .parse()
        .expect("an identifier")
}
