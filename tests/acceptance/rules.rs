//! Rules decide what comes and, when they are run, what came before; never what a person decided.

mod any;
mod sheet;

use std::fmt::Write as _;

use domain::spend::{Allocation, Destination, Field, Match, Reason, SpendLine};
use domain::value::{Choice as _, Id, Money};
use practice::view::{Edited, ImportView, LineFilter, RuleCondition, RuleForm};
use practice::{import, rule, spend};

use crate::world::World;

/// Twelve lines of three vendors, each 10.00, 20.00, 30.00 and 40.00, in accounts that say nothing.
fn ledger(year: u32) -> String {
    let mut text = "Date,Vendor,Account,Memo,Amount\n".to_owned();
    for (vendor, account) in [
        ("Acme Ltd", "Sundry"),
        ("Beta", "Sundry"),
        ("Gamma", "Travel"),
    ] {
        for n in 1..=4 {
            writeln!(text, "{year}-0{n}-15,{vendor},{account},trip {n},{n}0.00")
                .expect("BUG: writing to a string can't fail");
        }
    }
    text
}

impl World {
    async fn listed(&self, filter: LineFilter) -> Vec<SpendLine> {
        let (practice, now) = (self.practice(), self.now);
        let found = spend::find(practice, self.client, &filter, 0, 0, now).await;
        let lines = found.unwrap().lines.into_iter();
        lines.map(|found| found.line).collect()
    }

    async fn read_year(&self, year: u32) -> ImportView {
        let name = format!("ledger-{year}.csv");
        self.read(&name, &ledger(year)).await
    }

    async fn decide_vendor(&self, view: &ImportView, vendor: &str, side: &str, parts: (u8, u8)) {
        let group = view.groups.iter().find(|group| group.vendor == vendor);
        let group = group.expect("the vendor is to be decided").id;
        let allocation = match Destination::from_word(side).expect("a side") {
            Destination::Shared => Allocation::Shared {
                marketing: parts.0,
                neither: parts.1,
            },
            side => Allocation::to(side),
        };
        let token = view.token.clone();
        let (practice, now) = (self.practice(), self.now);
        import::decide(practice, token, group, allocation, false, now)
            .await
            .unwrap();
    }

    async fn commit_year(&self, year: u32) {
        self.commit(&self.read_year(year).await).await;
    }

    async fn add_rule(&self, form: RuleForm) -> Id {
        let added = rule::add(self.practice(), self.client, form, self.now)
            .await
            .unwrap();
        match added {
            Edited::Saved { made, .. } => made.expect("a rule was made"),
            other => panic!("the rule is sound: {other:?}"),
        }
    }

    async fn run_rules(&self) -> Edited {
        rule::run(self.practice(), self.client, self.now)
            .await
            .unwrap()
    }

    /// Sums by side as the grid has them: sales, marketing, neither, undecided.
    async fn sides(&self) -> [i64; 4] {
        let assessment = self.practice().assessment(self.client, self.now);
        let spend = assessment.await.unwrap().spend;
        let mut sides = [Money::ZERO; 4];
        for parts in spend.sums.iter().map(|sum| sum.parts) {
            let all = [parts.sales, parts.marketing, parts.neither, parts.undecided];
            for (side, part) in sides.iter_mut().zip(all) {
                *side += part;
            }
        }
        sides.map(Money::minor)
    }
}

fn contains(field: &str, text: &str, side: &str) -> RuleForm {
    RuleForm {
        conditions: vec![RuleCondition {
            field: Field::from_word(field).expect("a field"),
            test: Match::Contains,
            text: text.to_owned(),
        }],
        side: Destination::from_word(side).unwrap_or_default(),
        marketing: "50".to_owned(),
        ..RuleForm::default()
    }
}

#[tokio::test]
async fn a_dry_run_counts_what_running_then_changes_and_undo_takes_it_back() {
    let world = World::new().await;
    world.commit_year(2024).await;
    world.commit_year(2025).await;
    assert_eq!(
        world.sides().await,
        [0, 0, 0, 60_000],
        "twice three hundred"
    );
    let memo = contains("memo", "TRIP 2", "sales");
    let reading = world.read_year(2023).await;
    let (practice, client, now) = (world.practice(), world.client, world.now);
    let token = Some(reading.token.clone());
    let effect = rule::test(practice, client, None, Some(memo.clone()), token, now)
        .await
        .unwrap();
    assert_eq!(
        effect.sentence,
        "Changes 3 lines, 60.00 here; 6 lines, 120.00 in 2 past imports."
    );
    assert!(
        rule::list(practice, client).await.unwrap().is_empty(),
        "nothing was changed"
    );

    world.add_rule(memo).await;
    assert_eq!(
        world.sides().await[3],
        60_000,
        "a rule alone changes nothing that is stored"
    );
    let before = world.sides().await;
    let Edited::Saved { outcome, .. } = world.run_rules().await else {
        panic!("six lines change");
    };
    assert_eq!(outcome.label, "Run the rules on 6 lines");
    assert_eq!(world.sides().await, [12_000, 0, 0, 48_000]);
    assert!(
        matches!(world.run_rules().await, Edited::Unchanged { .. }),
        "it is done once"
    );
    world.undo().await;
    assert_eq!(world.sides().await, before);
}

