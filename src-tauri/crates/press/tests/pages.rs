//! What stands where: breaks, columns, little and much.

#[allow(dead_code, reason = "each test uses its own part of the demo")]
mod demo;

use domain::report::block::{Align, RowKind};
use domain::report::{Block, Drawing, Report, Row, SectionKind, Spans, TextRole};
use press::flow::{self, Document, Page};
use press::mark::Mark;
use press::{Paper, grid};

/// The demo as placed marks. When the design changes on purpose, look at the pages and then accept
/// the new file with `PRESS_ACCEPT=1 cargo test -p press`.
#[test]
fn the_demo_is_placed_as_it_was_looked_at() {
    let placed = flow::flow(&demo::report(), Paper::A4).to_string();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/demo/placed.txt");
    if std::env::var_os("PRESS_ACCEPT").is_some() {
        std::fs::write(path, &placed).expect("the crate's folder is writable");
        return;
    }
    let accepted = std::fs::read_to_string(path).expect("the accepted file is in the repository");
    for (line, (now, then)) in placed.lines().zip(accepted.lines()).enumerate() {
        assert_eq!(now, then, "tests/demo/placed.txt, line {}", line + 1);
    }
    assert_eq!(
        placed.lines().count(),
        accepted.lines().count(),
        "marks came or went"
    );
}

#[test]
fn nothing_leaves_the_page() {
    for paper in [Paper::A4, Paper::Letter] {
        for page in flow::flow(&demo::report(), paper).pages {
            for (x, y, text, width) in lines(&page) {
                let inside = x > grid::MARGIN - 1.5
                    && x + width < page.sheet.right() + 1.5
                    && y > 0.0
                    && y < page.sheet.height - 9.0;
                assert!(
                    inside,
                    "{paper:?} {}: {text:?} at {x:.1}, {y:.1}",
                    page.part
                );
            }
        }
    }
}

#[test]
fn a_table_of_400_rows_breaks_between_rows_and_repeats_its_head() {
    let document = place(vec![Block::Table(long_table(400))]);
    let pages = body(&document);
    assert!(pages.len() > 8, "{} pages", pages.len());
    let mut seen = Vec::new();
    for page in pages {
        let lines = lines(page);
        assert!(
            lines.iter().any(|line| line.2 == "Vendor"),
            "every page has the head"
        );
        for (_, y, text, _) in lines {
            if let Some(number) = text.strip_prefix("Vendor number ") {
                seen.push(number.to_owned());
                assert!(y < page.sheet.bottom(), "row {number} stands in the foot");
            }
        }
    }
    let expected: Vec<String> = (1..=400).map(|number| number.to_string()).collect();
    assert_eq!(seen, expected, "every row once, in order");
}

#[test]
fn a_total_is_never_alone_on_a_page() {
    for rows in 28..40 {
        let mut table = long_table(rows);
        table.rows.push(demo::row(RowKind::Total, &["Total", "1"]));
        let document = place(vec![Block::Table(table)]);
        for page in body(&document) {
            let texts: Vec<String> = lines(page).into_iter().map(|line| line.2).collect();
            if texts.iter().any(|text| text == "Total") {
                assert!(
                    texts.iter().any(|text| text.starts_with("Vendor number")),
                    "{rows} rows: the total stands alone"
                );
            }
        }
    }
}

#[test]
fn a_group_keeps_its_first_two_rows() {
    for filler in 20..40 {
        let mut table = long_table(filler);
        table.rows.push(demo::row(RowKind::Group, &["A group"]));
        for name in ["first of group", "second of group", "third of group"] {
            table.rows.push(demo::row(RowKind::Plain, &[name, "1"]));
        }
        let document = place(vec![Block::Table(table)]);
        let page_of = |text: &str| {
            body(&document)
                .iter()
                .position(|page| lines(page).iter().any(|line| line.2 == text))
        };
        assert_eq!(page_of("A group"), page_of("first of group"), "{filler}");
        assert_eq!(page_of("A group"), page_of("second of group"), "{filler}");
    }
}

