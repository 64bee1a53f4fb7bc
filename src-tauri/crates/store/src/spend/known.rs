//! Knowing lines again.

use std::sync::atomic::{AtomicBool, Ordering};

use domain::value::Id;
use sqlx::SqliteConnection;

use super::Key;
use crate::error::{Error, Result};

/// Keys that were asked for and found, sorted: a set of a million would be twice as large.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownKeys(Vec<Key>);

impl KnownKeys {
    pub fn contains(&self, key: &Key) -> bool {
        self.0.binary_search(key).is_ok()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Keys per row: a mebibyte.
const PIECE: usize = (1 << 20) / size_of::<Key>();

pub(crate) async fn write(
    connection: &mut SqliteConnection,
    import: i64,
    mut keys: Vec<Key>,
    cancel: &AtomicBool,
) -> Result<()> {
    // The order of the bytes; as numbers they compare faster.
    keys.sort_unstable_by_key(|key| u128::from_be_bytes(*key));
    for (piece, keys) in (0_i64..).zip(keys.chunks(PIECE)) {
        if cancel.load(Ordering::Relaxed) {
            return Err(Error::Cancelled);
        }
        sqlx::query("insert into spend_known (import, piece, keys) values ($1, $2, $3)")
            .bind(import)
            .bind(piece)
            .bind(keys.as_flattened().to_vec())
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// Those of `asked` that a live import has, other than `except`. Both sides are sorted and walked
/// once, piece by piece.
pub(crate) async fn among(
    connection: &mut SqliteConnection,
    mut asked: Vec<Key>,
    except: Option<Id>,
) -> Result<KnownKeys> {
    let mut known = Vec::new();
    let pieces: Vec<(i64, i64)> = sqlx::query_as(
        "select import, piece from spend_known
         join spend_import on spend_import.number = spend_known.import
         where live = 1 and ($1 is null or id <> $1) order by import, piece",
    )
    .bind(except.map(|import| import.to_string()))
    .fetch_all(&mut *connection)
    .await?;
    if !pieces.is_empty() {
        asked.sort_unstable_by_key(|key| u128::from_be_bytes(*key));
        asked.dedup();
    }
    for (import, piece) in pieces {
        let bytes: Vec<u8> =
            sqlx::query_scalar("select keys from spend_known where import = $1 and piece = $2")
                .bind(import)
                .bind(piece)
                .fetch_one(&mut *connection)
                .await?;
        let (stored, rest) = bytes.as_chunks::<{ size_of::<Key>() }>();
        let (Some(first), Some(last), []) = (stored.first(), stored.last(), rest) else {
            return Err(Error::damaged("The file", "keys of its lines are cut"));
        };
        let from = asked.partition_point(|key| key < first);
        let to = asked.partition_point(|key| key <= last);
        let mut stored = stored.iter().peekable();
        for key in &asked[from..to] {
            while stored.next_if(|stored| *stored < key).is_some() {}
            if stored.peek() == Some(&key) {
                known.push(*key);
            }
        }
    }
    known.sort_unstable();
    known.dedup();
    Ok(KnownKeys(known))
}
