//! Damaged, foreign, newer and missing files: noticed and named, never read and never replaced.

use std::fs::{self, OpenOptions};
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::Path;

use store::{Error, Workspace};

use crate::ledger;
use crate::world::{World, id};

#[tokio::test]
async fn a_second_opening_in_the_same_program_is_refused_and_one_client_is_one_file() {
    let world = World::in_store().await;
    let refused = Workspace::open(world.folder()).await;
    assert!(matches!(refused, Err(Error::Locked { .. })));
    let (one, other) = (world.client_file().await, world.client_file().await);
    ledger::import(&one, 10, 20).await.unwrap();
    assert_eq!(one.dump().await.unwrap(), other.dump().await.unwrap());
    one.close().await.unwrap();
    assert!(matches!(other.dump().await, Err(Error::Closed)));
    assert!(matches!(other.undo().await, Err(Error::Closed)));
    world
        .client_file()
        .await
        .undo()
        .await
        .unwrap()
        .expect("opened again");
}

#[tokio::test]
async fn a_newer_file_is_refused_unharmed_and_its_program_named() {
    let mut world = World::in_store().await;
    ledger::import(&world.client_file().await, 10, 50)
        .await
        .unwrap();
    world.close_store().await;
    let path = world.file_of(id(0));
    overwrite(&path, 60, &99_u32.to_be_bytes());
    let before = snapshot(&world);

    world.open_store().await;
    let refused = world.workspace().open_client(id(0)).await;
    let Err(Error::Newer {
        version: 99,
        program,
        ..
    }) = &refused
    else {
        panic!("{refused:?}");
    };
    assert_eq!(program, concat!("version ", env!("CARGO_PKG_VERSION")));
    let check = world.workspace().check().await.unwrap();
    assert!(!check[1].sound);
    assert!(
        check[1].sentence.contains("newer version"),
        "{}",
        check[1].sentence
    );
    assert_eq!(snapshot(&world), before, "not a byte was touched");
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
        let mut world = World::in_store().await;
        ledger::import(&world.client_file().await, 10, 200)
            .await
            .unwrap();
        world.close_store().await;
        let path = world.file_of(id(0));
        harm(&path);
        let before = fs::read(&path).unwrap();
        world.open_store().await;
        let Err(error) = world.workspace().open_client(id(0)).await else {
            panic!("a file that {sign} was opened");
        };
        let sentence = error.to_string();
        assert!(matches!(error, Error::Damaged { .. }), "{error:?}");
        assert!(sentence.contains(sign), "{sentence}");
        assert!(
            sentence.contains(&format!("{}.evenlift", id(0))),
            "{sentence}"
        );
        let check = world.workspace().check().await.unwrap();
        assert!(!check[1].sound, "{}", check[1].sentence);
        let again = world.create(id(0));
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
    let mut world = World::in_store().await;
    ledger::import(&world.client_file().await, 10, 200)
        .await
        .unwrap();
    world.close_store().await;
    // A line's amount stands before its day, and that before its memo. The page stays a good
    // page, so only the sums can tell. The same bytes may lie in unused space too.
    let path = world.file_of(id(0));
    let bytes = fs::read(&path).unwrap();
    let day = b"2025-02-02line 1";
    for (at, window) in bytes.windows(day.len()).enumerate() {
        if window == day {
            overwrite(&path, at as u64 - 1, &[bytes[at - 1] ^ 1]);
        }
    }
    world.open_store().await;
    let check = world.workspace().check().await.unwrap();
    assert!(!check[1].sound);
    assert!(check[1].sentence.contains("sums"), "{}", check[1].sentence);
}

#[tokio::test]
async fn a_missing_file_is_said_to_be_missing() {
    let mut world = World::in_store().await;
    world.close_store().await;
    let path = world.file_of(id(0));
    let aside = world.folder().join("aside");
    fs::rename(&path, &aside).unwrap();
    world.open_store().await;
    let missing = world.workspace().open_client(id(0)).await;
    assert!(matches!(missing, Err(Error::Missing { .. })), "{missing:?}");
    assert!(!path.exists(), "nothing new in its place");
    let again = world.create(id(0));
    assert!(matches!(again.await, Err(Error::Refused { .. })));
    fs::rename(&aside, &path).unwrap();
    world.client_file().await.dump().await.expect("it is back");
}

#[tokio::test]
async fn a_missing_list_of_clients_is_not_begun_anew() {
    let mut world = World::in_store().await;
    world.close_store().await;
    fs::remove_file(world.folder().join("workspace.db")).unwrap();
    let opened = Workspace::open(world.folder()).await;
    assert!(matches!(opened, Err(Error::Missing { .. })), "{opened:?}");
    assert!(!world.folder().join("workspace.db").exists());
}

#[tokio::test]
async fn a_client_whose_file_came_before_its_card_is_listed() {
    let mut world = World::in_store().await;
    world.client_file().await.close().await.unwrap();
    world.close_store().await;
    let elsewhere = World::in_store().await;
    let name = format!("{}.evenlift", id(1));
    let other = elsewhere.create(id(1));
    other.await.unwrap().close().await.unwrap();
    fs::copy(
        elsewhere.file_of(id(1)),
        world.folder().join("clients").join(name),
    )
    .unwrap();
    world.open_store().await;
    let cards = world.workspace().clients().await.unwrap();
    let card = cards
        .iter()
        .find(|card| card.id == id(1))
        .expect("it is listed");
    assert_eq!(card.name, "Northwind Tools");
}

#[tokio::test]
async fn a_file_under_the_name_of_another_client_is_refused() {
    let mut world = World::in_store().await;
    let other = world.create(id(1));
    other.await.unwrap().close().await.unwrap();
    world.close_store().await;
    fs::copy(world.file_of(id(1)), world.file_of(id(0))).unwrap();
    world.open_store().await;
    let refused = world.workspace().open_client(id(0)).await;
    assert!(matches!(refused, Err(Error::Damaged { .. })), "{refused:?}");
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
fn snapshot(world: &World) -> Vec<(std::ffi::OsString, Vec<u8>)> {
    let clients = world.folder().join("clients");
    let entries = fs::read_dir(clients).unwrap().map(Result::unwrap);
    let mut files: Vec<_> = entries
        .map(|entry| (entry.file_name(), fs::read(entry.path()).unwrap()))
        .collect();
    files.sort();
    files
}
