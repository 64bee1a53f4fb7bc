//! Containers: workbooks, pages and archives, honest and hostile.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use domain::value::Currency;
use intake::{Options, Preview, Refusal, RefusalKind};

fn made(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures/spend/made")
        .join(file)
}

fn options() -> Options {
    let today = NaiveDate::from_ymd_opt(2026, 2, 3).expect("a day");
    Options::new("file", Currency::USD, today)
}

fn read(bytes: &[u8]) -> Result<Preview, Refusal> {
    intake::read(bytes, &options())
}

fn bytes(file: &str) -> Vec<u8> {
    fs::read(made(file)).expect("the file can be read")
}

/// A zip with its files stored or deflated.
fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default())
            .expect("a file can be begun");
        zip.write_all(bytes).expect("a file can be written");
    }
    zip.finish().expect("a zip can be ended").into_inner()
}

/// A workbook with this XML as its only sheet.
fn workbook(sheet: &str) -> Vec<u8> {
    workbook_sharing(sheet, "<sst/>")
}

/// As `workbook`, with the texts that its cells share.
fn workbook_sharing(sheet: &str, texts: &str) -> Vec<u8> {
    const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let root = format!(
        "<Relationships><Relationship Id=\"r1\" Type=\"{RELATIONS}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    let related = format!(
        "<Relationships><Relationship Id=\"r1\" Type=\"{RELATIONS}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{RELATIONS}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
    );
    zipped(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", root.as_bytes()),
        (
            "xl/workbook.xml",
            b"<workbook><sheets><sheet name=\"One\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
        ),
        ("xl/_rels/workbook.xml.rels", related.as_bytes()),
        ("xl/sharedStrings.xml", texts.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

#[test]
fn a_sheet_can_be_chosen_and_hidden_ones_are_marked() {
    let bytes = bytes("workbook_ledger_offset.xlsx");
    let preview = read(&bytes).expect("a table");
    let parts: Vec<(&str, bool, bool)> = preview
        .head()
        .parts
        .iter()
        .map(|part| (part.name.as_str(), part.hidden, part.chosen))
        .collect();
    assert_eq!(
        parts,
        [
            ("Cover", false, false),
            ("Spend 2025", false, true),
            ("Old", true, false)
        ]
    );
    let mut options = options();
    options.corrections.sheet = Some("Old".to_owned());
    let preview = intake::read(&bytes, &options).expect("a table");
    assert_eq!(preview.head().exact_sum, "999.00");
    options.corrections.sheet = Some("Nowhere".to_owned());
    let refusal = intake::read(&bytes, &options).expect_err("there is no such sheet");
    assert!(
        refusal.reason.contains("Cover, Spend 2025, Old"),
        "{refusal}"
    );
}

#[test]
fn rows_and_columns_are_those_that_a_spreadsheet_shows() {
    let preview = read(&bytes("workbook_ledger_offset.xlsx")).expect("a table");
    let refund = preview.lines().get(2).expect("a line");
    assert_eq!((refund.source.row, refund.source.column), (8, 5));
    assert_eq!(refund.amount.minor(), -42_081);
    let long = preview.lines().get(3).expect("a line");
    assert_eq!(long.memo.len(), 20_000, "a long cell is kept whole");
    let uber = preview.lines().get(1).expect("a line");
    assert_eq!(uber.amount.minor(), 30, "0.1 + 0.2 is 0.3");
    assert_eq!(uber.date, NaiveDate::from_ymd_opt(2025, 2, 1));
}

#[test]
fn a_formula_that_cannot_be_worked_out_refuses_the_file_by_its_cell() {
    let refusal = read(&bytes("workbook_formula_unreadable.xlsx")).expect_err("refused");
    assert!(
        refusal.reason.contains("Cell C2") && refusal.reason.contains("=VLOOKUP(B2"),
        "{refusal}"
    );
    assert_eq!(refusal.row, 2);
}

#[test]
fn a_workbook_in_which_nothing_was_worked_out_is_never_a_year_of_zeros() {
    // Some programs store a zero for every formula. This one can't be read, and nothing else is.
    let sheet = "<worksheet><sheetData><row><c t=\"str\"><v>Date</v></c><c t=\"str\"><v>Vendor</v></c><c t=\"str\"><v>Amount</v></c></row><row><c t=\"str\"><v>2025-01-02</v></c><c t=\"str\"><v>Acme</v></c><c><f>VLOOKUP(1,2)</f><v>0</v></c></row></sheetData></worksheet>";
    let refusal = read(&workbook(sheet)).expect_err("refused");
    assert!(refusal.reason.contains("Cell C2"), "{refusal}");
    let read_out = read(&workbook(&sheet.replace("VLOOKUP(1,2)", "12+0.5"))).expect("a table");
    assert_eq!(read_out.head().exact_sum, "12.50");
}

#[test]
fn an_archive_is_unpacked_file_by_file() {
    let members = intake::unpack(&bytes("exports.zip")).expect("an archive");
    let sums: Vec<(String, String)> = members
        .iter()
        .map(|member| {
            let preview = read(&member.bytes).expect("a table");
            (member.name.clone(), preview.head().exact_sum.clone())
        })
        .collect();
    assert_eq!(
        sums,
        [
            ("2025/jan.csv".to_owned(), "10.00".to_owned()),
            ("2025/apr.xlsx".to_owned(), "30.25".to_owned())
        ]
    );
    for file in ["workbook_1904.xlsx", "workbook_open.ods", "bad_cells.csv"] {
        let members = intake::unpack(&bytes(file)).expect("no archive");
        assert!(members.is_empty(), "{file} is a file of its own");
    }
}

#[test]
fn what_wants_a_password_says_so() {
    let protected = bytes("../real/107_xls_qsv__password-protected-password123.xlsx");
    let refusal = read(&protected).expect_err("refused");
    assert_eq!(refusal.kind, RefusalKind::Protected);
    assert!(
        refusal
            .reason
            .starts_with("This workbook is password-protected. Save a copy without a password."),
        "{refusal}"
    );
}

#[test]
fn a_file_cut_off_anywhere_is_refused_or_read_and_never_stops_the_program() {
    for file in [
        "workbook_ledger_offset.xlsx",
        "workbook_old.xls",
        "workbook_open.ods",
        "workbook_2003.xls",
        "page_disguised.xls",
        "exports.zip",
    ] {
        let whole = bytes(file);
        for part in 1..24 {
            let cut = &whole[..whole.len() * part / 24];
            if let Err(refusal) = read(cut) {
                assert!(
                    refusal.reason.contains("Nothing was changed"),
                    "{file}: {refusal}"
                );
            }
        }
        // The same length with a byte turned over now and then.
        for step in [7, 61, 331] {
            let mut bent = whole.clone();
            for at in (100..bent.len()).step_by(step * 11) {
                bent[at] ^= 0x55;
            }
            let _ = read(&bent);
        }
    }
}

/// A hundred thousand lines with a memo of their own share more than five megabytes of text.
#[test]
fn many_texts_together_may_be_longer_than_one_may_be() {
    let texts: Vec<String> = ["Date", "Vendor", "Amount"]
        .map(str::to_owned)
        .into_iter()
        .chain((0..100_000).map(|number| format!("{number:060}")))
        .collect();
    let texts = texts.join("</t></si><si><t>");
    let texts = format!("<sst><si><t>{texts}</t></si></sst>");
    let cell = |text: u32| format!("<c t=\"s\"><v>{text}</v></c>");
    let head: String = (0..3).map(cell).collect();
    let row = format!(
        "<c t=\"str\"><v>2025-03-01</v></c>{}<c><v>12.5</v></c>",
        cell(100_002)
    );
    let sheet =
        format!("<worksheet><sheetData><row>{head}</row><row>{row}</row></sheetData></worksheet>");
    let preview = read(&workbook_sharing(&sheet, &texts)).expect("a table");
    let line = preview.lines().get(0).expect("a line");
    assert_eq!(line.amount.minor(), 1_250);
    assert_eq!(line.vendor, format!("{:060}", 99_999));
}

#[test]
fn a_bomb_is_refused() {
    let row = format!("<row><c t=\"str\"><v>{}</v></c></row>", "a".repeat(1 << 20));
    let long = format!(
        "<worksheet><sheetData>{}</sheetData></worksheet>",
        row.repeat(20)
    );
    let laughs = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c><c><v>5</v></c></row></sheetData></worksheet>";
    let far =
        "<worksheet><sheetData><row r=\"4294967295\"><c><v>1</v></c></row></sheetData></worksheet>";
    let wide = "<worksheet><sheetData><row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row></sheetData></worksheet>";
    for (bytes, what) in [
        (workbook(&long), "twenty times a megabyte of one letter"),
        (workbook(far), "a row beyond the last"),
        (workbook(wide), "a column beyond what is held"),
        (zipped(&[("zeros.csv", &vec![b'0'; 12 << 20])]), "zeros"),
    ] {
        let refusal = read(&bytes).expect_err(what);
        assert_eq!(refusal.kind, RefusalKind::TooLarge, "{what}: {refusal}");
    }
    let preview = read(&workbook(laughs)).expect("a table");
    let row = preview.row(0).expect("a row");
    assert_eq!(
        row.cells[0], "&b;",
        "what a file defines itself is not expanded"
    );
}
