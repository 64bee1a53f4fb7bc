//! What the program adds to an empty window of the same Tauri: time to start, memory at rest. Run by `cargo xtask bench` on
//! both as they are shipped, in turn.

use std::{
    fs,
    path::Path,
    thread,
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use evenlift_tests::{program, target};
use serde_json::json;
use tempfile::TempDir;

use crate::{display::Display, driver::Driver, process::Running, window::environment};

/// Each of the two is started so often; the middle one counts.
const STARTS: usize = 7;

/// How long a window stands untouched before its memory is looked at.
const REST: Duration = Duration::from_secs(5);

/// One start.
struct Start {
    /// From the birth of the process until the page has drawn what can be used, in seconds.
    seconds: f64,
    /// Of all its processes, at rest.
    memory_kib: u64,
}

#[test]
#[ignore = "a measurement, for cargo xtask bench"]
fn measure_the_start_and_the_memory_beside_an_empty_window() {
    let programs = [
        program("evenlift", "EVENLIFT_BIN"),
        program("evenlift-shell", "EVENLIFT_SHELL"),
    ];
    let mut starts = [Vec::new(), Vec::new()];
    for _ in 0..STARTS {
        for (program, starts) in programs.iter().zip(&mut starts) {
            starts.push(start(program));
        }
    }
    let [ours, empty] = &starts;
    for (who, starts) in [("Evenlift", ours), ("an empty window", empty)] {
        println!(
            "   {who:<34} {:.3} s to a window that can be used, {:.1} MB at rest",
            middle(starts, |start| start.seconds),
            middle(starts, Start::megabytes),
        );
    }
    tell(
        "start beside an empty window",
        ours,
        empty,
        |start| start.seconds,
        "1.40",
    );
    tell(
        "memory at rest beside an empty window",
        ours,
        empty,
        Start::megabytes,
        "1.25",
    );
}

fn tell(what: &str, ours: &[Start], empty: &[Start], of: fn(&Start) -> f64, at_most: &str) {
    let ratio = middle(ours, of) / middle(empty, of);
    println!("measured\t{what}\t{ratio:.3}\t{at_most}\ttimes");
}

fn middle(starts: &[Start], of: fn(&Start) -> f64) -> f64 {
    let mut figures: Vec<f64> = starts.iter().map(of).collect();
    figures.sort_by(f64::total_cmp);
    figures[STARTS / 2]
}

impl Start {
    fn megabytes(&self) -> f64 {
        f64::from(u32::try_from(self.memory_kib).expect("BUG: less than 4 TB")) * 1024.0 / 1e6
    }
}

/// Starts a program whose page marks the moment when it is ready.
fn start(program: &Path) -> Start {
    let name = program
        .file_name()
        .expect("a program has a name")
        .to_string_lossy();
    let home = TempDir::new().expect("a temporary folder can be made");
    let display = Display::start();
    let mut environment = environment(home.path(), &display);
    if !Path::new("/dev/dri").exists() {
        // The program draws plainly by itself where there is no graphics card; the empty window must be told.
        environment.push(("WEBKIT_DISABLE_DMABUF_RENDERER".to_owned(), "1".to_owned()));
    }
    let log = target().join("journey").join(format!("beside-{name}.log"));
    let driver = Driver::start(program, &environment, &log);
    let ready = ready(&driver);
    let born = born(&driver.running(), &name);
    thread::sleep(REST);
    let memory_kib = driver
        .running()
        .iter()
        .map(|process| process.memory_kib)
        .sum();
    Start {
        seconds: ready - born,
        memory_kib,
    }
}

/// When the page was ready by its own clock, in seconds since 1970.
fn ready(driver: &Driver) -> f64 {
    let script = "const ready = performance.getEntriesByName('ready')[0]
                  return ready === undefined ? null : performance.timeOrigin + ready.startTime";
    let patience = Instant::now() + Duration::from_secs(20);
    loop {
        let answer = driver.post("execute/sync", &json!({ "script": script, "args": [] }));
        if let Some(ready) = answer.ok().and_then(|answer| answer.as_f64()) {
            return ready / 1000.0;
        }
        assert!(
            Instant::now() < patience,
            "the page never says that it is ready"
        );
        thread::sleep(Duration::from_millis(40));
    }
}

/// When the program's own process was born, in seconds since 1970; the kernel's clock ticks every 10 ms.
fn born(processes: &[Running], name: &str) -> f64 {
    let process = processes
        .iter()
        .find(|process| process.name == name)
        .expect("the program runs");
    let uptime = fs::read_to_string("/proc/uptime").expect("Linux tells its uptime");
    let uptime: f64 = uptime
        .split(' ')
        .next()
        .and_then(|number| number.parse().ok())
        .expect("uptime is a number");
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .expect("the clock is set");
    now.as_secs_f64() - uptime + process.born_ticks / 100.0
}
