//! Who lifts the goal: the robots, the mirrored questions and the ladder.

use std::fmt::Write as _;

use domain::analysis::balance::{Load, Verdict};
use domain::analysis::{Analysis, Rung, RungKind, Share};
use domain::assessment::Assessment;
use domain::change::{Change, Edit, Place};
use domain::record::{Answer, BudgetLine, Entry, Question, Record};
use domain::report::Figure;
use domain::report::figure::robots::{self, Pair, WindowWords};
use domain::value::words::Words;
use domain::value::{Id, Money, Rate, Side, read, split};

use crate::practice::new_id;
use crate::record::{self, ask_words};
use crate::view::{BalanceView, Editable, Edited, LadderRow, MirroredRow, Slider};
use crate::{Failure, Now, Practice, Result};

/// How finely the slider moves.
const STEPS: u32 = 240;

/// The right end of the ladder, in percent of the goal, unless something is larger.
const LADDER_END: i64 = 12;

/// The balance as it is planned, or as it would be with a trial amount for marketing: typed, or a
/// step of the slider. Nothing is saved.
pub async fn view(
    practice: &Practice,
    client: Id,
    trial: Option<String>,
    step: Option<u32>,
    now: Now,
) -> Result<BalanceView> {
    let assessment = practice.assessment(client, now).await?;
    let analysis = Analysis::of(&assessment);
    let tried = trial_amount(&assessment, &analysis, trial.as_deref(), step)
        .ok()
        .flatten();
    Ok(show(&assessment, &analysis, tried))
}

/// Plans marketing as a whole: the months and categories that are planned keep their shape.
pub async fn plan_marketing(
    practice: &Practice,
    client: Id,
    trial: Option<String>,
    step: Option<u32>,
    now: Now,
) -> Result<Edited> {
    let file = practice.file(client).await?;
    let assessment = file.assessment(now.today).await?;
    let analysis = Analysis::of(&assessment);
    let amount = match trial_amount(&assessment, &analysis, trial.as_deref(), step) {
        Ok(Some(amount)) => amount,
        Ok(None) => {
            return Ok(record::refused(
                "planned_marketing",
                "Type an amount first, such as 302,500.",
            ));
        }
        Err(message) => return Ok(record::refused("planned_marketing", &message)),
    };
    plan(&file, &assessment, Side::Marketing, amount, now).await
}

/// Plans sales as a whole, the same way.
pub async fn plan_sales(practice: &Practice, client: Id, text: String, now: Now) -> Result<Edited> {
    let file = practice.file(client).await?;
    let assessment = file.assessment(now.today).await?;
    match read::money(&text, assessment.client().currency) {
        Ok(amount) => plan(&file, &assessment, Side::Sales, amount, now).await,
        Err(message) => Ok(record::refused("planned_sales", &message)),
    }
}

async fn plan(
    file: &store::ClientFile,
    assessment: &Assessment,
    side: Side,
    amount: Money,
    now: Now,
) -> Result<Edited> {
    let entries = scaled(assessment, side, amount);
    let words = Words::window(assessment.client().currency);
    let change = Change {
        label: format!("Plan {} for {}", words.money(amount), side.word()),
        place: Place::at("balance", format!("planned_{}", side.word())),
        edits: entries
            .iter()
            .map(|entry| Edit::Put {
                entry: entry.clone(),
            })
            .collect(),
        coalesce: Some(format!("planned_{}", side.word())),
    };
    record::put_checked(file, assessment, &entries, change, None, now).await
}

/// The side's budget lines, stretched or shrunk so that they add up to `amount` exactly.
fn scaled(assessment: &Assessment, side: Side, amount: Money) -> Vec<Entry> {
    let year = assessment.client().plan_year;
    let lines: Vec<(Id, BudgetLine)> = assessment
        .budgets()
        .filter(|(_, line)| line.side == side && line.year == year)
        .map(|(id, line)| (id, line.clone()))
        .collect();
    if lines.is_empty() {
        let months = split(amount, &[1; 12]);
        let line = BudgetLine {
            year,
            side,
            category: None,
            months,
        };
        return vec![Entry {
            id: new_id(),
            record: Record::Budget(line),
        }];
    }
    let weights: Vec<u64> = lines
        .iter()
        .flat_map(|(_, line)| &line.months)
        .map(|month| month.minor().max(0).unsigned_abs())
        .collect();
    let mut parts = split(amount, &weights).into_iter();
    lines
        .into_iter()
        .map(|(id, mut line)| {
            for month in &mut line.months {
                *month = parts.next().unwrap_or_default();
            }
            Entry {
                id,
                record: Record::Budget(line),
            }
        })
        .collect()
}

