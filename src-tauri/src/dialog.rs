//! The dialogs of the system: the only place where a person picks a path.

use std::path::{Path, PathBuf};

use domain::value::{Choice as _, Id};
use practice::view::{Edited, Format, LineFilter, ReportOptions};
use practice::{Failure, FailureKind, export, import, mapping, report};
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;

use crate::desk::Desk;

/// Answers the next dialog in debug builds, since a driver can't reach a dialog of the system.
/// Everything after the path is the real thing; release builds have no such door.
fn answered() -> Option<PathBuf> {
    if cfg!(debug_assertions) {
        std::env::var_os("EVENLIFT_DIALOG").map(PathBuf::from)
    } else {
        None
    }
}

/// The files whose spend is to be imported; none when they changed their mind.
pub async fn pick_spend_files(app: &AppHandle) -> Result<Vec<String>, Failure> {
    if let Some(path) = answered() {
        return Ok(vec![path.display().to_string()]);
    }
    let dialog = app.dialog().file().set_title("Import spend").add_filter(
        "Spend",
        &[
            "csv", "tsv", "txt", "xlsx", "xlsm", "xls", "xlsb", "ods", "html", "htm", "zip",
        ],
    );
    let picked = tokio::task::spawn_blocking(move || dialog.blocking_pick_files())
        .await
        .ok()
        .flatten();
    let picked = picked.unwrap_or_default().into_iter();
    Ok(picked.map(|path| path.to_string()).collect())
}

/// Saves the roadmap where the person says. `None` when they changed their mind.
pub async fn save_report(
    app: &AppHandle,
    client: Id,
    options: ReportOptions,
) -> Result<Option<String>, Failure> {
    let desk = app.state::<Desk>();
    let pdf = report::pdf(desk.practice()?, client, options, desk.now()).await?;
    let kind = ("PDF", "pdf");
    let Some(path) = save(app, "Save the roadmap", &pdf.file_name, kind, &pdf.bytes).await? else {
        return Ok(None);
    };
    Ok(Some(path.display().to_string()))
}

/// Writes a mapping where the person says. `None` when they changed their mind.
pub async fn save_mapping(
    app: &AppHandle,
    client: Id,
    mapping: Id,
) -> Result<Option<String>, Failure> {
    let desk = app.state::<Desk>();
    let (name, text) = mapping::export(desk.practice()?, client, mapping).await?;
    let kind = ("Mapping", "json");
    let Some(path) = save(app, "Save the mapping", &name, kind, text.as_bytes()).await? else {
        return Ok(None);
    };
    Ok(Some(path.display().to_string()))
}

/// Takes in a mapping from a file. `None` when they changed their mind.
pub async fn load_mapping(app: &AppHandle, client: Id) -> Result<Option<Edited>, Failure> {
    let path = if let Some(path) = answered() {
        Some(path)
    } else {
        let dialog = app
            .dialog()
            .file()
            .set_title("Take in a mapping")
            .add_filter("Mapping", &["json"]);
        tokio::task::spawn_blocking(move || dialog.blocking_pick_file())
            .await
            .ok()
            .flatten()
            .and_then(|path| path.into_path().ok())
    };
    let Some(path) = path else { return Ok(None) };
    let text = std::fs::read_to_string(&path).map_err(|error| {
        Failure::new(
            FailureKind::NotFound,
            format!(
                "“{}” could not be read: {error}. Nothing was changed.",
                path.display()
            ),
        )
    })?;
    let desk = app.state::<Desk>();
    let edited = mapping::import(desk.practice()?, client, &text, desk.now()).await?;
    Ok(Some(edited))
}

