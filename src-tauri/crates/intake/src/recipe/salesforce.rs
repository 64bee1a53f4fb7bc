//! Salesforce: campaigns with budgeted and actual cost; the actual one is spend.

use super::{Recipe, Sign};
use crate::terms::{Layout, Role};

pub(super) static RECIPES: &[Recipe] = &[Recipe {
    id: "salesforce-campaigns",
    product: "Salesforce",
    report: "Campaigns",
    header: &[
        &["campaign name"],
        &[
            "actual cost",
            "actual cost in campaign",
            "actual cost converted",
            "actual cost in campaign converted",
        ],
    ],
    layout: Some(Layout::Flat),
    roles: &[
        ("campaign name", Role::Campaign),
        ("type", Role::Channel),
        ("campaign type", Role::Channel),
        ("actual cost", Role::Amount),
        ("actual cost in campaign", Role::Amount),
        ("actual cost converted", Role::Amount),
        ("actual cost in campaign converted", Role::Amount),
        ("actual cost currency", Role::Currency),
        ("actual cost in campaign currency", Role::Currency),
        ("actual cost converted currency", Role::Currency),
        ("actual cost in campaign converted currency", Role::Currency),
        ("budgeted cost", Role::Budget),
        ("budgeted cost converted", Role::Budget),
        ("budgeted cost in campaign converted", Role::Budget),
        ("budgeted cost currency", Role::Ignore),
        ("budgeted cost in campaign currency", Role::Ignore),
        ("budgeted cost converted currency", Role::Ignore),
        ("budgeted cost in campaign converted currency", Role::Ignore),
        ("budgeted cost in campaign", Role::Budget),
    ],
    sign: Sign::Spend,
    ..Recipe::PLAIN
}];
