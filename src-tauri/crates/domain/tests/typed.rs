//! What a person types, and what they read back.

#![expect(
    clippy::inconsistent_digit_grouping,
    reason = "the last two digits of an amount are cents"
)]

mod halden;

use domain::value::words::{self, Words};
use domain::value::{Currency, Money, Period, Rate, read};
use halden::{day, month, usd};
use proptest::prelude::*;
use rust_decimal::Decimal;

const W: Words = Words::window(Currency::USD);
const P: Words = Words::print(Currency::USD);

#[test]
fn amounts_are_read_as_people_write_them() {
    let cases: &[(&str, i64)] = &[
        ("5000000", 5_000_000_00),
        ("5.0m", 5_000_000_00),
        ("5 m", 5_000_000_00),
        ("1.25 million", 1_250_000_00),
        ("12.5k", 12_500_00),
        ("1,234.5k", 1_234_500_00),
        ("2bn", 2_000_000_000_00),
        ("$ 1,200.50", 1_200_50),
        ("1,200.50 USD", 1_200_50),
        ("usd 1200", 1_200_00),
        ("1.234,56", 1_234_56),
        ("1 234 567,8", 1_234_567_80),
        ("1\u{202f}234,50", 1_234_50),
        ("1'234.50", 1_234_50),
        ("1,234", 1_234_00),
        ("12,5", 12_50),
        ("0,99", 99),
        (".5", 50),
        ("1.234.567", 1_234_567_00),
        ("12,34,567", 1_234_567_00),
        ("(500)", -500_00),
        ("-500", -500_00),
        ("\u{2212}$500", -500_00),
        ("$-500", -500_00),
        ("500-", -500_00),
        ("=12*1500", 18_000_00),
        ("= (400k + 100k) / 2", 250_000_00),
        ("=5m*8%", 400_000_00),
        ("=1000/3", 333_33),
        ("=-3+5", 2_00),
        ("0", 0),
    ];
    for (text, minor) in cases {
        assert_eq!(
            read::money(text, Currency::USD),
            Ok(Money::from_minor(*minor)),
            "{text}"
        );
    }
}

#[test]
fn what_is_no_amount_gets_a_sentence() {
    let cases = [
        (
            "12..5",
            "“12..5” is not an amount. Write it like 1,200.50, 12.5k or 5.0m.",
        ),
        (
            "",
            "“” is not an amount. Write it like 1,200.50, 12.5k or 5.0m.",
        ),
        (
            "abc",
            "“abc” is not an amount. Write it like 1,200.50, 12.5k or 5.0m.",
        ),
        (
            "1,23,4",
            "“1,23,4” is not an amount. Write it like 1,200.50, 12.5k or 5.0m.",
        ),
        (
            "--5",
            "“--5” is not an amount. Write it like 1,200.50, 12.5k or 5.0m.",
        ),
        (
            "1.234",
            "“1.234” can be read as 1,234 or as 1.234. Write 1234 or 1.2340.",
        ),
        (
            "€5",
            "This client's books are in USD; “€5” is in EUR. Convert it first.",
        ),
        (
            "5 EUR",
            "This client's books are in USD; “5 EUR” is in EUR. Convert it first.",
        ),
        (
            "12.3456",
            "“12.3456” has more decimals than USD has: write at most two.",
        ),
        ("=12*", "“=12*” is not an amount: a number is missing."),
        (
            "=1/0",
            "“=1/0” is not an amount: nothing can be divided by zero.",
        ),
        ("=(1", "“=(1” is not an amount: a bracket isn't closed."),
        ("=1 2", "“=1 2” is not an amount: “2” is not understood."),
    ];
    for (text, sentence) in cases {
        assert_eq!(
            read::money(text, Currency::USD),
            Err(sentence.to_owned()),
            "{text}"
        );
    }
    let huge = read::money("99999999999999999", Currency::USD).expect_err("too large");
    assert!(huge.contains("larger than any amount"), "{huge}");
    assert!(read::money(&"9".repeat(5_000), Currency::USD).is_err());
    assert!(read::money(&format!("={}1", "(".repeat(5_000)), Currency::USD).is_err());
}

