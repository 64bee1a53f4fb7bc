//! What intake read in a file, and what it was told.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::spend::{Corrections, Exchange};
use domain::value::Currency;
use intake::{Options, Preview, Refusal};

use super::memory::Memory;

/// The preview of a file with everything that it came from beside its bytes.
pub struct Read {
    pub preview: Arc<Preview>,
    pub options: Options,
    /// What is remembered for files of this shape.
    pub memory: Memory,
    /// The rates that were used last; looked up only where the file has other currencies.
    pub last_rates: BTreeMap<Currency, Exchange>,
}

impl Read {
    /// What the reader of files is told: what is remembered, under what is asked for.
    pub fn options_for(&self, given: &Corrections) -> Options {
        let asked = given.of_reading();
        let mut options = self.options.clone();
        options.remembered = self.memory.soft().beside(&asked);
        options.corrections = asked.over(&self.memory.firm());
        options
    }

    /// Reads the file as files of its shape were read before, where that is known and still fits.
    pub async fn remember(&mut self, bytes: &Arc<[u8]>) {
        if self.memory.used().is_none() {
            return;
        }
        let options = self.options_for(&Corrections::default());
        let read = look(Some(&self.preview), bytes, &options).await.ok();
        self.memory.check(read.as_ref().map(Preview::head));
        if let (Some(preview), Some(_)) = (read, self.memory.used()) {
            self.preview = Arc::new(preview);
            self.options = options;
        }
    }
}

/// True where nothing changed but what was said of single lines.
pub fn reads_the_same(before: &Options, after: &Options) -> bool {
    before.corrections == after.corrections && before.remembered == after.remembered
}

/// Reading is work for the processor: it leaves the window's threads free. What was opened and cut
/// `before` is not opened again.
pub async fn look(
    before: Option<&Arc<Preview>>,
    bytes: &Arc<[u8]>,
    options: &Options,
) -> Result<Preview, Refusal> {
    let before = before.cloned();
    let bytes = Arc::clone(bytes);
    let options = options.clone();
    let read = move || match before {
        Some(before) => intake::read_again(&before, &bytes, &options),
        None => intake::read_shared(&bytes, &options),
    };
    tokio::task::spawn_blocking(read)
        .await
        .expect("BUG: reading a file never panics")
}

/// Vendor and account of each group.
pub fn group_names(preview: &Preview) -> Vec<(String, String)> {
    let lines = preview.lines();
    (0..lines.groups())
        .map(|group| lines.group(group))
        .map(|names| (names.vendor.to_string(), names.account.to_string()))
        .collect()
}
