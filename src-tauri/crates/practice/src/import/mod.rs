//! The import of spend: read, decide, commit, take back.

mod begin;
mod commit;
pub(crate) mod describe;
mod failing;
mod history;
mod reopen;
mod result;
mod rows;
mod same_file;
mod script;
mod several;
mod show;
mod story;
mod take_back;

use std::collections::hash_map::Entry;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use domain::spend::{Allocation, LineRef};
use domain::value::Id;
use tokio::sync::RwLock;

pub(crate) use begin::begin;
use begin::{Begun, learn_anew};
pub use failing::failing_rows;
pub use history::history;
pub use reopen::reopen;
pub use result::result;
pub(crate) use rows::shown_row;
pub use script::{End, Script, Scripted, What, run, unpacked};
pub use several::waiting;
pub use take_back::{take_back, taking_back};

use crate::reading::Reading;
pub use crate::reading::overrides::cell_fix;
use crate::under_way::{self, UnderWay};
use crate::view::{
    CellStory, Edited, GroupLines, ImportOverrides, ImportRead, ImportView, Progress, SourceRows,
    SpendFile,
};
use crate::{Failure, FailureKind, Now, Practice, Result};

/// A file larger than this is refused before it is read into memory.
const LARGEST: u64 = 2 << 30;

/// Reads a file for a client. Nothing is changed. A file whose very bytes are imported already is
/// not read, but named.
pub async fn read(
    practice: &Practice,
    client: Id,
    file: impl Into<SpendFile>,
    now: Now,
) -> Result<ImportRead> {
    open(practice, client, file.into(), false, now).await
}

/// The same for a file that is wanted although it is imported already.
pub async fn read_anyway(
    practice: &Practice,
    client: Id,
    file: impl Into<SpendFile>,
    now: Now,
) -> Result<ImportRead> {
    open(practice, client, file.into(), true, now).await
}

async fn open(
    practice: &Practice,
    client: Id,
    file: SpendFile,
    anyway: bool,
    now: Now,
) -> Result<ImportRead> {
    let under_way = UnderWay::default();
    *practice.under_way.lock().await = under_way.clone();
    let watch = &under_way.watch;
    let reading = under_way.unless_stopped(Box::pin(async {
        let (name, bytes) = several::opened(file, watch).await?;
        if !anyway
            && let Some(known) =
                same_file::known(practice, client, &name, &bytes, watch, now).await?
        {
            return Ok(ImportRead::Known { known });
        }
        let reading = begin(practice, client, name, bytes, now).await?;
        Ok(shown(practice, reading).await)
    }));
    reading.await
}

/// Takes a reading up, or says why there is none.
async fn shown(practice: &Practice, reading: Begun) -> ImportRead {
    match reading {
        Ok(reading) => take_up(practice, reading).await,
        Err(refused) => ImportRead::Refused {
            refusal: show::refusal(refused),
        },
    }
}

/// Keeps a reading for the commands that follow, and shows it.
async fn take_up(practice: &Practice, reading: Reading) -> ImportRead {
    let token = practice.new_id().to_string();
    let view = show::view(&token, &reading);
    let mut readings = practice.readings.lock().await;
    // One file at a time: what was read before and never imported is forgotten.
    readings.clear();
    readings.insert(token, Arc::new(RwLock::new(reading)));
    ImportRead::Read {
        view: Box::new(view),
    }
}

/// Reads the same bytes again with what was answered or corrected.
pub async fn reread(
    practice: &Practice,
    token: String,
    overrides: ImportOverrides,
    _now: Now,
) -> Result<ImportRead> {
    let reading = practice.reading(&token).await?;
    let mut reading = reading.write().await;
    let before = (reading.tally.lines(), reading.tally.sum());
    match reading.again(&overrides).await? {
        Ok(()) => {
            let after = (reading.tally.lines(), reading.tally.sum());
            let mut view = show::view(&token, &reading);
            view.difference = show::difference(before, after, reading.currency);
            Ok(ImportRead::Read {
                view: Box::new(view),
            })
        }
        // The file was readable a moment ago and still is: only this change of it is refused.
        Err((_, refusal)) => Err(Failure::new(
            FailureKind::Other,
            format!("The file can’t be read so. {}", refusal.reason),
        )),
    }
}

