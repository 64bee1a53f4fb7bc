//! The import of spend: read, decide, commit, take back.

mod begin;
mod commit;
pub(crate) mod describe;
mod failing;
mod history;
mod offer;
mod rate;
mod reopen;
mod result;
mod rows;
mod same_file;
mod several;
mod show;
mod story;
mod take_back;

use std::collections::hash_map::Entry;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use domain::spend::{Allocation, Correction, Fate, LineRef};
use domain::value::Id;

pub use crate::reading::memory::UsedMapping;
pub(crate) use begin::begin;
use begin::{learn_anew, shown};
pub use failing::failing_rows;
pub use history::history;
pub use intake::{Head, Layout, Refusal, RefusalKind, encoding_named};
pub use offer::{DoubtKind, Offer, OfferedDoubt, Refused, What, offer, unpacked};
pub use rate::{give_rate, refused_rate};
pub use reopen::reopen;
pub use result::result;
pub(crate) use rows::shown_row;
pub use several::waiting;
pub use take_back::{take_back, taking_back};

use crate::failure::checked;
use crate::under_way::UnderWay;
use crate::view::{
    CellStory, Edited, GroupLines, ImportRead, ImportView, Progress, SourceRows, SpendFile,
};
use crate::{Failure, FailureKind, Now, Practice, Result};

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

/// Reads the same bytes again with what was answered or corrected now, beside what was before.
pub async fn reread(
    practice: &Practice,
    token: String,
    changes: Vec<Correction>,
    _now: Now,
) -> Result<ImportRead> {
    let reading = practice.reading(&token).await?;
    let mut reading = reading.write().await;
    let mut given = reading.said.given.clone();
    for change in changes {
        given.take(change);
    }
    let before = (reading.judged.tally.lines(), reading.judged.tally.sum());
    match reading.again(&given).await? {
        Ok(()) => {
            let after = (reading.judged.tally.lines(), reading.judged.tally.sum());
            let mut view = show::view(&token, &reading);
            view.difference = show::difference(before, after, reading.source.currency);
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
    let phase = if of == 0 { "Opening" } else { "Reading rows" };
    Ok(Progress::new(phase, done, of))
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
    fate: Option<Fate>,
    offset: u32,
    limit: u32,
    _now: Now,
) -> Result<SourceRows> {
    let reading = practice.reading(&token).await?;
    let reading = reading.read().await;
    Ok(rows::rows(&reading, fate, offset, limit.min(500)))
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

/// Decides a group of lines. `always` makes a rule of it when the file is imported.
pub async fn decide(
    practice: &Practice,
    token: String,
    group: u32,
    allocation: Allocation,
    always: bool,
    _now: Now,
) -> Result<ImportView> {
    let allocation = checked(allocation)?;
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

/// Decides one line, whatever its group is; undecided, it follows its group again.
pub async fn decide_line(
    practice: &Practice,
    token: String,
    line: LineRef,
    allocation: Allocation,
    _now: Now,
) -> Result<ImportView> {
    let allocation = checked(allocation)?;
    let reading = practice.reading(&token).await?;
    let mut reading = reading.write().await;
    reading.decide_alone(line, allocation)?;
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
