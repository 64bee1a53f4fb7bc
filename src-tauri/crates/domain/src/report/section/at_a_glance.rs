//! At a glance: the one page that a CEO reads and nothing else.

use super::build::{column, heading, text};
use super::context::{add, lower_first, ordinal, sentence};
use super::money::{judgement, pair, percents, quarter_stage};
use super::{Context, SectionKind, Written, key_figures};
use crate::analysis::{Finding, QuarterPlan, Rule, Severity, Verdict};
use crate::record::Timing;
use crate::report::Spans;
use crate::report::block::{Block, Column, Text, TextRole};
use crate::report::figure::robots::{QuarterWords, Stage, quarter};
use crate::report::figure::{KeyMark, key};
use crate::value::words;
use crate::value::{Choice, Rate, Side};

/// What the quarters of a first year are for.
pub(super) const PHASES: [&str; 4] = ["Decide", "Build", "Activate", "Lift"];

pub(super) fn write(context: &Context) -> Written {
    let columns = key_figures::columns(context);
    let has_scale = columns
        .iter()
        .flat_map(|column| &column.blocks)
        .any(|block| matches!(block, Block::Drawing(_)));
    let mut blocks = vec![Block::Columns(columns)];
    if has_scale {
        blocks.push(key(&key_marks(context), "").into());
    }
    if context.analysis.provisional.is_provisional {
        blocks.push(text(TextRole::Note, provisional(context)));
    }
    blocks.extend(findings(context));
    blocks.extend(quarters(context));
    Written {
        headline: headline(context),
        blocks,
    }
}

/// The judgement, and what the plan does about it.
fn headline(context: &Context) -> String {
    let balance = &context.analysis.balance;
    let goal = context.the_goal();
    let Some(judgement) = judgement(context, balance.last_year) else {
        return match balance.plan.verdict {
            Some(_) => judgement(context, balance.plan).map_or_else(
                || format!("Who lifts {goal} is not known yet."),
                |plan| format!("By plan, {}.", lower_first(&plan)),
            ),
            None => format!(
                "Who lifts {goal} is not known yet: the spend of {} is still to come.",
                context.last_year()
            ),
        };
    };
    let then = match (balance.last_year.verdict, balance.plan.verdict) {
        (_, None) => Some("No plan changes that yet".to_owned())
            .filter(|_| balance.last_year.verdict != Some(Verdict::Together)),
        (Some(Verdict::Together), Some(Verdict::Together)) => {
            Some("The plan keeps it so".to_owned())
        }
        (Some(Verdict::Together), Some(Verdict::Alone { smaller })) => {
            Some(format!("The plan leaves {} behind", smaller.word()))
        }
        (Some(_), Some(_)) => match balance.together_from {
            Some(quarter) if quarter.number == 1 => {
                Some("From the first quarter on, the plan gives it a partner".to_owned())
            }
            Some(quarter) => Some(format!(
                "By the {} quarter, the plan gives it a partner",
                ordinal(quarter.number)
            )),
            None => Some(narrows(context)),
        },
        (None, Some(_)) => None,
    };
    let mut said = format!("{}.", words::capital(&judgement));
    if let Some(then) = then {
        said.push(' ');
        said.push_str(&then);
        said.push('.');
    }
    said
}

/// Whether the plan moves the smaller side's part at all.
fn narrows(context: &Context) -> String {
    let balance = &context.analysis.balance;
    let distance = |part: Option<Rate>| {
        part.map(|part| (part.decimal() - rust_decimal::Decimal::new(5, 1)).abs())
    };
    match distance(balance.last_year.marketing_part).zip(distance(balance.plan.marketing_part)) {
        Some((now, then)) if then + rust_decimal::Decimal::new(2, 2) < now => {
            "The plan narrows the gap, but does not close it".to_owned()
        }
        Some((now, then)) if then > now => "The plan widens the gap".to_owned(),
        _ => "The plan leaves it so".to_owned(),
    }
}

fn provisional(context: &Context) -> String {
    let provisional = &context.analysis.provisional;
    let share = provisional
        .share
        .map_or_else(String::new, |share| context.say.percent(share));
    format!(
        "Provisional: {} of last year’s spend, {share}, is not classified yet.",
        context.say.money(provisional.undecided)
    )
}

fn key_marks(context: &Context) -> Vec<(KeyMark, String)> {
    vec![
        (KeyMark::Ring, format!("{} actual", context.last_year())),
        (KeyMark::Dot, format!("{} plan", context.plan_year())),
        (
            KeyMark::Band,
            "range given as guidance; its source is in the last section".to_owned(),
        ),
    ]
}

/// The three gravest findings.
fn findings(context: &Context) -> Vec<Block> {
    let mut gravest: Vec<&Finding> = context
        .analysis
        .findings
        .iter()
        .filter(|finding| finding.severity != Severity::Strength)
        .collect();
    gravest.sort_by_key(|finding| finding.severity);
    gravest.truncate(3);
    if gravest.is_empty() {
        return Vec::new();
    }
    let span = match gravest.len() {
        1 => 12,
        2 => 6,
        _ => 4,
    };
    let title = match gravest.len() {
        1 => "One finding",
        2 => "Two findings",
        _ => "Three findings",
    };
    let columns: Vec<Column> = gravest
        .iter()
        .map(|finding| {
            let mut blocks = vec![
                text(
                    TextRole::Title,
                    words::printed(finding.title.trim_end_matches('.')),
                ),
                text(TextRole::Gist, words::printed(&gist(&finding.text))),
            ];
            let section = section_of(finding);
            if context.options.wants(section) {
                blocks.push(Block::Text(Text {
                    link: Some(section),
                    ..Text::new(TextRole::Note, Spans::from("Page ").page_of(section))
                }));
            }
            column(span, true, blocks)
        })
        .collect();
    vec![Block::Together(vec![
        heading(title, ""),
        Block::Columns(columns),
    ])]
}

