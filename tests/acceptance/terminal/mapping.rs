//! What is remembered of how files are read, from a terminal.

use serde_json::Value;

use super::errors;
use crate::world::World;

#[test]
fn a_mapping_is_used_said_listed_renamed_written_out_taken_in_and_removed() {
    let world = World::with_acme();
    let ask = |name: &str, date: &str| {
        let text = format!("Date,Payee,Amount\n{date},Google Ads,10.00\n");
        world.file(name, text)
    };
    let april = ask("april.csv", "03/04/2025");
    let taught = world.import(&april, &["--answer", "date_order=day_first"]);
    assert_eq!(taught.status.code(), Some(0), "{}", errors(&taught));
    let contract: Value = serde_json::from_slice(&taught.stdout).unwrap();
    assert_eq!(contract["mapping"], Value::Null, "there was none yet");

    let may = ask("may.csv", "06/05/2025");
    let used = world.import(&may, &["--dry-run"]);
    assert_eq!(used.status.code(), Some(0), "nothing is asked");
    let contract: Value = serde_json::from_slice(&used.stdout).unwrap();
    assert_eq!(contract["mapping"]["name"], "april");
    assert_eq!(contract["period"]["from"], "2025-05");
    let without = world.import(&may, &["--dry-run", "--no-mapping"]);
    assert_eq!(without.status.code(), Some(3), "the dates are asked again");

    let list = world.json(&["mapping", "list", "--client", "Acme", "--json"]);
    let id = list[0]["id"].as_str().unwrap().to_owned();
    let of = ["--client", "Acme"];
    let run = |arguments: &[&str]| {
        let out = world.terminal(&[arguments, of.as_slice()].concat());
        assert_eq!(out.status.code(), Some(0), "{}", errors(&out));
        out
    };
    run(&["mapping", "rename", &id, "Bank"]);
    let exported = run(&["mapping", "export", &id]);
    let file = world.file("bank.json", &exported.stdout);
    run(&["mapping", "remove", &id]);
    let show = world.terminal(&["mapping", "show", &id, "--client", "Acme"]);
    assert_eq!(show.status.code(), Some(1), "it is gone");
    run(&["mapping", "import", &file.display().to_string()]);
    let list = world.json(&["mapping", "list", "--client", "Acme", "--json"]);
    assert_eq!(list[0]["name"], "Bank");
    assert_eq!(
        list[0]["latest"]["reading"]["answers"]["date_order"],
        "day_first"
    );
}