#[test]
fn a_heading_never_stands_alone_at_the_foot() {
    for lines_before in 30..50 {
        let mut blocks = vec![Block::Table(long_table(lines_before))];
        blocks.push(demo::heading("A heading", None));
        blocks.push(demo::text(TextRole::Body, "What it heads."));
        let document = place(blocks);
        for page in body(&document) {
            let texts: Vec<String> = lines(page).into_iter().map(|line| line.2).collect();
            if texts.iter().any(|text| text == "A heading") {
                assert!(
                    texts.iter().any(|text| text == "What it heads."),
                    "{lines_before} rows before"
                );
            }
        }
    }
}

#[test]
fn a_figure_never_leaves_its_caption() {
    for rows in 20..40 {
        let mut figure = demo::pair();
        figure.height = 60.0;
        let document = place(vec![
            Block::Table(long_table(rows)),
            Block::Drawing(Drawing {
                figure,
                caption: "The caption.".into(),
            }),
        ]);
        for page in body(&document) {
            let texts: Vec<String> = lines(page).into_iter().map(|line| line.2).collect();
            assert_eq!(
                texts.iter().any(|text| text == "Goal"),
                texts.iter().any(|text| text == "The caption."),
                "{rows} rows before"
            );
        }
    }
}

#[test]
fn an_empty_section_is_a_page_with_its_headline() {
    let document = place(vec![]);
    let pages = body(&document);
    assert_eq!(pages.len(), 1);
    let texts: Vec<String> = lines(pages[0]).into_iter().map(|line| line.2).collect();
    assert!(texts.contains(&"One headline.".to_owned()));
    assert_eq!(document.warnings, []);
}

#[test]
fn long_names_wrap_and_a_long_word_is_divided() {
    let name = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    let table = demo::table(
        "Names",
        vec![
            demo::head("Vendor", Align::Start, 1),
            demo::head("Paid", Align::End, 1),
        ],
        vec![demo::row(
            RowKind::Plain,
            &[&format!("{name} {name}"), "1,000"],
        )],
    );
    let mut report = demo::with(vec![Block::Columns(vec![
        demo::column(3, false, vec![demo::text(TextRole::Body, name)]),
        demo::column(9, false, vec![Block::Table(table)]),
    ])]);
    report.meta.language = "de-DE".into();
    report.meta.client = format!("{name} {name} {name}");
    report.cover.client.clone_from(&report.meta.client);
    let document = flow::flow(&report, Paper::A4);
    for page in &document.pages {
        for (x, _, text, width) in lines(page) {
            assert!(
                x + width < page.sheet.right() + 0.1,
                "{text:?} reaches {:.1}",
                x + width
            );
        }
    }
    let narrow: Vec<String> = lines(body(&document)[0])
        .into_iter()
        .filter(|line| line.0 < 20.0)
        .map(|line| line.2)
        .collect();
    assert!(
        narrow.iter().any(|line| line.ends_with('\u{2010}')),
        "the column of three divides by syllables: {narrow:?}"
    );
}

#[test]
fn a_letter_that_no_font_holds_is_a_warning_with_its_text() {
    let document = place(vec![demo::text(
        TextRole::Body,
        "The agency 株式会社 in Osaka",
    )]);
    let warning = document.warnings.first().expect("a warning");
    assert_eq!(
        warning.part,
        press::Part::Section(SectionKind::HowWeGotHere)
    );
    assert!(warning.text.contains("U+682A"), "{}", warning.text);
    assert!(warning.text.contains("The agency"), "{}", warning.text);
}

#[test]
fn a_headline_outside_the_serif_is_set_whole_in_the_sans() {
    let mut report = demo::with(vec![]);
    report.sections[0].headline = "From A \u{2192} B".into();
    let document = flow::flow(&report, Paper::A4);
    let faces: Vec<&str> = body(&document)[0]
        .marks
        .iter()
        .filter_map(|placed| match &placed.mark {
            Mark::Line(line) if line.text.starts_with("From A") => Some(line),
            _ => None,
        })
        .flat_map(|line| line.runs.iter().map(|run| run.face.name()))
        .collect();
    assert!(
        !faces.is_empty() && faces.iter().all(|&face| face == "Inter-SemiBold"),
        "{faces:?}"
    );
    assert_eq!(document.warnings, []);
}

