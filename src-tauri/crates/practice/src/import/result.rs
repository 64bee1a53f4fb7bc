//! What an import brought: counts, months, sides, whether the file's own totals agree, and what is
//! remembered from now on.

use domain::spend::{ImportSummary, Parts};
use domain::value::words::{self, Words};
use domain::value::{Id, Money};
use store::{ClientFile, PeriodSum};

use super::reopen::summary;
use super::show;
use crate::moment::day_of;
use crate::reading::Kept;
use crate::rule;
use crate::view::{ImportResult, ImportedMonth, Learned};
use crate::{Now, Practice, Result};

/// What an import brought, as it stands now.
pub async fn result(practice: &Practice, client: Id, batch: Id, now: Now) -> Result<ImportResult> {
    let import = summary(practice, client, batch, now).await?;
    let file = practice.file(client).await?;
    let currency = file.assessment(now.today).await?.client().currency;
    let words = Words::window(currency);
    let months = file.import_sums(batch).await?;
    let mut parts = Parts::default();
    let mut lines = 0;
    for month in &months {
        parts += month.parts;
        lines += month.lines;
    }
    Ok(ImportResult {
        import: batch,
        title: title(&import, words),
        facts: facts(&import),
        live: import.live,
        fates: show::fate_counts(import.rows, words.amount_exact(import.sum)),
        rows: format!(
            "{} in the file",
            words::plural(import.rows.total(), "row", "rows")
        ),
        ties: match import.ties_of {
            0 => "The file prints no totals to compare with".to_owned(),
            of => format!("{} of {of} totals agree", import.ties_agree),
        },
        ties_agree: (import.ties_of > 0).then_some(import.ties_agree == import.ties_of),
        total: row("Total".to_owned(), parts, lines, words),
        months: months
            .iter()
            .map(
                |PeriodSum {
                     period,
                     parts,
                     lines,
                 }| { row(words::period(*period), *parts, *lines, words) },
            )
            .collect(),
        currency: currency.code().to_owned(),
        learned: learned(&file, &import, words).await?,
        left: left(&import, parts, words),
        file: import.file,
    })
}

fn title(import: &ImportSummary, words: Words) -> String {
    let what = format!(
        "{}, {}",
        words::plural(u64::from(import.lines), "line", "lines"),
        words.money_exact(import.sum)
    );
    match (import.live, import.replaces) {
        (true, None) => format!("{what} imported"),
        (true, Some(_)) => format!("{what} in place of the earlier import"),
        (false, _) => format!("{what}, not counted any more"),
    }
}

fn facts(import: &ImportSummary) -> String {
    let parts = [
        day_of(&import.at).map(words::date),
        import.period.map(words::period),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn row(month: String, parts: Parts, lines: u32, words: Words) -> ImportedMonth {
    ImportedMonth {
        month,
        lines: words::count(u64::from(lines)),
        sales: shown(parts.sales, words),
        marketing: shown(parts.marketing, words),
        undecided: shown(parts.undecided, words),
        neither: shown(parts.neither, words),
        sum: words.amount_exact(parts.total()),
    }
}

/// An en dash where a side has nothing.
fn shown(amount: Money, words: Words) -> String {
    if amount == Money::ZERO {
        "–".to_owned()
    } else {
        words.amount_exact(amount)
    }
}

/// The rules that the import made, as far as they still are, and the mapping it left.
async fn learned(file: &ClientFile, import: &ImportSummary, words: Words) -> Result<Vec<Learned>> {
    let kept = Kept::of(file, import.id).await?;
    let rules = file.rules().await?;
    let rules = rules.iter().filter(|rule| kept.learned.contains(&rule.id));
    let mut learned: Vec<Learned> = rules
        .map(|rule| Learned {
            what: rule::looks_for(rule, words),
            does: rule::does(rule),
        })
        .collect();
    let mappings = file.mappings().await?;
    let mapping = mappings.iter().find(|one| Some(one.id) == kept.mapping);
    // A mapping that was only used again taught nothing.
    if let Some(mapping) = mapping.filter(|one| one.latest.at == import.at) {
        learned.push(Learned {
            what: "How files like this are read".to_owned(),
            does: format!("kept as “{}”", mapping.name),
        });
    }
    Ok(learned)
}

fn left(import: &ImportSummary, parts: Parts, words: Words) -> Vec<String> {
    let mut left = Vec::new();
    if parts.undecided != Money::ZERO {
        left.push(format!(
            "{} is still to decide.",
            words.money_exact(parts.undecided)
        ));
    }
    if import.rows.held > 0 {
        left.push(format!(
            "{} held and can be set right later.",
            words::plural(u64::from(import.rows.held), "row is", "rows are")
        ));
    }
    left
}
