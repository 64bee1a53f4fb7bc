//! Rule 1: marketing's share of the revenue goal below, within or above the guidance band.

use super::{Finding, Principle, Rule, Severity, Step, Suggestion, evidence};
use crate::analysis::{Analysis, Standing};
use crate::assessment::Assessment;
use crate::record::Lane;
use crate::value::words::Words;
use crate::value::{Rate, Side};

const PRINCIPLE: Principle = Principle {
    text: "A high-performing B2B company allots 8–10% of its net sales revenue goal to marketing. \
           This is guidance, not a rule; for most companies working up to it takes time.",
    source: "Guidance for executives of B2B companies, “Marketing takes resources”",
};

pub fn rule(assessment: &Assessment, analysis: &Analysis) -> Vec<Finding> {
    let guidance = &analysis.guidance;
    // Last year is what the client remembers; a plan alone is judged where nothing was imported.
    let (standing, is_actual) = match (guidance.last_year, guidance.plan) {
        (Some(standing), _) => (standing, true),
        (None, Some(standing)) => (standing, false),
        (None, None) => return Vec::new(),
    };
    let words = Words::window(analysis.currency);
    let share = if is_actual {
        analysis.shares.marketing.last_year
    } else {
        analysis.shares.marketing.plan
    };
    let Some(of_goal) = share.of_goal else {
        return Vec::new();
    };
    let band = words.percent_range(guidance.low, guidance.high);
    let title = match (is_actual, share.of_last_revenue) {
        (true, Some(of_revenue)) => {
            format!("Marketing is {} of revenue", words.percent(of_revenue))
        }
        (true, None) => format!(
            "Last year’s marketing is {} of the goal",
            words.percent(of_goal)
        ),
        (false, _) => format!(
            "Marketing is planned at {} of the goal",
            words.percent(of_goal)
        ),
    };
    let severity = severity(standing, guidance.plan, of_goal, guidance.low);
    let where_it_is = match standing {
        Standing::Below => "below",
        Standing::Within => "within",
        Standing::Above => "above",
    };
    let mut rests_on: Vec<_> = evidence::spent(analysis, Side::Marketing)
        .into_iter()
        .chain(evidence::planned(assessment, analysis, Side::Marketing))
        .collect();
    rests_on.extend(evidence::revenue(assessment, analysis));
    vec![Finding {
        id: format!("marketing-{where_it_is}-guidance"),
        rule: Rule::Guidance,
        step: Step::Why,
        severity,
        title,
        text: text(analysis, words, &band, standing, is_actual),
        figures: figures(analysis, words, &band),
        evidence: rests_on,
        principle: PRINCIPLE,
        reason: format!(
            "Marketing’s share is {where_it_is} the guidance of {band} of the goal. {}",
            evidence::firmness(analysis)
        ),
        suggestions: suggestions(analysis, words, standing),
        is_provisional: is_actual && analysis.provisional.is_provisional,
    }]
}

/// Below half of the band is critical, unless the plan already reaches it.
fn severity(standing: Standing, plan: Option<Standing>, of_goal: Rate, low: Rate) -> Severity {
    let half = Rate::new(low.decimal() * Rate::percent(50).decimal());
    match standing {
        Standing::Within => Severity::Strength,
        Standing::Above => Severity::Watch,
        Standing::Below if matches!(plan, Some(Standing::Within | Standing::Above)) => {
            Severity::Watch
        }
        Standing::Below if of_goal < half => Severity::Critical,
        Standing::Below => Severity::Important,
    }
}

fn text(
    analysis: &Analysis,
    words: Words,
    band: &str,
    standing: Standing,
    is_actual: bool,
) -> String {
    let guidance = &analysis.guidance;
    let mut said = vec![format!(
        "Guidance for a high-performing B2B company is {band} of the revenue goal."
    )];
    if let (Some(goal), Some(low), Some(high)) = (
        analysis.revenue.goal,
        guidance.low_share.amount,
        guidance.high_share.amount,
    ) {
        let (goal, band) = (words.money(goal), words.money_range(low, high));
        let of_last = guidance
            .low_share
            .of_last_revenue
            .zip(guidance.high_share.of_last_revenue);
        said.push(match of_last {
            Some((low, high)) => format!(
                "For {goal} that is {band}, or {} of last year’s revenue.",
                words.percent_range(low, high)
            ),
            None => format!("For {goal} that is {band}."),
        });
    }
    if let (Standing::Below, true, Some(low), Some(high)) =
        (standing, is_actual, guidance.gap_low, guidance.gap_high)
    {
        said.push(format!(
            "That is {} to {} more than last year.",
            words.money(low),
            words.money(high)
        ));
    }
    let plan = analysis.shares.marketing.plan;
    if let (true, Some(amount), Some(share)) = (is_actual, plan.amount, plan.of_goal) {
        said.push(format!(
            "The plan of {} is {} of the goal.",
            words.money(amount),
            words.percent(share)
        ));
    }
    said.join(" ")
}

fn figures(analysis: &Analysis, words: Words, band: &str) -> Vec<(String, String)> {
    let shares = &analysis.shares.marketing;
    let mut figures = Vec::new();
    let mut add = |label: String, value: Option<String>| {
        if let Some(value) = value {
            figures.push((label, value));
        }
    };
    add(
        format!("Marketing {}", analysis.last_year),
        shares.last_year.amount.map(|amount| words.money(amount)),
    );
    add(
        format!("Share of {} revenue", analysis.last_year),
        shares
            .last_year
            .of_last_revenue
            .map(|rate| words.percent(rate)),
    );
    add(
        "Share of the goal".to_owned(),
        shares.last_year.of_goal.map(|rate| words.percent(rate)),
    );
    add(
        format!("Planned {}, share of the goal", analysis.plan_year),
        shares.plan.of_goal.map(|rate| words.percent(rate)),
    );
    add("Guidance".to_owned(), Some(band.to_owned()));
    figures
}

fn suggestions(analysis: &Analysis, words: Words, standing: Standing) -> Vec<Suggestion> {
    if standing != Standing::Below {
        return Vec::new();
    }
    let target = words.percent_short(analysis.guidance.low);
    vec![Suggestion {
        title: format!("Ramp marketing to {target} by the fourth quarter"),
        why: "Marketing needs fuel before it can lift its part of the goal; quarter by quarter it \
              can be learned what the money brings."
            .to_owned(),
        lane: Lane::Strategy,
        side: Side::Marketing,
        cost: analysis.ramp.as_ref().map(|ramp| ramp.total),
    }]
}
