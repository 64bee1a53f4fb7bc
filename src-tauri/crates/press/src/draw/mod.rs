//! Draw: placed marks become a file. The only room that knows printpdf.

mod canvas;
mod fonts;
mod hatch;
mod shape;
mod text;

use crate::flow::{Document, tree::Role};
use crate::mark::Mark;
use crate::paint::Palette;
use canvas::Canvas;
use domain::report::Meta;
use fonts::Fonts;
use printpdf::{PdfDocument, PdfPage, PdfSaveOptions};

/// A drawn document that has no structure yet.
pub struct Drawn {
    pub file: lopdf::Document,
    /// For each page, the structure elements of its marked sequences, by number.
    pub sequences: Vec<Vec<usize>>,
}

/// Draws a document.
pub fn draw(document: &Document, meta: &Meta) -> Drawn {
    let palette = Palette::new(&meta.brand);
    let fonts = Fonts::of(document);
    let mut pdf = PdfDocument::new("");
    let mut sequences = Vec::with_capacity(document.pages.len());
    for page in &document.pages {
        let mut canvas = Canvas::new(page.sheet.height, palette);
        for placed in &page.marks {
            if matches!(placed.mark, Mark::Link { .. } | Mark::Anchor { .. }) {
                continue;
            }
            let role = placed
                .node
                .map(|node| (node, &document.tree.nodes[node].role));
            canvas.mark(role.map(|(node, role)| (node, tag(role))));
            match &placed.mark {
                Mark::Line(line) => canvas.line(line, placed.x, placed.y, &fonts),
                Mark::Shape(shape) => canvas.shape(shape, placed.x, placed.y),
                Mark::Link { .. } | Mark::Anchor { .. } => {}
            }
        }
        let (ops, own) = canvas.finish();
        let size = [page.sheet.width, page.sheet.height].map(canvas::mm);
        pdf.pages.push(PdfPage::new(size[0], size[1], ops));
        sequences.push(own);
    }
    fonts.register(&mut pdf);
    // printpdf's warnings are of fonts that lack what a subset leaves out on purpose.
    let mut warnings = Vec::new();
    let options = PdfSaveOptions {
        optimize: false,
        subset_fonts: false,
        secure: false,
        image_optimization: None,
    };
    Drawn {
        file: pdf.to_lopdf_document(&options, &mut warnings),
        sequences,
    }
}

/// The standard structure type of a role.
pub fn tag(role: &Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Section => "Sect",
        Role::Heading(1) => "H1",
        Role::Heading(2) => "H2",
        Role::Heading(_) => "H3",
        Role::Paragraph => "P",
        Role::Figure(_) => "Figure",
        Role::Caption => "Caption",
        Role::Table(_) => "Table",
        Role::Row => "TR",
        Role::Head => "TH",
        Role::Cell(_) => "TD",
        Role::Contents => "TOC",
        Role::ContentsItem => "TOCI",
        Role::Link => "Link",
    }
}
