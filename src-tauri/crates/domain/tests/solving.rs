//! Editing any number of the funnel's sentence, in either direction.

mod halden;

use domain::analysis::funnel::{FunnelEdit, Solved, solve, walk};
use domain::record::{Funnel, Held, SolveFor, Stage};
use domain::value::{Currency, Money, Rate, Side};
use halden::usd;
use proptest::prelude::*;
use rust_decimal::Decimal;

const GOAL: Option<Money> = Some(usd(5_000_000));

/// Types `text` into the number called `field` of Halden's funnel.
fn typed(funnel: &Funnel, field: &str, text: &str) -> Result<Solved, String> {
    let edit =
        FunnelEdit::read(funnel, field, text, Currency::USD).map_err(|problem| problem.message)?;
    solve(funnel, GOAL, &edit).map_err(|problem| problem.message)
}

fn held(solve_for: SolveFor, held: &[Held]) -> Funnel {
    Funnel {
        solve_for,
        held: held.to_vec(),
        ..halden::funnel()
    }
}

/// What the goal asks for at each stage.
fn needed(solved: &Solved) -> Vec<u64> {
    let new = walk::new_revenue_needed(solved.revenue_goal, &solved.funnel);
    walk::backward(&solved.funnel, new)
        .into_iter()
        .map(|count| count.expect("known"))
        .collect()
}

#[test]
fn a_new_goal_asks_for_other_leads() {
    let solved = typed(&halden::funnel(), "goal", "5.36m").expect("possible");
    assert_eq!(needed(&solved), [31_250, 1_250, 500, 200, 50]);
    assert_eq!(solved.funnel.entering, Some(31_250));
    assert_eq!(
        solved.funnel.budget,
        Some(usd(302_500)),
        "only one number answers"
    );
}

#[test]
fn more_customers_raise_the_goal_and_the_leads() {
    let solved = typed(&halden::funnel(), "customers", "50").expect("possible");
    assert_eq!(solved.revenue_goal, Some(usd(5_360_000)));
    assert_eq!(solved.funnel.entering, Some(31_250));
}

#[test]
fn more_customers_at_a_held_goal_lower_the_average_sale() {
    let funnel = held(SolveFor::Leads, &[Held::Goal]);
    let solved = typed(&funnel, "customers", "50").expect("possible");
    assert_eq!(solved.revenue_goal, GOAL);
    assert_eq!(solved.funnel.average_first_sale, Some(usd(28_800)));
    let funnel = held(SolveFor::Leads, &[Held::Goal, Held::AverageSale]);
    let refused = typed(&funnel, "customers", "50").expect_err("both are held");
    assert!(refused.contains("Unpin one of them"), "{refused}");
}

#[test]
fn typing_over_the_leads_makes_the_goal_answer() {
    let solved = typed(&halden::funnel(), "leads", "1,250").expect("possible");
    assert_eq!(
        solved.funnel.solve_for,
        SolveFor::Goal,
        "the typed number stands"
    );
    assert_eq!(solved.funnel.entering, Some(31_250));
    assert_eq!(solved.revenue_goal, Some(usd(5_360_000)));
}

#[test]
fn typing_over_the_leads_at_a_held_goal_makes_the_win_rate_answer() {
    let funnel = held(SolveFor::Leads, &[Held::Goal]);
    let solved = typed(&funnel, "leads", "1,250").expect("possible");
    assert_eq!(solved.funnel.solve_for, SolveFor::WinRate);
    assert_eq!(solved.revenue_goal, GOAL);
    assert_eq!(solved.funnel.stages[3].rate, Some(Rate::percent(20)));
    assert_eq!(needed(&solved)[1], 1_250);
}

#[test]
fn with_everything_held_the_sentence_says_what_to_unpin() {
    let funnel = held(SolveFor::Leads, &[Held::Goal, Held::WinRate]);
    let refused = typed(&funnel, "leads", "1,250").expect_err("nothing can answer");
    assert_eq!(
        refused,
        "Everything that could answer is held. Unpin one: goal, leads, win rate or budget."
    );
}

#[test]
fn an_impossible_win_rate_names_both_numbers() {
    let funnel = held(SolveFor::WinRate, &[]);
    let refused = typed(&funnel, "entering", "5,000").expect_err("too few");
    assert_eq!(
        refused,
        "40 customers can't come from 32 opportunities: the win rate would be 125%. \
         Raise the leads or lower the goal."
    );
}

#[test]
fn a_win_rate_beyond_any_number_is_refused_too() {
    let mut funnel = held(SolveFor::WinRate, &[]);
    funnel.stages[0].rate = Some(Rate::new(Decimal::new(1, 24)));
    let refused = typed(&funnel, "entering", "5,000").expect_err("too few");
    assert!(
        refused.contains("can't come from hardly any opportunities"),
        "{refused}"
    );
}

#[test]
fn the_budget_follows_at_todays_cost_of_a_lead() {
    let funnel = held(SolveFor::Budget, &[]);
    let solved = typed(&funnel, "goal", "5.36m").expect("possible");
    assert_eq!(
        solved.funnel.budget,
        Some(usd(378_125)),
        "1,250 leads at 302.50"
    );
    assert_eq!(solved.funnel.entering, Some(31_250));
}

#[test]
fn a_larger_budget_raises_the_goal_where_the_goal_answers() {
    let funnel = held(SolveFor::Goal, &[]);
    let solved = typed(&funnel, "budget", "378,125").expect("possible");
    assert_eq!(solved.funnel.entering, Some(31_250));
    assert_eq!(solved.revenue_goal, Some(usd(5_360_000)));
    assert_eq!(solved.funnel.budget, Some(usd(378_125)));
}

