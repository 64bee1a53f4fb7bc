//! What the consultant corrected about a file is remembered for the next one of its shape, said,
//! and never makes a file read wrong.

use domain::spend::{Correction, Countable, MoneyOut, Question, Role};
use evenlift_cli::End;
use evenlift_cli::import::{Script, Scripted, What};
use practice::import;
use practice::undo;
use practice::view::Edited;
use practice::{client, mapping};

use crate::world::{World, form};

const BANK: &str = "Day,Who,Net,Gross,Note\n\
    03/04/2025,Google Ads,100.00,119.00,one\n\
    05/04/2025,Meta,200.00,238.00,two\n";

const NEXT: &str = "Day,Who,Net,Gross,Note\n\
    06/05/2025,Google Ads,300.00,357.00,three\n\
    07/05/2025,Meta,400.00,476.00,four\n";

async fn script(world: &World, name: &str, text: &str, no_mapping: bool) -> Scripted {
    let script = Script {
        dry_run: true,
        no_mapping,
        ..world.script(What::File(world.file(name, text)))
    };
    world.run(script).await
}

/// A client with the first file imported, the days first and the gross amounts.
async fn taught() -> World {
    let world = World::new().await;
    let view = world.read("april.csv", BANK).await;
    let day_first = Correction::Answer {
        question: Question::DateOrder,
        choice: "day_first".to_owned(),
    };
    let gross = role("Gross", Role::Amount);
    let view = world.change(&view, &[day_first, gross]).await;
    world.commit(&view).await;
    world
}

fn role(column: &str, to: Role) -> Correction {
    Correction::Role {
        column: column.to_owned(),
        to,
    }
}

#[tokio::test]
async fn a_second_file_of_the_same_shape_is_read_as_the_first_and_asks_nothing() {
    let world = World::new().await;
    let first = world.read("april.csv", BANK).await;
    assert_eq!(first.questions.len(), 1, "the order of the dates is asked");
    assert!(first.action.contains("300.00"), "{}", first.action);
    let world = taught().await;

    let second = script(&world, "may.csv", NEXT, false).await;
    assert_eq!(second.end, End::Done, "nothing is asked");
    assert_eq!(second.contract.sum, "833.00", "the gross amounts");
    let mapping = second.contract.mapping.expect("it is said");
    assert_eq!((mapping.name.as_str(), mapping.version), ("april", 1));
    assert!(mapping.drift.is_empty() && mapping.dropped.is_empty());
    let period = second.contract.period.unwrap();
    assert_eq!(period.from.to_string(), "2025-05");

    let fresh = script(&world, "may.csv", NEXT, true).await;
    assert_eq!(
        fresh.end,
        End::Asks,
        "without it, the dates are asked again"
    );
    assert_eq!(fresh.contract.sum, "700.00");
    assert_eq!(fresh.contract.mapping, None);
}

/// A table of payments, and one of invoices below it.
const STACKED: &str = "Date,Vendor,Amount\n\
    2025-01-15,Ad agency,10.00\n\
    2025-02-15,Print shop,20.00\n\
    \n\n\
    Invoice No,Supplier,Date,Amount,With tax\n\
    I1,Trade fair,2025-03-15,5.50,6.60\n\
    I2,Booth builder,2025-03-16,7.00,8.40\n";

#[tokio::test]
async fn the_columns_of_a_second_table_are_addressed_and_remembered_apart_from_the_first() {
    let world = World::new().await;
    let view = world.read("april.csv", STACKED).await;
    assert!(view.action.contains("42.50"), "{}", view.action);
    let below = &view.below[0];
    let names: Vec<&str> = below.columns.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(below.row, 6);
    assert_eq!(
        names,
        ["Invoice No", "Supplier", "Date", "Amount", "With tax"]
    );
    let taxed = role(&below.columns[4].key, Role::Amount);
    let view = world.change(&view, &[taxed]).await;
    assert!(
        view.action.contains("$45.00"),
        "10.00 + 20.00 stay, 6.60 + 8.40 are taken: {}",
        view.action
    );
    world.commit(&view).await;

    let next = STACKED
        .replace("2025-0", "2025-1")
        .replace("7.00,8.40", "9.00,10.80");
    let next = next.replace("2025-13", "2025-12");
    let read = script(&world, "may.csv", &next, false).await;
    assert_eq!(read.contract.sum, "47.40", "10.00 + 20.00 + 6.60 + 10.80");
    let mapping = read.contract.mapping.expect("it is said");
    assert!(mapping.drift.is_empty() && mapping.dropped.is_empty());

    let alone = script(
        &world,
        "alone.csv",
        &next[..next.find("Invoice").unwrap()],
        false,
    )
    .await;
    assert_eq!(alone.contract.sum, "30.00", "the first table reads as ever");
}

