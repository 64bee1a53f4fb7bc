//! A file is taken up: what is known of its client is gathered, and it is read.

use std::sync::Arc;

use domain::spend::ImportSummary;
use domain::value::Id;
use intake::Refusal;
use tokio::sync::RwLock;

use super::show;
use crate::channels::channels;
use crate::knowledge;
use crate::reading::{Before, Kept, Known, Reading};
use crate::view::ImportRead;
use crate::{Now, Practice, Result};

/// A reading, or the name of the file and why there is none.
pub type Begun = std::result::Result<Reading, (String, Refusal)>;

/// Reads a file for the first time.
pub async fn begin(
    practice: &Practice,
    client: Id,
    file_name: String,
    bytes: Arc<[u8]>,
    now: Now,
) -> Result<Begun> {
    let known = known(practice, client, now).await?;
    let kept = Kept::default();
    // It holds a whole preview, more than once.
    Box::pin(Reading::of(known, file_name, bytes, &kept, None, now)).await
}

/// Reads the kept bytes of an import as they were read then. What is committed takes its place;
/// with `exact` nothing else changes about its lines than what is switched.
pub async fn again(
    practice: &Practice,
    client: Id,
    import: ImportSummary,
    kept: &Kept,
    exact: bool,
    now: Now,
) -> Result<Begun> {
    let file = practice.file(client).await?;
    let bytes = file.original(import.id).await?.into();
    let before = Before::of(&file, import.id, exact).await?;
    let name = import.file.clone();
    let known = known(practice, client, now).await?;
    let replaces = Some((import, before));
    Box::pin(Reading::of(known, name, bytes, kept, replaces, now)).await
}

/// Takes up what rules and decisions of other files say now.
pub async fn learn_anew(practice: &Practice, reading: &mut Reading, now: Now) -> Result<()> {
    let Known {
        rules, classifier, ..
    } = known(practice, reading.client(), now).await?;
    reading.learn_anew(rules, classifier);
    Ok(())
}

async fn known(practice: &Practice, client: Id, now: Now) -> Result<Known> {
    let file = practice.file(client).await?;
    let assessment = file.assessment(now.today).await?;
    let rules = file.rules().await?;
    Ok(Known {
        classifier: knowledge::classifier(practice, &file, &assessment, &rules).await?,
        channels: channels(&file, &assessment).await?,
        watch: practice.under_way.lock().await.watch.clone(),
        file,
        assessment,
        rules,
    })
}

/// Takes a reading up, or says why there is none.
pub async fn shown(practice: &Practice, reading: Begun) -> ImportRead {
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
