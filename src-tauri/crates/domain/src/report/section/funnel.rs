//! The funnel, backwards from the goal.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::Context;
use super::build::{body, cell, column, heading, quiet, ruled_heading, table, text};
use super::context::{asked, capital, lower_first};
use crate::analysis::funnel::StageMeasure;
use crate::analysis::{Analysis, FunnelMeasure};
use crate::assessment::Assessment;
use crate::record::Funnel;
use crate::report::block::{Block, Cell, Tone};
use crate::report::figure::{
    CapacityRow, Figure, FunnelStage, FunnelSum, FunnelWords, LeadTime, capacity, funnel, lead_time,
};
use crate::report::{ReportOptions, Section};
use crate::value::words;
use crate::value::{Money, Side};

pub const ID: &str = "funnel";
pub const NAME: &str = "The funnel, backwards from the goal";

pub fn section(context: &Context) -> Option<Section> {
    let measure = context.analysis.funnel.as_ref()?;
    let (_, record) = context.assessment.funnel()?;
    if !says_anything(measure) {
        return None;
    }
    let mut blocks = vec![
        Block::Figure(drawing(context, measure, record)),
        stages(context, measure),
    ];
    let columns: Vec<_> = [capacities(context, measure), timing(context, measure)]
        .into_iter()
        .flatten()
        .map(|blocks| column(6, false, blocks))
        .collect();
    if !columns.is_empty() {
        blocks.push(Block::Columns(columns));
    }
    blocks.extend(forward(context, measure, record));
    blocks.extend(assumptions(context, measure, record));
    Some(Section {
        id: ID,
        number: None,
        name: NAME.to_owned(),
        headline: headline(context, measure),
        headline_lines: 2,
        landscape: false,
        blocks,
    })
}

/// The drawing alone, for the window; `None` while it would be empty.
pub fn window_figure(assessment: &Assessment, analysis: &Analysis) -> Option<Figure> {
    let options = ReportOptions {
        off: Vec::new(),
        consultant: String::new(),
        date: assessment.as_of,
        version: String::new(),
    };
    let context = Context::new(assessment, analysis, &options);
    let measure = analysis.funnel.as_ref()?;
    let (_, record) = assessment.funnel()?;
    says_anything(measure).then(|| drawing(&context, measure, record))
}

fn says_anything(measure: &FunnelMeasure) -> bool {
    measure.stages.iter().any(|stage| {
        stage.needed.is_some() || stage.expected.is_some() || stage.last_year.is_some()
    })
}

/// What the drawing and the table call needed: people asked for by the goal, else those expected
/// from who enters, rounded up to whole people.
fn wanted(stage: &StageMeasure) -> Option<u64> {
    stage
        .needed
        .or_else(|| stage.expected.and_then(|count| count.ceil().to_u64()))
}

/// `The goal asks for 861 leads by July, 358 more than all of last year brought.`
fn headline(context: &Context, measure: &FunnelMeasure) -> String {
    let stage = &measure.stages[measure.leads_stage.min(measure.stages.len() - 1)];
    let name = stage.name.to_lowercase();
    if let Some(needed) = stage.needed {
        let by = measure
            .timing
            .last_leads_by
            .filter(|month| context.plan_year().period().contains(*month))
            .map_or_else(String::new, |month| format!(" by {}", month.name()));
        let asks = format!("The goal asks for {} {name}{by}", words::count(needed));
        return match stage.last_year {
            None => format!("{asks}; how many came last year is still to ask."),
            Some(had) if had >= needed => {
                format!("{asks}; last year brought {}.", words::count(had))
            }
            Some(had) => format!(
                "{asks}, {} more than all of last year brought.",
                words::count(needed - had)
            ),
        };
    }
    if let Some(forward) = measure.forward {
        let entering = measure.stages[0]
            .expected
            .map(words::people)
            .unwrap_or_default();
        let customers = words::people(forward.customers);
        let revenue = forward.revenue.map_or_else(String::new, |revenue| {
            format!(" and {}", context.say.money_whole(revenue))
        });
        return format!(
            "{entering} {} bring {customers} customers{revenue}.",
            measure.stages[0].name.to_lowercase()
        );
    }
    match measure.missing.first() {
        Some(missing) => format!(
            "What the goal asks for is open until we know {}.",
            lower_first(&missing.what)
        ),
        None => "What the goal asks of the funnel is open until the goal is set.".to_owned(),
    }
}

