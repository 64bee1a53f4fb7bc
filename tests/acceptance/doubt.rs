//! What may be here already is asked about, with both sides shown, and never decided in silence.

use evenlift_cli::End;
use evenlift_cli::import::{Script, What};
use practice::import::DoubtKind;

use crate::world::World;

const BOOKS: &str = "Date,Vendor,Account,Amount,Ref\n\
    2025-01-03,Pixel & Co,Advertising,120.05,\n\
    2025-01-20,Hall,Contract labor,900.00,\n\
    2025-02-11,Druckerei,Printing,80.00,\n";

/// The card's side of the same: a purchase booked two days later, and one that is new.
const CARD: &str = "Date,Payee,Amount\n\
    2025-01-05,PIXEL & CO,120.05\n\
    2025-01-29,Hall,900.00\n\
    2025-03-01,Pixel & Co,40.00\n";

async fn answered(
    world: &World,
    name: &str,
    text: &str,
    answer: &str,
) -> evenlift_cli::import::Scripted {
    let mut script = world.script(What::File(world.file(name, text)));
    if let Some((id, choice)) = answer.split_once('=') {
        script.answers.insert(id.to_owned(), choice.to_owned());
    }
    world.run(script).await
}

#[tokio::test]
async fn the_same_amount_and_vendor_within_four_days_is_asked_about() {
    let mut world = World::new().await;
    answered(&world, "books.csv", BOOKS, "").await;
    let asks = answered(&world, "card.csv", CARD, "").await;
    assert_eq!(asks.end, End::Asks, "{:?}", asks.contract);
    let doubts = &asks.contract.doubts;
    assert_eq!(doubts.len(), 1, "nine days are too far: {doubts:?}");
    assert_eq!((doubts[0].row, doubts[0].file_row), (2, 2));
    assert_eq!(doubts[0].kind, DoubtKind::Same);
    let choices = &asks.contract.questions[0].choices;
    assert_eq!(choices, &["skip", "keep", "replace"]);
    assert_eq!(world.lines().await.len(), 3, "nothing came in unasked");

    for (answer, amounts) in [
        ("same=skip", vec![12_005, 90_000, 8_000, 90_000, 4_000]),
        (
            "same=keep",
            vec![12_005, 90_000, 8_000, 12_005, 90_000, 4_000],
        ),
        ("same=replace", vec![90_000, 8_000, 12_005, 90_000, 4_000]),
        (
            "same.2.3=keep",
            vec![12_005, 90_000, 8_000, 12_005, 90_000, 4_000],
        ),
    ] {
        let before = world.dump().await;
        let done = answered(&world, "card.csv", CARD, answer).await;
        assert_eq!(done.end, End::Done, "{answer}: {:?}", done.contract);
        let found: Vec<i64> = world.lines().await.iter().map(|line| line.1).collect();
        assert_eq!(found, amounts, "{answer}");
        world.undo().await;
        assert_eq!(world.dump().await, before, "{answer} is one step");
    }
}

#[tokio::test]
async fn a_reference_that_stood_for_something_else_is_asked_about() {
    let first = "Date,Vendor,Amount,Invoice number\n\
        2025-01-03,Pixel & Co,120.05,INV-11\n\
        2025-01-20,Hall,900.00,INV-12\n\
        2025-01-22,Printer,10.00,INV-13\n\
        2025-01-22,Printer,15.00,INV-13\n\
        2025-01-25,Telephone,40.00,C-100\n";
    // INV-11 was corrected, INV-13 has several lines, C-100 is charged every month.
    let next = "Date,Vendor,Amount,Invoice number\n\
        2025-01-03,Pixel & Co,130.05,INV-11\n\
        2025-01-23,Printer,17.00,INV-13\n\
        2025-02-25,Telephone,41.00,C-100\n\
        2025-02-26,Hall,75.00,INV-14\n";
    let mut world = World::new().await;
    answered(&world, "january.csv", first, "").await;
    let asks = answered(&world, "february.csv", next, "").await;
    assert_eq!(asks.end, End::Asks, "{:?}", asks.contract);
    let doubts: Vec<(DoubtKind, u32, &str, &str)> = asks
        .contract
        .doubts
        .iter()
        .map(|doubt| (doubt.kind, doubt.row, &*doubt.here, &*doubt.there))
        .collect();
    assert_eq!(doubts, [(DoubtKind::Reference, 2, "130.05", "120.05")]);
    assert_eq!(world.lines().await.len(), 5, "nothing came in unasked");
    let done = answered(&world, "february.csv", next, "same=keep").await;
    assert_eq!(done.end, End::Done, "{:?}", done.contract);
    assert_eq!(world.lines().await.len(), 9, "both are kept");
}

