//! Finds the role of a column by what it is called.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::column_names::NAMES;
use super::spelling::{folded, plain_header};
use crate::terms::Role;

/// How sure a name is: lower is surer. Exact names count from their place in the list.
const BARE: usize = 1;
const BY_WORDS: usize = 200;
const SIMILAR: usize = 300;

/// How alike two names must be, from 0 to 1, and how long, to be taken for the same.
const ALIKE: f64 = 0.88;
const LONG_ENOUGH: usize = 5;

/// A role that a header may stand for.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) struct Candidate {
    pub role: Role,
    /// Lower is surer.
    pub rank: usize,
    pub by: By,
}

/// How a header was understood.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum By {
    /// The whole name is known.
    Name,
    /// A word of it is.
    Word,
    /// It is spelled nearly like a known name.
    Likeness(&'static str),
}

static KNOWN: LazyLock<HashMap<String, Vec<(Role, usize)>>> = LazyLock::new(|| {
    let mut known: HashMap<String, Vec<(Role, usize)>> = HashMap::new();
    for (role, languages) in NAMES {
        for language in *languages {
            for (rank, name) in language.split(" | ").enumerate() {
                let roles = known.entry(folded(name)).or_default();
                if !roles.iter().any(|(known, _)| known == role) {
                    roles.push((*role, rank));
                }
            }
        }
    }
    known
});

/// True for a header that is known by its name or by a word of it.
pub(crate) fn is_known(header: &str) -> bool {
    let name = folded(&plain_header(header));
    !exact(&name, 0).is_empty() || !exact(&bare(header), 0).is_empty() || by_words(&name).is_some()
}

/// The roles that a header may stand for, the surest first.
pub(crate) fn candidates(header: &str) -> Vec<Candidate> {
    let name = folded(&plain_header(header));
    let mut found = exact(&name, 0);
    if found.is_empty() {
        found = exact(&bare(header), BARE);
    }
    if found.is_empty() {
        found.extend(by_words(&name).map(|role| Candidate {
            role,
            rank: BY_WORDS,
            by: By::Word,
        }));
    }
    if found.is_empty() {
        found.extend(similar(&name));
    }
    found.sort_by_key(|candidate| candidate.rank);
    found
}

/// True for a header that is known as the name of a role.
pub(crate) fn is_called(header: &str, role: Role) -> bool {
    let of_role = |found: Vec<Candidate>| found.iter().any(|candidate| candidate.role == role);
    of_role(exact(&folded(&plain_header(header)), 0)) || of_role(exact(&bare(header), 0))
}

/// The header without what stands in brackets: `Amount (EUR)`.
fn bare(header: &str) -> String {
    folded(&plain_header(
        header.split(['(', '[']).next().unwrap_or_default(),
    ))
}

fn exact(name: &str, more: usize) -> Vec<Candidate> {
    let known = KNOWN.get(name).map_or(&[][..], Vec::as_slice);
    known
        .iter()
        .map(|&(role, rank)| Candidate {
            role,
            rank: rank + more,
            by: By::Name,
        })
        .collect()
}

/// A known name, ready to be compared.
struct Spelled {
    role: Role,
    known: &'static str,
    folded: String,
    letters: u64,
}

static SPELLED: LazyLock<Vec<Spelled>> = LazyLock::new(|| {
    let names = NAMES.iter().flat_map(|(role, languages)| {
        let names = languages.iter().flat_map(|names| names.split(" | "));
        names.map(|known| (*role, known))
    });
    names
        .filter(|(_, known)| known.len() >= LONG_ENOUGH)
        .map(|(role, known)| {
            let folded = folded(known);
            let letters = letters(&folded);
            Spelled {
                role,
                known,
                folded,
                letters,
            }
        })
        .collect()
});

/// Which letters a name has, a bit for each.
fn letters(name: &str) -> u64 {
    name.chars()
        .fold(0, |letters, sign| letters | 1 << (u32::from(sign) % 64))
}

/// The known name that is spelled most alike: `Ammount`, `Vendro`.
fn similar(name: &str) -> Option<Candidate> {
    if name.chars().count() < LONG_ENOUGH {
        return None;
    }
    let own = letters(name);
    let (found, likeness) = SPELLED
        .iter()
        .filter(|one| {
            let (length, longer) = (one.known.len(), one.known.len().max(name.len()));
            // What is alike may have so many slips, and a slip gives or takes two letters at most.
            // A wide sheet has thousands of names, and nearly all comparisons end here.
            let slips = longer * if length < 9 { 20 } else { 12 } / 100;
            length.abs_diff(name.len()) <= 2
                && (own ^ one.letters).count_ones() as usize <= 2 * slips
        })
        .map(|one| {
            let likeness = strsim::normalized_damerau_levenshtein(name, &one.folded);
            (one, likeness)
        })
        .filter(|&(one, likeness)| {
            // One slip in a short name, in proportion in a longer one.
            likeness >= ALIKE || likeness >= 0.8 && one.known.len() < 9
        })
        .max_by(|one, other| one.1.total_cmp(&other.1))?;
    (likeness < 1.0).then_some(Candidate {
        role: found.role,
        rank: SIMILAR,
        by: By::Likeness(found.known),
    })
}

/// Words that keep a header from being an amount, a name or an account.
const OTHER: &[&str] = &[
    "%",
    "rate",
    "ratio",
    "per",
    "avg",
    "average",
    "cpc",
    "cpm",
    "tax",
    "vat",
    "original",
    "due",
    "discount",
    "count",
    "quantity",
    "number",
    "limit",
    "id",
    "year",
    "birth",
    "code",
    "zip",
    "phone",
    "conv",
    "foreign",
    "iban",
    "bic",
    "unit",
    "durchschn",
];

/// Words that give a header away when the whole is not known.
const WORDS: &[(Role, &[&str])] = &[
    (Role::Balance, &["balance", "saldo", "solde"]),
    (Role::Budget, &["budget", "budgeted", "forecast", "planned"]),
    (Role::Date, &["date", "datum", "fecha"]),
    (
        Role::Amount,
        &[
            "amount", "betrag", "importe", "montant", "importo", "bedrag", "spent", "spend",
            "cost", "value", "valor", "castka", "kwota",
        ],
    ),
    (
        Role::Debit,
        &[
            "debit",
            "withdrawal",
            "withdrawals",
            "lastschrift",
            "belastung",
        ],
    ),
    (
        Role::Credit,
        &["credit", "deposit", "deposits", "gutschrift"],
    ),
    (
        Role::Vendor,
        &[
            "vendor",
            "supplier",
            "merchant",
            "payee",
            "beneficiary",
            "empfanger",
            "fournisseur",
        ],
    ),
    (Role::Currency, &["currency", "wahrung", "devise"]),
    (
        Role::Memo,
        &[
            "description",
            "memo",
            "comment",
            "narrative",
            "verwendungszweck",
            "libelle",
        ],
    ),
    (Role::Account, &["category", "account"]),
    (Role::Class, &["department", "class"]),
    (Role::Campaign, &["campaign", "kampagne", "campagne"]),
];

fn by_words(name: &str) -> Option<Role> {
    let has = |words: &[&str]| name.split(' ').any(|part| words.contains(&part));
    if has(OTHER) {
        return None;
    }
    let (role, _) = WORDS.iter().find(|(_, words)| has(words))?;
    Some(*role)
}