fn drawing(context: &Context, measure: &FunnelMeasure, record: &Funnel) -> Figure {
    let year = context.last_year();
    let is_asked = measure.backward.is_some();
    let stages: Vec<FunnelStage> = measure
        .stages
        .iter()
        .enumerate()
        .rev()
        .map(|(index, stage)| FunnelStage {
            name: capital(&stage.name),
            side: stage.side,
            needed: wanted(stage),
            had: stage.last_year,
            needed_words: wanted(stage)
                .map_or_else(|| stage_question(context, index), words::count),
            had_words: stage.last_year.map_or_else(String::new, |had| {
                format!("{} in {year}", words::count(had))
            }),
            rate: match index.checked_sub(1).map(|above| measure.stages[above].rate) {
                None => String::new(),
                Some(Some(rate)) => format!("÷ {}", context.say.percent_short(rate)),
                Some(None) => context.ask_funnel(&format!("stages.{}.rate", index - 1)),
            },
        })
        .collect();
    let said: Vec<String> = stages
        .iter()
        .map(|stage| {
            let had = if stage.had_words.is_empty() {
                String::new()
            } else {
                format!(" ({})", stage.had_words)
            };
            format!("{} {}{had}", stage.name, stage.needed_words)
        })
        .collect();
    let dashed = if is_asked { "needed" } else { "expected" };
    let has_last = stages.iter().any(|stage| stage.had.is_some());
    let filled = if has_last {
        format!(" Filled: {year}.")
    } else {
        String::new()
    };
    let words = FunnelWords {
        note: format!("The squares are to scale by area. Dashed: {dashed}.{filled}"),
        hand_over: "hand-over".to_owned(),
        not_to_scale: "not to scale".to_owned(),
        alt: format!(
            "From customers to {}: {}.",
            measure.stages[0].name,
            said.join(", ")
        ),
    };
    funnel(&stages, &sum(context, measure, record), &words)
}

/// What is asked where a stage can't be counted: the rate to the next, or the sum that leads there.
fn stage_question(context: &Context, index: usize) -> String {
    let (_, funnel) = context.assessment.funnel().unzip();
    let rate = funnel
        .and_then(|funnel| funnel.stages.get(index))
        .and_then(|stage| stage.rate);
    if rate.is_none() && funnel.is_some_and(|funnel| index + 1 < funnel.stages.len()) {
        return context.ask_funnel(&format!("stages.{index}.rate"));
    }
    match funnel {
        Some(funnel) if funnel.average_first_sale.is_none() => {
            context.ask_funnel("average_first_sale")
        }
        Some(funnel) if funnel.revenue_existing.is_none() => context.ask_funnel("revenue_existing"),
        _ => context.ask("revenue_goal"),
    }
}