#[test]
fn each_currency_has_its_own_decimals() {
    assert_eq!(
        read::money("¥1200", "JPY".parse().expect("known")),
        Ok(Money::from_minor(1_200))
    );
    assert_eq!(
        read::money("1.5 KWD", "KWD".parse().expect("known")),
        Ok(Money::from_minor(1_500))
    );
    assert_eq!(
        read::money("$5", "CAD".parse().expect("known")),
        Ok(Money::from_minor(500)),
        "a bare sign is the client's own"
    );
    let refused = read::money("1.5", "JPY".parse().expect("known"));
    assert_eq!(
        refused,
        Err("“1.5” has more decimals than JPY has: write at most none.".to_owned())
    );
}

#[test]
fn percent_fields_read_seven_as_seven_percent() {
    for text in ["7 %", "7%", "7", "7,0", "7.00 percent", "=14/2"] {
        assert_eq!(read::percent(text), Ok(Rate::percent(7)), "{text}");
    }
    assert_eq!(
        read::percent("12.345%"),
        Ok(Rate::new(Decimal::new(12_345, 5)))
    );
    assert_eq!(read::percent("0.07"), Ok(Rate::new(Decimal::new(7, 4))));
    assert_eq!(
        read::percent_echo("0.07"),
        Ok("= 0.07%. For 7% write 7.".to_owned()),
        "what was done is said"
    );
    assert_eq!(read::percent_echo("7"), Ok("= 7%".to_owned()));
    assert!(read::percent("seven").is_err());
}

#[test]
fn an_echo_says_what_was_read() {
    let last = Some((usd(4_000_000), "last year"));
    let echo = |text| read::money_echo(text, Currency::USD, last);
    assert_eq!(
        echo("5.0m"),
        Ok("= $5,000,000, 25% more than last year".to_owned())
    );
    assert_eq!(
        echo("3.9m"),
        Ok("= $3,900,000, 2.5% less than last year".to_owned())
    );
    assert_eq!(
        echo("4m"),
        Ok("= $4,000,000, as much as last year".to_owned())
    );
    assert_eq!(echo(" "), Ok(String::new()));
    assert_eq!(
        read::money_echo("1", Currency::USD, None),
        Ok("= $1".to_owned())
    );
}

#[test]
fn counts_are_whole_and_not_below_zero() {
    assert_eq!(read::count("1,000"), Ok(1_000));
    assert_eq!(read::count("1.5k"), Ok(1_500));
    assert_eq!(read::count("=12*70"), Ok(840));
    assert_eq!(
        read::count("12.5"),
        Err("“12.5” is not a whole number.".to_owned())
    );
    assert_eq!(
        read::count("-5"),
        Err("“-5” is below zero. Write a number from 0 up.".to_owned())
    );
    assert!(read::count("9e9").is_err());
    assert!(read::count("1000000000000000000000").is_err());
}

#[test]
fn months_and_days_are_read_as_people_write_them() {
    for text in [
        "Mar 2026",
        "March 2026",
        "2026-03",
        "3/2026",
        "03.2026",
        "2026 mar",
        "mar, 2026",
    ] {
        assert_eq!(read::month(text), Ok(month("2026-03")), "{text}");
    }
    assert_eq!(
        read::month("March"),
        Err("“March” has no year. Write it like Mar 2026.".to_owned())
    );
    assert!(read::month("13/2026").is_err());
    assert!(read::month("ma 2026").is_err());
    let texts = [
        "2026-01-13",
        "13 January 2026",
        "Jan 13, 2026",
        "13th Jan 2026",
        "13.1.2026",
        "1/13/2026",
        "13/1/2026",
    ];
    for text in texts {
        assert_eq!(read::date(text), Ok(day("2026-01-13")), "{text}");
    }
    assert_eq!(
        read::date("3/4/2026"),
        Err("“3/4/2026” can be 3 April 2026 or 4 March 2026. Write it like 2026-03-04.".to_owned())
    );
    assert!(read::date("2026-02-30").is_err());
    assert_eq!(read::year("FY2026"), Ok(2026));
    assert!(read::year("26").is_err());
}

