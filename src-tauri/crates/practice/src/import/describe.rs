//! What a mapping corrects, in words.

use domain::spend::Corrections;

use super::show::{not_spend_label, role_label};
use crate::Result;
pub use crate::reading::memory::day;
use crate::reading::overrides::{COLUMN, ENCODING, INCLUDE, encoding, read_overrides};

/// A line for each correction.
pub fn corrections(reading: &Corrections) -> Vec<String> {
    let options = reading.options.iter().map(|(option, value)| {
        if let Some(key) = option.strip_prefix(COLUMN) {
            return format!("“{key}” is {}", role_label(value));
        }
        if let Some(word) = option.strip_prefix(INCLUDE) {
            return format!("{} count as spend", not_spend_label(word));
        }
        if option == ENCODING {
            return format!("Encoding {}", encoding(value));
        }
        let value = value.replace('_', " ");
        match option.as_str() {
            "date_order" => format!("Dates: {value}"),
            "decimals" => format!("Decimals behind a {value}"),
            "money_out" => format!("Money out is {value}"),
            "header_row" if value == "0" => "No header row".to_owned(),
            "header_row" => format!("Header in row {value}"),
            "delimiter" => format!("Cells parted by “{}”", value.escape_debug()),
            other => format!("{}: {value}", other.replace('_', " ")),
        }
    });
    let answers = reading
        .answers
        .iter()
        .map(|(question, choice)| format!("{question}: {choice}").replace('_', " "));
    options.chain(answers).collect()
}

/// # Errors
/// When something in it is no option of this version.
pub fn check(reading: &Corrections) -> Result<()> {
    read_overrides(&reading.options).map(drop)
}
