//! Whatever lines there are, whatever was decided by hand and whatever rules come: what a person
//! decided stays to the letter, and running rules is one step that is taken back to the byte.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use domain::spend::{Allocation, Category, Channel, Destination, Field, LineRef, Match, SpendLine};
use domain::value::{Choice as _, Id};
use practice::view::{Edited, LineChoice, RuleCondition, RuleForm};
use practice::{import, rule, spend};

use crate::any_table::Chance;
use crate::world::World;

const VENDORS: &[&str] = &["Acme Ltd", "acme", "Beta", "Gamma Air", "HubSpot", ""];
const ACCOUNTS: &[&str] = &["Sundry", "Travel", "Advertising", "Meals:Clients", "Rent"];
const MEMOS: &[&str] = &["trip 1", "Trip 22", "retainer", "booth (deposit)", ""];
const CLASSES: &[&str] = &["", "", "Sales", "Ops"];
const CHANNELS: &[&str] = &["", "Google Ads", "Trade shows", "Email"];
const SIDES: &[&str] = &["sales", "marketing", "shared", "neither"];
const PIECES: &[&str] = &["a", "acme", "be", "trip", "1", "HUB", "sundry", "t", "Ops"];
const PATTERNS: &[&str] = &["^a", "trip \\d+", "(Air|ltd)$", ".", "[aeiou]{2}"];

#[tokio::test]
async fn a_rule_never_changes_a_manual_decision_and_running_rules_is_taken_back_to_the_byte() {
    let mut ran = 0;
    for seed in 1..=6 {
        let mut chance = Chance(seed);
        let mut world = World::new().await;
        for file in 0..=chance.below(2) {
            take_in(&world, &format!("ledger-{file}.csv"), &mut chance).await;
        }
        by_hand(&mut world, &mut chance).await;
        let decided = manual(&mut world).await;
        assert!(!decided.is_empty(), "seed {seed}: something is by hand");
        let mut ids: Vec<Id> = Vec::new();
        for _ in 0..5 {
            turn(&world, &mut ids, &mut chance).await;
            let before = world.dump().await;
            let (client, now) = (world.client, world.now);
            let edited = rule::run(world.practice(), client, now).await.unwrap();
            assert_eq!(manual(&mut world).await, decided, "seed {seed}, run");
            if matches!(edited, Edited::Saved { .. }) {
                ran += 1;
                let after = world.dump().await;
                assert_ne!(before, after, "seed {seed}: it changed something");
                world.undo().await;
                assert_eq!(world.dump().await, before, "seed {seed}, undo");
                world.redo().await;
                assert_eq!(world.dump().await, after, "seed {seed}, redo");
            }
        }
    }
    assert!(ran > 6, "rules ran {ran} times: the test can fail");
}

/// Imports a ledger of which groups, and single lines, are decided by hand.
async fn take_in(world: &World, name: &str, chance: &mut Chance) {
    let mut text = "Date,Vendor,Account,Memo,Class,Channel,Amount\n".to_owned();
    for row in 0..12 + chance.below(20) {
        let (month, day) = (1 + chance.below(12), 1 + chance.below(28));
        let (vendor, account) = (chance.of(VENDORS), chance.of(ACCOUNTS));
        let (memo, class) = (chance.of(MEMOS), chance.of(CLASSES));
        let channel = chance.of(CHANNELS);
        let cents = 100 + row * 100 + chance.below(90);
        writeln!(
            text,
            "2025-{month:02}-{day:02},{vendor},{account},{memo},{class},{channel},{}.{:02}",
            cents / 100,
            cents % 100
        )
        .expect("BUG: writing to a string can't fail");
    }
    let (practice, now) = (world.practice(), world.now);
    let view = world.read(name, &text).await;
    for group in &view.groups {
        let token = view.token.clone();
        let (side, marketing) = (side(chance), part(chance));
        let allocation = match side {
            Destination::Shared => Allocation::shared(marketing),
            side => Allocation::to(side),
        };
        if chance.below(4) == 0 {
            let (token, channel) = (token.clone(), "Road show".to_owned());
            import::name_channel(practice, token, group.id, channel, now)
                .await
                .unwrap();
        }
        match chance.below(3) {
            0 => {
                let always = chance.below(2) == 0;
                import::decide(practice, token, group.id, allocation, always, now)
                    .await
                    .unwrap();
            }
            1 => {
                let lines = import::group_lines(practice, token.clone(), group.id, 0, 9, now);
                let line = lines.await.unwrap().lines.swap_remove(0);
                let cell = LineRef::at(line.row, line.column);
                import::decide_line(practice, token, cell, allocation, now)
                    .await
                    .unwrap();
            }
            _ => {}
        }
    }
    Box::pin(world.commit(&view)).await;
}

