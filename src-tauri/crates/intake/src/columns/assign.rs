//! Gives every column a role: by the recipe, by its name, by what stands in it.

use super::content::{Content, contents};
use super::identity::{self, Identity};
use super::impose::{SINGLE, impose};
use super::unnamed::{by_content, has_amount};
use super::why::Why;
use super::{Columns, rivals, year};
use crate::cell::currency::of_header;
use crate::cell::formula_escape::REASON;
use crate::header::Header;
use crate::lexicon::spelling::plain_header as plain;
use crate::lexicon::{headings, synonyms};
use crate::recipe::Recipe;
use crate::table::Table;
use crate::terms::{Layout, Options, Role};

pub(crate) fn assign(
    table: &Table,
    header: &Header,
    recipe: &Recipe,
    months: bool,
    options: &Options,
) -> Columns {
    let width = header.names.len();
    let contents = contents(table, header, recipe);
    let identities = identity::find(table, header, &contents);
    let proposals: Vec<Option<Proposal>> = header
        .names
        .iter()
        .zip(&contents)
        .zip(&header.periods)
        .map(|((name, &content), period)| {
            proposal(name, content, recipe, months && period.is_some())
        })
        .collect();
    let mut roles = Vec::with_capacity(width);
    let mut ranks = Vec::with_capacity(width);
    for proposal in &proposals {
        let fitting = proposal.filter(|proposal| proposal.fits);
        roles.push(fitting.map_or(Role::Ignore, |proposal| proposal.role));
        ranks.push(fitting.map_or(usize::MAX, |proposal| proposal.rank));
    }
    prefer_own_currency(header, &roles, &mut ranks, options);
    let rivals = rivals::find(header, &roles, &ranks);
    keep_best(&mut roles, &ranks);
    let mut why = causes(&proposals, &roles);
    let before = roles.clone();
    by_sums(&identities, &ranks, &mut roles);
    note(&before, &roles, &mut why, Why::Sum);
    let before = roles.clone();
    if header.record.is_none() || !has_amount(&roles) {
        by_content(&contents, header, &identities, &mut roles);
    }
    dates_by_content(header, &contents, recipe, &mut roles);
    let year = year::beside_month(table, header, &mut roles);
    untangle(&mut roles, &contents, recipe);
    for (column, name) in header.names.iter().enumerate() {
        if name == REASON {
            roles[column] = Role::Ignore;
        }
    }
    note(&before, &roles, &mut why, Why::Cells);
    let remembered = &options.remembered.roles;
    // Whose channels have names that nobody else knows says so once.
    let fits = |column: usize, role| role == Role::Channel || contents[column].fits(role);
    for column in impose(&mut roles, header, remembered, fits) {
        why[column] = Why::Remembered;
    }
    for column in impose(&mut roles, header, &options.corrections.roles, |_, _| true) {
        why[column] = Why::User;
    }
    let rivals = rivals::choose(&mut roles, rivals, options);
    Columns {
        roles,
        rivals,
        why,
        year,
        contents,
        identities,
    }
}

/// Where no column is called a date, the first that holds nothing else is it; but for those that say
/// when a program touched the row.
fn dates_by_content(header: &Header, contents: &[Content], recipe: &Recipe, roles: &mut [Role]) {
    let dated = [Role::Date, Role::PeriodStart, Role::Month];
    if recipe.layout == Some(Layout::Matrix) || roles.iter().any(|role| dated.contains(role)) {
        return;
    }
    let is_date = |&column: &usize| {
        let content = contents[column];
        let name = plain(&header.names[column]);
        roles[column] == Role::Ignore
            && content.filled > 0
            && content.dates * 10 >= content.filled * 9
            && !name
                .split(' ')
                .any(|word| headings::TOUCHED.contains(&word))
    };
    if let Some(column) = (0..roles.len()).find(is_date) {
        roles[column] = Role::Date;
    }
}

/// What a column is called.
#[derive(Copy, Clone, Debug)]
struct Proposal {
    role: Role,
    rank: usize,
    why: Why,
    fits: bool,
}

/// The role by the recipe or by the name, and how sure it is. Of the roles that a name can have,
/// the surest that the cells agree with.
fn proposal(name: &str, content: Content, recipe: &Recipe, is_month: bool) -> Option<Proposal> {
    let propose = |role: Role, rank, why| Proposal {
        role,
        rank,
        why,
        fits: content.fits(role),
    };
    if is_month {
        return Some(propose(Role::Month, 0, Why::Recipe));
    }
    let by_recipe = recipe.role(name).map(|role| propose(role, 0, Why::Recipe));
    if by_recipe.is_some() {
        return by_recipe;
    }
    let named: Vec<Proposal> = synonyms::candidates(name)
        .into_iter()
        .map(|found| propose(found.role, found.rank + 1, Why::Named(found.by)))
        .collect();
    let fitting = named.iter().find(|proposal| proposal.fits);
    fitting.or(named.first()).copied()
}

