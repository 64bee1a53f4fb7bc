//! What the sheet of rules says: what each rule does, what running them would change, what is wrong
//! with one, and what an open file becomes by them.

use domain::spend::{Allocation, Destination, Field, LineRef, Match};
use practice::view::{Edited, RuleCondition, RuleForm};
use practice::{import, rule};

use super::contains;
use crate::world::World;

#[tokio::test]
async fn each_rule_says_what_it_decides_and_running_them_is_shown_before_it_is_done() {
    let world = World::new().await;
    let (practice, client, now) = (world.practice(), world.client, world.now);
    world.commit_year(2024).await;
    world.add_rule(contains("memo", "TRIP 2", "sales")).await;
    world.commit_year(2025).await;
    world.add_rule(contains("vendor", "gamma", "neither")).await;

    let open = world.read_year(2023).await;
    let weighed = rule::weigh(practice, client, Some(open.token), now)
        .await
        .unwrap();
    let [memo, gamma] = weighed.rules.as_slice() else {
        panic!("there are two rules");
    };
    assert_eq!(
        memo.decides,
        "Decides 3 lines, 60.00 here; 3 lines, 60.00 in 1 past import."
    );
    assert_eq!(
        memo.changes, "Running it changes 3 lines, 60.00.",
        "those of 2024, imported before there was the rule"
    );
    assert_eq!(gamma.decides, "Decides 3 lines, 80.00 here.");
    assert_eq!(gamma.changes, "Running it changes 6 lines, 160.00.");
    assert_eq!(
        weighed.whole.sentence,
        "Changes 9 lines, 220.00 in 2 past imports."
    );
    let first = &weighed.changes[0];
    assert_eq!(
        [&first.vendor, &first.account, &first.lines, &first.sum].map(String::as_str),
        ["Gamma", "Travel", "3 lines", "80.00"]
    );
    assert_eq!(
        [&first.before, &first.after, &first.why].map(String::as_str),
        ["To decide", "Neither", "Your rule: vendor contains “gamma”"]
    );

    world.run_rules().await;
    let done = rule::weigh(practice, client, None, now).await.unwrap();
    assert!(done.changes.is_empty(), "{:?}", done.changes);
    assert_eq!(
        done.rules[0].decides,
        "Decides 6 lines, 120.00 in 2 past imports."
    );
    assert_eq!(done.rules[0].changes, "");
}

#[tokio::test]
async fn a_removed_rule_lets_go_of_its_lines_only_when_the_rules_are_run() {
    let world = World::new().await;
    let (practice, client, now) = (world.practice(), world.client, world.now);
    let id = world.add_rule(contains("vendor", "beta", "sales")).await;
    world.commit_year(2025).await;
    rule::remove(practice, client, id, now).await.unwrap();
    assert_eq!(world.sides().await, [10_000, 0, 0, 20_000], "it stays");
    let weighed = rule::weigh(practice, client, None, now).await.unwrap();
    assert_eq!(weighed.changes[0].before, "Sales");
    assert_eq!(weighed.changes[0].after, "To decide");
    assert_eq!(weighed.changes[0].why, "No rule speaks of it any more");
    world.run_rules().await;
    assert_eq!(world.sides().await, [0, 0, 0, 30_000]);
}

#[tokio::test]
async fn what_is_wrong_with_a_rule_is_said_at_its_field() {
    let world = World::new().await;
    let (practice, client, now) = (world.practice(), world.client, world.now);
    let regex = |text: &str| RuleCondition {
        field: Field::Memo,
        test: Match::Regex,
        text: text.to_owned(),
    };
    let good = contains("vendor", "acme", "sales");
    let shared = |sales: &str, marketing: &str, neither: &str| RuleForm {
        side: Destination::Shared,
        sales: sales.to_owned(),
        marketing: marketing.to_owned(),
        neither: neither.to_owned(),
        ..good.clone()
    };
    let blank = RuleCondition::default();
    for (form, field, says) in [
        (
            RuleForm {
                conditions: vec![blank.clone(), regex("(trip")],
                ..good.clone()
            },
            "conditions.1.text",
            "“(trip” can’t be searched for as a pattern.",
        ),
        (
            RuleForm {
                conditions: vec![blank],
                ..good.clone()
            },
            "conditions",
            "A rule needs something to look for",
        ),
        (
            shared("60", "30", "0"),
            "shares",
            "The shares add up to 90%, not to 100%.",
        ),
        (shared("", "70", "40"), "shares", "110%"),
        (shared("", "half", ""), "shares", "“half” is not a share."),
        (shared("50", "", ""), "shares", "Say what part"),
        (
            RuleForm {
                amount_from: "ten".to_owned(),
                ..good.clone()
            },
            "amount_from",
            "ten",
        ),
        (
            RuleForm {
                amount_from: "20".to_owned(),
                amount_to: "10".to_owned(),
                ..good.clone()
            },
            "amount",
            "end before they begin",
        ),
        (
            RuleForm {
                date_to: "someday".to_owned(),
                ..good.clone()
            },
            "date_to",
            "someday",
        ),
        (
            RuleForm {
                side: Destination::Undecided,
                ..good.clone()
            },
            "side",
            "Say which side",
        ),
    ] {
        let tried = rule::test(practice, client, None, Some(form.clone()), None, now)
            .await
            .unwrap();
        let added = rule::add(practice, client, form.clone(), now)
            .await
            .unwrap();
        let Edited::Refused { problems } = added else {
            panic!("it is no rule: {form:?}");
        };
        assert_eq!(tried.problems, problems, "a trial says the same");
        assert_eq!(problems[0].field, field, "{problems:?}");
        assert!(problems[0].message.contains(says), "{problems:?}");
    }
    assert!(rule::list(practice, client).await.unwrap().is_empty());
    let split = world.add_rule(shared("", "30 %", "20")).await;
    let rules = rule::view(practice, client, now).await.unwrap().rules;
    assert_eq!(rules[0].id, split);
    assert_eq!(rules[0].does, "50% sales, 30% marketing, 20% neither");
    assert_eq!(rules[0].form.sales, "50", "the rest is said");
}