#[tokio::test]
async fn undoing_the_import_forgets_what_it_taught_and_redoing_knows_it_again() {
    let world = taught().await;
    world.undo().await;
    let forgotten = script(&world, "may.csv", NEXT, false).await;
    assert_eq!(forgotten.contract.mapping, None);
    assert_eq!(forgotten.end, End::Asks);
    world.redo().await;
    let known = script(&world, "may.csv", NEXT, false).await;
    assert!(known.contract.mapping.is_some());
}

#[tokio::test]
async fn a_file_that_needed_no_correction_teaches_nothing() {
    let world = World::new().await;
    let text = "Date,Vendor,Amount\n2025-04-30,Google Ads,10.00\n";
    let view = world.read("plain.csv", text).await;
    world.commit(&view).await;
    let again = text.replace("10.00", "12.00");
    let next = script(&world, "next.csv", &again, false).await;
    assert_eq!(next.contract.mapping, None);
}

#[tokio::test]
async fn renamed_and_added_columns_are_followed_by_name_and_said_in_three_lines() {
    let world = taught().await;
    let drifted = "Day,Payee,Net,VAT,Gross,Note\n\
        06/05/2025,Google Ads,300.00,57.00,357.00,three\n\
        07/05/2025,Meta,400.00,76.00,476.00,four\n";
    let read = script(&world, "june.csv", drifted, false).await;
    let mapping = read.contract.mapping.expect("the shape is near");
    assert_eq!(
        mapping.drift,
        ["“Who” is called “Payee” now.", "“VAT” is new."]
    );
    assert_eq!(read.contract.sum, "833.00", "still the gross amounts");

    // Imported so, the new shape is a version of its own, and the old one is kept.
    let view = world.read("june.csv", drifted).await;
    world.commit(&view).await;
    let july = drifted.replace("/05/", "/06/");
    let again = script(&world, "july.csv", &july, false).await;
    let mapping = again.contract.mapping.unwrap();
    assert_eq!(mapping.version, 2);
    assert_eq!(mapping.drift, [] as [String; 0]);
    let old = script(&world, "may.csv", NEXT, false).await;
    assert_eq!(old.contract.mapping.unwrap().version, 1, "still known");
}

#[tokio::test]
async fn what_the_cells_disprove_is_left_out_and_said() {
    let world = taught().await;
    let words = NEXT.replace("357.00", "yes").replace("476.00", "no");
    let read = script(&world, "may.csv", &words, false).await;
    assert_eq!(read.contract.sum, "700.00", "the net amounts");
    let mapping = read.contract.mapping.unwrap();
    assert_eq!(mapping.dropped.len(), 1, "{:?}", mapping.dropped);
    assert!(mapping.dropped[0].contains("“Gross”"));

    let american = NEXT.replace("07/05/2025", "05/27/2025");
    let read = script(&world, "us.csv", &american, false).await;
    assert_eq!(read.contract.rows.error, 0, "May 27 has one reading");
    assert_eq!(read.contract.period.unwrap().from.to_string(), "2025-05");
}

#[tokio::test]
async fn the_sign_is_remembered_as_what_it_means_and_not_as_a_switch() {
    let world = World::new().await;
    let positive = "Date,Text,Amount\n2025-04-30,Shop,10.00\n2025-04-29,Fair,20.00\n";
    let view = world.read("a.csv", positive).await;
    let turned = world
        .change(
            &view,
            &[Correction::MoneyOut {
                to: MoneyOut::Negative,
            }],
        )
        .await;
    assert!(turned.action.contains("−$30.00"), "{}", turned.action);
    world.commit(&turned).await;
    let negative = positive.replace(",10", ",-11").replace(",20", ",-22");
    let read = script(&world, "b.csv", &negative, false).await;
    assert_eq!(read.contract.sum, "33.00", "minus is money out, as before");
}

