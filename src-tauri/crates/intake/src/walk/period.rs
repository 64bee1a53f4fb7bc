//! The months of rows that have no date.

use domain::spend::Question as Asked;
use domain::value::{Month, Period};

use super::Walk;
use crate::cell::period;
use crate::header;

impl Walk<'_> {
    /// The period of rows without dates: that of the titles, or the answer to a question.
    pub(super) fn titled_period(&mut self) -> Period {
        if let Some(period) = self.plan.titled {
            self.spread_question(period);
            return period;
        }
        if let Some(period) = period::of_file(self.plan.options) {
            let text = format!(
                "The months, {}, were taken from the name of the file: nothing in it says them.",
                domain::value::words::period(period)
            );
            self.warn_of_file(&text);
            self.spread_question(period);
            return period;
        }
        let period = header::ask_period(&mut self.questions, self.plan.options);
        self.spread_question(period);
        period
    }

    /// One amount for many months: kept so, or spread evenly. Never decided silently.
    pub(super) fn spread_question(&mut self, period: Period) {
        if period.months() < 2 {
            return;
        }
        let name = |month: Month| format!("{} {}", month.short_name(), month.year());
        let span = format!("{} to {}", name(period.from), name(period.to));
        let again = match self.plan.recipe.by_month {
            "" => String::new(),
            how => format!(" {how}"),
        };
        let text = format!(
            "The file gives one amount for {span}, without months. Keep it so, or spread it evenly over the {} months?{again}",
            period.months()
        );
        let choices = [
            ("keep", format!("Keep one amount for {span}")),
            (
                "spread",
                format!("Spread evenly over {} months", period.months()),
            ),
        ];
        self.spreads = crate::terms::question::put(
            &mut self.questions,
            Asked::Spread,
            text,
            &choices,
            self.plan.options,
        ) == "spread";
    }
}
