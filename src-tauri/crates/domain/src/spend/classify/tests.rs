//! The order of the reasons, and the shipped tables on names from real books.

use super::*;
use crate::spend::{Condition, Field, Match};
use crate::value::Id;

fn decide(vendor: &str, account: &str, class: &str) -> (&'static str, Option<&'static str>) {
    let verdict = Classifier::default().classify(&Subject {
        vendor,
        account,
        class,
        ..Subject::default()
    });
    (
        verdict.allocation.word(),
        verdict.category.map(Category::slug),
    )
}

#[test]
fn names_from_real_books_are_decided_as_the_reference_says() {
    for (vendor, account, class, side, category) in [
        (
            "",
            "Advertising & marketing",
            "",
            "marketing",
            Some("advertising"),
        ),
        (
            "",
            "Advertising & marketing : Google Ads",
            "",
            "marketing",
            Some("paid_search"),
        ),
        (
            "",
            "Advertising & marketing : Trade shows",
            "",
            "shared",
            Some("trade_shows"),
        ),
        (
            "",
            "60200 - Sales commissions",
            "",
            "sales",
            Some("commissions"),
        ),
        ("", "Rent", "", "neither", Some("overhead")),
        ("", "Commissions & fees", "", "undecided", None),
        ("", "Salaries & Wages", "", "undecided", None),
        ("", "Sales salaries", "", "sales", Some("sales_pay")),
        (
            "",
            "Software - Marketing",
            "",
            "marketing",
            Some("marketing_tools"),
        ),
        (
            "",
            "Marketing : Software",
            "",
            "marketing",
            Some("software"),
        ),
        ("", "Travel", "", "undecided", None),
        ("", "Travel", "Sales:Field", "sales", Some("travel")),
        ("", "Meals", "Marketing", "marketing", None),
        ("", "Meals", "Sales & Marketing", "undecided", None),
        (
            "HubSpot",
            "Dues & Subscriptions",
            "",
            "marketing",
            Some("marketing_tools"),
        ),
        (
            "SALESFORCE.COM INC",
            "Software",
            "",
            "sales",
            Some("sales_tools"),
        ),
        (
            "GOOGLE *ADS1234567890",
            "",
            "",
            "marketing",
            Some("paid_search"),
        ),
        ("LinkedIn", "", "", "undecided", None),
        ("", "Sales tax payable", "", "undecided", None),
        ("", "Werbekosten", "", "marketing", Some("advertising")),
        ("", "Printing", "", "undecided", None),
        ("", "", "", "undecided", None),
    ] {
        assert_eq!(
            decide(vendor, account, class),
            (side, category),
            "{vendor} | {account} | {class}"
        );
    }
}

#[test]
fn a_rule_stands_above_everything_but_a_remembered_decision() {
    let rule = Rule {
        id: "0190a5c0-0000-7000-8000-000000000001"
            .parse::<Id>()
            .expect("an id"),
        position: 1,
        conditions: vec![Condition {
            field: Field::Vendor,
            test: Match::Contains,
            text: "HUBSPOT".to_owned(),
        }],
        allocation: Allocation::Sales,
        category: Some(Category::SalesTools),
    };
    let subject = Subject {
        vendor: "HubSpot, Inc.",
        account: "Software",
        class: "Marketing",
        ..Subject::default()
    };
    let verdict = Classifier::new(std::slice::from_ref(&rule), &[]).classify(&subject);
    assert_eq!(verdict.allocation, Allocation::Sales);
    assert_eq!(verdict.reason, Reason::Rule { rule: rule.id });

    let remembered = Remembered {
        vendor: "Hubspot Inc".to_owned(),
        account: "software".to_owned(),
        allocation: Allocation::HALVES,
        category: None,
    };
    let verdict = Classifier::new(&[rule], &[remembered]).classify(&subject);
    assert_eq!(verdict.allocation, Allocation::HALVES);
    assert_eq!(verdict.reason, Reason::Manual);
}

#[test]
fn what_is_asked_has_a_proposal_where_there_is_a_usual_side() {
    let suggest = |account: &str| {
        Classifier::default()
            .suggest(&Subject {
                account,
                ..Subject::default()
            })
            .map(|verdict| verdict.allocation.word())
    };
    assert_eq!(suggest("Meals"), Some("sales"));
    assert_eq!(suggest("Printing"), Some("marketing"));
    assert_eq!(suggest("Travel"), None);
}
