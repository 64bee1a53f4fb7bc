//! A file that can't be read, and what helps.

use intake::{Refusal, RefusalKind};

use crate::view::ImportRefusal;

pub fn refusal((file, refusal): (String, Refusal)) -> ImportRefusal {
    let title = match refusal.kind {
        RefusalKind::Empty => "This file is empty",
        RefusalKind::HeaderOnly => "This file has a header and nothing below it",
        RefusalKind::NoAmounts => "This file holds no amounts we can trust",
        RefusalKind::TooLarge => "This file is not a table we can hold",
        RefusalKind::Protected => "This workbook is protected by a password",
        RefusalKind::Workbook => "This is a workbook",
        _ => "This is not a table",
    };
    ImportRefusal {
        file,
        title: title.to_owned(),
        text: refusal.reason,
        help: vec![
            "In the bookkeeping program, export the report again and choose CSV.".to_owned(),
            "Or open the file in a spreadsheet, save it as CSV, and choose that.".to_owned(),
        ],
    }
}