/// The first sentences of a text, as many as are read at a glance.
fn gist(text: &str) -> String {
    const ROOM: usize = 160;
    let text = sentence(text);
    let mut end = 0;
    for (at, _) in text.match_indices(". ") {
        if end > 0 && text[..=at].chars().count() > ROOM {
            break;
        }
        end = at + 1;
    }
    if text.chars().count() <= ROOM || end == 0 {
        text
    } else {
        text[..end].to_owned()
    }
}

/// Where a finding's figures are shown.
fn section_of(finding: &Finding) -> SectionKind {
    match finding.rule {
        Rule::Guidance | Rule::Unclassified => SectionKind::SpendAndPlan,
        Rule::Imbalance | Rule::Seats => SectionKind::WhoLiftsTheGoal,
        Rule::Funnel => SectionKind::Funnel,
    }
}

/// The strip of the quarters; it needs a plan for both sides.
fn quarters(context: &Context) -> Vec<Block> {
    let quarters = &context.analysis.quarters;
    let complete = quarters
        .iter()
        .all(|quarter| quarter.load.sales.is_some() && quarter.load.marketing.is_some());
    let Some(stage) = quarter_stage(context).filter(|_| complete && quarters.len() == 4) else {
        return Vec::new();
    };
    let columns = quarters
        .iter()
        .zip(PHASES)
        .map(|(plan, phase)| quarter_column(context, stage, plan, phase))
        .collect();
    let mut remark = "Percent: marketing’s part of the quarter".to_owned();
    if let Some((_, part)) = percents(context, context.analysis.balance.last_year) {
        add(&mut remark, &format!(" ({}: {part})", context.last_year()));
    }
    add(
        &mut remark,
        &format!(
            ". 1\u{a0}cm² of robot is {} a quarter.",
            context.say.money(stage.scale.per_cm2())
        ),
    );
    let marks: Vec<_> = Side::BOTH
        .into_iter()
        .map(|side| (KeyMark::Side(side), side.title().to_owned()))
        .collect();
    vec![Block::Together(vec![
        heading("How the year lifts", ""),
        Block::Columns(columns),
        key(&marks, &remark).into(),
    ])]
}

fn quarter_column(context: &Context, stage: Stage, plan: &QuarterPlan, phase: &str) -> Column {
    let say = |amount| context.say.money_whole(amount);
    let sales = plan.load.sales.map(say).unwrap_or_default();
    let marketing = plan.load.marketing.map(say).unwrap_or_default();
    let share = percents(context, plan.load)
        .map(|(_, marketing)| marketing)
        .unwrap_or_default();
    let name = format!("Q{}", plan.quarter.number);
    let figure = quarter(
        stage,
        pair(plan.load),
        plan.quarter.number,
        &QuarterWords {
            alt: format!("{name}: sales {sales}, marketing {marketing}, {share} of the two."),
            quarter: name,
            phase: phase.to_owned(),
            share,
            sales,
            marketing,
        },
    );
    let mut blocks = vec![figure.into()];
    let work = starting(context, plan);
    if !work.is_empty() {
        blocks.push(text(TextRole::Legend, work));
    }
    column(3, true, blocks)
}

/// The work that starts in a quarter, as many titles as a small drawing carries.
fn starting(context: &Context, plan: &QuarterPlan) -> String {
    const ROOM: usize = 74;
    let period = plan.quarter.period();
    let titles: Vec<&str> = context
        .initiatives()
        .into_iter()
        .map(|(.., initiative)| initiative)
        .filter(|initiative| !matches!(initiative.timing, Timing::Parked))
        .filter(|initiative| initiative.start.is_some_and(|start| period.contains(start)))
        .map(|initiative| initiative.title.trim())
        .filter(|title| !title.is_empty())
        .collect();
    let mut said = String::new();
    for (index, title) in titles.iter().enumerate() {
        let more = titles.len() - index;
        let long = said.chars().count() + main_clause(title).chars().count();
        // All but the last leave room for what says that there are more.
        let room = if more == 1 { ROOM } else { ROOM - 12 };
        if index > 0 && long > room {
            add(&mut said, &format!(" And {more} more."));
            break;
        }
        if index > 0 {
            said.push(' ');
        }
        said.push_str(&sentence(&shortened(main_clause(title), ROOM)));
    }
    said
}

/// A title up to its first comma, colon or semicolon, where that leaves at least two words.
fn main_clause(title: &str) -> &str {
    match title.find([',', ':', ';']) {
        Some(end) if title[..end].contains(' ') => &title[..end],
        _ => title,
    }
}

/// A title that would fill the room alone, cut at a word.
fn shortened(title: &str, room: usize) -> String {
    if title.chars().count() <= room {
        return title.to_owned();
    }
    let cut: String = title.chars().take(room).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end())
}