/// How far the file is that is being read.
pub async fn reading_progress(practice: &Practice, _now: Now) -> Result<Progress> {
    let (done, of) = practice.under_way.lock().await.watch.rows();
    Ok(Progress {
        phase: if of == 0 { "Opening" } else { "Reading rows" }.to_owned(),
        done,
        of,
    })
}

/// Stops reading; nothing was changed by it.
pub async fn stop_reading(practice: &Practice, _now: Now) -> Result<()> {
    practice.under_way.lock().await.stop();
    Ok(())
}

/// Some rows of the source and the lines beside them, for lists that show a window of them.
pub async fn rows(
    practice: &Practice,
    token: String,
    fate: String,
    offset: u32,
    limit: u32,
    _now: Now,
) -> Result<SourceRows> {
    let reading = practice.reading(&token).await?;
    let reading = reading.read().await;
    Ok(rows::rows(&reading, &fate, offset, limit.min(500)))
}

/// What became of one cell of the file: row as Excel counts, column from 1.
pub async fn cell(
    practice: &Practice,
    token: String,
    row: u32,
    column: u32,
    _now: Now,
) -> Result<CellStory> {
    let reading = practice.reading(&token).await?;
    let reading = reading.read().await;
    Ok(story::of(&reading, row, column))
}

#[expect(
    clippy::too_many_arguments,
    reason = "they are the arguments of the command"
)]
/// Decides a group of lines. `always` makes a rule of it when the file is imported.
pub async fn decide(
    practice: &Practice,
    token: String,
    group: u32,
    side: String,
    marketing: u8,
    neither: u8,
    always: bool,
    _now: Now,
) -> Result<ImportView> {
    let allocation = shared_from(&side, marketing, neither)?;
    let reading = practice.reading(&token).await?;
    let mut reading = reading.write().await;
    reading.decide(group, allocation, always)?;
    Ok(show::view(&token, &reading))
}

/// Names the channel of a group's lines; an empty name takes it away again.
pub async fn name_channel(
    practice: &Practice,
    token: String,
    group: u32,
    channel: String,
    _now: Now,
) -> Result<ImportView> {
    let reading = practice.reading(&token).await?;
    let mut reading = reading.write().await;
    reading.name_channel(group, &channel)?;
    Ok(show::view(&token, &reading))
}

/// Some of the lines of a group, each with why it is on its side.
pub async fn group_lines(
    practice: &Practice,
    token: String,
    group: u32,
    offset: u32,
    limit: u32,
    _now: Now,
) -> Result<GroupLines> {
    let reading = practice.reading(&token).await?;
    let reading = reading.read().await;
    let [group, offset, limit] = [group, offset, limit.min(500)].map(|number| number as usize);
    Ok(show::group_lines(&reading, group, offset, limit))
}

#[expect(
    clippy::too_many_arguments,
    reason = "they are the arguments of the command"
)]
/// Decides one line, whatever its group is; undecided, it follows its group again.
pub async fn decide_line(
    practice: &Practice,
    token: String,
    row: u32,
    column: u32,
    part: u8,
    side: String,
    marketing: u8,
    neither: u8,
    _now: Now,
) -> Result<ImportView> {
    let allocation = shared_from(&side, marketing, neither)?;
    let reading = practice.reading(&token).await?;
    let mut reading = reading.write().await;
    reading.decide_alone(LineRef { row, column, part }, allocation)?;
    Ok(show::view(&token, &reading))
}

/// Classifies what was read again, after the client's rules have changed.
pub async fn reclassify(practice: &Practice, token: String, now: Now) -> Result<ImportView> {
    let reading = practice.reading(&token).await?;
    let mut reading = reading.write().await;
    learn_anew(practice, &mut reading, now).await?;
    Ok(show::view(&token, &reading))
}