#[tokio::test]
async fn a_rule_never_changes_a_manual_decision() {
    let world = World::new().await;
    let view = world.read_year(2025).await;
    world
        .decide_vendor(&view, "Acme Ltd", "neither", (0, 0))
        .await;
    world
        .decide_vendor(&view, "Gamma", "shared", (30, 20))
        .await;
    world.commit(&view).await;
    let decided = world.sides().await;
    assert_eq!(
        decided,
        [5_000, 3_000, 12_000, 10_000],
        "Gamma's hundred goes half to sales, 30 % to marketing and 20 % to neither"
    );
    let (practice, client, now) = (world.practice(), world.client, world.now);
    for (field, text, side) in [
        ("vendor", "acme", "sales"),
        ("account", "travel", "marketing"),
        ("memo", "trip", "sales"),
    ] {
        world.add_rule(contains(field, text, side)).await;
        world.run_rules().await;
    }
    for line in world.listed(LineFilter::default()).await {
        let kept = match line.vendor.as_str() {
            "Acme Ltd" => Allocation::Neither,
            "Gamma" => Allocation::Shared {
                marketing: 30,
                neither: 20,
            },
            _ => Allocation::Sales,
        };
        assert_eq!(line.allocation, kept, "{}: {:?}", line.vendor, line.reason);
    }
    for id in rule::list(practice, client)
        .await
        .unwrap()
        .iter()
        .map(|rule| rule.id)
    {
        rule::remove(practice, client, id, now).await.unwrap();
    }
    world.run_rules().await;
    assert_eq!(
        world.sides().await,
        decided,
        "what only rules decided is open again"
    );
}

#[tokio::test]
async fn what_was_decided_by_hand_speaks_about_the_next_file_until_it_is_forgotten_or_undone() {
    let world = World::new().await;
    let (practice, client, now) = (world.practice(), world.client, world.now);
    let view = world.read_year(2024).await;
    world.decide_vendor(&view, "Gamma", "sales", (0, 0)).await;
    world.commit(&view).await;
    let next = world.read_year(2025).await;
    assert!(
        next.groups.iter().all(|group| group.vendor != "Gamma"),
        "it is decided by memory"
    );
    world.commit(&next).await;
    let lines = world.listed(LineFilter::default()).await;
    let remembered = Reason::Remembered {
        file: "ledger-2024.csv".to_owned(),
    };
    assert_eq!(
        lines
            .iter()
            .filter(|line| line.reason == remembered)
            .count(),
        4
    );
    world.undo().await;

    let view = rule::view(practice, client, now).await.unwrap();
    assert_eq!(view.remembered.len(), 1);
    assert_eq!(view.remembered[0].does, "Sales, Travel");
    let (vendor, account) = ("Gamma".to_owned(), "Travel".to_owned());
    rule::forget(practice, client, vendor, account, now)
        .await
        .unwrap();
    assert!(
        rule::view(practice, client, now)
            .await
            .unwrap()
            .remembered
            .is_empty()
    );
    let next = world.read_year(2025).await;
    assert_eq!(next.groups.len(), 3, "it is asked again");
    world.undo().await;
    assert_eq!(
        world.read_year(2025).await.groups.len(),
        2,
        "undo remembers again"
    );
    world.undo().await;
    assert_eq!(
        world.read_year(2025).await.groups.len(),
        3,
        "without the import nothing is known"
    );
}

#[tokio::test]
async fn rules_are_tried_in_their_order_and_a_broken_one_is_refused() {
    let world = World::new().await;
    let (practice, client, now) = (world.practice(), world.client, world.now);
    let first = world.add_rule(contains("vendor", "beta", "sales")).await;
    let second = world
        .add_rule(contains("account", "sundry", "marketing"))
        .await;
    let amount = RuleForm {
        amount_from: "25".to_owned(),
        amount_to: "30".to_owned(),
        date_from: "2025-01-01".to_owned(),
        side: Destination::Neither,
        called: "Gamma Air".to_owned(),
        ..RuleForm::default()
    };
    let third = world.add_rule(amount.clone()).await;
    rule::move_to(practice, client, third, 0, now)
        .await
        .unwrap();
    let order =
        |rules: Vec<domain::spend::Rule>| rules.iter().map(|rule| rule.id).collect::<Vec<_>>();
    assert_eq!(
        order(rule::list(practice, client).await.unwrap()),
        [third, first, second]
    );
    world.commit_year(2025).await;
    assert_eq!(
        world.sides().await,
        [7_000, 7_000, 9_000, 7_000],
        "each vendor's 30.00 is neither's; the rest goes by vendor and account"
    );
    let called = LineFilter {
        vendor: "Gamma Air".to_owned(),
        ..LineFilter::default()
    };
    assert_eq!(world.listed(called).await.len(), 3);

    let mut broken = contains("vendor", "(", "sales");
    broken.conditions[0].test = Match::Regex;
    for form in [
        broken,
        contains("vendor", " ", "sales"),
        contains("vendor", "x", ""),
        RuleForm {
            amount_to: "20".to_owned(),
            ..amount
        },
    ] {
        let refused = rule::edit(practice, client, first, form.clone(), now)
            .await
            .unwrap();
        assert!(matches!(refused, Edited::Refused { .. }), "{form:?}");
    }
}
