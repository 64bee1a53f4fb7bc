//! Questions: put once, answered by the proposal until a person chooses.

use crate::options::Options;
use crate::preview::{Choice, Question};
use crate::source::Doubled;

/// Puts a question and answers with the choice to go on with: the one that was made, or the first.
pub(crate) fn put(
    questions: &mut Vec<Question>,
    id: &str,
    text: String,
    choices: &[(&str, String)],
    options: &Options,
) -> String {
    let answer = options
        .answers
        .get(id)
        .filter(|answer| choices.iter().any(|(choice, _)| choice == answer))
        .cloned();
    let chosen = answer.clone().unwrap_or_else(|| choices[0].0.to_owned());
    if !questions.iter().any(|question| question.id == id) {
        questions.push(Question {
            id: id.to_owned(),
            text,
            choices: choices
                .iter()
                .map(|(id, label)| Choice {
                    id: (*id).to_owned(),
                    label: label.clone(),
                })
                .collect(),
            answer,
        });
    }
    chosen
}

/// Offers to undo an encoding that was done twice, with words before and after.
pub(crate) fn repairs(questions: &mut Vec<Question>, doubled: &Doubled, options: &Options) -> bool {
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
    put(questions, "double_encoding", text, &choices, options) == "repair"
}
