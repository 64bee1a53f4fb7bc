//! Lines in other currencies: what they add up to, and what they are worth at a rate.

use std::collections::{BTreeMap, HashMap};

use domain::value::{Currency, Money, Month, Period};
use rust_decimal::Decimal;

use super::Draft;

/// Decimals of [`Draft`]'s excess.
const EXCESS: u32 = 12;

/// A rate with the words that stay with every line.
#[derive(Clone, Debug)]
pub(crate) struct Given {
    pub rate: Decimal,
    /// `1.0825 on 31 Dec 2025, ECB`.
    pub words: String,
}

impl Draft {
    /// Lines and exact sums in major units, by currency. `named` is that of lines without one.
    pub fn by_currency(
        &self,
        named: Currency,
        client: Currency,
    ) -> BTreeMap<Currency, (u32, Decimal)> {
        // In whole numbers, by the place of the currency: files have many lines and few currencies.
        let mut sums = vec![(0_u32, 0_i128, 0_i128); self.currency_table.len()];
        for (line, &place) in self.lines.packed.iter().zip(&self.currencies) {
            let (lines, minor, _) = &mut sums[usize::from(place)];
            *lines += 1;
            *minor += i128::from(line.amount);
        }
        for &(index, excess) in &self.excess {
            let place = self.currencies[index as usize];
            sums[usize::from(place)].2 += excess;
        }
        let mut found = BTreeMap::new();
        for (currency, (more, minor, excess)) in self.currency_table.iter().zip(sums) {
            if more > 0 {
                let (lines, sum) = found
                    .entry(currency.unwrap_or(named))
                    .or_insert((0, Decimal::ZERO));
                *lines += more;
                *sum += Decimal::from_i128_with_scale(minor, client.digits())
                    + Decimal::from_i128_with_scale(excess, EXCESS);
            }
        }
        found
    }

    /// The months that all lines cover.
    pub fn span(&self) -> Option<Period> {
        let from = self.lines.packed.iter().map(|line| line.from).min()?;
        let to = self.lines.packed.iter().map(|line| line.to).max()?;
        Some(Period {
            from: Month::from_ordinal(from)?,
            to: Month::from_ordinal(to)?,
        })
    }

    /// Turns the lines of currencies with a rate into the client's, each rounded half away from
    /// zero, and writes the original amount and the rate behind the memo. Their keys stay those
    /// of the original amounts, so that another rate makes no line new.
    pub fn exchange(
        &mut self,
        named: Currency,
        client: Currency,
        rates: &BTreeMap<Currency, Given>,
    ) {
        let excess: HashMap<u32, i128> = self.excess.iter().copied().collect();
        let mut changed = vec![false; self.lines.packed.len()];
        for (index, changed) in changed.iter_mut().enumerate() {
            let currency = self.currency_of(index, named);
            let Some(given) = rates.get(&currency) else {
                continue;
            };
            let original = self.exact(index, client, &excess);
            let minor = original * given.rate * Decimal::from(10_u64.pow(client.digits()));
            let note = format!("{} {original} at {}", currency.code(), given.words);
            let memo = self.lines.packed[index].memo;
            let memo = match self.lines.slice(memo) {
                "" => note,
                memo => format!("{memo} · {note}"),
            };
            let memo = self.text(&memo);
            let line = &mut self.lines.packed[index];
            line.memo = memo;
            line.amount = Money::from_exact(minor).minor();
            *changed = true;
        }
        self.excess.retain(|&(index, _)| !changed[index as usize]);
    }

    fn currency_of(&self, index: usize, named: Currency) -> Currency {
        self.currency_table[usize::from(self.currencies[index])].unwrap_or(named)
    }

    /// The amount as the file writes it, in major units.
    fn exact(&self, index: usize, client: Currency, excess: &HashMap<u32, i128>) -> Decimal {
        let rounded = Money::from_minor(self.lines.packed[index].amount).to_major(client);
        let index = u32::try_from(index).unwrap_or(u32::MAX);
        match excess.get(&index) {
            Some(&excess) => (rounded + Decimal::from_i128_with_scale(excess, EXCESS)).normalize(),
            None => rounded,
        }
    }
}
