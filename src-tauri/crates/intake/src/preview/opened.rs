//! A file that was opened, before anything in it is understood.

use std::sync::Arc;

use domain::spend::{Delimiter, Encoding, Question as Asked};

use super::{Part, Warning};
use crate::table::Table;
use crate::terms::{Options, Question};

/// A file as it was decoded, unpacked and cut. Kept beside what was understood of it, so that it
/// can be understood otherwise without being opened again.
#[derive(Debug)]
pub(crate) struct Opened {
    /// Lower-case hexadecimal, of the bytes as they came.
    pub sha256: String,
    /// As it came, without the cells that were fixed.
    pub table: Arc<Table>,
    pub parts: Vec<Part>,
    pub warnings: Vec<Warning>,
    pub questions: Vec<Question>,
    /// `None` where the choice of the sheets hung on everything.
    pub way: Option<Way>,
}

/// What was said about the way in which a file is opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Way {
    encoding: Option<Encoding>,
    delimiter: Option<Delimiter>,
    sheet: Option<String>,
    repair: Option<String>,
}

impl Way {
    /// What these options say about it.
    pub fn of(options: &Options) -> Self {
        let said = &options.corrections;
        Self {
            encoding: said.encoding,
            delimiter: said.delimiter,
            sheet: said.sheet.clone(),
            repair: said.answers.get(&Asked::DoubleEncoding).cloned(),
        }
    }
}

impl Opened {
    /// A table of which nothing else is known.
    pub fn of(table: Table) -> Self {
        Self {
            sha256: String::new(),
            table: Arc::new(table),
            parts: Vec::new(),
            warnings: Vec::new(),
            questions: Vec::new(),
            way: None,
        }
    }

    /// True where other options open the file in the same way.
    pub fn holds(&self, options: &Options) -> bool {
        self.way.as_ref() == Some(&Way::of(options))
    }
}