/// Saves the lines that a filter finds where the person says, and answers with what was saved.
/// `None` when they changed their mind.
pub async fn export_spend(
    app: &AppHandle,
    client: Id,
    filter: LineFilter,
    format: Format,
) -> Result<Option<String>, Failure> {
    let desk = app.state::<Desk>();
    let made = export::export(desk.practice()?, client, &filter, format, desk.now()).await?;
    let kind = ("Spend", format.word());
    let Some(path) = save(app, "Export spend", &made.file_name, kind, &made.bytes).await? else {
        return Ok(None);
    };
    Ok(Some(
        format!(
            "{} saved as {}. {}",
            made.title,
            path.display(),
            made.notice
        )
        .trim_end()
        .to_owned(),
    ))
}

/// Saves the rows of a reading that could not be read. `None` when the person changed their mind.
pub async fn save_failing(app: &AppHandle, token: String) -> Result<Option<String>, Failure> {
    let desk = app.state::<Desk>();
    let failing = import::failing_rows(desk.practice()?, token, desk.now()).await?;
    let kind = ("CSV", "csv");
    let Some(path) = save(
        app,
        "Save the rows that could not be read",
        &failing.file_name,
        kind,
        failing.text.as_bytes(),
    )
    .await?
    else {
        return Ok(None);
    };
    Ok(Some(path.display().to_string()))
}

/// Saves bytes where the person says. `None` when they changed their mind. `kind` is what the dialog calls such files,
/// and how their names end.
async fn save(
    app: &AppHandle,
    title: &str,
    name: &str,
    (kind, ending): (&str, &str),
    bytes: &[u8],
) -> Result<Option<PathBuf>, Failure> {
    let path = if let Some(folder) = answered() {
        Some(folder.with_file_name(name))
    } else {
        let dialog = app
            .dialog()
            .file()
            .set_title(title)
            .set_file_name(name)
            .add_filter(kind, &[ending]);
        tokio::task::spawn_blocking(move || dialog.blocking_save_file())
            .await
            .ok()
            .flatten()
            .and_then(|path| path.into_path().ok())
    };
    if let Some(path) = &path {
        app.state::<Desk>().practice()?.may_write(path, &[])?;
        write(path, bytes)?;
    }
    Ok(path)
}

/// Opens the roadmap in the system's viewer, whose print dialog knows every printer.
pub async fn print_report(
    app: &AppHandle,
    client: Id,
    options: ReportOptions,
) -> Result<(), Failure> {
    let desk = app.state::<Desk>();
    let pdf = report::pdf(desk.practice()?, client, options, desk.now()).await?;
    let path = match answered() {
        Some(folder) => folder.with_file_name(&pdf.file_name),
        None => print_folder(app)?.join(&pdf.file_name),
    };
    write(&path, &pdf.bytes)?;
    if answered().is_some() {
        return Ok(());
    }
    app.opener()
        .open_path(path.display().to_string(), None::<&str>)
        .map_err(|error| {
            Failure::new(
                FailureKind::Other,
                "No program on this computer opens PDF files.",
            )
            .hint(format!("Save the roadmap and open it yourself. ({error})"))
        })
}

/// A folder of the program's own, emptied at every print, so that no client's pages pile up.
fn print_folder(app: &AppHandle) -> Result<PathBuf, Failure> {
    let folder = app
        .path()
        .app_cache_dir()
        .map_err(|error| unwritten(Path::new("the print folder"), &error.to_string()))?
        .join("print");
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(|error| unwritten(&folder, &error.to_string()))?;
    }
    std::fs::create_dir_all(&folder).map_err(|error| unwritten(&folder, &error.to_string()))?;
    Ok(folder)
}

/// Written beside and renamed, so that a full disk never leaves half a file.
fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let half = path.with_added_extension("part");
    std::fs::write(&half, bytes)
        .and_then(|()| std::fs::rename(&half, path))
        .map_err(|error| {
            let _ = std::fs::remove_file(&half);
            unwritten(path, &error.to_string())
        })
}

fn unwritten(path: &Path, why: &str) -> Failure {
    Failure::new(
        FailureKind::Other,
        format!("“{}” could not be written: {why}.", path.display()),
    )
    .hint("Your data is safe. Close the file where it is open, or save under another name.")
}
