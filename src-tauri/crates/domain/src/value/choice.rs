//! One of a few: an enumeration whose words stand once, in serde, and whose titles stand once,
//! beside it.

use serde::Serialize;
use serde::de::value::{Error, StrDeserializer};
use serde::de::{DeserializeOwned, Deserializer, IntoDeserializer as _, Visitor};

/// A closed choice: what may stand in a field, in a menu, on the wire and in the database.
///
/// The variants and their words are those that serde was told. Only the title is added, and the
/// compiler asks for it when a variant comes in.
pub trait Choice: Copy + PartialEq + Serialize + DeserializeOwned + 'static {
    /// As people read it: `Strategy and leadership`.
    fn title(self) -> &'static str;

    /// As it is written on the wire, in commands and in files: `strategy`.
    ///
    /// # Panics
    /// When a variant carries something: it is no closed choice then.
    fn word(self) -> &'static str {
        serde_variant::to_variant_name(&self).expect("BUG: a choice is one of plain variants")
    }

    /// Every one, in the order in which they are declared and offered.
    fn all() -> Vec<Self> {
        let mut all = Vec::new();
        for choice in words::<Self>().iter().copied().filter_map(Self::from_word) {
            // A word that was renamed is read under both names, and is one choice all the same.
            if !all.contains(&choice) {
                all.push(choice);
            }
        }
        all
    }

    /// The one that a word names.
    fn from_word(word: &str) -> Option<Self> {
        let word: StrDeserializer<'_, Error> = word.into_deserializer();
        Self::deserialize(word).ok()
    }
}

/// Every word that serde reads as a `T`.
fn words<T: DeserializeOwned>() -> &'static [&'static str] {
    let mut words = Words(&[]);
    // It never gives a value: it only hears what is asked for.
    let _unread = T::deserialize(&mut words);
    words.0
}

/// Listens to which variants serde asks for.
struct Words(&'static [&'static str]);

impl<'de> Deserializer<'de> for &mut Words {
    type Error = Error;

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        _visitor: V,
    ) -> Result<V::Value, Error> {
        self.0 = variants;
        Err(serde::de::Error::custom("only the words were asked for"))
    }

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, Error> {
        Err(serde::de::Error::custom("not a closed choice"))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Copy, Clone, Debug, PartialEq, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Weather {
        Fair,
        #[serde(alias = "wet")]
        LightRain,
    }

    impl Choice for Weather {
        fn title(self) -> &'static str {
            match self {
                Self::Fair => "Fair",
                Self::LightRain => "Light rain",
            }
        }
    }

    #[test]
    fn a_choice_knows_its_words_from_serde_and_each_once() {
        assert_eq!(Weather::all(), [Weather::Fair, Weather::LightRain]);
        assert_eq!(Weather::LightRain.word(), "light_rain");
        assert_eq!(Weather::from_word("light_rain"), Some(Weather::LightRain));
        assert_eq!(Weather::from_word("wet"), Some(Weather::LightRain));
        assert_eq!(Weather::from_word("Fair"), None);
    }
}
