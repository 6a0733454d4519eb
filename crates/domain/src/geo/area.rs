//! Districts, towns and communities: the places a person can say they live in.

use crate::geo::adcode::Adcode;
use crate::geo::coord::LngLat;
use crate::unpack::unpack;
use serde::{Deserialize, Serialize};

/// A code of the national list of administrative divisions: 6 digits for a district, 9 for a
/// town, 12 for a community; the longer code begins with the shorter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct AreaCode(u64);

/// How fine an area is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum AreaLevel {
    /// 区县.
    District,
    /// 街道, 镇, 乡.
    Town,
    /// 社区, 村.
    Village,
}

impl AreaCode {
    /// Reads a code of 6, 9 or 12 digits not beginning with 0.
    ///
    /// ```
    /// use domain::geo::area::{AreaCode, AreaLevel};
    /// let town = AreaCode::parse("330602002").unwrap();
    /// assert_eq!(town.level(), AreaLevel::Town);
    /// assert_eq!(town.district(), AreaCode::parse("330602").unwrap());
    /// assert_eq!(AreaCode::parse("33"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let right_length = matches!(text.len(), 6 | 9 | 12);
        let digits = text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0');
        (right_length && digits).then(|| text.parse().ok().map(Self))?
    }

    /// How fine the area is.
    #[must_use]
    pub fn level(self) -> AreaLevel {
        match self.0 {
            0..1_000_000 => AreaLevel::District,
            1_000_000..1_000_000_000 => AreaLevel::Town,
            _ => AreaLevel::Village,
        }
    }

    /// The district it lies in (itself for a district).
    #[must_use]
    pub fn district(self) -> Self {
        match self.level() {
            AreaLevel::District => self,
            AreaLevel::Town => Self(self.0 / 1_000),
            AreaLevel::Village => Self(self.0 / 1_000_000),
        }
    }

    /// The town it lies in; `None` for a district.
    #[must_use]
    pub fn town(self) -> Option<Self> {
        match self.level() {
            AreaLevel::District => None,
            AreaLevel::Town => Some(self),
            AreaLevel::Village => Some(Self(self.0 / 1_000)),
        }
    }

    /// The community or village it is; `None` for a district or a town.
    #[must_use]
    pub fn village(self) -> Option<Self> {
        (self.level() == AreaLevel::Village).then_some(self)
    }

    /// The city it lies in.
    #[must_use]
    pub fn city(self) -> Adcode {
        let six_digits = u32::try_from(self.district().0);
        Adcode::of_county(six_digits.unwrap_or(0))
    }

    /// Whether it is a village (村民委员会), not a community (居民委员会). The national rules for
    /// these codes give 001–199 and 400–499 to communities and what is like them, 200–399 and
    /// 500–599 to villages and what is like them.
    #[must_use]
    pub fn is_rural(self) -> bool {
        self.level() == AreaLevel::Village && matches!(self.0 % 1_000, 200..400 | 500..600)
    }

    /// Whether it is the code of a city, 330600, which says nothing of a district.
    #[must_use]
    pub fn is_city(self) -> bool {
        self.level() == AreaLevel::District && self.0.is_multiple_of(100)
    }

    /// Whether `self` is `other` or lies in it.
    #[must_use]
    pub fn is_within(self, other: Self) -> bool {
        self == other || self.district() == other || self.town() == Some(other)
    }
}

impl std::fmt::Display for AreaCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// A named area, with a point where one is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    /// Its code.
    pub code: AreaCode,
    /// Its name: 越城区, 府山街道, 花园社区.
    pub name: String,
    /// A point that stands for it, WGS-84; most towns of some cities and nearly all
    /// communities have none.
    pub point: Option<LngLat>,
}

unpack! {
    struct Area { code, name, point }
}

unpack! { tuple AreaCode }

impl From<AreaCode> for u64 {
    fn from(area: AreaCode) -> Self {
        area.0
    }
}

impl From<Adcode> for AreaCode {
    fn from(city: Adcode) -> Self {
        Self(u32::from(city).into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_community_knows_its_town_district_and_city() {
        let huayuan = AreaCode::parse("330602001004").unwrap();
        assert_eq!(huayuan.level(), AreaLevel::Village);
        assert_eq!(huayuan.village(), Some(huayuan));
        assert_eq!(huayuan.district().village(), None);
        assert_eq!(huayuan.town(), AreaCode::parse("330602001"));
        assert_eq!(huayuan.district(), AreaCode::parse("330602").unwrap());
        assert_eq!(huayuan.city().to_string(), "330600");
        assert!(huayuan.is_within(huayuan.district()));
        assert!(!huayuan.district().is_within(huayuan));
    }

    #[test]
    fn a_village_is_told_from_a_community_by_its_code() {
        let rural = |code: &str| AreaCode::parse(code).unwrap().is_rural();
        assert!(rural("330602001201") && rural("330602001501"));
        assert!(!rural("330602001004") && !rural("330602001401"));
        assert!(!rural("330602201") && !rural("330602"));
    }

    #[test]
    fn half_a_code_is_no_code() {
        for bad in [
            "",
            "33060",
            "3306020",
            "33060200100x",
            "033060200100",
            "3306020010041",
        ] {
            assert_eq!(AreaCode::parse(bad), None, "{bad}");
        }
    }
}
