//! The one table of commands: menu, palette, shortcut sheet and window read it.

use serde::Serialize;
use ts_rs::TS;

/// A command of the program. `id` is what menu and palette send.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CommandItem {
    pub id: String,
    pub title: String,
    /// The menu it stands in: `File`, `Edit`, `View`, `Go`, `Client`, `Window`, `Help`.
    pub group: String,
    /// `Mod+K`, `G S`, or empty. Menu accelerators start with `Mod+`; the page owns the others.
    pub keys: String,
    /// True where an open client is needed.
    pub client: bool,
}

/// id, title, group, keys, needs a client.
const TABLE: &[(&str, &str, &str, &str, bool)] = &[
    ("new_client", "New client", "File", "Mod+N", false),
    ("open_clients", "Clients", "File", "Mod+O", false),
    ("open_sample", "Open the sample client", "File", "", false),
    (
        "import_spend",
        "Import spend from a file",
        "File",
        "Mod+I",
        true,
    ),
    (
        "export_spend",
        "Export spend as a workbook",
        "File",
        "",
        true,
    ),
    ("export_spend_csv", "Export spend as text", "File", "", true),
    ("print_report", "Print the roadmap", "File", "Mod+P", true),
    (
        "save_report",
        "Save the roadmap as PDF",
        "File",
        "Mod+E",
        true,
    ),
    ("quit", "Quit", "File", "Mod+Q", false),
    ("undo", "Undo", "Edit", "Mod+Z", true),
    ("redo", "Redo", "Edit", "Mod+Shift+Z", true),
    ("palette", "Search or run a command", "Edit", "Mod+K", false),
    ("theme_light", "Light", "View", "", false),
    ("theme_dark", "Dark", "View", "", false),
    (
        "theme_system",
        "Light or dark as the system",
        "View",
        "",
        false,
    ),
    ("zoom_in", "Larger text", "View", "Mod+=", false),
    ("zoom_out", "Smaller text", "View", "Mod+-", false),
    ("zoom_reset", "Normal text", "View", "Mod+0", false),
    ("full_screen", "Full screen", "View", "F11", false),
    (
        "spend_years",
        "Years of spend beside each other",
        "View",
        "",
        true,
    ),
    ("spend_lines", "Lines of spend", "View", "", true),
    ("go_overview", "Overview", "Go", "G O", true),
    ("go_activities", "Activities", "Go", "G A", true),
    ("go_people", "People", "Go", "G P", true),
    ("go_notes", "Notes", "Go", "G J", true),
    ("go_spend", "Spend", "Go", "G S", true),
    ("go_funnel", "Funnel", "Go", "G F", true),
    ("go_balance", "Balance", "Go", "G B", true),
    ("go_roadmap", "Roadmap", "Go", "G R", true),
    ("go_objectives", "Objectives", "Go", "G G", true),
    ("go_metrics", "Metrics", "Go", "G K", true),
    ("go_batons", "Baton passes", "Go", "G H", true),
    ("go_report", "Report", "Go", "G T", true),
    ("go_settings", "Settings", "Go", "Mod+,", false),
    ("go_back", "Back", "Go", "Alt+Left", false),
    ("go_forward", "Forward", "Go", "Alt+Right", false),
    (
        "mappings",
        "Mappings: how files are read",
        "Client",
        "",
        true,
    ),
    (
        "copy_last_year",
        "Copy last year into the plan",
        "Client",
        "",
        true,
    ),
    (
        "spread_total",
        "Spread a year’s total over the plan",
        "Client",
        "",
        true,
    ),
    ("rules", "Rules for spend", "Client", "", true),
    ("new_activity", "New activity", "Client", "", true),
    ("new_person", "New person", "Client", "", true),
    ("new_note", "New note", "Client", "", true),
    ("new_objective", "New objective", "Client", "", true),
    ("new_metric", "New metric", "Client", "", true),
    ("new_initiative", "New initiative", "Client", "", true),
    ("new_baton", "New baton pass", "Client", "", true),
    ("shortcuts", "Keyboard shortcuts", "Help", "?", false),
    ("about", "About Evenlift", "Help", "", false),
];

/// Every command, in the order of the menu.
pub fn all() -> Vec<CommandItem> {
    TABLE
        .iter()
        .map(|&(id, title, group, keys, client)| CommandItem {
            id: id.to_owned(),
            title: title.to_owned(),
            group: group.to_owned(),
            keys: keys.to_owned(),
            client,
        })
        .collect()
}
