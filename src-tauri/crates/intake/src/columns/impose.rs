//! Roles that a person chose, put over those that were proposed.

use std::collections::BTreeMap;

use crate::header::Header;
use crate::terms::Role;

/// Roles of which a table has one column.
pub(super) const SINGLE: &[Role] = &[
    Role::Date,
    Role::PeriodStart,
    Role::PeriodEnd,
    Role::Vendor,
    Role::Account,
    Role::Amount,
    Role::Debit,
    Role::Credit,
    Role::Direction,
    Role::Currency,
    Role::Class,
    Role::Reference,
    Role::Transaction,
    Role::Kind,
    Role::AccountGroup,
    Role::Status,
    Role::Balance,
    Role::Campaign,
    Role::Channel,
];

/// Gives the chosen columns their roles where `fits` agrees. A role that a table has once leaves the
/// column that was proposed for it; an amount stands in the place of debit and credit, and they in
/// its place. Answers with the columns that were given a role.
pub(super) fn impose(
    roles: &mut [Role],
    header: &Header,
    chosen: &BTreeMap<String, Role>,
    fits: impl Fn(usize, Role) -> bool,
) -> Vec<usize> {
    if chosen.is_empty() {
        return Vec::new();
    }
    let named: Vec<(usize, Role)> = (0..roles.len())
        .filter_map(|column| Some((column, *chosen.get(&header.key(column))?)))
        .filter(|&(column, role)| fits(column, role))
        .collect();
    let is_named = |column: usize| named.iter().any(|&(other, _)| other == column);
    for &(_, role) in &named {
        for (column, slot) in roles.iter_mut().enumerate() {
            if !is_named(column) && displaces(role, *slot) {
                *slot = Role::Ignore;
            }
        }
    }
    for &(column, role) in &named {
        roles[column] = role;
    }
    named.into_iter().map(|(column, _)| column).collect()
}

fn displaces(role: Role, other: Role) -> bool {
    role == other && SINGLE.contains(&role)
        || role == Role::Amount && matches!(other, Role::Debit | Role::Credit)
        || matches!(role, Role::Debit | Role::Credit) && other == Role::Amount
}
