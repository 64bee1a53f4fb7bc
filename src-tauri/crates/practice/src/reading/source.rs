//! Which file is read, and for whom: nothing of it changes while it is open but what is known of it.

use std::sync::Arc;

use domain::spend::{ImportSummary, LineRef};
use domain::value::{Currency, Id};
use store::ClientFile;

use super::before::Before;

/// A file on its way in, and the client's file that it goes into.
pub struct Source {
    pub file_name: String,
    pub bytes: Arc<[u8]>,
    pub file: ClientFile,
    pub currency: Currency,
    /// The channels that are offered where one is named.
    pub channels: Vec<String>,
    /// All imports of the client.
    pub imports: Vec<ImportSummary>,
    /// The import that the very same bytes made before, where they did.
    pub already: Option<ImportSummary>,
    /// The import that this one takes the place of.
    pub replaces: Option<ImportSummary>,
    /// What stands decided in it.
    pub before: Before,
    /// The rules that it made.
    pub learned_before: Vec<Id>,
    /// How it was read can't be read any more.
    pub lost: bool,
}

impl Source {
    /// The imports that count beside the one that this takes the place of.
    pub fn others(&self) -> Vec<&ImportSummary> {
        let except = self.replaces.as_ref().map(|import| import.id);
        let others = self.imports.iter();
        others
            .filter(|other| other.live && Some(other.id) != except)
            .collect()
    }

    /// True where the import that this one takes the place of has a line of this cell.
    pub fn was_stored(&self, cell: LineRef) -> bool {
        self.before.has(cell)
    }
}
