//! A workbook or an archive from its parts, so that the fuzzer changes sheets and not packed bytes.

use std::io::{Cursor, Write};

use zip::write::{SimpleFileOptions, ZipWriter};

/// What stands before each part of an input. The letter behind it says which part follows.
const PART: &[u8] = b"\0part";

/// The letter of a part, its path, and what it holds where the input has none but another part of
/// the same kind of file.
const PARTS: &[(u8, &str, &str)] = &[
    (b'b', "xl/workbook.xml", WORKBOOK),
    (b'r', "xl/_rels/workbook.xml.rels", RELATIONS),
    (b's', "xl/worksheets/sheet1.xml", ""),
    (b't', "xl/worksheets/sheet2.xml", ""),
    (b'x', "xl/sharedStrings.xml", ""),
    (b'y', "xl/styles.xml", ""),
    (b'B', "xl/workbook.bin", ""),
    (b'R', "xl/_rels/workbook.bin.rels", ""),
    (b'S', "xl/worksheets/sheet1.bin", ""),
    (b'X', "xl/sharedStrings.bin", ""),
    (b'Y', "xl/styles.bin", ""),
    (b'c', "content.xml", ""),
    (b'm', "META-INF/manifest.xml", "<manifest/>"),
    (b'1', "march.csv", ""),
    (b'2', "april.html", ""),
];

const WORKBOOK: &str = r#"<workbook><sheets><sheet name="One" r:id="1"/><sheet name="Two" r:id="2"/></sheets></workbook>"#;

const RELATIONS: &str = r#"<Relationships>
<Relationship Id="1" Type="t/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="2" Type="t/worksheet" Target="worksheets/sheet2.xml"/>
<Relationship Id="3" Type="t/sharedStrings" Target="sharedStrings.xml"/>
<Relationship Id="4" Type="t/styles" Target="styles.xml"/>
</Relationships>"#;

/// Puts the parts of an input into one file; none for an input that is a file as it is.
pub fn pack(input: &[u8]) -> Option<Vec<u8>> {
    let mut given: Vec<(u8, &[u8])> = Vec::new();
    let mut rest = Some(input.strip_prefix(PART)?);
    while let Some((&letter, text)) = rest.and_then(<[u8]>::split_first) {
        let next = after_mark(text);
        let end = next.map_or(text.len(), |next| text.len() - next.len() - PART.len());
        if given.iter().all(|&(known, _)| known != letter) {
            given.push((letter, &text[..end]));
        }
        rest = next;
    }
    let has = |letters: &[u8]| given.iter().any(|(letter, _)| letters.contains(letter));
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for &(letter, path, usual) in PARTS {
        let part = given.iter().find(|&&(known, _)| known == letter);
        let part = match (part, letter) {
            (Some(&(_, part)), _) => part,
            (None, b'b' | b'r') if has(b"stxy") && !has(b"B") => usual.as_bytes(),
            (None, b'm') if has(b"c") => usual.as_bytes(),
            _ => continue,
        };
        let options =
            SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        zip.start_file(path, options).expect("a fresh path");
        zip.write_all(part).expect("memory takes it");
    }
    Some(zip.finish().expect("memory takes it").into_inner())
}

fn after_mark(input: &[u8]) -> Option<&[u8]> {
    let at = input
        .windows(PART.len())
        .position(|window| window == PART)?;
    Some(&input[at + PART.len()..])
}
