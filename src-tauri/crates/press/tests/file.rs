//! The file as other programs see it.

#[allow(dead_code, reason = "each test uses its own part of the demo")]
mod demo;
mod tools;

use domain::report::{Block, SectionKind, Text, TextRole};
use press::{Paper, Part, Pdf};
use tools::{OnDisk, flat};

fn print(blocks: Vec<Block>) -> Pdf {
    press::print(&demo::with(blocks), Paper::A4)
}

#[test]
fn a_printed_file_is_sound() {
    for (paper, name) in [(Paper::A4, "sound-a4"), (Paper::Letter, "sound-letter")] {
        let file = OnDisk::new(&press::print(&demo::report(), paper), name);
        let output = file.ask("qpdf", &["--check"], &[]);
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(
            output.status.success() && said.contains("No syntax or stream encoding errors"),
            "{name}: {said}{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
}

#[test]
fn every_font_is_embedded_subset_and_can_be_copied_from() {
    let pdf = print(vec![
        demo::text(
            TextRole::Body,
            "Latin, Ελληνικά, Кириллица, Tiếng Việt, עברית, العربية",
        ),
        demo::text(TextRole::Name, "Strong"),
        demo::text(TextRole::KeyFigure, "27"),
    ]);
    let file = OnDisk::new(&pdf, "fonts");
    let output = file.ask("pdffonts", &[], &[]);
    let table = String::from_utf8_lossy(&output.stdout).into_owned();
    let fonts: Vec<&str> = table.lines().skip(2).collect();
    assert!(fonts.len() >= 5, "two families and three scripts: {table}");
    for font in fonts {
        let flags: Vec<&str> = font.split_whitespace().rev().skip(2).take(3).collect();
        assert_eq!(
            flags,
            ["yes", "yes", "yes"],
            "embedded, subset, Unicode: {font}"
        );
        assert!(
            font.as_bytes()[6] == b'+',
            "the name tells that it is a subset: {font}"
        );
    }
}

#[test]
fn the_text_of_every_page_can_be_copied() {
    let report = demo::report();
    let pdf = press::print(&report, Paper::A4);
    let file = OnDisk::new(&pdf, "text");
    let expected: [(Part, &[&str]); 7] = [
        (
            Part::Cover,
            &[
                "Marketing strategy roadmap",
                "Halden Instruments",
                "Page 3 shows how it is drawn.",
                "Q4 2026",
                "Confidential: for Halden Instruments only",
            ],
        ),
        (
            Part::Contents,
            &["Contents", "The next 90 days", "Decide in winter"],
        ),
        (
            Part::Section(SectionKind::AtAGlance),
            &[
                "Nobody leads marketing",
                "2.2\u{202f}%",
                "guidance",
                "Page 3 of 7",
            ],
        ),
        (
            Part::Section(SectionKind::SpendAndPlan),
            &[
                "421,000",
                "+190,000",
                "Brightline (agency)",
                "\u{2212}8,000",
            ],
        ),
        (
            Part::Section(SectionKind::Roadmap),
            &["3 Rebuild product pages, quote form and search"],
        ),
        (
            Part::Section(SectionKind::Initiatives),
            &[
                "Why. The website brought 173 of 503 leads",
                "2 Ideal customer",
            ],
        ),
        (
            Part::Section(SectionKind::HowWeGotHere),
            &["owners on page 5.", "No rate on page 4 can be trusted"],
        ),
    ];
    assert_eq!(pdf.pages.len(), expected.len(), "one page a section");
    for (index, (part, texts)) in expected.into_iter().enumerate() {
        assert_eq!(pdf.pages[index].part, part);
        let said = flat(&file.text(index + 1).replace('\u{202f}', " "));
        for text in texts {
            let text = flat(&text.replace('\u{202f}', " "));
            assert!(said.contains(&text), "{part} lacks {text:?}: {said}");
        }
    }
}

#[test]
fn text_that_looks_like_the_file_format_comes_back_as_it_went_in() {
    let hostile = [
        r"(a) Tj ET \) \( \\ endstream endobj %%EOF <</Type/Page>>",
        "stream\u{a0}<script>alert(1)</script> & \"quotes\" 'single'",
        "fi fl ffi office affluent 1/2 -> => 1x2 A.B.C.",
        "{page} {page: {pages} %PDF-1.7 /Names [(x)]",
        "Zażółć gęślą jaźń, Übergröße, naïve, Ç, ő, ș, Đặng Thị Hồng",
    ];
    let blocks = hostile
        .iter()
        .map(|text| Block::Text(Text::new(TextRole::Body, *text)))
        .collect();
    let pdf = print(blocks);
    let said = flat(&OnDisk::new(&pdf, "hostile").text(3).replace('\u{a0}', " "));
    for text in hostile {
        let text = flat(&text.replace('\u{a0}', " "));
        assert!(said.contains(&text), "{text:?} is not in {said:?}");
    }
    assert_eq!(pdf.warnings, [], "nothing is missing");
}

#[test]
fn hebrew_and_arabic_are_copied_in_reading_order() {
    let names = ["שלום עולם", "مرحبا بالعالم", "السلام ثلاثة"];
    let pdf = print(
        names
            .iter()
            .map(|name| demo::text(TextRole::Body, *name))
            .collect(),
    );
    let said = OnDisk::new(&pdf, "rtl").text(3);
    // Readers may add marks of direction around the words.
    let said: String = said
        .chars()
        .filter(|letter| !('\u{2000}'..='\u{206f}').contains(letter))
        .collect();
    for name in names {
        assert!(said.contains(name), "{name:?} is not in {said:?}");
    }
    assert_eq!(pdf.warnings, [], "both scripts have a face");
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    for paper in [Paper::A4, Paper::Letter] {
        let once = press::print(&demo::report(), paper);
        let again = press::print(&demo::report(), paper);
        assert!(once == again, "{paper:?}: in one process");
    }
}

#[test]
fn another_process_gives_the_same_bytes() {
    const CHILD: &str = "PRESS_PRINT_TO";
    let pdf = press::print(&demo::report(), Paper::A4);
    if let Some(path) = std::env::var_os(CHILD) {
        std::fs::write(path, &pdf.bytes).expect("the parent names a writable path");
        return;
    }
    let path = std::env::temp_dir().join(format!("press-child-{}.pdf", std::process::id()));
    let own = std::env::current_exe().expect("a test knows its own program");
    let status = std::process::Command::new(own)
        .args(["--exact", "another_process_gives_the_same_bytes"])
        .env(CHILD, &path)
        .output()
        .expect("the test can be started again")
        .status;
    assert!(status.success(), "the child printed");
    let other = std::fs::read(&path).expect("the child wrote its file");
    std::fs::remove_file(&path).expect("the file can be removed");
    assert!(other == pdf.bytes, "another process, other bytes");
}
