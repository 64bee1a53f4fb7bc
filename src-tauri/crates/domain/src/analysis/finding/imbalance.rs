//! Rule 2: imbalance between the two sides, in money, in people and in each mirrored question.

use super::{Evidence, Finding, Principle, Rule, Severity, Step, Suggestion, evidence};
use crate::analysis::{Analysis, Load, MirrorRow, Verdict, balance};
use crate::assessment::Assessment;
use crate::change::{Place, Screen};
use crate::record::Lane;
use crate::value::words::{self, Words};
use crate::value::{Choice, Rate, Side};

const PRINCIPLE: Principle = Principle {
    text: "Sales and marketing are two robots that lift the revenue goal. When one is much larger, \
           it carries the load alone; when they are of similar size, the load gets much easier \
           for both.",
    source: "Guidance for executives of B2B companies, “Marketing has to connect to sales”",
};

/// From this gap on a mirrored question counts as an imbalance.
const WIDE: i32 = 3;

pub fn rule(assessment: &Assessment, analysis: &Analysis) -> Vec<Finding> {
    [
        money(assessment, analysis),
        people(assessment, analysis),
        questions(analysis),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Last year's money, or the plan's where nothing was imported.
fn money(assessment: &Assessment, analysis: &Analysis) -> Option<Finding> {
    let balance = &analysis.balance;
    let is_actual = balance.last_year.verdict.is_some();
    let load = if is_actual {
        balance.last_year
    } else {
        balance.plan
    };
    let verdict = load.verdict?;
    let words = Words::window(analysis.currency);
    let (sales, marketing) = (load.sales?, load.marketing?);
    let when = if is_actual {
        "last year"
    } else {
        "in the plan"
    };
    let (id, severity, title) = match verdict {
        Verdict::Nobody => return None,
        Verdict::Together => (
            "money-in-balance",
            Severity::Strength,
            "Sales and marketing lift together".to_owned(),
        ),
        Verdict::Alone { smaller } => {
            let larger = smaller.other();
            let part = match larger {
                Side::Sales => load.sales_part?,
                Side::Marketing => load.marketing_part?,
            };
            if part == Rate::ONE {
                return one_side_only(assessment, analysis, larger, is_actual);
            }
            (
                "money-out-of-balance",
                Severity::Important,
                format!(
                    "{} lifts {} of the load",
                    larger.title(),
                    words.percent(part)
                ),
            )
        }
    };
    let mut said = vec![format!(
        "{} on sales against {} on marketing {when}.",
        words.money(sales),
        words.money(marketing)
    )];
    if let Some(per) = load.marketing_per_sales {
        let goes = if is_actual { "went" } else { "goes" };
        said.push(format!(
            "For every {} on sales, {} {goes} to marketing.",
            words.money_per_one(Rate::ONE),
            words.money_per_one(per),
        ));
    }
    if is_actual && verdict != Verdict::Together {
        said.extend(outlook(analysis, words));
    }
    let sides = Side::BOTH.map(|side| {
        if is_actual {
            evidence::spent(analysis, side)
        } else {
            evidence::planned(assessment, analysis, side)
        }
    });
    let (low, high) = balance::together();
    Some(Finding {
        id: id.to_owned(),
        rule: Rule::Imbalance,
        step: Step::Who,
        severity,
        title,
        text: said.join(" "),
        figures: parts(&load, words),
        evidence: sides.into_iter().flatten().collect(),
        principle: PRINCIPLE,
        reason: format!(
            "Lifting together is a part of {} for each side. {}",
            words.percent_range(low, high),
            evidence::firmness(analysis)
        ),
        suggestions: suggestions(verdict),
        is_provisional: is_actual && analysis.provisional.is_provisional,
    })
}

/// Nothing is recorded for one side. That is seldom all there is: its pay and commissions often
/// stand in other books, so it is a question rather than a verdict, and none at all while spend
/// waits to be decided.
fn one_side_only(
    assessment: &Assessment,
    analysis: &Analysis,
    larger: Side,
    is_actual: bool,
) -> Option<Finding> {
    if is_actual && analysis.provisional.is_provisional {
        return None;
    }
    let smaller = larger.other();
    let words = Words::window(analysis.currency);
    let shares = analysis.shares.side(larger);
    let (share, proof, when) = if is_actual {
        (
            shares.last_year,
            evidence::spent(analysis, larger),
            "last year",
        )
    } else {
        let proof = evidence::planned(assessment, analysis, larger);
        (shares.plan, proof, "in the plan")
    };
    Some(Finding {
        id: "money-one-side-only".to_owned(),
        rule: Rule::Imbalance,
        step: Step::Who,
        severity: Severity::Important,
        title: format!("Nothing on {} is recorded {when}", smaller.word()),
        text: format!(
            "{} on {}, and nothing on {}. If its pay or other costs stand in other books, they \
             are missing here; if not, {} lifts the goal alone.",
            words.money(share.amount?),
            larger.word(),
            smaller.word(),
            larger.word()
        ),
        figures: Vec::new(),
        evidence: proof.into_iter().collect(),
        principle: PRINCIPLE,
        reason: "One side has an amount and the other has none.".to_owned(),
        suggestions: Vec::new(),
        is_provisional: false,
    })
}

/// What the plan does to the balance.
fn outlook(analysis: &Analysis, words: Words) -> Option<String> {
    let part = words.percent(analysis.balance.plan.marketing_part?);
    Some(match analysis.balance.together_from {
        Some(quarter) => {
            format!("The plan brings marketing to {part}, and to lifting together from {quarter}.")
        }
        None => format!("The plan brings marketing to {part}."),
    })
}

fn parts(load: &Load, words: Words) -> Vec<(String, String)> {
    let mut figures = Vec::new();
    for (side, amount, part) in [
        (Side::Sales, load.sales, load.sales_part),
        (Side::Marketing, load.marketing, load.marketing_part),
    ] {
        if let (Some(amount), Some(part)) = (amount, part) {
            figures.push((
                side.title().to_owned(),
                format!("{} · {}", words.money(amount), words.percent(part)),
            ));
        }
    }
    if let Some(ratio) = load.sales_per_marketing {
        figures.push(("Sales to marketing".to_owned(), words::ratio(ratio)));
    }
    figures
}

fn suggestions(verdict: Verdict) -> Vec<Suggestion> {
    match verdict {
        Verdict::Alone {
            smaller: Side::Marketing,
        } => vec![Suggestion {
            title: "Set one goal for sales and marketing".to_owned(),
            why: "A goal that both share decides what each of them is given to lift it.".to_owned(),
            lane: Lane::SalesAlignment,
            side: Side::Marketing,
            cost: None,
        }],
        Verdict::Alone {
            smaller: Side::Sales,
        } => vec![Suggestion {
            title: "Give sales the hands for the leads".to_owned(),
            why:
                "A large marketing robot and a couple of salespeople leave most of the load lying."
                    .to_owned(),
            lane: Lane::SalesAlignment,
            side: Side::Sales,
            cost: None,
        }],
        _ => Vec::new(),
    }
}

/// Full-time equivalents.
fn people(assessment: &Assessment, analysis: &Analysis) -> Option<Finding> {
    let people = &analysis.people;
    let part = people.marketing_part?;
    let (low, high) = balance::together();
    if (low..=high).contains(&part) {
        return None;
    }
    let (smaller, larger) = if part < low {
        (
            (Side::Marketing, people.marketing),
            (Side::Sales, people.sales),
        )
    } else {
        (
            (Side::Sales, people.sales),
            (Side::Marketing, people.marketing),
        )
    };
    let fte = |rate: Rate| words::decimal(rate.decimal(), 1);
    let words = Words::window(analysis.currency);
    Some(Finding {
        id: "people-out-of-balance".to_owned(),
        rule: Rule::Imbalance,
        step: Step::Who,
        severity: Severity::Watch,
        title: format!(
            "{} fills {} full-time posts, {} fills {}",
            larger.0.title(),
            fte(larger.1.fte),
            smaller.0.word(),
            fte(smaller.1.fte)
        ),
        text: format!(
            "Weeks of everybody with a seat, added up. Marketing’s part is {}.",
            words.percent(part)
        ),
        figures: vec![
            ("Sales".to_owned(), fte(people.sales.fte)),
            ("Marketing".to_owned(), fte(people.marketing.fte)),
        ],
        evidence: assessment
            .people()
            .filter(|(_, person)| !person.seats.is_empty())
            .map(|(id, person)| Evidence {
                what: person.name.clone(),
                value: fte(Rate::new(
                    person
                        .seats
                        .iter()
                        .filter_map(|seat| seat.share)
                        .map(Rate::decimal)
                        .sum(),
                )),
                records: vec![id],
                spend: None,
                place: Place::at(Screen::People, id.to_string()),
            })
            .collect(),
        principle: PRINCIPLE,
        reason: "Every seat has its share of the week, so the figure is complete.".to_owned(),
        suggestions: Vec::new(),
        is_provisional: false,
    })
}

/// The mirrored questions with a gap of three points or more, in one finding.
fn questions(analysis: &Analysis) -> Option<Finding> {
    let wide: Vec<&MirrorRow> = analysis
        .mirror
        .rows
        .iter()
        .filter(|row| row.gap.is_some_and(|gap| gap.abs() >= WIDE))
        .collect();
    let behind = |row: &&MirrorRow| row.gap.is_some_and(|gap| gap < 0);
    let marketing_behind = wide.iter().filter(|row| behind(row)).count();
    let most = wide.len();
    if most == 0 {
        return None;
    }
    let ahead = if marketing_behind * 2 >= most {
        Side::Sales
    } else {
        Side::Marketing
    };
    let named: Vec<String> = wide
        .iter()
        .map(|row| {
            format!(
                "{} ({} to {})",
                row.title.to_lowercase(),
                row.sales.unwrap_or_default(),
                row.marketing.unwrap_or_default()
            )
        })
        .collect();
    let (sales, marketing) = (analysis.mirror.sales, analysis.mirror.marketing);
    Some(Finding {
        id: "questions-far-apart".to_owned(),
        rule: Rule::Imbalance,
        step: Step::Who,
        severity: Severity::Important,
        title: format!(
            "{} of {} questions are answered far better for {}",
            most,
            analysis.mirror.both,
            ahead.word()
        ),
        text: format!(
            "Sales to marketing, of four points: {}. In all {} of {} points against {} of {}.",
            named.join(", "),
            sales.points,
            sales.of,
            marketing.points,
            marketing.of
        ),
        figures: wide
            .iter()
            .filter_map(|row| {
                let gap = row.gap?;
                Some((row.title.to_owned(), signed(gap)))
            })
            .collect(),
        evidence: wide
            .iter()
            .map(|row| Evidence {
                what: row.title.to_owned(),
                value: format!(
                    "{} : {}",
                    row.sales.unwrap_or_default(),
                    row.marketing.unwrap_or_default()
                ),
                records: row
                    .sales_record
                    .into_iter()
                    .chain(row.marketing_record)
                    .collect(),
                spend: None,
                place: Place::at(
                    Screen::Balance,
                    format!("{}.{}", row.question.word(), Side::Sales.word()),
                ),
            })
            .collect(),
        principle: Principle {
            text: "Ask many of the same questions of both sides. A sales team with strong \
                   leadership, clear goals and rewards beside a marketing team with vague goals \
                   and rare meetings is an imbalance worth a closer look.",
            source: "Guidance for executives of B2B companies, “Start taking an inventory”",
        },
        reason: format!("A gap of {WIDE} or more of four points counts as far apart."),
        suggestions: vec![Suggestion {
            title: format!(
                "Give {} goals in numbers and a seat at the table",
                ahead.other().word()
            ),
            why: "What works for one side can be asked of the other.".to_owned(),
            lane: Lane::Strategy,
            side: ahead.other(),
            cost: None,
        }],
        is_provisional: false,
    })
}

fn signed(gap: i32) -> String {
    match gap {
        0 => "even".to_owned(),
        gap if gap < 0 => format!("\u{2212}{}", gap.unsigned_abs()),
        gap => format!("+{gap}"),
    }
}
