//! The worked examples that the arithmetic must meet exactly, each with its source.

#![expect(
    clippy::inconsistent_digit_grouping,
    reason = "the last two digits of an amount are cents"
)]

mod halden;

use domain::analysis::Analysis;
use domain::analysis::funnel::walk;
use domain::assessment::Assessment;
use domain::record::{Client, Funnel, Record, SolveFor, Stage, field};
use domain::value::words::Words;
use domain::value::{Currency, Money, Rate, Side};
use halden::{month, usd};

const W: Words = Words::window(Currency::USD);

fn stages(rates: &[i64]) -> Vec<Stage> {
    let names = ["prospects", "leads", "qualified leads", "opportunities"];
    let mut stages: Vec<Stage> = rates
        .iter()
        .zip(names)
        .map(|(rate, name)| Stage {
            rate: Some(Rate::percent(*rate)),
            ..Stage::new(name, Side::Marketing)
        })
        .collect();
    stages.push(Stage::new("customers", Side::Sales));
    stages
}

/// “1,000 new prospects in order to get 70 new leads … 10% (7) … $36,000 … $25,000 to get
/// $252,000 (10% of sales)”. Source: the three things of a marketing leader.
fn leader() -> Funnel {
    Funnel {
        stages: stages(&[7, 10]),
        entering: Some(1_000),
        average_first_sale: Some(usd(36_000)),
        budget: Some(usd(25_000)),
        ..Funnel::default()
    }
}

fn with(client: Client, funnel: Funnel) -> Assessment {
    halden::of([Record::Client(client), Record::Funnel(funnel)])
}

#[test]
fn a_thousand_prospects_bring_252_000_for_25_000() {
    let client = Client {
        revenue_goal: None,
        ..halden::client()
    };
    let funnel = Analysis::of(&with(client, leader()))
        .funnel
        .expect("a funnel");
    let forward = funnel.forward.expect("every rate is known");
    assert_eq!(forward.leads, 70.into());
    assert_eq!(forward.customers, 7.into());
    assert_eq!(forward.revenue, Some(usd(252_000)));
    let share = forward.budget_of_revenue.expect("a share");
    assert_eq!(W.percent_to(share, 2), "9.92%");
    let money = |amount: Option<Money>| W.money(amount.expect("an amount"));
    assert_eq!(money(forward.cost_per_lead), "$357.14");
    assert_eq!(money(forward.cost_per_customer), "$3,571.43");
    let text: String = funnel
        .sentence
        .iter()
        .map(|span| span.text.as_str())
        .collect();
    assert_eq!(
        text,
        "1,000 prospects become 70 leads and 7 customers at $36,000: $252,000 of new revenue. At \
         $25,000 of marketing, a lead costs $357.14, a customer $3,571.43, and marketing is 9.92% \
         of that revenue."
    );
}

#[test]
fn a_goal_of_252_000_asks_for_7_70_and_1_000() {
    let client = Client {
        revenue_goal: Some(usd(252_000)),
        ..halden::client()
    };
    let funnel = Funnel {
        revenue_existing: Some(Money::ZERO),
        entering: None,
        ..leader()
    };
    let measure = Analysis::of(&with(client, funnel))
        .funnel
        .expect("a funnel");
    let backward = measure.backward.expect("a goal");
    assert_eq!(backward.customers, 7);
    assert_eq!(backward.leads, Some(70));
    assert_eq!(backward.entering, Some(1_000));
    assert_eq!(backward.cost_per_lead, Some(Money::from_minor(357_14)));
    assert_eq!(
        W.percent_to(backward.budget_of_goal.expect("a share"), 2),
        "9.92%"
    );
}

/// Rates are exact decimals: in floats 21 ÷ 0.35 is 60.00000000000001, and rounds up to 61.
#[test]
fn twenty_one_at_35_percent_needs_60() {
    assert_eq!(walk::above(21, Rate::percent(35)), Some(60));
}

/// Kellblog, 3 December 2019: 2,000,000 a quarter at 75,000 a deal is 27 deals, 135 qualified
/// leads at 20 %; people are rounded up at each stage, so it isn't 133.
#[test]
fn two_million_a_quarter_at_75_000_needs_27_deals_and_135_leads() {
    let customers = walk::customers(usd(2_000_000), usd(75_000));
    assert_eq!(customers, Some(27));
    assert_eq!(walk::above(27, Rate::percent(20)), Some(135));
}

/// Kellblog: leads exist a quarter before opportunities and those two quarters before deals.
#[test]
fn fourth_quarter_deals_need_first_quarter_leads() {
    let funnel = Funnel {
        sales_cycle_months: Some(9),
        ..leader()
    };
    let measure = Analysis::of(&with(halden::client(), funnel))
        .funnel
        .expect("a funnel");
    assert_eq!(measure.timing.last_leads_by, Some(month("2026-03")));
    assert!(!measure.timing.has_passed, "January has two months left");
}

