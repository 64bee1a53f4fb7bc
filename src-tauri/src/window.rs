//! The one window: how it opens, what it asks first, and how it leaves.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use practice::settings::Setting;
use practice::view::Start;
use practice::{Failure, client, command_table, settings};
use tauri::{AppHandle, Emitter, Manager, RunEvent, WebviewUrl, WebviewWindowBuilder, WindowEvent};

use crate::desk::Desk;
use crate::menu;

/// Set once the window has said that everything it held is saved.
static LEAVING: AtomicBool = AtomicBool::new(false);

/// How long the window may take to save what is being typed before the program ends.
const LAST_WORDS: Duration = Duration::from_secs(2);

pub fn open(app: &tauri::App) -> tauri::Result<()> {
    menu::install(app.handle())?;
    WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
        .title("Evenlift")
        .inner_size(1280.0, 800.0)
        .min_inner_size(480.0, 320.0)
        .on_navigation(|url| {
            // The window shows the program and nothing else, wherever a link points.
            matches!(url.scheme(), "tauri")
                || url
                    .host_str()
                    .is_some_and(|host| host == "tauri.localhost" || host == "localhost")
        })
        .build()?;
    Ok(())
}

/// Lets the window save what is being typed before it goes.
pub fn on_event(app: &AppHandle, event: RunEvent) {
    if let RunEvent::WindowEvent {
        event: WindowEvent::CloseRequested { api, .. },
        ..
    } = event
        && !LEAVING.load(Ordering::SeqCst)
    {
        api.prevent_close();
        ask_to_leave(app);
    }
}

/// Asks the window to save and to answer with `leave`; a window that doesn't answer can't keep the
/// program open.
pub fn ask_to_leave(app: &AppHandle) {
    let _ = app.emit("flush", ());
    let app = app.clone();
    std::thread::spawn(move || {
        std::thread::sleep(LAST_WORDS);
        app.exit(0);
    });
}

pub async fn start(app: &AppHandle) -> Result<Start, Failure> {
    let desk = app.state::<Desk>();
    let practice = desk.practice()?;
    Ok(Start {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        commands: command_table::all(),
        clients: client::list(practice, desk.now()).await?,
        theme: settings::get(practice, Setting::Theme)
            .await?
            .unwrap_or_else(|| "system".to_owned()),
        zoom: settings::get(practice, Setting::Zoom)
            .await?
            .and_then(|zoom| zoom.parse().ok())
            .unwrap_or(100),
        // A driver presses keys inside the page, where the menu of the window can't hear them.
        page_keys: std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some(),
    })
}

pub async fn set_setting(app: &AppHandle, setting: Setting, value: String) -> Result<(), Failure> {
    settings::set(app.state::<Desk>().practice()?, setting, &value).await
}

/// The menu says what undo and redo would do now.
#[expect(clippy::unused_async, reason = "every command of the list is awaited")]
pub async fn show_undo(
    app: &AppHandle,
    undo: Option<String>,
    redo: Option<String>,
) -> Result<(), Failure> {
    menu::show_undo(app, undo.as_deref(), redo.as_deref());
    Ok(())
}

#[expect(clippy::unused_async, reason = "every command of the list is awaited")]
pub async fn full_screen(app: &AppHandle) -> Result<(), Failure> {
    if let Some(window) = app.get_webview_window("main") {
        let full = window.is_fullscreen().unwrap_or(false);
        let _ = window.set_fullscreen(!full);
    }
    Ok(())
}

/// Everything is saved: the program may end.
#[expect(clippy::unused_async, reason = "every command of the list is awaited")]
pub async fn leave(app: &AppHandle) -> Result<(), Failure> {
    LEAVING.store(true, Ordering::SeqCst);
    app.exit(0);
    Ok(())
}
