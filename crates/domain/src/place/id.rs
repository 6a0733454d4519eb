//! 编号: the name of a place in links, in lists a person keeps, and in the anchors of pages.

use crate::geo::adcode::Adcode;
use crate::geo::area::AreaCode;
use crate::unpack::{Body, Unpack};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::ops::Deref;

/// Longest 编号, in characters.
pub const MOST_CHARS: usize = 40;

const OF_PROJECT: &str = "-policy-";

/// A 编号: Latin letters, digits, `-` and `_`, and a letter or digit first. What begins with `_` are
/// the pages' own anchors.
///
/// It is checked where it comes in: from a table, from an address, from a pack. So it stands in
/// addresses, attributes and file names as it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct PlaceId(String);

impl Unpack for PlaceId {
    fn unpack(body: &mut Body<'_>) -> Option<Self> {
        Self::try_from(body.read::<String>()?).ok()
    }
}

impl PlaceId {
    /// The 编号 that a text is; `None` where no place can have it.
    ///
    /// ```
    /// use domain::place::id::PlaceId;
    /// assert_eq!(PlaceId::parse("SX-0001").unwrap().to_string(), "SX-0001");
    /// assert_eq!(PlaceId::parse("绍兴1"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        is_place_id(text).then(|| Self(text.to_owned()))
    }

    /// As it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The 编号 of a project that a paper of a city names: `330600-policy-1`. No table may have one
    /// like it. The longest has 38 characters.
    #[must_use]
    pub fn of_project(city: Adcode, number: usize) -> Self {
        Self(format!("{city}{OF_PROJECT}{number}"))
    }

    /// Whether it is like one [`of_project`](Self::of_project).
    #[must_use]
    pub fn is_of_project(&self) -> bool {
        let id = self.to_ascii_lowercase();
        id.split_once(OF_PROJECT).is_some_and(|(city, number)| {
            let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
            digits(city) && digits(number)
        })
    }

    /// How it begins, up to the first digit: `SX-` of `SX-0001`; nothing where it begins with one.
    #[must_use]
    pub fn stem(&self) -> &str {
        let end = self.find(|c: char| c.is_ascii_digit());
        self.get(..end.unwrap_or(self.len())).unwrap_or_default()
    }

    /// The city of a place by its 编号. Many a 编号 carries the code of a district or town.
    ///
    /// ```
    /// use domain::place::id::PlaceId;
    /// let city = |id| PlaceId::parse(id).unwrap().city();
    /// assert_eq!(city("S330602002-CT1"), "330600".parse().ok());
    /// assert_eq!(city("SX-0001"), None);
    /// ```
    #[must_use]
    pub fn city(&self) -> Option<Adcode> {
        let digits = self
            .split(|c: char| !c.is_ascii_digit())
            .find(|run| run.len() >= 6)?;
        AreaCode::parse(digits.get(..6)?).map(AreaCode::city)
    }
}

fn is_place_id(text: &str) -> bool {
    let first = |b: &u8| b.is_ascii_alphanumeric();
    let other = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
    text.len() <= MOST_CHARS
        && text.as_bytes().first().is_some_and(first)
        && text.as_bytes().iter().all(other)
}

/// A text that is no 编号.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoPlaceId;

impl fmt::Display for NoPlaceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no 编号 of a place")
    }
}

impl std::error::Error for NoPlaceId {}

impl TryFrom<String> for PlaceId {
    type Error = NoPlaceId;

    fn try_from(text: String) -> Result<Self, NoPlaceId> {
        if is_place_id(&text) {
            Ok(Self(text))
        } else {
            Err(NoPlaceId)
        }
    }
}

impl Deref for PlaceId {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PlaceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::adcode;
    use rstest::rstest;

    #[rstest]
    #[case("SX-ST-0001", true)]
    #[case("330600-policy-1", true)]
    #[case("a_b", true)]
    #[case("_home", false)]
    #[case("_main", false)]
    #[case("-1", false)]
    #[case("", false)]
    #[case("a b", false)]
    #[case("绍兴1", false)]
    #[case("ａ1", false)]
    #[case("a/b", false)]
    #[case("a23456789-123456789-123456789-123456789-", true)]
    #[case("a23456789-123456789-123456789-123456789-1", false)]
    fn a_link_carries_a_place_by_a_plain_name(#[case] text: &str, #[case] want: bool) {
        assert_eq!(PlaceId::parse(text).is_some(), want);
    }

    #[test]
    fn a_project_of_a_paper_has_a_name_of_its_own() {
        for id in [
            PlaceId::of_project(adcode(330_600), 1),
            PlaceId::of_project(adcode(999_900), usize::MAX),
        ] {
            assert_eq!(PlaceId::parse(&id), Some(id.clone()));
            assert!(id.is_of_project());
        }
        for other in [
            "SX-CT-1",
            "a-policy-1",
            "330600-policy-",
            "330600-policies-1",
        ] {
            assert!(!PlaceId::parse(other).unwrap().is_of_project(), "{other}");
        }
    }

    #[test]
    fn a_pack_with_a_number_that_no_place_can_have_is_not_believed() {
        let read = |text: &str| {
            let bytes = postcard::to_allocvec(text).unwrap();
            postcard::from_bytes::<PlaceId>(&bytes).ok()
        };
        assert_eq!(read("SX-1"), PlaceId::parse("SX-1"));
        assert_eq!(read("\"><script>"), None);
    }
}
