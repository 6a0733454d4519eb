//! JSON as it is written: members in the order of their names, without a map for each object. Of a
//! nation that is millions of objects.

use serde::ser::{Serialize, SerializeMap, Serializer};
use std::borrow::Cow;

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Json<'a> {
    Null,
    Bool(bool),
    Whole(u64),
    Number(f64),
    Text(Cow<'a, str>),
    List(Vec<Json<'a>>),
    /// By name.
    Object(Vec<(&'static str, Json<'a>)>),
}

impl<'a> Json<'a> {
    /// An object of these members.
    pub(crate) fn object<const N: usize>(members: [(&'static str, Json<'a>); N]) -> Self {
        let mut members = Vec::from(members);
        members.sort_unstable_by_key(|(name, _)| *name);
        Self::Object(members)
    }

    /// An object without members of which nothing is known, and without lists that are empty.
    pub(crate) fn known<const N: usize>(members: [(&'static str, Json<'a>); N]) -> Self {
        let mut object = Self::object(members);
        if let Self::Object(members) = &mut object {
            members.retain(|(_, value)| !value.is_unknown());
        }
        object
    }

    /// Whether it says nothing.
    fn is_unknown(&self) -> bool {
        match self {
            Self::Null => true,
            Self::List(all) => all.is_empty(),
            _ => false,
        }
    }
}

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => to.serialize_unit(),
            Self::Bool(value) => to.serialize_bool(*value),
            Self::Whole(value) => to.serialize_u64(*value),
            Self::Number(value) => to.serialize_f64(*value),
            Self::Text(text) => to.serialize_str(text),
            Self::List(all) => to.collect_seq(all),
            Self::Object(members) => {
                let mut map = to.serialize_map(Some(members.len()))?;
                for (name, value) in members {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}

/// An object: `object! { "name": &place.name, "beds": beds }`.
macro_rules! object {
    ($($name:literal: $value:expr),* $(,)?) => {
        $crate::json::Json::object([$(($name, $crate::json::Json::from($value))),*])
    };
}
pub(crate) use object;

/// An object without what is not known.
macro_rules! known {
    ($($name:literal: $value:expr),* $(,)?) => {
        $crate::json::Json::known([$(($name, $crate::json::Json::from($value))),*])
    };
}
pub(crate) use known;

impl<'a> From<&'a str> for Json<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl<'a> From<&'a String> for Json<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Json<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<bool> for Json<'_> {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<u32> for Json<'_> {
    fn from(value: u32) -> Self {
        Self::Whole(value.into())
    }
}

impl From<u16> for Json<'_> {
    fn from(value: u16) -> Self {
        Self::Whole(value.into())
    }
}

impl From<u8> for Json<'_> {
    fn from(value: u8) -> Self {
        Self::Whole(value.into())
    }
}

impl From<f64> for Json<'_> {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl<'a, T: Into<Json<'a>>> From<Option<T>> for Json<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl<'a> From<&'a Option<String>> for Json<'a> {
    fn from(text: &'a Option<String>) -> Self {
        text.as_deref().into()
    }
}

impl<'a, T: Into<Json<'a>>> From<Vec<T>> for Json<'a> {
    fn from(all: Vec<T>) -> Self {
        Self::List(all.into_iter().map(Into::into).collect())
    }
}

impl<'a> From<&'a [String]> for Json<'a> {
    fn from(all: &'a [String]) -> Self {
        Self::List(all.iter().map(Into::into).collect())
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn members_stand_in_the_order_of_their_names_and_unknown_ones_are_left_out() {
        let nothing: Option<&str> = None;
        let names = ["a".to_owned(), "\"b\"".to_owned()];
        let object = object! {"z": 1_u32, "a": nothing, "m": names.as_slice()};
        assert_eq!(
            serde_json::to_string(&object).unwrap(),
            r#"{"a":null,"m":["a","\"b\""],"z":1}"#
        );
        let none: Vec<&str> = Vec::new();
        let known = known! {"no": none, "b": object!{"x": nothing}, "a": false, "c": nothing};
        assert_eq!(
            serde_json::to_string(&known).unwrap(),
            r#"{"a":false,"b":{"x":null}}"#
        );
    }
}
