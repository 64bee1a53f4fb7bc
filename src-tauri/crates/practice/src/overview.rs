//! A client on one screen.

use domain::analysis::{Analysis, Missing, Share};
use domain::assessment::Assessment;
use domain::change::Screen;
use domain::value::words::{self, Words};
use domain::value::{Choice, Id, Side};

use crate::balance;
use crate::editing::{Known, ask_words};
use crate::view::{Fact, FormView, Listed, OverviewView};
use crate::{Now, Practice, Result, form, undo};

pub async fn view(practice: &Practice, client: Id, now: Now) -> Result<OverviewView> {
    let assessment = practice.assessment(client, now).await?;
    let analysis = Analysis::of(&assessment);
    let recent = undo::history(practice, client, 6).await?;
    let words = Words::window(assessment.client().currency);
    let pair = balance::present(&analysis);
    let load = domain::analysis::Load::of(pair.sales, pair.marketing);
    Ok(OverviewView {
        title: assessment.client().name.clone(),
        subtitle: subtitle(&assessment, &analysis),
        headline: balance::headline(&load, &analysis.balance.last_year, false),
        sentence: load.marketing_per_sales.map_or_else(
            || "Import last year’s spend to see who lifts the goal.".to_owned(),
            |per| balance::per_unit(per, words),
        ),
        robots: balance::figure(&assessment, pair, None),
        facts: facts(&assessment, &analysis, words),
        profile: profile(Known {
            assessment: &assessment,
            analysis: &analysis,
        }),
        findings: analysis
            .findings
            .iter()
            .map(|finding| Listed {
                text: finding.title.clone(),
                remark: finding.text.clone(),
                screen: finding
                    .evidence
                    .first()
                    .map_or(Screen::Overview, |evidence| evidence.place.screen),
                focus: finding
                    .evidence
                    .first()
                    .and_then(|evidence| evidence.place.focus.clone()),
                severity: Some(finding.severity),
            })
            .collect(),
        finding_count: how_many(analysis.findings.len()),
        question_count: how_many(analysis.still_to_ask.len()),
        open_questions: analysis.still_to_ask.iter().map(open_question).collect(),
        recent: recent
            .into_iter()
            .filter(|item| !item.undone)
            .map(|item| Listed {
                text: item.label,
                remark: String::new(),
                screen: item.place.screen,
                focus: item.place.focus,
                severity: None,
            })
            .collect(),
    })
}

/// The profile, which every client has.
fn profile(known: Known<'_>) -> FormView {
    let (id, _) = known
        .assessment
        .client_entry()
        .expect("BUG: a client file without a profile");
    let entry = known.assessment.entry(id);
    form::of(&entry.expect("BUG: it was just found"), known)
}

/// Everything that the figures say, for scripts.
pub async fn analysis(practice: &Practice, client: Id, now: Now) -> Result<Analysis> {
    Ok(Analysis::of(&practice.assessment(client, now).await?))
}

fn how_many(count: usize) -> String {
    match count {
        0 => String::new(),
        some => words::count(some as u64),
    }
}

fn subtitle(assessment: &Assessment, analysis: &Analysis) -> String {
    let client = assessment.client();
    [
        client.sector.clone(),
        client.website.clone(),
        format!("plan {}", analysis.plan_year),
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .collect::<Vec<_>>()
    .join(" · ")
}

fn open_question(missing: &Missing) -> Listed {
    Listed {
        text: missing.what.clone(),
        remark: ask_words(&missing.ask),
        screen: missing.place.screen,
        focus: missing.place.focus.clone(),
        severity: None,
    }
}

fn facts(assessment: &Assessment, analysis: &Analysis, words: Words) -> Vec<Fact> {
    let ask = |field: &str| ask_words(assessment.ask_client(field));
    let mut facts = vec![match analysis.revenue.goal {
        Some(goal) => Fact {
            label: format!("Revenue goal {}", analysis.plan_year),
            value: words.money(goal),
            remark: analysis.revenue.last_year.map_or_else(
                || "last year still to ask".to_owned(),
                |last| format!("{} last year", words.money(last)),
            ),
            ..fact(Screen::Overview)
        },
        None => Fact {
            label: format!("Revenue goal {}", analysis.plan_year),
            value: ask("revenue_goal"),
            remark: "the CEO usually knows".to_owned(),
            missing: true,
            ..fact(Screen::Overview)
        },
    }];
    for side in Side::BOTH {
        let share = analysis.shares.side(side).last_year;
        facts.push(match share.amount {
            Some(amount) => Fact {
                label: format!("{} last year", side.title()),
                value: words.money(amount),
                remark: share_words(&share, words),
                side: Some(side),
                ..fact(Screen::Spend)
            },
            None => Fact {
                label: format!("{} last year", side.title()),
                value: "Import last year’s spend".to_owned(),
                remark: "the bookkeeper has it".to_owned(),
                side: Some(side),
                missing: true,
                ..fact(Screen::Import)
            },
        });
    }
    let guidance = &analysis.guidance;
    facts.push(Fact {
        label: "Guidance for marketing".to_owned(),
        value: words.percent_range(guidance.low, guidance.high),
        remark: guidance
            .low_share
            .amount
            .zip(guidance.high_share.amount)
            .map_or_else(
                || "of the revenue goal".to_owned(),
                |(low, high)| format!("{} of the goal", words.money_range(low, high)),
            ),
        ..fact(Screen::Balance)
    });
    facts.push(leads(analysis));
    facts
}

fn leads(analysis: &Analysis) -> Fact {
    let funnel = analysis.funnel.as_ref();
    let needed = funnel.and_then(|funnel| funnel.backward.as_ref()?.leads);
    let last = funnel.and_then(|funnel| funnel.stages.get(funnel.leads_stage)?.last_year);
    match needed {
        Some(needed) => Fact {
            label: "Leads needed".to_owned(),
            value: words::count(needed),
            remark: last.map_or_else(
                || "last year still to ask".to_owned(),
                |last| format!("{} last year", words::count(last)),
            ),
            ..fact(Screen::Funnel)
        },
        None => Fact {
            label: "Leads needed".to_owned(),
            value: "Fill in the funnel".to_owned(),
            remark: "head of sales usually knows the rates".to_owned(),
            missing: true,
            ..fact(Screen::Funnel)
        },
    }
}

fn share_words(share: &Share, words: Words) -> String {
    [
        share
            .of_last_revenue
            .map(|rate| format!("{} of revenue", words.percent(rate))),
        share
            .of_goal
            .map(|rate| format!("{} of the goal", words.percent(rate))),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" · ")
}

fn fact(screen: Screen) -> Fact {
    Fact {
        label: String::new(),
        value: String::new(),
        remark: String::new(),
        side: None,
        missing: false,
        screen,
    }
}
