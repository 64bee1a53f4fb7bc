//! Sales and marketing: who lifts the goal?

use super::build::heading;
use super::context::{add, asked, in_words, lower_first};
use super::money::{ask, degrees, large_stage, larger, pair, per_unit, percents, ratio};
use super::{Context, Written};
use crate::analysis::{Load, MirrorRow, PeopleLoad, Verdict};
use crate::record::Question;
use crate::report::block::Block;
use crate::report::figure::robots::{
    self, LargeWords, Miniature, SideWords, Stage, miniature_stage, miniatures,
};
use crate::report::figure::{Answered, Figure, MirroredRow, MirroredWords, mirrored, signed};
use crate::value::words;
use crate::value::{Choice, Money, Side};

pub(super) fn write(context: &Context) -> Option<Written> {
    let balance = &context.analysis.balance;
    let mut blocks = Vec::new();
    let load = if known(balance.last_year) {
        Some((
            balance.last_year,
            format!("Spent in {}", context.last_year()),
        ))
    } else if known(balance.plan) {
        Some((balance.plan, format!("Planned for {}", context.plan_year())))
    } else {
        None
    };
    if let Some((load, period)) = &load {
        blocks.push(large_robots(context, *load, period).into());
    }
    blocks.extend(questions(context));
    blocks.extend(plan(context));
    (!blocks.is_empty()).then(|| Written {
        headline: headline(context, load.map(|(load, _)| load)),
        blocks,
    })
}

fn known(load: Load) -> bool {
    load.sales.is_some() || load.marketing.is_some()
}

/// `Sales carries 83 % of the load, and it is not only money: nobody leads marketing.`
fn headline(context: &Context, load: Option<Load>) -> String {
    let Some(load) = load else {
        return "Money is still to come; the questions already show who is ready to lift."
            .to_owned();
    };
    let Some(verdict) = load.verdict else {
        let missing = if load.sales.is_none() {
            Side::Sales
        } else {
            Side::Marketing
        };
        let is_plan = !known(context.analysis.balance.last_year);
        return format!(
            "Who lifts the goal is open: what {} costs is not known yet ({}).",
            missing.word(),
            ask(context, missing, is_plan)
        );
    };
    let provisional = provisional(context);
    match verdict {
        Verdict::Nobody => "Neither sales nor marketing has spent anything yet.".to_owned(),
        Verdict::Together => {
            let (sales, marketing) = percents(context, load).unwrap_or_default();
            let said =
                format!("Sales and marketing lift the goal together: {sales} and {marketing}");
            match provisional {
                Some(open) => format!("Provisionally, {}; {open}.", lower_first(&said)),
                None => format!("{said}."),
            }
        }
        Verdict::Alone { smaller } => {
            let part = larger(load)
                .map(|(_, part)| context.part(part))
                .unwrap_or_default();
            let carries = format!("{} carries {part} of the load", smaller.other().title());
            match (provisional, not_only_money(context, smaller)) {
                (Some(open), _) => format!("Provisionally, {}; {open}.", lower_first(&carries)),
                (None, Some(words)) => format!("{carries}, and it is not only money: {words}."),
                (None, None) => format!("{carries}."),
            }
        }
    }
}

/// `9.0 % of the spend is not classified`, where that is too much.
fn provisional(context: &Context) -> Option<String> {
    let provisional = &context.analysis.provisional;
    let share = provisional.share.filter(|_| provisional.is_provisional)?;
    Some(format!(
        "{} of the spend is not classified",
        context.say.percent(share)
    ))
}

/// The widest gap of at least three points at the cost of the smaller side, as a clause.
fn not_only_money(context: &Context, smaller: Side) -> Option<String> {
    let row = context.analysis.mirror.rows.iter().find(|row| {
        let (own, other) = match smaller {
            Side::Sales => (row.sales, row.marketing),
            Side::Marketing => (row.marketing, row.sales),
        };
        own.zip(other)
            .is_some_and(|(own, other)| own <= 1 && other >= own + 3)
    })?;
    let side = smaller.word();
    Some(match row.question {
        Question::StrategicLeadership => format!("nobody leads {side}"),
        Question::Champion => format!("{side} has no champion"),
        Question::GoalsInNumbers => format!("{side} has no goals in numbers"),
        Question::TargetsPerPerson => format!("nobody in {side} has a target"),
        Question::RewardForResults => format!("{side} is not rewarded for results"),
        Question::LeadershipMeetings => format!("{side} seldom meets the leadership"),
        Question::BudgetFromGoals => format!("{side}’s budget does not come from goals"),
        Question::DocumentedProcess => format!("{side} has no written process"),
        Question::ServingTechnology => format!("technology does not serve {side}"),
        Question::Training => format!("nobody trains {side}"),
        Question::ResultsMeasured => format!("nobody measures what {side} returns"),
    })
}

