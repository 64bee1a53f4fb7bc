//! What the running program holds: the practice, the clock, and why it could not be opened.

use std::path::PathBuf;
use std::sync::OnceLock;

use chrono::{Local, NaiveDate, Utc};
use practice::{Failure, Now, Practice};
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::{DialogExt, MessageDialogKind};

/// Kept by Tauri for as long as the program runs.
pub struct Desk {
    practice: Practice,
    /// A fixed day for tests and demonstrations; the wall's day otherwise.
    today: Option<NaiveDate>,
}

/// Said once at the start, for example after a start that showed nothing.
pub static NOTICE: OnceLock<String> = OnceLock::new();

impl Desk {
    pub const fn practice(&self) -> &Practice {
        &self.practice
    }

    pub fn now(&self) -> Now {
        Now {
            utc: Utc::now(),
            today: self.today.unwrap_or_else(|| Local::now().date_naive()),
        }
    }
}

/// Opens the workspace and gives it to the program. A workspace that can't be opened is said in a
/// dialog of the system, since there is no window yet; nothing is changed then.
pub fn open(app: &AppHandle) -> Result<(), Box<dyn std::error::Error>> {
    let folder = folder(app)?;
    let practice = match tauri::async_runtime::block_on(Practice::open(&folder)) {
        Ok(practice) => practice,
        Err(failure) => {
            refuse(app, &failure);
            return Err(Box::new(failure));
        }
    };
    let today = std::env::var("EVENLIFT_TODAY")
        .ok()
        .and_then(|day| day.parse().ok());
    app.manage(Desk { practice, today });
    let handle = app.clone();
    tauri::async_runtime::spawn(async move {
        let desk = handle.state::<Desk>();
        if let Err(failure) = desk.practice.back_up(desk.now()).await {
            eprintln!("The automatic backup was not made: {failure}");
        }
    });
    Ok(())
}

/// The workspace: where `EVENLIFT_WORKSPACE` says, or in the user's data directory.
fn folder(app: &AppHandle) -> tauri::Result<PathBuf> {
    match std::env::var_os("EVENLIFT_WORKSPACE") {
        Some(folder) => Ok(PathBuf::from(folder)),
        None => Ok(app.path().app_data_dir()?.join("workspace")),
    }
}

fn refuse(app: &AppHandle, failure: &Failure) {
    eprintln!("{failure}");
    // Tests run without anybody who could press the button.
    if std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_none() {
        app.dialog()
            .message(failure.to_string())
            .title("Evenlift")
            .kind(MessageDialogKind::Warning)
            .blocking_show();
    }
}
