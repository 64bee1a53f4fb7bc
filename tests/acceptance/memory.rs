//! What the consultant corrected about a file is remembered for the next one of its shape, said,
//! and never makes a file read wrong.

use std::path::Path;

use domain::spend::{Correction, Countable, MoneyOut, Question, Role};
use domain::value::Id;
use practice::import::{self, End, Script, Scripted};
use practice::undo;
use practice::view::{Edited, ImportRead, ImportView, NewClient};
use practice::{client, mapping};

use crate::arithmetic::Room;

const BANK: &str = "Day,Who,Net,Gross,Note\n\
    03/04/2025,Google Ads,100.00,119.00,one\n\
    05/04/2025,Meta,200.00,238.00,two\n";

const NEXT: &str = "Day,Who,Net,Gross,Note\n\
    06/05/2025,Google Ads,300.00,357.00,three\n\
    07/05/2025,Meta,400.00,476.00,four\n";

/// A table of files beside a practice with one client.
struct Table {
    room: Room,
    client: Id,
    folder: tempfile::TempDir,
}

impl Table {
    async fn new() -> Self {
        let room = Room::new().await;
        let client = room.client("4m", "5m").await;
        Self {
            room,
            client,
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn file(&self, name: &str, text: &str) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    async fn read(&self, name: &str, text: &str) -> ImportView {
        let path = self.file(name, text);
        shown(
            import::read(&self.room.practice, self.client, path, self.room.now)
                .await
                .unwrap(),
        )
    }

    async fn change(&self, view: &ImportView, changes: &[Correction]) -> ImportView {
        let token = view.token.clone();
        let changes = changes.to_vec();
        let read = import::reread(&self.room.practice, token, changes, self.room.now);
        shown(read.await.unwrap())
    }

    async fn import(&self, view: &ImportView) {
        import::commit(
            &self.room.practice,
            view.token.clone(),
            false,
            |_| {},
            self.room.now,
        )
        .await
        .unwrap();
    }

    async fn script(&self, name: &str, text: &str, no_mapping: bool) -> Scripted {
        let path = Path::new(&self.file(name, text)).to_owned();
        let script = Script {
            dry_run: true,
            no_mapping,
            ..Script::file(self.client, path)
        };
        import::run(&self.room.practice, script, self.room.now)
            .await
            .unwrap()
    }

    async fn undo(&self) {
        undo::undo(&self.room.practice, self.client, self.room.now)
            .await
            .unwrap()
            .expect("a step to take back");
    }

    /// Imports the first file with the days first and the gross amounts.
    async fn teach(&self) {
        let view = self.read("april.csv", BANK).await;
        let day_first = Correction::Answer {
            question: Question::DateOrder,
            choice: "day_first".to_owned(),
        };
        let view = self
            .change(&view, &[day_first, role("Gross", Role::Amount)])
            .await;
        self.import(&view).await;
    }
}

fn role(column: &str, to: Role) -> Correction {
    Correction::Role {
        column: column.to_owned(),
        to,
    }
}

fn shown(read: ImportRead) -> ImportView {
    match read {
        ImportRead::Read { view } => *view,
        other => panic!("it can be read: {other:?}"),
    }
}

#[tokio::test]
async fn a_second_file_of_the_same_shape_is_read_as_the_first_and_asks_nothing() {
    let table = Table::new().await;
    let first = table.read("april.csv", BANK).await;
    assert_eq!(first.questions.len(), 1, "the order of the dates is asked");
    assert!(first.action.contains("300.00"), "{}", first.action);
    table.teach().await;

    let second = table.script("may.csv", NEXT, false).await;
    assert_eq!(second.end, End::Done, "nothing is asked");
    assert_eq!(second.contract.sum, "833.00", "the gross amounts");
    let mapping = second.contract.mapping.expect("it is said");
    assert_eq!((mapping.name.as_str(), mapping.version), ("april", 1));
    assert!(mapping.drift.is_empty() && mapping.dropped.is_empty());
    let period = second.contract.period.unwrap();
    assert_eq!(period.from.to_string(), "2025-05");

    let fresh = table.script("may.csv", NEXT, true).await;
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
    let table = Table::new().await;
    let view = table.read("april.csv", STACKED).await;
    assert!(view.action.contains("42.50"), "{}", view.action);
    let below = &view.below[0];
    let names: Vec<&str> = below.columns.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(below.row, 6);
    assert_eq!(
        names,
        ["Invoice No", "Supplier", "Date", "Amount", "With tax"]
    );
    let taxed = role(&below.columns[4].key, Role::Amount);
    let view = table.change(&view, &[taxed]).await;
    assert!(
        view.action.contains("$45.00"),
        "10.00 + 20.00 stay, 6.60 + 8.40 are taken: {}",
        view.action
    );
    table.import(&view).await;

    let next = STACKED
        .replace("2025-0", "2025-1")
        .replace("7.00,8.40", "9.00,10.80");
    let next = next.replace("2025-13", "2025-12");
    let read = table.script("may.csv", &next, false).await;
    assert_eq!(read.contract.sum, "47.40", "10.00 + 20.00 + 6.60 + 10.80");
    let mapping = read.contract.mapping.expect("it is said");
    assert!(mapping.drift.is_empty() && mapping.dropped.is_empty());

    let alone = table
        .script("alone.csv", &next[..next.find("Invoice").unwrap()], false)
        .await;
    assert_eq!(alone.contract.sum, "30.00", "the first table reads as ever");
}

#[tokio::test]
async fn undoing_the_import_forgets_what_it_taught_and_redoing_knows_it_again() {
    let table = Table::new().await;
    table.teach().await;
    table.undo().await;
    let forgotten = table.script("may.csv", NEXT, false).await;
    assert_eq!(forgotten.contract.mapping, None);
    assert_eq!(forgotten.end, End::Asks);
    undo::redo(&table.room.practice, table.client, table.room.now)
        .await
        .unwrap();
    let known = table.script("may.csv", NEXT, false).await;
    assert!(known.contract.mapping.is_some());
}

#[tokio::test]
async fn a_file_that_needed_no_correction_teaches_nothing() {
    let table = Table::new().await;
    let text = "Date,Vendor,Amount\n2025-04-30,Google Ads,10.00\n";
    let view = table.read("plain.csv", text).await;
    table.import(&view).await;
    let again = text.replace("10.00", "12.00");
    let next = table.script("next.csv", &again, false).await;
    assert_eq!(next.contract.mapping, None);
}

#[tokio::test]
async fn renamed_and_added_columns_are_followed_by_name_and_said_in_three_lines() {
    let table = Table::new().await;
    table.teach().await;
    let drifted = "Day,Payee,Net,VAT,Gross,Note\n\
        06/05/2025,Google Ads,300.00,57.00,357.00,three\n\
        07/05/2025,Meta,400.00,76.00,476.00,four\n";
    let read = table.script("june.csv", drifted, false).await;
    let mapping = read.contract.mapping.expect("the shape is near");
    assert_eq!(
        mapping.drift,
        ["“Who” is called “Payee” now.", "“VAT” is new."]
    );
    assert_eq!(read.contract.sum, "833.00", "still the gross amounts");

    // Imported so, the new shape is a version of its own, and the old one is kept.
    let view = table.read("june.csv", drifted).await;
    table.import(&view).await;
    let july = drifted.replace("/05/", "/06/");
    let again = table.script("july.csv", &july, false).await;
    let mapping = again.contract.mapping.unwrap();
    assert_eq!(mapping.version, 2);
    assert_eq!(mapping.drift, [] as [String; 0]);
    let old = table.script("may.csv", NEXT, false).await;
    assert_eq!(old.contract.mapping.unwrap().version, 1, "still known");
}

#[tokio::test]
async fn what_the_cells_disprove_is_left_out_and_said() {
    let table = Table::new().await;
    table.teach().await;
    let words = NEXT.replace("357.00", "yes").replace("476.00", "no");
    let read = table.script("may.csv", &words, false).await;
    assert_eq!(read.contract.sum, "700.00", "the net amounts");
    let mapping = read.contract.mapping.unwrap();
    assert_eq!(mapping.dropped.len(), 1, "{:?}", mapping.dropped);
    assert!(mapping.dropped[0].contains("“Gross”"));

    let american = NEXT.replace("07/05/2025", "05/27/2025");
    let read = table.script("us.csv", &american, false).await;
    assert_eq!(read.contract.rows.error, 0, "May 27 has one reading");
    assert_eq!(read.contract.period.unwrap().from.to_string(), "2025-05");
}

#[tokio::test]
async fn the_sign_is_remembered_as_what_it_means_and_not_as_a_switch() {
    let table = Table::new().await;
    let positive = "Date,Text,Amount\n2025-04-30,Shop,10.00\n2025-04-29,Fair,20.00\n";
    let view = table.read("a.csv", positive).await;
    let turned = table
        .change(
            &view,
            &[Correction::MoneyOut {
                to: MoneyOut::Negative,
            }],
        )
        .await;
    assert!(turned.action.contains("−$30.00"), "{}", turned.action);
    table.import(&turned).await;
    let negative = positive.replace(",10", ",-11").replace(",20", ",-22");
    let read = table.script("b.csv", &negative, false).await;
    assert_eq!(read.contract.sum, "33.00", "minus is money out, as before");
}

#[tokio::test]
async fn rows_that_are_no_spend_are_taken_in_and_left_out_again() {
    let table = Table::new().await;
    let text = "Transaction Date,Post Date,Description,Category,Type,Amount,Memo\n\
        04/30/2025,04/30/2025,SHOP,Shopping,Sale,-10.00,\n\
        04/29/2025,04/29/2025,Payment Thank You,,Payment,40.00,\n";
    let view = table.read("card.csv", text).await;
    assert!(view.action.contains("$10.00"), "{}", view.action);
    let count = |on: bool| Correction::Count {
        kind: Countable::Payment,
        on,
    };
    let with = table.change(&view, &[count(true)]).await;
    assert!(with.action.contains("2 lines"), "{}", with.action);
    let without = table.change(&view, &[count(false)]).await;
    assert_eq!(without.action, view.action);
}

#[tokio::test]
async fn the_difference_of_a_change_is_said_in_a_sentence() {
    let table = Table::new().await;
    let view = table.read("april.csv", BANK).await;
    assert_eq!(view.difference, "", "nothing was changed yet");
    let gross = [role("Gross", Role::Amount)];
    let view = table.change(&view, &gross).await;
    assert_eq!(view.difference, "2 lines, 300.00 → 357.00.");
    let column = view.columns.iter().find(|column| column.name == "Gross");
    let why = &column.unwrap().why;
    assert!(why.contains("You chose this."), "{why}");
    let view = table.change(&view, &gross).await;
    assert_eq!(view.difference, "Nothing changed: 2 lines, 357.00.");
    let without = vec![role("Gross", Role::Ignore), role("Net", Role::Ignore)];
    let token = view.token.clone();
    let refused = import::reread(&table.room.practice, token, without, table.room.now).await;
    assert!(refused.is_err(), "a file without amounts can't be read");
    let view = table.change(&view, &gross).await;
    assert!(view.action.contains("357.00"), "the file is still open");
}

#[tokio::test]
async fn a_cell_tells_what_became_of_it() {
    let table = Table::new().await;
    let view = table.read("april.csv", BANK).await;
    let tell = async |row, column| {
        import::cell(
            &table.room.practice,
            view.token.clone(),
            row,
            column,
            table.room.now,
        )
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
    let table = Table::new().await;
    table.teach().await;
    let (practice, now) = (&table.room.practice, table.room.now);
    let own = mapping::list(practice, table.client).await.unwrap();
    let form = NewClient {
        name: "Other".to_owned(),
        currency: "USD".to_owned(),
        fiscal_year_start: 1,
        ..NewClient::default()
    };
    let other = client::make(practice, &form, now)
        .await
        .unwrap()
        .unwrap()
        .id;
    mapping::take_over(practice, other, table.client, own[0].id, now)
        .await
        .unwrap();
    let (_, text) = mapping::export(practice, table.client, own[0].id)
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