#[tokio::test]
async fn rows_that_are_no_spend_are_taken_in_and_left_out_again() {
    let world = World::new().await;
    let text = "Transaction Date,Post Date,Description,Category,Type,Amount,Memo\n\
        04/30/2025,04/30/2025,SHOP,Shopping,Sale,-10.00,\n\
        04/29/2025,04/29/2025,Payment Thank You,,Payment,40.00,\n";
    let view = world.read("card.csv", text).await;
    assert!(view.action.contains("$10.00"), "{}", view.action);
    let count = |on: bool| Correction::Count {
        kind: Countable::Payment,
        on,
    };
    let with = world.change(&view, &[count(true)]).await;
    assert!(with.action.contains("2 lines"), "{}", with.action);
    let without = world.change(&view, &[count(false)]).await;
    assert_eq!(without.action, view.action);
}

#[tokio::test]
async fn the_difference_of_a_change_is_said_in_a_sentence() {
    let world = World::new().await;
    let view = world.read("april.csv", BANK).await;
    assert_eq!(view.difference, "", "nothing was changed yet");
    let gross = [role("Gross", Role::Amount)];
    let view = world.change(&view, &gross).await;
    assert_eq!(view.difference, "2 lines, 300.00 → 357.00.");
    let column = view.columns.iter().find(|column| column.name == "Gross");
    let why = &column.unwrap().why;
    assert!(why.contains("You chose this."), "{why}");
    let view = world.change(&view, &gross).await;
    assert_eq!(view.difference, "Nothing changed: 2 lines, 357.00.");
    let without = vec![role("Gross", Role::Ignore), role("Net", Role::Ignore)];
    let token = view.token.clone();
    let refused = import::reread(world.practice(), token, without, world.now).await;
    assert!(refused.is_err(), "a file without amounts can't be read");
    let view = world.change(&view, &gross).await;
    assert!(view.action.contains("357.00"), "the file is still open");
}

#[tokio::test]
async fn a_cell_tells_what_became_of_it() {
    let world = World::new().await;
    let view = world.read("april.csv", BANK).await;
    let tell = async |row, column| {
        import::cell(world.practice(), view.token.clone(), row, column, world.now)
            .await
            .unwrap()
    };
    let amount = tell(2, 3).await;
    assert_eq!(amount.line, Some((2, 3)));
    assert!(amount.text.contains("100.00"), "{}", amount.text);
    let vendor = tell(2, 2).await;
    assert_eq!(vendor.line, Some((2, 3)), "its row became the same line");
    let header = tell(1, 1).await;
    assert_eq!(header.line, None);
    assert!(header.text.contains("structure"), "{}", header.text);
    assert_eq!(tell(99, 1).await.text, "", "there is no such row");
}

#[tokio::test]
async fn a_mapping_is_taken_over_by_another_client_and_every_step_can_be_undone() {
    let world = taught().await;
    let (practice, now) = (world.practice(), world.now);
    let own = mapping::list(practice, world.client).await.unwrap();
    let other = client::make(practice, &form("Other"), now)
        .await
        .unwrap()
        .unwrap()
        .id;
    mapping::take_over(practice, other, world.client, own[0].id, now)
        .await
        .unwrap();
    let (_, text) = mapping::export(practice, world.client, own[0].id)
        .await
        .unwrap();
    let again = mapping::import(practice, other, &text, now).await.unwrap();
    assert!(
        matches!(again, Edited::Unchanged { .. }),
        "it is there already"
    );
    let taken = mapping::list(practice, other).await.unwrap();
    assert_eq!(taken.len(), 1);
    assert_ne!(taken[0].id, own[0].id, "it is the other client's own");
    let rename = mapping::rename(practice, other, taken[0].id, " House bank ".to_owned(), now);
    rename.await.unwrap();
    let named = mapping::list(practice, other).await.unwrap();
    assert_eq!(named[0].name, "House bank");
    mapping::remove(practice, other, taken[0].id, now)
        .await
        .unwrap();
    for left in [1, 1, 0] {
        undo::undo(practice, other, now).await.unwrap();
        let mappings = mapping::list(practice, other).await.unwrap();
        assert_eq!(mappings.len(), left);
    }
    let view = mapping::view(practice, other, now).await.unwrap();
    assert_eq!(view.rows.len(), 0);
    assert_eq!(view.elsewhere.len(), 1, "and the first client's is offered");
    let foreign = mapping::import(practice, other, "{\"name\": 1}", now).await;
    assert!(foreign.is_err(), "no mapping, and nothing was changed");
}
