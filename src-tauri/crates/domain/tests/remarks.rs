//! What is known about an answer goes with its field, whatever happens to the record around it.

mod halden;

use domain::record::{Entry, Kind, Record, check, field};
use domain::value::{Choice, Currency};
use halden::id;

fn set(entry: &Entry, path: &str, text: &str) -> Entry {
    field::set(entry, path, text, Currency::USD)
        .unwrap_or_else(|problem| panic!("{path}: {}", problem.message))
}

fn get(entry: &Entry, path: &str) -> String {
    field::get(entry, path, Currency::USD).unwrap_or_else(|| panic!("{path} is a field"))
}

fn funnel() -> Entry {
    Entry::new(id(2), Record::Funnel(halden::funnel()))
}

#[test]
fn every_field_of_every_noun_can_carry_a_remark() {
    for (number, kind) in (10..).zip(Kind::all()) {
        let entry = Entry::new(id(number), Record::new(kind));
        for about in entry.record.fields() {
            let path = format!("{}/said_by", about.path);
            let remarked = set(&entry, &path, "Dana");
            assert_eq!(get(&remarked, &path), "Dana", "{kind:?} {path}");
            assert_eq!(set(&remarked, &path, ""), entry, "an empty remark is none");
        }
    }
}

#[test]
fn a_remark_is_read_and_shown_like_any_field() {
    let entry = set(&funnel(), "gross_margin/known", "Measured");
    let entry = set(&entry, "gross_margin/day", "13.01.2026");
    assert_eq!(get(&entry, "gross_margin/day"), "Jan 13, 2026");
    assert_eq!(get(&entry, "gross_margin/known"), "measured");
    let refused = field::set(&entry, "gross_margin/known", "guessed", Currency::USD)
        .expect_err("no way of knowing");
    assert_eq!(refused.field, "gross_margin/known");
    assert!(refused.message.contains("Said, Seen or Measured"));
    let refused = field::set(&entry, "gross_margin/colour", "red", Currency::USD)
        .expect_err("no part of a remark");
    assert!(refused.message.contains("“colour”"), "{}", refused.message);
    let refused = field::set(&entry, "colour/note", "red", Currency::USD).expect_err("no field");
    assert_eq!(refused.message, "Funnel has no field called “colour/note”.");
}

#[test]
fn remarks_go_with_the_stages_they_are_about() {
    let entry = set(&funnel(), "stages.1.rate/ask", "Marcus");
    let entry = set(&entry, "stages.2.rate/note", "As of last spring");
    let entry = set(&entry, "budget/ask", "Ruth");

    let shorter = set(&entry, "stages.0", "");
    assert_eq!(get(&shorter, "stages.0.rate/ask"), "Marcus");
    assert_eq!(get(&shorter, "stages.1.rate/note"), "As of last spring");
    assert_eq!(get(&shorter, "stages.1.rate/ask"), "");
    assert_eq!(get(&shorter, "budget/ask"), "Ruth");

    let gone = set(&entry, "stages.1", "");
    assert_eq!(get(&gone, "stages.1.rate/ask"), "");
    assert_eq!(get(&gone, "stages.1.rate/note"), "As of last spring");

    let longer = set(&entry, "stages", "visitors, prospects, leads, customers");
    assert_eq!(get(&longer, "stages.2.rate/ask"), "Marcus");
    assert_eq!(get(&longer, "stages.1.rate/ask"), "");

    let renamed = set(&entry, "stages.1", "inquiries");
    assert_eq!(get(&renamed, "stages.1.rate/ask"), "Marcus");
}

#[test]
fn what_does_not_apply_has_no_answer_and_another_answer_could_be_one() {
    let assessment = halden::of([Record::Client(halden::client())]);
    let messages = |entry: &Entry| -> Vec<(String, String)> {
        check(entry, &assessment)
            .into_iter()
            .map(|problem| (problem.field, problem.message))
            .collect()
    };
    let answer = Entry::new(id(9), Record::new(Kind::Answer));
    let without = set(&answer, "rating/not_applicable", "yes");
    assert_eq!(messages(&without), []);
    let both = set(&without, "rating", "3");
    assert_eq!(
        messages(&both),
        [(
            "rating/not_applicable".to_owned(),
            "A question that doesn’t apply has no answer. Clear one of the two.".to_owned()
        )]
    );
    let needed = set(&answer, "side/not_applicable", "yes");
    assert_eq!(messages(&needed).len(), 1, "a side is always needed");

    let other = set(
        &set(&answer, "rating/other_by", "Priya"),
        "rating/other_answer",
        "1",
    );
    assert_eq!(messages(&other), []);
    let impossible = set(&answer, "rating/other_answer", "seven");
    assert_eq!(messages(&impossible)[0].0, "rating/other_answer");
}

#[test]
fn undo_says_which_remark_it_takes_back() {
    let funnel = funnel().record;
    assert_eq!(
        funnel.edit_label("stages.1.rate/ask"),
        "Edit who knows the rate of leads"
    );
    assert_eq!(
        Record::new(Kind::Client).edit_label("revenue_goal/private_note"),
        "Edit private note on revenue goal"
    );
}

#[test]
fn an_entry_without_remarks_is_written_as_before_remarks_were_kept() {
    let entry = Entry::new(id(9), Record::new(Kind::Note));
    let json = serde_json::to_value(&entry).expect("json");
    assert!(json.get("remarks").is_none(), "{json}");
    let remarked = set(&entry, "text/note", "Twice");
    let json = serde_json::to_string(&remarked).expect("json");
    assert!(
        json.contains(r#""remarks":{"text":{"note":"Twice"}}"#),
        "{json}"
    );
    assert_eq!(
        serde_json::from_str::<Entry>(&json).expect("an entry"),
        remarked
    );
}

#[test]
fn a_remark_on_a_field_that_is_no_more_does_not_stand_in_the_way() {
    let json = r#"{"id":"00000000-0000-0000-0000-000000000009","kind":"note","text":"Hello",
        "remarks":{"colour":{"ask":"Dana"}}}"#;
    let entry: Entry = serde_json::from_str(json).expect("an entry");
    let mut assessment = halden::of([Record::Client(halden::client())]);
    assert_eq!(
        check(&entry, &assessment)[0].message,
        "A remark stands on a field that isn’t there."
    );
    assessment.put(entry.clone());
    assert_eq!(check(&set(&entry, "text", "Hello again"), &assessment), []);
}
