//! Clients from a terminal.

use super::{Desk, errors};

#[test]
fn clients_are_listed_with_id_and_name() {
    let desk = Desk::with_acme();
    let list = desk.json(&["client", "list", "--json"]);
    assert_eq!(list.as_array().map(Vec::len), Some(1));
    assert_eq!(list[0]["name"], "Acme");
    let id = list[0]["id"].as_str().unwrap();
    // A client is meant by its id as well as by its name, in any letter case.
    for name in [id, "Acme", "acme"] {
        let spend = desk.run(&["spend", "--client", name, "--json"]);
        assert_eq!(spend.status.code(), Some(0), "{name}: {}", errors(&spend));
    }
}

#[test]
fn a_name_is_taken_once_and_a_wrong_amount_is_refused_with_a_sentence() {
    let desk = Desk::with_acme();
    let again = desk.run(&["client", "new", "ACME"]);
    assert_eq!(again.status.code(), Some(2));
    assert!(errors(&again).contains("already"), "{}", errors(&again));
    let wrong = desk.run(&["client", "new", "Bolt", "--revenue-goal", "12..5"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(errors(&wrong).contains("12..5"), "{}", errors(&wrong));
    assert_eq!(
        desk.json(&["client", "list", "--json"])
            .as_array()
            .map(Vec::len),
        Some(1)
    );
}
