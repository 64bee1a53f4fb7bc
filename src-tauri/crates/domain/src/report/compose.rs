//! From an assessment to a worded document.

use super::section::{self, Context};
use super::{Meta, Report, ReportOptions};
use crate::analysis::Analysis;
use crate::assessment::Assessment;
use crate::value::words;

/// The ids and names of all sections, in the order they are printed.
pub fn sections() -> Vec<(&'static str, &'static str)> {
    section::ALL
        .iter()
        .map(|kind| (kind.id, kind.name))
        .collect()
}

/// Writes the roadmap. Sections that are switched off or have nothing to say are left out; the
/// last section lists those that lack something and what they lack.
pub fn compose(assessment: &Assessment, analysis: &Analysis, options: &ReportOptions) -> Report {
    let context = Context::new(assessment, analysis, options);
    let mut sections: Vec<_> = section::ALL
        .iter()
        .filter(|kind| options.wants(kind.id))
        .filter_map(|kind| (kind.write)(&context))
        .collect();
    for (number, section) in (1..).zip(&mut sections) {
        section.number = Some(number);
    }
    Report {
        meta: meta(&context),
        cover: section::cover::cover(&context),
        sections,
    }
}

fn meta(context: &Context) -> Meta {
    let Context {
        client, options, ..
    } = context;
    Meta {
        title: "Marketing strategy roadmap".to_owned(),
        client: client.name.clone(),
        consultant: options.consultant.clone(),
        language: client.language.clone(),
        version: options.version.clone(),
        date: words::date_long(options.date),
        date_iso: options.date.format("%Y-%m-%d").to_string(),
        confidentiality: format!("Confidential: for {} only", client.name),
        subject: format!(
            "Sales and marketing of {}, {}",
            client.name,
            context.plan_year()
        ),
        brand: client.brand.clone(),
        contents: "Contents".to_owned(),
        page_of: "Page {x} of {y}".to_owned(),
    }
}
