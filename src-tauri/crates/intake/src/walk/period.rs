//! The months of rows that have no date.

use domain::value::{FiscalYear, Month, Period};

use super::Walk;
use crate::recipe::GENERIC;

impl Walk<'_> {
    /// The period of rows without dates: the face's, or the answer to a question.
    pub(super) fn face_period(&mut self) -> Period {
        if let Some(period) = self.plan.face {
            self.spread_question(period);
            return period;
        }
        let options = self.plan.options;
        let this = FiscalYear::of(options.today, options.fiscal_year_start);
        let years = [this.previous(), this, this.previous().previous()];
        let ids = years.map(|year| year.year.to_string());
        let label = |year: FiscalYear| {
            let period = year.period();
            format!(
                "{} {} to {} {}",
                period.from.name(),
                period.from.year(),
                period.to.name(),
                period.to.year()
            )
        };
        let choices: Vec<(&str, String)> = ids
            .iter()
            .map(String::as_str)
            .zip(years.map(label))
            .collect();
        let text = "The file says nowhere which months its amounts belong to. Which year is it?"
            .to_owned();
        let answer = crate::ask::put(&mut self.questions, "period", text, &choices, options);
        let year = years
            .into_iter()
            .zip(&ids)
            .find(|(_, id)| **id == answer)
            .map_or(years[0], |(year, _)| year);
        let period = year.period();
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
        let again = match self.plan.recipe.id {
            "google-ads" => " Or export it again with the segment Month.",
            "meta-ads" => " Or export it again with the breakdown By time, Month.",
            id if id == GENERIC.id => "",
            _ => " Or export the report by month.",
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
        self.spreads = crate::ask::put(
            &mut self.questions,
            "spread",
            text,
            &choices,
            self.plan.options,
        ) == "spread";
    }
}
