//! The peers: programs that many people know, on work of the same kind. They are fetched for the benchmark alone; one
//! that is not there is said to be left out.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use super::{table::Table, watch::watched};
use crate::step::{self, program};

/// What the Python peers are, exactly.
const PACKAGES: [&str; 3] = ["duckdb==2.0.0", "polars==1.44.2", "typst==0.15.2"];

/// Imports of the same file by others, each into a table of its own with the same care for power cuts. None of them
/// keeps the file, knows lines again, or says what a line is.
const IMPORTS: &[(&str, Script)] = &[
    (
        "sqlite3 .import, untyped",
        Script::Sqlite(
            "pragma journal_mode = wal;\npragma synchronous = full;\n.mode csv\n.import 'FILE' ledger\n",
        ),
    ),
    (
        "sqlite3 .import, typed",
        Script::Sqlite(
            "pragma journal_mode = wal;\npragma synchronous = full;\n\
             create table ledger (date text, vendor text, account text, memo text, reference text, amount real);\n\
             .mode csv\n.import --skip 1 'FILE' ledger\n",
        ),
    ),
    (
        "Python csv, sqlite3",
        Script::Python(
            "import csv, sqlite3, sys
to = sqlite3.connect(sys.argv[2])
to.execute('pragma journal_mode = wal')
to.execute('create table ledger (date text, vendor text, account text, memo text, reference text, amount int)')
rows = csv.reader(open(sys.argv[1], newline=''))
next(rows)
cents = ((*row[:5], round(float(row[5]) * 100)) for row in rows)
to.executemany('insert into ledger values (?, ?, ?, ?, ?, ?)', cents)
to.commit()",
        ),
    ),
    (
        "polars to SQLite",
        Script::Python(
            "import sqlite3, sys, polars
to = sqlite3.connect(sys.argv[2])
to.execute('pragma journal_mode = wal')
to.execute('create table ledger (date text, vendor text, account text, memo text, reference text, amount real)')
rows = polars.read_csv(sys.argv[1]).iter_rows()
to.executemany('insert into ledger values (?, ?, ?, ?, ?, ?)', rows)
to.commit()",
        ),
    ),
    (
        "DuckDB to a table of its own",
        Script::Python(
            "import sys, duckdb
to = duckdb.connect(sys.argv[2])
to.execute('create table ledger as select * from read_csv(?)', [sys.argv[1]])
to.close()",
        ),
    ),
];

/// A document of comparable length: cover, headings, tables and drawn squares on twelve pages.
const DOCUMENT: &str = r##"
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

/// In which language a peer is told what to do.
#[derive(Copy, Clone)]
enum Script {
    /// `FILE` stands for the file.
    Sqlite(&'static str),
    /// The file is the first argument, what is written the second.
    Python(&'static str),
}

/// The peers that are there.
pub struct Peers {
    folder: PathBuf,
    python: Result<PathBuf, String>,
}

impl Peers {
    /// Fetches the Python peers into an environment of their own, kept from one benchmark to the next.
    pub fn provide(folder: &Path) -> Self {
        let home = step::target().join("bench-peers");
        Self {
            folder: folder.to_owned(),
            python: fetch(&home).map_err(|why| format!("left out: {why}")),
        }
    }

    pub fn import(&self, file: &Path, table: &mut Table) {
        for &(name, script) in IMPORTS {
            let cost = self.command(name, script, file);
            table.ran(name, cost.and_then(|mut command| watched(&mut command)));
        }
    }

    pub fn document(&self, table: &mut Table) {
        let source = self.folder.join("peer.typ");
        let script =
            "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], format='pdf')";
        let cost = fs::write(&source, DOCUMENT)
            .map_err(|error| format!("{} can't be written: {error}.", source.display()))
            .and_then(|()| self.command("document", Script::Python(script), &source))
            .and_then(|mut command| watched(&mut command));
        table.ran("Typst, a document of that length", cost);
    }

    fn command(&self, name: &str, script: Script, file: &Path) -> Result<Command, String> {
        let to = self.folder.join(name.replace([' ', ',', '.'], "-"));
        match script {
            Script::Sqlite(script) => {
                if step::which("sqlite3").is_none() {
                    return Err("left out: sqlite3 is not installed".to_owned());
                }
                let batch = to.with_extension("sql");
                fs::write(&batch, script.replace("FILE", &file.display().to_string()))
                    .map_err(|error| format!("{} can't be written: {error}.", batch.display()))?;
                let mut sqlite = program("sqlite3");
                sqlite.arg(&to).arg(format!(".read '{}'", batch.display()));
                Ok(sqlite)
            }
            Script::Python(script) => {
                let mut python = program(self.python.clone()?);
                python.args(["-c", script]).args([file, &to]);
                Ok(python)
            }
        }
    }
}

/// The Python that has the packages.
fn fetch(home: &Path) -> Result<PathBuf, String> {
    let python = home.join("bin/python");
    let made = python.is_file()
        || step::output(Command::new("python3").args(["-m", "venv"]).arg(home)).is_some();
    if !made {
        return Err("python3 with its venv is not installed".to_owned());
    }
    let mut install = Command::new(&python);
    install.args([
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
    ]);
    match step::output(install.args(PACKAGES)) {
        Some(_) => Ok(python),
        None => Err(format!("{} could not be fetched", PACKAGES.join(", "))),
    }
}
