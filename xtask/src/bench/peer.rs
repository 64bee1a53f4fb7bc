//! The peers: programs that many people know, on work of the same kind.

use std::{fs, path::Path, process::Command};

use super::watch::watched;
use crate::step::{self, Outcome, program};

/// SQLite's own import into one bare table, with the same care for power cuts, and the sums that a spend page shows.
pub fn sqlite(folder: &Path, file: &Path) -> Outcome {
    if step::which("sqlite3").is_none() {
        println!("   sqlite3 is not installed; no peer for the import");
        return Ok(());
    }
    let script = format!(
        "pragma journal_mode = wal;\npragma synchronous = full;\n.mode csv\n.import '{}' ledger\n\
         select substr(Date, 1, 7), Account, sum(Amount) from ledger group by 1, 2;\n",
        file.display()
    );
    let batch = folder.join("peer.sql");
    fs::write(&batch, script)
        .map_err(|error| format!("{} can't be written: {error}.", batch.display()))?;
    let mut sqlite = program("sqlite3");
    sqlite
        .arg(folder.join("peer.db"))
        .arg(format!(".read '{}'", batch.display()));
    watched("sqlite3 .import and sums", &mut sqlite)
}

/// Typst on a document of comparable length: cover, headings, tables and drawn squares on twelve pages.
pub fn typst(folder: &Path) -> Outcome {
    const COMPARABLE: &str = r##"
#set page(paper: "a4", margin: 18mm, numbering: "1")
#set text(size: 9pt)
#outline()
#for section in range(1, 12) [
  #pagebreak()
  = Section #section
  #lorem(120)
  #grid(columns: 12, gutter: 4pt, ..range(60).map(n => rect(width: 8pt, height: 4pt + 1pt * n, fill: rgb("#1d4ed8"))))
  #table(columns: (2fr, 1fr, 1fr, 1fr), ..range(80).map(n => [Cell #n]))
]
"##;
    let source = folder.join("peer.typ");
    fs::write(&source, COMPARABLE)
        .map_err(|error| format!("{} can't be written: {error}.", source.display()))?;
    let pdf = folder.join("peer.pdf");
    if step::which("typst").is_some() {
        return watched(
            "typst compile",
            program("typst").arg("compile").args([&source, &pdf]),
        );
    }
    let script = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])";
    if step::output(Command::new("python3").args(["-c", "import typst"])).is_none() {
        println!("   typst is not installed (`pip install typst`); no peer for the report");
        return Ok(());
    }
    watched(
        "typst, from Python",
        program("python3")
            .args(["-c", script])
            .args([&source, &pdf]),
    )
}
