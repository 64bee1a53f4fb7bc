//! Rows set right after the fact, imports that take their own place, and what is taken back with them.

use domain::spend::{Allocation, CellFix};
use evenlift_cli::End;
use evenlift_cli::import::{Script, What};
use evenlift_tests::fixture;
use practice::import;
use practice::view::{Edited, ImportState};
use store::StoredLine;

use crate::world::World;

/// Three good rows, one without a day that exists, one whose amount has a slip in it.
const LEDGER: &str = "Date,Vendor,Account,Amount\n\
    2025-01-03,Pixel & Co,Advertising,120.05\n\
    2025-02-30,Druckerei,Printing,80.00\n\
    2025-03-04,=Fair North,Events,12..34\n\
    2025-03-09,Pixel & Co,Advertising,60.00\n\
    2025-04-01,Hall,Contract labor,900.00\n";

fn fix(row: u32, column: u32, text: &str) -> CellFix {
    CellFix {
        row,
        column,
        text: text.to_owned(),
    }
}

#[tokio::test]
async fn bad_rows_stop_an_import_until_somebody_says_that_they_wait() {
    let mut world = World::new().await;
    let path = world.file("ledger.csv", LEDGER);
    let stopped = world.run(world.script(What::File(path.clone()))).await;
    assert_eq!(stopped.end, End::Asks);
    assert_eq!(stopped.contract.batch, None);
    assert_eq!(stopped.contract.rows.error, 2);
    assert_eq!(world.lines().await, []);

    world.hold(path).await;
    assert_eq!(world.lines().await, [(2, 12_005), (5, 6_000), (6, 90_000)]);
    let history = world.history().await;
    assert_eq!(history.len(), 1);
    assert_eq!(history[0].held, "2 rows held");
    assert_eq!(history[0].state, ImportState::Live);
}

#[tokio::test]
async fn a_dry_run_still_calls_a_bad_row_an_error_and_asks_nothing() {
    let world = World::new().await;
    let script = Script {
        dry_run: true,
        ..world.script(What::File(fixture("spend/made/bad_cells.csv")))
    };
    let scripted = world.run(script).await;
    assert_eq!(scripted.end, End::Done);
    assert_eq!(scripted.contract.rows.error, 7);
    assert!(scripted.contract.questions.is_empty());
}

#[tokio::test]
async fn a_cell_that_is_set_right_is_read_again_and_the_file_keeps_its_own() {
    let mut world = World::new().await;
    let path = world.file("ledger.csv", LEDGER);
    let script = Script {
        fixes: vec![fix(3, 1, "2025-02-28"), fix(4, 4, "12.34")],
        ..world.script(What::File(path))
    };
    let scripted = world.run(script).await;
    assert_eq!(scripted.end, End::Done, "{:?}", scripted.contract);
    assert_eq!(scripted.contract.rows.error, 0);
    let import = scripted.contract.batch.unwrap();
    assert_eq!(
        world.lines().await,
        [(2, 12_005), (3, 8_000), (4, 1_234), (5, 6_000), (6, 90_000)]
    );
    let kept = world.look(async |file| file.original(import).await.unwrap());
    let kept = kept.await;
    assert_eq!(kept, LEDGER.as_bytes(), "the original is as it came");
}

