//! Whoever stops a reading has the answer at once, and nothing was changed.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use practice::view::{ImportRead, Progress};
use practice::{FailureKind, import};

use crate::world::World;

/// Well before the reading would have ended. How fast it is on a quiet machine is measured by the benchmark.
const AT_ONCE: Duration = Duration::from_secs(2);

/// A file that takes seconds without optimisation.
fn long(world: &World) -> PathBuf {
    let mut text = "Date,Vendor,Account,Amount\n".to_owned();
    for row in 0..80_000 {
        let (month, day) = (row % 12 + 1, row % 28 + 1);
        let _ = writeln!(
            text,
            "2025-{month:02}-{day:02},Vendor {},Travel,{row}.50",
            row % 90
        );
    }
    world.file("long.csv", &text)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reading_stops_at_once_wherever_it_is() {
    let mut world = World::new().await;
    let before = world.dump().await;
    let path = long(&world).display().to_string();
    for wait in [0, 5, 50, 300, 700] {
        let practice = world.practice();
        let reading = import::read(practice, world.client, path.clone(), world.now);
        let stopping = async {
            tokio::time::sleep(Duration::from_millis(wait)).await;
            let asked = Instant::now();
            import::stop_reading(practice, world.now).await.unwrap();
            asked
        };
        let (read, asked) = tokio::join!(reading, stopping);
        let answered = asked.elapsed();
        match read {
            Err(failure) => assert_eq!(failure.kind, FailureKind::Cancelled),
            Ok(_) => assert!(wait > 0, "it can't be read in no time"),
        }
        assert!(answered < AT_ONCE, "asked after {wait} ms: {answered:?}");
    }
    assert_eq!(world.dump().await, before);

    let read = import::read(world.practice(), world.client, path, world.now);
    let ImportRead::Read { view } = read.await.unwrap() else {
        panic!("the next one is not stopped");
    };
    assert_eq!(view.lines, 80_000);
    let step = import::reading_progress(world.practice(), world.now).await;
    let said = step.unwrap().text;
    assert!(
        said.ends_with(" of 80,001"),
        "the header is a row too: {said}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_read_can_be_looked_at_while_it_is_saved_and_is_saved_once() {
    let mut world = World::new().await;
    let path = long(&world).display().to_string();
    let read = import::read(world.practice(), world.client, path, world.now);
    let ImportRead::Read { view } = read.await.unwrap() else {
        panic!("it is a ledger");
    };
    let save = |told: Box<dyn Fn(Progress) + Send>| {
        import::commit(world.practice(), view.token.clone(), false, told, world.now)
    };
    let (sender, steps) = mpsc::channel();
    let first = save(Box::new(move |step| sender.send(step).unwrap_or_default()));
    let meanwhile = async {
        while steps.try_recv().is_err() {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        let again = save(Box::new(drop)).await.map(|_| ());
        let shown = import::rows(world.practice(), view.token.clone(), None, 0, 5, world.now);
        (again, shown.await.unwrap().rows.len(), steps.try_iter())
    };
    let (saved, (again, shown, later)) = tokio::join!(first, meanwhile);
    saved.unwrap();
    assert!(again.unwrap_err().message.contains("imported already"));
    assert_eq!(shown, 5);
    assert!(later.count() > 0, "the answers came before the last line");
    let once_more = save(Box::new(drop)).await.map(|_| ()).unwrap_err();
    assert_eq!(once_more.kind, FailureKind::NotFound);
    assert_eq!(world.lines().await.len(), 80_000);
}
