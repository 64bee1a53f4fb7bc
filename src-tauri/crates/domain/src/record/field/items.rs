//! Lists within a record: the seats of a person, the stages of a funnel.

use super::{About, Access, Field, Slot, resolve};

/// One of a list within a record, with fields of its own.
pub trait Item: Clone + Default + 'static {
    /// In a sentence: `seat`.
    const ONE: &'static str;
    /// As few as there may be, and as many.
    const LEAST: usize = 0;
    const MOST: usize;
    /// What to say when there are fewer.
    const TOO_FEW: &'static str = "";
    /// What to say when there are more.
    const TOO_MANY: &'static str;
    const FIELDS: &'static [Field<Self>];

    /// What tells it from the others: `leads`, `Strategic leader, marketing`.
    fn name(&self) -> String;

    /// Takes another name, where the name alone can be typed.
    ///
    /// # Errors
    /// A sentence where it is changed by its fields only.
    fn rename(&mut self, text: &str) -> Result<(), String>;

    /// A new one by its name, at a place of so many; `None` where a name alone makes none.
    fn called(_name: &str, _is_last: bool) -> Option<Self> {
        None
    }
}

/// A list of any items.
pub trait Items<'a> {
    /// What one is called: `seat`.
    fn one(&self) -> &'static str;
    fn count(&self) -> usize;
    fn name(&self, index: usize) -> String;
    fn fields(&self) -> Vec<About>;
    /// True where one more may be added.
    fn has_room(&self) -> bool;
    fn rename(&mut self, index: usize, text: &str) -> Result<(), String>;
    fn take_away(&mut self, index: usize) -> Result<(), String>;
    /// All of them by their names; one that keeps its name keeps its figures.
    fn set_names(&mut self, names: &[&str]) -> Result<(), String>;
    /// Why there can't be this many.
    fn fault(&self) -> Option<String>;
    /// A field of the item at `index`; writing to the one after the last adds it.
    fn field(self: Box<Self>, index: usize, path: &str, access: Access) -> Option<Slot<'a>>;
}

/// A list of one type of item, borrowed from its record.
pub struct List<'a, T>(pub &'a mut Vec<T>);

impl<'a, T: Item> Items<'a> for List<'a, T> {
    fn one(&self) -> &'static str {
        T::ONE
    }

    fn count(&self) -> usize {
        self.0.len()
    }

    fn name(&self, index: usize) -> String {
        self.0.get(index).map_or_else(String::new, T::name)
    }

    fn fields(&self) -> Vec<About> {
        T::FIELDS.iter().map(|field| field.about).collect()
    }

    fn has_room(&self) -> bool {
        self.0.len() < T::MOST
    }

    fn rename(&mut self, index: usize, text: &str) -> Result<(), String> {
        self.0
            .get_mut(index)
            .map_or(Ok(()), |item| item.rename(text))
    }

    fn take_away(&mut self, index: usize) -> Result<(), String> {
        if self.0.len() <= T::LEAST {
            return Err(T::TOO_FEW.to_owned());
        }
        self.0.remove(index);
        Ok(())
    }

    fn set_names(&mut self, names: &[&str]) -> Result<(), String> {
        if names.len() < T::LEAST {
            return Err(T::TOO_FEW.to_owned());
        }
        let mut items = Vec::with_capacity(names.len());
        for (index, name) in names.iter().enumerate() {
            let kept = self
                .0
                .iter()
                .find(|item| item.name().eq_ignore_ascii_case(name));
            let item = match kept {
                Some(kept) => {
                    let mut kept = kept.clone();
                    kept.rename(name)?;
                    kept
                }
                None => T::called(name, index + 1 == names.len()).ok_or_else(|| {
                    format!("A {} is added by its fields, not by its name.", T::ONE)
                })?,
            };
            items.push(item);
        }
        *self.0 = items;
        Ok(())
    }

    fn fault(&self) -> Option<String> {
        if self.0.len() < T::LEAST {
            Some(T::TOO_FEW.to_owned())
        } else if self.0.len() > T::MOST {
            Some(T::TOO_MANY.to_owned())
        } else {
            None
        }
    }

    fn field(self: Box<Self>, index: usize, path: &str, access: Access) -> Option<Slot<'a>> {
        let items = self.0;
        if access == Access::Write && index == items.len() {
            items.push(T::default());
        }
        resolve(T::FIELDS, items.get_mut(index)?, path, access)
    }
}
