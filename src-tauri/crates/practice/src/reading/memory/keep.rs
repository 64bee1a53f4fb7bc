//! What is kept of a reading when its file is imported.

use domain::change::Edit;
use domain::spend::{Corrections, MappedColumn, Mapping, MappingVersion};
use domain::value::Id;
use intake::Head;

use super::{Memory, drift};
use crate::reading::overrides::{COLUMN, INCLUDE, word_of};

/// Questions about the shape of a file. What is asked about its rows, its months or its overlap
/// with others is asked again of every file.
const OF_SHAPE: &[&str] = &[
    "amount_column",
    "date_order",
    "decimals",
    "header",
    "micros",
    "serial_dates",
];

impl Memory {
    /// The edit that keeps what was corrected, or `None` where there is nothing to keep. `asked` is
    /// what was said of this file, `head` the file as it is imported, `mappings` all that are kept,
    /// `at` the moment in UTC, `id` that of a mapping which is kept for the first time.
    pub fn keep(
        &self,
        id: Id,
        asked: &Corrections,
        head: &Head,
        file: &str,
        mappings: &[Mapping],
        at: &str,
    ) -> Option<Edit> {
        let reading = self.worth_keeping(asked);
        let used = self.used();
        if reading.is_empty() && used.is_none() {
            return None;
        }
        let version = MappingVersion {
            number: 1,
            at: at.to_owned(),
            shape: self.plain.head.fingerprint.clone(),
            kind: self.plain.head.kind.clone(),
            columns: drift::named(head)
                .into_iter()
                .map(|column| MappedColumn {
                    name: column.key.clone(),
                    role: word_of(&column.role),
                })
                .collect(),
            reading,
        };
        let by_id = used.and_then(|known| mappings.iter().find(|one| one.id == known.mapping.id));
        let by_shape = || {
            mappings
                .iter()
                .find(|one| one.latest.shape == version.shape)
        };
        let mapping = match by_id.or_else(by_shape) {
            Some(mapping) => {
                let mut mapping = mapping.clone();
                at.clone_into(&mut mapping.used_at);
                let unchanged = used.is_some_and(|known| is_same(&known.version, &version));
                if !unchanged {
                    mapping.learn(version);
                }
                mapping
            }
            None if version.reading.is_empty() => return None,
            None => Mapping {
                id,
                name: name(head, file),
                used_at: at.to_owned(),
                latest: version,
                earlier: Vec::new(),
            },
        };
        Some(Edit::PutMapping {
            mapping: Box::new(mapping),
        })
    }

    /// The corrections that describe the shape and say something else than the file does by itself.
    fn worth_keeping(&self, asked: &Corrections) -> Corrections {
        let mut reading = self.effective(asked);
        reading
            .answers
            .retain(|question, _| OF_SHAPE.contains(&question.as_str()));
        let plain = &self.plain.head;
        let asks = |id: &str| plain.questions.iter().any(|question| question.id == id);
        reading.options.retain(|option, value| {
            if let Some(key) = option.strip_prefix(COLUMN) {
                let column = plain.every_column().find(|column| column.key == key);
                return column.is_none_or(|column| word_of(&column.role) != *value);
            }
            if option.starts_with(INCLUDE) {
                return value == "true";
            }
            let found = match option.as_str() {
                "delimiter" => plain.delimiter.clone(),
                "encoding" => plain.encoding.clone(),
                "header_row" => plain.header_row.to_string(),
                "date_order" if !asks(option) => plain
                    .read_as
                    .date_order
                    .map_or_else(String::new, |order| word_of(&order)),
                "decimals" if !asks(option) => plain
                    .read_as
                    .decimals
                    .map_or_else(String::new, |decimals| word_of(&decimals)),
                "money_out" if plain.read_as.out_is_negative == Some(true) => "negative".to_owned(),
                "money_out" => "positive".to_owned(),
                "date_order" | "decimals" => return true,
                _ => return false,
            };
            found != *value
        });
        reading
    }
}

/// True where nothing was learned: the same corrections for the same columns in the same order.
fn is_same(before: &MappingVersion, after: &MappingVersion) -> bool {
    let names = |version: &MappingVersion| -> Vec<String> {
        let plain = |column: &MappedColumn| drift::plain(&column.name);
        version.columns.iter().map(plain).collect()
    };
    before.shape == after.shape && before.reading == after.reading && names(before) == names(after)
}

/// What a mapping is called until it is renamed: where its files come from, or the first of them.
fn name(head: &Head, file: &str) -> String {
    if head.kind == "generic" {
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        stem.replace(['_', '-'], " ")
    } else {
        head.source.clone()
    }
}
