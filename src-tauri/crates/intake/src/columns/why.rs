//! What gave a column its role.

use crate::lexicon::synonyms::By;
use crate::terms::Role;

/// What gave a column its role.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    /// The recipe names the column.
    Recipe,
    Named(By),
    /// Only its cells.
    Cells,
    /// A sum that holds in every row.
    Sum,
    /// The user said so.
    User,
    /// The user said so of another file of this shape.
    Remembered,
    /// It was called for a role, and another column took it or its cells don't fit.
    PassedOver(Role),
    Nothing,
}
