//! The figures of the design, from screen to screen, must come out of one assessment.

#![expect(
    clippy::inconsistent_digit_grouping,
    reason = "the last two digits of an amount are cents"
)]

mod halden;

use domain::analysis::{Analysis, RungKind, Standing, Verdict};
use domain::roadmap::Roadmap;
use domain::value::words::{self, Words};
use domain::value::{Currency, Money, Rate, Side};
use halden::usd;

const W: Words = Words::window(Currency::USD);

fn percent(rate: Option<Rate>) -> String {
    W.percent(rate.expect("a share"))
}

#[test]
fn shares_have_both_denominators() {
    let shares = Analysis::of(&halden::assessment()).shares;
    let marketing = shares.marketing;
    assert_eq!(marketing.last_year.amount, Some(usd(112_000)));
    assert_eq!(percent(marketing.last_year.of_last_revenue), "2.8%");
    assert_eq!(percent(marketing.last_year.of_goal), "2.2%");
    assert_eq!(marketing.plan.amount, Some(usd(302_500)));
    assert_eq!(percent(marketing.plan.of_goal), "6.1%");
    assert_eq!(percent(marketing.plan.of_last_revenue), "7.6%");
    let sales = shares.sales;
    assert_eq!(percent(sales.last_year.of_last_revenue), "13.5%");
    assert_eq!(percent(sales.last_year.of_goal), "10.8%");
    assert_eq!(sales.plan.amount, Some(usd(560_000)));
    assert_eq!(percent(sales.plan.of_goal), "11.2%");
    assert!(shares.missing.is_empty(), "nothing of it is unknown");
}

#[test]
fn the_balance_moves_from_a_sixth_to_a_third() {
    let analysis = Analysis::of(&halden::assessment());
    let (last, plan) = (analysis.balance.last_year, analysis.balance.plan);
    assert_eq!(percent(last.marketing_part), "17.2%");
    assert_eq!(percent(last.sales_part), "82.8%");
    let per = |rate: Option<Rate>| W.money_per_one(rate.expect("sales has something"));
    assert_eq!(per(last.marketing_per_sales), "$0.21");
    assert_eq!(
        words::ratio(last.sales_per_marketing.expect("marketing has something")),
        "4.8\u{a0}:\u{a0}1"
    );
    assert_eq!(percent(plan.marketing_part), "35.1%");
    assert_eq!(percent(plan.sales_part), "64.9%");
    assert_eq!(per(plan.marketing_per_sales), "$0.54");
    let fourth = &analysis.quarters[3].load;
    assert_eq!(fourth.marketing, Some(usd(100_000)));
    assert_eq!(fourth.sales, Some(usd(142_500)));
    assert_eq!(percent(fourth.marketing_part), "41.2%");
    assert_eq!(fourth.verdict, Some(Verdict::Together));
    assert_eq!(
        analysis.balance.together_from.map(|quarter| quarter.number),
        Some(4)
    );
}

#[test]
fn the_ramp_takes_four_equal_steps_to_eight_percent() {
    let ramp = Analysis::of(&halden::assessment()).ramp.expect("a ramp");
    let shares: Vec<String> = ramp
        .steps
        .iter()
        .map(|step| W.percent(step.share))
        .collect();
    assert_eq!(shares, ["4.1%", "5.4%", "6.7%", "8.0%"]);
    let amounts: Vec<Money> = ramp.steps.iter().map(|step| step.amount).collect();
    assert_eq!(
        amounts,
        [usd(51_250), usd(67_500), usd(83_750), usd(100_000)]
    );
    assert!(ramp.steps.iter().all(|step| step.goal == usd(1_250_000)));
    assert_eq!(ramp.total, usd(302_500), "the plan is the ramp");
}

#[test]
fn the_ladder_shows_money_and_both_shares() {
    let analysis = Analysis::of(&halden::assessment());
    let row = |label: &str| {
        let rung = analysis
            .ladder
            .iter()
            .find(|rung| rung.label == label)
            .unwrap_or_else(|| panic!("{label} stands on the ladder"));
        let low = rung.low;
        (
            percent(low.of_goal),
            percent(low.of_last_revenue),
            W.amount(low.amount.expect("in money")),
        )
    };
    let text = |a: &str, b: &str, c: &str| (a.to_owned(), b.to_owned(), c.to_owned());
    assert_eq!(row("Last year"), text("2.2%", "2.8%", "112,000"));
    assert_eq!(row("Plan 2026"), text("6.1%", "7.6%", "302,500"));
    assert_eq!(row("Guidance"), text("8.0%", "10.0%", "400,000"));
    assert_eq!(
        row("CMO Survey, B2B product"),
        text("6.4%", "8.0%", "320,000")
    );
    assert_eq!(row("Gartner CMO Spend"), text("7.7%", "9.6%", "385,000"));
    let guidance = &analysis.ladder[2];
    assert_eq!(guidance.kind, RungKind::Guidance);
    let high = guidance.high.expect("a band");
    assert_eq!(high.amount, Some(usd(500_000)));
    assert_eq!(percent(high.of_last_revenue), "12.5%");
    for rung in &analysis.ladder[3..] {
        assert!(!rung.source.is_empty(), "{} names its source", rung.label);
        assert!(rung.note.contains("2025"), "{} names its year", rung.label);
    }
    assert_eq!(analysis.guidance.last_year, Some(Standing::Below));
    assert_eq!(analysis.guidance.gap_low, Some(usd(288_000)));
    assert_eq!(analysis.guidance.gap_high, Some(usd(388_000)));
}

