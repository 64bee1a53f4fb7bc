//! The commands of the README. Each does its own set-up on a fresh machine: it finds what is missing, installs it
//! where it can, and says the exact command where it can't.

mod bench;
mod dist;
mod machine;
mod node;
mod step;
mod ui;

use std::{
    env,
    path::{self, PathBuf},
    process::ExitCode,
};

use dist::Upto;
use step::{Outcome, Steps, cargo};

const USAGE: &str = "\
usage: cargo xtask COMMAND

  run       open the program (with --release: as it is shipped)
  test      everything: format, lints, the window's own checks, all tests, the real window
  bindings  write ui/src/ipc/bindings.ts anew from the Rust commands
  bench     measure the import, the report and the window beside their peers (with --before PATH: import, preview
            and analysis beside those of an earlier evenlift-cli, in turn)
  dist      build what is shipped (with --deb: as a Debian package; with --deb --check: and try that on a bare Debian)
";

fn main() -> ExitCode {
    let mut words = env::args().skip(1);
    let command = words.next().unwrap_or_default();
    let rest: Vec<String> = words.collect();
    let has = |flag: &str| rest.iter().any(|word| word == flag);
    let outcome = match command.as_str() {
        "run" => run(has("--release")),
        "test" => test(),
        "bindings" => bindings(),
        "bench" => bench::run(earlier(&rest).as_deref()),
        "dist" if has("--check") => dist::run(Upto::Check),
        "dist" if has("--deb") => dist::run(Upto::Package),
        "dist" => dist::run(Upto::Programs),
        _ => Err(USAGE.to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\n{message}");
            ExitCode::FAILURE
        }
    }
}

/// The program that `--before` names; it is started from the top of the project, wherever the path was typed.
fn earlier(rest: &[String]) -> Option<PathBuf> {
    let path = rest.iter().skip_while(|word| *word != "--before").nth(1)?;
    Some(path::absolute(path).unwrap_or_else(|_| PathBuf::from(path)))
}

/// Opens the program and stays until its window is closed.
fn run(release: bool) -> Outcome {
    let mut steps = Steps::new();
    machine::provide(machine::TO_BUILD)?;
    let node = node::provide()?;
    ui::install(&mut steps, &node)?;
    ui::build(&mut steps, &node)?;
    steps.run("Build the program", &mut build_bins(release))?;
    step::succeed(&mut step::program(step::bin("evenlift", release)))
}

/// The whole of the project's own judgement about itself, cheapest first.
fn test() -> Outcome {
    let mut steps = Steps::new();
    machine::provide(machine::TO_TEST)?;
    let node = node::provide()?;
    steps.judge("Rust format", cargo().args(["fmt", "--all", "--check"]));
    ui::install(&mut steps, &node)?;
    for (name, script) in [
        ("Window types", "check"),
        ("Window format", "format:check"),
        ("Window unit tests", "test"),
    ] {
        steps.judge(name, node.npm_run(script).current_dir(ui::dir()));
    }
    ui::build(&mut steps, &node)?;
    let lints = [
        "clippy",
        "--workspace",
        "--all-targets",
        "--locked",
        "--quiet",
        "--",
        "--deny",
        "warnings",
    ];
    steps.judge("Lints", cargo().args(lints));
    steps.run("Build the program", &mut build_bins(false))?;
    steps.run(
        "Build the tests",
        cargo().args(["test", "--workspace", "--locked", "--no-run", "--quiet"]),
    )?;
    steps.judge(
        "Tests, with the real window",
        cargo()
            .args(["test", "--workspace", "--locked", "--no-fail-fast"])
            .env("EVENLIFT_BIN", step::bin("evenlift", false))
            .env("EVENLIFT_CLI", step::bin("evenlift-cli", false)),
    );
    steps.end()
}

/// The generator is a test of the desktop package, so that the same code that checks the file also writes it.
fn bindings() -> Outcome {
    machine::provide(machine::TO_BUILD)?;
    Steps::new().run(
        "Write ui/src/ipc/bindings.ts",
        cargo()
            .args([
                "test",
                "--package",
                "evenlift",
                "--lib",
                "--quiet",
                "bindings",
            ])
            .env("EVENLIFT_BINDINGS", "write"),
    )
}

/// The whole workspace at once, so that every command builds each dependency with the same features, hence once; but for
/// the empty window, which only the benchmark needs.
pub fn build_bins(release: bool) -> std::process::Command {
    let mut build = cargo();
    build.args(["build", "--workspace", "--bins", "--locked", "--quiet"]);
    build.args(["--exclude", "evenlift-shell"]);
    if release {
        build.arg("--release");
    }
    build
}