#[test]
fn leads_that_come_too_late_bring_only_a_part_of_the_revenue() {
    let funnel = Funnel {
        sales_cycle_months: Some(9),
        revenue_existing: Some(usd(4_640_000)),
        ..leader()
    };
    let mut assessment = with(halden::client(), funnel);
    assessment.as_of = halden::day("2026-02-10");
    let timing = Analysis::of(&assessment).funnel.expect("a funnel").timing;
    assert_eq!(timing.months_left, Some(2), "February and March");
    assert_eq!(
        timing.still_reachable,
        Some(usd(240_000)),
        "two thirds of 360,000"
    );
    assessment.as_of = halden::day("2026-04-01");
    let timing = Analysis::of(&assessment).funnel.expect("a funnel").timing;
    assert!(timing.has_passed);
    assert_eq!(timing.still_reachable, Some(Money::ZERO));
}

/// 8–10 % of a 5.0 M goal is 10–12.5 % of a 4.0 M actual.
#[test]
fn the_denominator_changes_the_message() {
    let guidance = Analysis::of(&with(halden::client(), leader())).guidance;
    assert_eq!(guidance.low_share.amount, Some(usd(400_000)));
    assert_eq!(guidance.high_share.amount, Some(usd(500_000)));
    assert_eq!(guidance.low_share.of_last_revenue, Some(Rate::percent(10)));
    assert_eq!(
        W.percent(guidance.high_share.of_last_revenue.expect("a share")),
        "12.5%"
    );
}

/// LTV = yearly revenue × margin × lifetime; CAC = (marketing + sales) ÷ customers; payback =
/// CAC ÷ (yearly revenue × margin ÷ 12). Source: the reference's formulas of the field.
#[test]
fn a_customer_is_worth_its_gross_profit_over_its_lifetime() {
    let funnel = Funnel {
        yearly_revenue_per_customer: Some(usd(12_000)),
        gross_margin: Some(Rate::percent(60)),
        yearly_churn: Some(Rate::percent(20)),
        lifetime_years: Some(Rate::percent(900)),
        ..halden::funnel()
    };
    let mut assessment = halden::assessment();
    assessment
        .records
        .insert(halden::id(2), Record::Funnel(funnel));
    let costs = Analysis::of(&assessment).costs;
    assert_eq!(
        costs.lifetime_years,
        Some(Rate::percent(500)),
        "churn goes before years"
    );
    assert_eq!(costs.ltv, Some(usd(36_000)));
    assert_eq!(costs.last_year.cac, Some(usd(32_500)), "650,000 ÷ 20");
    assert_eq!(
        costs.last_year.cost_per_lead,
        Some(Money::from_minor(194_44))
    );
    let ratio = costs.last_year.ltv_to_cac.expect("both are known");
    assert_eq!(domain::value::words::ratio(ratio), "1.1\u{a0}:\u{a0}1");
    let months = costs.last_year.payback_months.expect("both are known");
    assert_eq!(domain::value::words::decimal(months.decimal(), 1), "54.2");
}

#[test]
fn what_is_unknown_stays_unknown() {
    let nothing = Client {
        name: "New".to_owned(),
        ..Client::default()
    };
    let analysis = Analysis::of(&with(nothing, Funnel::default()));
    assert_eq!(analysis.shares.marketing.last_year.amount, None);
    assert_eq!(analysis.balance.last_year.verdict, None);
    assert_eq!(analysis.ramp, None);
    let funnel = analysis.funnel.expect("a funnel");
    assert_eq!((funnel.backward, funnel.forward), (None, None));
    assert!(funnel.drivers.is_empty());
    assert_eq!(analysis.costs.ltv, None);
    assert!(
        analysis.findings.is_empty(),
        "no rule fires on what was not asked"
    );
    assert!(analysis.still_to_ask.len() > 5, "all of it is still to ask");
}

#[test]
fn the_person_who_knows_is_named() {
    let client = Client {
        name: "New".to_owned(),
        ..Client::default()
    };
    let mut assessment = with(client, Funnel::default());
    let (id, _) = assessment.client_entry().expect("a profile");
    let profile = assessment.entry(id).expect("a profile");
    let profile = field::set(&profile, "revenue_goal/ask", "Dana", Currency::USD)
        .expect("a person may be named");
    assessment.put(profile);
    let analysis = Analysis::of(&assessment);
    let goal = analysis
        .still_to_ask
        .iter()
        .find(|missing| missing.what.contains("goal"))
        .expect("the goal is missing");
    assert_eq!(goal.sentence(), "Ask Dana: net sales revenue goal of 2026");
}

#[test]
fn solving_for_the_goal_reads_the_funnel_forwards() {
    let client = Client {
        revenue_goal: Some(usd(252_000)),
        ..halden::client()
    };
    let funnel = Funnel {
        solve_for: SolveFor::Goal,
        revenue_existing: Some(Money::ZERO),
        ..leader()
    };
    let measure = Analysis::of(&with(client, funnel))
        .funnel
        .expect("a funnel");
    assert!(
        measure.sentence[0].text.starts_with("1,000"),
        "what enters stands first"
    );
    assert_eq!(measure.surplus, Some(Money::ZERO));
}
