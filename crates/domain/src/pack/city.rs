//! A city: its name, whom to ring, whose data it is.

use crate::geo::adcode::Adcode;
use crate::geo::coord::LngLat;
use crate::place::Kind;
use crate::place::phone::is_hotline;
use crate::unpack::unpack;
use serde::{Deserialize, Serialize};
use time::Date;

/// A number anyone in the city may ring, as a paper or the state names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hotline {
    /// Digits to dial.
    pub number: String,
    /// What answers there.
    pub label: String,
    /// What to ring it for, in a sentence.
    pub note: Option<String>,
    /// Who says so.
    pub source: String,
}

/// A number to ring, as one dials it where one is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dialled {
    /// What answers there.
    pub label: String,
    /// Digits to dial.
    pub number: String,
}

impl Dialled {
    /// A number under which this answers.
    #[must_use]
    pub fn new(label: &str, number: String) -> Self {
        Self {
            label: label.to_owned(),
            number,
        }
    }
}

/// The rectangle that holds a city.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bounds {
    /// South-west corner.
    pub min: LngLat,
    /// North-east corner.
    pub max: LngLat,
}

impl Bounds {
    /// Whether the position lies inside or on the edge.
    #[must_use]
    pub fn contains(self, p: LngLat) -> bool {
        (self.min.lng()..=self.max.lng()).contains(&p.lng())
            && (self.min.lat()..=self.max.lat()).contains(&p.lat())
    }

    /// The middle of the rectangle.
    #[must_use]
    pub fn middle(self) -> LngLat {
        let half = |a: f64, b: f64| f64::midpoint(a, b);
        LngLat::new(
            half(self.min.lng(), self.max.lng()),
            half(self.min.lat(), self.max.lat()),
        )
        .unwrap_or(self.min)
    }
}

/// What is known of a city beside its places.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct City {
    /// Six digits, 330600.
    pub adcode: Adcode,
    /// 绍兴市.
    pub name: String,
    /// 绍兴.
    pub short: String,
    /// The area code of its fixed lines, 0575.
    pub area_code: String,
    /// The bureau that keeps the data, where it says so.
    pub bureau: Option<String>,
    /// The day the data was put together.
    pub updated: Date,
    /// Where the city lies.
    pub bounds: Bounds,
    /// Numbers to ring; the first is the one on every page.
    pub hotlines: Vec<Hotline>,
    /// The city's own words for a kind: (centre, 乐龄中心).
    pub aliases: Vec<(Kind, String)>,
}

impl City {
    /// The number on every page, and what answers there, as one dials it: from another city (`elsewhere`), or in this
    /// one.
    #[must_use]
    pub fn hotline(&self, elsewhere: bool) -> Option<Dialled> {
        let first = self.hotlines.first()?;
        let number = self.dialled(&first.number, elsewhere);
        Some(Dialled::new(&first.label, number))
    }

    /// How somebody in another city dials a number of this one: `12345` rings the hotline of the city one is
    /// in, `0575-12345` that of Shaoxing. `None` where a number is the same from everywhere, and for
    /// emergencies: whoever needs an ambulance stands beside the one who does.
    #[must_use]
    pub fn from_afar(&self, number: &str) -> Option<String> {
        let is_local = matches!(number.len(), 5 | 6) && is_hotline(number);
        (is_local && !self.area_code.is_empty())
            .then(|| [self.area_code.as_str(), "-", number].concat())
    }

    /// A number as one dials it: from another city (`elsewhere`), or in this one.
    #[must_use]
    pub fn dialled(&self, number: &str, elsewhere: bool) -> String {
        let afar = elsewhere.then(|| self.from_afar(number));
        afar.flatten().unwrap_or_else(|| number.to_owned())
    }
}

unpack! {
    struct Hotline { number, label, note, source }
    struct Bounds { min, max }
    struct City { adcode, name, short, area_code, bureau, updated, bounds, hotlines, aliases }
}

#[cfg(test)]
mod tests {
    use crate::testing;
    use rstest::rstest;

    #[rstest]
    #[case("12345", Some("0575-12345"))]
    #[case("96345", Some("0575-96345"))]
    #[case("962015", Some("0575-962015"))]
    #[case("120", None)]
    #[case("4008001234", None)]
    #[case("13800000000", None)]
    #[case("0575-81234567", None)]
    fn a_hotline_of_the_city_is_rung_with_its_area_code_from_elsewhere(
        #[case] number: &str,
        #[case] dialled: Option<&str>,
    ) {
        let city = testing::city(vec![], vec![]).city;
        assert_eq!(city.from_afar(number).as_deref(), dialled);
        assert_eq!(city.dialled(number, true), dialled.unwrap_or(number));
        assert_eq!(city.dialled(number, false), number);
    }
}
