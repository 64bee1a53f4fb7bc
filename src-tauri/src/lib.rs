//! The desktop program: opens the window, answers it, picks files, passes today's date.
//!
//! Nothing is decided here. What a consultant can do stands in `practice`; this crate carries
//! answers between it and the window.

#[cfg(test)]
mod bindings;
mod commands;
mod desk;
mod dialog;
mod graphics;
mod menu;
mod window;

use std::process::ExitCode;

/// Runs the program until its window is closed.
///
/// # Panics
/// When the system offers no window at all.
#[expect(
    clippy::disallowed_methods,
    reason = "Tauri's context ends the program when it can't be read"
)]
pub fn run() -> ExitCode {
    graphics::choose();
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(commands::handler())
        .setup(|app| {
            desk::open(app.handle())?;
            window::open(app)?;
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(window::on_event);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("Evenlift could not start: {error}");
            ExitCode::FAILURE
        }
    }
}
