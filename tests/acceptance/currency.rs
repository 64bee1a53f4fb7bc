//! Amounts in other currencies: apart until there is a rate, converted to the cent, never added up.

use std::collections::BTreeMap;

use evenlift_cli::End;
use evenlift_cli::import::{Script, What};
use practice::view::CurrencyState;

use crate::world::World;

const MIXED: &str = "Date,Vendor,Amount,Currency\n\
    2025-01-03,Pixel & Co,120.05,USD\n\
    2025-02-03,Druckerei,20.00,EUR\n\
    2025-02-04,Druckerei,0.10,EUR\n\
    2025-02-05,Druckerei,-0.10,EUR\n\
    2025-03-01,Printers,5.00,GBP\n";

const EUROS: &str = "Date,Vendor,Amount (EUR)\n2025-04-01,Messe,1000.00\n";

fn given(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs
        .iter()
        .map(|&(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

#[tokio::test]
async fn what_is_in_another_currency_waits_for_a_rate_and_is_never_added_up() {
    let mut world = World::new().await;
    let path = world.file("mixed.csv", MIXED);
    let asked = world.run(world.script(What::File(path.clone()))).await;
    assert_eq!(asked.end, End::Asks);
    assert_eq!(asked.contract.rows.held, 4);
    let apart: Vec<(&str, u32, &str)> = asked
        .contract
        .apart
        .iter()
        .map(|group| (group.currency.code(), group.records, &*group.sum))
        .collect();
    assert_eq!(apart, [("EUR", 3, "20.00"), ("GBP", 1, "5.00")]);

    let script = Script {
        answers: given(&[("currency", "apart")]),
        ..world.script(What::File(path))
    };
    let imported = world.run(script).await;
    assert_eq!(imported.end, End::Done);
    assert_eq!(world.lines().await, [(2, 12_005)]);

    // Later there is a rate for one of them: 21.65, and 0.10825 away from zero on either side.
    let import = imported.contract.batch.expect("an import");
    let script = Script {
        rates: given(&[("EUR", "1.0825@2025-12-31:\"ECB\""), ("GBP", "leave_out")]),
        ..world.script(What::Import(import))
    };
    let later = world.run(script).await;
    assert_eq!(later.end, End::Done, "{:?}", later.contract);
    assert!(later.contract.apart.is_empty());
    assert_eq!(
        world.lines().await,
        [(2, 12_005), (3, 2_165), (4, 11), (5, -11)]
    );
    let stored = world.stored().await;
    assert_eq!(
        stored[1].line.memo, "EUR 20.00 at 1.0825, ECB, Dec 31, 2025",
        "the original amount and its rate stay with the line"
    );
}

#[tokio::test]
async fn a_file_in_one_other_currency_waits_whole_and_the_last_rate_is_offered() {
    let mut world = World::new().await;
    let path = world.file("euros.csv", EUROS);
    let dry = Script {
        dry_run: true,
        ..world.script(What::File(path.clone()))
    };
    let seen = world.run(dry).await;
    assert_eq!(seen.end, End::Done);
    assert_eq!((seen.contract.records, &*seen.contract.sum), (1, "1000.00"));
    assert!(seen.contract.questions.is_empty());

    let stopped = world.run(world.script(What::File(path.clone()))).await;
    assert_eq!(stopped.end, End::Asks);
    assert_eq!(world.lines().await, []);

    let script = Script {
        rates: given(&[("eur", "1.1@2025-06-30:Bank")]),
        ..world.script(What::File(path))
    };
    assert_eq!(world.run(script).await.end, End::Done);
    assert_eq!(world.lines().await, [(2, 110_000)]);

    let next = EUROS.replace("Messe", "Druckerei");
    let view = world.read("next.csv", &next).await;
    let euro = &view.currencies[0];
    assert_eq!((euro.state, &*euro.rate), (CurrencyState::Waits, "1.1"));
    assert_eq!(euro.text, "Last used: 1.1, Bank, Jun 30, 2025.");
    assert_eq!(euro.title, "1 line in EUR, €1,000.00");
}
