//! The cover: for whom, about what, from whom; and the year's balance as lines.

use super::Context;
use super::money::{large_stage, pair, quarter_stage};
use crate::report::figure::{CoverLine, cover as draw};
use crate::report::{Cover, Credit, Drawing};
use crate::value::words;

pub fn cover(context: &Context) -> Cover {
    let Context {
        client, options, ..
    } = context;
    let period = context.plan_year().period();
    let from = if period.from.year() == period.to.year() {
        period.from.name().to_owned()
    } else {
        words::month_long(period.from)
    };
    let mut credits = vec![Credit {
        label: "Prepared for".to_owned(),
        name: client.name.clone(),
        note: client.sector.clone(),
    }];
    let (consultant, firm) = (options.consultant.trim(), options.firm.trim());
    let (name, note) = if consultant.is_empty() {
        (firm, "")
    } else {
        (consultant, firm)
    };
    if !name.is_empty() {
        credits.push(Credit {
            label: "Prepared by".to_owned(),
            name: name.to_owned(),
            note: note.to_owned(),
        });
    }
    credits.push(Credit {
        label: words::capital(&options.version),
        name: words::date_long(options.date),
        note: String::new(),
    });
    Cover {
        title: "Marketing strategy roadmap".to_owned(),
        client: client.name.clone(),
        period: format!("{from} to {}", words::month_long(period.to)),
        lines: revenue_line(context).into_iter().collect(),
        drawing: lines(context),
        credits,
    }
}

/// `From $4.0 million to $5.0 million of net sales revenue`, or what is known of it.
fn revenue_line(context: &Context) -> Option<String> {
    let revenue = &context.analysis.revenue;
    Some(match (revenue.last_year, revenue.goal) {
        (Some(last), Some(goal)) => format!(
            "From {} to {} of net sales revenue",
            context.millions(last),
            context.millions(goal)
        ),
        (None, Some(goal)) => format!("A goal of {} of net sales revenue", context.millions(goal)),
        _ => return None,
    })
}

/// One line a period; two at least, or the cover has its bar only.
fn lines(context: &Context) -> Option<Drawing> {
    let balance = &context.analysis.balance;
    let mut lines = Vec::new();
    if let Some(tilt) = large_stage(context).tilt(pair(balance.last_year)) {
        lines.push(CoverLine {
            name: context.last_year().to_string(),
            tilt,
        });
    }
    if let Some(stage) = quarter_stage(context) {
        for quarter in &context.analysis.quarters {
            if let Some(tilt) = stage.tilt(pair(quarter.load)) {
                lines.push(CoverLine {
                    name: quarter.quarter.to_string(),
                    tilt,
                });
            }
        }
    }
    if lines.len() < 2 {
        return None;
    }
    let said: Vec<String> = lines
        .iter()
        .map(|line| {
            let toward = if line.tilt < 0.0 {
                "sales"
            } else {
                "marketing"
            };
            let degrees = super::money::degrees(line.tilt);
            format!("{} hangs {degrees} toward {toward}", line.name)
        })
        .collect();
    let figure = draw(
        &lines,
        "level",
        format!(
            "The balance of sales and marketing by period: {}.",
            said.join(", ")
        ),
    );
    Some(Drawing {
        figure,
        caption: "Each line is the balance of sales and marketing in one period, as tilted as the money makes it.".into(),
    })
}
