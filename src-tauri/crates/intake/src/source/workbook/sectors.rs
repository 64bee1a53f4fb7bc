//! The sectors of a compound file, before a library that trusts them follows them.

use crate::source::archive::damaged;
use crate::terms::Refusal;

/// Numbers from here on are no sectors: ends, free ones, and those of the tables themselves.
const NO_SECTOR: u32 = 0xffff_fffa;

/// Refuses a file whose sectors follow each other in a circle, which would be read for ever, and
/// one that lists more of them than it has room for.
pub(super) fn check(bytes: &[u8]) -> Result<(), Refusal> {
    let next = table(bytes).ok_or_else(damaged)?;
    // Which start each sector was reached from first; 0 for none.
    let mut reached = vec![0; next.len()];
    for start in 1..=next.len() {
        let mut at = start - 1;
        while reached.get(at) == Some(&0) {
            reached[at] = start;
            at = next[at] as usize;
        }
        if reached.get(at) == Some(&start) {
            return Err(damaged());
        }
    }
    Ok(())
}

/// For each sector the one that follows it; `None` for more of them than the file has room for.
pub(super) fn table(bytes: &[u8]) -> Option<Vec<u32>> {
    let size = size(bytes);
    let long = |at: usize| long(bytes, at);
    // The header takes the room of the first sector.
    let sector = |id: u32| {
        let start = (id as usize + 1) * size;
        (start..start + size).step_by(4).map_while(long)
    };
    let room = bytes.len() / size;
    // The header names the first sectors of the table, a chain of sectors the others.
    let mut places: Vec<u32> = (76..512).step_by(4).map_while(long).collect();
    let mut more = long(68)?;
    for _ in 0..room {
        if more >= NO_SECTOR {
            break;
        }
        places.extend(sector(more));
        more = places.pop()?;
    }
    let mut next = Vec::new();
    for place in places.into_iter().filter(|&place| place < NO_SECTOR) {
        next.extend(sector(place));
        if next.len() > 2 * (room + size) {
            return None;
        }
    }
    Some(next)
}

/// The bytes of a sector.
pub(super) fn size(bytes: &[u8]) -> usize {
    if bytes.get(30) == Some(&12) {
        4096
    } else {
        512
    }
}

pub(super) fn long(bytes: &[u8], at: usize) -> Option<u32> {
    let (long, _) = bytes.get(at..)?.split_first_chunk()?;
    Some(u32::from_le_bytes(*long))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A header, a table in the first sector, and a few more.
    fn file(follows: [u32; 4]) -> Vec<u8> {
        let mut bytes = vec![0; 512 * 6];
        let mut put = |at: usize, long: u32| bytes[at..at + 4].copy_from_slice(&long.to_le_bytes());
        put(68, u32::MAX - 1);
        for place in (76..512).step_by(4) {
            put(place, u32::MAX);
        }
        put(76, 0);
        for place in 0..128 {
            put(512 + 4 * place, u32::MAX);
        }
        for (place, next) in follows.into_iter().enumerate() {
            put(512 + 4 * place, next);
        }
        bytes
    }

    #[test]
    fn sectors_that_follow_each_other_in_a_circle_are_refused() {
        const END: u32 = 0xffff_fffe;
        assert!(check(&file([u32::MAX - 2, 2, 3, END])).is_ok());
        assert!(check(&file([u32::MAX - 2, 2, 3, 1])).is_err());
        assert!(check(&file([u32::MAX - 2, END, 2, END])).is_err());
    }
}
