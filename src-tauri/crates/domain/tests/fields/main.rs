//! Every field of every record is read from text and shown as text through one list.

#![expect(
    clippy::inconsistent_digit_grouping,
    reason = "the last two digits of an amount are cents"
)]

#[path = "../halden/mod.rs"]
mod halden;
mod table;

use domain::record::{Entry, Kind, Record, Timing, field};
use domain::value::{Choice, Currency, Money};
use halden::{id, month, usd};
use table::FIELDS;

fn new(kind: Kind) -> Entry {
    Entry::new(id(99), Record::new(kind))
}

/// Sets a field; the earlier fields of its kind are set too, as some need them.
fn filled(kind: Kind) -> Entry {
    let (_, fields) = FIELDS.iter().find(|(one, _)| *one == kind).expect("listed");
    fields.iter().fold(new(kind), |entry, (path, text)| {
        field::set(&entry, path, text, Currency::USD)
            .unwrap_or_else(|problem| panic!("{kind:?} {path}: {}", problem.message))
    })
}

#[test]
fn every_field_shows_what_was_typed_into_it() {
    for (kind, fields) in FIELDS {
        let mut entry = new(*kind);
        for (path, text) in *fields {
            entry = field::set(&entry, path, text, Currency::USD)
                .unwrap_or_else(|problem| panic!("{kind:?} {path}: {}", problem.message));
            assert_eq!(
                field::get(&entry, path, Currency::USD).as_deref(),
                Some(*text),
                "{kind:?} {path}"
            );
        }
    }
}

/// A field that is added to a noun and not declared would be out of reach of the window.
#[test]
fn no_field_of_a_record_is_out_of_reach() {
    for kind in Kind::all() {
        let empty = serde_json::to_value(&new(kind).record).expect("json");
        let full = serde_json::to_value(&filled(kind).record).expect("json");
        let (empty, full) = (
            empty.as_object().expect("an object"),
            full.as_object().expect("an object"),
        );
        for (name, value) in full {
            if name != "kind" {
                assert_ne!(
                    Some(value),
                    empty.get(name),
                    "{kind:?} has a field “{name}” that no path of this test reaches"
                );
            }
        }
    }
}

#[test]
fn empty_text_clears_what_may_be_empty() {
    let may_not = [
        "name",
        "title",
        "what",
        "currency",
        "plan_year",
        "year",
        "guidance_low",
        "guidance_high",
        "language",
        "brand",
        "business_model",
        "fiscal_year_start",
        "side",
        "lane",
        "status",
        "timing",
        "months",
        "position",
        "level",
        "kind_of",
        "question",
        "solve_for",
        "stages",
        "seats.0.side",
        "seats.0.role",
        "stages.1.name",
        "stages.1.side",
    ];
    for (kind, fields) in FIELDS {
        for (path, _) in *fields {
            let entry = filled(*kind);
            let cleared = field::set(&entry, path, "", Currency::USD);
            let may = matches!(
                (*kind, *path),
                (Kind::Person, "title") | (Kind::Activity, "stages")
            );
            if may_not.contains(path) && !may {
                let problem = cleared.expect_err("it can't be empty");
                assert_eq!(problem.field, *path);
                assert!(problem.message.ends_with('.'), "{}", problem.message);
            } else if !path.contains("stages.0") {
                let entry = cleared
                    .unwrap_or_else(|problem| panic!("{kind:?} {path}: {}", problem.message));
                let text = field::get(&entry, path, Currency::USD).unwrap_or_default();
                assert!(
                    matches!(text.as_str(), "" | "no" | "0"),
                    "{kind:?} {path}: {text}"
                );
            }
        }
    }
}

#[test]
fn an_unknown_field_is_refused_by_name() {
    let problem =
        field::set(&new(Kind::Note), "colour", "red", Currency::USD).expect_err("refused");
    assert_eq!(problem.message, "Note has no field called “colour”.");
    assert_eq!(field::get(&new(Kind::Note), "colour", Currency::USD), None);
}

