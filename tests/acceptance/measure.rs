//! What an import costs where no program has to start and no window to draw: preview, undo, and how soon whoever stops
//! one has the answer. Run by `cargo xtask bench`, optimised, on files that it has made.

use domain::spend::{Allocation, LineBy, LineOrder};
use std::path::PathBuf;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use practice::view::{LineChoice, LineFilter, LineSelection, Progress};
use practice::{FailureKind, import, spend};

use crate::world::World;

/// Moments are taken several times; the fastest says what the program needs, the slowest what a person may meet.
const TIMES: u32 = 5;

/// A file that the benchmark has made.
fn made(name: &str) -> PathBuf {
    let folder =
        std::env::var_os("EVENLIFT_BENCH").expect("cargo xtask bench says where its files are");
    PathBuf::from(folder).join(name)
}

/// One line of the benchmark's table: what, the time in milliseconds, the promise.
fn tell(what: &str, took: Duration, at_most: u32) {
    let took = took.as_secs_f64() * 1000.0;
    println!("measured\t{what}\t{took:.1}\t{at_most}");
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "a measurement, for cargo xtask bench"]
async fn measure_previews() {
    let world = World::new().await;
    for (what, file, at_most) in [
        ("preview of 5 MB of CSV", "small.csv", 150),
        ("preview of 100,000 rows of XLSX", "ledger.xlsx", 1000),
    ] {
        let mut best = Duration::MAX;
        for _ in 0..TIMES {
            let start = Instant::now();
            world.open(&made(file)).await;
            best = best.min(start.elapsed());
        }
        tell(what, best, at_most);
    }
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "a measurement, for cargo xtask bench"]
async fn measure_undo() {
    let world = World::new().await;
    let view = world.open(&made("ledger.csv")).await;
    world.commit(&view).await;
    let mut worst = Duration::ZERO;
    for _ in 0..TIMES {
        let start = Instant::now();
        world.undo().await;
        worst = worst.max(start.elapsed());
        world.redo().await;
    }
    tell("undo of 1,000,000 lines", worst, 50);
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "a measurement, for cargo xtask bench"]
async fn measure_cancelling() {
    let world = World::new().await;
    let mut worst = Duration::ZERO;
    for time in 0..TIMES {
        let reading = import::read(
            world.practice(),
            world.client,
            made("ledger.csv").display().to_string(),
            world.now,
        );
        let stopping = async {
            tokio::time::sleep(Duration::from_millis(100 + 200 * u64::from(time))).await;
            let asked = Instant::now();
            import::stop_reading(world.practice(), world.now)
                .await
                .unwrap();
            asked
        };
        let (stopped, asked) = tokio::join!(reading, stopping);
        worst = worst.max(asked.elapsed());
        assert_eq!(
            stopped.map(|_| ()).unwrap_err().kind,
            FailureKind::Cancelled
        );
    }
    tell("cancel while 1,000,000 rows are read", worst, 200);

    let view = world.open(&made("ledger.csv")).await;
    let mut worst = Duration::ZERO;
    for time in 0..TIMES {
        let (sender, steps) = mpsc::channel();
        let told = move |step: Progress| sender.send(done(&step)).unwrap_or_default();
        let saving = import::commit(world.practice(), view.token.clone(), false, told, world.now);
        let from = time * 180_000;
        let cancelling = async {
            loop {
                match steps.try_recv() {
                    Ok(done) if done < from => {}
                    Ok(_) | Err(mpsc::TryRecvError::Disconnected) => break,
                    Err(mpsc::TryRecvError::Empty) => {
                        tokio::time::sleep(Duration::from_millis(2)).await;
                    }
                }
            }
            let asked = Instant::now();
            import::cancel(world.practice(), view.token.clone(), world.now)
                .await
                .unwrap();
            asked
        };
        let (cancelled, asked) = tokio::join!(saving, cancelling);
        worst = worst.max(asked.elapsed());
        assert_eq!(
            cancelled.map(|_| ()).unwrap_err().kind,
            FailureKind::Cancelled
        );
    }
    tell("cancel while 1,000,000 lines are saved", worst, 200);
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "a measurement, for cargo xtask bench"]
async fn measure_a_hundred_thousand_lines() {
    let world = World::new().await;
    let view = world.open(&made("sheet.csv")).await;
    let (practice, client, now) = (world.practice(), world.client, world.now);
    import::commit(practice, view.token, false, |_| {}, now)
        .await
        .unwrap();
    let filter = |text: &str, by: LineBy| LineFilter {
        text: text.to_owned(),
        order: LineOrder {
            by,
            descending: by == LineBy::Amount,
        },
        ..LineFilter::default()
    };
    let all = filter("", LineBy::File);
    // What is known of the client is read once, before anything is looked for.
    spend::list(practice, client, all.clone(), now)
        .await
        .unwrap();
    for (what, sought) in [
        (
            "search among 100,000 lines",
            filter("inv-00042", LineBy::File),
        ),
        ("100,000 lines by amount", filter("", LineBy::Amount)),
    ] {
        let start = Instant::now();
        spend::list(practice, client, sought, now).await.unwrap();
        tell(what, start.elapsed(), 100);
    }
    let list = spend::list(practice, client, all.clone(), now)
        .await
        .unwrap();
    let mut worst = Duration::ZERO;
    for offset in [0, 50_000, 99_800] {
        let start = Instant::now();
        spend::page(practice, client, all.clone(), offset, 200, now)
            .await
            .unwrap();
        worst = worst.max(start.elapsed());
    }
    tell("a page among 100,000 lines", worst, 50);
    let selection = LineSelection {
        filter: all,
        revision: list.revision,
        ranges: vec![(20_000, 24_999)],
    };
    let start = Instant::now();
    spend::decide_selected(
        practice,
        client,
        selection,
        LineChoice {
            allocation: Some(Allocation::Sales),
            ..LineChoice::default()
        },
        now,
    )
    .await
    .unwrap();
    tell(
        "5,000 of 100,000 lines decided at once",
        start.elapsed(),
        500,
    );
}

/// How many of the million lines are saved.
fn done(step: &Progress) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a part of a million is a small whole number"
    )]
    let lines = (step.part.unwrap_or_default() * 1_000_000.0).round() as u32;
    lines
}
