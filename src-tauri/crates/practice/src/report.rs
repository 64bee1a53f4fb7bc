//! The printed roadmap.

use std::fmt::Write as _;

use domain::analysis::Analysis;
use domain::assessment::Assessment;
use domain::change::Screen;
use domain::report::{self, Report, SectionKind, compose};
use domain::value::{Choice as _, Id, words};
use press::Part;
use sha2::{Digest as _, Sha256};

use crate::settings::Setting;
use crate::view::{Paper, ReportOptions, ReportSection, ReportView, SectionState};
use crate::{Failure, FailureKind, Now, Practice, Result, settings};

/// A roadmap ready to be written to a file.
pub struct Pdf {
    pub bytes: Vec<u8>,
    pub pages: u32,
    pub file_name: String,
    /// What could not be set as it should, in sentences.
    pub warnings: Vec<String>,
}

struct Printed {
    assessment: Assessment,
    report: Report,
    pdf: press::Pdf,
    paper: Paper,
}

/// The pages as bytes.
pub async fn pdf(practice: &Practice, client: Id, options: ReportOptions, now: Now) -> Result<Pdf> {
    let printed = print(practice, client, &options, now).await?;
    Ok(Pdf {
        pages: u32::try_from(printed.pdf.pages.len()).unwrap_or(u32::MAX),
        file_name: file_name(&printed.report, now),
        warnings: printed
            .pdf
            .warnings
            .iter()
            .map(|warning| warning.text.clone())
            .collect(),
        bytes: printed.pdf.bytes,
    })
}

/// What stands beside the pages: sections, and what to look at before printing.
pub async fn view(
    practice: &Practice,
    client: Id,
    options: ReportOptions,
    now: Now,
) -> Result<ReportView> {
    let printed = print(practice, client, &options, now).await?;
    let pages = &printed.pdf.pages;
    let sections = SectionKind::all()
        .into_iter()
        .map(|kind| {
            let own = pages
                .iter()
                .enumerate()
                .filter(|(_, page)| page.part == Part::Section(kind));
            let first = own.clone().next().map_or(0, |(index, _)| index + 1);
            let state = if options.off.contains(&kind) {
                SectionState::Off
            } else if first == 0 {
                SectionState::Empty
            } else {
                SectionState::On
            };
            let pages = own.count();
            ReportSection {
                id: kind,
                name: kind.title().to_owned(),
                state,
                page: u32::try_from(first).unwrap_or(u32::MAX),
                pages: u32::try_from(pages).unwrap_or(u32::MAX),
                length: match state {
                    SectionState::On => length(pages),
                    SectionState::Off => "off".to_owned(),
                    SectionState::Empty => "empty".to_owned(),
                },
            }
        })
        .collect();
    let private = private_notes(&printed.assessment);
    Ok(ReportView {
        paper: printed.paper,
        pages: u32::try_from(pages.len()).unwrap_or(u32::MAX),
        length: length(pages.len()),
        sections,
        warnings: warnings(&printed),
        private: match private {
            0 => String::new(),
            n => format!(
                "{} left out",
                words::plural(n, "private note", "private notes")
            ),
        },
        etag: Sha256::digest(&printed.pdf.bytes)
            .iter()
            .fold(String::new(), |mut text, byte| {
                let _ = write!(text, "{byte:02x}");
                text
            }),
        file_name: file_name(&printed.report, now),
    })
}

fn length(pages: usize) -> String {
    words::plural(pages as u64, "page", "pages")
}

async fn print(
    practice: &Practice,
    client: Id,
    options: &ReportOptions,
    now: Now,
) -> Result<Printed> {
    let assessment = practice.assessment(client, now).await?;
    let paper = match options.paper {
        Some(paper) => paper,
        None => usual_paper(practice, &assessment).await?,
    };
    let credit = settings::view(practice, now).await?;
    let off = options.off.clone();
    // Composing and setting is work for the processor: it leaves the window's threads free.
    tokio::task::spawn_blocking(move || {
        let analysis = Analysis::of(&assessment);
        let report = compose(
            &assessment,
            &analysis,
            &report::ReportOptions {
                off,
                consultant: credit.consultant,
                firm: credit.firm,
                date: now.today,
                version: "version 1.0".to_owned(),
            },
        );
        let pdf = press::print(
            &report,
            match paper {
                Paper::A4 => press::Paper::A4,
                Paper::Letter => press::Paper::Letter,
            },
        );
        Printed {
            assessment,
            report,
            pdf,
            paper,
        }
    })
    .await
    .map_err(|error| {
        Failure::new(
            FailureKind::Other,
            format!("The roadmap could not be set: {error}"),
        )
    })
}

/// The paper that was chosen last, or the one that the client's currency suggests: Letter where it
/// says North America, A4 elsewhere.
async fn usual_paper(practice: &Practice, assessment: &Assessment) -> Result<Paper> {
    let kept = settings::get(practice, Setting::Paper)
        .await?
        .unwrap_or_default();
    if kept.is_empty() {
        let in_america = matches!(assessment.client().currency.code(), "USD" | "CAD" | "MXN");
        return Ok(if in_america { Paper::Letter } else { Paper::A4 });
    }
    Paper::from_word(&kept).ok_or_else(|| {
        Failure::new(
            FailureKind::Other,
            format!("“{kept}” is no paper that is known: a4 or letter."),
        )
    })
}

fn warnings(printed: &Printed) -> Vec<(String, Screen)> {
    let unowned = printed
        .assessment
        .initiatives()
        .filter(|(_, work)| work.owner.trim().is_empty())
        .count() as u64;
    let blank = Analysis::of(&printed.assessment).still_to_ask.len() as u64;
    let mut warnings = Vec::new();
    if blank > 0 {
        warnings.push((
            format!("{} still to ask", words::plural(blank, "figure", "figures")),
            Screen::Overview,
        ));
    }
    if unowned > 0 {
        warnings.push((
            format!(
                "{} without owner",
                words::plural(unowned, "initiative", "initiatives")
            ),
            Screen::Roadmap,
        ));
    }
    warnings.extend(
        printed
            .pdf
            .warnings
            .iter()
            .map(|warning| (warning.text.clone(), Screen::Report)),
    );
    warnings
}

fn private_notes(assessment: &Assessment) -> u64 {
    use domain::record::{Record, Remarks};
    let remarks = assessment
        .remarks
        .values()
        .flat_map(Remarks::iter)
        .filter(|(_, remark)| remark.is_private());
    let notes = assessment.records.values().filter(|record| match record {
        Record::Person(person) => !person.private_note.is_empty(),
        Record::Activity(activity) => !activity.private_note.is_empty(),
        Record::Note(note) => note.private,
        _ => false,
    });
    (remarks.count() + notes.count()) as u64
}

/// A name that every file system takes.
fn file_name(report: &Report, now: Now) -> String {
    let client: String = report
        .meta
        .client
        .chars()
        .map(|letter| {
            if letter.is_alphanumeric() || " -_&.,".contains(letter) {
                letter
            } else {
                '-'
            }
        })
        .take(80)
        .collect();
    format!(
        "{} roadmap {}.pdf",
        client.trim().trim_start_matches('.'),
        now.today
    )
}
