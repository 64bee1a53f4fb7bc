//! Whatever a check lets through, judging it neither fails nor invents a number.

mod halden;

use domain::analysis::{Analysis, funnel::FunnelEdit, funnel::solve};
use domain::assessment::Assessment;
use domain::record::{
    BudgetLine, Client, Entry, Funnel, Held, Initiative, Person, Record, Role, Seat, SolveFor,
    Stage, check,
};
use domain::roadmap::Roadmap;
use domain::spend::{Category, Parts};
use domain::value::{Money, Rate, Side};
use halden::month;
use proptest::prelude::*;
use proptest::sample::select;
use rust_decimal::Decimal;

fn amount() -> impl Strategy<Value = Money> {
    let edges = vec![0, 1, -1, 99, 3_600_000, Money::LIMIT, -Money::LIMIT];
    prop_oneof![select(edges), -1_000_000_000_i64..1_000_000_000].prop_map(Money::from_minor)
}

fn maybe_amount() -> impl Strategy<Value = Option<Money>> {
    prop::option::of(amount().prop_map(Money::abs))
}

fn rate() -> impl Strategy<Value = Option<Rate>> {
    let edges = vec![
        Decimal::new(1, 28),
        Decimal::new(1, 6),
        Decimal::new(333_333, 6),
        Decimal::ONE,
    ];
    let any = prop_oneof![
        select(edges),
        (1_i64..=1_000).prop_map(|n| Decimal::new(n, 3))
    ];
    prop::option::of(any.prop_map(Rate::new))
}

fn count() -> impl Strategy<Value = Option<u64>> {
    prop::option::of(select(vec![
        0,
        1,
        7,
        1_000,
        1_000_000_000_000_000,
        u64::MAX,
    ]))
}

prop_compose! {
    fn funnel()(
        rates in prop::collection::vec(rate(), 2..7),
        entering in count(),
        money in [maybe_amount(), maybe_amount(), maybe_amount(), maybe_amount()],
        shares in [rate(), rate(), rate()],
        cycle in prop::option::of(0_u32..=60),
        capacities in [count(), count()],
        solve_for in select(vec![SolveFor::Goal, SolveFor::Leads, SolveFor::Budget, SolveFor::WinRate]),
        held in prop::sample::subsequence(vec![Held::Goal, Held::AverageSale, Held::Leads], 0..=3),
    ) -> Funnel {
        Funnel {
            stages: rates
                .into_iter()
                .map(|rate| Stage { rate, ..Stage::new("people", Side::Marketing) })
                .collect(),
            entering,
            average_first_sale: money[0].filter(|sale| !sale.is_zero()),
            budget: money[1],
            revenue_existing: money[2],
            yearly_revenue_per_customer: money[3],
            gross_margin: shares[0],
            yearly_churn: shares[1],
            lifetime_years: shares[2],
            sales_cycle_months: cycle,
            sales_capacity: capacities[0],
            service_capacity: capacities[1],
            solve_for,
            held,
        }
    }
}

prop_compose! {
    fn client()(
        last in maybe_amount(),
        goal in maybe_amount(),
        start in 1_u32..=12,
        plan_year in select(vec![1900, 2026, 2200]),
    ) -> Client {
        Client {
            revenue_last_year: last,
            revenue_goal: goal,
            fiscal_year_start: start,
            plan_year,
            ..halden::client()
        }
    }
}

prop_compose! {
    fn any_assessment()(
        client in client(),
        funnel in funnel(),
        plan in amount(),
        parts in prop::collection::vec([amount(), amount(), amount()], 0..4),
        cost in maybe_amount(),
        months in 1_u32..=60,
        start in select(vec!["1900-01", "2026-03", "2200-12"]),
        share in rate(),
        today in select(vec!["1899-12-31", "2026-01-13", "2201-01-01"]),
    ) -> Assessment {
        let year = client.plan_year;
        let mut assessment = halden::of([
            Record::Client(client),
            Record::Funnel(funnel),
            Record::Budget(BudgetLine {
                months: vec![plan; 12],
                ..BudgetLine::new(year, Side::Marketing, None)
            }),
            Record::Initiative(Initiative {
                monthly: cost.map(|all| Money::from_minor(all.minor() / i64::from(months))),
                months,
                start: Some(month(start)),
                ..halden::card("Any", domain::record::Lane::Demand, "2026-01", 0)
            }),
            Record::Person(Person {
                name: "Anyone".to_owned(),
                seats: vec![Seat { share, ..halden::seat(Side::Sales, Role::Member, 0) }],
                ..Person::default()
            }),
        ]);
        assessment.as_of = halden::day(today);
        for [sales, marketing, undecided] in parts {
            assessment.spend.sums.push(halden::spend(
                &format!("{}-06", year - 1),
                Category::Uncategorised,
                Parts { sales, marketing, undecided, ..Parts::default() },
            ));
        }
        assessment
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 512,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn everything_that_is_accepted_can_be_judged(assessment in any_assessment()) {
        for entry in assessment.entries() {
            prop_assert_eq!(check(&entry, &assessment), []);
        }
        let analysis = Analysis::of(&assessment);
        let roadmap = Roadmap::of(&assessment, &analysis);
        for finding in &analysis.findings {
            prop_assert!(!finding.text.is_empty());
        }
        let total: Money = roadmap.quarters.iter().map(|quarter| quarter.total).sum();
        prop_assert_eq!(total, roadmap.total);
    }

    /// An edit gives a funnel that may be put, or a sentence.
    #[test]
    fn every_edit_answers_with_a_good_funnel_or_a_sentence(
        assessment in any_assessment(),
        amount in amount(),
        count in select(vec![0, 1, 70, 1_000_000_000_000_000]),
        which in 0_usize..6,
    ) {
        let (id, funnel) = assessment.funnel().expect("there is one");
        let edit = match which {
            0 => FunnelEdit::Goal(amount),
            1 => FunnelEdit::Customers(count),
            2 => FunnelEdit::Count { stage: 1, count },
            3 => FunnelEdit::Budget(amount),
            4 => FunnelEdit::AverageSale(amount),
            _ => FunnelEdit::NewRevenue(amount),
        };
        match solve(funnel, assessment.client().revenue_goal, &edit) {
            Ok(solved) => {
                let entry = Entry::new(id, Record::Funnel(solved.funnel));
                prop_assert_eq!(check(&entry, &assessment), []);
                if let Some(goal) = solved.revenue_goal {
                    prop_assert!(goal >= Money::ZERO && goal.minor() <= Money::LIMIT);
                }
            }
            Err(problem) => prop_assert!(problem.message.ends_with('.'), "{}", problem.message),
        }
    }
}
