//! What is kept of a reading when its file is imported.

use domain::change::Edit;
use domain::spend::{
    Corrections, Delimiter, MappedColumn, Mapping, MappingVersion, MoneyOut, Question,
};
use domain::value::{Choice as _, Id};
use intake::Head;

use super::{Memory, drift};

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
                    role: column.role,
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
        let mut reading = self.effective(asked).of_shape();
        // What of another import could not be read is nothing about this shape.
        let known = self.used().map(|known| &known.applied.unread);
        reading
            .unread
            .retain(|name, _| known.is_some_and(|known| known.contains_key(name)));
        let plain = &self.plain.head;
        let asks = |id| plain.questions.iter().any(|question| question.id == id);
        let found = Delimiter::of_sign(&plain.delimiter);
        reading.delimiter = reading.delimiter.filter(|&one| Some(one) != found);
        reading.encoding = reading.encoding.filter(|one| one.word() != plain.encoding);
        reading.header_row = reading.header_row.filter(|&row| row != plain.header_row);
        let found = plain.read_as.date_order;
        reading.date_order = reading
            .date_order
            .filter(|&one| asks(Question::DateOrder) || Some(one) != found);
        let found = plain.read_as.decimals;
        reading.decimals = reading
            .decimals
            .filter(|&one| asks(Question::Decimals) || Some(one) != found);
        let found = match plain.read_as.out_is_negative {
            Some(true) => MoneyOut::Negative,
            _ => MoneyOut::Positive,
        };
        reading.money_out = reading.money_out.filter(|&one| one != found);
        reading.counted.retain(|_, on| *on);
        reading.roles.retain(|key, role| {
            let column = plain.every_column().find(|column| column.key == *key);
            column.is_none_or(|column| column.role != *role)
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
