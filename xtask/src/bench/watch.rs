//! One run of a program, with what it cost.

use std::{
    fs,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::step::{Outcome, shown};

/// Runs a program to its end and prints wall time, processor time and the most memory it held. What it says is not
/// shown, unless it fails.
pub fn watched(name: &str, command: &mut Command) -> Outcome {
    let start = Instant::now();
    let child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::inherit())
        .spawn();
    let mut child =
        child.map_err(|error| format!("`{}` could not be started: {error}.", shown(command)))?;
    let process = format!("/proc/{}", child.id());
    let mut peak = 0;
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
    println!(
        "   {name:<34} {wall:>7.2} s wall {cpu:>7.2} s cpu {:>6} MB",
        peak / 1024
    );
    Ok(())
}

fn ended(process: &str) -> bool {
    fields(process).is_none_or(|fields| fields.starts_with('Z'))
}

/// User and system time, in the kernel's ticks of 10 ms.
fn cpu_seconds(process: &str) -> Option<f64> {
    let fields = fields(process)?;
    let mut ticks = fields
        .split_whitespace()
        .skip(11)
        .map_while(|field| field.parse::<u32>().ok());
    Some(f64::from(ticks.next()? + ticks.next()?) / 100.0)
}

/// The largest resident set so far, in KiB.
fn peak_memory(process: &str) -> Option<u64> {
    let status = fs::read_to_string(format!("{process}/status")).ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}

/// The fields of `stat` after the program's name, which may hold blanks: state first.
fn fields(process: &str) -> Option<String> {
    let stat = fs::read_to_string(format!("{process}/stat")).ok()?;
    stat.rsplit_once(") ").map(|(_, fields)| fields.to_owned())
}
