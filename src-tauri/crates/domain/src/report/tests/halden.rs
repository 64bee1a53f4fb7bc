//! An invented client with everything that a report can show: Halden Instruments.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use uuid::Uuid;

use crate::assessment::Assessment;
use crate::record::{
    Answer, BudgetLine, Client, Funnel, Person, Question, Record, Remark, Role, Seat, Stage,
};
use crate::spend::{Category, ImportSummary, Parts, RowCounts, SpendSum, SpendSummary, VendorSum};
use crate::value::{Id, Money, Month, Period, Rate, Side, split};

pub fn id(number: u128) -> Id {
    Id::new(Uuid::from_u128(number))
}

pub fn dollars(amount: i64) -> Money {
    Money::from_minor(amount * 100)
}

pub fn month(year: i32, number: u32) -> Month {
    Month::new(year, number).expect("BUG: a month of the fixture")
}

pub fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("BUG: a date of the fixture")
}

/// A client's inventory in the making; identifiers count up.
pub struct Making {
    pub assessment: Assessment,
    next: u128,
}

impl Making {
    pub fn new(client: Client) -> Self {
        let mut making = Self {
            assessment: Assessment {
                records: BTreeMap::new(),
                remarks: BTreeMap::new(),
                spend: SpendSummary::default(),
                as_of: date(2026, 1, 12),
            },
            next: 1,
        };
        making.put(Record::Client(client));
        making
    }

    pub fn put(&mut self, record: Record) -> Id {
        let id = id(self.next);
        self.next += 1;
        self.assessment.records.insert(id, record);
        id
    }

    pub fn remark(&mut self, id: Id, field: &str, remark: Remark) {
        let mut entry = self.assessment.entry(id).expect("BUG: put before");
        entry.remarks = entry.remarks.with(field, remark);
        self.assessment.put(entry);
    }
}

pub fn client() -> Client {
    Client {
        name: "Halden Instruments".to_owned(),
        sector: "Flow meters".to_owned(),
        revenue_last_year: Some(dollars(4_000_000)),
        revenue_goal: Some(dollars(5_000_000)),
        ..Client::default()
    }
}

pub fn halden() -> Assessment {
    let mut making = Making::new(client());
    spend(&mut making.assessment.spend);
    budgets(&mut making);
    answers(&mut making);
    people(&mut making);
    making.put(Record::Funnel(funnel()));
    super::halden_work::roadmap(&mut making);
    making.assessment
}

/// Category, last year, plan.
const SALES: [(Category, i64, i64); 5] = [
    (Category::SalesPay, 421_000, 430_000),
    (Category::Travel, 58_000, 50_000),
    (Category::SalesTools, 24_000, 30_000),
    (Category::Samples, 22_000, 22_000),
    (Category::OtherSales, 13_000, 20_000),
];

const MARKETING: [(Category, i64, i64); 7] = [
    (Category::MarketingPay, 0, 88_000),
    (Category::Website, 14_400, 52_000),
    (Category::Content, 9_800, 45_300),
    (Category::TradeShows, 46_200, 34_000),
    (Category::Advertising, 12_000, 30_000),
    (Category::Agency, 21_600, 28_700),
    (Category::MarketingTools, 8_000, 24_000),
];

/// Trade shows fall into two months.
fn weights(category: Category) -> [u64; 12] {
    if category == Category::TradeShows {
        [0, 0, 21, 0, 0, 0, 0, 0, 23, 1, 1, 0]
    } else {
        [9, 9, 10, 9, 10, 10, 9, 9, 11, 10, 11, 11]
    }
}

fn spend(summary: &mut SpendSummary) {
    for (side, categories) in [(Side::Sales, &SALES[..]), (Side::Marketing, &MARKETING[..])] {
        for (category, amount, _) in categories {
            let months = split(dollars(*amount), &weights(*category));
            for (number, amount) in (1..).zip(months) {
                summary.sums.push(SpendSum {
                    period: Period::month(month(2025, number)),
                    category: Some(*category),
                    parts: parts(side, amount),
                    lines: 3,
                });
            }
        }
    }
    let vendors = [
        ("Messe Nord", 27_300),
        ("Brightline (agency)", 21_600),
        ("Flow Expo", 18_900),
        ("Search advertising", 12_000),
        ("Print House", 4_100),
    ];
    for (vendor, amount) in vendors {
        summary.vendors.push(VendorSum {
            vendor: vendor.to_owned(),
            year: 2025,
            parts: parts(Side::Marketing, dollars(amount)),
            lines: 12,
        });
    }
    summary.imports.push(ImportSummary {
        id: id(9_000),
        file: "halden-2025-general-ledger.csv".to_owned(),
        sha256: "9f2c1b7a44d0e1".repeat(4),
        kind: "quickbooks_ledger".to_owned(),
        at: "2026-01-09T09:15:00Z".to_owned(),
        rows: RowCounts {
            imported: 432,
            not_spend: 18,
            structure: 61,
            error: 1,
            ..RowCounts::default()
        },
        lines: 432,
        sum: dollars(650_000),
        period: Some(Period {
            from: month(2025, 1),
            to: month(2025, 12),
        }),
        ties_agree: 14,
        ties_of: 14,
        live: true,
        replaces: None,
    });
}

