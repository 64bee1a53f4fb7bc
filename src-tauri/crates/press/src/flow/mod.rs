//! Flow: a report's blocks become placed marks on pages. Pure; what the tests look at.

mod card;
mod columns;
mod compose;
mod contents;
mod cover;
mod figure;
mod gap;
mod pages;
mod paragraph;
mod piece;
mod references;
mod running;
mod section;
mod sheet;
mod snapshot;
mod table;
pub mod tree;

use crate::grid::{Paper, Sheet, TOP};
use crate::mark::{Mark, Placed};
use crate::text::Typesetter;
use crate::{Part, Warning};
use domain::report::Report;
use references::References;
use section::Flowed;
use tree::{Role, Tree};

/// A document on pages, not yet drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    pub pages: Vec<Page>,
    pub tree: Tree,
    pub outline: Vec<Entry>,
    pub warnings: Vec<Warning>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    pub part: Part,
    pub sheet: Sheet,
    pub marks: Vec<Placed>,
}

/// A line of the outline.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub title: String,
    /// From 0.
    pub page: usize,
    /// From the top of the page, in millimetres.
    pub y: f64,
    pub children: Vec<Entry>,
}

/// How often pages are numbered again when a number moved a page.
const ROUNDS: usize = 3;

/// Sets a report. The same report on the same paper gives the same document.
pub fn flow(report: &Report, paper: Paper) -> Document {
    let mut setter = Typesetter::new(&report.meta.language);
    let upright = Sheet::new(paper, false);
    let mut references = References::default();
    let mut cover = cover::flow(&mut setter, &report.cover, upright, &references);
    let mut contents = contents::flow(&mut setter, report, upright, &references);
    let mut sections: Vec<Flowed> = report
        .sections
        .iter()
        .map(|section| section::flow(&mut setter, section, paper, &references))
        .collect();
    for _ in 0..ROUNDS {
        let known = number(report, contents.as_ref(), &sections);
        if known == references {
            break;
        }
        references = known;
        contents = contents::flow(&mut setter, report, upright, &references);
        if cover.names_pages {
            cover = cover::flow(&mut setter, &report.cover, upright, &references);
        }
        for (flowed, section) in sections.iter_mut().zip(&report.sections) {
            if flowed.names_pages {
                *flowed = section::flow(&mut setter, section, paper, &references);
            }
        }
    }
    assemble(&mut setter, report, cover, contents, sections)
}

/// The page on which each section starts.
fn number(report: &Report, contents: Option<&Flowed>, sections: &[Flowed]) -> References {
    let mut next = 2 + contents.map_or(0, |contents| contents.pages.len());
    let mut references = References::default();
    for (section, flowed) in report.sections.iter().zip(sections) {
        references.pages.insert(section.kind, next);
        next += flowed.pages.len();
    }
    references
}

fn assemble(
    setter: &mut Typesetter,
    report: &Report,
    cover: Flowed,
    contents: Option<Flowed>,
    sections: Vec<Flowed>,
) -> Document {
    let mut tree = Tree::default();
    tree.add(None, Role::Document);
    let mut document = Document {
        pages: Vec::new(),
        tree,
        outline: Vec::new(),
        warnings: Vec::new(),
    };
    let foot = running::confidentiality(setter, &report.meta, cover.sheet);
    document.append(Part::Cover, &report.cover.title, cover);
    document.pages[0].marks.push(foot);
    let mut names = vec![String::new()];
    if let Some(contents) = contents {
        let title = &report.meta.contents;
        names.resize(1 + contents.pages.len(), title.clone());
        document.append(Part::Contents, title, contents);
    }
    for (section, flowed) in report.sections.iter().zip(sections) {
        let title = format!("{} {}", section.number, section.name);
        names.resize(names.len() + flowed.pages.len(), section.name.clone());
        document.append(Part::Section(section.kind), &title, flowed);
    }
    let of = document.pages.len();
    for (index, (page, name)) in document.pages.iter_mut().zip(&names).enumerate().skip(1) {
        let running = running::running(setter, &report.meta, name, page.sheet, index + 1, of);
        page.marks.extend(running);
    }
    document
}

impl Document {
    fn append(&mut self, part: Part, title: &str, flowed: Flowed) {
        let offset = self.tree.graft(0, flowed.tree);
        let start = self.pages.len();
        let mut children = Vec::new();
        for (index, marks) in flowed.pages.into_iter().enumerate() {
            let mut kept = Vec::with_capacity(marks.len());
            for mut placed in marks {
                placed.node = placed.node.map(|node| node + offset);
                if let Mark::Anchor { title } = placed.mark {
                    children.push(Entry {
                        title,
                        page: start + index,
                        y: placed.y,
                        children: Vec::new(),
                    });
                } else {
                    kept.push(placed);
                }
            }
            self.pages.push(Page {
                part,
                sheet: flowed.sheet,
                marks: kept,
            });
        }
        self.outline.push(Entry {
            title: title.to_owned(),
            page: start,
            y: TOP,
            children,
        });
        self.warnings.extend(flowed.warnings);
    }
}
