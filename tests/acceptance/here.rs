//! Lines that are here already stay off, and the box of each line is what decides.

use domain::spend::{Correction, Fate, LineSwitch};
use practice::import;
use practice::view::{ImportRead, ImportView};

use crate::case::Case;

const HEAD: &str = "Date,Vendor,Account,Amount\n";
const SAME: &str = "2025-01-10,Hall,Travel,10.00\n";
const NEW: &str = "2025-02-01,Hall,Travel,5.00\n";

struct Open {
    case: Case,
    /// What is stored before the second file.
    before: String,
    view: ImportView,
}

impl Open {
    /// Two equal rows are here; the next export has a third of them, and one that is new.
    async fn new() -> Self {
        let mut case = Case::new().await;
        case.hold(case.file("first.csv", &format!("{HEAD}{SAME}{SAME}")))
            .await;
        let before = case.dump().await;
        let path = case.file("next.csv", &format!("{HEAD}{SAME}{SAME}{SAME}{NEW}"));
        let path = path.display().to_string();
        let read = import::read(case.practice(), case.client, path, case.now).await;
        let view = view(read.unwrap());
        Self { case, before, view }
    }

    /// Says which lines are on and off, and what holds for all of them.
    async fn say(&mut self, switched: &[(u32, bool)], all: Option<&str>) {
        let line = |&(row, on): &(u32, bool)| Correction::Switch {
            line: LineSwitch {
                row,
                column: 4,
                part: Some(0),
                on,
            },
        };
        let again = Correction::Again {
            on: all == Some("keep"),
        };
        let changes = switched.iter().map(line).chain([again]).collect();
        let token = self.view.token.clone();
        let read = import::reread(self.case.practice(), token, changes, self.case.now).await;
        self.view = view(read.unwrap());
    }

    /// The listed lines: row, whether it is on, and which of how many equal ones it is.
    async fn listed(&self) -> Vec<(u32, bool, String)> {
        let (token, fate) = (self.view.token.clone(), Some(Fate::Duplicate));
        let (practice, now) = (self.case.practice(), self.case.now);
        let rows = import::rows(practice, token, fate, 0, 10, now).await;
        let lines = rows.unwrap().lines.into_iter();
        lines.map(|line| (line.row, line.on, line.twin)).collect()
    }
}

fn view(read: ImportRead) -> ImportView {
    match read {
        ImportRead::Read { view } => *view,
        other => panic!("it can be read: {other:?}"),
    }
}

fn line(row: u32, on: bool, twin: &str) -> (u32, bool, String) {
    (row, on, twin.to_owned())
}

#[tokio::test]
async fn the_box_of_a_line_decides_whether_it_is_imported() {
    let mut open = Box::pin(Open::new()).await;
    let off = [line(2, false, "1 of 3"), line(3, false, "2 of 3")];
    assert_eq!(open.listed().await, off);
    assert_eq!(open.view.here, "2 lines are here already and stay off");
    assert_eq!(open.view.action, "Import 2 lines, $15.00");

    open.say(&[(2, true)], None).await;
    assert_eq!(
        open.view.here,
        "2 lines are here already, 1 is imported again"
    );
    assert_eq!(open.view.action, "Import 3 lines, $25.00");
    assert_eq!(
        open.listed().await,
        [line(2, true, "1 of 3"), line(3, false, "2 of 3")],
        "a line that was turned on can be turned off again"
    );

    open.say(&[], Some("keep")).await;
    assert!(open.view.here_all);
    assert_eq!(open.view.action, "Import 4 lines, $35.00");
    open.say(&[(5, false)], Some("keep")).await;
    assert_eq!(open.view.action, "Import 3 lines, $30.00");
    assert_eq!(open.listed().await.len(), 3, "also what was turned off");

    open.say(&[(2, false), (5, true)], None).await;
    let [first, second] = off;
    assert_eq!(open.listed().await, [first, second, line(5, true, "")]);
    assert_eq!(open.view.action, "Import 2 lines, $15.00");
    assert_eq!(open.view.difference, "3 → 2 lines, 30.00 → 15.00.");
}

#[tokio::test]
async fn what_was_turned_on_is_imported_and_one_undo_takes_it_back() {
    let mut open = Box::pin(Open::new()).await;
    open.say(&[(3, true)], None).await;
    let token = open.view.token.clone();
    import::commit(open.case.practice(), token, false, |_| (), open.case.now)
        .await
        .unwrap();
    let rows: Vec<u32> = open.case.lines().await.iter().map(|line| line.0).collect();
    assert_eq!(rows, [2, 3, 3, 4, 5]);
    open.case.undo().await;
    assert_eq!(open.case.dump().await, open.before);
}
