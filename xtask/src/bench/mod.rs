//! Measures the program beside its peers on the same work: wall time, processor time and the most memory held.

mod ledger;
mod peer;
mod watch;

use std::{fs, path::Path};

use crate::{
    machine, node,
    step::{self, Outcome, Steps, cargo, program},
    ui,
};
use watch::watched;

const ROWS: u32 = 1_000_000;

pub fn run() -> Outcome {
    let mut steps = Steps::new();
    machine::provide(machine::TO_TEST)?;
    let node = node::provide()?;
    ui::install(&mut steps, &node)?;
    ui::build(&mut steps, &node)?;
    steps.run("Build for release", &mut crate::build_bins(true))?;
    let folder = step::target().join("bench");
    let fresh = || {
        fs::remove_dir_all(&folder)
            .or(Ok(()))
            .and_then(|()| fs::create_dir_all(&folder))
    };
    fresh().map_err(|error: std::io::Error| {
        format!("{} can't be emptied: {error}.", folder.display())
    })?;

    println!("\n== Import of {ROWS} rows");
    import(&folder)?;
    println!("\n== Report");
    report(&folder)?;
    steps.run("Window", &mut window())?;
    Ok(())
}

/// The same file into our client file, with history, sums and the original kept, and into a bare table of SQLite.
fn import(folder: &Path) -> Outcome {
    let file = folder.join("ledger.csv");
    let bytes = ledger::write(&file, ROWS)
        .map_err(|error| format!("{} can't be written: {error}.", file.display()))?;
    println!("   {:.1} MB in {}", f64::from(bytes) / 1e6, file.display());
    let workspace = folder.join("import");
    watched(
        "evenlift-cli client new",
        &mut cli(&workspace, &["client", "new", "Ledger"]),
    )?;
    let mut import = cli(&workspace, &["import"]);
    watched(
        "evenlift-cli import",
        import.arg(&file).args(["--client", "Ledger"]),
    )?;
    watched(
        "evenlift-cli spend",
        &mut cli(&workspace, &["spend", "--client", "Ledger", "--json"]),
    )?;
    peer::sqlite(folder, &file)
}

fn report(folder: &Path) -> Outcome {
    let workspace = folder.join("report");
    watched("evenlift-cli sample", &mut cli(&workspace, &["sample"]))?;
    let list =
        step::output(&mut cli(&workspace, &["client", "list", "--json"])).unwrap_or_default();
    let client = text_after(&list, "\"name\":").ok_or("The sample client is not in the list.")?;
    let mut roadmap = cli(
        &workspace,
        &[
            "roadmap",
            "--client",
            client,
            "--date",
            "2026-01-12",
            "--out",
        ],
    );
    watched(
        "evenlift-cli roadmap",
        roadmap.arg(folder.join("roadmap.pdf")),
    )?;
    peer::typst(folder)
}

/// Start, key press and memory need the real window, so a journey measures them. The journey itself is built as in the
/// tests; the program it drives is the one that is shipped.
fn window() -> std::process::Command {
    let mut measure = cargo();
    measure.args([
        "test",
        "--workspace",
        "--locked",
        "--quiet",
        "--test",
        "journey",
        "--",
    ]);
    measure.args(["--ignored", "--nocapture", "--test-threads=1", "measure"]);
    measure
        .env("EVENLIFT_BIN", step::bin("evenlift", true))
        .env("EVENLIFT_CLI", step::bin("evenlift-cli", true));
    measure
}

fn cli(workspace: &Path, words: &[&str]) -> std::process::Command {
    let mut cli = program(step::bin("evenlift-cli", true));
    cli.arg("--workspace").arg(workspace).args(words);
    cli
}

/// The first string after a key; enough for JSON that this program's own terminal has written.
fn text_after<'a>(json: &'a str, key: &str) -> Option<&'a str> {
    let (_, rest) = json.split_once(key)?;
    rest.split('"').nth(1)
}
