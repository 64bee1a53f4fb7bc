//! Clients from a terminal.

use super::errors;
use crate::world::World;

#[test]
fn clients_are_listed_with_id_and_name() {
    let world = World::with_acme();
    let list = world.json(&["client", "list", "--json"]);
    assert_eq!(list.as_array().map(Vec::len), Some(1));
    assert_eq!(list[0]["name"], "Acme");
    let id = list[0]["id"].as_str().unwrap();
    // A client is meant by its id as well as by its name, in any letter case.
    for name in [id, "Acme", "acme"] {
        let spend = world.terminal(&["spend", "--client", name, "--json"]);
        assert_eq!(spend.status.code(), Some(0), "{name}: {}", errors(&spend));
    }
}

#[test]
fn a_name_is_taken_once_and_a_wrong_amount_is_refused_with_a_sentence() {
    let world = World::with_acme();
    let again = world.terminal(&["client", "new", "ACME"]);
    assert_eq!(again.status.code(), Some(2));
    assert!(errors(&again).contains("already"), "{}", errors(&again));
    let wrong = world.terminal(&["client", "new", "Bolt", "--revenue-goal", "12..5"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(errors(&wrong).contains("12..5"), "{}", errors(&wrong));
    assert_eq!(
        world
            .json(&["client", "list", "--json"])
            .as_array()
            .map(Vec::len),
        Some(1)
    );
}
