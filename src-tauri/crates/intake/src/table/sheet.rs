//! What a sheet of a workbook or a web page says beside its cells.

/// What a sheet of a workbook or a web page says beside its cells.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sheet {
    /// Formulas that could not be worked out: their cells hold the formula as text.
    pub unread: Vec<Unread>,
    /// Sentences for the person: hidden rows, merged cells.
    pub notes: Vec<String>,
    /// Cells have types: days and numbers are written in one way.
    pub typed: bool,
    /// Days are counted from 1904, as the first spreadsheets of the Macintosh did.
    pub since_1904: bool,
    /// The records in which further sheets of the same shape begin, where several are one table.
    pub begins: Vec<usize>,
}

impl Sheet {
    /// Notes rows that a spreadsheet hides.
    pub fn note_hidden_rows(&mut self, rows: u32) {
        self.notes.push(format!(
            "{} of this sheet {} hidden in the spreadsheet and read like the others.",
            domain::value::words::plural(u64::from(rows), "row", "rows"),
            if rows == 1 { "is" } else { "are" }
        ));
    }
}

/// A formula without a stored value that is beyond what is worked out here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unread {
    pub record: usize,
    pub column: usize,
    /// As the sheet writes it, with its equals sign.
    pub formula: String,
}