#[test]
fn amounts_are_written_once_and_rounded_half_away_from_zero() {
    assert_eq!(W.money(usd(252_000)), "$252,000");
    assert_eq!(W.money(Money::from_minor(357_14)), "$357.14");
    assert_eq!(W.money(usd(-3_500)), "\u{2212}$3,500");
    assert_eq!(W.money_whole(Money::from_minor(2_50)), "$3");
    assert_eq!(W.money_whole(Money::from_minor(-2_50)), "\u{2212}$3");
    assert_eq!(W.money_exact(usd(1)), "$1.00");
    assert_eq!(W.amount_exact(Money::from_minor(261_412_80)), "261,412.80");
    assert_eq!(W.amount_change(usd(144_000)), "+144,000");
    assert_eq!(W.amount_change(Money::ZERO), "0");
    assert_eq!(
        W.money_range(usd(400_000), usd(500_000)),
        "$400,000–500,000"
    );
    let short = |dollars| W.money_short(usd(dollars));
    assert_eq!(short(5_000_000), "$5.0M");
    assert_eq!(short(204_400), "$204k");
    assert_eq!(short(950), "$950");
    assert_eq!(short(999_600), "$1.0M", "not $1,000k");
    assert_eq!(short(-1_250_000), "\u{2212}$1.3M");
    assert_eq!(short(2_000_000_000), "$2.0B");
    let francs = Words::window("CHF".parse().expect("known"));
    assert_eq!(francs.money(usd(1_200)), "CHF\u{a0}1,200");
    let yen = Words::window("JPY".parse().expect("known"));
    assert_eq!(yen.money(Money::from_minor(1_200)), "¥1,200");
}

#[test]
fn percentages_have_a_narrow_space_on_paper_only() {
    let rate = Rate::new(Decimal::new(992, 4));
    assert_eq!(W.percent_to(rate, 2), "9.92%");
    assert_eq!(P.percent_to(rate, 2), "9.92\u{202f}%");
    assert_eq!(
        words::printed("9.92% of 8–10%"),
        "9.92\u{202f}% of 8–10\u{202f}%"
    );
    assert_eq!(W.percent(rate), "9.9%");
    assert_eq!(W.percent_short(Rate::percent(8)), "8%");
    assert_eq!(
        W.percent_range(Rate::percent(8), Rate::percent(10)),
        "8–10%"
    );
    assert_eq!(
        W.percent_range(Rate::percent(10), Rate::new(Decimal::new(125, 3))),
        "10.0–12.5%"
    );
    assert_eq!(
        W.percent(Rate::new(Decimal::new(-1, 5))),
        "0.0%",
        "no minus before nothing"
    );
    assert_eq!(
        W.percent_change(Rate::new(Decimal::new(-13, 3))),
        "\u{2212}1.3%"
    );
}

#[test]
fn months_and_periods_have_an_en_dash() {
    let period = |from, to| Period {
        from: month(from),
        to: month(to),
    };
    assert_eq!(words::period(period("2025-01", "2025-12")), "Jan–Dec 2025");
    assert_eq!(
        words::period(period("2025-11", "2026-01")),
        "Nov 2025–Jan 2026"
    );
    assert_eq!(words::period(period("2026-03", "2026-03")), "Mar 2026");
    assert_eq!(words::date_long(day("2026-01-12")), "12 January 2026");
    assert_eq!(words::date_short(day("2026-01-13")), "Jan 13");
    assert_eq!(words::plural(1, "lead", "leads"), "1 lead");
    assert_eq!(words::plural(1_000, "lead", "leads"), "1,000 leads");
}

proptest! {
    #[test]
    fn reading_what_was_written_gives_the_same_amount(
        minor in -Money::LIMIT..=Money::LIMIT,
        code in prop::sample::select(Currency::all().collect::<Vec<_>>()),
    ) {
        let amount = Money::from_minor(minor);
        let words = Words::window(code);
        for text in [words.money(amount), words.amount(amount), words.money_exact(amount)] {
            prop_assert_eq!(read::money(&text, code), Ok(amount), "{}", text);
        }
    }

    #[test]
    fn reading_a_written_percentage_gives_it_back(hundredths in 0_i64..=1_000_000) {
        let rate = Rate::new(Decimal::new(hundredths, 4));
        let text = W.percent_to(rate, 2);
        prop_assert_eq!(read::percent(&text), Ok(rate), "{}", text);
    }

    #[test]
    fn reading_a_written_count_gives_it_back(count in 0_u64..=1_000_000_000_000_000) {
        prop_assert_eq!(read::count(&words::count(count)), Ok(count));
    }

    #[test]
    fn no_text_makes_reading_fail_otherwise_than_by_a_sentence(text in ".{0,40}") {
        for refused in [
            read::money(&text, Currency::USD).err(),
            read::percent(&text).err(),
            read::count(&text).err(),
            read::month(&text).err(),
            read::date(&text).err(),
        ].into_iter().flatten() {
            prop_assert!(refused.ends_with(['.', ')']), "{}", refused);
        }
    }
}
