//! The imported file as it came.

use std::sync::atomic::{AtomicBool, Ordering};

use domain::value::Id;
use sha2::{Digest as _, Sha256};
use sqlx::SqliteConnection;

use crate::error::{Error, Result};

/// Bytes before compression; bounds what is in memory beside the file.
const PIECE: usize = 1 << 20;

/// Fast: a ledger shrinks to a sixth, and more effort buys little.
const LEVEL: i32 = 1;

pub(crate) async fn write(
    connection: &mut SqliteConnection,
    import: i64,
    bytes: &[u8],
    cancel: &AtomicBool,
) -> Result<()> {
    let failed = |error: std::io::Error| Error::Io {
        what: "The imported file".to_owned(),
        hint: "There may be too little memory.".to_owned(),
        source: error.into(),
    };
    let mut compressor = zstd::bulk::Compressor::new(LEVEL).map_err(failed)?;
    for (piece, bytes) in (0_i64..).zip(bytes.chunks(PIECE)) {
        if cancel.load(Ordering::Relaxed) {
            return Err(Error::Cancelled);
        }
        let packed = compressor.compress(bytes).map_err(failed)?;
        sqlx::query("insert into spend_original (import, piece, bytes) values ($1, $2, $3)")
            .bind(import)
            .bind(piece)
            .bind(packed)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// The number of the import that keeps the bytes of this one: its own, or that of the first
/// import of the file.
pub(crate) async fn root(connection: &mut SqliteConnection, import: Id) -> Result<i64> {
    let root =
        sqlx::query_scalar("select coalesce(original, number) from spend_import where id = $1")
            .bind(import.to_string())
            .fetch_optional(connection)
            .await?;
    root.ok_or_else(|| Error::not_found("The import"))
}

/// The bytes, compared with the hash that was kept of them.
pub(crate) async fn read(connection: &mut SqliteConnection, import: Id) -> Result<Vec<u8>> {
    let number = root(connection, import).await?;
    let pieces: Vec<Vec<u8>> =
        sqlx::query_scalar("select bytes from spend_original where import = $1 order by piece")
            .bind(number)
            .fetch_all(&mut *connection)
            .await?;
    let damaged = || Error::damaged("An imported file", "its bytes are not those that were kept");
    let mut bytes = Vec::new();
    for piece in pieces {
        bytes.extend(zstd::bulk::decompress(&piece, PIECE).map_err(|_| damaged())?);
    }
    let kept: String = sqlx::query_scalar("select sha256 from spend_import where number = $1")
        .bind(number)
        .fetch_one(connection)
        .await?;
    let found = Sha256::digest(&bytes);
    let same = found.iter().map(|byte| format!("{byte:02x}")).eq(kept
        .as_bytes()
        .chunks(2)
        .map(|pair| String::from_utf8_lossy(pair).into_owned()));
    if same { Ok(bytes) } else { Err(damaged()) }
}
