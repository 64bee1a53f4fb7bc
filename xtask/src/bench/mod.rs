//! Measures the program beside its peers on the same work, and against what its design promises: time by the clock,
//! time of the processor, memory. Processor time is what counts: it is much the same on a busy machine.

mod earlier;
mod ledger;
mod peer;
mod table;
mod watch;

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::{
    machine, node,
    step::{self, Outcome, Steps, cargo, program, shown},
    ui,
};
use ledger::Shape;
use peer::Peers;
use table::Table;
use watch::{Cost, watched};

const ROWS: u32 = 1_000_000;

/// The files that are made, by name. The first is the one that the peers import too.
const FILES: &[(&str, Shape)] = &[
    (
        LEDGER,
        Shape {
            rows: ROWS,
            vendors: 12,
            any_account: false,
        },
    ),
    (
        MANY,
        Shape {
            rows: ROWS,
            vendors: 400,
            any_account: true,
        },
    ),
    (
        SMALL,
        Shape {
            rows: 60_000,
            vendors: 400,
            any_account: true,
        },
    ),
    (
        SHEET,
        Shape {
            rows: 100_000,
            vendors: 400,
            any_account: true,
        },
    ),
];

const LEDGER: &str = "ledger.csv";
const MANY: &str = "many.csv";
const SMALL: &str = "small.csv";
const SHEET: &str = "sheet.csv";

/// Rows for one second of the processor.
const RATE: f64 = 330_000.0;

/// Everything beside its peers; with an earlier build of `evenlift-cli`, only this one beside that.
pub fn run(earlier: Option<&Path>) -> Outcome {
    let mut steps = Steps::new();
    machine::provide(machine::TO_TEST)?;
    let node = node::provide()?;
    ui::install(&mut steps, &node)?;
    ui::build(&mut steps, &node)?;
    steps.run("Build for release", &mut crate::build_bins(true))?;
    let folder = files()?;
    if let Some(earlier) = earlier {
        let mut table = Table::default();
        earlier::compare(earlier, &folder, &mut table)?;
        table.print();
        return Ok(());
    }
    let mut shell = cargo();
    shell.args([
        "build",
        "--release",
        "--workspace",
        "--bins",
        "--locked",
        "--quiet",
    ]);
    steps.run("Build an empty window of the same Tauri", &mut shell)?;
    let bench = Bench {
        peers: Peers::provide(&folder),
        folder,
    };
    let mut table = Table::default();
    bench.imports(&mut table)?;
    bench.report(&mut table)?;
    println!("\n== Moments");
    table.read(&bench.moments()?);
    println!("\n== Window");
    table.read(&bench.window()?);
    table.print();
    Ok(())
}

/// The files that everything is measured on, and where they lie.
struct Bench {
    folder: PathBuf,
    peers: Peers,
}

/// Makes the files, in a folder of their own.
fn files() -> Result<PathBuf, String> {
    let folder = step::target().join("bench");
    let failed = |error: std::io::Error| format!("{}: {error}.", folder.display());
    fs::remove_dir_all(&folder)
        .or(Ok(()))
        .and_then(|()| fs::create_dir_all(&folder))
        .map_err(failed)?;
    for (name, shape) in FILES {
        let size = ledger::write(&folder.join(name), *shape).map_err(failed)?;
        println!(
            "   {name}: {} rows, {:.1} MB",
            shape.rows,
            f64::from(size) / 1e6
        );
    }
    Ok(folder)
}

impl Bench {
    /// The same file into our client file, with history, sums and the original kept, and into bare tables.
    fn imports(&self, table: &mut Table) -> Outcome {
        table.work(
            format!("One ledger of {ROWS} rows, from its bytes to what is saved"),
            ROWS,
        );
        for (who, file) in [
            ("Evenlift, 12 accounts", LEDGER),
            ("Evenlift, 4,800 accounts", MANY),
        ] {
            let cost = self.import(file)?;
            table.ran(who, Ok(cost));
        }
        self.peers.import(&self.folder.join(LEDGER), table);
        table.ran("Evenlift, once more", Ok(self.import(LEDGER)?));
        for (what, file) in [("", LEDGER), (", 4,800 accounts", MANY)] {
            let cost = self.import(file)?;
            let size = fs::metadata(self.folder.join(file)).map_or(0, |meta| meta.len());
            let size = f64::from(u32::try_from(size).unwrap_or(u32::MAX)) / 1e6;
            let per_row = 1e6 * cost.cpu / f64::from(ROWS);
            table.promise(
                &format!("processor for one row{what}"),
                per_row,
                1e6 / RATE,
                "us",
            );
            let most = (3.0 * size).min(size + 300.0);
            table.promise(&format!("memory at most{what}"), cost.peak_mb, most, "MB");
        }
        Ok(())
    }