/// Goal − existing = new revenue; ÷ average first sale = customers. Or forwards, where nothing is
/// asked for: customers × average first sale = revenue.
fn sum(context: &Context, measure: &FunnelMeasure, record: &Funnel) -> FunnelSum {
    let say = |amount: Option<Money>, ask: String| {
        amount.map_or(ask, |amount| context.say.amount(amount))
    };
    let row = |amount: String, words: String, result: bool| (amount, words, result);
    let sale = say(
        record.average_first_sale,
        context.ask_funnel("average_first_sale"),
    );
    if measure.backward.is_none()
        && let Some(forward) = measure.forward
    {
        return FunnelSum {
            rows: vec![
                row(
                    words::people(forward.customers),
                    "customers from those who enter".to_owned(),
                    false,
                ),
                row(format!("× {sale}"), "average first sale".to_owned(), false),
                row(
                    say(forward.revenue, "still to ask".to_owned()),
                    "new revenue".to_owned(),
                    true,
                ),
            ],
        };
    }
    let mut rows = vec![
        row(
            say(context.client.revenue_goal, context.ask("revenue_goal")),
            format!("Revenue goal {}", context.plan_year()),
            true,
        ),
        row(
            record.revenue_existing.map_or_else(
                || context.ask_funnel("revenue_existing"),
                |amount| format!("− {}", context.say.amount(amount)),
            ),
            "expected from existing customers".to_owned(),
            false,
        ),
    ];
    if let Some(new) = measure.new_revenue_needed {
        rows.push(row(
            context.say.amount(new),
            "new revenue needed".to_owned(),
            true,
        ));
        rows.push(row(
            format!("÷ {sale}"),
            "average first sale".to_owned(),
            false,
        ));
        if let Some(backward) = measure.backward {
            rows.push(row(
                words::count(backward.customers),
                format!("new customers{}", rounded_from(new, record)),
                true,
            ));
        }
    }
    FunnelSum { rows }
}

/// `, rounded up from 40.26`, where the division leaves a rest.
fn rounded_from(new: Money, record: &Funnel) -> String {
    let exact = record
        .average_first_sale
        .and_then(|sale| Decimal::from(new.minor()).checked_div(Decimal::from(sale.minor())));
    match exact {
        Some(exact) if !exact.fract().is_zero() => {
            format!(", rounded up from {}", words::decimal(exact, 2))
        }
        _ => String::new(),
    }
}

fn stages(context: &Context, measure: &FunnelMeasure) -> Block {
    let (had, needed) = (
        format!("Had {}", context.last_year()),
        if measure.backward.is_some() {
            format!("Needed {}", context.plan_year())
        } else {
            format!("Expected {}", context.plan_year())
        },
    );
    let heads = [
        ("Stage", 34, false),
        ("Rate to the next", 28, true),
        (needed.as_str(), 23, true),
        (had.as_str(), 19, true),
        ("Missing", 17, true),
        ("", 5, false),
        ("Who answers for it", 48, false),
    ];
    let mut rows = table("The stages, from the widest to customers", &heads);
    let last = measure.stages.len() - 1;
    let unknown = |index: usize, field: &str| Cell {
        quiet: true,
        ..cell(context.ask_funnel(&format!("stages.{index}.{field}")))
    };
    for (index, stage) in measure.stages.iter().enumerate() {
        let rate = match stage.rate {
            _ if index == last => cell("–"),
            Some(rate) => cell(context.say.percent_short(rate)),
            None => unknown(index, "rate"),
        };
        let wanted = wanted(stage);
        let missing = match wanted.zip(stage.last_year) {
            None => cell("–"),
            Some((wanted, had)) if had >= wanted => cell("0"),
            Some((wanted, had)) => cell(words::count(wanted - had)),
        };
        let accepted = measure
            .stages
            .get(index + 1)
            .is_some_and(|next| next.side == Side::Sales && stage.side == Side::Marketing);
        let answers = if accepted {
            "Marketing, accepted by sales"
        } else {
            stage.side.title()
        };
        rows.row(vec![
            cell(capital(&stage.name)),
            rate,
            wanted.map_or_else(
                || quiet(stage_question(context, index)),
                |count| cell(words::count(count)),
            ),
            stage.last_year.map_or_else(
                || unknown(index, "last_year"),
                |count| cell(words::count(count)),
            ),
            missing,
            Cell::default(),
            Cell {
                mark: Some(stage.side),
                ..cell(answers)
            },
        ]);
    }
    rows.done()
}

