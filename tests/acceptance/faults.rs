//! Crashes, second programs and damaged files: what was acknowledged stays, and damage is noticed
//! and named, never read and never replaced.

use std::fs::{self, OpenOptions};
use std::io::{BufRead as _, BufReader, Seek as _, SeekFrom, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use domain::record::{Entry, Note, Record};
use store::{Error, LineQuery, Workspace};

use crate::client::{Desk, NOW, id};
use crate::ledger;

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
        entry: Entry {
            id: id(100 + n),
            record: Record::Note(Note {
                text: format!("note {n}"),
                ..Note::default()
            }),
        },
    }
}

/// This very test program, running only the child above.
fn child(folder: &Path, work: &str) -> (Child, impl Iterator<Item = String> + use<>) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "faults::a_child_of_the_tests_below",
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
        let mut desk = Desk::new().await;
        desk.close().await;
        let (mut child, mut output) = child(desk.folder.path(), "notes");
        let last = format!("saved {acknowledged}");
        assert!(output.any(|line| line == last), "the child came that far");
        child.kill().unwrap();
        child.wait().unwrap();
        let said = output.filter(|line| line.starts_with("saved")).count();

        desk.open().await;
        let file = desk.client().await;
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
        all_sound(&desk).await;
    }
}

#[tokio::test]
async fn a_kill_during_an_import_leaves_all_of_it_or_nothing() {
    for pause in [0, 3, 10, 25, 50, 80, 120, 180, 250, 400] {
        let mut desk = Desk::new().await;
        desk.close().await;
        let (mut child, mut output) = child(desk.folder.path(), "import");
        assert!(output.any(|line| line == "open"), "the child came that far");
        std::thread::sleep(Duration::from_millis(pause));
        child.kill().unwrap();
        child.wait().unwrap();
        let acknowledged = output.filter(|line| line.starts_with("saved")).count();

        desk.open().await;
        let file = desk.client().await;
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
        all_sound(&desk).await;
        ledger::import(&file, 9, 10).await.expect("work goes on");
    }
}

#[tokio::test]
async fn a_second_program_is_refused_until_the_first_is_gone() {
    let mut desk = Desk::new().await;
    desk.close().await;
    let (mut child, mut output) = child(desk.folder.path(), "wait");
    assert!(output.any(|line| line == "open"), "the child came that far");
    let refused = Workspace::open(desk.folder.path()).await;
    assert!(matches!(refused, Err(Error::Locked { .. })), "{refused:?}");
    #[cfg(unix)]
    {
        let elsewhere = tempfile::tempdir().unwrap();
        let link = elsewhere.path().join("link");
        std::os::unix::fs::symlink(desk.folder.path(), &link).unwrap();
        let refused = Workspace::open(&link).await;
        assert!(
            matches!(refused, Err(Error::Locked { .. })),
            "by a link too"
        );
    }
    child.kill().unwrap();
    child.wait().unwrap();
    desk.open().await;
    desk.client()
        .await
        .dump()
        .await
        .expect("no lock stays behind");
}

#[tokio::test]
async fn a_second_opening_in_the_same_program_is_refused_and_one_client_is_one_file() {
    let desk = Desk::new().await;
    let refused = Workspace::open(desk.folder.path()).await;
    assert!(matches!(refused, Err(Error::Locked { .. })));
    let (one, other) = (desk.client().await, desk.client().await);
    ledger::import(&one, 10, 20).await.unwrap();
    assert_eq!(one.dump().await.unwrap(), other.dump().await.unwrap());
    one.close().await.unwrap();
    assert!(matches!(other.dump().await, Err(Error::Closed)));
    assert!(matches!(other.undo().await, Err(Error::Closed)));
    desk.client()
        .await
        .undo()
        .await
        .unwrap()
        .expect("opened again");
}