#[tokio::test]
async fn a_vendor_that_charges_every_few_days_is_no_doubt() {
    let daily = |from: u32, to: u32| {
        let rows = (from..=to).map(|day| format!("2025-03-{day:02},Cab,Travel,20.00\n"));
        format!("Date,Vendor,Account,Amount\n{}", rows.collect::<String>())
    };
    let mut world = World::new().await;
    answered(&world, "first.csv", &daily(1, 6), "").await;
    let next = answered(&world, "next.csv", &daily(7, 12), "").await;
    assert_eq!(next.end, End::Done, "{:?}", next.contract);
    assert_eq!(world.lines().await.len(), 12);
}

#[tokio::test]
async fn an_export_that_overlaps_the_last_brings_only_what_is_new() {
    let mut world = World::new().await;
    answered(&world, "books.csv", BOOKS, "").await;
    let more = format!(
        "{BOOKS}2025-02-11,Druckerei,Printing,80.00,\n2025-03-02,Hall,Contract labor,50.00,\n"
    );
    let again = answered(&world, "more.csv", &more, "").await;
    assert_eq!(again.contract.rows.duplicate, 3);
    assert_eq!(
        again.contract.rows.imported, 2,
        "one more of the same is real"
    );
    assert_eq!(again.end, End::Done, "{:?}", again.contract);
    assert_eq!(world.lines().await.len(), 5);
}

/// A profit and loss by month, and the transactions that make it up.
const BY_MONTH: &str = "Profit and Loss\nCedar & Co\n\"January-February, 2025\"\n\n\
    Distribution account,Jan 2025,Feb 2025,Total\nExpenses,,,\n\
    Advertising,200.00,100.00,300.00\nRent,50.00,50.00,100.00\n\
    Total for Expenses,$250.00,$150.00,$400.00\n";
const DETAIL: &str = "Date,Vendor,Account,Amount\n\
    2025-01-03,Pixel & Co,Advertising,120.00\n\
    2025-01-09,Pixel & Co,Advertising,80.00\n\
    2025-02-11,Druckerei,Advertising,100.00\n\
    2025-02-12,Expo,Events,700.00\n";

#[tokio::test]
async fn months_that_another_source_holds_too_are_one_question_with_both_sums() {
    let mut world = World::new().await;
    answered(&world, "by-month.csv", BY_MONTH, "").await;
    assert_eq!(world.lines().await.len(), 4);
    let asks = answered(&world, "detail.csv", DETAIL, "").await;
    assert_eq!(asks.end, End::Asks, "{:?}", asks.contract);
    let doubts = &asks.contract.doubts;
    assert_eq!(doubts.len(), 1, "{doubts:?}");
    assert_eq!(doubts[0].kind, DoubtKind::Overlap);
    assert_eq!((&*doubts[0].here, &*doubts[0].there), ("300.00", "300.00"));
    let text = &asks.contract.questions[0].text;
    assert!(text.contains("$300.00 there, $300.00 here"), "{text}");

    for (choice, sum, lines) in [
        ("skip", 110_000, 5),
        ("replace", 110_000, 6),
        ("keep", 140_000, 8),
    ] {
        let answer = format!("{}={choice}", doubts[0].id);
        let before = world.dump().await;
        let done = answered(&world, "detail.csv", DETAIL, &answer).await;
        assert_eq!(done.end, End::Done, "{choice}: {:?}", done.contract);
        let found = world.lines().await;
        let total: i64 = found.iter().map(|line| line.1).sum();
        assert_eq!((total, found.len()), (sum, lines), "{choice}");
        world.undo().await;
        assert_eq!(world.dump().await, before);
    }
}

