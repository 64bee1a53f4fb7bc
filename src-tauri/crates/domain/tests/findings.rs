//! What the rules conclude, from what, and what they keep quiet about.

mod halden;

use domain::analysis::{Analysis, Finding, Rule, Severity};
use domain::assessment::Assessment;
use domain::record::{Answer, Person, Question, Record, Role, field};
use domain::spend::{Category, Parts};
use domain::value::{Currency, Money, Side};
use halden::{id, seat, spend, usd};

fn findings(assessment: &Assessment) -> Vec<Finding> {
    Analysis::of(assessment).findings
}

fn find(assessment: &Assessment, id: &str) -> Finding {
    let all = findings(assessment);
    all.iter()
        .find(|finding| finding.id == id)
        .cloned()
        .unwrap_or_else(|| {
            let ids: Vec<&str> = all.iter().map(|finding| finding.id.as_str()).collect();
            panic!("no finding {id} among {ids:?}")
        })
}

#[test]
fn the_sample_of_the_design_has_these_findings_in_this_order() {
    let all = findings(&halden::assessment());
    let told: Vec<(Severity, &str)> = all
        .iter()
        .map(|finding| (finding.severity, finding.title.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (Severity::Critical, "Nobody leads marketing"),
            (Severity::Important, "Sales lifts 82.8% of the load"),
            (
                Severity::Important,
                "5 of 11 questions are answered far better for sales"
            ),
            (
                Severity::Important,
                "Sales has no champion, no manager and nobody who holds its budget"
            ),
            (
                Severity::Important,
                "Marketing has no champion, no manager and nobody who holds its budget"
            ),
            (
                Severity::Watch,
                "Sales fills 1.0 full-time posts, marketing fills 0.6"
            ),
            (Severity::Critical, "Marketing is 2.8% of revenue"),
            (
                Severity::Important,
                "The goal needs more leads than sales can work"
            ),
            (
                Severity::Watch,
                "From leads to qualified leads is the weakest step"
            ),
            (Severity::Strength, "Existing customers stay"),
        ]
    );
}

#[test]
fn marketing_below_the_band_says_both_denominators_and_what_is_missing() {
    let finding = find(&halden::assessment(), "marketing-below-guidance");
    assert_eq!(
        finding.text,
        "Guidance for a high-performing B2B company is 8–10% of the revenue goal. For $5,000,000 \
         that is $400,000–500,000, or 10.0–12.5% of last year’s revenue. That is $288,000 to \
         $388,000 more than last year. The plan of $302,500 is 6.1% of the goal."
    );
    assert_eq!(
        finding.reason,
        "Marketing’s share is below the guidance of 8–10% of the goal. Every line is classified, \
         so the figure is final."
    );
    let evidence: Vec<(&str, &str)> = finding
        .evidence
        .iter()
        .map(|one| (one.what.as_str(), one.value.as_str()))
        .collect();
    assert_eq!(
        evidence,
        [
            ("Marketing spend, 2025", "112,000"),
            ("Marketing plan, 2026", "302,500"),
            ("Revenue 2025", "4,000,000"),
            ("Revenue goal 2026", "5,000,000"),
        ]
    );
    assert_eq!(
        finding.evidence[1].records,
        [id(3)],
        "the budget line itself"
    );
    assert!(
        finding.evidence[0].spend.is_some(),
        "the spend lines themselves"
    );
    assert_eq!(finding.suggestions[0].cost, Some(usd(302_500)), "the ramp");
}

#[test]
fn the_money_of_the_two_sides_is_said_in_words() {
    let finding = find(&halden::assessment(), "money-out-of-balance");
    assert_eq!(
        finding.text,
        "$538,000 on sales against $112,000 on marketing last year. For every $1.00 on sales, \
         $0.21 went to marketing. The plan brings marketing to 35.1%, and to lifting together \
         from Q4 2026."
    );
}

#[test]
fn every_finding_names_its_principle_and_its_evidence() {
    for finding in findings(&halden::assessment()) {
        let name = &finding.id;
        assert!(!finding.principle.source.is_empty(), "{name} has a source");
        assert!(
            finding.principle.text.ends_with('.'),
            "{name} has a principle"
        );
        assert!(!finding.evidence.is_empty(), "{name} rests on something");
        assert!(finding.text.ends_with('.'), "{name} is a sentence");
        assert!(finding.reason.ends_with('.'), "{name} has a reason");
        assert!(!finding.title.ends_with('.'), "{name} is a title");
    }
}

#[test]
fn ids_of_findings_are_unique_and_the_same_again() {
    let assessment = halden::assessment();
    let ids = |assessment: &Assessment| -> Vec<String> {
        findings(assessment).into_iter().map(|one| one.id).collect()
    };
    let first = ids(&assessment);
    let mut sorted = first.clone();
    sorted.sort();
    sorted.dedup();
    assert_eq!(
        sorted.len(),
        first.len(),
        "an initiative answers one finding"
    );
    assert_eq!(first, ids(&assessment));
}

#[test]
fn undecided_spend_makes_figures_provisional_and_says_so() {
    let mut assessment = halden::assessment();
    assessment.spend.sums.push(spend(
        "2025-06",
        Category::Uncategorised,
        Parts {
            undecided: usd(32_000),
            ..Parts::default()
        },
    ));
    let finding = find(&assessment, "spend-not-classified");
    assert_eq!(finding.title, "4.7% of last year’s spend is not classified");
    let share = find(&assessment, "marketing-below-guidance");
    assert!(share.is_provisional);
    assert!(
        share
            .reason
            .ends_with("$32,000 of $682,000 is not classified yet, so the figure is provisional."),
        "{}",
        share.reason
    );
    assessment
        .spend
        .sums
        .last_mut()
        .expect("pushed")
        .parts
        .undecided = usd(13_000);
    let all = findings(&assessment);
    assert!(
        all.iter()
            .all(|finding| finding.rule != Rule::Unclassified && !finding.is_provisional),
        "below 2 % figures stand"
    );
}

