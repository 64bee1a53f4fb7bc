//! Several years beside each other, and what is left out of them.

use domain::spend::{Category, Destination, Resource};
use domain::value::{Currency, Money, Side};
use practice::spend::{self, YearRow, YearRowOf};
use practice::view::{Edited, PlanCell, SpendBy, SpendTab};

use crate::world::World;

/// 2023 and 2025, nothing of 2024; trade shows only in 2023.
const LEDGER: &str = "Date,Vendor,Account,Amount\n\
    2023-01-31,Google Ads,Paid search,100.00\n\
    2023-06-30,Expo,Trade shows,50.00\n\
    2023-07-31,ADP,Marketing salaries,400.00\n\
    2025-01-31,Google Ads,Paid search,150.00\n\
    2025-02-28,HubSpot,Marketing software,60.00\n";

/// The row of one of marketing's categories.
fn row(rows: &[YearRow], category: Category) -> &YearRow {
    let of = YearRowOf::Category(Destination::Marketing, Some(category));
    let mut rows_of = rows.iter().filter(|row| row.of == of);
    rows_of
        .next()
        .unwrap_or_else(|| panic!("{category:?} in {rows:#?}"))
}

fn dollars(text: &str) -> Money {
    Money::from_major(text.parse().unwrap(), Currency::USD).unwrap()
}

#[tokio::test]
async fn a_year_nobody_knows_is_unknown_and_nothing_is_compared_with_it() {
    let world = World::of("ledger.csv", LEDGER).await;
    let table = spend::years(world.practice(), world.client, world.now)
        .await
        .unwrap();
    let years: Vec<_> = table
        .years
        .iter()
        .map(|year| (year.year.year, year.months))
        .collect();
    assert_eq!(years, [(2023, 3), (2024, 0), (2025, 2)]);
    let search = row(&table.rows, Category::PaidSearch);
    assert_eq!(
        search.amounts,
        [Some(dollars("100")), None, Some(dollars("150"))]
    );
    assert_eq!(search.changes, [None, None, None]);
    assert_eq!(table.notes.len(), 3, "{:?}", table.notes);
    assert!(table.notes[1].contains("Nothing is known of 2024"));
}

#[tokio::test]
async fn the_plan_stands_behind_the_years_with_its_change_in_money_and_percent() {
    let world = World::of("ledger.csv", LEDGER).await;
    let cell = |category: Category, text: &str| PlanCell {
        side: Side::Marketing,
        category: Some(category),
        column: 0,
        text: text.to_owned(),
    };
    let cells = vec![
        cell(Category::PaidSearch, "200"),
        cell(Category::Print, "10"),
    ];
    let planned = spend::plan_cells(world.practice(), world.client, cells, world.now).await;
    assert!(matches!(planned.unwrap(), Edited::Saved { .. }));
    let table = spend::years(world.practice(), world.client, world.now)
        .await
        .unwrap();
    let said = |row: &YearRow| {
        let change = row.changes[3].expect("both years are known");
        (change.money, change.part.map(|part| part.percent_to(2)))
    };
    let search = row(&table.rows, Category::PaidSearch);
    assert_eq!(
        said(search),
        (dollars("50"), Some("33.33".parse().unwrap()))
    );
    let print = row(&table.rows, Category::Print);
    assert_eq!(said(print), (dollars("10"), None), "from nothing");
    let tools = row(&table.rows, Category::MarketingTools);
    assert_eq!(
        said(tools),
        (dollars("-60"), Some("-100".parse().unwrap())),
        "a category that is not planned has nothing"
    );
}

#[tokio::test]
async fn what_is_left_out_is_gone_from_every_figure_and_said() {
    let world = World::of("ledger.csv", LEDGER).await;
    let view = async |without: &[Resource]| {
        let without = without.to_vec();
        let tab = Some(SpendTab::Actual { year: 2023 });
        spend::view(
            world.practice(),
            world.client,
            tab,
            SpendBy::Year,
            without,
            world.now,
        )
        .await
    };
    let whole = view(&[]).await.unwrap();
    assert_eq!(whole.left_out, "");
    let part = view(&[Resource::People]).await.unwrap();
    assert_eq!(
        part.left_out,
        "Without people: 400.00 of 550.00 is left out."
    );
    let on: Vec<bool> = part.includes.iter().map(|include| include.on).collect();
    assert_eq!(on, [false, true, true]);
    let total = |grid: Option<practice::view::SpendGrid>| grid.expect("it has spend").total.total;
    assert_eq!(
        (total(whole.grid), total(part.grid)),
        ("550".to_owned(), "150".to_owned())
    );
}
