//! The channel of a line: where it comes from, what stands above what, and that nothing is a guess.

use evenlift_tests::fixture;
use serde_json::{Value, json};

use super::{errors, text};
use crate::world::World;

const OF: [&str; 3] = ["--client", "Acme", "--json"];

const LEDGER: &str = "\
Date,Vendor,Account,Channel,Amount
2025-01-03,Northwind,Sundry,google ads,100.00
2025-01-04,Northwind,Sundry,Webinars,200.00
2025-01-05,Northwind,Sundry,(not set),300.00
2025-01-06,Mailchimp,Software,,40.00
2025-01-07,Freeman Decorating,Trade shows,,50.00
2025-01-08,Smith & Sons,Sundry,,60.00
";

/// What the lines of [`LEDGER`] are met through, and what says so.
const OF_LEDGER: [(&str, &str); 6] = [
    ("Google Ads", "column"),
    ("Webinars", "column"),
    ("", ""),
    ("Email", "vendor"),
    ("Trade shows", "account"),
    ("", ""),
];

impl World {
    fn with_lines(name: &str, text: &str) -> Self {
        let world = Self::with_acme();
        let out = world.import(&world.file(name, text), &[]);
        assert_eq!(out.status.code(), Some(0), "{}", errors(&out));
        world
    }

    fn told(&self, more: &[&str]) -> Value {
        self.json(&[&["spend", "lines"], &OF[..], more].concat())
    }

    /// The channel of every line with what says so, in the order of the imports.
    fn channels(&self) -> Vec<(String, String)> {
        let lines = self.told(&[]);
        let rows = lines["rows"].as_array().unwrap().iter();
        rows.map(|row| {
            let of = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            (
                of(&row["channel"]["name"]),
                of(&row["channel"]["reason"]["by"]),
            )
        })
        .collect()
    }

    fn does(&self, arguments: &[&str]) {
        let out = self.terminal(&[arguments, &["--client", "Acme"]].concat());
        assert_eq!(out.status.code(), Some(0), "{}", errors(&out));
    }
}

fn owned(channels: &[(&str, &str)]) -> Vec<(String, String)> {
    let pairs = channels.iter();
    pairs
        .map(|&(name, by)| (name.to_owned(), by.to_owned()))
        .collect()
}

#[test]
fn the_files_own_column_names_the_channel_and_the_shipped_lists_only_what_is_certain() {
    let world = World::with_lines("ledger.csv", LEDGER);
    assert_eq!(world.channels(), owned(&OF_LEDGER));
    let source = world.terminal(&["spend", "source", &first(&world), "--client", "Acme"]);
    assert!(text(&source).contains("Its channel is Google Ads. As the file says."));
}

/// The id of the first line.
fn first(world: &World) -> String {
    world.told(&["--limit", "1"])["rows"][0]["id"].to_string()
}

#[test]
fn a_report_of_an_advertising_platform_says_the_channel_of_every_line() {
    for (file, name) in [
        ("google_ads_columns_moved.csv", "Google Ads"),
        ("meta_ads_day.csv", "Meta Ads"),
        ("linkedin_ads_native.csv", "LinkedIn Ads"),
        ("microsoft_ads.csv", "Microsoft Ads"),
    ] {
        let world = World::with_acme();
        world.import(&fixture(&format!("spend/made/{file}")), &[]);
        let channels = world.channels();
        assert!(!channels.is_empty(), "{file}");
        for channel in channels {
            assert_eq!(channel, (name.to_owned(), "platform".to_owned()), "{file}");
        }
    }
}

/// Salesforce keeps what a campaign is in a column called Type.
#[test]
fn a_campaign_of_salesforce_is_met_where_its_type_says() {
    let world = World::with_acme();
    world.import(&fixture("spend/made/salesforce_campaigns.csv"), &[]);
    assert_eq!(
        world.channels(),
        owned(&[("Conference", "column"), ("Webinar", "column")])
    );
}

#[test]
fn the_column_is_known_by_its_name_in_seven_languages() {
    for head in [
        "Marketing channel",
        "Kanal",
        "Canal d’acquisition",
        "Canal de campaña",
        "Canal de aquisição",
        "Marketingkanaal",
        "Canale di marketing",
        "Source / medium",
        "Default channel group",
    ] {
        let ledger = LEDGER.replace("Channel", head);
        let world = World::with_lines("ledger.csv", &ledger);
        assert_eq!(world.channels(), owned(&OF_LEDGER), "{head}");
    }
}

#[test]
fn what_a_bank_calls_a_channel_is_none() {
    let world = World::with_lines(
        "statement.csv",
        "Date,Payee,Channel,Amount
2025-01-03,Northwind,ATM,-100.00
2025-01-04,Northwind,Mobile banking,-200.00
2025-01-05,Smith & Sons,Branch,-300.00
",
    );
    assert_eq!(world.channels(), owned(&[("", ""); 3]));
}

