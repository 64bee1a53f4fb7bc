//! Files from bookkeeping programs, banks and advertising platforms, read as a person would.
//!
//! The made files say in `expected.json` what is true of them; a new file with its truth is a new
//! test. The real files come from public repositories (`real/INDEX.md`); some of them have sums
//! that were worked out by hand.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use domain::spend::Parts;
use domain::value::Currency;
use evenlift_cli::import::Contract;
use intake::{Options, Preview, Refusal};
use serde_json::Value;

pub fn fixtures(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .map(|root| root.join("tests/fixtures/spend").join(folder))
        .find(|path| path.is_dir())
        .expect("the sample files are in tests/fixtures/spend")
}

pub fn options(file: &str) -> Options {
    let today = NaiveDate::from_ymd_opt(2026, 2, 3).expect("a day");
    Options::new(file, Currency::USD, today)
}

pub fn read(folder: &str, file: &str) -> Result<Preview, Refusal> {
    read_for("USD", folder, file)
}

/// Reads a file for a client whose books are in a currency.
fn read_for(currency: &str, folder: &str, file: &str) -> Result<Preview, Refusal> {
    let bytes = fs::read(fixtures(folder).join(file)).expect("the file can be read");
    let currency = currency.parse().expect("a currency");
    let options = Options {
        currency,
        ..options(file)
    };
    intake::read(&bytes, &options)
}

fn contract(file: &str, read: &Result<Preview, Refusal>) -> Contract {
    match read {
        Ok(preview) => Contract::of_head(preview.head(), file, Parts::default(), Currency::USD),
        Err(refusal) => Contract::of_refusal(refusal, file, Currency::USD),
    }
}

pub fn number(text: &str) -> rust_decimal::Decimal {
    text.parse().expect("an amount")
}

/// Everything in which a reading differs from the truth, one complaint a line.
fn differences(file: &str, truth: &Value, read: &Result<Preview, Refusal>) -> Vec<String> {
    let found = serde_json::to_value(contract(file, read)).expect("the contract is JSON");
    let mut complaints = Vec::new();
    let mut compare = |what: &str, expected: &Value, actual: &Value| {
        if expected != actual {
            complaints.push(format!("{file}: {what} is {actual}, should be {expected}"));
        }
    };
    for (name, key) in [
        ("encoding", "encoding"),
        ("delimiter", "delimiter"),
        ("layout", "layout"),
        ("header", "header_row"),
        ("records", "records"),
        ("currency", "currency"),
        ("kind", "kind"),
    ] {
        if let Some(expected) = truth.get(name) {
            compare(name, expected, &found[key]);
        }
    }
    let number = |value: &Value| {
        value
            .as_str()
            .and_then(|text| text.parse::<rust_decimal::Decimal>().ok())
    };
    if number(&truth["sum"]) != number(&found["sum"]) {
        compare("sum", &truth["sum"], &found["sum"]);
    }
    if let Some(period) = truth.get("period") {
        let span = format!(
            "{}..{}",
            found["period"]["from"].as_str().unwrap_or(""),
            found["period"]["to"].as_str().unwrap_or("")
        );
        compare("period", period, &Value::from(span));
    }
    if let Some(rows) = truth.get("rows") {
        compare("fates of the rows", rows, &found["rows"]);
    }
    if let Some(least) = truth.get("ties").and_then(Value::as_u64) {
        let (agree, of) = (&found["ties"]["agree"], &found["ties"]["of"]);
        compare("printed totals that agree", of, agree);
        if of.as_u64() < Some(least) {
            compare("printed totals that are compared", &least.into(), of);
        }
    }
    let errors =
        |list: &Value, row: fn(&Value) -> &Value, column: fn(&Value) -> &Value| -> Vec<String> {
            let list = list.as_array().into_iter().flatten();
            list.map(|error| format!("{} {}", row(error), column(error)))
                .collect()
        };
    let expected = errors(&truth["errors"], |error| &error[0], |error| &error[1]);
    let actual = errors(
        &found["errors"],
        |error| &error["row"],
        |error| &error["column"],
    );
    compare("errors", &Value::from(expected), &Value::from(actual));
    // The dates in the preamble of this file prove their order, so nothing is left to ask.
    let asks = truth.get("ask").is_some() && file != "linkedin_ads_utf16.csv";
    let questions = found["questions"].as_array().map_or(0, Vec::len);
    if asks != (questions > 0) {
        complaints.push(format!(
            "{file}: questions are {}, should be {}",
            found["questions"], truth["ask"]
        ));
    }
    complaints
}

