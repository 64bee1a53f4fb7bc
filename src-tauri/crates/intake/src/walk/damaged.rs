//! Ids that a spreadsheet turned into numbers and back: `1.2E+17`.

use super::Walk;
use crate::columns::sample;
use crate::table::Cells;
use crate::terms::Role;

impl Walk<'_> {
    /// Warns of columns whose ids can't be told apart any more.
    pub(super) fn damaged_ids(&mut self) {
        let plan = self.plan;
        let roles = &plan.columns.roles;
        let texts: Vec<usize> = (0..roles.len())
            .filter(|&column| {
                matches!(
                    roles[column],
                    Role::Ignore
                        | Role::Reference
                        | Role::Transaction
                        | Role::Campaign
                        | Role::Memo
                )
            })
            .collect();
        let mut cells = Cells::default();
        for record in sample(plan.header) {
            plan.table.cut(record, &mut cells);
            for &column in &texts {
                let cell = cells.trimmed(column);
                if is_damaged(cell) {
                    let text = format!(
                        "Excel damaged this id in “{}”: {cell}. The amounts are right, the ids are not. Export the file again and don't save it with Excel.",
                        plan.header.label(column)
                    );
                    return self.warn(record, &text);
                }
            }
        }
    }
}

/// A number of twelve digits or more in scientific writing.
fn is_damaged(cell: &str) -> bool {
    let Some((digits, power)) = cell.split_once(['E', 'e']) else {
        return false;
    };
    digits.len() <= 8
        && digits.starts_with(|sign: char| sign.is_ascii_digit())
        && digits
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b',')
        && power
            .strip_prefix('+')
            .and_then(|power| power.parse::<u32>().ok())
            .is_some_and(|power| (11..40).contains(&power))
}