#[tokio::test]
async fn a_newer_file_is_refused_unharmed_and_its_program_named() {
    let mut desk = Desk::new().await;
    ledger::import(&desk.client().await, 10, 50).await.unwrap();
    desk.close().await;
    let path = desk.file_of(id(0));
    overwrite(&path, 60, &99_u32.to_be_bytes());
    let before = snapshot(&desk);

    desk.open().await;
    let refused = desk.workspace().open_client(id(0)).await;
    let Err(Error::Newer {
        version: 99,
        program,
        ..
    }) = &refused
    else {
        panic!("{refused:?}");
    };
    assert_eq!(program, concat!("version ", env!("CARGO_PKG_VERSION")));
    let check = desk.workspace().check().await.unwrap();
    assert!(!check[1].sound);
    assert!(
        check[1].sentence.contains("newer version"),
        "{}",
        check[1].sentence
    );
    assert_eq!(snapshot(&desk), before, "not a byte was touched");
}

#[tokio::test]
async fn damage_is_noticed_and_named_and_left_as_it_is() {
    type Harm = fn(&Path);
    let harms: [(&str, Harm); 8] = [
        ("is empty", |path| cut(path, 0)),
        ("end is missing", |path| cut(path, 60)),
        ("end is missing", |path| cut(path, 3 * 4096)),
        ("not a file of Evenlift", |path| {
            let length = usize::try_from(fs::metadata(path).unwrap().len()).unwrap();
            fs::write(path, vec![0; length]).unwrap();
        }),
        ("not a file of Evenlift", |path| {
            fs::write(path, b"Date,Vendor,Amount\n".repeat(500)).unwrap();
        }),
        ("belongs to another program", |path| {
            overwrite(path, 68, b"Else");
        }),
        ("damaged", |path| overwrite(path, 4096, &[0xa5; 4096])),
        ("damaged", |path| {
            overwrite(path, 5 * 4096 + 8, &[0xff; 600]);
        }),
    ];
    for (sign, harm) in harms {
        let mut desk = Desk::new().await;
        ledger::import(&desk.client().await, 10, 200).await.unwrap();
        desk.close().await;
        let path = desk.file_of(id(0));
        harm(&path);
        let before = fs::read(&path).unwrap();
        desk.open().await;
        let Err(error) = desk.workspace().open_client(id(0)).await else {
            panic!("a file that {sign} was opened");
        };
        let sentence = error.to_string();
        assert!(matches!(error, Error::Damaged { .. }), "{error:?}");
        assert!(sentence.contains(sign), "{sentence}");
        assert!(
            sentence.contains(&format!("{}.evenlift", id(0))),
            "{sentence}"
        );
        let check = desk.workspace().check().await.unwrap();
        assert!(!check[1].sound, "{}", check[1].sentence);
        let again = desk.create(id(0));
        assert!(again.await.is_err(), "nothing new in its place");
        assert_eq!(
            fs::read(&path).unwrap(),
            before,
            "the file that {sign} is as it was"
        );
    }
}

#[tokio::test]
async fn an_amount_that_was_changed_behind_our_back_is_noticed_by_the_check() {
    let mut desk = Desk::new().await;
    ledger::import(&desk.client().await, 10, 200).await.unwrap();
    desk.close().await;
    // A line's amount stands before its day, and that before its memo. The page stays a good
    // page, so only the sums can tell. The same bytes may lie in unused space too.
    let path = desk.file_of(id(0));
    let bytes = fs::read(&path).unwrap();
    let day = b"2025-02-02line 1";
    for (at, window) in bytes.windows(day.len()).enumerate() {
        if window == day {
            overwrite(&path, at as u64 - 1, &[bytes[at - 1] ^ 1]);
        }
    }
    desk.open().await;
    let check = desk.workspace().check().await.unwrap();
    assert!(!check[1].sound);
    assert!(check[1].sentence.contains("sums"), "{}", check[1].sentence);
}