fn capacities(context: &Context, measure: &FunnelMeasure) -> Option<Vec<Block>> {
    let known = &measure.capacity;
    let leads = &measure.stages[measure.leads_stage.min(measure.stages.len() - 1)].name;
    let mut rows = Vec::new();
    let mut add = |title: String,
                   needed: Option<u64>,
                   possible: Option<u64>,
                   side: Option<Side>,
                   per: &str| {
        let (Some(needed), Some(possible)) = (needed, possible) else {
            return;
        };
        let used = words_used(context, needed, possible);
        rows.push(CapacityRow {
            title,
            words: format!("{} of {}", words::count(needed), words::count(possible)),
            needed,
            possible,
            side,
            note: format!("{used}{per}"),
        });
    };
    add(
        format!("{} that sales can work in a year", capital(leads)),
        known.leads_needed,
        known.leads_possible,
        Some(Side::Sales),
        "",
    );
    add(
        "New customers that service can take on in a quarter".to_owned(),
        known.customers_needed_a_quarter,
        known.customers_possible_a_quarter,
        None,
        "",
    );
    if rows.is_empty() {
        return None;
    }
    let alt: Vec<String> = rows
        .iter()
        .map(|row| format!("{}: {}", row.title, row.words))
        .collect();
    Some(vec![
        heading("Can the company take it?", ""),
        Block::Figure(capacity(&rows, format!("{}.", alt.join("; ")))),
    ])
}

fn words_used(context: &Context, needed: u64, possible: u64) -> String {
    let share = crate::analysis::funnel::walk::ratio(needed, possible);
    match (share, needed.checked_sub(possible)) {
        (Some(_), Some(over)) if over > 0 => format!(
            "{} more than there is room for: the plan needs more hands or fewer of them.",
            words::count(over)
        ),
        (Some(share), _) => format!("{} used.", context.part(share)),
        (None, _) => "There is no room at all.".to_owned(),
    }
}

fn timing(context: &Context, measure: &FunnelMeasure) -> Option<Vec<Block>> {
    let timing = &measure.timing;
    let (cycle, last) = timing.sales_cycle_months.zip(timing.last_leads_by)?;
    let period = context.plan_year().period();
    let leads = measure.stages[measure.leads_stage.min(measure.stages.len() - 1)]
        .name
        .to_lowercase();
    let months = u32::try_from(last.since(period.from) + 1)
        .unwrap_or(0)
        .min(12);
    let inside = months > 0;
    let first = last.plus(-11);
    let mut said = format!(
        "The sales cycle is {}, so a customer won in {} was a lead in {}. {} from {} to {} count \
         for this goal.",
        words::plural(u64::from(cycle), "month", "months"),
        words::month_long(period.to),
        words::month_long(last),
        capital(&leads),
        words::month_long(first),
        words::month_long(last)
    );
    if timing.has_passed {
        said.push_str(" That month has passed.");
    }
    if let Some(reachable) = timing.still_reachable {
        said.push_str(&format!(
            " At an even pace, {} of new revenue can still be reached.",
            context.say.money_whole(reachable)
        ));
    }
    let mut blocks = vec![heading(format!("When must the {leads} exist?"), "")];
    if inside {
        blocks.push(Block::Figure(lead_time(&LeadTime {
            letters: period
                .iter()
                .map(|month| month.name().chars().take(1).collect())
                .collect(),
            months,
            before: format!("{leads} made by {}", last.name()),
            after: if months < 12 {
                "can still become customers".to_owned()
            } else {
                String::new()
            },
            alt: format!(
                "The twelve months of the goal. {} up to {} can still become customers in time.",
                capital(&leads),
                words::month_long(last)
            ),
        })));
    }
    blocks.push(text(Tone::Small, said));
    Some(blocks)
}

