//! A line leads back to the cell that it came from, whatever the layout of its file.

use std::collections::BTreeMap;

use domain::spend::CellFix;
use evenlift_cli::End;
use evenlift_cli::import::{Script, What};
use evenlift_tests::fixture;
use practice::spend;
use practice::view::{LineFilter, LineSource};

use crate::world::World;

impl World {
    /// Where every line comes from, in the order of the imports.
    async fn sources(&self) -> Vec<LineSource> {
        let everything = LineFilter::default();
        let lines = spend::find(self.practice(), self.client, &everything, 0, 0, self.now);
        let mut sources = Vec::new();
        for line in lines.await.unwrap().lines {
            let id = line.id.to_string();
            let source = spend::source(self.practice(), self.client, id, self.now).await;
            sources.push(source.unwrap());
        }
        sources
    }

    async fn imported(&self, script: Script) {
        let scripted = self.run(script).await;
        assert_eq!(scripted.end, End::Done, "{:?}", scripted.contract);
    }
}

fn cells(source: &LineSource) -> (&str, &str, &str) {
    (&source.place, &source.cell, &source.line.amount)
}

const MONTHS: &str = "Profit and Loss by Month\nPlumline LLC\nJanuary - March, 2025\n\n\
    ,Jan 2025,Feb 2025,Mar 2025,Total\n\
    Expenses,,,,\n\
    \u{20}  Advertising,100.00,,\"1,250.50\",\"1,350.50\"\n\
    \u{20}  Software,20.00,20.00,(5.00),35.00\n\
    Total Expenses,\"$120.00\",\"$20.00\",\"$1,245.50\",\"$1,385.50\"\n";

#[tokio::test]
async fn a_line_of_a_table_of_months_leads_to_its_very_cell() {
    let world = World::new().await;
    let path = world.file("months.csv", MONTHS);
    world.imported(world.script(What::File(path))).await;
    let sources = world.sources().await;
    let mut found: Vec<_> = sources.iter().map(cells).collect();
    found.sort_unstable();
    assert_eq!(
        found,
        [
            ("Row 7, column B “Jan 2025”", "100.00", "100.00"),
            ("Row 7, column D “Mar 2025”", "1,250.50", "1,250.50"),
            ("Row 8, column B “Jan 2025”", "20.00", "20.00"),
            ("Row 8, column C “Feb 2025”", "20.00", "20.00"),
            ("Row 8, column D “Mar 2025”", "(5.00)", "−5.00"),
        ]
    );
    let march = &sources[1];
    assert_eq!(march.file, "months.csv");
    assert_eq!(march.imported, "Mar 27, 2026");
    let around: Vec<u32> = march.rows.iter().map(|row| row.row).collect();
    assert_eq!(around, [4, 5, 6, 7, 8, 9], "three rows on either side");
    assert_eq!(march.rows[3].cells[3], "1,250.50");
    assert!(march.why.starts_with("Account: "), "{}", march.why);
}

#[tokio::test]
async fn a_cell_that_was_set_right_shows_what_the_file_says_and_what_it_became() {
    let world = World::new().await;
    let path = world.file(
        "bank.csv",
        "Date,Vendor,Account,Amount\n2025-01-31,Google Ads,Advertising,12..5\n\
         2025-02-28,Google Ads,Advertising,30.00\n",
    );
    let script = Script {
        fixes: vec![CellFix {
            row: 2,
            column: 4,
            text: "12.50".to_owned(),
        }],
        ..world.script(What::File(path))
    };
    world.imported(script).await;
    let sources = world.sources().await;
    assert_eq!(
        cells(&sources[0]),
        ("Row 2, column D “Amount”", "12..5", "12.50")
    );
    assert_eq!(sources[0].fixed, "12.50");
    assert_eq!(sources[0].rows[1].cells[3], "12..5");
    assert_eq!(sources[1].fixed, "");
}

#[tokio::test]
async fn each_part_of_a_spread_amount_says_which_part_of_the_cell_it_is() {
    let world = World::new().await;
    let path = world.file("summary.csv", crate::spread::SUMMARY);
    let script = Script {
        answers: BTreeMap::from([("spread".to_owned(), "spread".to_owned())]),
        ..world.script(What::File(path))
    };
    world.imported(script).await;
    let sources = world.sources().await;
    let google = sources.iter().filter(|source| source.row == 6);
    let parts: Vec<_> = google.map(|source| source.part.as_str()).collect();
    assert_eq!(parts.len(), 12);
    assert_eq!(
        parts[2],
        "Part 3 of 12 that the amount of this cell is spread over"
    );
}

/// Files of every layout and kind; where its lines stand is told by the file itself: the cell that a
/// line leads to is in the row that is shown, under the letter that is named.
#[tokio::test]
async fn in_every_layout_the_named_cell_stands_in_the_row_that_is_shown() {
    for file in [
        "qbo_transaction_detail_by_account.csv",
        "qbo_pl_by_month_classic.csv",
        "xero_journal_report.csv",
        "chase_checking.csv",
        "quoted_newlines_line_numbers.csv",
        "workbook_ledger_offset.xlsx",
        "qbo_pl_formula_strings.xlsx",
        "workbook_old.xls",
    ] {
        let world = World::new().await;
        let path = fixture("spend/made").join(file);
        world
            .imported(Script {
                hold: true,
                ..world.script(What::File(path))
            })
            .await;
        let sources = world.sources().await;
        assert!(!sources.is_empty(), "{file}");
        for source in sources {
            assert_eq!(source.problem, "", "{file}");
            let row = source.rows.iter().find(|row| row.row == source.row);
            let row = row.unwrap_or_else(|| panic!("{file}: row {} is shown", source.row));
            let mut columns = source.columns.iter();
            let at = columns.position(|column| column.letter == source.letter);
            let at = at.expect("the column has a letter");
            let digits =
                |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
            assert_eq!(row.cells[at], source.cell, "{file}, {}", source.place);
            let (cell, amount) = (digits(&source.cell), digits(&source.line.amount));
            assert_eq!(
                cell.trim_end_matches('0'),
                amount.trim_end_matches('0'),
                "{file}, {}",
                source.place
            );
        }
    }
}

#[tokio::test]
async fn an_id_that_is_no_line_is_answered_with_a_sentence() {
    let world = World::new().await;
    for id in ["", "hat", "17"] {
        let refused = spend::source(world.practice(), world.client, id.to_owned(), world.now).await;
        let refused = refused.unwrap_err();
        assert!(refused.message.contains(id), "{refused}");
    }
}
