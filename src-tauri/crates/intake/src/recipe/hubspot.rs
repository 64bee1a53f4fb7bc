//! HubSpot: campaigns with what was spent on them.

use super::{Recipe, Sign};
use crate::terms::{Layout, Role};

pub(super) static RECIPES: &[Recipe] = &[Recipe {
    id: "hubspot-campaigns",
    product: "HubSpot",
    report: "Campaigns",
    header: &[
        &["campaign name", "campaign"],
        &["spend", "spend items total"],
        &["budget", "budget total", "budget items total"],
    ],
    layout: Some(Layout::Flat),
    roles: &[
        ("campaign name", Role::Campaign),
        ("campaign", Role::Campaign),
        ("spend", Role::Amount),
        ("spend items total", Role::Amount),
        ("budget items total", Role::Budget),
        ("budget total", Role::Budget),
        ("budget", Role::Budget),
    ],
    sign: Sign::Spend,
    ..Recipe::PLAIN
}];
