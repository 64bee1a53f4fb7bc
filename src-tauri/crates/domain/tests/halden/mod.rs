//! Halden Instruments, the invented client whose figures run through the design.

#![allow(dead_code, reason = "each test file uses its own part")]

pub mod full;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::assessment::Assessment;
use domain::record::{
    Answer, BudgetLine, Client, Entry, Funnel, Initiative, Lane, Person, Question, Record, Remark,
    Role, Seat, Stage,
};
use domain::spend::{Category, Parts, SpendSum, SpendSummary};
use domain::value::{Id, Money, Month, Period, Rate, Side, split};
use uuid::Uuid;

/// Whole dollars.
pub const fn usd(dollars: i64) -> Money {
    Money::from_minor(dollars * 100)
}

pub fn id(number: u128) -> Id {
    Id::new(Uuid::from_u128(number))
}

pub fn month(text: &str) -> Month {
    text.parse().expect("a month")
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// An assessment of these records, numbered from 1, without spend.
pub fn of(records: impl IntoIterator<Item = Record>) -> Assessment {
    Assessment {
        records: (1..).map(id).zip(records).collect::<BTreeMap<_, _>>(),
        remarks: BTreeMap::new(),
        spend: SpendSummary::default(),
        as_of: day("2026-01-13"),
    }
}

pub fn put(assessment: &mut Assessment, record: Record) -> Id {
    let next = id(assessment.records.len() as u128 + 1);
    assessment.records.insert(next, record);
    next
}

pub fn remark(assessment: &mut Assessment, id: Id, field: &str, remark: Remark) {
    let mut entry = entry(assessment, id);
    entry.remarks = entry.remarks.with(field, remark);
    assessment.put(entry);
}

pub fn entry(assessment: &Assessment, id: Id) -> Entry {
    assessment.entry(id).expect("it was put")
}

/// An amount that is all one side's.
pub fn all_of(side: Side, amount: Money) -> Parts {
    let mut parts = Parts::default();
    match side {
        Side::Sales => parts.sales = amount,
        Side::Marketing => parts.marketing = amount,
    }
    parts
}

/// One month of spend.
pub fn spend(period: &str, category: Category, parts: Parts) -> SpendSum {
    SpendSum {
        period: Period::month(month(period)),
        category: Some(category),
        parts,
        lines: 1,
    }
}

pub fn client() -> Client {
    Client {
        name: "Halden Instruments".to_owned(),
        revenue_last_year: Some(usd(4_000_000)),
        revenue_goal: Some(usd(5_000_000)),
        plan_year: 2026,
        ..Client::default()
    }
}

pub fn funnel() -> Funnel {
    let stage = |name: &str, side, rate: Option<i64>, last_year| Stage {
        rate: rate.map(Rate::percent),
        last_year: Some(last_year),
        ..Stage::new(name, side)
    };
    Funnel {
        stages: vec![
            stage("prospects", Side::Marketing, Some(4), 14_400),
            stage("leads", Side::Marketing, Some(40), 576),
            stage("qualified leads", Side::Marketing, Some(40), 202),
            stage("opportunities", Side::Sales, Some(25), 81),
            stage("customers", Side::Sales, None, 20),
        ],
        entering: Some(25_000),
        average_first_sale: Some(usd(36_000)),
        budget: Some(usd(302_500)),
        revenue_existing: Some(usd(3_560_000)),
        sales_cycle_months: Some(5),
        sales_capacity: Some(840),
        service_capacity: Some(12),
        ..Funnel::default()
    }
}

/// What is planned, by quarter.
pub const PLAN_SALES: [i64; 4] = [138_500, 138_500, 140_500, 142_500];
pub const PLAN_MARKETING: [i64; 4] = [51_250, 67_500, 83_750, 100_000];

/// A side's plan by quarter, each quarter spread over its months.
pub fn plan(side: Side, quarters: [i64; 4]) -> BudgetLine {
    BudgetLine {
        months: quarters
            .into_iter()
            .flat_map(|quarter| split(usd(quarter), &[1; 3]))
            .collect(),
        ..BudgetLine::new(2026, side, None)
    }
}

pub fn card(title: &str, lane: Lane, start: &str, one_off: i64) -> Initiative {
    Initiative {
        title: title.to_owned(),
        lane,
        owner: "Priya Nair".to_owned(),
        start: Some(month(start)),
        one_off: (one_off > 0).then(|| usd(one_off)),
        ..Initiative::default()
    }
}

/// The sixteen cards of the roadmap screen.
pub fn cards() -> Vec<Initiative> {
    use Lane::{Content, Demand, Measurement, SalesAlignment, Strategy, Website};
    vec![
        card("Name who leads marketing", Strategy, "2026-01", 0),
        Initiative {
            owner: String::new(),
            ..card("Hire a demand lead", Strategy, "2026-04", 13_000)
        },
        card("Set the 2027 goal together", Strategy, "2026-10", 0),
        card("Rewrite product pages", Website, "2026-01", 12_000),
        card("Sign-up on every page", Website, "2026-04", 10_000),
        card("Webinar with a next step", Demand, "2026-04", 8_000),
        card("Paid search, two segments", Demand, "2026-07", 24_000),
        card("Expo with booked demos", Demand, "2026-10", 34_000),
        card("Three proof stories", Content, "2026-05", 12_000),
        card("Calibration guides", Content, "2026-08", 16_250),
        card("Customer referrals", Content, "2026-11", 18_000),
        card("Agree on a qualified lead", SalesAlignment, "2026-02", 0),
        card("Hand over in one day", SalesAlignment, "2026-07", 0),
        card("One source for lead counts", Measurement, "2026-03", 9_500),
        card("Early-signal scorecard", Measurement, "2026-09", 12_000),
        card("Compare with January", Measurement, "2026-12", 12_000),
    ]
}

/// The answers of the balance screen: question, sales, marketing.
pub const ANSWERS: [(Question, u8, u8); 11] = [
    (Question::StrategicLeadership, 4, 0),
    (Question::Champion, 3, 1),
    (Question::GoalsInNumbers, 4, 1),
    (Question::TargetsPerPerson, 4, 0),
    (Question::RewardForResults, 3, 0),
    (Question::LeadershipMeetings, 4, 1),
    (Question::BudgetFromGoals, 2, 0),
    (Question::DocumentedProcess, 3, 1),
    (Question::ServingTechnology, 3, 3),
    (Question::Training, 2, 1),
    (Question::ResultsMeasured, 2, 1),
];

/// Everything of the design's figures, as of January 13, 2026.
pub fn assessment() -> Assessment {
    let mut records = vec![
        Record::Client(client()),
        Record::Funnel(funnel()),
        Record::Budget(plan(Side::Marketing, PLAN_MARKETING)),
        Record::Budget(plan(Side::Sales, PLAN_SALES)),
        Record::Person(Person {
            name: "Marcus Oye".to_owned(),
            seats: vec![seat(Side::Sales, Role::StrategicLeader, 100)],
            ..Person::default()
        }),
        Record::Person(Person {
            name: "Priya Nair".to_owned(),
            title: "Coordinator".to_owned(),
            seats: vec![seat(Side::Marketing, Role::Member, 60)],
            ..Person::default()
        }),
    ];
    for (question, sales, marketing) in ANSWERS {
        for (side, rating) in [(Side::Sales, sales), (Side::Marketing, marketing)] {
            records.push(Record::Answer(Answer {
                rating: Some(rating),
                ..Answer::new(question, side)
            }));
        }
    }
    records.extend(cards().into_iter().map(Record::Initiative));
    let mut assessment = of(records);
    let months = |sales: i64, marketing: i64| {
        let sales = split(usd(sales), &[1; 12]);
        let marketing = split(usd(marketing), &[1; 12]);
        sales.into_iter().zip(marketing).enumerate()
    };
    for (index, (sales, marketing)) in months(538_000, 112_000) {
        assessment.spend.sums.push(spend(
            &format!("2025-{:02}", index + 1),
            Category::Uncategorised,
            Parts {
                sales,
                marketing,
                ..Parts::default()
            },
        ));
    }
    assessment
}

pub fn seat(side: Side, role: Role, percent: i64) -> Seat {
    Seat {
        side,
        role,
        share: Some(Rate::percent(percent)),
        authority: String::new(),
    }
}
