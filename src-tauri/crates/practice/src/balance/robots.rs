//! The robots of the window.

use domain::analysis::Analysis;
use domain::analysis::balance::Load;
use domain::assessment::Assessment;
use domain::report::Figure;
use domain::report::figure::robots::{self, Pair, WindowWords};
use domain::value::words::Words;
use domain::value::{Choice, Money, Rate, Side};

use crate::editing::ask_words;

/// Last year's money where it is known, the plan's otherwise.
pub fn present(analysis: &Analysis) -> Pair {
    let load = if analysis.balance.last_year.marketing_part.is_some() {
        analysis.balance.last_year
    } else {
        analysis.balance.plan
    };
    Pair {
        sales: load.sales,
        marketing: load.marketing,
    }
}

/// Robots of equal sides, of no client.
pub fn even() -> Figure {
    let one = Money::from_minor(100);
    let words = WindowWords {
        goal: "The goal".to_owned(),
        alt: "Sales and marketing lift the goal together".to_owned(),
        ..WindowWords::default()
    };
    robots::window(Pair::new(one, one), None, &words)
}

/// The robots of the window, with the plan's goal on the beam.
pub fn figure(assessment: &Assessment, pair: Pair, before: Option<Money>) -> Figure {
    let client = assessment.client();
    let words = Words::window(client.currency);
    let load = Load::of(pair.sales, pair.marketing);
    let under = |side: Side, amount: Option<Money>, part: Option<Rate>| match (amount, part) {
        (Some(amount), Some(part)) => format!("{} · {}", words.money(amount), words.percent(part)),
        (Some(amount), None) => words.money(amount),
        _ => ask_words(assessment.ask_client(&format!("planned_{}", side.word()))).to_lowercase(),
    };
    let sales = under(Side::Sales, pair.sales, load.sales_part);
    let marketing = under(Side::Marketing, pair.marketing, load.marketing_part);
    robots::window(
        pair,
        before,
        &WindowWords {
            goal: client.revenue_goal.map_or_else(
                || "Revenue goal not known yet".to_owned(),
                |goal| format!("Revenue goal {}", words.money(goal)),
            ),
            alt: format!("Two robots under a beam. Sales: {sales}. Marketing: {marketing}."),
            sales,
            marketing,
            before: "last year".to_owned(),
        },
    )
}

/// Sides of the small pair as fractions of the larger, by the root of the money.
pub fn fractions(pair: Pair) -> Option<(f64, f64)> {
    use rust_decimal::prelude::ToPrimitive as _;
    let (sales, marketing) = (
        pair.sales?.max(Money::ZERO),
        pair.marketing?.max(Money::ZERO),
    );
    let larger = sales.max(marketing);
    let side = |amount: Money| {
        amount
            .share_of(larger)
            .and_then(|part| part.decimal().to_f64())
            .map_or(0.0, f64::sqrt)
    };
    (!larger.is_zero()).then(|| (side(sales), side(marketing)))
}