#[test]
fn a_budget_beside_fixed_leads_only_changes_what_a_lead_costs() {
    let solved = typed(&halden::funnel(), "budget", "200k").expect("possible");
    assert_eq!(solved.funnel.budget, Some(usd(200_000)));
    assert_eq!(
        (solved.revenue_goal, solved.funnel.entering),
        (GOAL, Some(25_000))
    );
}

#[test]
fn a_higher_win_rate_asks_for_fewer_leads() {
    let solved = typed(&halden::funnel(), "win_rate", "50 %").expect("possible");
    assert_eq!(needed(&solved), [12_500, 500, 200, 80, 40]);
    assert_eq!(solved.funnel.solve_for, SolveFor::Leads);
}

#[test]
fn rates_outside_zero_and_hundred_are_refused() {
    let refused = typed(&halden::funnel(), "stages.1.rate", "140").expect_err("above 100 %");
    assert_eq!(
        refused,
        "140% of the leads can't become qualified leads: a rate is at most 100%."
    );
    let refused = typed(&halden::funnel(), "stages.1.rate", "0").expect_err("0 %");
    assert!(refused.contains("more than 0%"), "{refused}");
}

/// A funnel that is being filled in for the first time never touches the client's goal.
#[test]
fn an_incomplete_funnel_changes_nothing_else() {
    let empty = Funnel::default();
    let solved = typed(&empty, "entering", "1,000").expect("possible");
    assert_eq!(solved.funnel.entering, Some(1_000));
    assert_eq!(solved.revenue_goal, GOAL);
    assert_eq!(solved.funnel.solve_for, SolveFor::Leads);
    let refused = typed(&solved.funnel, "leads", "70").expect_err("the rate above is unknown");
    assert_eq!(
        refused,
        "Say first what part of the prospects become leads."
    );
    let refused = typed(&empty, "customers", "7").expect_err("the sale is unknown");
    assert_eq!(refused, "Say what an average first sale brings first.");
}

#[test]
fn the_number_that_answers_cant_be_held() {
    let refused = typed(&halden::funnel(), "hold.leads", "yes").expect_err("leads answer");
    assert!(refused.contains("Solve for another one"), "{refused}");
    let solved = typed(&halden::funnel(), "hold.goal", "yes").expect("free");
    assert_eq!(solved.funnel.held, [Held::Goal]);
    let solved = typed(&solved.funnel, "solve_for", "Goal").expect("it is unpinned");
    assert_eq!(solved.funnel.held, []);
    assert_eq!(
        solved.revenue_goal, GOAL,
        "the funnel agrees with it already"
    );
}

#[test]
fn the_worked_example_can_be_typed_in_any_order() {
    let mut funnel = Funnel {
        revenue_existing: Some(Money::ZERO),
        ..Funnel::default()
    };
    let mut goal = None;
    let texts = [
        ("entering", "1,000"),
        ("stages.1.rate", "10 %"),
        ("average_sale", "36k"),
        ("budget", "25,000"),
        ("stages.0.rate", "7"),
        ("leads", "70"),
    ];
    for (field, text) in texts {
        let edit = FunnelEdit::read(&funnel, field, text, Currency::USD).expect("a number");
        let solved = solve(&funnel, goal, &edit).expect("possible");
        (funnel, goal) = (solved.funnel, solved.revenue_goal);
    }
    assert_eq!(goal, Some(usd(252_000)));
    assert_eq!(funnel.entering, Some(1_000));
}

prop_compose! {
    fn any_funnel()(
        rates in prop::collection::vec(1_i64..=1_000, 1..6),
        sale in 1_i64..=50_000_000,
        existing in 0_i64..=1_000_000_000,
    ) -> Funnel {
        let mut stages: Vec<Stage> = rates
            .into_iter()
            .map(|thousandths| Stage {
                rate: Some(Rate::new(Decimal::new(thousandths, 3))),
                ..Stage::new("people", Side::Marketing)
            })
            .collect();
        stages.push(Stage::new("customers", Side::Sales));
        Funnel {
            stages,
            average_first_sale: Some(Money::from_minor(sale)),
            revenue_existing: Some(Money::from_minor(existing)),
            ..Funnel::default()
        }
    }
}

proptest! {
    /// Asking backwards for a goal and sending those people forwards reaches it.
    #[test]
    fn backwards_then_forwards_reaches_the_goal(
        mut funnel in any_funnel(),
        new in 0_i64..=100_000_000,
    ) {
        let new = Money::from_minor(new);
        let needed = walk::backward(&funnel, Some(new));
        funnel.entering = needed[0];
        if let Some(customers) = walk::forward(&funnel).last().copied().flatten()
            && let Some(revenue) = walk::revenue(customers, funnel.average_first_sale.expect("set"))
        {
            prop_assert!(revenue >= new, "{revenue:?} is below {new:?}");
        }
    }

    /// Each stage is just enough: one person fewer would not bring the stage below.
    #[test]
    fn nobody_is_asked_for_in_vain(below in 1_u64..100_000, thousandths in 1_i64..=1_000) {
        let rate = Rate::new(Decimal::new(thousandths, 3));
        let above = walk::above(below, rate).expect("a positive rate");
        let passing = |count: u64| Decimal::from(count) * rate.decimal();
        prop_assert!(passing(above) >= Decimal::from(below));
        prop_assert!(passing(above - 1) < Decimal::from(below));
    }

    /// A goal that is typed stands as typed, whatever answers.
    #[test]
    fn what_was_typed_stands(funnel in any_funnel(), goal in 0_i64..=10_000_000_000) {
        let goal = Money::from_minor(goal);
        let solved = solve(&funnel, None, &FunnelEdit::Goal(goal)).expect("nothing is held");
        prop_assert_eq!(solved.revenue_goal, Some(goal));
    }
}