/// What gave each column the role that it has so far.
fn causes(proposals: &[Option<Proposal>], roles: &[Role]) -> Vec<Why> {
    proposals
        .iter()
        .zip(roles)
        .map(|(proposal, &role)| match proposal {
            Some(proposal) if proposal.role == role => proposal.why,
            Some(proposal) => Why::PassedOver(proposal.role),
            None => Why::Nothing,
        })
        .collect()
}

/// Notes what changed roles; a column that lost its role was passed over.
fn note(before: &[Role], roles: &[Role], why: &mut [Why], cause: Why) {
    for (column, slot) in why.iter_mut().enumerate() {
        if before[column] != roles[column] {
            *slot = match roles[column] {
                Role::Ignore => Why::PassedOver(before[column]),
                _ => cause,
            };
        }
    }
}

/// Sums settle what names leave open: of gross and net, net is spend; a balance is no amount.
fn by_sums(identities: &[Identity], ranks: &[usize], roles: &mut [Role]) {
    for identity in identities {
        match *identity {
            Identity::Taxed { gross, net, .. }
                if roles[gross] == Role::Amount && ranks[gross] > 0 =>
            {
                roles[gross] = Role::Ignore;
                roles[net] = Role::Amount;
            }
            Identity::Running { amount, balance }
                if roles[balance] == Role::Amount
                    && ranks[balance] > 0
                    && roles[amount] == Role::Ignore =>
            {
                roles[balance] = Role::Balance;
                roles[amount] = Role::Amount;
            }
            _ => {}
        }
    }
}

/// Added to the rank of amounts in another currency: more than any name has.
const FOREIGN: usize = 1000;

/// Where the same amounts stand in several currencies, those of the client's are taken.
fn prefer_own_currency(header: &Header, roles: &[Role], ranks: &mut [usize], options: &Options) {
    let amounts = || (0..roles.len()).filter(|&column| roles[column] == Role::Amount);
    let currency = |column: usize| of_header(&header.names[column]);
    if !amounts().any(|column| currency(column) == Some(options.currency)) {
        return;
    }
    for column in amounts() {
        if currency(column).is_some_and(|other| other != options.currency) {
            ranks[column] += FOREIGN;
        }
    }
}

/// Of several columns with a role that a table has once, the surest keeps it.
fn keep_best(roles: &mut [Role], ranks: &[usize]) {
    for &role in SINGLE {
        let best = (0..roles.len())
            .filter(|&column| roles[column] == role)
            .min_by_key(|&column| ranks[column]);
        let other = if role == Role::Vendor {
            Role::Memo
        } else {
            Role::Ignore
        };
        for (column, slot) in roles.iter_mut().enumerate() {
            if *slot == role && Some(column) != best {
                *slot = other;
            }
        }
    }
}

/// Settles what names alone can't: a pair of debit and credit stands above a single amount, words
/// like DEBIT make a column the direction, a lone half of a pair is the amount.
fn untangle(roles: &mut [Role], contents: &[Content], recipe: &Recipe) {
    let find = |roles: &[Role], role| roles.iter().position(|&found| found == role);
    let named = |role| recipe.roles.iter().any(|&(_, known)| known == role);
    for column in 0..roles.len() {
        let content = contents[column];
        // A column of one letter says nothing.
        let both = content.spelled > 0 || content.outs > 0 && content.outs < content.directions;
        let words = both && content.directions * 10 >= content.filled * 9;
        if words
            && matches!(
                roles[column],
                Role::Kind | Role::Memo | Role::Ignore | Role::Credit | Role::Debit
            )
            && find(roles, Role::Direction).is_none()
        {
            roles[column] = Role::Direction;
        }
    }
    let pair = find(roles, Role::Debit).zip(find(roles, Role::Credit));
    match (pair, find(roles, Role::Amount)) {
        (Some((debit, credit)), Some(_)) if named(Role::Amount) && !named(Role::Debit) => {
            roles[debit] = Role::Ignore;
            roles[credit] = Role::Ignore;
        }
        (Some(_), Some(amount)) => roles[amount] = Role::Ignore,
        (None, _) => {
            for role in [Role::Debit, Role::Credit] {
                if let Some(column) = find(roles, role) {
                    let alone = find(roles, Role::Amount).is_none() && role == Role::Debit;
                    roles[column] = if alone { Role::Amount } else { Role::Ignore };
                }
            }
        }
        _ => {}
    }
    if find(roles, Role::Date).is_some() {
        for slot in roles.iter_mut() {
            if matches!(slot, Role::PeriodStart | Role::PeriodEnd) {
                *slot = Role::Ignore;
            }
        }
    } else if let (Some(start), None) =
        (find(roles, Role::PeriodStart), find(roles, Role::PeriodEnd))
    {
        roles[start] = Role::Date;
    }
}
