//! A program with all its children, ended politely and together.

use std::{
    fs::File,
    io::{BufRead, BufReader},
    os::unix::process::CommandExt,
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// A process group. Dropping it ends the program and everything it started.
pub struct Group {
    leader: Child,
}

impl Group {
    /// Starts a program at the head of its own group; what it says goes to `log`.
    pub fn start(command: &mut Command, log: &Path) -> Self {
        let log = File::create(log).expect("the log can be written");
        let again = log.try_clone().expect("the log can be written by two");
        Self::spawn(command.stdout(log).stderr(again))
    }

    /// Starts a program and reads the first line it prints.
    pub fn start_and_hear(command: &mut Command) -> (Self, String) {
        let mut group = Self::spawn(command.stdout(Stdio::piped()).stderr(Stdio::null()));
        let mut line = String::new();
        let stdout = group
            .leader
            .stdout
            .take()
            .expect("BUG: stdout was asked for");
        BufReader::new(stdout)
            .read_line(&mut line)
            .expect("the program says its first line");
        (group, line.trim().to_owned())
    }

    fn spawn(command: &mut Command) -> Self {
        let name = command.get_program().to_string_lossy().into_owned();
        let leader = command.stdin(Stdio::null()).process_group(0).spawn();
        let leader = leader.unwrap_or_else(|error| {
            panic!("{name} can't be started ({error}); `cargo xtask test` installs it")
        });
        Self { leader }
    }

    fn signal(&self, signal: &str) {
        // The shell's own `kill`: a bare machine has no other, and this form is the one all shells know.
        let kill = format!("kill -s {signal} -- -{} 2>/dev/null", self.leader.id());
        let _ = Command::new("sh").args(["-c", &kill]).status();
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        // SIGTERM first: killed hard, WebKitWebDriver leaves the program it drives behind.
        self.signal("TERM");
        let patience = Instant::now() + Duration::from_secs(5);
        while Instant::now() < patience {
            if matches!(self.leader.try_wait(), Ok(Some(_))) {
                break;
            }
            thread::sleep(Duration::from_millis(20));
        }
        self.signal("KILL");
        let _ = self.leader.wait();
    }
}

/// A running process, as the kernel counts it. Ticks are 10 ms.
pub struct Running {
    pub name: String,
    pub born_ticks: f64,
    pub cpu_ticks: f64,
    /// Its own memory and its share of what it has in common with others.
    pub memory_kib: u64,
}

impl Group {
    /// Every process that this group's leader started, directly or not, but for the leader.
    pub fn running(&self) -> Vec<Running> {
        let leader = self.leader.id().to_string();
        let processes = std::fs::read_dir("/proc").expect("Linux lists its processes");
        let processes = processes.flatten().filter_map(|entry| {
            let id = entry.file_name().to_string_lossy().into_owned();
            let stat = std::fs::read_to_string(entry.path().join("stat")).ok()?;
            let (name, fields) = stat.split_once(" (")?.1.rsplit_once(") ")?;
            let fields: Vec<&str> = fields.split_whitespace().collect();
            let number = |field: usize| fields.get(field)?.parse::<f64>().ok();
            (fields.get(2) == Some(&leader.as_str()) && id != leader).then_some(Running {
                name: name.to_owned(),
                born_ticks: number(19)?,
                cpu_ticks: number(11)? + number(12)?,
                memory_kib: share_of_memory(&entry.path()).unwrap_or_default(),
            })
        });
        processes.collect()
    }
}

fn share_of_memory(process: &Path) -> Option<u64> {
    let rollup = std::fs::read_to_string(process.join("smaps_rollup")).ok()?;
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    line.split_whitespace().next()?.parse().ok()
}
