//! Fields that hold one of a closed choice, or several of it.

use super::Holds;
use super::show::{joined, maybe};
use super::type_in::{list, optional};
use crate::value::{Choice, read};

/// One of a closed choice, or several of it.
pub trait Choose {
    /// Takes what the text names, by word or title.
    ///
    /// # Errors
    /// A sentence that lists what may be chosen.
    fn choose(&mut self, text: &str) -> Result<(), String>;
    fn word(&self) -> String;
    fn title(&self) -> String;
    fn choices(&self) -> Vec<(&'static str, &'static str)>;
    fn holds(&self) -> Holds;
    /// True where it may be left open.
    fn is_optional(&self) -> bool;
}

pub(super) struct One<'a, T>(pub &'a mut T);
pub(super) struct Maybe<'a, T>(pub &'a mut Option<T>);
pub(super) struct Many<'a, T>(pub &'a mut Vec<T>);

impl<T: Choice> Choose for One<'_, T> {
    fn choose(&mut self, text: &str) -> Result<(), String> {
        *self.0 = read::choice(text)?;
        Ok(())
    }
    fn word(&self) -> String {
        self.0.word().to_owned()
    }
    fn title(&self) -> String {
        self.0.title().to_owned()
    }
    fn choices(&self) -> Vec<(&'static str, &'static str)> {
        words_of::<T>()
    }
    fn holds(&self) -> Holds {
        Holds::Choice
    }
    fn is_optional(&self) -> bool {
        false
    }
}

impl<T: Choice> Choose for Maybe<'_, T> {
    fn choose(&mut self, text: &str) -> Result<(), String> {
        *self.0 = optional(text, read::choice)?;
        Ok(())
    }
    fn word(&self) -> String {
        maybe(*self.0, |value| value.word().to_owned())
    }
    fn title(&self) -> String {
        maybe(*self.0, |value| value.title().to_owned())
    }
    fn choices(&self) -> Vec<(&'static str, &'static str)> {
        words_of::<T>()
    }
    fn holds(&self) -> Holds {
        Holds::Choice
    }
    fn is_optional(&self) -> bool {
        true
    }
}

impl<T: Choice> Choose for Many<'_, T> {
    fn choose(&mut self, text: &str) -> Result<(), String> {
        *self.0 = list(text).map(read::choice).collect::<Result<_, _>>()?;
        Ok(())
    }
    fn word(&self) -> String {
        joined(self.0.iter().map(|value| value.word().to_owned()))
    }
    fn title(&self) -> String {
        joined(self.0.iter().map(|value| value.title().to_owned()))
    }
    fn choices(&self) -> Vec<(&'static str, &'static str)> {
        words_of::<T>()
    }
    fn holds(&self) -> Holds {
        Holds::Choices
    }
    fn is_optional(&self) -> bool {
        true
    }
}

fn words_of<T: Choice>() -> Vec<(&'static str, &'static str)> {
    T::all()
        .into_iter()
        .map(|choice| (choice.word(), choice.title()))
        .collect()
}
