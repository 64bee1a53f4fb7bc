//! The native menu, made from the one table of commands.

use practice::command_table::{self, CommandItem};
use tauri::menu::{Menu, MenuItem, MenuItemKind, PredefinedMenuItem, Submenu};
use tauri::{AppHandle, Emitter, Manager, Wry};

use crate::window;

const GROUPS: [&str; 6] = ["File", "Edit", "View", "Go", "Client", "Help"];

/// Puts the menu on the window and sends what is chosen to the page.
pub fn install(app: &AppHandle) -> tauri::Result<()> {
    let menu = Menu::new(app)?;
    let commands = command_table::all();
    for group in GROUPS {
        let submenu = Submenu::new(app, group, true)?;
        for command in commands.iter().filter(|command| command.group == group) {
            submenu.append(&item(app, command)?)?;
            if command.id == "redo" {
                submenu.append(&PredefinedMenuItem::separator(app)?)?;
                submenu.append(&PredefinedMenuItem::cut(app, None)?)?;
                submenu.append(&PredefinedMenuItem::copy(app, None)?)?;
                submenu.append(&PredefinedMenuItem::paste(app, None)?)?;
                submenu.append(&PredefinedMenuItem::select_all(app, None)?)?;
                submenu.append(&PredefinedMenuItem::separator(app)?)?;
            }
        }
        menu.append(&submenu)?;
    }
    app.set_menu(menu)?;
    app.on_menu_event(|app, event| match event.id().as_ref() {
        "quit" => window::ask_to_leave(app),
        id => {
            let _ = app.emit("menu", id);
        }
    });
    Ok(())
}

fn item(app: &AppHandle, command: &CommandItem) -> tauri::Result<MenuItem<Wry>> {
    // Bare keys and sequences belong to the page; the menu only has those with a modifier.
    let accelerator = command
        .keys
        .contains("Mod+")
        .then(|| command.keys.replace("Mod+", "CmdOrCtrl+"));
    MenuItem::with_id(app, &command.id, &command.title, true, accelerator)
}

/// `Undo Import 212 rows`; greyed where there is nothing.
pub fn show_undo(app: &AppHandle, undo: Option<&str>, redo: Option<&str>) {
    let Some(menu) = app
        .get_webview_window("main")
        .and_then(|window| window.app_handle().menu())
    else {
        return;
    };
    for (id, word, label) in [("undo", "Undo", undo), ("redo", "Redo", redo)] {
        let found = menu
            .items()
            .unwrap_or_default()
            .into_iter()
            .find_map(|kind| match kind {
                MenuItemKind::Submenu(submenu) => submenu.get(id),
                _ => None,
            });
        if let Some(MenuItemKind::MenuItem(item)) = found {
            let text = label.map_or_else(|| word.to_owned(), |label| format!("{word} {label}"));
            let _ = item.set_text(text);
            let _ = item.set_enabled(label.is_some());
        }
    }
}
