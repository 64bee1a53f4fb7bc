//! How a file differs from the shape that is remembered, and the same corrections in its names.

use domain::spend::{Corrections, MappedColumn, MappingVersion, Role};
use intake::{Column, Head};

/// The most lines that say what is different.
const SHOWN: usize = 3;

/// A shape is near where this share of the columns, in percent, has the same names.
pub const NEAR: usize = 60;

/// The columns that make the shape: all but those of months, which differ from year to year.
pub fn named(head: &Head) -> Vec<&Column> {
    let columns = head.columns.iter();
    columns
        .filter(|column| column.role != Role::Month)
        .collect()
}

/// How many of a hundred columns of the two have the same names.
pub fn share(version: &MappingVersion, head: &Head) -> usize {
    let columns = named(head);
    let all = version.columns.len().max(columns.len()).max(1);
    let kept = version.columns.iter();
    let same = kept.filter(|kept| find(&columns, &kept.name).is_some());
    same.count() * 100 / all
}

/// The corrections in the names of this file's columns, and what is different, three lines at most.
pub fn remap(version: &MappingVersion, head: &Head) -> (Vec<String>, Corrections) {
    let columns = named(head);
    let gone: Vec<(usize, &MappedColumn)> = version
        .columns
        .iter()
        .enumerate()
        .filter(|(_, kept)| find(&columns, &kept.name).is_none())
        .collect();
    let added: Vec<(usize, &Column)> = columns
        .iter()
        .copied()
        .enumerate()
        .filter(|(_, column)| {
            !version
                .columns
                .iter()
                .any(|kept| same(&kept.name, &column.key))
        })
        .collect();
    let renamed: Vec<(&MappedColumn, &Column)> = gone
        .iter()
        .filter_map(|&(at, kept)| {
            Some((kept, successor(version, &columns, at, kept, &gone, &added)?))
        })
        .collect();
    let mut lines = Vec::new();
    for (kept, column) in &renamed {
        lines.push(format!("“{}” is called “{}” now.", kept.name, column.key));
    }
    for (_, kept) in &gone {
        if !renamed.iter().any(|(other, _)| other.name == kept.name) {
            lines.push(format!("“{}” is gone.", kept.name));
        }
    }
    for (_, column) in &added {
        if !renamed.iter().any(|(_, other)| other.key == column.key) {
            lines.push(format!("“{}” is new.", column.key));
        }
    }
    if lines.is_empty() {
        lines.extend(moved(version, &columns));
    }
    if lines.len() > SHOWN {
        let more = lines.len() + 1 - SHOWN;
        lines.truncate(SHOWN - 1);
        lines.push(format!("{more} more columns are different."));
    }
    (lines, rename(&version.reading, &columns, &renamed))
}

/// Columns that stand elsewhere than before, where none came or went.
fn moved(version: &MappingVersion, columns: &[&Column]) -> Vec<String> {
    columns
        .iter()
        .enumerate()
        .filter_map(|(at, column)| {
            let kept = version.columns.get(at)?;
            (!same(&kept.name, &column.key))
                .then(|| format!("“{}” stands in column {} now.", column.key, column.letter))
        })
        .collect()
}

/// The new column that took the place of one that is gone: of all that are new the only one that
/// means the same, or the one behind the same neighbour.
fn successor<'a>(
    version: &MappingVersion,
    columns: &[&'a Column],
    at: usize,
    kept: &MappedColumn,
    gone: &[(usize, &MappedColumn)],
    added: &[(usize, &'a Column)],
) -> Option<&'a Column> {
    let means = |role: Role| role == kept.role && role != Role::Ignore;
    let mut alike = added.iter().filter(|(_, column)| means(column.role));
    let rivals = gone.iter().filter(|(_, other)| means(other.role)).count();
    if let (Some((_, column)), None) = (alike.next(), alike.next())
        && rivals == 1
    {
        return Some(column);
    }
    let before = at
        .checked_sub(1)
        .map(|left| version.columns[left].name.as_str());
    let stands_there = |place: usize| {
        let left = place.checked_sub(1).map(|left| columns[left].key.as_str());
        match (before, left) {
            (Some(before), Some(left)) => same(before, left),
            (None, None) => true,
            _ => false,
        }
    };
    added
        .iter()
        .find(|&&(place, _)| stands_there(place))
        .map(|&(_, column)| column)
}

fn rename(
    reading: &Corrections,
    columns: &[&Column],
    renamed: &[(&MappedColumn, &Column)],
) -> Corrections {
    let now = |name: &String| {
        let column = find(columns, name).or_else(|| {
            renamed
                .iter()
                .find(|(kept, _)| same(&kept.name, name))
                .map(|&(_, column)| column)
        });
        column.map_or_else(|| name.clone(), |column| column.key.clone())
    };
    let roles = reading.roles.iter();
    Corrections {
        roles: roles.map(|(name, role)| (now(name), *role)).collect(),
        ..reading.clone()
    }
}

fn find<'a>(columns: &[&'a Column], name: &str) -> Option<&'a Column> {
    columns
        .iter()
        .copied()
        .find(|column| same(&column.key, name))
}

fn same(one: &str, other: &str) -> bool {
    one == other || plain(one) == plain(other)
}

/// A name without what differs from one export to the next: letter case and spaces.
pub fn plain(name: &str) -> String {
    name.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}
