//! The keys by which lines are known again in other files.

use std::collections::HashMap;

use xxhash_rust::xxh3::xxh3_128;

use crate::lexicon::spelling::plain;
use crate::preview::{Group, LineKey, Lines};
use crate::terms::Watch;

/// Makes the key of every line; equal lines of a file get different keys by their number.
pub(crate) fn make(lines: &mut Lines, watch: &Watch) {
    let groups: Vec<u128> = lines.groups.iter().map(group_hash).collect();
    let mut buffer = Vec::with_capacity(64);
    // The upper half of a hash and the line: half the memory of the whole, and it sorts the lines
    // just as well, but for lines that are next to each other anyway.
    let mut order: Vec<(u64, u32)> = Vec::with_capacity(lines.packed.len());
    for index in watch.over(0..lines.packed.len()) {
        let line = lines.packed[index];
        buffer.clear();
        buffer.extend_from_slice(&groups[line.group as usize].to_le_bytes());
        buffer.extend_from_slice(&line.day.to_le_bytes());
        buffer.extend_from_slice(&line.from.to_le_bytes());
        buffer.extend_from_slice(&line.to.to_le_bytes());
        buffer.extend_from_slice(&line.key[..8]);
        buffer.extend_from_slice(lines.slice(line.reference).trim().as_bytes());
        let hash = xxh3_128(&buffer);
        lines.packed[index].key = hash.to_le_bytes();
        order.push((upper(hash), number(index)));
    }
    order.sort_unstable();
    for same in order.chunk_by(|(one, _), (other, _)| one == other) {
        if same.len() > 1 {
            number_equal(lines, same);
        }
    }
    lines.twins.sort_unstable();
}

/// Gives the second and later lines of one hash keys of their own, and notes which of how many
/// equal ones each is.
fn number_equal(lines: &mut Lines, same: &[(u64, u32)]) {
    let mut equal: HashMap<LineKey, Vec<u32>> = HashMap::new();
    for &(_, index) in same {
        let line = &mut lines.packed[index as usize];
        let before = equal.entry(line.key).or_default();
        line.key = key(u128::from_le_bytes(line.key), number(before.len()));
        before.push(index);
    }
    // Hashes that share no more than their upper half are not equal.
    for twins in equal.into_values().filter(|twins| twins.len() > 1) {
        let of = number(twins.len());
        let numbered = twins.into_iter().zip(1..);
        lines
            .twins
            .extend(numbered.map(|(index, number)| (index, number, of)));
    }
}

fn upper(hash: u128) -> u64 {
    u64::try_from(hash >> 64).expect("BUG: half of the bits are left")
}

fn group_hash(group: &Group) -> u128 {
    let vendor = domain::spend::vendor_key(&group.vendor);
    xxh3_128(format!("{}\0{vendor}\0", plain(&group.account)).as_bytes())
}

/// The amount as the file has it, kept in the place of the key until the key is made of it: a
/// rate changes what a line is worth, and not which line it is.
pub(crate) fn amount_first(minor: i64) -> LineKey {
    let mut key = LineKey::default();
    key[..8].copy_from_slice(&minor.to_le_bytes());
    key
}

/// The first line of its kind keeps the hash; each later one hashes its number in.
fn key(hash: u128, occurrence: u32) -> LineKey {
    if occurrence == 0 {
        return hash.to_le_bytes();
    }
    let mut buffer = [0; 20];
    buffer[..16].copy_from_slice(&hash.to_le_bytes());
    buffer[16..].copy_from_slice(&occurrence.to_le_bytes());
    xxh3_128(&buffer).to_le_bytes()
}

/// Counts of a file fit in 32 bits: it has at most a gigabyte.
pub(super) fn number(count: usize) -> u32 {
    u32::try_from(count).expect("BUG: files have at most a gigabyte")
}