#[test]
fn every_made_file_reads_as_its_truth_says() {
    let text =
        fs::read_to_string(fixtures("made").join("expected.json")).expect("the truth can be read");
    let truths: BTreeMap<String, Value> = serde_json::from_str(&text).expect("the truth is JSON");
    let mut complaints = Vec::new();
    for (file, truth) in &truths {
        let client = truth["client"].as_str().unwrap_or("USD");
        complaints.extend(differences(file, truth, &read_for(client, "made", file)));
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn every_row_of_every_file_has_exactly_one_fate() {
    for folder in ["made", "real"] {
        for entry in fs::read_dir(fixtures(folder)).expect("the folder can be read") {
            let name = entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned();
            let Ok(preview) = read(folder, &name) else {
                continue;
            };
            let head = preview.head();
            assert_eq!(
                head.rows.total(),
                preview.rows() as u64,
                "{name}: the fates add up to the rows"
            );
            let sum: i64 = preview.lines().iter().map(|line| line.amount.minor()).sum();
            assert_eq!(
                head.sum.minor(),
                sum,
                "{name}: the sum is that of the lines"
            );
            for index in 0..preview.rows() {
                assert!(
                    preview.row(index).is_some(),
                    "{name}: row {index} can be shown"
                );
            }
        }
    }
}

/// Real files whose lines and sums were worked out by hand or by other means than this program.
///
/// How: short files were added up line by line; the long ones (007, 013, 077, 079, 080) with a
/// spreadsheet's CSV reader and exact decimals, from the amount column that a person would choose.
const WORKED_OUT: &[(&str, u32, &str)] = &[
    // Two rows above the header, 134 blank ones below the last.
    (
        "007_spend_CSVsniffer__Wakefield_Council_Procurement_Card_Transactions_2018-19_Q2.csv",
        4469,
        "396266.66",
    ),
    // Two equal rows that are both real, and a sentence as the last row.
    ("016_spend_CSVsniffer__Feb-2016.csv", 22, "24544.36"),
    (
        "080_li_dbt_linkedin__linkedin_ad_analytics_by_campaign_data.csv",
        20,
        "530.62",
    ),
    // 660.00 + 504.00 + 508.32 and five more cells.
    ("011_spend_CSVsniffer__dwp-cmg-spend-1214.csv", 8, "4292.68"),
    (
        "013_spend_CSVsniffer__over25k-transparency.csv",
        188,
        "51884636.79",
    ),
    // 53 rows of data, the last with the date 08//01/2019, which is an error.
    (
        "017_spend_CSVsniffer__10.January_2019.csv",
        52,
        "3043113.28",
    ),
    // Line ends are CR alone.
    (
        "019_spend_qsv__FCOServices_TransparencySpend_May2011.csv",
        4,
        "181395.74",
    ),
    (
        "023_bank_bank2ynab__Umsaetze_KtoNr538917600_EUR_02-03-2018_1503.CSV",
        1,
        "17.22",
    ),
    // 2.56 and 18.90 go out, 750.00 comes in.
    (
        "029_bank_bank2ynab__2018-04-14_10-52-13_bunq-transactieoverzicht.csv",
        2,
        "21.46",
    ),
    // 20.00 + 19.77 + 100.00 go out, 500.00 comes in.
    ("043_bank_reckon__nationwide.csv", 3, "139.77"),
    ("046_bank_csv2ofx__ubs-ch-fr_trimmed.csv", 2, "210.00"),
    ("047_bank_csv2ofx__gls.csv", 1, "98.76"),
    // One charge; the credit is a payment.
    ("052_bank_csv2ofx__capitalone.csv", 1, "1000.00"),
    // The second amount is 12..34.
    (
        "065_bank_bankstatementparser__csv_garbled_amount.csv",
        1,
        "100.00",
    ),
    // 1234.56 and 4.50 go out, 3500.00 comes in.
    (
        "067_bank_bankstatementparser__csv_french_headers.csv",
        2,
        "1239.06",
    ),
    // No date but in the title: whole pounds, with their sign and thousands.
    (
        "008_spend_CSVsniffer__ESCC-payment-data-Q2281011.csv",
        5767,
        "70686198.00",
    ),
    // The date stands in a column called Clearing.
    (
        "010_spend_CSVsniffer__GPC_DCLG_December_2015_for_Publication.csv",
        8,
        "737.10",
    ),
    // A journal of sales: both sides are income, cash and checking, so nothing is spent.
    ("044_acct_csv2ofx__xero.csv", 0, "0.00"),
    // The column amount; the unit prices beside it are on four rows only.
    (
        "082_acct_dbt_quickbooks__bill_line_data.csv",
        15,
        "37505.25",
    ),
    // 1,102 rows of type EXPENSE with 57,790.57 and 19 of DIRECTCOSTS with 7,031.28.
    (
        "085_acct_dbt_xero__xero_journal_line_data.csv",
        1121,
        "64821.85",
    ),
    // Account 58300 alone is a cost; 15030 and 20000 belong to the balance sheet.
    (
        "086_acct_dbt_sage_intacct__sage_intacct__gl_detail.csv",
        1,
        "6825.00",
    ),
    (
        "077_gads_dbt_google_ads__campaign_stats_data.csv",
        16,
        "231.33",
    ),
    // Six times 6.66 and twice 66.66, each with its text on the row below.
    (
        "022_bank_bank2ynab__TransactionHistory_20180418043121.csv",
        8,
        "173.28",
    ),
    // 350 goes out, 1290 comes in.
    ("025_bank_bank2ynab__W80844_EBH_201945.202122.csv", 1, "350"),
    (
        "026_bank_bank2ynab__export_BE11123456789012_20180304_1422.csv",
        1,
        "3.40",
    ),
    // 76.00 and 800.00 go out, 327.49 comes in.
    ("035_bank_reckon__german_date_example.csv", 2, "876.00"),
    // 8.10 goes out, 50.00 comes in.
    ("038_bank_reckon__invalid_header_example.csv", 1, "8.10"),
    // Eighteen rows from -1.00 to -100.00; four come in, one is the opening balance.
    ("040_bank_reckon__extratofake.csv", 18, "495.00"),
    // Twelve charges without a header; the four payments of the bill are no refunds.
    ("041_bank_reckon__inversed_credit_card.csv", 12, "370.74"),
    // The fees: 1.03, 1.10, 1.03, 1.03 and 0.59.
    ("049_pay_csv2ofx__stripe-default.csv", 5, "4.78"),
    // 63.89, 47.00 and 25.00 go out, 100.00 comes in.
    ("053_bank_csv2ofx__outbank.csv", 3, "135.89"),
];

#[test]
fn real_files_give_the_lines_and_sums_that_were_worked_out_by_hand() {
    for &(file, records, sum) in WORKED_OUT {
        // In the figures of the file: what is not in dollars waits for a rate.
        let found = contract(file, &read("real", file));
        assert_eq!(
            (found.records, number(&found.sum)),
            (records, number(sum)),
            "{file}"
        );
    }
}

fn refused(bytes: &[u8]) -> Refusal {
    intake::read(bytes, &options("file.csv")).expect_err("the file is refused")
}

#[test]
fn what_is_no_table_is_refused_by_name() {
    use intake::RefusalKind;
    let line = vec![b'a'; 200 << 20];
    let commas = vec![b','; 64 << 20];
    for (bytes, kind) in [
        (&b""[..], RefusalKind::Empty),
        (b" \n\n  \n", RefusalKind::Empty),
        (b"\x89PNG\r\n\x1a\n0000", RefusalKind::Image),
        (b"%PDF-1.7", RefusalKind::Pdf),
        (b"PK\x03\x04 xl/workbook.xml", RefusalKind::Workbook),
        (b"<html><body>Sign in</body></html>", RefusalKind::Web),
        (b"<html><table></table></html>", RefusalKind::Empty),
        (b"Date,Vendor,Amount\n\n", RefusalKind::HeaderOnly),
        (b"Name,Colour\nA,red\nB,blue\n", RefusalKind::NoAmounts),
        (&line, RefusalKind::TooLarge),
        (&commas, RefusalKind::TooLarge),
    ] {
        let refusal = refused(bytes);
        assert_eq!(refusal.kind, kind, "{refusal}");
        assert!(
            refusal.reason.contains("Nothing was changed"),
            "{refusal} says what is safe"
        );
    }
}
