//! What the consultant corrected about how a file is read, from the texts that the window sends.

use std::collections::BTreeMap;

use crate::{Failure, FailureKind, Result};

/// What was chosen of the options that the window shows.
pub fn read_overrides(options: &BTreeMap<String, String>) -> Result<intake::Overrides> {
    let mut overrides = intake::Overrides::default();
    for (option, value) in options {
        let unknown = || {
            Failure::new(
                FailureKind::Other,
                format!(
                    "“{value}” is no choice for {}. Nothing was changed.",
                    option.replace('_', " ")
                ),
            )
        };
        match option.as_str() {
            "delimiter" => overrides.delimiter = Some(value.chars().next().ok_or_else(unknown)?),
            "encoding" => overrides.encoding = Some(value.clone()),
            "header_row" => overrides.header_row = Some(value.parse().map_err(|_| unknown())?),
            "date_order" => {
                overrides.date_order =
                    Some(serde_json::from_value(value.as_str().into()).map_err(|_| unknown())?);
            }
            "flip_sign" => overrides.flip_sign = value == "true",
            _ => return Err(unknown()),
        }
    }
    Ok(overrides)
}
