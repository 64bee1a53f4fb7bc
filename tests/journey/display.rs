//! A screen that exists only in memory.

use std::process::Command;

use crate::process::Group;

/// An X display without a monitor, 1280 by 800.
pub struct Display {
    number: String,
    _server: Group,
}

impl Display {
    /// Starts a server on a display number that it finds free itself and names once it is ready.
    pub fn start() -> Self {
        let mut command = Command::new("Xvfb");
        command.args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1280x800x24",
            "-nolisten",
            "tcp",
            "-dpi",
            "96",
        ]);
        let (server, number) = Group::start_and_hear(&mut command);
        assert!(!number.is_empty(), "Xvfb ended before it had a display");
        Self {
            number,
            _server: server,
        }
    }

    /// As the `DISPLAY` variable wants it.
    pub fn name(&self) -> String {
        format!(":{}", self.number)
    }
}
