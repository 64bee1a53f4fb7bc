//! Backups are made without asking, proven by opening them, and never thinned out to nothing.

use std::fs;
use std::path::Path;

use chrono::{Days, NaiveDate};
use store::{Error, Workspace};

use crate::world::{NOW, World, id};
use crate::{faults, ledger};

fn today() -> NaiveDate {
    NOW.date_naive()
}

#[tokio::test]
async fn a_backup_opens_as_a_workspace_and_holds_the_same() {
    let world = World::in_store().await;
    let file = world.client_file().await;
    ledger::import(&file, 10, 400).await.unwrap();
    let backup = world.workspace().backup_due(today()).await.unwrap();
    let backup = backup.expect("the first of the day");
    assert_eq!(backup.files.len(), 2);
    for copied in &backup.files {
        assert!(copied.sound, "{}", copied.sentence);
    }
    let before = file.dump().await.unwrap();
    file.undo().await.unwrap();

    let elsewhere = tempfile::tempdir().unwrap();
    fs::create_dir(elsewhere.path().join("clients")).unwrap();
    let name = format!("{}.evenlift", id(0));
    let into = |name: &str| elsewhere.path().join(name);
    fs::copy(backup.folder.join("workspace.db"), into("workspace.db")).unwrap();
    fs::copy(backup.folder.join(&name), into("clients").join(&name)).unwrap();
    let restored = Workspace::open(elsewhere.path()).await.unwrap();
    let file = restored.open_client(id(0)).await.unwrap();
    assert_eq!(file.dump().await.unwrap(), before);
    file.undo()
        .await
        .unwrap()
        .expect("the history is in it too");
}

#[tokio::test]
async fn there_is_one_backup_a_day() {
    let world = World::in_store().await;
    let workspace = world.workspace();
    assert!(workspace.backup_due(today()).await.unwrap().is_some());
    assert!(workspace.backup_due(today()).await.unwrap().is_none());
    let tomorrow = today() + Days::new(1);
    assert!(workspace.backup_due(tomorrow).await.unwrap().is_some());
    assert_eq!(workspace.backups().unwrap(), [tomorrow, today()]);
}

#[tokio::test]
async fn only_own_old_files_are_removed_and_never_the_last_of_a_client() {
    let world = World::in_store().await;
    let workspace = world.workspace();
    let backups = world.folder().join("backups");
    workspace.backup_due(today()).await.unwrap();
    let first = backups.join(today().to_string());
    // A client whose only copy is in the oldest backup, files of somebody else, and look-alikes.
    let gone = first.join(format!("{}.evenlift", id(50)));
    let foreign = first.join("notes.txt");
    let alike = first.join("0197.evenlift");
    for path in [&gone, &foreign, &alike] {
        fs::write(path, b"kept").unwrap();
    }
    let folder_alike = backups.join("2026-3-1");
    fs::create_dir(&folder_alike).unwrap();
    link_elsewhere(&backups, world.folder());
    for day in 1..=20 {
        let made = workspace
            .backup_due(today() + Days::new(day))
            .await
            .unwrap();
        assert!(made.is_some_and(|backup| backup.files.iter().all(|file| file.sound)));
    }
    for path in [&gone, &foreign, &alike, &folder_alike] {
        assert!(path.exists(), "{} stays", path.display());
    }
    let name = format!("{}.evenlift", id(0));
    assert!(!first.join(&name).exists(), "a newer one is there");
    assert!(
        world.folder().join("clients").join(&name).exists(),
        "a link is not followed"
    );
    let whole = workspace.backups().unwrap().into_iter();
    let whole = whole.filter(|day| backups.join(day.to_string()).join(&name).exists());
    assert_eq!(whole.count(), 14);
}

/// A day's folder that is really a link to the live files.
fn link_elsewhere(backups: &Path, workspace: &Path) {
    #[cfg(unix)]
    std::os::unix::fs::symlink(workspace.join("clients"), backups.join("2001-01-01")).unwrap();
    #[cfg(not(unix))]
    let _ = (backups, workspace);
}

#[tokio::test]
async fn a_damaged_file_is_told_and_keeps_no_other_from_its_backup() {
    let mut world = World::in_store().await;
    let other = world.create(id(1)).await;
    other.unwrap().close().await.unwrap();
    world.close_store().await;
    let path = world.file_of(id(1));
    faults::overwrite(&path, 0, &[0; 4096]);
    world.open_store().await;
    let backup = world
        .workspace()
        .backup_due(today())
        .await
        .unwrap()
        .unwrap();
    for copied in backup.files {
        assert_eq!(copied.sound, copied.client != Some(id(1)), "{copied:?}");
    }
    let name = format!("{}.evenlift", id(1));
    assert!(!backup.folder.join(name).exists(), "no copy of damage");
}

#[tokio::test]
async fn a_backup_that_was_cut_short_is_made_anew() {
    let world = World::in_store().await;
    let unfinished = world
        .folder()
        .join("backups")
        .join(format!("{}.new", today()));
    fs::create_dir(&unfinished).unwrap();
    fs::write(unfinished.join("workspace.db"), b"half").unwrap();
    let backup = world
        .workspace()
        .backup_due(today())
        .await
        .unwrap()
        .unwrap();
    assert!(backup.files.iter().all(|file| file.sound));
    assert!(!unfinished.exists());
}

#[tokio::test]
async fn nothing_new_is_made_where_only_backups_are_left() {
    let mut world = World::in_store().await;
    world.workspace().backup_due(today()).await.unwrap();
    world.close_store().await;
    fs::remove_file(world.folder().join("workspace.db")).unwrap();
    fs::remove_dir_all(world.folder().join("clients")).unwrap();
    let opened = Workspace::open(world.folder()).await;
    assert!(matches!(opened, Err(Error::Missing { .. })), "{opened:?}");
}
