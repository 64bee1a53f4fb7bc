//! Kills, second programs and full disks: what was acknowledged stays, and nothing is there by half.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use domain::record::{Entry, Note, Record};
use store::{Error, LineQuery, Workspace};

use crate::ledger;
use crate::world::{NOW, World, id};

/// Says to the test program that it is a child, and which workspace to open.
const FOLDER: &str = "EVENLIFT_CHILD_WORKSPACE";
/// What the child does there: `notes`, `import` or `wait`.
const WORK: &str = "EVENLIFT_CHILD_WORK";

const LINES: u32 = 30_000;

/// The other program of the tests below: it works until it is killed, and says what is saved.
#[tokio::test]
async fn a_child_of_the_tests_below() {
    let Ok(folder) = std::env::var(FOLDER) else {
        return;
    };
    let workspace = Workspace::open(Path::new(&folder)).await.unwrap();
    let file = workspace.open_client(id(0)).await.unwrap();
    println!("\nopen");
    let work = std::env::var(WORK).unwrap();
    for n in 1.. {
        match work.as_str() {
            "notes" => {
                let edits = vec![note(n)];
                let change = ledger::change(&format!("Note {n}"), edits);
                file.apply(change, NOW).await.unwrap();
            }
            "import" => {
                ledger::import(&file, 10 + n, LINES).await.unwrap();
            }
            _ => tokio::time::sleep(Duration::from_mins(1)).await,
        }
        println!("saved {n}");
    }
}

fn note(n: u128) -> domain::change::Edit {
    domain::change::Edit::Put {
        entry: Entry::new(
            id(100 + n),
            Record::Note(Note {
                text: format!("note {n}"),
                ..Note::default()
            }),
        ),
    }
}

/// This very test program, running only the child above.
fn child(folder: &Path, work: &str) -> (Child, impl Iterator<Item = String> + use<>) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "crash::a_child_of_the_tests_below",
            "--nocapture",
        ])
        .env(FOLDER, folder)
        .env(WORK, work)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let output = BufReader::new(child.stdout.take().unwrap());
    (child, output.lines().map_while(Result::ok))
}

#[tokio::test]
async fn what_was_acknowledged_survives_a_kill() {
    for acknowledged in [1, 2, 5, 17, 40] {
        let mut world = World::in_store().await;
        world.close_store().await;
        let (mut child, mut output) = child(world.folder(), "notes");
        let last = format!("saved {acknowledged}");
        assert!(output.any(|line| line == last), "the child came that far");
        child.kill().unwrap();
        child.wait().unwrap();
        let said = output.filter(|line| line.starts_with("saved")).count();

        world.open_store().await;
        let file = world.client_file().await;
        let records = file.assessment(NOW.date_naive()).await.unwrap().records;
        let notes = records
            .values()
            .filter(|record| matches!(record, Record::Note(_)));
        let notes = notes.count();
        let saved = acknowledged + said;
        assert!(
            notes == saved || notes == saved + 1,
            "{saved} were acknowledged and {notes} are there"
        );
        let steps = file.history(1000).await.unwrap().len();
        assert_eq!(steps, notes, "each with its step");
        all_sound(&world).await;
    }
}

#[tokio::test]
async fn a_kill_during_an_import_leaves_all_of_it_or_nothing() {
    for pause in [0, 3, 10, 25, 50, 80, 120, 180, 250, 400] {
        let mut world = World::in_store().await;
        world.close_store().await;
        let (mut child, mut output) = child(world.folder(), "import");
        assert!(output.any(|line| line == "open"), "the child came that far");
        std::thread::sleep(Duration::from_millis(pause));
        child.kill().unwrap();
        child.wait().unwrap();
        let acknowledged = output.filter(|line| line.starts_with("saved")).count();

        world.open_store().await;
        let file = world.client_file().await;
        let imports = file
            .assessment(NOW.date_naive())
            .await
            .unwrap()
            .spend
            .imports;
        assert!(imports.len() >= acknowledged, "none that was saved is gone");
        for import in &imports {
            let query = LineQuery {
                import: Some(import.id),
                ..LineQuery::default()
            };
            let lines = file.count_lines(&query).await.unwrap();
            assert_eq!(lines, u64::from(LINES), "whole after {pause} ms");
            assert_eq!(file.original(import.id).await.unwrap(), ledger::BYTES);
        }
        let steps = file.history(1000).await.unwrap().len();
        assert_eq!(steps, imports.len(), "each with its step");
        all_sound(&world).await;
        ledger::import(&file, 9, 10).await.expect("work goes on");
    }
}

#[tokio::test]
async fn a_second_program_is_refused_until_the_first_is_gone() {
    let mut world = World::in_store().await;
    world.close_store().await;
    let (mut child, mut output) = child(world.folder(), "wait");
    assert!(output.any(|line| line == "open"), "the child came that far");
    let refused = Workspace::open(world.folder()).await;
    assert!(matches!(refused, Err(Error::Locked { .. })), "{refused:?}");
    #[cfg(unix)]
    {
        let elsewhere = tempfile::tempdir().unwrap();
        let link = elsewhere.path().join("link");
        std::os::unix::fs::symlink(world.folder(), &link).unwrap();
        let refused = Workspace::open(&link).await;
        assert!(
            matches!(refused, Err(Error::Locked { .. })),
            "by a link too"
        );
    }
    child.kill().unwrap();
    child.wait().unwrap();
    world.open_store().await;
    world
        .client_file()
        .await
        .dump()
        .await
        .expect("no lock stays behind");
}

/// A limit on the size of files stands for a full disk: writing fails half-way through.
#[cfg(unix)]
#[tokio::test]
async fn a_disk_that_takes_no_more_loses_nothing() {
    let mut world = World::in_store().await;
    let before = world.client_file().await.dump().await.unwrap();
    world.close_store().await;
    let status = Command::new("bash")
        .args(["-c", "trap '' XFSZ; ulimit -f 600; exec \"$@\"", "bash"])
        .arg(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "crash::a_child_of_the_tests_below",
            "--nocapture",
        ])
        .env(FOLDER, world.folder())
        .env(WORK, "import")
        .output()
        .unwrap();
    let output = String::from_utf8_lossy(&status.stdout).into_owned();
    let errors = String::from_utf8_lossy(&status.stderr).into_owned();
    assert!(
        output.contains("open") && !output.contains("saved"),
        "{output}"
    );
    assert!(!errors.contains("Damaged"), "never called damage: {errors}");
    world.open_store().await;
    let file = world.client_file().await;
    assert_eq!(file.dump().await.unwrap(), before);
    ledger::import(&file, 10, 100)
        .await
        .expect("there is room again");
    all_sound(&world).await;
}

async fn all_sound(world: &World) {
    for check in world.workspace().check().await.unwrap() {
        assert!(check.sound, "{}: {}", check.file, check.sentence);
    }
}
