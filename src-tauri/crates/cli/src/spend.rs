//! `spend`: sums per year, side, category and month.

use practice::{Now, Practice, client, spend};

use crate::arguments::Of;
use crate::output::{self, End, Result};

pub async fn run(practice: &Practice, of: Of, now: Now) -> Result<End> {
    let id = client::find(practice, &of.client).await?;
    let sums = spend::sums(practice, id, now).await?;
    if of.json {
        output::json(&sums)?;
    } else {
        for year in &sums.years {
            output::line(&format!(
                "{}  sales {}  marketing {}  neither {}  undecided {}",
                year.year,
                year.sides.sales,
                year.sides.marketing,
                year.sides.neither,
                year.sides.undecided
            ))?;
        }
    }
    Ok(End::Done)
}
