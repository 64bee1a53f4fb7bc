//! Rates of exchange as they are given.

use domain::spend::{Correction, Exchange};
use domain::value::Currency;

use super::reread;
use crate::view::{ImportRead, TypedRate};
use crate::{Failure, FailureKind, Now, Practice, Result};

/// Converts a currency at the rate that was typed.
pub async fn give_rate(
    practice: &Practice,
    token: String,
    currency: Currency,
    typed: TypedRate,
    now: Now,
) -> Result<ImportRead> {
    let rate = Exchange::rate(&typed.rate, &typed.on, &typed.source)
        .map_err(|why| refused_rate(currency, why))?;
    let to = Some(rate);
    reread(
        practice,
        token,
        vec![Correction::Rate { currency, to }],
        now,
    )
    .await
}

/// Why a rate can't be used, and that the amounts wait.
pub fn refused_rate(currency: Currency, why: &str) -> Failure {
    Failure::new(
        FailureKind::Other,
        format!("{why}. The amounts in {currency} still wait."),
    )
    .hint(format!("Write it like {currency}=1.0825@2025-12-31:ECB."))
}