#[tokio::test]
async fn held_rows_come_in_when_they_are_set_right_and_the_import_takes_its_own_place() {
    let mut world = World::new().await;
    let first = world.hold(world.file("ledger.csv", LEDGER)).await;
    let before = world.dump().await;
    // A line decided by hand stays so whatever is mended beside it.
    world.decide(first, 5).await;
    let decided = world.dump().await;

    let script = Script {
        fixes: vec![fix(3, 1, "2025-02-28")],
        hold: true,
        ..world.script(What::Import(first))
    };
    let mended = world.run(script).await;
    assert_eq!(mended.end, End::Done, "{:?}", mended.contract);
    assert_eq!(
        world.lines().await,
        [(2, 12_005), (3, 8_000), (5, 6_000), (6, 90_000)],
        "the mended row is there and no other twice"
    );
    assert_eq!(world.by_hand().await, [5]);
    let history = world.history().await;
    let states: Vec<_> = history
        .into_iter()
        .map(|row| (row.state, row.held))
        .collect();
    assert_eq!(
        states,
        [
            (ImportState::Live, "1 row held".to_owned()),
            (ImportState::Replaced, "2 rows held".to_owned())
        ]
    );

    let after = world.dump().await;
    world.undo().await;
    assert_eq!(world.dump().await, decided, "one step back is as before");
    world.redo().await;
    assert_eq!(world.dump().await, after);
    world.undo().await;
    world.undo().await;
    assert_eq!(world.dump().await, before);

    // The rest of the fixes, on top of those that were kept.
    world.redo().await;
    world.redo().await;
    let script = Script {
        fixes: vec![fix(4, 4, "12.34")],
        ..world.script(What::Import(mended.contract.batch.unwrap()))
    };
    let whole = world.run(script).await;
    assert_eq!(whole.end, End::Done, "{:?}", whole.contract);
    assert_eq!(world.lines().await.len(), 5);
    assert_eq!(world.by_hand().await, [5]);
}

#[tokio::test]
async fn failing_rows_are_a_file_that_imports_again_without_doubling() {
    let mut world = World::new().await;
    let path = world.file("ledger.csv", LEDGER);
    let script = Script {
        hold: true,
        ..world.script(What::File(path))
    };
    let failing = world.run(script).await.failing.expect("two rows failed");
    assert!(
        failing.contains("'=Fair North"),
        "no cell is a formula in a spreadsheet: {failing}"
    );
    // Still wrong, and still said of the same cells.
    let again = world.file("failing.csv", &failing);
    let script = Script {
        dry_run: true,
        ..world.script(What::File(again))
    };
    let read = world.run(script).await.contract;
    assert_eq!((read.rows.error, read.records), (2, 0));
    assert_eq!(read.errors.len(), 2);

    let mended = failing.replace("2025-02-30", "2025-02-28");
    let mended = mended.replace("12..34", "12.34");
    let mended = world.file("mended.csv", &mended);
    let done = world.run(world.script(What::File(mended))).await;
    assert_eq!(done.end, End::Done, "{:?}", done.contract);
    let lines = world.stored().await;
    assert_eq!(lines.len(), 5);
    assert_eq!(
        lines[4].line.vendor, "=Fair North",
        "the apostrophe is off again"
    );
}

#[tokio::test]
async fn failing_rows_of_a_ledger_with_sections_keep_their_accounts() {
    let mut world = World::new().await;
    let name = "qbo_transaction_detail_by_account.csv";
    let text = std::fs::read_to_string(fixture("spend/made").join(name)).unwrap();
    let good = Script {
        dry_run: true,
        ..world.script(What::File(fixture("spend/made").join(name)))
    };
    let whole = world.run(good).await.contract;
    let broken = text.replace("02/15/2025", "02/30/2025");
    assert_ne!(broken, text, "the ledger has such a day");
    let path = world.file("broken.csv", &broken);
    let script = Script {
        hold: true,
        ..world.script(What::File(path))
    };
    let held = world.run(script).await;
    assert!(held.contract.rows.held > 0, "{:?}", held.contract.rows);
    let failing = held.failing.expect("a row failed");
    let mended = world.file("mended.csv", failing.replace("02/30/2025", "02/15/2025"));
    let done = world.run(world.script(What::File(mended))).await;
    assert_eq!(done.end, End::Done, "{:?}\n{failing}", done.contract);
    let lines = world.stored().await;
    assert_eq!(lines.len(), whole.records as usize);
    let mut other = World::new().await;
    let path = fixture("spend/made").join(name);
    other.run(other.script(What::File(path))).await;
    let accounts = |lines: Vec<StoredLine>| {
        let mut accounts: Vec<_> = lines
            .into_iter()
            .map(|stored| (stored.line.account, stored.line.amount))
            .collect();
        accounts.sort();
        accounts
    };
    assert_eq!(accounts(lines), accounts(other.stored().await));
}

