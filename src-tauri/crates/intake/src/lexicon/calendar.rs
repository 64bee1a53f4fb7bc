//! The words of the calendar.

/// Names and abbreviations in the languages of the exports: English, German, French, Spanish,
/// Portuguese, Dutch, Italian.
const MONTH_NAMES: [&[&str]; 12] = [
    &[
        "jan", "january", "januar", "jän", "jänner", "janvier", "janv", "ene", "enero", "janeiro",
        "januari", "gen", "gennaio",
    ],
    &[
        "feb",
        "february",
        "februar",
        "février",
        "fevrier",
        "févr",
        "fév",
        "febrero",
        "fev",
        "fevereiro",
        "februari",
        "febbraio",
    ],
    &[
        "mar", "march", "mär", "märz", "mrz", "maerz", "mars", "marzo", "março", "marco", "maart",
        "mrt",
    ],
    &["apr", "april", "avr", "avril", "abr", "abril", "aprile"],
    &["may", "mai", "mayo", "maio", "mei", "mag", "maggio"],
    &[
        "jun", "june", "juni", "juin", "junio", "junho", "giu", "giugno",
    ],
    &[
        "jul", "july", "juli", "juillet", "juil", "julio", "julho", "lug", "luglio",
    ],
    &["aug", "august", "août", "aout", "ago", "agosto", "augustus"],
    &[
        "sep",
        "sept",
        "september",
        "septembre",
        "septiembre",
        "set",
        "setembro",
        "settembre",
    ],
    &[
        "oct", "october", "okt", "oktober", "octobre", "octubre", "out", "outubro", "ott",
        "ottobre",
    ],
    &["nov", "november", "novembre", "noviembre", "novembro"],
    &[
        "dec",
        "december",
        "dez",
        "dezember",
        "déc",
        "décembre",
        "decembre",
        "dic",
        "diciembre",
        "dezembro",
        "dicembre",
    ],
];

/// The number of a month by its name; a full stop behind an abbreviation is allowed.
pub(crate) fn month(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.');
    if !(3..=11).contains(&word.chars().count()) {
        return None;
    }
    let word = word.to_lowercase();
    MONTH_NAMES
        .iter()
        .zip(1..)
        .find(|(names, _)| names.contains(&word.as_str()))
        .map(|(_, number)| number)
}

/// Weekdays and small words between the parts of a date.
pub(crate) fn is_filler(word: &str) -> bool {
    const FILLERS: &[&str] = &[
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "de",
        "of",
        "del",
        "the",
        "den",
        "montag",
        "dienstag",
        "mittwoch",
        "donnerstag",
        "freitag",
        "samstag",
        "sonntag",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
    ];
    FILLERS.contains(&word.to_lowercase().as_str())
}

/// What a column of years is called, plain and without accents.
pub(crate) const YEARS: &[&str] = &[
    "year",
    "calendar year",
    "yr",
    "jahr",
    "annee",
    "ano",
    "jaar",
    "anno",
    "rok",
    "ar",
];

/// What a column of months without years is called.
pub(crate) const MONTHS: &[&str] = &[
    "month",
    "month number",
    "month no",
    "month name",
    "monat",
    "mois",
    "mes",
    "maand",
    "mese",
    "maned",
    "manad",
    "miesiac",
    "mesic",
];
