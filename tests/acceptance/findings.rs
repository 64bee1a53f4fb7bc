//! What is concluded from real files and answers: every finding leads back to what it rests on.

use std::path::Path;

use domain::analysis::{Analysis, Finding, Rule, Severity};
use domain::value::Money;
use evenlift_tests::fixture;

use crate::world::World;

const BOOKS: &str = "spend/made/qbo_pl_by_month_2025.csv";

/// Imports a file as its accounts suggest.
async fn imported(world: &World, path: &Path) {
    let view = world.open(path).await;
    world.commit(&view).await;
}

fn finding<'a>(analysis: &'a Analysis, id: &str) -> Option<&'a Finding> {
    analysis.findings.iter().find(|finding| finding.id == id)
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_concluded_about_a_new_client() {
    let world = World::new().await;
    let analysis = world.analysis().await;
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
    let world = World::with_goal("246,600", "300k").await;
    imported(&world, &fixture(BOOKS)).await;
    let analysis = world.analysis().await;
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
        share
            .evidence
            .iter()
            .any(|evidence| evidence.spend.is_some()),
        "it leads back to the spend lines"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_that_is_taken_back_takes_its_findings_along() {
    let world = World::with_goal("246,600", "300k").await;
    imported(&world, &fixture(BOOKS)).await;
    let analysis = world.analysis().await;
    assert!(finding(&analysis, "marketing-below-guidance").is_some());
    world.undo().await;
    assert_eq!(world.analysis().await.findings, []);
}

#[tokio::test(flavor = "multi_thread")]
async fn undecided_spend_makes_the_figures_provisional() {
    let world = World::with_goal("246,600", "300k").await;
    let rows = "Date,Account,Vendor,Amount\n\
                2025-03-01,Consulting,Zyx Partners,4800.00\n\
                2025-03-02,Sales commissions,Paid out,900.00\n\
                2025-04-02,Advertising,Google Ads,1200.00\n";
    imported(&world, &world.file("books.csv", rows)).await;
    let analysis = world.analysis().await;
    let undecided = analysis.provisional.undecided;
    assert_eq!(
        undecided,
        Money::from_minor(480_000),
        "nobody knows Zyx Partners"
    );
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
    let world = World::sample().await;
    let analysis = world.analysis().await;
    let rules: Vec<Rule> = analysis
        .findings
        .iter()
        .map(|finding| finding.rule)
        .collect();
    for rule in [Rule::Guidance, Rule::Imbalance, Rule::Seats, Rule::Funnel] {
        assert!(rules.contains(&rule), "{rule:?} speaks: {rules:?}");
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