pub fn parts(side: Side, amount: Money) -> Parts {
    match side {
        Side::Sales => Parts {
            sales: amount,
            ..Parts::default()
        },
        Side::Marketing => Parts {
            marketing: amount,
            ..Parts::default()
        },
    }
}

fn budgets(making: &mut Making) {
    for (category, _, amount) in SALES {
        budget(
            making,
            Side::Sales,
            category,
            split(dollars(amount), &[1; 12]),
        );
    }
    // The quarters of the whole come to 50,000, 70,500, 81,500 and 100,000.
    let mut left = [50_000, 70_500, 81_500, 100_000].map(dollars);
    let total = dollars(302_000);
    for (index, (category, _, amount)) in MARKETING.into_iter().enumerate() {
        let quarters: Vec<Money> = if index + 1 == MARKETING.len() {
            left.to_vec()
        } else {
            let weights = [50_000, 70_500, 81_500, 100_000];
            split(dollars(amount), &weights)
        };
        let mut months = Vec::new();
        for (quarter, amount) in left.iter_mut().zip(&quarters) {
            *quarter -= *amount;
            months.extend(split(*amount, &[3, 4, 4]));
        }
        assert!(total > Money::ZERO, "the fixture plans something");
        budget(making, Side::Marketing, category, months);
    }
}

pub fn budget(making: &mut Making, side: Side, category: Category, months: Vec<Money>) {
    making.put(Record::Budget(BudgetLine {
        year: 2026,
        side,
        category: Some(category),
        months,
    }));
}

fn answers(making: &mut Making) {
    let rated = [
        (Question::TargetsPerPerson, 4, 0),
        (Question::RewardForResults, 4, 0),
        (Question::GoalsInNumbers, 4, 1),
        (Question::StrategicLeadership, 3, 1),
        (Question::Champion, 3, 1),
        (Question::LeadershipMeetings, 3, 1),
        (Question::BudgetFromGoals, 2, 0),
        (Question::DocumentedProcess, 3, 1),
        (Question::Training, 2, 1),
        (Question::ResultsMeasured, 2, 1),
        (Question::ServingTechnology, 2, 3),
    ];
    for (question, sales, marketing) in rated {
        for (side, rating) in [(Side::Sales, sales), (Side::Marketing, marketing)] {
            let id = making.put(Record::Answer(Answer {
                question,
                side,
                rating: Some(rating),
            }));
            making.remark(
                id,
                "rating",
                Remark {
                    private_note: "PRIVATE: the chair disagrees".to_owned(),
                    ..Remark::default()
                },
            );
        }
    }
}

fn people(making: &mut Making) {
    let seat = |side, role, percent| Seat {
        side,
        role,
        share: Some(Rate::percent(percent)),
        authority: String::new(),
    };
    let people = [
        (
            "Martin Reyes",
            "VP Sales",
            vec![seat(Side::Sales, Role::StrategicLeader, 100)],
        ),
        (
            "Ingrid Solberg",
            "Chief Executive",
            vec![seat(Side::Sales, Role::CreativeChampion, 10)],
        ),
        (
            "Erik Lund",
            "Sales manager",
            vec![seat(Side::Sales, Role::ExecutionManager, 100)],
        ),
        (
            "Dana Whitcomb",
            "Finance",
            vec![
                seat(Side::Sales, Role::BudgetController, 10),
                seat(Side::Marketing, Role::BudgetController, 5),
            ],
        ),
        (
            "Field sales",
            "Two sellers",
            vec![seat(Side::Sales, Role::Member, 230)],
        ),
        (
            "Priya Natarajan",
            "Product",
            vec![seat(Side::Marketing, Role::CreativeChampion, 35)],
        ),
    ];
    for (name, title, seats) in people {
        making.put(Record::Person(Person {
            name: name.to_owned(),
            title: title.to_owned(),
            seats,
            private_note: "PRIVATE: wants to leave".to_owned(),
            ..Person::default()
        }));
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
            stage("prospects", Side::Marketing, Some(6), 8_383),
            stage("leads", Side::Marketing, Some(38), 503),
            stage("qualified leads", Side::Marketing, Some(45), 191),
            stage("opportunities", Side::Sales, Some(28), 86),
            stage("customers", Side::Sales, None, 24),
        ],
        entering: Some(14_350),
        average_first_sale: Some(dollars(38_000)),
        revenue_existing: Some(dollars(3_470_000)),
        gross_margin: Some(Rate::percent(54)),
        yearly_revenue_per_customer: Some(dollars(62_000)),
        yearly_churn: Some(Rate::percent(12)),
        sales_cycle_months: Some(5),
        sales_capacity: Some(900),
        service_capacity: Some(12),
        ..Funnel::default()
    }
}