#[test]
fn columns_taller_than_a_page_go_on_side_by_side() {
    let document = place(vec![Block::Columns(vec![
        demo::column(6, false, vec![Block::Table(long_table(60))]),
        demo::column(6, false, vec![Block::Table(long_table(20))]),
    ])]);
    let pages = body(&document);
    assert_eq!(pages.len(), 2, "sixty rows take two pages");
    let rows: usize = pages
        .iter()
        .map(|page| {
            lines(page)
                .iter()
                .filter(|line| line.2.starts_with("Vendor number"))
                .count()
        })
        .sum();
    assert_eq!(rows, 80, "no row is lost");
    assert_eq!(document.warnings, []);
}

#[test]
fn what_belongs_together_moves_to_the_next_page_whole() {
    let together = (1..=6)
        .map(|number| demo::text(TextRole::Body, format!("Together {number}")))
        .collect();
    let document = place(vec![
        Block::Table(long_table(33)),
        Block::Together(together),
    ]);
    let counts: Vec<usize> = body(&document)
        .iter()
        .map(|page| {
            lines(page)
                .iter()
                .filter(|line| line.2.starts_with("Together"))
                .count()
        })
        .collect();
    assert_eq!(counts, [0, 6]);
}

#[test]
fn a_drawing_larger_than_its_place_is_made_smaller_and_told() {
    let mut figure = demo::pair();
    figure.id = "wide".into();
    figure.width = 400.0;
    let document = place(vec![figure.into()]);
    assert!(document.warnings[0].text.contains("wide"));
    assert!(
        document.warnings[0].text.contains("44 %"),
        "{}",
        document.warnings[0].text
    );
}

#[test]
fn a_reference_to_a_section_that_is_not_printed_is_told() {
    let document = place(vec![demo::text(
        TextRole::Body,
        Spans::from("See page ")
            .page_of(SectionKind::Funnel)
            .and("."),
    )]);
    let warning = &document.warnings[0].text;
    assert!(
        warning.contains("The funnel, backwards from the goal"),
        "{warning}"
    );
    let texts: Vec<String> = lines(body(&document)[0])
        .into_iter()
        .map(|line| line.2)
        .collect();
    assert!(texts.contains(&"See page \u{2013}.".to_owned()));
}

#[test]
fn a_headline_over_its_lines_is_printed_whole_and_told() {
    let mut report = demo::with(vec![]);
    report.sections[0].headline = "A headline that never comes to an end. ".repeat(5);
    let document = flow::flow(&report, Paper::A4);
    assert!(
        document.warnings[0]
            .text
            .contains("lines where 2 are meant")
    );
}

#[test]
fn tables_stand_on_the_right_edge_and_text_on_the_left() {
    let document = place(vec![Block::Table(long_table(2))]);
    let page = body(&document)[0];
    let all = lines(page);
    let number = all.iter().find(|line| line.2 == "1,001").expect("a number");
    assert!(number.3 > 0.0);
    let name = all
        .iter()
        .find(|line| line.2 == "Vendor number 1")
        .expect("a name");
    assert!(
        (name.0 - grid::MARGIN).abs() < 0.01,
        "text begins at the margin"
    );
}

fn place(blocks: Vec<Block>) -> Document {
    let report: Report = demo::with(blocks);
    flow::flow(&report, Paper::A4)
}

/// The pages after cover and contents.
fn body(document: &Document) -> Vec<&Page> {
    document.pages.iter().skip(2).collect()
}

/// Place, text and width of every line of text.
fn lines(page: &Page) -> Vec<(f64, f64, String, f64)> {
    page.marks
        .iter()
        .filter_map(|placed| match &placed.mark {
            Mark::Line(line) => Some((placed.x, placed.y, line.text.trim().to_owned(), line.width)),
            _ => None,
        })
        .collect()
}

fn long_table(rows: u32) -> domain::report::Table {
    let rows: Vec<Row> = (1..=rows)
        .map(|number| {
            let name = format!("Vendor number {number}");
            let paid = format!("1,{number:03}");
            demo::row(RowKind::Plain, &[&name, &paid])
        })
        .collect();
    demo::table(
        "All vendors",
        vec![
            demo::head("Vendor", Align::Start, 3),
            demo::head("Paid", Align::End, 1),
        ],
        rows,
    )
}
