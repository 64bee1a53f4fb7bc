//! Texts that the cells of an Excel workbook share.

use crate::table::too_large;
use crate::terms::Refusal;

/// The most text that all cells share, in bytes.
const STRINGS: usize = 128 << 20;

/// Texts that cells share, one behind the other.
#[derive(Debug, Default)]
pub(super) struct Strings {
    pub text: String,
    ends: Vec<u32>,
}

impl Strings {
    /// A text by its number.
    pub fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)? as usize;
        let start = match index {
            0 => 0,
            _ => self.ends[index - 1] as usize,
        };
        self.text.get(start..end)
    }

    /// Ends the text that was added last.
    pub fn end(&mut self) -> Result<(), Refusal> {
        if self.text.len() > STRINGS {
            return Err(too_large());
        }
        let end = u32::try_from(self.text.len()).map_err(|_| too_large())?;
        self.ends.push(end);
        Ok(())
    }
}
