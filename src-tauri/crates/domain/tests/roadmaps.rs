//! Initiatives over quarters: what they cost, and what keeps them from being handed over.

#![expect(
    clippy::inconsistent_digit_grouping,
    reason = "the last two digits of an amount are cents"
)]

mod halden;

use domain::analysis::Analysis;
use domain::assessment::Assessment;
use domain::record::{Baton, Initiative, Lane, Metric, Record, Status, Timing};
use domain::roadmap::{CheckKind, Roadmap};
use domain::value::{Money, Side};
use halden::{day, id, month, put, usd};
use proptest::prelude::*;

fn roadmap(assessment: &Assessment) -> Roadmap {
    Roadmap::of(assessment, &Analysis::of(assessment))
}

fn only(initiative: Initiative) -> Assessment {
    halden::of([
        Record::Client(halden::client()),
        Record::Funnel(halden::funnel()),
        Record::Initiative(initiative),
    ])
}

fn messages(assessment: &Assessment, kind: CheckKind) -> Vec<String> {
    roadmap(assessment)
        .checks
        .into_iter()
        .filter(|check| check.kind == kind)
        .map(|check| check.message)
        .collect()
}

#[test]
fn a_monthly_cost_falls_into_every_month_of_work() {
    let assessment = only(Initiative {
        monthly: Some(usd(1_000)),
        months: 5,
        ..halden::card("Paid search", Lane::Demand, "2026-02", 2_000)
    });
    let roadmap = roadmap(&assessment);
    let card = roadmap.cards().next().expect("a card");
    assert_eq!(card.cost, Some(usd(7_000)));
    assert_eq!(
        card.by_quarter,
        [usd(4_000), usd(3_000), Money::ZERO, Money::ZERO],
        "2,000 at once, then two months in Q1 and three in Q2"
    );
}

#[test]
fn a_cost_that_nobody_has_said_is_unknown_and_not_zero() {
    let cost = |one_off, monthly| {
        let assessment = only(Initiative {
            one_off,
            monthly,
            ..halden::card("Paid search", Lane::Demand, "2026-02", 0)
        });
        roadmap(&assessment).cards().next().expect("a card").cost
    };
    assert_eq!(cost(None, None), None);
    assert_eq!(cost(Some(Money::ZERO), None), Some(Money::ZERO));
    assert_eq!(cost(None, Some(Money::ZERO)), Some(Money::ZERO));
}

#[test]
fn work_across_the_year_counts_only_within_it() {
    let assessment = only(Initiative {
        monthly: Some(usd(1_000)),
        months: 6,
        ..halden::card("Rewrite", Lane::Website, "2025-11", 9_000)
    });
    let roadmap = roadmap(&assessment);
    let card = roadmap
        .cards()
        .next()
        .expect("it still runs in the first quarter");
    assert_eq!(card.cost, Some(usd(15_000)));
    assert_eq!(
        card.by_quarter[0],
        usd(3_000),
        "the one-off cost was last year"
    );
    assert_eq!(card.by_quarter[1], usd(1_000));
}

#[test]
fn a_fiscal_year_has_its_own_quarters() {
    let mut assessment = only(halden::card("Expo", Lane::Demand, "2025-07", 5_000));
    let mut client = halden::client();
    client.fiscal_year_start = 7;
    assessment.records.insert(id(1), Record::Client(client));
    let roadmap = roadmap(&assessment);
    assert_eq!(
        roadmap.cards().next().expect("a card").by_quarter[0],
        usd(5_000)
    );
}

#[test]
fn parked_work_costs_nothing_and_is_listed() {
    let assessment = only(Initiative {
        timing: Timing::Parked,
        parked_until: Some(month("2026-10")),
        ..halden::card("Rebrand", Lane::Content, "2026-04", 30_000)
    });
    let roadmap = roadmap(&assessment);
    assert_eq!(roadmap.cards().count(), 0);
    assert_eq!(roadmap.parked.len(), 1);
    assert_eq!(roadmap.total, Money::ZERO);
    assert!(roadmap.checks.is_empty(), "what waits needs no owner yet");
}

#[test]
fn sales_pays_for_its_own_cards() {
    let assessment = only(Initiative {
        side: Side::Sales,
        ..halden::card(
            "Hand over in one day",
            Lane::SalesAlignment,
            "2026-07",
            4_000,
        )
    });
    let third = &roadmap(&assessment).quarters[2];
    assert_eq!((third.cards, third.sales_cards), (Money::ZERO, usd(4_000)));
    assert_eq!(third.total, Money::ZERO);
}

#[test]
fn without_a_plan_the_ramp_is_the_measure() {
    let mut assessment = halden::assessment();
    assessment
        .records
        .retain(|_, record| !matches!(record, Record::Budget(_)));
    let second = &roadmap(&assessment).quarters[1];
    assert_eq!(second.plan, Some(usd(67_500)));
    assert_eq!(
        messages(&assessment, CheckKind::QuarterOver),
        ["Q2 2026 costs $71,000 of $67,500 planned: $3,500 over."]
    );
}