/// What those who enter bring, and what it costs.
fn forward(context: &Context, measure: &FunnelMeasure, record: &Funnel) -> Option<Block> {
    let forward = measure.forward?;
    let entering = record.entering?;
    let mut chain = vec![format!(
        "{} {}",
        words::count(entering),
        measure.stages[0].name.to_lowercase()
    )];
    for (above, stage) in measure.stages.iter().zip(measure.stages.iter().skip(1)) {
        let (Some(rate), Some(expected)) = (above.rate, stage.expected) else {
            break;
        };
        chain.push(format!(
            "{} {} ({})",
            words::people(expected),
            stage.name.to_lowercase(),
            context.say.percent_short(rate)
        ));
    }
    let mut said = chain.join(" → ");
    if let (Some(sale), Some(revenue)) = (record.average_first_sale, forward.revenue) {
        said.push_str(&format!(
            " at {} = {} of new revenue",
            context.say.money(sale),
            context.say.money(revenue)
        ));
    }
    said.push('.');
    let mut facts: Vec<(String, String)> = Vec::new();
    let mut add = |label: &str, value: Option<String>| {
        if let Some(value) = value {
            facts.push((label.to_owned(), value));
        }
    };
    let one = measure.stages[measure.leads_stage.min(measure.stages.len() - 1)]
        .name
        .to_lowercase();
    let one = one.strip_suffix('s').unwrap_or(&one);
    add(
        "Budget to fill it",
        measure.budget.map(|amount| context.say.money(amount)),
    );
    add(
        "Share of that revenue",
        forward
            .budget_of_revenue
            .map(|share| context.say.percent_to(share, 2)),
    );
    add(
        &format!("Cost per {one}"),
        forward
            .cost_per_lead
            .map(|amount| context.say.money(amount)),
    );
    add(
        "Cost per customer",
        forward
            .cost_per_customer
            .map(|amount| context.say.money(amount)),
    );
    let mut blocks = vec![
        heading("Forwards: what enters, and what it brings", ""),
        body(said),
    ];
    if !facts.is_empty() {
        let columns = facts
            .into_iter()
            .map(|(label, value)| {
                column(
                    3,
                    true,
                    vec![text(Tone::Caption, label), text(Tone::Title, value)],
                )
            })
            .collect();
        blocks.push(Block::Columns(columns));
    }
    Some(Block::Together(blocks))
}

fn assumptions(context: &Context, measure: &FunnelMeasure, record: &Funnel) -> Option<Block> {
    let mut left = vec![
        "Each stage is rounded up to whole people, since nobody wins a part of a customer."
            .to_owned(),
    ];
    if let Some(sale) = record.average_first_sale {
        left.push(format!(
            "The average first sale is {}.",
            context.say.money(sale)
        ));
    }
    let known = measure
        .stages
        .iter()
        .filter(|stage| stage.rate_last_year.is_some())
        .count();
    if known > 0 {
        left.push(format!(
            "The rates are those planned for {}; last year’s counts are beside them in the table.",
            context.plan_year()
        ));
    }
    let mut right = Vec::new();
    if let Some(existing) = record
        .revenue_existing
        .filter(|existing| !existing.is_zero())
    {
        right.push(format!(
            "{} from existing customers is an estimate, said and not measured.",
            context.say.money(existing)
        ));
    }
    let costs = &context.analysis.costs;
    match (costs.last_year.cac, costs.plan.cac) {
        (Some(last), Some(plan)) => right.push(format!(
            "Cost per new customer, both sides, goes from {} to {}.",
            context.say.money(last),
            context.say.money(plan)
        )),
        (Some(last), None) => right.push(format!(
            "A new customer cost {} in {}, both sides.",
            context.say.money(last),
            context.last_year()
        )),
        _ => {}
    }
    if let Some(ltv) = costs.ltv {
        right.push(format!(
            "Over its lifetime a customer brings {} of gross profit.",
            context.say.money(ltv)
        ));
    }
    for missing in &measure.missing {
        right.push(format!(
            "{}: {}.",
            capital(&asked(&missing.ask)),
            lower_first(&missing.what)
        ));
    }
    let mut columns = vec![column(6, false, vec![text(Tone::Small, left.join(" "))])];
    if !right.is_empty() {
        columns.push(column(6, false, vec![text(Tone::Small, right.join(" "))]));
    }
    Some(Block::Together(vec![
        ruled_heading("In plain words, what this assumes", ""),
        Block::Columns(columns),
    ]))
}
