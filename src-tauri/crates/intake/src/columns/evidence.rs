//! How sure a column's role is, and the sentence that says why.

use super::Columns;
use super::content::Content;
use super::identity::Identity;
use super::why::Why;
use crate::cell::letter;
use crate::lexicon::synonyms::By;
use crate::preview::Confidence;
use crate::recipe::Recipe;
use crate::terms::Role;

/// How sure the role of a column is, and why.
pub(crate) fn explain(columns: &Columns, column: usize, recipe: &Recipe) -> (Confidence, String) {
    let (role, content) = (columns.roles[column], columns.contents[column]);
    let (confidence, mut text) = by_cause(columns.why[column], role, content, recipe);
    let sum = columns
        .identities
        .iter()
        .find_map(|&found| sum(found, column));
    if let Some((_, sentence)) = &sum {
        format!("{text} {sentence}").trim().clone_into(&mut text);
    }
    let proven = sum.is_some_and(|(proves, _)| proves == role);
    let confidence = match confidence {
        Confidence::Check if proven => Confidence::High,
        other => other,
    };
    if columns.rivals.contains(&column) {
        return (
            Confidence::Check,
            "Several columns have this name.".to_owned(),
        );
    }
    (confidence, text)
}

fn by_cause(why: Why, role: Role, content: Content, recipe: &Recipe) -> (Confidence, String) {
    let agrees = agreement(role, content);
    let sure = |enough: bool| {
        if enough && agrees.as_ref().is_none_or(|(good, _)| *good) {
            Confidence::High
        } else {
            Confidence::Check
        }
    };
    let with = |text: String| match &agrees {
        Some((_, cells)) => format!("{text} {cells}"),
        None => text,
    };
    if role == Role::Budget {
        let text = "A budget, not what was spent. It is offered, and not chosen.";
        return (sure(true), text.to_owned());
    }
    match why {
        Why::User => (Confidence::High, "You chose this.".to_owned()),
        Why::Remembered => (sure(true), with("You chose this before.".to_owned())),
        Why::Recipe => (sure(true), with(format!("{} calls it so.", recipe.product))),
        Why::Named(_) if role == Role::Ignore => (
            Confidence::High,
            "Known by its name, and not needed.".to_owned(),
        ),
        Why::Named(By::Name) => (sure(true), with("Its name says so.".to_owned())),
        Why::Named(By::Word) => (sure(false), with("A word of its name says so.".to_owned())),
        Why::Named(By::Likeness(known)) => {
            (sure(false), with(format!("It is spelled like “{known}”.")))
        }
        Why::Cells => (
            Confidence::Check,
            with("Its cells look like it.".to_owned()),
        ),
        Why::Sum => (Confidence::High, String::new()),
        Why::PassedOver(called) if !content.fits(called) => (
            Confidence::Check,
            "It is called so, and its cells are something else.".to_owned(),
        ),
        Why::PassedOver(_) => (Confidence::Check, "Another column fits better.".to_owned()),
        Why::Nothing if content.filled == 0 => {
            (Confidence::Missing, "The column is empty.".to_owned())
        }
        Why::Nothing => (
            Confidence::Missing,
            "Neither its name nor its cells say what it is.".to_owned(),
        ),
    }
}

/// Whether the cells are what the role needs, in words.
fn agreement(role: Role, content: Content) -> Option<(bool, String)> {
    let (count, what) = content.agreeing(role)?;
    let of = content.filled;
    if of == 0 {
        return Some((false, "It is empty.".to_owned()));
    }
    let text = if count == of {
        format!("All {of} cells looked at are {what}.")
    } else {
        format!("{count} of {of} cells looked at are {what}.")
    };
    Some((count * 10 >= of * 9, text))
}

/// What a sum proves of a column.
fn sum(identity: Identity, column: usize) -> Option<(Role, String)> {
    let proves = |role, text: String| Some((role, text));
    match identity {
        Identity::Running { amount, balance } if amount == column => proves(
            Role::Amount,
            format!("The running balance in {} moves by it.", letter(balance)),
        ),
        Identity::Running { amount, balance } if balance == column => proves(
            Role::Balance,
            format!("It moves by the amounts in {}.", letter(amount)),
        ),
        Identity::Pair { amount, parts } if amount == column => proves(
            Role::Amount,
            format!(
                "It is {} and {} in one column.",
                letter(parts[0]),
                letter(parts[1])
            ),
        ),
        Identity::Taxed { gross, net, tax } if net == column => proves(
            Role::Amount,
            format!(
                "With the tax in {} it makes {}.",
                letter(tax),
                letter(gross)
            ),
        ),
        Identity::Charged { net, gross, fee } if net == column => proves(
            Role::Amount,
            format!("It is {} less the fee in {}.", letter(gross), letter(fee)),
        ),
        _ => None,
    }
}
