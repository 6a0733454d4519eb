//! A city: its name, whom to ring, whose data it is.

use crate::geo::coord::LngLat;
use crate::place::Kind;
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
    pub adcode: u32,
    /// 绍兴市.
    pub name: String,
    /// 绍兴.
    pub short: String,
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

unpack! {
    struct Hotline { number, label, note, source }
    struct Bounds { min, max }
    struct City { adcode, name, short, bureau, updated, bounds, hotlines, aliases }
}
