//! The budget plan: a year's total spread over its months, blocks of cells, last year plus a percentage; one step each.

use domain::spend::Category;
use domain::value::{Currency, Money, Side};
use practice::spend;
use practice::view::{Edited, PlanCell, Shape, YearTotal};

use crate::world::World;

/// Paid search in two months of last year, one to three; nothing else.
const LEDGER: &str = "Date,Vendor,Account,Amount\n\
    2025-03-31,Google Ads,Paid search,100.00\n\
    2025-09-30,Google Ads,Paid search,300.00\n";

impl World {
    /// Types a year's total; the label of the step, or the sentence of a refusal.
    async fn spread(&self, text: &str, shape: Shape) -> Result<String, String> {
        let total = YearTotal {
            side: Side::Marketing,
            category: Some(Category::PaidSearch),
            text: text.to_owned(),
            shape,
        };
        let echo = spend::spread_echo(self.practice(), self.client, total.clone(), self.now).await;
        let echo = echo.unwrap();
        let edited = spend::spread(self.practice(), self.client, total, self.now).await;
        match edited.unwrap() {
            Edited::Saved { outcome, .. } => {
                let shown: Vec<String> = echo.months.into_iter().map(|(_, text)| text).collect();
                let kept: Vec<String> = self.months().await;
                assert_eq!(shown, kept, "what was shown is what is kept");
                Ok(outcome.label)
            }
            Edited::Refused { problems } => {
                assert_eq!(echo.problem, problems[0].message);
                Err(problems[0].message.clone())
            }
            other @ Edited::Unchanged { .. } => panic!("{other:?}"),
        }
    }

    async fn amounts(&self) -> Vec<Money> {
        let assessment = self.practice().assessment(self.client, self.now).await;
        let assessment = assessment.unwrap();
        let mut lines = assessment.budgets();
        lines
            .next()
            .map_or_else(Vec::new, |(_, line)| line.months.clone())
    }

    /// The months of the only line, in major units as they are typed.
    async fn months(&self) -> Vec<String> {
        let words = domain::value::words::Words::window(Currency::USD);
        let amounts = self.amounts().await;
        amounts
            .into_iter()
            .map(|amount| words.amount(amount))
            .collect()
    }
}

#[tokio::test]
async fn a_total_is_spread_evenly_or_by_a_shape_and_adds_up_to_the_cent() {
    let world = World::of("ledger.csv", LEDGER).await;
    let label = world.spread("100.01", Shape::Even).await.unwrap();
    assert_eq!(label, "Spread $100.01 over Paid search: 12 months");
    let even: Vec<i64> = world
        .amounts()
        .await
        .iter()
        .map(|amount| amount.minor())
        .collect();
    assert_eq!(even.iter().sum::<i64>(), 10_001);
    assert!(
        even.iter().all(|amount| [833, 834].contains(amount)),
        "{even:?}"
    );

    let label = world.spread("1k", Shape::LastYear).await.unwrap();
    assert_eq!(label, "Spread $1,000 over Paid search: 12 months");
    let shaped: Vec<i64> = world
        .amounts()
        .await
        .iter()
        .map(|amount| amount.minor())
        .collect();
    assert_eq!(shaped, [0, 0, 25_000, 0, 0, 0, 0, 0, 75_000, 0, 0, 0]);

    let label = world.spread("2k", Shape::Planned).await.unwrap();
    assert_eq!(label, "Spread $2,000 over Paid search: 2 months");
    world.undo().await;
    world.undo().await;
    let back: Vec<i64> = world
        .amounts()
        .await
        .iter()
        .map(|amount| amount.minor())
        .collect();
    assert_eq!(back, even, "each is one step");
}

#[tokio::test]
async fn a_shape_that_nobody_knows_and_a_text_that_is_no_amount_are_refused_with_a_sentence() {
    let world = World::new().await;
    let refused = world.spread("100", Shape::LastYear).await.unwrap_err();
    assert_eq!(
        refused,
        "Paid search has no spend in 2025 to take the shape from. Spread it evenly."
    );
    let refused = world.spread("12..5", Shape::Even).await.unwrap_err();
    assert!(refused.contains("12..5"), "{refused}");
    assert!(world.amounts().await.is_empty());
}

#[tokio::test]
async fn blocks_and_last_years_copy_are_one_step_whose_label_has_the_count() {
    let world = World::of("ledger.csv", LEDGER).await;
    let cell = |column: u32, text: &str| PlanCell {
        side: Side::Sales,
        category: Some(Category::Travel),
        column,
        text: text.to_owned(),
    };
    let label = |edited: Edited| match edited {
        Edited::Saved { outcome, .. } => outcome.label,
        other => panic!("{other:?}"),
    };
    let cells = vec![cell(0, "10"), cell(1, "20"), cell(2, "0")];
    let planned = spend::plan_cells(world.practice(), world.client, cells, world.now).await;
    assert_eq!(label(planned.unwrap()), "Plan 2 cells");
    let copied = spend::copy_last_year(world.practice(), world.client, "10".to_owned(), world.now);
    assert_eq!(
        label(copied.await.unwrap()),
        "Copy 2025 into the plan, +10.0%: 2 amounts"
    );
    let again = spend::copy_last_year(world.practice(), world.client, "10".to_owned(), world.now);
    assert!(
        !matches!(again.await.unwrap(), Edited::Saved { .. }),
        "nothing changes"
    );
}
