//! What the running program holds: the practice, the clock, the source of identifiers, and why it could not be opened.

use std::path::PathBuf;

use chrono::{Local, NaiveDate, Utc};
use domain::value::Id;
use practice::{Failure, Now, Practice};
use tauri::{AppHandle, Manager};
use uuid::Uuid;

/// Kept by Tauri for as long as the program runs.
pub struct Desk {
    /// Why it could not be opened, where it could not: the window shows it instead of a screen.
    practice: Result<Practice, Failure>,
    /// A fixed day for tests and demonstrations; the wall's day otherwise.
    today: Option<NaiveDate>,
}

impl Desk {
    /// # Errors
    /// Why the workspace could not be opened.
    pub fn practice(&self) -> Result<&Practice, Failure> {
        self.practice.as_ref().map_err(Clone::clone)
    }

    pub fn now(&self) -> Now {
        Now {
            utc: Utc::now(),
            today: self.today.unwrap_or_else(|| Local::now().date_naive()),
        }
    }
}

/// Opens the workspace and gives it to the program. One that can't be opened is said by the window;
/// nothing is changed then.
///
/// # Errors
/// When the system names no folder for the user's data.
pub fn open(app: &AppHandle) -> tauri::Result<()> {
    let folder = folder(app)?;
    let practice = tauri::async_runtime::block_on(Practice::open(&folder, new_id));
    let today = std::env::var("EVENLIFT_TODAY")
        .ok()
        .and_then(|day| day.parse().ok());
    app.manage(Desk { practice, today });
    let handle = app.clone();
    tauri::async_runtime::spawn(async move {
        let desk = handle.state::<Desk>();
        let Ok(practice) = desk.practice() else {
            return;
        };
        if let Err(failure) = practice.back_up(desk.now()).await {
            eprintln!("The automatic backup was not made: {failure}");
        }
    });
    Ok(())
}

/// The next identifier: sorts by the moment it was made.
fn new_id() -> Id {
    Id::new(Uuid::now_v7())
}

/// The workspace: where `EVENLIFT_WORKSPACE` says, or in the user's data directory.
fn folder(app: &AppHandle) -> tauri::Result<PathBuf> {
    match std::env::var_os("EVENLIFT_WORKSPACE") {
        Some(folder) => Ok(PathBuf::from(folder)),
        None => Ok(app.path().app_data_dir()?.join("workspace")),
    }
}