#[tokio::test]
async fn undo_of_an_import_leaves_the_very_same_and_the_file_comes_in_as_new() {
    let mut world = World::new().await;
    let before = world.dump().await;
    let path = world.file("ledger.csv", LEDGER);
    let view = world.open(&path).await;
    // A decision that makes a rule, and a fix, go with the import.
    let group = view.groups.first().expect("something is to be decided").id;
    let now = world.now;
    let token = view.token.clone();
    import::decide(
        world.practice(),
        token.clone(),
        group,
        Allocation::Sales,
        true,
        now,
    )
    .await
    .unwrap();
    let edited = import::commit(world.practice(), token, true, drop, now).await;
    let Edited::Saved { made, .. } = edited.unwrap() else {
        panic!("it is saved");
    };
    let rules = world.look(async |file| file.rules().await.unwrap()).await;
    assert_eq!(rules.len(), 1);
    world.undo().await;
    assert_eq!(world.dump().await, before);
    world.redo().await;

    // Taken back later, as a step of its own, it goes with its rule too.
    let made = made.expect("the import has an id");
    let asked = import::taking_back(world.practice(), world.client, made, now).await;
    let asked = asked.unwrap();
    assert_eq!((asked.edited.as_str(), asked.rules.as_str()), ("", ""));
    import::take_back(world.practice(), world.client, made, false, false, now)
        .await
        .unwrap();
    assert_eq!(world.dump().await, before);
    let twice = import::take_back(world.practice(), world.client, made, false, false, now).await;
    let twice = twice.expect_err("it does not count any more");
    assert!(twice.message.ends_with("Nothing was changed."), "{twice}");
    assert_eq!(world.dump().await, before);
    world.hold(path.clone()).await;
    assert_eq!(world.lines().await.len(), 3, "the file came in as new");
    let again = world
        .run(Script {
            hold: true,
            ..world.script(What::File(path))
        })
        .await;
    assert_eq!(again.end, End::Refused, "and a second time it adds nothing");
}

#[tokio::test]
async fn lines_decided_since_are_named_and_can_outlive_their_import() {
    let mut world = World::new().await;
    let import = world.hold(world.file("ledger.csv", LEDGER)).await;
    world.decide(import, 5).await;
    let now = world.now;
    let asked = import::taking_back(world.practice(), world.client, import, now).await;
    let asked = asked.unwrap();
    assert_eq!(asked.edited, "1 line was decided by hand since");
    assert_eq!(asked.lines[0].row, 5);
    let before = world.dump().await;
    import::take_back(world.practice(), world.client, import, true, false, now)
        .await
        .unwrap();
    assert_eq!(world.lines().await, [(5, 6_000)]);
    assert_eq!(world.by_hand().await, [5]);
    world.undo().await;
    assert_eq!(world.dump().await, before);
}

/// The section is 12,450.00, and its other two lines are 8,550.00.
#[tokio::test]
async fn an_amount_that_cannot_be_read_is_proposed_from_what_its_printed_total_leaves() {
    let world = World::new().await;
    let proposed = async |fixes: Vec<CellFix>, text: &str| {
        let script = Script {
            fixes,
            dry_run: true,
            ..world.script(What::File(world.file("ledger.csv", text)))
        };
        let scripted = world.run(script).await;
        let mut errors = scripted.contract.errors.into_iter();
        errors
            .find(|error| error.column == "Amount")
            .and_then(|error| error.suggestion)
    };
    let ledger = std::fs::read_to_string(fixture("journey/fairlight-2025.csv")).unwrap();
    assert_eq!(proposed(vec![], &ledger).await.as_deref(), Some("3900.00"));
    // A date that is wrong as well doesn't hide the amount beside it.
    let dated = ledger.replace("07/06/2025,Dana", "97/06/2025,Dana");
    assert_eq!(proposed(vec![], &dated).await.as_deref(), Some("3900.00"));
    // Where two amounts are missing, the total says nothing about either.
    let both = ledger.replace("\"4,150.00\"", "4..1.50.00");
    assert_eq!(proposed(vec![], &both).await, None);
}