/// Rates one side's answer to a mirrored question; no rating clears it.
pub async fn set_answer(
    practice: &Practice,
    client: Id,
    question: String,
    side: String,
    rating: Option<u8>,
    now: Now,
) -> Result<Edited> {
    let file = practice.file(client).await?;
    let assessment = file.assessment(now.today).await?;
    let question = Question::ALL
        .into_iter()
        .find(|known| known.word() == question)
        .ok_or_else(|| Failure::not_found(format!("There is no question called “{question}”.")))?;
    let side = side_from(&side)?;
    let (id, answer) = match assessment.answer(question, side) {
        Some((id, answer)) => (
            id,
            Answer {
                rating,
                not_applicable: false,
                ..answer.clone()
            },
        ),
        None => (
            new_id(),
            Answer {
                question,
                side,
                rating,
                ..Answer::default()
            },
        ),
    };
    let entry = Entry {
        id,
        record: Record::Answer(answer),
    };
    let change = Change {
        label: format!("Rate {}, {}", question.title().to_lowercase(), side.word()),
        place: Place::at("balance", format!("{}.{}", question.word(), side.word())),
        edits: vec![Edit::Put {
            entry: entry.clone(),
        }],
        coalesce: Some(format!("{}.{}", question.word(), side.word())),
    };
    record::put_checked(&file, &assessment, &[entry], change, None, now).await
}

pub(crate) fn side_from(word: &str) -> Result<Side> {
    Side::BOTH
        .into_iter()
        .find(|side| side.word() == word)
        .ok_or_else(|| {
            Failure::not_found(format!(
                "“{word}” is not a side: there are sales and marketing."
            ))
        })
}

/// The amount that is tried out. `None` when neither text nor step says one.
fn trial_amount(
    assessment: &Assessment,
    analysis: &Analysis,
    text: Option<&str>,
    step: Option<u32>,
) -> std::result::Result<Option<Money>, String> {
    match (text, step) {
        (Some(text), _) if !text.trim().is_empty() => {
            let amount = read::money(text, assessment.client().currency)?;
            if amount.is_negative() {
                return Err("A plan can’t be below zero. Type what is to be spent.".to_owned());
            }
            Ok(Some(amount))
        }
        (_, Some(step)) => Ok(slider_end(assessment, analysis).map(|end| at_step(end, step))),
        _ => Ok(None),
    }
}

/// The money at the slider's right end; `None` while there is nothing to measure against.
fn slider_end(assessment: &Assessment, analysis: &Analysis) -> Option<Money> {
    let goal = analysis
        .revenue
        .goal
        .map(|goal| goal.times(Rate::percent(LADDER_END)));
    let known = [
        goal,
        analysis.shares.marketing.last_year.amount,
        assessment.planned(Side::Marketing),
        analysis.shares.sales.last_year.amount,
    ];
    known
        .into_iter()
        .flatten()
        .max()
        .filter(|end| !end.is_zero() && !end.is_negative())
}

/// Round amounts only: a hundredth of a slider is no plan.
fn at_step(end: Money, step: u32) -> Money {
    const ROUND: i64 = 50_000;
    let exact = split(
        end,
        &[
            u64::from(step.min(STEPS)),
            u64::from(STEPS - step.min(STEPS)),
        ],
    )[0];
    Money::from_minor((exact.minor() + ROUND / 2) / ROUND * ROUND)
}

fn step_of(end: Money, amount: Money) -> Option<u32> {
    let share = amount.share_of(end)?;
    let steps = (share.decimal() * rust_decimal::Decimal::from(STEPS)).round();
    u32::try_from(steps.mantissa().max(0))
        .ok()
        .map(|step| step.min(STEPS))
}

fn show(assessment: &Assessment, analysis: &Analysis, tried: Option<Money>) -> BalanceView {
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
            .map(domain::analysis::Missing::sentence)
            .collect(),
    }
}

pub(crate) fn headline(load: &Load, before: &Load, planned: bool) -> String {
    let part = |rate: Rate| fraction(rate);
    match (load.marketing_part, before.marketing_part) {
        (None, _) => "Not known yet who lifts the goal".to_owned(),
        (Some(now), Some(then)) if planned && part(now) != part(then) => {
            let way = if now > then { "up" } else { "down" };
            format!("Marketing lifts {}, {way} from {}", part(now), part(then))
        }
        (Some(now), _) => match load.verdict {
            Some(Verdict::Together) => "Both sides lift together".to_owned(),
            Some(Verdict::Alone {
                smaller: Side::Marketing,
            }) if now <= Rate::percent(25) => "Sales lifts most of the goal alone".to_owned(),
            Some(Verdict::Alone {
                smaller: Side::Sales,
            }) if now >= Rate::percent(75) => "Marketing lifts most of the goal alone".to_owned(),
            _ => format!("Marketing lifts {}", part(now)),
        },
    }
}

