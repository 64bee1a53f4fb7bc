//! This tree's terminal program beside an earlier build of it: the same work on the same files, in turn, so that whatever
//! else the machine does meets both.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use super::{
    LEDGER, MANY, ROWS, SMALL, cli,
    table::Table,
    watch::{Cost, watched},
};
use crate::step::{self, Outcome, program};

/// How often each of the two does each work.
const PAIRS: usize = 7;

/// What is over in a moment is done so often in one run, for the kernel counts in steps of 10 ms.
const MOMENTS: u32 = 20;
const INSTANTS: u32 = 200;

/// So much may lie between the best runs of the very same program on a machine that does other things as well.
const NOISE: f64 = 1.05;

/// What is imported, read or judged, and for how many rows the processor's time is told.
const WORKS: [(&str, u32, Work); 6] = [
    ("Import, 12 accounts", ROWS, Work::Import(LEDGER)),
    ("Import, 4,800 accounts", ROWS, Work::Import(MANY)),
    ("Preview, 12 accounts", ROWS, Work::Preview(LEDGER, 1)),
    (
        "Preview of 5 MB, twenty times",
        0,
        Work::Preview(SMALL, MOMENTS),
    ),
    (
        "Analysis of what was imported, 200 times",
        0,
        Work::Analysis(LEDGER, INSTANTS),
    ),
    (
        "Analysis of the sample, 200 times",
        0,
        Work::Sample(INSTANTS),
    ),
];

#[derive(Copy, Clone)]
enum Work {
    Import(&'static str),
    /// Read so often, and never imported.
    Preview(&'static str, u32),
    /// What was imported from a file, judged so often.
    Analysis(&'static str, u32),
    Sample(u32),
}

/// One of the two programs, with a folder for what it keeps.
struct Side<'a> {
    program: &'a Path,
    files: &'a Path,
    workspace: PathBuf,
}

/// Lets both do everything in turn, and holds their ratios to what chance explains.
pub fn compare(earlier: &Path, files: &Path, table: &mut Table) -> Outcome {
    let ours = step::bin("evenlift-cli", true);
    let sides = [("this tree", &*ours), ("the earlier build", earlier)].map(|(who, program)| {
        let workspace = files.join(who.replace(' ', "-"));
        (
            who,
            Side {
                program,
                files,
                workspace,
            },
        )
    });
    for (title, rows, work) in WORKS {
        table.work(title.to_owned(), rows);
        let mut costs: [Vec<Cost>; 2] = [Vec::new(), Vec::new()];
        for (_, side) in &sides {
            side.prepare(work)?;
        }
        for _ in 0..PAIRS {
            for ((_, side), costs) in sides.iter().zip(&mut costs) {
                costs.push(side.run(work)?);
            }
        }
        let ratios = costs[0].iter().zip(&costs[1]);
        let shown: Vec<String> = ratios
            .map(|(ours, earlier)| format!("{:.2}", ours.cpu / earlier.cpu))
            .collect();
        println!("   pair by pair: {}", shown.join(" "));
        // Whatever else the machine does only adds to a run: the least is nearest to the work itself.
        for ((who, _), costs) in sides.iter().zip(&mut costs) {
            costs.sort_by(|one, other| one.cpu.total_cmp(&other.cpu));
            table.ran(who, Ok(costs[0]));
        }
        let ratio = costs[0][0].cpu / costs[1][0].cpu;
        table.promise(&title.to_lowercase(), ratio, NOISE, "times the earlier");
    }
    Ok(())
}

impl Side<'_> {
    /// What must be there before the work, and is not measured.
    fn prepare(&self, work: Work) -> Outcome {
        let _ = fs::remove_dir_all(&self.workspace);
        let mut new = self.cli(&["client", "new", "Ledger", "--revenue-last-year", "40m"]);
        watched(new.args(["--revenue-goal", "50m"]))?;
        match work {
            Work::Import(_) | Work::Preview(..) => Ok(()),
            Work::Analysis(file, _) => watched(&mut self.import(file)).map(|_| ()),
            Work::Sample(_) => watched(&mut self.cli(&["sample"])).map(|_| ()),
        }
    }

    fn run(&self, work: Work) -> Result<Cost, String> {
        match work {
            Work::Import(file) => {
                self.prepare(work)?;
                watched(&mut self.import(file))
            }
            Work::Preview(file, times) => {
                watched(&mut often(self.import(file).arg("--dry-run"), times))
            }
            Work::Analysis(_, times) => watched(&mut often(
                &self.cli(&["analysis", "--client", "Ledger"]),
                times,
            )),
            Work::Sample(times) => {
                let sample = step::output(&mut self.cli(&["sample"])).unwrap_or_default();
                watched(&mut often(
                    &self.cli(&["analysis", "--client", &sample]),
                    times,
                ))
            }
        }
    }

    fn import(&self, file: &str) -> Command {
        let mut import = self.cli(&["import", "--client", "Ledger"]);
        import.arg(self.files.join(file));
        import
    }

    fn cli(&self, words: &[&str]) -> Command {
        cli(self.program, &self.workspace, words)
    }
}

/// The same command so many times in a row.
fn often(command: &Command, times: u32) -> Command {
    let mut often = program("sh");
    often.args([
        "-c",
        r#"for time in $(seq "$0"); do "$@" || exit; done"#,
        &times.to_string(),
    ]);
    often.arg(command.get_program()).args(command.get_args());
    often
}
