//! Words that say whether an amount goes out or comes in.

/// A word for the way of an amount: out is `true`, in is `false`.
pub(crate) fn is_out(cell: &str) -> Option<bool> {
    match cell.trim().to_lowercase().as_str() {
        "debit" | "d" | "dr" | "debet" | "dbit" | "outflow" | "out" | "af" | "s" | "soll"
        | "withdrawal" | "check" | "dslip" | "o" | "kimenő" | "terhelés" => Some(true),
        "credit" | "c" | "k" | "i" | "cr" | "crdt" | "inflow" | "in" | "bij" | "h" | "haben"
        | "deposit" | "bejövő" | "jóváírás" => Some(false),
        _ => None,
    }
}