#[test]
fn work_without_owner_start_or_metric_is_named() {
    let assessment = only(Initiative {
        owner: " ".to_owned(),
        start: None,
        ..halden::card("Hire a demand lead", Lane::People, "2026-04", 0)
    });
    let roadmap = roadmap(&assessment);
    let told: Vec<&str> = roadmap
        .checks
        .iter()
        .map(|one| one.message.as_str())
        .collect();
    assert_eq!(
        told,
        [
            "“Hire a demand lead” has no owner.",
            "“Hire a demand lead” has no month in which it starts.",
            "Nothing says whether “Hire a demand lead” works: it has no metric.",
        ]
    );
    assert_eq!(roadmap.parked.len(), 1, "without a start it waits");
}

#[test]
fn work_starts_after_what_it_needs() {
    let mut assessment = only(halden::card("Rewrite", Lane::Website, "2026-02", 0));
    put(
        &mut assessment,
        Record::Initiative(Initiative {
            depends_on: vec![id(3)],
            ..halden::card("Sign-up", Lane::Website, "2026-04", 0)
        }),
    );
    assert_eq!(
        messages(&assessment, CheckKind::DependencyAfter),
        ["“Sign-up” starts in Apr 2026, but needs “Rewrite”, which ends in Apr 2026."]
    );
    let Some(Record::Initiative(first)) = assessment.records.get_mut(&id(3)) else {
        panic!("the first card")
    };
    first.status = Status::Done;
    assert!(messages(&assessment, CheckKind::DependencyAfter).is_empty());
}

#[test]
fn an_outcome_before_the_sales_cycle_has_passed_is_warned_about() {
    let mut assessment = only(Initiative {
        outcome: Some(id(4)),
        ..halden::card("Webinar", Lane::Demand, "2026-04", 0)
    });
    let metric = |due: &str| {
        Record::Metric(Metric {
            name: "New customers".to_owned(),
            due: Some(month(due)),
            ..Metric::default()
        })
    };
    put(&mut assessment, metric("2026-08"));
    assert_eq!(
        messages(&assessment, CheckKind::OutcomeTooSoon),
        [
            "“Webinar” is to show “New customers” by Aug 2026; with a sales cycle of 5 months it \
             can't before Sep 2026."
        ]
    );
    assessment.records.insert(id(4), metric("2026-09"));
    assert!(messages(&assessment, CheckKind::OutcomeTooSoon).is_empty());
}

#[test]
fn a_baton_needs_a_receiver_and_its_day() {
    let mut assessment = only(halden::card("Webinar", Lane::Demand, "2026-04", 0));
    let baton = Baton {
        initiative: Some(id(3)),
        what: "The list of labs".to_owned(),
        due: Some(day("2026-01-12")),
        ..Baton::default()
    };
    put(&mut assessment, Record::Baton(baton.clone()));
    assert_eq!(
        messages(&assessment, CheckKind::BatonWithoutReceiver),
        ["Nobody takes “The list of labs” yet."]
    );
    assert_eq!(
        messages(&assessment, CheckKind::BatonOverdue),
        ["“The list of labs” was to be handed over by Jan 12, 2026 and isn't accepted."]
    );
    let taken = Baton {
        to: "Priya".to_owned(),
        accepted: true,
        ..baton
    };
    assessment.records.insert(id(4), Record::Baton(taken));
    let roadmap = roadmap(&assessment);
    let about_batons = roadmap
        .checks
        .iter()
        .filter(|check| check.other == Some(id(4)));
    assert_eq!(about_batons.count(), 0);
}

proptest! {
    /// What falls into the four quarters and outside the year is the whole cost.
    #[test]
    fn the_parts_of_a_cost_add_up(
        one_off in 0_i64..=1_000_000_00,
        monthly in 0_i64..=1_000_000_00,
        months in 1_u32..=12,
        start in 1_u32..=12,
    ) {
        let initiative = Initiative {
            one_off: Some(Money::from_minor(one_off)),
            monthly: Some(Money::from_minor(monthly)),
            months,
            ..halden::card("Any", Lane::Demand, &format!("2026-{start:02}"), 0)
        };
        let card = roadmap(&only(initiative)).cards().next().expect("a card").clone();
        let inside: Money = card.by_quarter.into_iter().sum();
        let later = i64::from((start + months - 1).saturating_sub(12));
        prop_assert_eq!(Some(inside + Money::from_minor(monthly * later)), card.cost);
    }

    /// A ramp adds up, rises in every step and ends at the target.
    #[test]
    fn a_ramp_rises_to_its_target(goal in 1_i64..=Money::LIMIT / 2, tenths in 0_i64..80) {
        let from = domain::value::Rate::new(rust_decimal::Decimal::new(tenths, 3));
        let to = domain::value::Rate::percent(8);
        let ramp = domain::analysis::ramp::linear(
            &halden::client(),
            Money::from_minor(goal),
            from,
            to,
        );
        prop_assert_eq!(ramp.steps[3].share.decimal(), to.decimal());
        prop_assert!(ramp.steps.windows(2).all(|pair| pair[0].share < pair[1].share));
        let sum: Money = ramp.steps.iter().map(|step| step.amount).sum();
        prop_assert_eq!(sum, ramp.total);
        let goals: Money = ramp.steps.iter().map(|step| step.goal).sum();
        prop_assert_eq!(goals.minor(), goal);
    }
}
