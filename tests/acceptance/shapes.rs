//! What single files of a telling shape come to.

use domain::spend::Question;
use std::fs;

use chrono::NaiveDate;
use domain::value::Currency;
use intake::Options;

use crate::intake::{fixtures, options, read};

#[test]
fn bills_count_once_and_the_file_says_what_was_left_out() {
    let preview = read("made", "qbo_transaction_list_by_date.csv").expect("a table");
    let warnings = &preview.head().warnings;
    let warning = warnings
        .iter()
        .find(|warning| warning.text.contains("payments"))
        .expect("the payments are spoken of");
    assert!(
        warning.text.contains("2 bills of $5,760.50")
            && warning.text.contains("2 payments of $5,760.50"),
        "{}",
        warning.text
    );
}

#[test]
fn a_reference_for_two_different_things_is_spoken_of_and_one_for_several_lines_is_not() {
    let said = |extra: &str| {
        let rows = (1..=12).map(|number| {
            let day = number + 1;
            format!("2025-01-{day:02},Vendor {number},R-{number},10.00\n")
        });
        let text = format!(
            "Date,Vendor,Invoice no,Amount\n{}",
            rows.collect::<String>()
        );
        let preview = intake::read((text + extra).as_bytes(), &options("a.csv")).expect("a table");
        let warnings = preview.head().warnings.iter();
        let texts: Vec<String> = warnings.map(|warning| warning.text.clone()).collect();
        (preview.head().records, texts)
    };
    let (records, texts) = said("2025-03-01,Other,R-3,25.00\n");
    assert_eq!(records, 13, "nothing is left out");
    let text = texts.first().expect("it is spoken of");
    for part in ["“R-3”", "row 4", "row 14", "$10.00", "$25.00"] {
        assert!(text.contains(part), "{text}");
    }
    for same_document in [
        "2025-01-04,Vendor 3,R-3,25.00\n",
        "2025-02-04,Vendor 3,R-3,-10.00\n",
        "2025-03-01,Other,R-90,25.00\n",
        "2025-03-01,Other,,25.00\n2025-03-02,One,,25.00\n",
    ] {
        let (_, texts) = said(same_document);
        assert_eq!(texts, [] as [String; 0], "{same_document}");
    }
}

#[test]
fn thousands_are_asked_with_both_sums() {
    let file = "qbo_pl_in_thousands.csv";
    let preview = read("made", file).expect("a table");
    let question = &preview.head().questions[0];
    let multiplied = preview.head().sum;
    let bytes = fs::read(fixtures("made").join(file)).expect("the file can be read");
    let mut options = options(file);
    options
        .corrections
        .answers
        .insert(question.id, "as_is".to_owned());
    let as_is = intake::read(&bytes, &options).expect("a table").head().sum;
    assert_eq!(multiplied.minor(), as_is.minor() * 1000);
    let words = domain::value::words::Words::window(Currency::USD);
    for sum in [multiplied, as_is] {
        assert!(
            question.text.contains(&words.money_exact(sum)),
            "{}",
            question.text
        );
    }
}

#[test]
fn what_was_filled_down_is_marked() {
    let preview = read("made", "filled_down.csv").expect("a table");
    let lines: Vec<(&str, Option<NaiveDate>)> = preview
        .lines()
        .iter()
        .map(|line| (line.account, line.date))
        .collect();
    let day = |month, day| NaiveDate::from_ymd_opt(2025, month, day);
    assert_eq!(
        lines,
        [
            ("Advertising", day(1, 15)),
            ("Advertising", day(1, 15)),
            ("Advertising", day(1, 20)),
            ("Travel", day(2, 15)),
            ("Travel", day(2, 15)),
        ]
    );
    let filled = (0..preview.rows()).filter(|&row| {
        preview
            .fate(row)
            .is_some_and(|(_, tag)| tag == intake::Tag::Filled)
    });
    assert_eq!(filled.collect::<Vec<_>>(), [2, 3, 5]);
}

#[test]
fn a_total_that_fails_is_named_with_both_amounts() {
    let text = "Account,Jan 2025,Feb 2025\nExpenses,,\nAdvertising,10.00,20.00\nTotal Expenses,10.00,21.00\n";
    let preview = intake::read(text.as_bytes(), &options("file.csv")).expect("a table");
    let ties = &preview.head().ties;
    assert_eq!((ties.agree, ties.of), (1, 2));
    let tie = &ties.failing[0];
    assert_eq!((tie.row, tie.column, &*tie.label), (4, 3, "Total Expenses"));
    assert_eq!((tie.printed.minor(), tie.sum.minor()), (2100, 2000));
}

#[test]
fn an_unclosed_quote_costs_one_row() {
    let text = "Date,Vendor,Amount\n2025-01-01,A,1.00\n2025-01-02,\"Acme,2.00\n2025-01-03,\"Big 5\" Sporting,3.00\n2025-01-04,5\" pipe,4.00\n";
    let preview = intake::read(text.as_bytes(), &options("file.csv")).expect("a table");
    let vendors: Vec<&str> = preview.lines().iter().map(|line| line.vendor).collect();
    assert_eq!(vendors, ["A", "\"Big 5\" Sporting", "5\" pipe"]);
    assert_eq!(preview.head().errors[0].row, 3);
}

#[test]
fn an_answer_takes_the_place_of_the_proposal() {
    let text = "Date,Vendor,Amount\n03/04/2025,A,10.00\n04/03/2025,B,20.00\n";
    let mut options = options("file.csv");
    let months = |options: &Options| -> Vec<u32> {
        let preview = intake::read(text.as_bytes(), options).expect("a table");
        preview
            .lines()
            .iter()
            .map(|line| line.period.from.number())
            .collect()
    };
    assert_eq!(
        months(&options),
        [3, 4],
        "an American client's dates are read month first"
    );
    options
        .corrections
        .answers
        .insert(Question::DateOrder, "day_first".to_owned());
    assert_eq!(months(&options), [4, 3]);
    let preview = intake::read(text.as_bytes(), &options).expect("a table");
    assert!(!preview.is_open(), "nothing is left to ask");
}

#[test]
fn a_yearly_amount_is_spread_only_when_asked_to() {
    let file = "google_ads_range_no_day.csv";
    let bytes = fs::read(fixtures("made").join(file)).expect("the file can be read");
    let mut options = options(file);
    options
        .corrections
        .answers
        .insert(Question::Spread, "spread".to_owned());
    let preview = intake::read(&bytes, &options).expect("a table");
    assert_eq!(preview.head().records, 12);
    assert_eq!(preview.head().exact_sum, "990.00");
    assert!(preview.lines().iter().all(|line| line.period.months() == 1));
}

#[test]
fn equal_lines_of_a_file_are_all_real_and_known_again() {
    let text = "Date,Vendor,Amount\n2025-01-01,A,1.00\n2025-01-01,A,1.00\n2025-01-02,B,2.00\n";
    let read = |text: &str| intake::read(text.as_bytes(), &options("file.csv")).expect("a table");
    let first = read(text);
    let keys: Vec<_> = first.lines().iter().map(|line| line.key).collect();
    assert!(keys[0] != keys[1], "equal lines have different keys");

    let mut again = read(&format!("{text}2025-01-01,A,1.00\n"));
    again.mark_duplicates(|_, key| keys.contains(key));
    assert_eq!(again.head().rows.duplicate, 3);
    assert_eq!(again.head().rows.imported, 1, "one more of the same is new");
}
