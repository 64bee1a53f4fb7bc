//! `analysis` and `roadmap`.

use domain::value::Choice as _;
use practice::view::ReportOptions;
use practice::{Now, Practice, client, overview, report};

use crate::arguments::{Of, Roadmap};
use crate::output::{self, End, Result};

pub async fn analysis(practice: &Practice, of: &Of, now: Now) -> Result<End> {
    let id = client::find(practice, &of.client).await?;
    let analysis = overview::analysis(practice, id, now).await?;
    if of.json {
        output::json(&analysis)?;
    } else {
        for finding in &analysis.findings {
            output::line(&format!("{}: {}", finding.severity.title(), finding.title))?;
        }
    }
    Ok(End::Done)
}

pub async fn roadmap(practice: &Practice, roadmap: Roadmap, now: Now) -> Result<End> {
    let id = client::find(practice, &roadmap.client).await?;
    let options = ReportOptions {
        paper: Some(roadmap.paper.into()),
        ..ReportOptions::default()
    };
    let now = Now {
        today: roadmap.date.unwrap_or(now.today),
        ..now
    };
    let pdf = report::pdf(practice, id, options, now).await?;
    for warning in &pdf.warnings {
        eprintln!("{warning}");
    }
    output::file(practice, &roadmap.out, &pdf.bytes, &[])?;
    eprintln!("{} pages in {}.", pdf.pages, roadmap.out.display());
    Ok(End::Done)
}
