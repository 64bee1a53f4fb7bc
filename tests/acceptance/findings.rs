//! What is concluded from real files and answers: every finding leads back to what it rests on.

use domain::analysis::{Analysis, Finding, Severity};
use domain::value::{Id, Money};
use evenlift_tests::fixture;
use practice::view::{Edited, ImportRead, ImportView};
use practice::{client, import};

use crate::arithmetic::Room;

async fn read(room: &Room, client: Id) -> ImportView {
    let path = fixture("spend/made/qbo_pl_by_month_2025.csv");
    let read = import::read(
        &room.practice,
        client,
        path.display().to_string(),
        room.now,
    )
    .await
    .unwrap();
    match read {
        ImportRead::Read { view } => *view,
        refused @ ImportRead::Refused { .. } => panic!("a bookkeeper's file: {refused:?}"),
    }
}

/// Imports a profit and loss by month, with the groups whose account holds a word decided.
async fn imported(room: &Room, client: Id, decided: &[(&str, &str)]) {
    let view = read(room, client).await;
    for group in &view.groups {
        let side = decided
            .iter()
            .find(|(account, _)| group.account.contains(account));
        if let Some((_, side)) = side {
            import::decide(
                &room.practice,
                view.token.clone(),
                group.id,
                (*side).to_owned(),
                50,
                false,
                room.now,
            )
            .await
            .unwrap();
        }
    }
    let saved = import::commit(&room.practice, view.token, |_| {}, room.now)
        .await
        .unwrap();
    assert!(matches!(saved, Edited::Saved { .. }));
}

fn finding<'a>(analysis: &'a Analysis, id: &str) -> Option<&'a Finding> {
    analysis.findings.iter().find(|finding| finding.id == id)
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_concluded_about_a_new_client() {
    let room = Room::new().await;
    let client = room.client("", "").await;
    let analysis = room.analysis(client).await;
    assert_eq!(analysis.findings, [], "nobody has been asked yet");
    assert!(
        analysis
            .still_to_ask
            .iter()
            .any(|missing| missing.what == "Net sales revenue goal of 2026"),
        "but it is known what to ask"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_years_books_become_a_share_of_the_goal() {
    let room = Room::new().await;
    let client = room.client("246,600", "300k").await;
    imported(
        &room,
        client,
        &[
            ("Advertising", "marketing"),
            ("Google", "marketing"),
            ("Trade shows", "shared"),
            ("commissions", "sales"),
            ("Rent", "neither"),
        ],
    )
    .await;
    let analysis = room.analysis(client).await;
    let load = analysis.balance.last_year;
    // 1,866.00 + 15,066.00 and half of 4,800.00 are marketing's; 7,380.00 and the other half sales'.
    assert_eq!(load.marketing, Some(Money::from_minor(1_933_200)));
    assert_eq!(load.sales, Some(Money::from_minor(978_000)));
    assert_eq!(
        analysis.provisional.total,
        Some(Money::from_minor(6_511_200)),
        "the file's own total of expenses"
    );
    let share = finding(&analysis, "marketing-below-guidance").expect("6.4 % of the goal");
    assert_eq!(share.title, "Marketing is 7.8% of revenue");
    assert_eq!(share.severity, Severity::Important);
    assert!(!share.is_provisional, "every line is decided");
    assert!(
        share.evidence.iter().any(|evidence| evidence.spend.is_some()),
        "it leads back to the spend lines"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_that_is_taken_back_takes_its_findings_along() {
    let room = Room::new().await;
    let client = room.client("246,600", "300k").await;
    imported(&room, client, &[("Advertising", "marketing")]).await;
    let analysis = room.analysis(client).await;
    assert!(finding(&analysis, "marketing-below-guidance").is_some());
    practice::undo::undo(&room.practice, client, room.now)
        .await
        .unwrap();
    assert_eq!(room.analysis(client).await.findings, []);
}

#[tokio::test(flavor = "multi_thread")]
async fn undecided_spend_makes_the_figures_provisional() {
    let room = Room::new().await;
    let client = room.client("246,600", "300k").await;
    imported(&room, client, &[("Trade shows", "undecided")]).await;
    let analysis = room.analysis(client).await;
    let undecided = analysis.provisional.undecided;
    assert_eq!(undecided, Money::from_minor(480_000), "trade shows wait");
    let open = finding(&analysis, "spend-not-classified").expect("more than 2 % is open");
    assert!(open.is_provisional);
    assert!(
        analysis
            .findings
            .iter()
            .filter(|finding| finding.id.contains("guidance"))
            .all(|finding| finding.is_provisional),
        "and so is what rests on it"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sample_has_something_to_say_and_names_its_sources() {
    let room = Room::new().await;
    let shell = client::open_sample(&room.practice, room.now).await.unwrap();
    let analysis = room.analysis(shell.client).await;
    let rules: Vec<u8> = analysis.findings.iter().map(|finding| finding.rule).collect();
    for rule in [1, 2, 3, 10] {
        assert!(rules.contains(&rule), "rule {rule} speaks: {rules:?}");
    }
    for finding in &analysis.findings {
        assert!(!finding.principle.source.is_empty(), "{}", finding.id);
        assert!(!finding.evidence.is_empty(), "{}", finding.id);
    }
    assert_eq!(
        analysis.balance.last_year.marketing,
        Some(Money::from_minor(11_200_000)),
        "the sample tells the story of the design"
    );
}