#[test]
fn the_funnel_asks_for_a_thousand_leads() {
    let analysis = Analysis::of(&halden::assessment());
    let funnel = analysis.funnel.expect("a funnel");
    let needed: Vec<Option<u64>> = funnel.stages.iter().map(|stage| stage.needed).collect();
    assert_eq!(
        needed,
        [Some(25_000), Some(1_000), Some(400), Some(160), Some(40)]
    );
    assert_eq!(funnel.new_revenue_needed, Some(usd(1_440_000)));
    let backward = funnel.backward.expect("a goal");
    assert_eq!(backward.cost_per_lead, Some(Money::from_minor(302_50)));
    assert_eq!(percent(backward.budget_of_goal), "6.1%");
    let last: Vec<String> = funnel
        .stages
        .iter()
        .filter_map(|stage| stage.rate_last_year)
        .map(|rate| W.percent(rate))
        .collect();
    assert_eq!(last, ["4.0%", "35.1%", "40.1%", "24.7%"]);
    assert_eq!(funnel.weakest, Some(1), "leads become qualified too seldom");
}

#[test]
fn the_funnel_is_one_sentence() {
    let funnel = Analysis::of(&halden::assessment())
        .funnel
        .expect("a funnel");
    let text: String = funnel
        .sentence
        .iter()
        .map(|span| span.text.as_str())
        .collect();
    assert_eq!(
        text,
        "To reach $5,000,000 with $3,560,000 from existing customers, Halden Instruments must win \
         40 new customers at $36,000. That takes 1,000 leads from 25,000 prospects. At $302,500 of \
         marketing, a lead costs $302.50 and marketing is 6.1% of the goal."
    );
    let solved: Vec<&str> = funnel
        .sentence
        .iter()
        .filter(|span| span.is_solved)
        .map(|span| span.field.as_str())
        .collect();
    assert_eq!(solved, ["leads"], "one number answers");
}

#[test]
fn ten_percent_more_of_one_thing_is_ranked() {
    let funnel = Analysis::of(&halden::assessment())
        .funnel
        .expect("a funnel");
    let gains: Vec<String> = funnel
        .drivers
        .iter()
        .map(|driver| W.amount_change(driver.gain))
        .collect();
    assert_eq!(gains, ["+356,000", "+144,000", "+144,000", "+144,000"]);
    assert_eq!(funnel.drivers[0].amount, Some(usd(3_916_000)));
    assert_eq!(funnel.drivers[1].amount, Some(usd(39_600)));
    assert_eq!(W.percent(funnel.drivers[2].rate.expect("a rate")), "27.5%");
    assert_eq!(
        words::people(funnel.drivers[3].people.expect("leads")),
        "1,100"
    );
}

#[test]
fn leads_must_come_by_july_and_are_too_many_for_sales() {
    let funnel = Analysis::of(&halden::assessment())
        .funnel
        .expect("a funnel");
    assert_eq!(funnel.timing.last_leads_by, Some(halden::month("2026-07")));
    assert!(!funnel.timing.has_passed);
    assert_eq!(funnel.capacity.leads_needed_a_month, Some(84));
    assert_eq!(funnel.capacity.leads_possible_a_month, Some(70));
    assert_eq!(funnel.capacity.leads_exceed_sales, Some(true));
    assert_eq!(funnel.capacity.customers_needed_a_quarter, Some(10));
    assert_eq!(funnel.capacity.customers_exceed_service, Some(false));
}

#[test]
fn the_mirror_sums_to_34_and_9_of_44() {
    let mirror = Analysis::of(&halden::assessment()).mirror;
    assert_eq!((mirror.sales.points, mirror.sales.of), (34, 44));
    assert_eq!((mirror.marketing.points, mirror.marketing.of), (9, 44));
    assert_eq!(mirror.gap, -25);
    let gaps: Vec<Option<i32>> = mirror.rows.iter().map(|row| row.gap).collect();
    assert_eq!(gaps[..2], [Some(-4), Some(-4)], "the widest stand first");
    assert_eq!(gaps[10], Some(0));
}

#[test]
fn the_roadmap_costs_292_750_of_302_500() {
    let assessment = halden::assessment();
    let roadmap = Roadmap::of(&assessment, &Analysis::of(&assessment));
    assert_eq!(roadmap.cards().count(), 16);
    let totals: Vec<Money> = roadmap.quarters.iter().map(|one| one.total).collect();
    assert_eq!(
        totals,
        [usd(49_500), usd(71_000), usd(80_250), usd(92_000)],
        "28,000 running and the cards"
    );
    let cards: Vec<Money> = roadmap.quarters.iter().map(|one| one.cards).collect();
    assert_eq!(cards, [usd(21_500), usd(43_000), usd(52_250), usd(64_000)]);
    let left: Vec<String> = roadmap
        .quarters
        .iter()
        .map(|one| W.amount_change(one.left.expect("a plan")))
        .collect();
    assert_eq!(left, ["+1,750", "\u{2212}3,500", "+3,500", "+8,000"]);
    assert_eq!(roadmap.total, usd(292_750));
    assert_eq!(roadmap.plan, Some(usd(302_500)));
    let leads: Option<u64> = roadmap.quarters.iter().map(|one| one.leads).sum();
    assert_eq!(
        leads,
        Some(1_000),
        "the quarters' leads add up to the year's"
    );
}

#[test]
fn last_years_spend_is_final_when_all_of_it_is_decided() {
    let analysis = Analysis::of(&halden::assessment());
    assert_eq!(analysis.provisional.total, Some(usd(650_000)));
    assert!(!analysis.provisional.is_provisional);
    assert_eq!(
        analysis.shares.side(Side::Marketing).last_year.amount,
        Some(usd(112_000))
    );
}
