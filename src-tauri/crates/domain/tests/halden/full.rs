//! Halden Instruments when everything is known of it: the same sums by category, all of its people,
//! and work with reasons, signals and batons.

use domain::assessment::Assessment;
use domain::record::{
    Baton, BudgetLine, Client, Funnel, Initiative, Lane, Metric, MetricKind, Objective, Person,
    Record, Remark, Role, Timing,
};
use domain::spend::{Category, ImportSummary, RowCounts, SpendSummary, VendorSum};
use domain::value::{Id, Money, Period, Rate, Side, split};
use rust_decimal::Decimal;

use super::{
    PLAN_MARKETING, PLAN_SALES, all_of, assessment, client, day, entry, funnel, id, month, put,
    remark, seat, spend, usd,
};

/// Everything that a report can show.
pub fn full() -> Assessment {
    let mut all = assessment();
    all.spend = spent();
    let whole = ids(&all, |record| matches!(record, Record::Budget(_)));
    let mut lines = budgets(Side::Sales, PLAN_SALES, &SALES);
    lines.extend(budgets(Side::Marketing, PLAN_MARKETING, &MARKETING));
    let mut lines = lines.into_iter().map(Record::Budget);
    all.records.extend(whole.into_iter().zip(lines.by_ref()));
    for line in lines {
        put(&mut all, line);
    }
    all.records.insert(id(1), Record::Client(profile()));
    all.records.insert(id(2), Record::Funnel(lifetime()));
    private_notes(&mut all);
    people(&mut all);
    work(&mut all);
    all
}

fn profile() -> Client {
    Client {
        sector: "Flow meters".to_owned(),
        ..client()
    }
}

/// The funnel with what a customer is worth.
fn lifetime() -> Funnel {
    Funnel {
        gross_margin: Some(Rate::percent(54)),
        yearly_revenue_per_customer: Some(usd(62_000)),
        yearly_churn: Some(Rate::percent(12)),
        ..funnel()
    }
}

/// Category, last year, plan.
type Line = (Category, i64, i64);

const SALES: [Line; 5] = [
    (Category::SalesPay, 421_000, 438_000),
    (Category::Travel, 58_000, 50_000),
    (Category::SalesTools, 24_000, 30_000),
    (Category::Samples, 22_000, 22_000),
    (Category::OtherSales, 13_000, 20_000),
];

const MARKETING: [Line; 7] = [
    (Category::MarketingPay, 0, 88_000),
    (Category::Website, 14_400, 52_000),
    (Category::Content, 9_800, 45_300),
    (Category::TradeShows, 46_200, 34_000),
    (Category::Advertising, 12_000, 30_000),
    (Category::Agency, 21_600, 28_700),
    (Category::MarketingTools, 8_000, 24_500),
];

/// Trade shows fall into two months.
fn weights(category: Category) -> [u64; 12] {
    if category == Category::TradeShows {
        [0, 0, 21, 0, 0, 0, 0, 0, 23, 1, 1, 0]
    } else {
        [9, 9, 10, 9, 10, 10, 9, 9, 11, 10, 11, 11]
    }
}

fn spent() -> SpendSummary {
    let mut summary = SpendSummary::default();
    for (side, categories) in [(Side::Sales, &SALES[..]), (Side::Marketing, &MARKETING[..])] {
        for &(category, amount, _) in categories {
            let months = split(usd(amount), &weights(category));
            summary
                .sums
                .extend((1..).zip(months).map(|(number, amount)| {
                    spend(&format!("2025-{number:02}"), category, all_of(side, amount))
                }));
        }
    }
    let vendors = [
        ("Messe Nord", 27_300),
        ("Brightline (agency)", 21_600),
        ("Flow Expo", 18_900),
        ("Search advertising", 12_000),
        ("Print House", 4_100),
    ];
    summary
        .vendors
        .extend(vendors.map(|(vendor, amount)| VendorSum {
            vendor: vendor.to_owned(),
            year: 2025,
            parts: all_of(Side::Marketing, usd(amount)),
            lines: 12,
        }));
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
        sum: usd(650_000),
        period: Some(Period {
            from: month("2025-01"),
            to: month("2025-12"),
        }),
        ties_agree: 14,
        ties_of: 14,
        live: true,
        replaces: None,
    });
    summary
}

