//! The world from the terminal, with the program itself.

use std::path::Path;
use std::process::{Command, Output, Stdio};

use evenlift_tests::program;
use serde_json::Value;

use super::World;

impl World {
    /// With one client, called Acme.
    pub fn with_acme() -> Self {
        let world = Self::closed();
        let made = world.terminal(&[
            "client",
            "new",
            "Acme",
            "--revenue-last-year",
            "4.0m",
            "--revenue-goal",
            "5,000,000",
        ]);
        assert_eq!(made.status.code(), Some(0), "{}", errors(&made));
        world
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(program("evenlift-cli", "EVENLIFT_CLI"));
        command
            .args(arguments)
            .env("EVENLIFT_WORKSPACE", self.folder())
            .env("EVENLIFT_TODAY", self.now.today.to_string())
            .stdin(Stdio::null());
        command
    }

    pub fn terminal(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// The JSON that a command prints.
    pub fn json(&self, arguments: &[&str]) -> Value {
        let out = self.terminal(arguments);
        serde_json::from_slice(&out.stdout).unwrap_or_else(|error| {
            panic!(
                "{error}: {} {}",
                String::from_utf8_lossy(&out.stdout),
                String::from_utf8_lossy(&out.stderr)
            )
        })
    }

    pub fn import(&self, file: &Path, more: &[&str]) -> Output {
        let file = file.display().to_string();
        let mut arguments = vec!["import", file.as_str(), "--client", "Acme", "--json"];
        arguments.extend(more);
        self.terminal(&arguments)
    }
}

pub fn text(out: &Output) -> String {
    String::from_utf8_lossy(&out.stdout).into_owned()
}

pub fn errors(out: &Output) -> String {
    String::from_utf8_lossy(&out.stderr).into_owned()
}
