//! Amounts in thousands or in millionths: proposed, never assumed.

use std::fmt::Write as _;

use domain::spend::Question as Asked;
use domain::value::words::Words;
use domain::value::{Currency, Money};

use crate::cell::letter;
use crate::columns::Columns;
use crate::header::{Header, Titles};
use crate::lexicon::{amounts, spelling};
use crate::terms::{Options, Question, question};

/// The power of ten by which all amounts are to be multiplied.
pub(super) fn power(
    header: &Header,
    columns: &Columns,
    titles: &Titles,
    options: &Options,
    questions: &mut Vec<Question>,
) -> i32 {
    let named = |word: &str| {
        columns
            .amounts()
            .find(|&column| spelling::plain(&header.names[column]).contains(word))
    };
    if let Some(column) = named("micros") {
        let text = format!(
            "Column {} “{}” counts millionths. Divide its amounts by 1,000,000?",
            letter(column),
            header.names[column]
        );
        let choices = [
            ("divide", "Yes, divide by 1,000,000".to_owned()),
            ("as_is", "No, take them as they are".to_owned()),
        ];
        let divides = question::put(questions, Asked::Micros, text, &choices, options) == "divide";
        return if divides { -6 } else { 0 };
    }
    let said = amounts::THOUSANDS.iter().any(|word| {
        named(word).is_some()
            || titles
                .lines
                .iter()
                .any(|line| spelling::plain(line).contains(word))
    });
    if !said {
        return 0;
    }
    let text = "The file says that its amounts are in thousands. Multiply them by 1,000?";
    let choices = [
        ("multiply", "Yes, multiply by 1,000".to_owned()),
        ("as_is", "No, take them as they are".to_owned()),
    ];
    let multiplies = question::put(
        questions,
        Asked::Thousands,
        text.to_owned(),
        &choices,
        options,
    ) == "multiply";
    if multiplies { 3 } else { 0 }
}

/// Says in the question about thousands or millionths what the file comes to in either way.
pub(crate) fn say_sums(questions: &mut [Question], power: i32, sum: i64, currency: Currency) {
    let asked = |question: &&mut Question| matches!(question.id, Asked::Micros | Asked::Thousands);
    let Some(question) = questions.iter_mut().find(asked) else {
        return;
    };
    let (times, parts) = if question.id == Asked::Micros {
        (1, 1_000_000)
    } else {
        (1_000, 1)
    };
    let sum = i128::from(sum);
    let (as_is, converted) = if power == 0 {
        (sum, sum * times / parts)
    } else {
        (sum * parts / times, sum)
    };
    let money = |minor: i128| {
        let minor = i64::try_from(minor).unwrap_or(i64::MAX);
        Words::window(currency).money_exact(Money::from_minor(minor))
    };
    let _ = write!(
        question.text,
        " The sum is {} as it stands, and {} then.",
        money(as_is),
        money(converted)
    );
}
