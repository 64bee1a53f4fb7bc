//! Why a line has its side, in words.

use domain::spend::Reason;

/// Why a line has its side, in words.
pub fn why(reason: &Reason) -> String {
    match reason {
        Reason::Manual => "Decided here".to_owned(),
        Reason::Rule { .. } => "Your rule".to_owned(),
        Reason::Class => "Class or department".to_owned(),
        Reason::Platform => "Advertising platform".to_owned(),
        Reason::Vendor { name } => format!("Vendor: {name}"),
        Reason::Account { name } => format!("Account: {name}"),
        Reason::Nothing => String::new(),
    }
}
