//! The balance as the window shows it.

use domain::analysis::balance::Load;
use domain::analysis::{Analysis, Missing};
use domain::assessment::Assessment;
use domain::record::Question;
use domain::report::figure::robots::Pair;
use domain::value::words::Words;
use domain::value::{Choice, Money, Side};

use super::ladder::{ladder, ladder_place};
use super::robots::figure;
use super::say::{headline, sentence};
use super::slider::{planned_editable, slider};
use crate::view::{BalanceView, MirroredRow};

pub fn show(assessment: &Assessment, analysis: &Analysis, tried: Option<Money>) -> BalanceView {
    let client = assessment.client();
    let words = Words::window(client.currency);
    let shares = &analysis.shares;
    let sales = shares.sales.plan.amount.or(shares.sales.last_year.amount);
    let planned = tried.or(shares.marketing.plan.amount);
    let marketing = planned.or(shares.marketing.last_year.amount);
    let load = Load::of(sales, marketing);
    let before = planned.and(shares.marketing.last_year.amount);
    let pair = Pair { sales, marketing };
    BalanceView {
        headline: headline(&load, &analysis.balance.last_year, planned.is_some()),
        sentence: sentence(&load, analysis, words),
        robots: figure(assessment, pair, before),
        slider: slider(assessment, analysis, tried, words),
        planned_sales: planned_editable(assessment, Side::Sales, words),
        questions: questions(analysis),
        sum_sales: sum(analysis.mirror.sales.points, analysis.mirror.sales.of),
        sum_marketing: sum(
            analysis.mirror.marketing.points,
            analysis.mirror.marketing.of,
        ),
        sum_gap: if analysis.mirror.both == 0 {
            String::new()
        } else {
            signed(analysis.mirror.gap)
        },
        ladder: ladder(analysis, tried, client, words),
        band: (
            ladder_place(analysis, analysis.guidance.low),
            ladder_place(analysis, analysis.guidance.high),
        ),
        ladder_heads: vec![
            "of the goal".to_owned(),
            format!("of {} revenue", analysis.last_year),
            client.currency.code().to_owned(),
        ],
        missing: analysis
            .shares
            .missing
            .iter()
            .chain(&analysis.revenue.missing)
            .map(Missing::sentence)
            .collect(),
    }
}

fn questions(analysis: &Analysis) -> Vec<MirroredRow> {
    // In the questions' own order, so that a row doesn't jump away from the hand that rates it.
    Question::all()
        .into_iter()
        .filter_map(|question| {
            analysis
                .mirror
                .rows
                .iter()
                .find(|row| row.question == question)
        })
        .map(|row| MirroredRow {
            question: row.question,
            title: row.title.to_owned(),
            sales: row.sales,
            marketing: row.marketing,
            sales_said: said(row.sales, &row.sales_ask),
            marketing_said: said(row.marketing, &row.marketing_ask),
            sales_ask: row.sales_ask.clone(),
            marketing_ask: row.marketing_ask.clone(),
            gap: match row.gap {
                None => String::new(),
                Some(0) => "even".to_owned(),
                Some(gap) => signed(gap),
            },
            strong: row.gap.is_some_and(|gap| gap.abs() >= 3),
            sales_record: row.sales_record,
            marketing_record: row.marketing_record,
        })
        .collect()
}

fn said(rating: Option<u8>, ask: &str) -> String {
    match rating {
        Some(rating) => format!("{rating} of 4"),
        None if ask.is_empty() => "not asked yet".to_owned(),
        None => ask.to_owned(),
    }
}

fn sum(points: u32, of: u32) -> String {
    if of == 0 {
        String::new()
    } else {
        format!("{points} of {of}")
    }
}

fn signed(gap: i32) -> String {
    match gap {
        0 => "0".to_owned(),
        gap if gap < 0 => format!("−{}", gap.abs()),
        gap => format!("+{gap}"),
    }
}
