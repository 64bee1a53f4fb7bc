//! A sheet made again from its own cells: with others below it, or with other texts in them.

use super::{Builder, Cells, Table, Unread};
use crate::terms::Refusal;

impl Table {
    /// Puts other sheets below this one; their rows are counted on.
    pub fn append(self, others: &[Self]) -> Result<Self, Refusal> {
        let mut builder = Builder::default();
        let mut sheet = self.sheet.clone().unwrap_or_default();
        let mut cells = Cells::default();
        let mut above = 0;
        for table in std::iter::once(&self).chain(others) {
            if above > 0 {
                // Every row above is a record.
                let records = above as usize;
                let more = table.sheet.iter();
                sheet.begins.push(records);
                sheet
                    .notes
                    .extend(more.clone().flat_map(|more| more.notes.iter().cloned()));
                sheet
                    .unread
                    .extend(more.flat_map(|more| &more.unread).map(|unread| Unread {
                        record: unread.record + records,
                        ..unread.clone()
                    }));
            }
            for index in 0..table.len() {
                builder.row(table.line(index) + above)?;
                table.cut(index, &mut cells);
                for (column, cell) in cells.iter().enumerate() {
                    builder.cell(column, cell)?;
                }
            }
            above = builder.current();
        }
        builder.sheet = sheet;
        builder.finish(self.encoding)
    }

    /// The same sheet with other texts in some cells: row from 0, column from 0, text.
    pub fn with_cells(self, mut texts: Vec<(u32, usize, String)>) -> Result<Self, Refusal> {
        texts.sort_by_key(|&(row, column, _)| (row, column));
        let mut texts = texts.into_iter().peekable();
        let mut builder = Builder::default();
        let mut cells = Cells::default();
        for index in 0..self.len() {
            let line = self.line(index);
            builder.row(line)?;
            self.cut(index, &mut cells);
            for (column, cell) in cells.iter().enumerate() {
                builder.cell(column, cell)?;
            }
            while let Some((_, column, text)) = texts.next_if(|&(row, ..)| row < line) {
                builder.cell(column, &text)?;
            }
        }
        for (row, column, text) in texts {
            if builder.current() != row + 1 {
                builder.row(row + 1)?;
            }
            builder.cell(column, &text)?;
        }
        builder.sheet = self.sheet.unwrap_or_default();
        builder.finish(self.encoding)
    }

    /// What all cells say, for a look at their letters; none for a file that has no cells.
    pub fn sheet_text(&self) -> &str {
        match &self.sheet {
            Some(_) => self.text.slice(0..self.text.bytes().len()),
            None => "",
        }
    }

    /// The same sheet with every cell as `text` makes it.
    pub fn map_cells(self, text: impl Fn(&str) -> Option<String>) -> Result<Self, Refusal> {
        let mut builder = Builder::default();
        let mut cells = Cells::default();
        for index in 0..self.len() {
            builder.row(self.line(index))?;
            self.cut(index, &mut cells);
            for (column, cell) in cells.iter().enumerate() {
                builder.cell(column, text(cell).as_deref().unwrap_or(cell))?;
            }
        }
        builder.sheet = self.sheet.unwrap_or_default();
        builder.finish(self.encoding)
    }
}