#[test]
fn a_refund_does_not_hide_an_undecided_payment() {
    let mut assessment = halden::assessment();
    for amount in [40_000, -40_000] {
        assessment.spend.sums.push(spend(
            if amount > 0 { "2025-06" } else { "2025-07" },
            Category::Uncategorised,
            Parts {
                undecided: usd(amount),
                ..Parts::default()
            },
        ));
    }
    assert!(Analysis::of(&assessment).provisional.is_provisional);
}

#[test]
fn nothing_on_one_side_is_asked_about_rather_than_judged() {
    let mut assessment = halden::assessment();
    for sum in &mut assessment.spend.sums {
        sum.parts.marketing = Money::ZERO;
    }
    let finding = find(&assessment, "money-one-side-only");
    assert_eq!(finding.severity, Severity::Important);
    assert_eq!(finding.title, "Nothing on marketing is recorded last year");
    assert_eq!(
        finding.text,
        "$538,000 on sales, and nothing on marketing. If its pay or other costs stand in other \
         books, they are missing here; if not, sales lifts the goal alone."
    );
    assessment.spend.sums[0].parts.undecided = usd(112_000);
    assert!(
        findings(&assessment)
            .iter()
            .all(|one| one.id != "money-one-side-only"),
        "what waits to be decided may be marketing's"
    );
}

#[test]
fn similar_robots_are_a_strength() {
    let mut assessment = halden::assessment();
    for sum in &mut assessment.spend.sums {
        sum.parts.marketing = sum.parts.sales;
    }
    let finding = find(&assessment, "money-in-balance");
    assert_eq!(finding.severity, Severity::Strength);
    let share = find(&assessment, "marketing-above-guidance");
    assert_eq!(share.severity, Severity::Watch);
}

#[test]
fn seats_are_vacant_only_on_a_side_whose_people_are_known() {
    let mut assessment = halden::of([
        Record::Client(halden::client()),
        Record::Person(Person {
            name: "Marcus Oye".to_owned(),
            seats: vec![
                seat(Side::Sales, Role::StrategicLeader, 50),
                seat(Side::Sales, Role::CreativeChampion, 20),
                seat(Side::Sales, Role::ExecutionManager, 30),
            ],
            ..Person::default()
        }),
    ]);
    let all = findings(&assessment);
    assert!(
        all.iter()
            .all(|finding| !finding.id.starts_with("vacant-marketing")),
        "nobody was asked about marketing"
    );
    assert!(
        Analysis::of(&assessment)
            .still_to_ask
            .iter()
            .any(|missing| missing.what == "Who leads and who manages marketing"),
        "but it is still to ask"
    );
    let overloaded = find(&assessment, &format!("overloaded-{}", id(2)));
    assert_eq!(overloaded.title, "Marcus Oye sits in 3 seats");
    halden::put(
        &mut assessment,
        Record::Person(Person {
            name: "Priya Nair".to_owned(),
            seats: vec![seat(Side::Marketing, Role::Member, 60)],
            ..Person::default()
        }),
    );
    assert_eq!(
        find(&assessment, "vacant-marketing-leader").text,
        "The seat of the strategic leader is empty. Marketing has 0.6 of a full week, from 1 \
         person."
    );
}

#[test]
fn a_question_that_one_side_has_not_answered_is_no_gap() {
    let answer = |question, side, rating| {
        Record::Answer(Answer {
            rating,
            ..Answer::new(question, side)
        })
    };
    let mut assessment = halden::of([
        Record::Client(halden::client()),
        answer(Question::Champion, Side::Sales, Some(4)),
        answer(Question::Champion, Side::Marketing, None),
    ]);
    let (open, _) = assessment
        .answer(Question::Champion, Side::Marketing)
        .expect("it was put");
    let open = halden::entry(&assessment, open);
    let open = field::set(&open, "rating/ask", "Ruth", Currency::USD).expect("a name");
    assessment.put(open);
    let analysis = Analysis::of(&assessment);
    assert!(analysis.findings.is_empty());
    assert_eq!(
        (analysis.mirror.sales.points, analysis.mirror.sales.of),
        (4, 4)
    );
    assert_eq!(analysis.mirror.both, 0);
    let missing = &analysis.mirror.missing;
    assert_eq!(missing.len(), 1);
    assert_eq!(
        missing[0].sentence(),
        "Ask Ruth: a champion inside the company, for marketing"
    );
}

#[test]
fn a_goal_out_of_reach_says_what_is_missing() {
    let mut assessment = halden::assessment();
    let mut funnel = halden::funnel();
    funnel.entering = Some(14_400);
    funnel.solve_for = domain::record::SolveFor::Budget;
    assessment.records.insert(id(2), Record::Funnel(funnel));
    let finding = find(&assessment, "goal-out-of-reach");
    assert_eq!(finding.severity, Severity::Critical);
    assert_eq!(
        finding.title,
        "The goal needs 25,000 prospects; the plan counts on 14,400"
    );
    assert_eq!(
        finding.text,
        "At these rates they bring $829,440 of the $1,440,000 of new revenue that the goal needs."
    );
}
