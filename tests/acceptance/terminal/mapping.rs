//! What is remembered of how files are read, from a terminal.

use serde_json::Value;

use super::{Desk, errors};

#[test]
fn a_mapping_is_used_said_listed_renamed_written_out_taken_in_and_removed() {
    let desk = Desk::with_acme();
    let ask = |name: &str, date: &str| {
        let path = desk.folder.path().join(name);
        let text = format!("Date,Payee,Amount\n{date},Google Ads,10.00\n");
        std::fs::write(&path, text).unwrap();
        path
    };
    let april = ask("april.csv", "03/04/2025");
    let taught = desk.import(&april, &["--answer", "date_order=day_first"]);
    assert_eq!(taught.status.code(), Some(0), "{}", errors(&taught));
    let contract: Value = serde_json::from_slice(&taught.stdout).unwrap();
    assert_eq!(contract["mapping"], Value::Null, "there was none yet");

    let may = ask("may.csv", "06/05/2025");
    let used = desk.import(&may, &["--dry-run"]);
    assert_eq!(used.status.code(), Some(0), "nothing is asked");
    let contract: Value = serde_json::from_slice(&used.stdout).unwrap();
    assert_eq!(contract["mapping"]["name"], "april");
    assert_eq!(contract["period"]["from"], "2025-05");
    let without = desk.import(&may, &["--dry-run", "--no-mapping"]);
    assert_eq!(without.status.code(), Some(3), "the dates are asked again");

    let list = desk.json(&["mapping", "list", "--client", "Acme", "--json"]);
    let id = list[0]["id"].as_str().unwrap().to_owned();
    let of = ["--client", "Acme"];
    let run = |arguments: &[&str]| {
        let out = desk.run(&[arguments, of.as_slice()].concat());
        assert_eq!(out.status.code(), Some(0), "{}", errors(&out));
        out
    };
    run(&["mapping", "rename", &id, "Bank"]);
    let exported = run(&["mapping", "export", &id]);
    let file = desk.folder.path().join("bank.json");
    std::fs::write(&file, &exported.stdout).unwrap();
    run(&["mapping", "remove", &id]);
    let show = desk.run(&["mapping", "show", &id, "--client", "Acme"]);
    assert_eq!(show.status.code(), Some(1), "it is gone");
    run(&["mapping", "import", &file.display().to_string()]);
    let list = desk.json(&["mapping", "list", "--client", "Acme", "--json"]);
    assert_eq!(list[0]["name"], "Bank");
    assert_eq!(
        list[0]["latest"]["reading"]["answers"]["date_order"],
        "day_first"
    );
}