/// A side's quarters over its categories, each in proportion to its year.
fn budgets(side: Side, quarters: [i64; 4], categories: &[Line]) -> Vec<BudgetLine> {
    let years: Vec<u64> = categories
        .iter()
        .map(|&(_, _, amount)| amount.unsigned_abs())
        .collect();
    let quarters = quarters.map(|quarter| split(usd(quarter), &years));
    let lines = categories.iter().enumerate();
    lines
        .map(|(index, &(category, _, _))| BudgetLine {
            months: quarters
                .iter()
                .flat_map(|quarter| split(quarter[index], &[1; 3]))
                .collect::<Vec<Money>>(),
            ..BudgetLine::new(2026, side, Some(category))
        })
        .collect()
}

/// What is never printed stands beside every answer.
fn private_notes(all: &mut Assessment) {
    let answers = ids(all, |record| matches!(record, Record::Answer(_)));
    for id in answers {
        let note = Remark {
            private_note: "PRIVATE: the chair disagrees".to_owned(),
            ..Remark::default()
        };
        remark(all, id, "rating", note);
    }
}

fn people(all: &mut Assessment) {
    let people = [
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
    ];
    for (name, title, seats) in people {
        let person = Person {
            name: name.to_owned(),
            title: title.to_owned(),
            seats,
            private_note: "PRIVATE: wants to leave".to_owned(),
            ..Person::default()
        };
        put(all, Record::Person(person));
    }
}

/// Why each piece of work is done and how it is known that it works; one is parked, four have batons.
fn work(all: &mut Assessment) {
    let objective = Objective {
        title: "861 leads by July".to_owned(),
        ..Objective::default()
    };
    let objective = put(all, Record::Objective(objective));
    let mut metric = |name: &str, kind_of, now: i64, target: i64, due: &str| {
        let metric = Metric {
            name: name.to_owned(),
            kind_of,
            baseline: Some(Decimal::from(now)),
            target: Some(Decimal::from(target)),
            due: Some(month(due)),
            source: "CRM".to_owned(),
            ..Metric::default()
        };
        put(all, Record::Metric(metric))
    };
    let signal = metric(
        "Quote forms a month",
        MetricKind::EarlySignal,
        4,
        20,
        "2026-06",
    );
    let outcome = metric(
        "Leads from the website",
        MetricKind::Outcome,
        173,
        390,
        "2026-07",
    );
    let cards = ids(all, |record| matches!(record, Record::Initiative(_)));
    for &card in &cards {
        let mut entry = entry(all, card);
        let Record::Initiative(work) = &mut entry.record else {
            unreachable!("BUG: it is a card");
        };
        "The goal asks for more leads than last year brought.".clone_into(&mut work.why);
        if work.lane == Lane::SalesAlignment {
            work.side = Side::Sales;
        }
        if work.lane == Lane::Website {
            "The website brought 173 of 576 leads for 13% of the spend: $83 a lead against $312 at \
             a show. It has no quote form for two of the three applications, and its pages were \
             last changed in 2022."
                .clone_into(&mut work.why);
            work.months = 5;
            work.monthly = Some(usd(1_000));
            work.depends_on = vec![cards[0]];
        }
        work.answers = vec!["marketing-below-guidance".to_owned()];
        work.objective = Some(objective);
        work.early_signal = Some(signal);
        work.outcome = Some(outcome);
        all.put(entry);
    }
    let parked = Initiative {
        title: "Distributor portal".to_owned(),
        why: "No one can own it before the manager has started.".to_owned(),
        timing: Timing::Parked,
        parked_until: Some(month("2027-01")),
        months: 4,
        ..Initiative::default()
    };
    put(all, Record::Initiative(parked));
    for (card, from, to, what, due) in [
        (
            0,
            "Ingrid Solberg",
            "Priya Nair",
            "customer profile",
            "2026-03-06",
        ),
        (
            13,
            "Dana Whitcomb",
            "Marcus Oye",
            "connected CRM",
            "2026-04-10",
        ),
        (
            3,
            "Tom Becker",
            "Brightline (agency)",
            "product pages",
            "2026-06-15",
        ),
        (14, "Marketing manager", "", "briefs", "2026-10-14"),
    ] {
        let baton = Baton {
            initiative: Some(cards[card]),
            from: from.to_owned(),
            to: to.to_owned(),
            what: what.to_owned(),
            due: Some(day(due)),
            accepted: false,
        };
        put(all, Record::Baton(baton));
    }
}

/// Those of a kind, in their order.
fn ids(all: &Assessment, is_one: impl Fn(&Record) -> bool) -> Vec<Id> {
    let found = all.records.iter().filter(|(_, record)| is_one(record));
    found.map(|(id, _)| *id).collect()
}