/// A part in plain words: the nearest of the fractions people say.
fn fraction(part: Rate) -> &'static str {
    const FRACTIONS: [(i64, &str); 10] = [
        (0, "nothing"),
        (10, "a tenth"),
        (17, "a sixth"),
        (20, "a fifth"),
        (25, "a quarter"),
        (33, "a third"),
        (40, "two fifths"),
        (50, "half"),
        (67, "two thirds"),
        (75, "three quarters"),
    ];
    FRACTIONS
        .into_iter()
        .min_by_key(|&(percent, _)| (part.decimal() - Rate::percent(percent).decimal()).abs())
        .map_or("most", |(_, word)| {
            if part > Rate::percent(85) {
                "most of the goal"
            } else {
                word
            }
        })
}

/// `For every $1.00 on sales, $0.54 goes to marketing. Lifting together by Q4: 41.2%.`
fn sentence(load: &Load, analysis: &Analysis, words: Words) -> String {
    let Some(per) = load.marketing_per_sales else {
        return match (load.sales, load.marketing) {
            (Some(_), Some(_)) => "Nothing is spent on sales, so there is no ratio.".to_owned(),
            _ => "Import last year’s spend, or plan both sides, to see who lifts the goal."
                .to_owned(),
        };
    };
    let mut sentence = per_unit(per, words);
    if let Some(quarter) = analysis.balance.together_from
        && let Some(plan) = analysis
            .quarters
            .iter()
            .find(|plan| plan.quarter == quarter)
        && let Some(part) = plan.load.marketing_part
    {
        let _ = write!(
            sentence,
            " Lifting together by Q{}: {}.",
            quarter.number,
            words.percent(part)
        );
    }
    sentence
}

/// `For every $1.00 on sales, $0.54 goes to marketing.`
pub(crate) fn per_unit(marketing_per_sales: Rate, words: Words) -> String {
    let unit = Money::from_minor(10_i64.pow(words.currency.digits()));
    format!(
        "For every {} on sales, {} goes to marketing.",
        words.money_exact(unit),
        words.money_exact(unit.times(marketing_per_sales))
    )
}

fn slider(
    assessment: &Assessment,
    analysis: &Analysis,
    tried: Option<Money>,
    words: Words,
) -> Slider {
    let end = slider_end(assessment, analysis);
    let amount = tried.or(assessment.planned(Side::Marketing));
    let place = |amount: Option<Money>| {
        end.zip(amount)
            .and_then(|(end, amount)| step_of(end, amount))
    };
    let guidance = &analysis.guidance;
    let mut value = planned_editable(assessment, Side::Marketing, words);
    if let Some(tried) = tried {
        value.text = words.amount(tried);
        value.shown = words.money(tried);
        value.missing = None;
    }
    Slider {
        value,
        label: format!("Planned marketing {}", analysis.plan_year),
        position: place(amount),
        steps: STEPS,
        last_year: place(analysis.shares.marketing.last_year.amount),
        band: place(guidance.low_share.amount).zip(place(guidance.high_share.amount)),
        last_year_label: "last year".to_owned(),
        band_label: format!(
            "{} of goal",
            words.percent_range(guidance.low, guidance.high)
        ),
    }
}

/// The plan of a side as a whole.
fn planned_editable(assessment: &Assessment, side: Side, words: Words) -> Editable {
    let planned = assessment.planned(side);
    Editable {
        record: None,
        field: format!("planned_{}", side.word()),
        text: planned
            .map(|amount| words.amount(amount))
            .unwrap_or_default(),
        shown: planned
            .map(|amount| words.money(amount))
            .unwrap_or_default(),
        missing: planned.is_none().then(|| {
            ask_words(
                assessment
                    .client()
                    .ask
                    .get(&format!("planned_{}", side.word())),
            )
        }),
    }
}

