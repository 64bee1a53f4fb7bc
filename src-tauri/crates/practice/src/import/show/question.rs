//! What only a person can answer.

use intake::Preview;

use crate::view::{ImportAnswer, ImportQuestion};

/// The question of other currencies.
pub const CURRENCY: &str = "currency";

pub fn list(preview: &Preview) -> Vec<ImportQuestion> {
    preview
        .head()
        .questions
        .iter()
        // The cards of the currencies ask this one.
        .filter(|question| question.id != CURRENCY)
        .map(|question| ImportQuestion {
            id: question.id.clone(),
            text: question.text.clone(),
            choices: question
                .choices
                .iter()
                .map(|choice| ImportAnswer {
                    id: choice.id.clone(),
                    label: choice.label.clone(),
                })
                .collect(),
            chosen: question
                .answer
                .clone()
                .or_else(|| question.choices.first().map(|choice| choice.id.clone()))
                .unwrap_or_default(),
            answered: question.answer.is_some(),
        })
        .collect()
}
