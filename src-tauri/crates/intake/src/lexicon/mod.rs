//! What words mean: the names of columns and accounts, the labels of totals, the phrases of banks,
//! the months. Every language that files are written in is taught here, and nowhere above.

pub(crate) mod accounts;
pub(crate) mod amounts;
pub(crate) mod balances;
pub(crate) mod calendar;
pub(crate) mod channels;
mod column_names;
pub(crate) mod directions;
pub(crate) mod documents;
pub(crate) mod footers;
pub(crate) mod headings;
pub(crate) mod missing;
pub(crate) mod phrases;
pub(crate) mod results;
pub(crate) mod spelling;
pub(crate) mod synonyms;
pub(crate) mod titles;
pub(crate) mod totals;