/// Imports what was read, all of it or nothing. Rows that could not be read stop it, unless they
/// are held: kept with the import, to be set right later.
pub async fn commit(
    practice: &Practice,
    token: String,
    hold: bool,
    progress: impl Fn(Progress) + Send + 'static,
    now: Now,
) -> Result<Edited> {
    let cancel = Arc::new(AtomicBool::new(false));
    match practice.cancels.lock().await.entry(token.clone()) {
        Entry::Occupied(_) => {
            return Err(Failure::new(
                FailureKind::Other,
                "This file is being imported already. It is imported once.",
            ));
        }
        Entry::Vacant(place) => place.insert(Arc::clone(&cancel)),
    };
    let saved = async {
        let reading = practice.reading(&token).await?;
        // Others may look at what was read meanwhile: nobody waits for the last line.
        let reading = reading.read().await;
        reading.commit(practice, hold, cancel, progress, now).await
    };
    let saved = saved.await;
    if saved.is_ok() {
        practice.readings.lock().await.remove(&token);
    }
    practice.cancels.lock().await.remove(&token);
    let (outcome, made) = saved?;
    Ok(Edited::Saved {
        outcome,
        made: Some(made),
    })
}

/// Stops an import that is under way; nothing of it stays.
pub async fn cancel(practice: &Practice, token: String, _now: Now) -> Result<()> {
    let flags = practice.cancels.lock().await;
    if let Some(flag) = flags.get(&token) {
        flag.store(true, Ordering::SeqCst);
    }
    Ok(())
}

/// Lets go of a file that was read.
pub async fn forget(practice: &Practice, token: String, _now: Now) -> Result<()> {
    practice.readings.lock().await.remove(&token);
    practice.cancels.lock().await.remove(&token);
    Ok(())
}

/// `sales`, `marketing`, `shared` with marketing's percent, `neither`, or `undecided`.
pub fn allocation_from(side: &str, marketing: u8) -> Result<Allocation> {
    match side {
        "sales" => Ok(Allocation::Sales),
        "marketing" => Ok(Allocation::Marketing),
        "shared" if marketing <= 100 => Ok(Allocation::shared(marketing)),
        "shared" => Err(Failure::new(
            FailureKind::Other,
            "Marketing’s part of a shared amount is 0 to 100 percent.",
        )),
        "neither" => Ok(Allocation::Neither),
        "undecided" => Ok(Allocation::Undecided),
        _ => Err(Failure::not_found(format!("“{side}” is not a side."))
            .hint("There are: sales, marketing, shared, neither, undecided.")),
    }
}

/// As [`allocation_from`], with neither side's percent of a shared amount as well.
pub fn shared_from(side: &str, marketing: u8, neither: u8) -> Result<Allocation> {
    match (side, u16::from(marketing) + u16::from(neither)) {
        ("shared", 0..=100) => Ok(Allocation::Shared { marketing, neither }),
        ("shared", _) => Err(Failure::new(
            FailureKind::Other,
            "The parts of a shared amount add up to more than 100 percent.",
        )),
        _ => allocation_from(side, 0),
    }
}

/// The bytes of a file, copied before anything is read from them, so that a file that changes
/// meanwhile can't change the import.
async fn bytes_of(path: &Path, watch: &intake::Watch) -> Result<(String, Arc<[u8]>)> {
    let name = several::name_of(path);
    let unreadable = |why: String| {
        Failure::new(
            FailureKind::NotFound,
            format!("“{name}” could not be read: {why}. Nothing was changed."),
        )
        .hint("Close it where it is open, or copy it to this computer, and choose it again.")
    };
    let meta = tokio::fs::metadata(path)
        .await
        .map_err(|error| unreadable(reason(&error)))?;
    if !meta.is_file() {
        return Err(unreadable("it is not a file".to_owned()));
    }
    if meta.len() > LARGEST {
        return Err(unreadable("it is larger than 2 GB".to_owned()));
    }
    let bytes = under_way::copy(path, meta.len(), watch)
        .await
        .map_err(|error| unreadable(reason(&error)))?;
    Ok((name, bytes))
}

fn reason(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "it is not there".to_owned(),
        std::io::ErrorKind::PermissionDenied => "this user may not read it".to_owned(),
        _ => error.to_string(),
    }
}
