//! One run of a program, with what it cost.

use std::{
    fs,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::step::shown;

/// What a run took.
#[derive(Copy, Clone, Debug)]
pub struct Cost {
    /// Seconds by the clock.
    pub wall: f64,
    /// Seconds of all processors.
    pub cpu: f64,
    /// The most memory that was held, in millions of bytes.
    pub peak_mb: f64,
}

/// Runs a program to its end. What it says is not shown, unless it fails.
pub fn watched(command: &mut Command) -> Result<Cost, String> {
    let start = Instant::now();
    let child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::inherit())
        .spawn();
    let mut child =
        child.map_err(|error| format!("`{}` could not be started: {error}.", shown(command)))?;
    let process = format!("/proc/{}", child.id());
    let mut peak = 0.0;
    // An ended child stays in /proc until it is waited for, with its final times; so the last look is exact.
    while !ended(&process) {
        peak = peak_memory(&process).unwrap_or(peak);
        thread::sleep(Duration::from_millis(5));
    }
    let cpu = cpu_seconds(&process).unwrap_or_default();
    let wall = start.elapsed().as_secs_f64();
    let status = child
        .wait()
        .map_err(|error| format!("`{}` got lost: {error}.", shown(command)))?;
    if !status.success() {
        return Err(format!("`{}` ended with {status}.", shown(command)));
    }
    Ok(Cost {
        wall,
        cpu,
        peak_mb: peak,
    })
}

fn ended(process: &str) -> bool {
    fields(process).is_none_or(|fields| fields.starts_with('Z'))
}

/// User and system time, its own and that of the children it waited for, in the kernel's ticks of 10 ms.
fn cpu_seconds(process: &str) -> Option<f64> {
    let fields = fields(process)?;
    let ticks = fields.split_whitespace().skip(11).take(4);
    let ticks: Vec<u32> = ticks.map_while(|field| field.parse().ok()).collect();
    (ticks.len() == 4).then(|| f64::from(ticks.iter().sum::<u32>()) / 100.0)
}

/// The largest resident set so far, in millions of bytes; the kernel counts in KiB.
fn peak_memory(process: &str) -> Option<f64> {
    let status = fs::read_to_string(format!("{process}/status")).ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: u32 = line.split_whitespace().next()?.parse().ok()?;
    Some(f64::from(kib) * 1024.0 / 1e6)
}

/// The fields of `stat` after the program's name, which may hold blanks: state first.
fn fields(process: &str) -> Option<String> {
    let stat = fs::read_to_string(format!("{process}/stat")).ok()?;
    stat.rsplit_once(") ").map(|(_, fields)| fields.to_owned())
}
