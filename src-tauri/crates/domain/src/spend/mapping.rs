//! How files of one shape are read, as the consultant corrected it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Corrections, Role};
use crate::value::Id;

/// What is remembered for the files of one shape. It is known by its id, so that it can be renamed
/// and forgotten; every change of the shape or of the reading is a version, and none is lost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Mapping {
    pub id: Id,
    pub name: String,
    /// When a file was last imported with it: UTC, RFC 3339.
    pub used_at: String,
    pub latest: MappingVersion,
    /// The versions before, newest first.
    #[serde(default)]
    pub earlier: Vec<MappingVersion>,
}

/// One shape and how it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MappingVersion {
    /// From 1.
    pub number: u32,
    /// When it was learned: UTC, RFC 3339.
    pub at: String,
    /// Names the shape of a file as it arrives, before anything is corrected.
    pub shape: String,
    /// The recipe that reads the shape, or `generic`.
    pub kind: String,
    /// The columns in the order of the file.
    pub columns: Vec<MappedColumn>,
    pub reading: Corrections,
}

/// A column as it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MappedColumn {
    /// Its header; the letter where it has none.
    pub name: String,
    pub role: Role,
}

impl Mapping {
    /// All versions, newest first.
    pub fn versions(&self) -> impl Iterator<Item = &MappingVersion> {
        std::iter::once(&self.latest).chain(&self.earlier)
    }

    /// Puts `version` on top; the one that was there is kept below it.
    pub fn learn(&mut self, version: MappingVersion) {
        let number = self.latest.number + 1;
        let before = std::mem::replace(&mut self.latest, MappingVersion { number, ..version });
        self.earlier.insert(0, before);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(shape: &str) -> MappingVersion {
        MappingVersion {
            number: 1,
            at: String::new(),
            shape: shape.to_owned(),
            kind: "generic".to_owned(),
            columns: Vec::new(),
            reading: Corrections::default(),
        }
    }

    #[test]
    fn a_new_version_stands_on_top_of_those_before_it() {
        let mut mapping = Mapping {
            id: Id::new(uuid::Uuid::from_u128(1)),
            name: "Bank".to_owned(),
            used_at: String::new(),
            latest: version("a"),
            earlier: Vec::new(),
        };
        mapping.learn(version("b"));
        mapping.learn(version("c"));
        let seen: Vec<(u32, &str)> = mapping
            .versions()
            .map(|version| (version.number, version.shape.as_str()))
            .collect();
        assert_eq!(seen, [(3, "c"), (2, "b"), (1, "a")]);
    }
}
