//! What is worked out, and what is not.

use super::*;
use crate::source::workbook::place::Place;

/// B1 is 10, B2 is 2.5, B3 is text, B4 an error, B5 waits, B6 is empty.
fn look(place: Place) -> Value {
    match place {
        (0, 1) => Value::Number(Decimal::new(10, 0)),
        (1, 1) => Value::Number(Decimal::new(25, 1)),
        (2, 1) => Value::Text("rent".to_owned()),
        (3, 1) => Value::Error("#REF!".to_owned()),
        (4, 1) => Value::Waits,
        _ => Value::Empty,
    }
}

fn outcome(text: &str) -> Outcome {
    let formula = Formula {
        text: text.into(),
        rows: 0,
        columns: 0,
    };
    evaluate(&formula, &mut look)
}

fn is(number: &str) -> Outcome {
    Outcome::Number(number.parse().expect("a number"))
}

#[test]
fn amounts_and_sums_of_cells_are_worked_out_exactly() {
    for (text, expected) in [
        ("1200.50", is("1200.50")),
        ("=-0.1-0.2", is("-0.3")),
        ("((((B1)+(B2))+(B6)))", is("12.5")),
        ("-B1+B2", is("-7.5")),
        ("B1-B2*2-1", is("4.0")),
        ("SUM(B1:B3)", is("12.5")),
        ("SUM(B1,B2,3)+$B$1", is("25.5")),
        ("sum(B1:B2)/2", is("6.25")),
        ("ROUND(B2,0)", is("3")),
        ("1.5E2", is("150")),
        ("50%", is("0.50")),
        ("B6", is("0")),
        ("B3", Outcome::Text("rent".to_owned())),
        ("\"0\"\"234\"", Outcome::Text("0\"234".to_owned())),
        ("B1+B3", Outcome::Error("#VALUE!".to_owned())),
        ("B1+B4", Outcome::Error("#REF!".to_owned())),
        ("1/0", Outcome::Error("#DIV/0!".to_owned())),
        ("B1+B5", Outcome::Waits),
    ] {
        assert_eq!(outcome(text), expected, "{text}");
    }
}

#[test]
fn what_is_not_read_for_certain_is_not_guessed() {
    for text in [
        "",
        "VLOOKUP(B1,A:C,2)",
        "IF(B1>1,2,3)",
        "Other!B1",
        "'My sheet'!B1",
        "[1]Book!B1",
        "B1&B2",
        "B1 B2",
        "(B1",
        "B1)",
        "SUM(",
        "SUM()",
        "B1:B2",
        "2^3",
        "Rate*2",
        "+",
        "99999999999999999999*99999999999999999999",
    ] {
        assert_eq!(outcome(text), Outcome::Unreadable, "{text}");
    }
}

#[test]
fn a_copied_formula_moves_its_relative_references() {
    let formula = Formula {
        text: "A1+$B$1".into(),
        rows: 1,
        columns: 1,
    };
    assert_eq!(evaluate(&formula, &mut look), is("12.5"));
}

#[test]
fn brackets_may_nest_as_deep_as_they_like() {
    let deep = format!("{}1{}", "(".repeat(100_000), ")".repeat(100_000));
    assert_eq!(outcome(&deep), is("1"));
}
