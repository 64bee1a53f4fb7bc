//! How the people on the payroll are shared between the sides: what pay, its taxes and benefits are
//! proposed as.

use super::Verdict;
use crate::record::Person;
use crate::spend::{Allocation, Category, Reason};
use crate::value::{Money, Rate, Side, split};

/// Whole percents that add up to 100, and what they come from.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct PayShare {
    pub sales: u8,
    pub marketing: u8,
    pub neither: u8,
    pub people: u32,
    /// True where everybody's pay is known and weighs them; else their weeks do, all alike.
    pub by_pay: bool,
}

impl PayShare {
    /// From the people on the client's payroll. What they give to neither side is the rest of their
    /// week; seats of more than a week are one week.
    ///
    /// `None` without people, and while nobody has said how much of a week a seat takes: unknown
    /// is unknown.
    pub fn of<'a>(people: impl Iterator<Item = &'a Person>) -> Option<Self> {
        let people: Vec<&Person> = people.filter(|person| !person.external).collect();
        let by_pay = !people.is_empty()
            && people
                .iter()
                .all(|person| person.pay.is_some_and(|pay| pay > Money::ZERO));
        let mut weights = [0_u64; 3];
        for person in &people {
            let [sales, marketing] = Side::BOTH.map(|side| {
                let seats = person.seats.iter().filter(|seat| seat.side == side);
                seats.map(|seat| seat.share).sum::<Option<Week>>()
            });
            let (sales, marketing) = (sales?.0, marketing?.0);
            let week = (sales + marketing).max(ONE_WEEK);
            let pay = person
                .pay
                .filter(|_| by_pay)
                .unwrap_or(Money::from_minor(1_000_000));
            let parts = split(pay, &[sales, marketing, week - sales - marketing]);
            for (weight, part) in weights.iter_mut().zip(parts) {
                *weight += part.minor().unsigned_abs();
            }
        }
        if weights == [0; 3] {
            return None;
        }
        let percents = split(Money::from_minor(100), &weights);
        let [sales, marketing, neither] =
            [0, 1, 2].map(|at: usize| u8::try_from(percents[at].minor()).unwrap_or(0));
        Some(Self {
            sales,
            marketing,
            neither,
            people: u32::try_from(people.len()).unwrap_or(u32::MAX),
            by_pay,
        })
    }

    pub fn allocation(self) -> Allocation {
        Allocation::of_parts(self.sales, self.marketing, self.neither).unwrap_or_default()
    }

    pub(super) fn verdict(self, category: Category) -> Verdict {
        Verdict::new(
            self.allocation(),
            Some(category),
            Reason::People {
                count: self.people,
                pay: self.by_pay,
            },
        )
    }
}

/// A whole week, in ten-thousandths.
const ONE_WEEK: u64 = 10_000;

/// Shares of a week added up, in ten-thousandths.
struct Week(u64);

impl std::iter::Sum<Rate> for Week {
    fn sum<I: Iterator<Item = Rate>>(shares: I) -> Self {
        Self(
            shares
                .map(|share| {
                    Money::from_minor(10_000)
                        .times(share)
                        .minor()
                        .unsigned_abs()
                })
                .sum(),
        )
    }
}
