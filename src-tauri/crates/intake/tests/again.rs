//! A file that is read again with other options reads as if it were read for the first time.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;
use domain::spend::{CellFix, DateOrder, Decimals, Delimiter, Encoding, Question as Asked};
use domain::value::Currency;
use intake::{Options, Preview, Refusal};

fn options() -> Options {
    let today = NaiveDate::from_ymd_opt(2026, 2, 3).expect("a day");
    Options::new("file", Currency::USD, today)
}

/// What a person may say of a file, one thing after the other.
fn said() -> Vec<Options> {
    let with = |change: &dyn Fn(&mut Options)| {
        let mut options = options();
        change(&mut options);
        options
    };
    vec![
        with(&|options| options.corrections.date_order = Some(DateOrder::DayFirst)),
        with(&|options| options.corrections.decimals = Some(Decimals::Comma)),
        with(&|options| {
            options.corrections.fixes = vec![CellFix {
                row: 3,
                column: 1,
                text: "12.50".to_owned(),
            }];
        }),
        with(&|options| options.corrections.header_row = Some(2)),
        with(&|options| options.corrections.delimiter = Some(Delimiter::Semicolon)),
        with(&|options| options.corrections.encoding = Some(Encoding::Windows1252)),
        with(&|options| options.corrections.sheet = Some("Sheet1".to_owned())),
        with(&|options| {
            let as_is = (Asked::DoubleEncoding, "as_is".to_owned());
            options.corrections.answers.extend([as_is]);
        }),
        options(),
    ]
}

fn told(read: &Result<Preview, Refusal>) -> Result<String, String> {
    let preview = read.as_ref().map_err(|refusal| format!("{refusal:?}"))?;
    let lines: Vec<_> = preview.lines().iter().collect();
    let rows: Vec<_> = (0..preview.rows()).map(|row| preview.row(row)).collect();
    Ok(format!("{:?}\n{lines:?}\n{rows:?}", preview.head()))
}

#[test]
fn whatever_is_said_of_a_file_it_reads_again_as_it_reads_afresh() {
    let made = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/spend/made");
    let mut files = 0;
    for entry in fs::read_dir(made).expect("the made files are there") {
        let path = entry.expect("it can be listed").path();
        let bytes: Arc<[u8]> = fs::read(&path).expect("it can be read").into();
        // Large ones say nothing that small ones don't.
        if bytes.len() > 2 << 10 {
            continue;
        }
        let Ok(mut before) = intake::read_shared(&bytes, &options()) else {
            continue;
        };
        files += 1;
        for options in said() {
            let again = intake::read_again(&before, &bytes, &options);
            let afresh = intake::read_shared(&bytes, &options);
            assert!(
                told(&again) == told(&afresh),
                "{} reads otherwise with {options:?}",
                path.display()
            );
            before = again.unwrap_or(before);
        }
    }
    assert!(files > 30, "only {files} files were read");
}