#[tokio::test]
async fn an_open_file_follows_its_rules_and_keeps_what_was_decided_in_it() {
    let world = World::new().await;
    let (practice, now) = (world.practice(), world.now);
    let view = world.read_year(2025).await;
    world
        .decide_vendor(&view, "Acme Ltd", "neither", (0, 0))
        .await;
    world
        .add_rule(contains("account", "sundry", "marketing"))
        .await;
    let token = view.token.clone();
    let view = import::reclassify(practice, token.clone(), now)
        .await
        .unwrap();
    assert_eq!(
        (view.totals.marketing.as_str(), view.totals.neither.as_str()),
        ("100.00", "100.00"),
        "Beta by the rule, Acme by hand"
    );
    world.undo().await;
    let view = import::reclassify(practice, token, now).await.unwrap();
    assert_eq!(view.totals.neither, "100.00");
    assert_eq!(view.totals.undecided, "200.00", "the rule is gone");
}

#[tokio::test]
async fn a_line_decided_alone_stands_above_its_group_and_teaches_nothing() {
    let world = World::new().await;
    let (practice, client, now) = (world.practice(), world.client, world.now);
    let view = world.read_year(2024).await;
    let group = view.groups.iter().find(|group| group.vendor == "Acme Ltd");
    let group = group.expect("it is to be decided").id;
    let token = view.token.clone();
    let lines = import::group_lines(practice, token.clone(), group, 0, 9, now)
        .await
        .unwrap();
    assert_eq!(lines.total, 4);
    let last = &lines.lines[3];
    assert_eq!(
        [&last.date, &last.memo, &last.amount].map(String::as_str),
        ["Apr 15, 2024", "trip 4", "40.00"]
    );
    assert_eq!(last.allocation, Allocation::Undecided);
    let alone = |allocation: Allocation| {
        let cell = LineRef::at(last.row, last.column);
        import::decide_line(practice, token.clone(), cell, allocation, now)
    };
    let seen = alone(Allocation::Sales).await.unwrap();
    assert_eq!(seen.totals.sales, "40.00");
    let seen = alone(Allocation::Undecided).await.unwrap();
    assert_eq!(seen.totals.sales, "0.00", "it follows its group again");
    alone(Allocation::Sales).await.unwrap();
    world
        .decide_vendor(&view, "Acme Ltd", "marketing", (0, 0))
        .await;
    let lines = import::group_lines(practice, token.clone(), group, 0, 9, now)
        .await
        .unwrap();
    let said: Vec<(&str, bool)> = lines
        .lines
        .iter()
        .map(|line| (line.why.as_str(), line.alone))
        .collect();
    assert_eq!(said[0], ("Decided here", false));
    assert_eq!(said[3], ("Decided here, for these lines only", true));
    world.commit(&view).await;
    assert_eq!(world.sides().await, [4_000, 6_000, 0, 20_000]);

    let next = world.read_year(2025).await;
    assert_eq!(
        next.totals.marketing, "100.00",
        "the group is remembered whole"
    );
    assert_eq!(next.totals.sales, "0.00");
    let rules = rule::view(practice, client, now).await.unwrap();
    assert_eq!(rules.remembered.len(), 1);
}

#[tokio::test]
async fn what_always_would_change_is_counted_before_it_is_chosen() {
    let world = World::new().await;
    let (practice, now) = (world.practice(), world.now);
    world.commit_year(2024).await;
    let view = world.read_year(2025).await;
    let gamma = view.groups.iter().find(|group| group.vendor == "Gamma");
    let gamma = gamma.expect("it is to be decided");
    assert!(gamma.often_shared, "travel serves both sides");
    let weigh = || {
        let shared = Allocation::shared(30);
        rule::always(practice, view.token.clone(), gamma.id, shared, now)
    };
    let says = "Changes 4 lines, 100.00 here; 4 lines, 100.00 in 1 past import.";
    assert_eq!(weigh().await.unwrap().sentence, says);
    world.decide_vendor(&view, "Gamma", "shared", (30, 0)).await;
    assert_eq!(
        weigh().await.unwrap().sentence,
        says,
        "once it is decided, too"
    );
    assert_eq!(world.sides().await[3], 30_000, "nothing was changed");
}
