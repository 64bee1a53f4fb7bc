//! The printed roadmap, from the verbs down: what stands on its pages and what never does.

use domain::report::SectionKind;
use domain::value::Choice as _;
use practice::report;
use practice::view::{Paper, ReportOptions, ReportView, SectionState};

use crate::world::World;

fn on(paper: Paper) -> ReportOptions {
    ReportOptions {
        paper: Some(paper),
        off: Vec::new(),
    }
}

async fn viewed(world: &World, options: ReportOptions) -> ReportView {
    report::view(world.practice(), world.client, options, world.now)
        .await
        .unwrap()
}

async fn printed(world: &World, options: ReportOptions) -> Vec<u8> {
    let pdf = report::pdf(world.practice(), world.client, options, world.now).await;
    pdf.unwrap().bytes
}

fn states(view: &ReportView) -> Vec<(SectionKind, SectionState)> {
    let sections = view.sections.iter();
    sections
        .map(|section| (section.id, section.state))
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sample_fills_every_section_on_both_papers() {
    let world = World::sample().await;
    for paper in Paper::all() {
        let view = viewed(&world, on(paper)).await;
        for section in &view.sections {
            assert_eq!(
                section.state,
                SectionState::On,
                "{} on {paper:?}",
                section.name
            );
        }
        let pages: u32 = view.sections.iter().map(|section| section.pages).sum();
        assert_eq!(
            pages + 2,
            view.pages,
            "the cover and the contents are the rest"
        );
        let overflows = view
            .warnings
            .iter()
            .find(|(text, _)| text.contains("runs into the foot"));
        assert_eq!(overflows, None, "nothing is cut off on {paper:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_client_gets_a_page_of_questions_and_no_empty_sections() {
    let world = World::new().await;
    let view = viewed(&world, on(Paper::A4)).await;
    assert_eq!(
        states(&view),
        [
            (SectionKind::AtAGlance, SectionState::On),
            (SectionKind::WhoLiftsTheGoal, SectionState::Empty),
            (SectionKind::SpendAndPlan, SectionState::Empty),
            (SectionKind::Funnel, SectionState::Empty),
            (SectionKind::Roadmap, SectionState::Empty),
            (SectionKind::Initiatives, SectionState::Empty),
            (SectionKind::HowWeGotHere, SectionState::On),
        ]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_assessment_prints_the_same_bytes() {
    let world = World::sample().await;
    let first = printed(&world, on(Paper::A4)).await;
    assert!(first.starts_with(b"%PDF-"));
    assert!(
        first == printed(&world, on(Paper::A4)).await,
        "printed twice, the bytes differ"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_section_that_is_switched_off_is_not_printed() {
    let world = World::sample().await;
    let whole = viewed(&world, on(Paper::A4)).await;
    let options = ReportOptions {
        off: vec![SectionKind::Initiatives],
        ..on(Paper::A4)
    };
    let less = viewed(&world, options).await;
    let cards = whole
        .sections
        .iter()
        .find(|section| section.id == SectionKind::Initiatives);
    assert_eq!(whole.pages - less.pages, cards.expect("it is listed").pages);
    assert!(states(&less).contains(&(SectionKind::Initiatives, SectionState::Off)));
}