/// Decides some stored lines by hand, wherever they stand, and names the channel of some others.
async fn by_hand(world: &mut World, chance: &mut Chance) {
    let lines: Vec<i64> = world.stored().await.iter().map(|line| line.id).collect();
    let side = LineChoice {
        allocation: Some(Allocation::shared(part(chance))),
        ..LineChoice::default()
    };
    let channel = LineChoice {
        channel: Some("Chamber breakfast".to_owned()),
        ..LineChoice::default()
    };
    for choice in [side, channel] {
        let picked = lines.iter().copied();
        let picked: Vec<i64> = picked.filter(|_| chance.below(4) == 0).collect();
        spend::decide_lines(world.practice(), world.client, &picked, choice, world.now)
            .await
            .unwrap();
    }
}

/// Adds, changes, moves or removes a rule.
async fn turn(world: &World, ids: &mut Vec<Id>, chance: &mut Chance) {
    let (practice, client, now) = (world.practice(), world.client, world.now);
    let place = chance.below(1 + ids.len() as u64);
    let form = any_rule(chance);
    match (chance.below(5), ids.get(usize::try_from(place).unwrap())) {
        (0, Some(&id)) => {
            rule::edit(practice, client, id, form, now).await.unwrap();
        }
        (1, Some(&id)) => {
            rule::move_to(practice, client, id, 0, now).await.unwrap();
        }
        (2, Some(&id)) => {
            rule::remove(practice, client, id, now).await.unwrap();
            ids.retain(|other| *other != id);
        }
        _ => match rule::add(practice, client, form, now).await.unwrap() {
            Edited::Saved { made, .. } => ids.extend(made),
            other => panic!("the rule is sound: {other:?}"),
        },
    }
}

fn side(chance: &mut Chance) -> Destination {
    Destination::from_word(chance.of(SIDES)).expect("it is one")
}

fn any_rule(chance: &mut Chance) -> RuleForm {
    let word = chance.of(&["vendor", "account", "memo", "class"]);
    let field = Field::from_word(word).expect("it is one");
    let word = chance.of(&["contains", "starts", "is", "regex"]);
    let how = Match::from_word(word).expect("it is one");
    let text = chance.of(match (how, field) {
        (Match::Regex, _) => PATTERNS,
        (Match::Is, Field::Vendor) => &["ACME LIMITED", "beta", "HubSpot"],
        (Match::Is, _) => &["Travel", "trip 1", "Sales"],
        _ => PIECES,
    });
    let sometimes = |chance: &mut Chance, text: &str| match chance.below(4) {
        0 => text.to_owned(),
        _ => String::new(),
    };
    RuleForm {
        conditions: vec![RuleCondition {
            field,
            test: how,
            text: text.to_owned(),
        }],
        amount_from: sometimes(chance, "12.50"),
        date_to: sometimes(chance, "2025-06-30"),
        side: side(chance),
        marketing: part(chance).to_string(),
        category: Category::from_word(&sometimes(chance, "agency")),
        channel: sometimes(chance, "Referrals"),
        called: sometimes(chance, "Renamed"),
        ..RuleForm::default()
    }
}

/// What a person decided, by file and cell, to the letter: of some lines everything, of some the
/// channel alone.
async fn manual(world: &mut World) -> BTreeMap<(Id, u32), (Option<SpendLine>, Option<Channel>)> {
    let lines = world.stored().await.into_iter();
    let by_hand = lines.filter_map(|stored| {
        let line = stored.line;
        let place = (stored.import, line.source.row);
        let channel = line.verdict().channel_by_hand().cloned();
        let whole = line.reason.is_manual().then_some(line);
        (whole.is_some() || channel.is_some()).then_some((place, (whole, channel)))
    });
    by_hand.collect()
}

fn part(chance: &mut Chance) -> u8 {
    u8::try_from(chance.below(101)).expect("a percent")
}
