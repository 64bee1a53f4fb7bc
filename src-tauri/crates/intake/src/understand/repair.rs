//! Text that was encoded twice: repaired where a person does not say otherwise.

use crate::source::Doubled;
use crate::terms::{Options, Question, question};
use domain::spend::Question as Asked;

/// Offers to undo an encoding that was done twice, with words before and after.
pub(super) fn offer(questions: &mut Vec<Question>, doubled: &Doubled, options: &Options) -> bool {
    let examples: Vec<String> = doubled
        .examples
        .iter()
        .map(|(before, after)| format!("“{before}” would be “{after}”"))
        .collect();
    let text = format!(
        "The text was encoded twice on its way here: {}. Repair it?",
        examples.join(", ")
    );
    let choices = [
        ("repair", "Yes, repair the letters".to_owned()),
        ("as_is", "No, take the text as it stands".to_owned()),
    ];
    question::put(questions, Asked::DoubleEncoding, text, &choices, options) == "repair"
}
