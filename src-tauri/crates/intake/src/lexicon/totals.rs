//! The labels of totals, and of what else stands below a column of amounts.

use super::spelling::{begins, plain, same, starts_like};

/// Words that open the label of a total, in the languages of the exports.
const TOTAL_OF: &[&str] = &[
    "total for ",
    "totals for ",
    "total para ",
    "total pour ",
    "total de ",
    "total del ",
    "total der ",
    "total - ",
    "total – ",
    "total: ",
    "total : ",
    "total ",
    "summe ",
    "gesamt ",
    "gesamt: ",
    "subtotal ",
    "subtotal: ",
    "sub-total ",
    "totaal ",
    "totale ",
    "totais ",
];

/// Labels that are a total of everything.
const TOTALS: &[&str] = &[
    "total",
    "totals",
    "grand total",
    "grand totals",
    "sum",
    "summe",
    "gesamt",
    "gesamtsumme",
    "insgesamt",
    "totaal",
    "totale",
    "totales",
    "totais",
    "total général",
    "total general",
    "overall total",
    "report total",
    "subtotal",
    "sub total",
    "total expenses",
    "page total",
    "page totals",
    "total this page",
    "total carried forward",
];

/// The first letters of [`TOTALS`], the others are told apart from at once.
const STARTS: &[u8] = b"tgsiorp";

/// What the label of a total is a total of: `Some("")` for everything, `None` for no total.
pub(crate) fn total_of(label: &str) -> Option<&str> {
    let label = label.trim();
    if is_total(label) {
        return Some("");
    }
    if !starts_like(label, b"tgs") {
        return None;
    }
    let of = TOTAL_OF.iter().find_map(|start| {
        let head = label.get(..start.len())?;
        head.eq_ignore_ascii_case(start)
            .then(|| label[start.len()..].trim())
    })?;
    let of = of.strip_prefix("for ").unwrap_or(of);
    Some(of.strip_prefix("- ").unwrap_or(of))
}

/// What `Marketing Total` is a total of, as spreadsheets name the totals of groups.
pub(crate) fn total_behind(label: &str) -> Option<&str> {
    const BEHIND: &[&str] = &[
        " total",
        " totals",
        " subtotal",
        " gesamt",
        " summe",
        " ergebnis",
        " totaal",
        " totale",
    ];
    let label = label.trim();
    // Nearly every label ends otherwise.
    let last = label.bytes().last()?.to_ascii_lowercase();
    if !b"lste".contains(&last) {
        return None;
    }
    BEHIND.iter().find_map(|end| {
        let (of, tail) = label.split_at_checked(label.len().checked_sub(end.len())?)?;
        (tail.eq_ignore_ascii_case(end) && !of.is_empty()).then_some(of)
    })
}

/// What spreadsheets work out below a column, and no one is called.
pub(crate) fn is_statistic(label: &str) -> bool {
    const STATISTICS: &[&str] = &[
        "average",
        "avg",
        "mean",
        "median",
        "count",
        "minimum",
        "maximum",
        "mittelwert",
        "durchschnitt",
        "anzahl",
        "moyenne",
        "promedio",
        "média",
        "gemiddelde",
        "media",
    ];
    let word = label.trim().split(':').next().unwrap_or_default();
    word.len() < 12
        && starts_like(word, b"acmdpg")
        && STATISTICS.iter().any(|known| same(word, known))
}

/// What a label in a report with sections is a total of: `Total Expenses` is one of its section.
pub(crate) fn total_of_section(label: &str) -> Option<&str> {
    let of = total_of(label)?;
    let trimmed = label.trim();
    match trimmed.get(..6) {
        Some(head) if of.is_empty() && head.eq_ignore_ascii_case("total ") => {
            Some(trimmed[6..].trim())
        }
        _ => Some(of),
    }
}

/// The label of a total of everything, whatever stands behind it.
pub(crate) fn is_grand_total(label: &str) -> bool {
    starts_like(label, STARTS)
        && (is_total(label)
            || [
                "grand total",
                "grand totals",
                "overall total",
                "report total",
            ]
            .iter()
            .any(|start| begins(label, start))
            || counts(label))
}

/// `Total of 12 results`, as platforms that count their rows say it.
fn counts(label: &str) -> bool {
    let mut words = label.split_whitespace();
    let mut next = || words.next().unwrap_or_default();
    next().eq_ignore_ascii_case("total")
        && next().eq_ignore_ascii_case("of")
        && next().bytes().all(|byte| byte.is_ascii_digit())
        && matches!(
            next(),
            "results" | "rows" | "records" | "items" | "campaigns"
        )
}

/// A total with a colon (`Total: Account`, `Gesamt: Konto`, `Total : compte`), which no campaign
/// or vendor is called.
pub(crate) fn is_colon_total(label: &str) -> bool {
    starts_like(label, b"tgsior")
        && label
            .split_once(':')
            .is_some_and(|(head, _)| is_total(head))
}

/// The total of the account of a platform: `Total: Account`, `Gesamt: Konto`.
pub(crate) fn is_of_account(label: &str) -> bool {
    let label = plain(label);
    ["account", "konto", "compte", "cuenta", "conta"]
        .iter()
        .any(|word| label.ends_with(word))
}

fn is_total(label: &str) -> bool {
    label.len() < 40 && starts_like(label, STARTS) && TOTALS.iter().any(|words| same(label, words))
}