#[tokio::test]
async fn a_missing_file_is_said_to_be_missing() {
    let mut desk = Desk::new().await;
    desk.close().await;
    let path = desk.file_of(id(0));
    let aside = desk.folder.path().join("aside");
    fs::rename(&path, &aside).unwrap();
    desk.open().await;
    let missing = desk.workspace().open_client(id(0)).await;
    assert!(matches!(missing, Err(Error::Missing { .. })), "{missing:?}");
    assert!(!path.exists(), "nothing new in its place");
    let again = desk.create(id(0));
    assert!(matches!(again.await, Err(Error::Refused { .. })));
    fs::rename(&aside, &path).unwrap();
    desk.client().await.dump().await.expect("it is back");
}

#[tokio::test]
async fn a_missing_list_of_clients_is_not_begun_anew() {
    let mut desk = Desk::new().await;
    desk.close().await;
    fs::remove_file(desk.folder.path().join("workspace.db")).unwrap();
    let opened = Workspace::open(desk.folder.path()).await;
    assert!(matches!(opened, Err(Error::Missing { .. })), "{opened:?}");
    assert!(!desk.folder.path().join("workspace.db").exists());
}

#[tokio::test]
async fn a_client_whose_file_came_before_its_card_is_listed() {
    let mut desk = Desk::new().await;
    desk.client().await.close().await.unwrap();
    desk.close().await;
    let elsewhere = Desk::new().await;
    let name = format!("{}.evenlift", id(1));
    let other = elsewhere.create(id(1));
    other.await.unwrap().close().await.unwrap();
    fs::copy(
        elsewhere.file_of(id(1)),
        desk.folder.path().join("clients").join(name),
    )
    .unwrap();
    desk.open().await;
    let cards = desk.workspace().clients().await.unwrap();
    let card = cards
        .iter()
        .find(|card| card.id == id(1))
        .expect("it is listed");
    assert_eq!(card.name, "Northwind Tools");
}

#[tokio::test]
async fn a_file_under_the_name_of_another_client_is_refused() {
    let mut desk = Desk::new().await;
    let other = desk.create(id(1));
    other.await.unwrap().close().await.unwrap();
    desk.close().await;
    fs::copy(desk.file_of(id(1)), desk.file_of(id(0))).unwrap();
    desk.open().await;
    let refused = desk.workspace().open_client(id(0)).await;
    assert!(matches!(refused, Err(Error::Damaged { .. })), "{refused:?}");
}

/// A limit on the size of files stands for a full disk: writing fails half-way through.
#[cfg(unix)]
#[tokio::test]
async fn a_disk_that_takes_no_more_loses_nothing() {
    let mut desk = Desk::new().await;
    let before = desk.client().await.dump().await.unwrap();
    desk.close().await;
    let status = Command::new("bash")
        .args(["-c", "trap '' XFSZ; ulimit -f 600; exec \"$@\"", "bash"])
        .arg(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "faults::a_child_of_the_tests_below",
            "--nocapture",
        ])
        .env(FOLDER, desk.folder.path())
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
    desk.open().await;
    let file = desk.client().await;
    assert_eq!(file.dump().await.unwrap(), before);
    ledger::import(&file, 10, 100)
        .await
        .expect("there is room again");
    all_sound(&desk).await;
}

async fn all_sound(desk: &Desk) {
    for check in desk.workspace().check().await.unwrap() {
        assert!(check.sound, "{}: {}", check.file, check.sentence);
    }
}

pub fn overwrite(path: &Path, at: u64, bytes: &[u8]) {
    let mut file = OpenOptions::new().write(true).open(path).unwrap();
    file.seek(SeekFrom::Start(at)).unwrap();
    file.write_all(bytes).unwrap();
}

fn cut(path: &Path, length: u64) {
    let file = OpenOptions::new().write(true).open(path).unwrap();
    file.set_len(length).unwrap();
}

/// Names and contents of everything beside the client's file.
fn snapshot(desk: &Desk) -> Vec<(std::ffi::OsString, Vec<u8>)> {
    let clients = desk.folder.path().join("clients");
    let entries = fs::read_dir(clients).unwrap().map(Result::unwrap);
    let mut files: Vec<_> = entries
        .map(|entry| (entry.file_name(), fs::read(entry.path()).unwrap()))
        .collect();
    files.sort();
    files
}