#[test]
fn an_export_of_spend_comes_back_with_its_channels() {
    let world = World::with_lines("ledger.csv", LEDGER);
    let (file, output) = (world.path("spend.csv"), "spend.csv");
    let output = world.path(output).display().to_string();
    world.does(&["export", "--format", "csv", "--output", &output]);
    let sheet = std::fs::read_to_string(&file).unwrap();
    assert!(sheet.contains(",Category,Channel,Decided by,"), "{sheet}");
    let other = World::with_acme();
    other.import(&file, &[]);
    let names = |world: &World| -> Vec<String> {
        world.channels().into_iter().map(|(name, _)| name).collect()
    };
    assert_eq!(names(&other), names(&world));
}

#[test]
fn a_rule_names_the_channel_without_a_side_and_gives_it_back() {
    let world = World::with_lines("ledger.csv", LEDGER);
    let rule = [
        "rule",
        "add",
        "--vendor",
        "northwind",
        "--channel",
        "Road show",
    ];
    let tried = world.json(&[&rule[..], &OF, &["--dry-run"]].concat());
    assert_eq!(tried["past"], 3, "{tried}");
    let made = world.json(&[&rule[..], &OF].concat());
    world.does(&["rule", "run"]);
    let mut ruled = owned(&OF_LEDGER);
    for line in &mut ruled[..3] {
        *line = ("Road show".to_owned(), "rule".to_owned());
    }
    assert_eq!(world.channels(), ruled);
    let sides = &world.told(&[])["sides"];
    assert_eq!(sides["undecided"], "660.00", "the rule names no side");
    let listed = text(&world.terminal(&["rule", "list", "--client", "Acme"]));
    assert!(
        listed.contains("Vendor contains “northwind”: at Road show"),
        "{listed}"
    );

    world.does(&["rule", "remove", made["made"].as_str().unwrap()]);
    world.does(&["rule", "run"]);
    assert_eq!(world.channels(), owned(&OF_LEDGER), "the file speaks again");
}

#[test]
fn a_channel_named_by_hand_stands_above_every_rule() {
    let world = World::with_lines("ledger.csv", LEDGER);
    world.does(&[
        "spend",
        "decide",
        "--vendor",
        "smith",
        "--to-channel",
        "Referrals",
    ]);
    world.does(&[
        "rule",
        "add",
        "--vendor",
        "smith",
        "--side",
        "sales",
        "--channel",
        "Email",
    ]);
    world.does(&["rule", "run"]);
    let smith = world.told(&["--vendor", "smith"])["rows"][0].clone();
    assert_eq!(smith["side"], "sales", "nobody had decided the side");
    assert_eq!(
        smith["channel"],
        json!({"name": "Referrals", "reason": {"by": "manual"}})
    );
}

#[test]
fn a_channel_decided_by_hand_is_remembered_for_the_next_file() {
    let world = World::with_lines("ledger.csv", LEDGER);
    world.does(&[
        "spend",
        "decide",
        "--vendor",
        "smith",
        "--to-side",
        "sales",
        "--to-channel",
        "Referrals",
    ]);
    let next = "Date,Vendor,Account,Amount\n2025-02-08,SMITH & SONS,Sundry,70.00\n";
    world.import(&world.file("next.csv", next), &[]);
    let last = world.channels().pop();
    assert_eq!(
        last,
        Some(("Referrals".to_owned(), "remembered".to_owned()))
    );
    let listed = text(&world.terminal(&["rule", "list", "--client", "Acme"]));
    assert!(
        listed.contains("Sales, at Referrals (ledger.csv)"),
        "{listed}"
    );
}

#[test]
fn lines_are_filtered_and_searched_by_channel_and_one_step_takes_it_back() {
    let world = World::with_lines("ledger.csv", LEDGER);
    let found = |more: &[&str]| world.told(more)["lines"].as_u64().unwrap();
    assert_eq!(found(&["--channel", "GOOGLE ADS"]), 1);
    assert_eq!(found(&["--channel", "none"]), 2);
    assert_eq!(found(&["--text", "webin"]), 1);
    world.does(&[
        "spend",
        "decide",
        "--channel",
        "webinars",
        "--to-channel",
        "none",
    ]);
    assert_eq!(found(&["--channel", "none"]), 3, "it is taken away");
    world.does(&["undo"]);
    assert_eq!(world.channels(), owned(&OF_LEDGER));
}

#[test]
fn a_name_too_long_for_a_channel_is_refused() {
    let world = World::with_lines("ledger.csv", LEDGER);
    let long = "x".repeat(61);
    for arguments in [
        vec!["spend", "decide", "--to-channel", &long],
        vec!["rule", "add", "--vendor", "smith", "--channel", &long],
    ] {
        let out = world.terminal(&[&arguments[..], &["--client", "Acme"]].concat());
        assert_ne!(out.status.code(), Some(0));
        assert!(
            errors(&out).contains("at most 60 letters"),
            "{}",
            errors(&out)
        );
    }
    assert_eq!(world.channels(), owned(&OF_LEDGER));
}