fn large_robots(context: &Context, load: Load, period: &str) -> Figure {
    let stage = Stage::large(pair(load));
    let tilt = stage.tilt(pair(load));
    let parts = percents(context, load);
    let side = |side: Side| {
        let amount = match side {
            Side::Sales => load.sales,
            Side::Marketing => load.marketing,
        };
        let part = parts.as_ref().map(|(sales, marketing)| match side {
            Side::Sales => sales,
            Side::Marketing => marketing,
        });
        let people = match side {
            Side::Sales => context.analysis.people.sales,
            Side::Marketing => context.analysis.people.marketing,
        };
        let mut share = part.map_or_else(String::new, |part| format!("{part} of the load"));
        if let Some(people) = people_words(people) {
            share = if share.is_empty() {
                people
            } else {
                format!("{share}, {people}")
            };
        }
        if let Some(amount) = amount.filter(|amount| stage.is_too_small(*amount)) {
            share = format!("too small to draw: {}", context.say.money_whole(amount));
        }
        SideWords {
            name: side.title().to_owned(),
            amount: amount.map_or_else(
                || ask(context, side, !known(context.analysis.balance.last_year)),
                |amount| context.say.money_whole(amount),
            ),
            share,
        }
    };
    let (sales, marketing) = (side(Side::Sales), side(Side::Marketing));
    let goal = match context.client.revenue_goal {
        Some(goal) => context.say.money_whole(goal),
        None => context.ask("revenue_goal"),
    };
    let goal = format!("Revenue goal {}: {goal}", context.plan_year());
    let note = match tilt {
        Some(_) => format!(
            "The area of each robot is its side’s spend (1\u{a0}cm² is {}), so the beam hangs as \
             the money does. It is level when both spend the same.",
            context.say.money(stage.scale.per_cm2())
        ),
        None if pair(load).larger().is_zero() => String::new(),
        None => format!(
            "The area of a robot is its side’s spend (1\u{a0}cm² is {}). A dashed outline is an \
             amount that nobody has said yet; without it there is no beam.",
            context.say.money(stage.scale.per_cm2())
        ),
    };
    let mut alt = format!(
        "Two robots under a beam. {goal}. {period}: sales {}, marketing {}.",
        sales.amount, marketing.amount
    );
    if let Some(tilt) = tilt {
        let toward = if tilt < 0.0 {
            Side::Sales
        } else {
            Side::Marketing
        };
        add(
            &mut alt,
            &format!(
                " The beam hangs {} toward {}.",
                degrees(tilt),
                toward.word()
            ),
        );
    }
    robots::large(
        pair(load),
        &LargeWords {
            goal,
            note,
            level: tilt.map_or_else(String::new, |tilt| {
                format!("level; the beam is {} off", degrees(tilt))
            }),
            sales,
            marketing,
            period: period.to_owned(),
            ratio: ratio(load).unwrap_or_default(),
            ratio_words: per_unit(context, load),
            alt,
        },
    )
}

/// `4.5 people`; nothing while a share of somebody's week is unknown or nobody was recorded.
fn people_words(load: PeopleLoad) -> Option<String> {
    if load.people == 0 || load.unknown > 0 {
        return None;
    }
    let number = words::people(load.fte.decimal());
    Some(if number == "1" {
        "1 person".to_owned()
    } else {
        format!("{number} people")
    })
}

