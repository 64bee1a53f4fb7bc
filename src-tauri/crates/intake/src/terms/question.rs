//! Questions: put once, answered by the proposal until a person chooses.

use domain::spend::Question as Asked;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Options;

/// Something that fits in two ways, where money or months would change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Question {
    pub id: Asked,
    pub text: String,
    /// The first is proposed, and the preview is made with it until another is chosen.
    pub choices: Vec<Choice>,
    /// The id of the choice that was made; `None` while the question is open.
    pub answer: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Choice {
    pub id: String,
    pub label: String,
}

/// Puts a question and answers with the choice to go on with: the one that was made, or the first.
pub(crate) fn put(
    questions: &mut Vec<Question>,
    id: Asked,
    text: String,
    choices: &[(&str, String)],
    options: &Options,
) -> String {
    let answer = options
        .corrections
        .answers
        .get(&id)
        .filter(|answer| choices.iter().any(|(choice, _)| choice == answer))
        .cloned();
    let chosen = answer.clone().unwrap_or_else(|| choices[0].0.to_owned());
    if !questions.iter().any(|question| question.id == id) {
        questions.push(Question {
            id,
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
