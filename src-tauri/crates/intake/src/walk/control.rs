//! Numbers of rows that a report prints about itself: `Rows: 12`, `Grand Totals (12 records)`.

use super::Walk;
use crate::lexicon::spelling::plain;
use crate::terms::Fate;

/// Records behind the last row in which a count is looked for.
const TAIL: usize = 12;

impl Walk<'_> {
    /// Compares the number of rows that the file prints with the rows that hold data.
    pub(super) fn control(&mut self) {
        let table = self.plan.table;
        let above = 0..self.plan.header.record.unwrap_or(0);
        let below = table.len().saturating_sub(TAIL)..table.len();
        let printed = above.chain(below).find_map(|record| {
            if self.marks[record].fate != Fate::Structure {
                return None;
            }
            count(table.raw(record)).map(|count| (record, count))
        });
        let Some((record, printed)) = printed else {
            return;
        };
        let body = self.plan.header.body();
        let found = self.marks[body]
            .iter()
            .filter(|mark| !matches!(mark.fate, Fate::Structure))
            .count();
        self.ties.of += 1;
        if found == printed {
            self.ties.agree += 1;
        } else {
            let text = format!(
                "The file says that it has {printed} rows, and {found} were found. It may be cut off or edited."
            );
            self.warn(record, &text);
        }
    }
}

/// The count that a line prints.
fn count(line: &str) -> Option<usize> {
    let plain = plain(line);
    if let Some(rest) = plain.strip_prefix("rows ") {
        return rest.parse().ok();
    }
    let (head, _) = plain.split_once(" records")?;
    let number = head.strip_prefix("grand totals ")?;
    number.replace(' ', "").parse().ok()
}