#[tokio::test]
async fn a_platform_and_the_ledger_that_books_its_bills_are_one_question() {
    let ads = "Campaign report\n\"January 1, 2025 - February 28, 2025\"\n\
        Day,Campaign,Currency code,Cost,Impressions,Clicks\n\
        2025-01-05,Brand,USD,100.00,1000,10\n2025-01-06,Generic,USD,50.00,900,9\n\
        2025-02-05,Brand,USD,70.00,800,8\n";
    let books = "Date,Vendor,Account,Amount\n\
        2025-01-31,GOOGLE *ADS123456,Advertising,149.00\n\
        2025-03-31,GOOGLE *ADS123456,Advertising,30.00\n\
        2025-01-31,Expo,Events,700.00\n";
    for (first, second, here, there) in [
        (ads, books, "149.00", "150.00"),
        (books, ads, "150.00", "149.00"),
    ] {
        let world = World::new().await;
        let done = answered(&world, "first.csv", first, "").await;
        assert_eq!(done.end, End::Done, "{:?}", done.contract);
        let asks = answered(&world, "second.csv", second, "").await;
        assert_eq!(asks.end, End::Asks, "{:?}", asks.contract);
        let doubts = &asks.contract.doubts;
        assert_eq!(doubts.len(), 1, "{doubts:?}");
        assert_eq!((&*doubts[0].here, &*doubts[0].there), (here, there));
    }
}

#[tokio::test]
async fn a_campaign_that_comes_back_with_another_amount_is_asked_about() {
    let ads = |cost: &str| {
        format!(
            "Campaign report\n\"January 1, 2025 - January 31, 2025\"\n\
             Day,Campaign,Currency code,Cost,Impressions,Clicks\n\
             2025-01-05,Brand,USD,{cost},1000,10\n2025-01-06,Generic,USD,50.00,900,9\n"
        )
    };
    let mut world = World::new().await;
    answered(&world, "first.csv", &ads("100.00"), "").await;
    let asks = answered(&world, "again.csv", &ads("101.10"), "").await;
    assert_eq!(asks.end, End::Asks, "{:?}", asks.contract);
    let doubt = &asks.contract.doubts[0];
    assert_eq!(
        (doubt.kind, &*doubt.here, &*doubt.there),
        (DoubtKind::Restated, "101.10", "100.00")
    );
    let done = answered(&world, "again.csv", &ads("101.10"), "same=replace").await;
    assert_eq!(done.end, End::Done, "{:?}", done.contract);
    let mut amounts: Vec<i64> = world.lines().await.iter().map(|line| line.1).collect();
    amounts.sort_unstable();
    assert_eq!(amounts, [5_000, 10_110]);

    // Restated impressions at the same cost are no news at all.
    let metrics = ads("101.10").replace("1000,10", "1003,11");
    let again = answered(&world, "metrics.csv", &metrics, "").await;
    assert_eq!(again.end, End::Refused, "{:?}", again.contract);
    assert_eq!(again.contract.rows.duplicate, 2);
}

#[tokio::test]
async fn a_line_can_be_switched_on_or_off_by_hand() {
    let mut world = World::new().await;
    answered(&world, "books.csv", BOOKS, "").await;
    let script = Script {
        switched: vec![
            domain::spend::LineSwitch { row: 2, column: 4, part: None, on: true },
            domain::spend::LineSwitch { row: 5, column: 4, part: None, on: false },
        ],
        ..world.script(What::File(world.file(
            "more.csv",
            format!("{BOOKS}2025-03-02,Hall,Contract labor,50.00,\n2025-04-02,Hall,Contract labor,60.00,\n"),
        )))
    };
    let done = world.run(script).await;
    assert_eq!(done.end, End::Done, "{:?}", done.contract);
    let amounts: Vec<i64> = world.lines().await.iter().map(|line| line.1).collect();
    assert_eq!(amounts, [12_005, 90_000, 8_000, 12_005, 6_000]);
}
