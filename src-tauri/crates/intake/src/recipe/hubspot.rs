//! HubSpot: campaigns with what was spent on them.

use super::{Recipe, Sign};
use crate::options::Role;
use crate::preview::Layout;

pub(super) static RECIPES: &[Recipe] = &[Recipe {
    id: "hubspot-campaigns",
    product: "HubSpot",
    report: "Campaigns",
    header: &[
        &["campaign name", "campaign"],
        &["spend", "spend items total"],
        &["budget", "budget total"],
    ],
    layout: Some(Layout::Flat),
    roles: &[
        ("campaign name", Role::Campaign),
        ("spend", Role::Amount),
        ("budget", Role::Budget),
    ],
    sign: Sign::Spend,
    ..Recipe::PLAIN
}];
