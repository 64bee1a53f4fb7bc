//! From an assessment to a worded document.

use super::section::{self, Context, SectionKind};
use super::{Meta, PageSpan, Report, ReportOptions, Section};
use crate::analysis::Analysis;
use crate::assessment::Assessment;
use crate::value::{Choice as _, words};

/// Writes the roadmap. Sections that are switched off or have nothing to say are left out; the
/// last section lists those that lack something and what they lack.
pub fn compose(assessment: &Assessment, analysis: &Analysis, options: &ReportOptions) -> Report {
    let context = Context::new(assessment, analysis, options);
    Report {
        meta: meta(&context),
        cover: section::cover::cover(&context),
        sections: sections(&context),
    }
}

fn sections(context: &Context) -> Vec<Section> {
    let mut sections = Vec::new();
    let mut silent = Vec::new();
    for kind in SectionKind::all() {
        if !context.options.wants(kind) {
            continue;
        }
        let Some(written) = kind.write(context, &silent) else {
            silent.push(kind);
            continue;
        };
        sections.push(Section {
            kind,
            number: 1 + u32::try_from(sections.len()).expect("BUG: there are few sections"),
            name: kind.title().to_owned(),
            headline: written.headline,
            blocks: written.blocks,
        });
    }
    sections
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
        page_line: vec![
            PageSpan::Words("Page ".to_owned()),
            PageSpan::Number,
            PageSpan::Words(" of ".to_owned()),
            PageSpan::Count,
        ],
    }
}