    /// One import into a workspace of its own.
    fn import(&self, file: &str) -> Result<Cost, String> {
        let workspace = self.folder.join("import");
        let _ = fs::remove_dir_all(&workspace);
        watched(&mut cli(&ours(), &workspace, &["client", "new", "Ledger"]))?;
        let mut import = cli(&ours(), &workspace, &["import", "--client", "Ledger"]);
        watched(import.arg(self.folder.join(file)))
    }

    fn report(&self, table: &mut Table) -> Outcome {
        let workspace = self.folder.join("report");
        watched(&mut cli(&ours(), &workspace, &["sample"]))?;
        let list = step::output(&mut cli(&ours(), &workspace, &["client", "list", "--json"]));
        let list = list.unwrap_or_default();
        let client =
            text_after(&list, "\"name\":").ok_or("The sample client is not in the list.")?;
        let mut roadmap = cli(&ours(), &workspace, &["roadmap", "--client", client]);
        roadmap.args(["--date", "2026-01-12", "--out"]);
        table.work("A report of the sample client".to_owned(), 0);
        let cost = watched(roadmap.arg(self.folder.join("roadmap.pdf")));
        table.ran("Evenlift", cost);
        self.peers.document(table);
        Ok(())
    }

    /// A workbook of a hundred thousand rows, written by the program itself.
    fn write_sheet(&self) -> Outcome {
        let workspace = self.folder.join("sheet");
        watched(&mut cli(&ours(), &workspace, &["client", "new", "Sheet"]))?;
        let mut import = cli(&ours(), &workspace, &["import", "--client", "Sheet"]);
        watched(import.arg(self.folder.join(SHEET)))?;
        let mut export = cli(&ours(), &workspace, &["export", "--client", "Sheet"]);
        export.args(["--format", "xlsx", "--output"]);
        watched(export.arg(self.folder.join("ledger.xlsx"))).map(|_| ())
    }

    /// What needs no window is measured within the verbs, optimised as they are shipped.
    fn moments(&self) -> Result<String, String> {
        self.write_sheet()?;
        self.measured("acceptance", &["--release"])
    }

    /// Start, key press and memory need the real window, so a journey measures them. The journey itself is built as
    /// in the tests; the program it drives is the one that is shipped.
    fn window(&self) -> Result<String, String> {
        self.measured("journey", &[])
    }

    /// What the measurements among the tests of this name print.
    fn measured(&self, name: &str, flags: &[&str]) -> Result<String, String> {
        let mut measure = cargo();
        measure
            .args(["test", "--workspace", "--locked", "--quiet", "--test", name])
            .args(flags)
            .args([
                "--",
                "--ignored",
                "--nocapture",
                "--test-threads=1",
                "measure",
            ])
            .env("EVENLIFT_BENCH", &self.folder)
            .env("EVENLIFT_BIN", step::bin("evenlift", true))
            .env("EVENLIFT_CLI", ours())
            .env("EVENLIFT_SHELL", step::bin("evenlift-shell", true))
            .stdin(Stdio::null())
            .stderr(Stdio::inherit());
        let output = measure.output();
        let output = output.map_err(|error| format!("`{}`: {error}.", shown(&measure)))?;
        let printed = String::from_utf8_lossy(&output.stdout).into_owned();
        if output.status.success() {
            Ok(printed)
        } else {
            Err(format!("`{}` did not pass.\n{printed}", shown(&measure)))
        }
    }
}

/// The terminal program of this tree, as it is shipped.
fn ours() -> PathBuf {
    step::bin("evenlift-cli", true)
}

fn cli(of: &Path, workspace: &Path, words: &[&str]) -> Command {
    let mut cli = program(of);
    cli.arg("--workspace").arg(workspace).args(words);
    cli
}

/// The first string after a key; enough for JSON that this program's own terminal has written.
fn text_after<'a>(json: &'a str, key: &str) -> Option<&'a str> {
    let (_, rest) = json.split_once(key)?;
    rest.split('"').nth(1)
}
