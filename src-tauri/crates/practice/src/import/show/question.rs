//! What only a person can answer.

use domain::spend::{Correction, Question};
use intake::Preview;

use crate::view::{ImportChoice, ImportQuestion};

pub fn list(preview: &Preview) -> Vec<ImportQuestion> {
    let asked = preview.head().questions.iter();
    asked
        // The cards of the currencies ask this one.
        .filter(|question| question.id != Question::Currency)
        .map(|question| ImportQuestion {
            id: question.id,
            text: question.text.clone(),
            choices: question
                .choices
                .iter()
                .map(|choice| ImportChoice {
                    label: choice.label.clone(),
                    current: question.answer.as_ref() == Some(&choice.id),
                    makes: Correction::Answer {
                        question: question.id,
                        choice: choice.id.clone(),
                    },
                })
                .collect(),
            answered: question.answer.is_some(),
        })
        .collect()
}
