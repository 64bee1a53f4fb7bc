//! The totals that the file prints.

use domain::value::Money;
use intake::{Head, Tie};

use crate::view::PrintedTotal;

/// All that were noted, those that don't agree first.
pub fn list(head: &Head, exact: impl Fn(Money) -> String) -> Vec<PrintedTotal> {
    let show = |tie: &Tie| {
        let agrees = tie.printed == tie.sum;
        let column = head.columns.iter().find(|one| one.number == tie.column);
        let column = column.map_or("", |one| one.name.as_str());
        let parts: Vec<&str> = [tie.label.as_str(), column]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        PrintedTotal {
            row: tie.row,
            column: tie.column,
            label: parts.join(" · "),
            printed: exact(tie.printed),
            found: exact(tie.sum),
            off: if agrees {
                String::new()
            } else {
                exact(tie.sum - tie.printed)
            },
            agrees,
        }
    };
    let ties = &head.ties;
    ties.failing
        .iter()
        .chain(&ties.agreeing)
        .map(show)
        .collect()
}
