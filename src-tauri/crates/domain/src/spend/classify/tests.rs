//! The order of the reasons, and the shipped tables on names from real books.

mod truth;

use super::*;
use crate::spend::{Channel, Condition, Field, Match};
use crate::value::Choice as _;
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
        verdict.category.map(Category::word),
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
        ("", "Sales & Marketing", "", "undecided", None),
        ("", "Payroll taxes", "", "undecided", None),
        ("", "Sales bonuses", "", "sales", Some("sales_pay")),
        ("", "Marketing materials", "", "marketing", Some("print")),
        (
            "",
            "Direct mail : Postage",
            "",
            "marketing",
            Some("direct_mail"),
        ),
        ("", "Postage & Delivery", "", "neither", Some("overhead")),
        ("", "AdvertisingPromotional", "", "undecided", None),
        (
            "Greater Salem Chamber of Commerce",
            "Dues",
            "",
            "shared",
            Some("sponsorship"),
        ),
        ("", "", "", "undecided", None),
    ] {
        assert_eq!(
            decide(vendor, account, class),
            (side, category),
            "{vendor} | {account} | {class}"
        );
    }
}

fn rule(conditions: &[(Field, Match, &str)], allocation: Allocation) -> Rule {
    let conditions = conditions
        .iter()
        .map(|&(field, test, text)| Condition {
            field,
            test,
            text: text.to_owned(),
        })
        .collect();
    Rule::new(id(1), 1, conditions, allocation, Some(Category::SalesTools))
}

fn id(number: u128) -> Id {
    format!("0190a5c0-0000-7000-8000-{number:012x}")
        .parse()
        .expect("an id")
}

fn by_hand(vendor: &str, account: &str, allocation: Allocation) -> Decided {
    Decided {
        import: 1,
        file: "ledger.csv".to_owned(),
        vendor: vendor.to_owned(),
        account: account.to_owned(),
        verdict: Verdict::new(allocation, None, Reason::Manual),
        lines: 3,
    }
}

fn google_ads() -> Platform {
    Platform {
        name: "Google Ads".to_owned(),
        category: Category::PaidSearch,
    }
}

/// Each is taken away in turn; the next one speaks.
#[test]
fn the_first_of_rule_memory_class_platform_account_and_vendor_decides() {
    let rules = [rule(
        &[(Field::Vendor, Match::Contains, "HUBSPOT")],
        Allocation::Sales,
    )];
    let decided = [by_hand("Hubspot Inc", "advertising", Allocation::HALVES)];
    let platform = google_ads();
    let mut subject = Subject {
        vendor: "HubSpot, Inc.",
        account: "Advertising",
        class: "Sales",
        platform: Some(&platform),
        ..Subject::default()
    };
    let verdict = Classifier::new(&rules, &decided).classify(&subject);
    assert_eq!(
        verdict.reason,
        Reason::Rule {
            rule: id(1),
            says: "vendor contains “HUBSPOT”".to_owned()
        }
    );
    let verdict = Classifier::new(&[], &decided).classify(&subject);
    assert_eq!(
        (verdict.allocation, verdict.reason.in_words().as_str()),
        (Allocation::HALVES, "As you decided in ledger.csv")
    );
    let bare = Classifier::default();
    let said = |subject: &Subject<'_>| bare.classify(subject).reason.in_words();
    assert_eq!(said(&subject), "Class: Sales");
    subject.class = "";
    assert_eq!(said(&subject), "Advertising platform");
    subject.platform = None;
    assert_eq!(said(&subject), "Account: Advertising");
    subject.account = "Website";
    assert_eq!(
        said(&subject),
        "Vendor: HubSpot",
        "the vendor is surer than the account"
    );
    subject.vendor = "";
    assert_eq!(said(&subject), "Account: Website, usually");
    subject.account = "Sundry";
    assert_eq!(bare.classify(&subject), Verdict::default());
}

/// Each is taken away in turn; the next one speaks. The side has another reason all the while.
#[test]
fn the_first_of_rule_memory_column_platform_account_and_vendor_names_the_channel() {
    let mut rules = [rule(
        &[(Field::Vendor, Match::Is, "Mailchimp")],
        Allocation::Undecided,
    )];
    rules[0].channel = Some(" chamber  breakfast ".to_owned());
    let mut decided = [by_hand("MAILCHIMP", "trade shows", Allocation::Marketing)];
    decided[0].verdict.channel = Channel::new("Road show", Reason::Manual);
    let platform = google_ads();
    let mut subject = Subject {
        vendor: "Mailchimp",
        account: "Trade shows",
        class: "Sales",
        channel: "Referral programme",
        platform: Some(&platform),
        ..Subject::default()
    };
    let said = |rules: &[Rule], decided: &[Decided], subject: &Subject<'_>| {
        let verdict = Classifier::new(rules, decided).classify(subject);
        let channel = verdict.channel.expect("something names the channel");
        format!("{} ({})", channel.name, channel.reason.in_words())
    };
    assert_eq!(
        said(&rules, &decided, &subject),
        "chamber breakfast (Your rule: vendor is “Mailchimp”)"
    );
    assert_eq!(
        said(&[], &decided, &subject),
        "Road show (As you decided in ledger.csv)"
    );
    decided[0].verdict.channel = Channel::new("Email", Reason::Column);
    assert_eq!(
        said(&[], &decided, &subject),
        "Referral programme (As the file says)",
        "only what a person named is remembered"
    );
    subject.channel = "";
    assert_eq!(
        said(&[], &[], &subject),
        "Google Ads (Advertising platform)"
    );
    subject.platform = None;
    assert_eq!(
        said(&[], &[], &subject),
        "Trade shows (Account: Trade shows and events)"
    );
    subject.account = "Sundry";
    assert_eq!(said(&[], &[], &subject), "Email (Vendor: Mailchimp)");
    subject.vendor = "Northwind";
    let nothing = Classifier::default().classify(&subject);
    assert_eq!(nothing.channel, None, "unknown is no guess");
}

#[test]
fn what_is_neither_sides_meets_nobody() {
    let subject = Subject {
        vendor: "Mailchimp",
        account: "Rent",
        ..Subject::default()
    };
    let verdict = Classifier::default().classify(&subject);
    assert_eq!(verdict.allocation, Allocation::Neither);
    assert_eq!(verdict.channel, None);
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
