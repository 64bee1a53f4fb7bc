//! Accounts and vendors whose own names begin with “Total”.

use super::{Matrix, key};
use crate::lexicon::accounts::{self, Kind};
use crate::lexicon::spelling::plain;
use crate::lexicon::totals;
use crate::walk::Row;

/// Rows above that are added up to see whether a row is their total.
const LOOKED_AT: usize = 400;

impl Matrix {
    /// True for an account such as “Total Quality Logistics”: it names nothing that stands above it,
    /// and no rows above it come to its amounts. A subtotal does one or the other.
    pub(super) fn is_name(&self, index: usize, row: &Row<'_>) -> bool {
        let label = &self.rows[index].label;
        let Some(of) = totals::total_of(label).filter(|of| !of.is_empty()) else {
            return false;
        };
        // What programs print, and nobody is called.
        let printed = ["total for ", "total - ", "total: ", "totals for "];
        let lower = label.to_lowercase();
        if !lower.starts_with("total ") || printed.iter().any(|start| lower.starts_with(start)) {
            return false;
        }
        if accounts::structural(of) != Kind::Unknown || accounts::is_structural(of) {
            return false;
        }
        let words: Vec<String> = plain(of).split(' ').map(str::to_owned).collect();
        let above = &self.rows[..index];
        let shares_a_word = above.iter().any(|above| {
            let named = key(totals::total_of(&above.label).unwrap_or(&above.label));
            named
                .split(' ')
                .any(|word| word.len() > 2 && words.iter().any(|own| own == word))
        });
        !shares_a_word && !self.is_sum_of_rows_above(index, row)
    }

    /// Whether some rows right above add up to the row, however many.
    fn is_sum_of_rows_above(&self, index: usize, row: &Row<'_>) -> bool {
        let read = |row: &Row<'_>| -> Vec<i64> {
            let values = self.values.iter().map(|value| value.column);
            values
                .map(|column| row.printed(column).unwrap_or(0))
                .collect()
        };
        let printed = read(row);
        let mut sum = vec![0; printed.len()];
        let mut other = Row::new(row.plan);
        for above in self.rows[..index].iter().rev().take(LOOKED_AT) {
            if !above.has_values || totals::total_of(&above.label) == Some("") {
                continue;
            }
            other.go_to(above.record);
            for (sum, amount) in sum.iter_mut().zip(read(&other)) {
                *sum += amount;
            }
            if sum == printed {
                return true;
            }
        }
        false
    }
}
