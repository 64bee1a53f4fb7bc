//! The budget plan, one side and category a line.

use serde::{Deserialize, Serialize};

use super::field::{Field, Slot, field};
use super::noun::Noun;
use crate::change::Screen;
use crate::spend::Category;
use crate::value::{Choice, Money, Side};

/// What is planned for one side and category over a fiscal year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BudgetLine {
    /// The fiscal year, by the calendar year it ends in.
    pub year: i32,
    pub side: Side,
    /// `None` for the side as a whole, where nothing finer is planned.
    #[serde(default)]
    pub category: Option<Category>,
    /// Twelve months from the first of the fiscal year.
    pub months: Vec<Money>,
}

impl Default for BudgetLine {
    fn default() -> Self {
        Self::new(super::Client::default().plan_year, Side::Marketing, None)
    }
}

impl BudgetLine {
    /// Twelve months of nothing planned.
    pub fn new(year: i32, side: Side, category: Option<Category>) -> Self {
        Self {
            year,
            side,
            category,
            months: vec![Money::ZERO; 12],
        }
    }

    pub fn total(&self) -> Money {
        self.months.iter().copied().sum()
    }
}

impl Noun for BudgetLine {
    const ONE: &'static str = "budget line";
    const MANY: &'static str = "Budget lines";
    const ABOUT: &'static str = "What is planned, month by month.";
    const SCREEN: Screen = Screen::Spend;
    const FIELDS: &'static [Field<Self>] = &[
        field("year", "Fiscal year").holds(|line| {
            Slot::Year(
                &mut line.year,
                "A budget line is for a year from 1900 to 2200.",
            )
        }),
        field("side", "Side").holds(|line| Slot::choice(&mut line.side)),
        field("category", "Category")
            .help("Left open for the side as a whole, where nothing finer is planned.")
            .holds(|line| Slot::maybe_choice(&mut line.category)),
        field("months", "By month").holds(|line| Slot::Months(&mut line.months)),
        field("total", "Total")
            .help("A new total keeps the shape of the months.")
            .listed()
            .holds(|line| Slot::Total(&mut line.months)),
    ];

    fn side(&self) -> Option<Side> {
        Some(self.side)
    }

    fn name(&self) -> String {
        format!(
            "{}, {} {}",
            self.category.map_or("All categories", Category::title),
            self.side.word(),
            self.year
        )
    }

    fn clash(&self, other: &Self) -> Option<(&'static str, String)> {
        let same =
            self.year == other.year && self.side == other.side && self.category == other.category;
        same.then(|| {
            (
                "category",
                format!(
                    "{} is already planned for {}. Change that line.",
                    Noun::name(self),
                    self.year
                ),
            )
        })
    }

    fn field_name(&self, path: &str) -> Option<String> {
        let month = path
            .strip_prefix("months.")
            .and_then(|index| index.parse::<usize>().ok());
        Some(match month {
            Some(index) => format!("month {} of {}", index + 1, self.name()),
            None => self.name(),
        })
    }
}
