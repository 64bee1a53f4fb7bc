//! The same questions for both sides, and the gap between the answers.

use serde::Serialize;

use super::Missing;
use crate::assessment::Assessment;
use crate::change::{Place, Screen};
use crate::record::{Answer, Question};
use crate::value::{Choice, Id, Side};

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Mirror {
    /// Every question, the widest gap first; those without a gap after them, in their own order.
    pub rows: Vec<MirrorRow>,
    pub sales: MirrorSum,
    pub marketing: MirrorSum,
    /// Marketing's points minus those of sales, over the questions that both have answered.
    pub gap: i32,
    /// How many questions both have answered.
    pub both: u32,
    pub missing: Vec<Missing>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MirrorRow {
    pub question: Question,
    pub title: &'static str,
    /// 0 to 4; `None` while unknown or not applicable.
    pub sales: Option<u8>,
    pub marketing: Option<u8>,
    /// Marketing minus sales.
    pub gap: Option<i32>,
    pub sales_record: Option<Id>,
    pub marketing_record: Option<Id>,
    /// Who is to be asked; empty where nobody was named.
    pub sales_ask: String,
    pub marketing_ask: String,
    pub sales_not_applicable: bool,
    pub marketing_not_applicable: bool,
}

/// `32 of 44`: points over the questions that were answered.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct MirrorSum {
    pub points: u32,
    pub of: u32,
}

const MOST: u32 = 4;

pub fn measure(assessment: &Assessment) -> Mirror {
    let mut rows: Vec<MirrorRow> = Question::all()
        .into_iter()
        .map(|question| row(assessment, question))
        .collect();
    // Stable, so that equal gaps keep the order in which the questions are asked.
    rows.sort_by_key(|row| std::cmp::Reverse(row.gap.map_or(-1, i32::abs)));
    let sum = |side: fn(&MirrorRow) -> Option<u8>| {
        let answered: Vec<u32> = rows.iter().filter_map(side).map(u32::from).collect();
        MirrorSum {
            points: answered.iter().sum(),
            of: MOST * u32::try_from(answered.len()).expect("BUG: eleven questions"),
        }
    };
    let gaps: Vec<i32> = rows.iter().filter_map(|row| row.gap).collect();
    Mirror {
        sales: sum(|row| row.sales),
        marketing: sum(|row| row.marketing),
        gap: gaps.iter().sum(),
        both: u32::try_from(gaps.len()).expect("BUG: eleven questions"),
        missing: missing(assessment),
        rows,
    }
}

fn row(assessment: &Assessment, question: Question) -> MirrorRow {
    let sales = assessment.answer(question, Side::Sales);
    let marketing = assessment.answer(question, Side::Marketing);
    let rating = |answer: Option<(Id, &Answer)>| answer.and_then(|(_, answer)| answer.rating);
    let ask = |answer: Option<(Id, &Answer)>| {
        answer.map_or_else(String::new, |(id, _)| assessment.ask(id, RATING).to_owned())
    };
    let not_applicable =
        |answer: Option<(Id, &Answer)>| answer.is_some_and(|(id, _)| doesnt_apply(assessment, id));
    MirrorRow {
        question,
        title: question.title(),
        sales: rating(sales),
        marketing: rating(marketing),
        gap: rating(sales)
            .zip(rating(marketing))
            .map(|(sales, marketing)| i32::from(marketing) - i32::from(sales)),
        sales_record: sales.map(|(id, _)| id),
        marketing_record: marketing.map(|(id, _)| id),
        sales_ask: ask(sales),
        marketing_ask: ask(marketing),
        sales_not_applicable: not_applicable(sales),
        marketing_not_applicable: not_applicable(marketing),
    }
}

/// The field of an answer that is remarked on.
const RATING: &str = "rating";

fn doesnt_apply(assessment: &Assessment, answer: Id) -> bool {
    assessment
        .remark(answer, RATING)
        .is_some_and(|remark| remark.not_applicable)
}

/// Only what was asked and left open, or answered for one side and not for the other: a question
/// that nobody has come to yet is the interview's business.
fn missing(assessment: &Assessment) -> Vec<Missing> {
    let open =
        |(id, answer): (Id, &Answer)| answer.rating.is_none() && !doesnt_apply(assessment, id);
    let mut missing = Vec::new();
    for question in Question::all() {
        for side in Side::BOTH {
            let own = assessment.answer(question, side);
            let other = assessment.answer(question, side.other());
            let is_missing = own.map_or_else(|| other.is_some_and(|other| !open(other)), open);
            if is_missing {
                let what = format!("{}, for {}", question.title(), side.word());
                let (focus, ask) = match own {
                    Some((id, _)) => (format!("{id}.{RATING}"), assessment.ask(id, RATING)),
                    None => (format!("{}.{}", question.word(), side.word()), ""),
                };
                missing.push(Missing::new(what, Place::at(Screen::Balance, focus)).known_by(ask));
            }
        }
    }
    missing
}
