//! One row of a table, as the walkers look at it.

use domain::value::Currency;

use super::Plan;
use crate::cell::currency::dollar;
use crate::cell::number::Sign;
use crate::table::Cells;
use crate::terms::Role;

/// A row with its cells, and what is known of its table.
pub(crate) struct Row<'p> {
    pub plan: Plan<'p>,
    /// Its place among the records.
    pub record: usize,
    pub cells: Cells<'p>,
}

impl<'p> Row<'p> {
    /// No row yet: [`Row::go_to`] cuts one after the other into the same room.
    pub fn new(plan: Plan<'p>) -> Self {
        Self {
            plan,
            record: 0,
            cells: Cells::default(),
        }
    }

    /// Cuts another record.
    pub fn go_to(&mut self, record: usize) {
        self.record = record;
        self.plan.table.cut(record, &mut self.cells);
    }

    /// The text of the first column with a role; empty where there is none.
    pub fn text(&self, role: Role) -> &str {
        let column = self.plan.columns.find(role);
        column.map_or("", |column| self.cells.trimmed(column))
    }

    /// The amount that a cell prints, without any note about it; for totals and balances.
    pub fn printed(&self, column: usize) -> Option<i64> {
        self.plan.printed(self.cells.get(column), column)
    }

    /// True where the row says the names of the columns again.
    pub fn repeats_header(&self) -> bool {
        let cells = &self.cells;
        let names = &self.plan.header.names;
        self.plan.header.record.is_some()
            && cells.len() + 1 >= names.len()
            && names
                .iter()
                .enumerate()
                .all(|(column, name)| cells.trimmed(column).trim_start_matches('\u{feff}') == name)
    }

    /// The currency that stands with an amount: in its column, or as its sign.
    pub fn currency(&self, sign: Option<Sign>) -> Option<Currency> {
        let named = self.text(Role::Currency).parse().ok();
        named.or_else(|| sign.map(|sign| self.signed(sign)))
    }

    fn signed(&self, sign: Sign) -> Currency {
        match sign {
            Sign::Dollar => dollar(self.plan.options.currency),
            Sign::Is(currency) => currency,
        }
    }

    /// Whether an amount is in another currency than the client's.
    pub fn is_abroad(&self, sign: Option<Sign>) -> bool {
        self.currency(sign)
            .or(self.plan.formats.currency)
            .is_some_and(|currency| currency != self.plan.options.currency)
    }
}
