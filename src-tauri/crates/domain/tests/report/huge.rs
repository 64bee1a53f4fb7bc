//! A client that is too large for any page: 400 initiatives with names of forty words.

use domain::assessment::Assessment;
use domain::record::{Baton, Client, Funnel, Initiative, Lane, Person, Record, Stage};
use domain::spend::{Category, SpendSum, VendorSum};
use domain::value::{Choice, Money, Rate, Side};

use super::halden::{all_of, client, day, funnel, month, of, put, spend, usd};

pub fn huge() -> Assessment {
    let mut huge = of([Record::Client(Client {
        name: "Österreichisch-Ungarische Präzisionsinstrumente und Durchflussmesstechnik Holding \
               Aktiengesellschaft"
            .to_owned(),
        revenue_last_year: Some(usd(48_765_432_109)),
        revenue_goal: Some(usd(51_234_567_891)),
        ..client()
    })]);
    for category in Category::all() {
        for side in Side::BOTH {
            let parts = all_of(side, Money::from_minor(12_345_678_901));
            huge.spend.sums.push(SpendSum {
                lines: 40_000,
                ..spend("2025-05", category, parts)
            });
        }
    }
    for number in 1..=12 {
        huge.spend.vendors.push(VendorSum {
            vendor: format!(
                "Vendor {number} {}",
                "with a very long name ".repeat(6).trim()
            ),
            year: 2025,
            parts: all_of(Side::Marketing, usd(1_000_000_000 - number)),
            lines: 900,
        });
    }
    put(
        &mut huge,
        Record::Funnel(Funnel {
            stages: (1..=9)
                .map(|number| Stage {
                    rate: Some(Rate::percent(50)),
                    last_year: Some(1 << (40 - 4 * number)),
                    ..Stage::new(
                        &format!("stage {number} of a very long way"),
                        if number < 6 {
                            Side::Marketing
                        } else {
                            Side::Sales
                        },
                    )
                })
                .collect(),
            ..funnel()
        }),
    );
    put(&mut huge, Record::Person(Person::default()));
    for number in 1..=400_u32 {
        let lanes = Lane::all();
        let lane = lanes[usize::try_from(number).expect("BUG: small") % lanes.len()];
        let id = put(
            &mut huge,
            Record::Initiative(Initiative {
                title: format!(
                    "Initiative number {number} {}",
                    "that has many more words than anybody would want to read "
                        .repeat(4)
                        .trim()
                ),
                why: "Because ".to_owned() + &"of a long chain of reasons ".repeat(20),
                lane,
                side: if number % 5 == 0 {
                    Side::Sales
                } else {
                    Side::Marketing
                },
                owner: if number % 7 == 0 {
                    String::new()
                } else {
                    "Maria Magdalena von und zu Hohenstein-Fürstenberg".to_owned()
                },
                start: Some(month(&format!("2026-{:02}", number % 12 + 1))),
                months: number % 14 + 1,
                one_off: Some(usd(1_234_567)),
                monthly: (number % 3 == 0).then(|| usd(98_765)),
                ..Initiative::default()
            }),
        );
        if number % 4 == 0 {
            put(
                &mut huge,
                Record::Baton(Baton {
                    initiative: Some(id),
                    from: "somebody".to_owned(),
                    to: "Maria Magdalena von und zu Hohenstein-Fürstenberg".to_owned(),
                    what: "a document of considerable length and with a name to match".to_owned(),
                    due: Some(day(&format!("2026-{:02}-28", number % 12 + 1))),
                    accepted: false,
                }),
            );
        }
    }
    huge
}
