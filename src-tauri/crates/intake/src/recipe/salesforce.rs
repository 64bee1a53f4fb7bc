//! Salesforce: campaigns with budgeted and actual cost; the actual one is spend.

use super::{Recipe, Sign};
use crate::options::Role;
use crate::preview::Layout;

pub(super) static RECIPES: &[Recipe] = &[Recipe {
    id: "salesforce-campaigns",
    product: "Salesforce",
    report: "Campaigns",
    header: &[
        &["campaign name"],
        &["actual cost", "actual cost in campaign"],
    ],
    layout: Some(Layout::Flat),
    roles: &[
        ("campaign name", Role::Campaign),
        ("actual cost", Role::Amount),
        ("actual cost in campaign", Role::Amount),
        ("budgeted cost", Role::Budget),
        ("budgeted cost in campaign", Role::Budget),
    ],
    sign: Sign::Spend,
    ..Recipe::PLAIN
}];
