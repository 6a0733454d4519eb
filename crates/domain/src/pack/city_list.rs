//! `data/manifest/cities.json`: what all cities are called and where they lie, for those who choose one. What a
//! page needs of a city that is known is in a part of its own ([`super::parts`]).

use super::manifest::{CityEntry, FORMAT};
use super::parts::ManifestPart;
use crate::geo::adcode::Adcode;
use crate::place::Place;
use crate::place::id::PlaceId;
use crate::search::Query;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Where it lies.
pub const PATH: &str = "data/manifest/cities.json";

/// From as many cities one chooses at once.
const MOST_CHOSEN_FROM: usize = 24;

/// Whether there are so many cities that one chooses a province first, and that names of all of them are published
/// ([`super::names`]).
#[must_use]
pub const fn are_many(cities: usize) -> bool {
    cities > MOST_CHOSEN_FROM
}

/// As many cities are named one by one to somebody who is in none of them.
const MOST_NAMED: usize = 12;

/// The whole file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CityList {
    /// That of the manifest ([`super::manifest::FORMAT`]).
    pub format: u32,
    /// Cities, by adcode.
    pub cities: Vec<CityName>,
}

/// What a city is called.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CityName {
    /// Six digits, 330600.
    pub adcode: Adcode,
    /// 绍兴市.
    pub name: String,
    /// 绍兴.
    pub short: String,
    /// shaoxing.
    pub pinyin: String,
    /// The rectangle around it: west, south, east, north, degrees.
    pub bounds: [f64; 4],
    /// How the 编号 of those of its places begin that do not carry its code ([`PlaceId::stem`]).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stems: Vec<String>,
}

impl CityName {
    /// What the list says of a city with these places.
    #[must_use]
    pub fn new(entry: &CityEntry, places: &[Place]) -> Self {
        let strays = places.iter().map(|place| &place.id);
        let strays = strays.filter(|id| id.city() != Some(entry.adcode));
        let stems: BTreeSet<String> = strays.map(|id| id.stem().to_ascii_lowercase()).collect();
        // As coarse as it may be, and nothing of the city outside.
        let [west, south, east, north] = entry.bounds;
        let out = |degrees: f64, way: fn(f64) -> f64| way(degrees * 100.0) / 100.0;
        Self {
            adcode: entry.adcode,
            name: entry.name.clone(),
            short: entry.short.clone(),
            pinyin: entry.pinyin.clone(),
            bounds: [
                out(west, f64::floor),
                out(south, f64::floor),
                out(east, f64::ceil),
                out(north, f64::ceil),
            ],
            stems: stems.into_iter().collect(),
        }
    }

    fn is_called(&self, fits: impl Fn(&str) -> bool) -> bool {
        [&self.name, &self.short, &self.pinyin]
            .into_iter()
            .any(|name| fits(name))
    }
}

impl CityList {
    /// One of these cities.
    #[must_use]
    pub fn new(cities: Vec<CityName>) -> Self {
        let format = FORMAT;
        Self { format, cities }
    }

    /// A city by its code.
    #[must_use]
    pub fn city(&self, adcode: Adcode) -> Option<&CityName> {
        self.cities.iter().find(|city| city.adcode == adcode)
    }

    /// Whether there are so many that one chooses a province first.
    #[must_use]
    pub fn is_long(&self) -> bool {
        are_many(self.cities.len())
    }

    /// The province that was chosen; `None` where a link names one in which there is no city.
    #[must_use]
    pub fn province(&self, code: Adcode) -> Option<Adcode> {
        let mut cities = self.cities.iter();
        let has_one = cities.any(|one| one.adcode.province() == code);
        has_one.then_some(code)
    }

    /// What one chooses from on the way to a city, each with its code: the cities of a province; before one is
    /// chosen, the provinces, or where there are few cities all of them.
    #[must_use]
    pub fn choices(&self, province: Option<Adcode>) -> Vec<(Adcode, &str)> {
        let cities = self.cities.iter();
        if province.is_some() || !self.is_long() {
            let here = |one: &&CityName| province.is_none_or(|code| one.adcode.province() == code);
            let cities = cities.filter(here);
            return cities.map(|one| (one.adcode, one.name.as_str())).collect();
        }
        let mut codes: Vec<Adcode> = cities.map(|one| one.adcode.province()).collect();
        codes.dedup();
        let named = |code: Adcode| (code, code.province_name());
        codes.into_iter().map(named).collect()
    }

    /// Whether a part of the manifest may be published: whether it would have a city.
    #[must_use]
    pub fn may_have(&self, part: ManifestPart) -> bool {
        let mut cities = self.cities.iter();
        cities.any(|city| part.may_have(city.adcode, city.bounds))
    }

    /// The cities that may have a place of this 编号: the one whose code it carries, and those with places whose
    /// 编号 begin like it.
    pub fn may_have_place<'a>(
        &'a self,
        id: &PlaceId,
    ) -> impl Iterator<Item = Adcode> + Clone + use<'a> {
        let (named, stem) = (id.city(), id.stem().to_ascii_lowercase());
        let may = move |city: &&CityName| Some(city.adcode) == named || city.stems.contains(&stem);
        self.cities.iter().filter(may).map(|city| city.adcode)
    }

    /// What the cities are called, one after the other; `None` where there are too many to name.
    #[must_use]
    pub fn names(&self) -> Option<String> {
        let names: Vec<&str> = self.cities.iter().map(|city| city.short.as_str()).collect();
        (names.len() <= MOST_NAMED).then(|| names.join("、"))
    }

    /// The cities whose name fits what was typed, in characters or in pinyin (`shaox`), or stands
    /// at the beginning of it (泰安市泰山区).
    #[must_use]
    pub fn named(&self, query: &Query) -> Vec<&CityName> {
        let fits = |city: &&CityName| {
            let query = query.in_province(city.adcode);
            city.is_called(|name| query.names(name))
        };
        self.cities.iter().filter(fits).collect()
    }

    /// The city that what was typed begins with, and what is left behind its name: 绍兴市 and 府山 of 绍兴府山, and of
    /// `shaoxingfushan`.
    #[must_use]
    pub fn beginning(&self, query: &Query) -> Option<(&CityName, Query)> {
        let rest = |city: &CityName| {
            let query = query.in_province(city.adcode);
            let names = [&city.name, &city.short, &city.pinyin];
            let rests = names.into_iter().filter_map(|name| query.behind(name));
            rests.min_by_key(|rest| rest.joined().len())
        };
        let cities = self
            .cities
            .iter()
            .filter_map(|city| Some((city, rest(city)?)));
        cities.min_by_key(|(_, rest)| rest.joined().len())
    }

    /// The other city, not the one with this adcode, that what was typed begins with: 泰安市泰山区
    /// is looked for in 泰安.
    #[must_use]
    pub fn other_named(&self, query: &Query, here: Adcode) -> Option<&CityName> {
        let begins = |city: &CityName| {
            let query = query.in_province(city.adcode);
            city.is_called(|name| query.begins_with(name))
        };
        let ours = self.city(here).is_some_and(begins);
        let mut others = self.cities.iter().filter(|c| c.adcode != here);
        others.find(|c| !ours && begins(c))
    }
}

#[cfg(test)]
mod tests;