#[test]
fn seats_are_added_at_the_end_and_taken_away_by_nothing() {
    let set = |entry: &Entry, path: &str, text: &str| {
        field::set(entry, path, text, Currency::USD).expect("accepted")
    };
    let entry = set(&new(Kind::Person), "seats.0.role", "Strategic leader");
    let entry = set(&entry, "seats.1.role", "member");
    assert!(field::set(&entry, "seats.5.role", "member", Currency::USD).is_err());
    let entry = set(&entry, "seats.0", "");
    let Record::Person(person) = &entry.record else {
        panic!("a person stays a person")
    };
    assert_eq!(person.seats.len(), 1);
    assert_eq!(person.seats[0].role.title(), "Team member");
}

#[test]
fn renaming_the_stages_keeps_the_figures_of_those_that_stay() {
    let entry = Entry::new(id(1), Record::Funnel(halden::funnel()));
    let entry = field::set(
        &entry,
        "stages",
        "prospects, leads, demos, customers",
        Currency::USD,
    )
    .expect("four stages");
    let Record::Funnel(funnel) = &entry.record else {
        panic!("a funnel stays a funnel")
    };
    let counts: Vec<_> = funnel.stages.iter().map(|stage| stage.last_year).collect();
    assert_eq!(counts, [Some(14_400), Some(576), None, Some(20)]);
    let refused = field::set(&entry, "stages", "customers", Currency::USD).expect_err("one stage");
    assert_eq!(
        refused.message,
        "A funnel has at least two stages, such as leads, customers."
    );
}

#[test]
fn a_total_keeps_the_shape_of_its_months_and_adds_up() {
    let line = halden::plan(
        domain::value::Side::Marketing,
        [51_250, 67_500, 83_750, 100_000],
    );
    let entry = Entry::new(id(1), Record::Budget(line));
    let entry = field::set(&entry, "total", "100k", Currency::USD).expect("a total");
    let Record::Budget(line) = &entry.record else {
        panic!("a line stays a line")
    };
    assert_eq!(line.total(), usd(100_000));
    assert!(
        line.months[11] > line.months[0],
        "December stays above January"
    );
    let entry = field::set(&new(Kind::Budget), "total", "100", Currency::USD).expect("a total");
    assert_eq!(
        field::get(&entry, "months.0", Currency::USD).as_deref(),
        Some("8.34"),
        "spread evenly, the first cents first"
    );
}

#[test]
fn parking_keeps_until_when() {
    let entry = filled(Kind::Initiative);
    let again = field::set(&entry, "timing", "Not now", Currency::USD).expect("a choice");
    let Record::Initiative(initiative) = &again.record else {
        panic!("it stays an initiative")
    };
    assert_eq!(
        (initiative.timing, initiative.parked_until),
        (Timing::Parked, Some(month("2026-10")))
    );
    let choices = field::choices(&again, "timing");
    assert_eq!(choices[3], ("parked".to_owned(), "Not now".to_owned()));
}

#[test]
fn labels_say_what_undo_takes_back() {
    let initiative = filled(Kind::Initiative).record;
    assert_eq!(initiative.add_label(), "Add initiative “Hire”");
    assert_eq!(initiative.edit_label("one_off"), "Edit cost, once");
    assert_eq!(
        Record::new(Kind::Client).edit_label("revenue_goal"),
        "Edit revenue goal"
    );
    let funnel = Record::Funnel(halden::funnel());
    assert_eq!(funnel.edit_label("stages.1.rate"), "Edit rate of leads");
    assert_eq!(
        filled(Kind::Answer).record.edit_label("rating"),
        "Edit Training, marketing"
    );
    let long = Record::Note(domain::record::Note {
        text: "x".repeat(200),
        ..Default::default()
    });
    assert!(long.add_label().chars().count() < 60, "a label fits a menu");
}

#[test]
fn an_amount_is_shown_with_its_currency_and_edited_without() {
    let entry = Entry::new(id(1), Record::Client(halden::client()));
    let path = "revenue_goal";
    assert_eq!(
        field::shown(&entry, path, Currency::USD).as_deref(),
        Some("$5,000,000")
    );
    assert_eq!(
        field::get(&entry, path, Currency::USD).as_deref(),
        Some("5,000,000")
    );
    let Record::Client(client) = entry.record else {
        panic!("a client")
    };
    assert_eq!(client.revenue_goal, Some(Money::from_minor(5_000_000_00)));
}
