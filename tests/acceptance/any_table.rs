//! Whatever table comes: it is imported once, a second time adds nothing, and it is taken back whole.

use std::fmt::Write as _;

use evenlift_cli::End;
use evenlift_cli::import::What;

use crate::world::World;

/// Numbers that look like chance and are the same at every run: Knuth's MMIX generator, of which
/// only the upper half is well mixed.
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    pub fn of<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        let count = u64::try_from(choices.len()).expect("few");
        choices[usize::try_from(self.below(count)).expect("below it")]
    }
}

/// A ledger with refunds, equal rows, rows that can't be read, blanks and a total that is wrong.
fn table(chance: &mut Chance) -> String {
    let delimiter = chance.of(&[",", ";", "\t", "|"]);
    let end = chance.of(&["\n", "\r\n", "\r"]);
    let mut text = ["Date", "Vendor", "Account", "Memo", "Amount"].join(delimiter) + end;
    for row in 0..20 + chance.below(60) {
        let day = match chance.below(20) {
            0 => "2025-02-30".to_owned(),
            _ => format!(
                "2025-{:02}-{:02}",
                1 + chance.below(12),
                1 + chance.below(28)
            ),
        };
        let vendor = chance.of(&[
            "Pixel & Co",
            "\"Big 5\" Sporting",
            "Große Druckerei",
            "=cmd",
            "",
        ]);
        let account = chance.of(&["Advertising", "Travel", "Sales salaries", "Bank fees"]);
        let memo = match chance.below(3) {
            0 => String::new(),
            1 => "the same".to_owned(),
            _ => format!("Invoice {row}"),
        };
        let amount = match chance.below(25) {
            0 => "12..34".to_owned(),
            1 => String::new(),
            2 => format!("-{}.{:02}", chance.below(90), chance.below(100)),
            _ => format!("{}.{:02}", 100 + chance.below(9_000), chance.below(100)),
        };
        let _ = write!(
            text,
            "{}{end}",
            [&day, vendor, account, &memo, &amount].join(delimiter)
        );
    }
    let _ = write!(
        text,
        "{}{end}",
        ["Total", "", "", "", "123456.00"].join(delimiter)
    );
    text
}

#[tokio::test]
async fn any_table_is_imported_once_and_taken_back_whole() {
    let mut chance = Chance(20_260_113);
    let mut world = World::new().await;
    let mut before = world.dump().await;
    for round in 0..12 {
        let text = table(&mut chance);
        let path = world.file(&format!("ledger {round}.csv"), &text);
        let import = world.hold(path.clone()).await;
        let after = world.dump().await;
        assert_ne!(after, before, "something was imported");

        let again = world.run(world.script(What::File(path))).await;
        assert_eq!(again.end, End::Refused, "there is nothing new in {text}");
        assert_eq!(again.contract.rows.imported, 0);
        assert_eq!(again.contract.batch, None);
        assert_eq!(world.dump().await, after, "a second time changes nothing");

        world.undo().await;
        assert_eq!(
            world.dump().await,
            before,
            "undone, it is as it was: {text}"
        );
        world.redo().await;
        let rows = world.history().await;
        assert!(
            rows.iter().any(|row| row.id == import),
            "redone, it is there"
        );
        // Every other one stays, so that the next ones meet lines that are there already.
        if round % 2 == 0 {
            world.undo().await;
        }
        before = world.dump().await;
    }
}
