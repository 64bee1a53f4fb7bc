//! The roadmap of Halden Instruments: twelve pieces of work, one parked, four batons.

use rust_decimal::Decimal;

use super::halden::{Making, date, dollars, month};
use crate::record::{Baton, Initiative, Lane, Metric, MetricKind, Objective, Record, Timing};
use crate::value::Side;

pub(super) fn roadmap(making: &mut Making) {
    let objective = making.put(Record::Objective(Objective {
        title: "861 leads by July".to_owned(),
        ..Objective::default()
    }));
    let metric = |making: &mut Making, name: &str, kind, now: i64, target: i64, due| {
        making.put(Record::Metric(Metric {
            name: name.to_owned(),
            kind_of: kind,
            baseline: Some(Decimal::from(now)),
            target: Some(Decimal::from(target)),
            due: Some(due),
            source: "CRM".to_owned(),
            ..Metric::default()
        }))
    };
    let signal = metric(
        making,
        "Quote forms a month",
        MetricKind::EarlySignal,
        4,
        20,
        month(2026, 6),
    );
    let outcome = metric(
        making,
        "Leads from the website",
        MetricKind::Outcome,
        173,
        390,
        month(2026, 7),
    );
    let mut ids = Vec::new();
    for (index, (lane, title, owner, start, months, one_off, monthly)) in
        WORK.into_iter().enumerate()
    {
        let is_sales = lane == Lane::SalesAlignment;
        let website = lane == Lane::Website;
        ids.push(making.put(Record::Initiative(Initiative {
            title: title.to_owned(),
            why: if website {
                "The website brought 173 of 503 leads for 13% of the spend: $83 a lead against \
                 $312 at a show. It has no quote form for two of the three applications, and its \
                 pages were last changed in 2022."
                    .to_owned()
            } else {
                "The goal asks for more leads than last year brought.".to_owned()
            },
            lane,
            side: if is_sales {
                Side::Sales
            } else {
                Side::Marketing
            },
            owner: owner.to_owned(),
            answers: vec!["marketing-below-guidance".to_owned()],
            objective: Some(objective),
            start: Some(month(2026, start)),
            months,
            one_off: (one_off > 0).then(|| dollars(one_off)),
            monthly: (monthly > 0).then(|| dollars(monthly)),
            early_signal: Some(signal),
            outcome: Some(outcome),
            depends_on: if website {
                ids.get(1).copied().into_iter().collect()
            } else {
                Vec::new()
            },
            position: u32::try_from(index).expect("BUG: few initiatives"),
            ..Initiative::default()
        })));
    }
    making.put(Record::Initiative(Initiative {
        title: "Distributor portal".to_owned(),
        why: "No one can own it before the manager has started.".to_owned(),
        timing: Timing::Parked,
        parked_until: Some(month(2027, 1)),
        months: 4,
        ..Initiative::default()
    }));
    let batons = [
        (
            1,
            "Ingrid Solberg",
            "Priya Natarajan",
            "customer profile",
            date(2026, 3, 6),
        ),
        (
            10,
            "Dana Whitcomb",
            "Martin Reyes",
            "connected CRM",
            date(2026, 4, 10),
        ),
        (
            2,
            "Tom Becker",
            "Brightline (agency)",
            "product pages",
            date(2026, 6, 15),
        ),
        (11, "Marketing manager", "", "briefs", date(2026, 10, 14)),
    ];
    for (initiative, from, to, what, due) in batons {
        making.put(Record::Baton(Baton {
            initiative: Some(ids[initiative]),
            from: from.to_owned(),
            to: to.to_owned(),
            what: what.to_owned(),
            due: Some(due),
            accepted: false,
        }));
    }
}

type Work = (Lane, &'static str, &'static str, u32, u32, i64, i64);

const WORK: [Work; 12] = [
    (
        Lane::Strategy,
        "Fractional CMO leads; monthly growth meeting",
        "Claire Aubert",
        1,
        12,
        0,
        2_000,
    ),
    (
        Lane::Strategy,
        "Agree the ideal customer and three applications",
        "Ingrid Solberg",
        1,
        2,
        0,
        0,
    ),
    (
        Lane::Website,
        "Rebuild product pages, quote form and search",
        "Tom Becker",
        2,
        5,
        20_000,
        1_000,
    ),
    (
        Lane::Demand,
        "Webinars that end in a consultation",
        "Brightline (agency)",
        4,
        9,
        1_700,
        1_500,
    ),
    (
        Lane::Demand,
        "Search advertising for three applications",
        "Brightline (agency)",
        6,
        7,
        2_000,
        2_000,
    ),
    (
        Lane::Demand,
        "Three shows instead of seven, followed up in 48 h",
        "Martin Reyes",
        3,
        9,
        12_000,
        0,
    ),
    (
        Lane::Content,
        "Application library: 24 proof cases",
        "Priya Natarajan",
        3,
        10,
        4_000,
        1_500,
    ),
    (
        Lane::Content,
        "New datasheets for 2027",
        "Marketing manager",
        10,
        2,
        7_300,
        0,
    ),
    (
        Lane::SalesAlignment,
        "Lead hand-over: accepted within 24 hours",
        "Martin Reyes",
        2,
        3,
        0,
        0,
    ),
    (
        Lane::SalesAlignment,
        "Discovery training for five sellers",
        "Martin Reyes",
        4,
        3,
        20_000,
        0,
    ),
    (
        Lane::Measurement,
        "One CRM, forms connected, one dashboard",
        "Dana Whitcomb",
        1,
        4,
        8_000,
        2_000,
    ),
    (
        Lane::People,
        "Hire a marketing manager, start in August",
        "Ingrid Solberg",
        5,
        8,
        0,
        5_000,
    ),
];
