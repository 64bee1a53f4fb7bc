//! One step of a command: its name, the program behind it, and how long it took.

use std::{
    env,
    ffi::OsStr,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

/// What a command ends with: nothing, or the sentences to show before it gives up.
pub type Outcome = Result<(), String>;

/// Runs steps one after another and remembers how long each took, and which did not pass.
pub struct Steps {
    done: Vec<(String, Duration)>,
    failed: Vec<String>,
}

impl Steps {
    pub fn new() -> Self {
        Self {
            done: Vec::new(),
            failed: Vec::new(),
        }
    }

    /// Runs a step that the following ones need; when it fails, the command ends.
    pub fn run(&mut self, name: &str, command: &mut Command) -> Outcome {
        println!("\n== {name}");
        let start = Instant::now();
        let outcome = succeed(command);
        let took = start.elapsed();
        println!("   {name}: {:.1} s", took.as_secs_f64());
        self.done.push((name.to_owned(), took));
        outcome.map_err(|reason| format!("{name} did not pass. {reason}"))
    }

    /// Runs a step that only judges; when it fails the others still get their say, and `end` tells.
    pub fn judge(&mut self, name: &str, command: &mut Command) {
        if let Err(reason) = self.run(name, command) {
            self.failed.push(reason);
        }
    }

    /// Prints the steps and their seconds, and what did not pass.
    pub fn end(self) -> Outcome {
        println!();
        for (name, took) in &self.done {
            println!("{:>8.1} s  {name}", took.as_secs_f64());
        }
        let sum: Duration = self.done.iter().map(|(_, took)| *took).sum();
        println!("{:>8.1} s  in all", sum.as_secs_f64());
        if self.failed.is_empty() {
            Ok(())
        } else {
            Err(self.failed.join("\n"))
        }
    }
}

/// Runs a program to its end. It gets no input, so that nothing ever waits for an answer that can't come.
pub fn succeed(command: &mut Command) -> Outcome {
    let status = command
        .stdin(Stdio::null())
        .status()
        .map_err(|error| not_started(command, &error))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{}` ended with {status}.", shown(command)))
    }
}

/// Runs a program and gives what it printed, or nothing when it isn't there or failed.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn not_started(command: &Command, error: &std::io::Error) -> String {
    format!("`{}` could not be started: {error}.", shown(command))
}

/// The command as a person would type it.
pub fn shown(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}

/// The cargo that runs this very program, at the top of the project.
pub fn cargo() -> Command {
    let mut cargo = program(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    // Set for this program by the outer cargo; inherited, they would make the inner one rebuild what reads them.
    for (name, _) in
        env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("CARGO_PKG_"))
    {
        cargo.env_remove(name);
    }
    cargo
        .env_remove("CARGO_MANIFEST_DIR")
        .env_remove("CARGO_MANIFEST_PATH");
    cargo
}

/// Any program, started at the top of the project.
pub fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root());
    command
}

/// Where a program is found on the search path, or among those of root, which Debian keeps off it for others.
pub fn which(name: &str) -> Option<PathBuf> {
    let name = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?)
        .chain([PathBuf::from("/usr/sbin")])
        .map(|dir| dir.join(&name))
        .find(|path| path.is_file())
}

/// The top of the project.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("BUG: xtask stands one below the top of the project")
}

/// Where cargo builds, whatever it was told: this program was built there.
pub fn target() -> PathBuf {
    let own = env::current_exe().expect("BUG: a running program has a path");
    own.ancestors()
        .nth(2)
        .expect("BUG: cargo builds two folders below its target")
        .to_owned()
}

/// A program of this project, as the build step leaves it.
pub fn bin(name: &str, release: bool) -> PathBuf {
    target()
        .join(if release { "release" } else { "debug" })
        .join(format!("{name}{}", env::consts::EXE_SUFFIX))
}