fn questions(context: &Context) -> Vec<Block> {
    let mirror = &context.analysis.mirror;
    let asked_of = |row: &MirrorRow| row.sales_record.is_some() || row.marketing_record.is_some();
    let mut rows: Vec<&MirrorRow> = mirror.rows.iter().filter(|row| asked_of(row)).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    // From marketing's widest lack to sales'; what can't be compared stands last.
    rows.sort_by_key(|row| (row.gap.is_none(), row.gap));
    let count = rows.len();
    let drawn: Vec<MirroredRow> = rows.iter().map(|row| drawn(row)).collect();
    let sum = |points: u32, of: u32| {
        if of == 0 {
            String::new()
        } else {
            format!("{points} of {of}")
        }
    };
    let words = MirroredWords {
        gap: "Gap".to_owned(),
        sales: sum(mirror.sales.points, mirror.sales.of),
        sum: match count {
            1 => String::new(),
            _ => format!("Sum of the {}", in_words(count)),
        },
        marketing: sum(mirror.marketing.points, mirror.marketing.of),
        difference: if mirror.both == 0 {
            String::new()
        } else {
            signed(mirror.gap)
        },
        alt: alt(&rows),
    };
    let title = match count {
        1 => "The same question, asked of both".to_owned(),
        _ => format!("The same {} questions, asked of both", in_words(count)),
    };
    vec![Block::Together(vec![
        heading(title, "0 not at all, 4 fully; the dashed part is the gap"),
        mirrored(&drawn, &words).into(),
    ])]
}

fn drawn(row: &MirrorRow) -> MirroredRow {
    let answered = |rating: Option<u8>, not_applicable: bool, ask: &str| Answered {
        rating,
        instead: if not_applicable {
            "–".to_owned()
        } else {
            asked(ask)
        },
    };
    MirroredRow {
        question: row.title.to_owned(),
        sales: answered(row.sales, row.sales_not_applicable, &row.sales_ask),
        marketing: answered(
            row.marketing,
            row.marketing_not_applicable,
            &row.marketing_ask,
        ),
    }
}

fn alt(rows: &[&MirrorRow]) -> String {
    let say = |rating: Option<u8>| {
        rating.map_or_else(|| "still to ask".to_owned(), |rating| rating.to_string())
    };
    let said: Vec<String> = rows
        .iter()
        .map(|row| {
            format!(
                "{}: sales {}, marketing {}",
                row.title,
                say(row.sales),
                say(row.marketing)
            )
        })
        .collect();
    format!("Ratings from 0 to 4. {}.", said.join("; "))
}

/// What the plan does to the balance: last year, the plan, and its last quarter as a full year.
fn plan(context: &Context) -> Vec<Block> {
    let balance = &context.analysis.balance;
    let large = large_stage(context);
    let mut row = Vec::new();
    let mut add = |title: String, load: Load| {
        if let (Some(sales), Some(marketing)) = (load.sales, load.marketing) {
            row.push(Miniature {
                pair: pair(load),
                title,
                words: words_of(context, large, load, sales, marketing),
            });
        }
    };
    add(format!("{} actual", context.last_year()), balance.last_year);
    add(format!("{} plan", context.plan_year()), balance.plan);
    if let Some(quarter) = context.analysis.quarters.last() {
        let year =
            |amount: Option<Money>| amount.map(|amount| Money::from_minor(amount.minor() * 4));
        let load = Load::of(year(quarter.load.sales), year(quarter.load.marketing));
        add("Fourth quarter, as a full year".to_owned(), load);
    }
    if row.len() < 2 {
        return Vec::new();
    }
    let stage = miniature_stage(large, &row);
    let alt = row
        .iter()
        .map(|one| format!("{}: {}", one.title, one.words))
        .collect::<Vec<_>>()
        .join("; ");
    let remark = format!(
        "All {} to one scale: 1\u{a0}cm² is {} a year",
        in_words(row.len() * 2),
        context.say.money(stage.scale.per_cm2())
    );
    vec![Block::Together(vec![
        Block::Divider,
        heading("What the plan does", remark),
        miniatures(
            large,
            &row,
            format!("Sales and marketing under the beam. {alt}."),
        )
        .into(),
    ])]
}

/// `$552,000 and $302,000: 35 %, 10°`.
fn words_of(context: &Context, large: Stage, load: Load, sales: Money, marketing: Money) -> String {
    let mut said = format!(
        "{} and {}",
        context.say.money_whole(sales),
        context.say.money_whole(marketing)
    );
    let part = percents(context, load).map(|(_, marketing)| marketing);
    let tilt = large.tilt(pair(load));
    if let (Some(part), Some(tilt)) = (part, tilt) {
        add(&mut said, &format!(": {part}, {}", degrees(tilt)));
    }
    said
}