fn questions(analysis: &Analysis) -> Vec<MirroredRow> {
    // In the questions' own order, so that a row doesn't jump away from the hand that rates it.
    Question::ALL
        .iter()
        .filter_map(|question| {
            analysis
                .mirror
                .rows
                .iter()
                .find(|row| row.question == *question)
        })
        .map(|row| MirroredRow {
            question: row.question.word().to_owned(),
            title: row.title.to_owned(),
            sales: row.sales,
            marketing: row.marketing,
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

fn ladder(
    analysis: &Analysis,
    tried: Option<Money>,
    client: &domain::record::Client,
    words: Words,
) -> Vec<LadderRow> {
    analysis
        .ladder
        .iter()
        .map(|rung| match (rung.kind, tried) {
            (RungKind::Plan, Some(tried)) => Rung {
                low: Share::of(Some(tried), client.revenue_goal, client.revenue_last_year),
                ..rung.clone()
            },
            _ => rung.clone(),
        })
        .map(|rung| {
            let high = rung.high.unwrap_or(rung.low);
            let place = |share: &Share| {
                share
                    .of_goal
                    .map_or(0.0, |rate| ladder_place(analysis, rate))
            };
            LadderRow {
                look: match rung.kind {
                    RungKind::LastYear | RungKind::Plan => "bar",
                    RungKind::Guidance => "band",
                    RungKind::Benchmark => "mark",
                }
                .to_owned(),
                from: if rung.kind == RungKind::Guidance {
                    place(&rung.low)
                } else {
                    0.0
                },
                to: place(&high),
                cells: vec![
                    range(rung.low.of_goal, high.of_goal, words),
                    range(rung.low.of_last_revenue, high.of_last_revenue, words),
                    money_range(rung.low.amount, high.amount, words),
                ],
                strong: !matches!(rung.kind, RungKind::Benchmark),
                label: rung.label,
                remark: rung.note,
            }
        })
        .collect()
}

fn range(low: Option<Rate>, high: Option<Rate>, words: Words) -> String {
    match low.zip(high) {
        None => "–".to_owned(),
        Some((low, high)) if low == high => words.percent(low),
        Some((low, high)) => words.percent_range(low, high),
    }
}

fn money_range(low: Option<Money>, high: Option<Money>, words: Words) -> String {
    match low.zip(high) {
        None => "–".to_owned(),
        Some((low, high)) if low == high => words.amount(low),
        Some((low, high)) => words.amount_range(low, high),
    }
}

/// A share of the goal as a place on the ladder's axis, 0 to 1.
fn ladder_place(analysis: &Analysis, rate: Rate) -> f64 {
    use rust_decimal::prelude::ToPrimitive as _;
    let end = analysis
        .ladder
        .iter()
        .filter_map(|rung| rung.high.unwrap_or(rung.low).of_goal)
        .chain([Rate::percent(LADDER_END)])
        .max()
        .unwrap_or(Rate::ONE);
    (rate.decimal() / end.decimal())
        .to_f64()
        .unwrap_or_default()
        .clamp(0.0, 1.0)
}

/// Last year's money where it is known, the plan's otherwise.
pub(crate) fn present(analysis: &Analysis) -> Pair {
    let load = if analysis.balance.last_year.marketing_part.is_some() {
        analysis.balance.last_year
    } else {
        analysis.balance.plan
    };
    Pair {
        sales: load.sales,
        marketing: load.marketing,
    }
}

/// The robots of the window, with the plan's goal on the beam.
pub(crate) fn figure(assessment: &Assessment, pair: Pair, before: Option<Money>) -> Figure {
    let client = assessment.client();
    let words = Words::window(client.currency);
    let load = Load::of(pair.sales, pair.marketing);
    let under = |side: Side, amount: Option<Money>, part: Option<Rate>| match (amount, part) {
        (Some(amount), Some(part)) => format!("{} · {}", words.money(amount), words.percent(part)),
        (Some(amount), None) => words.money(amount),
        _ => ask_words(client.ask.get(&format!("planned_{}", side.word()))).to_lowercase(),
    };
    let sales = under(Side::Sales, pair.sales, load.sales_part);
    let marketing = under(Side::Marketing, pair.marketing, load.marketing_part);
    robots::window(
        pair,
        before,
        &WindowWords {
            goal: client.revenue_goal.map_or_else(
                || "Revenue goal not known yet".to_owned(),
                |goal| format!("Revenue goal {}", words.money(goal)),
            ),
            alt: format!("Two robots under a beam. Sales: {sales}. Marketing: {marketing}."),
            sales,
            marketing,
            before: "last year".to_owned(),
        },
    )
}

/// Sides of the small pair as fractions of the larger, by the root of the money.
pub(crate) fn fractions(pair: Pair) -> Option<(f64, f64)> {
    use rust_decimal::prelude::ToPrimitive as _;
    let (sales, marketing) = (
        pair.sales?.max(Money::ZERO),
        pair.marketing?.max(Money::ZERO),
    );
    let larger = sales.max(marketing);
    let side = |amount: Money| {
        amount
            .share_of(larger)
            .and_then(|part| part.decimal().to_f64())
            .map_or(0.0, f64::sqrt)
    };
    (!larger.is_zero()).then(|| (side(sales), side(marketing)))
}
