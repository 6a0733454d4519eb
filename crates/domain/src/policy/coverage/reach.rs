//! Which communities have a place of a kind within a quarter of an hour on foot.
//!
//! Few communities have a known point. One without is measured from the point of its town, is
//! marked so and counted apart; one whose town has none either is not measured at all. Neither is the
//! way to a place of which only the area is known: nobody can say how far that is.

use super::figure::{Ground, Tally};
use crate::geo::area::{Area, AreaCode};
use crate::geo::coord::LngLat;
use crate::geo::near::{Features, metres_between};
use crate::geo::walk::{CIRCLE_MINUTES, Pace};
use crate::order::ordered;
use crate::pack::catalog::Catalog;
use crate::place::Kind;
use crate::search::Readings;

/// What a community is measured from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// Its own point.
    Own,
    /// The point of its town: 大概.
    Town,
}

/// The nearest place of the kind.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Nearest {
    /// The place's number in the catalog.
    pub number: u32,
    /// Great-circle metres.
    pub metres: f64,
    /// Minutes on foot at the pace asked for.
    pub minutes: u32,
}

impl Nearest {
    /// Whether it is within the quarter of an hour.
    #[must_use]
    pub fn is_within(&self) -> bool {
        self.minutes <= CIRCLE_MINUTES
    }
}

/// A community and what is near it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Community {
    /// Its code.
    pub code: AreaCode,
    /// Where it is measured from; `None` where nothing near it is known.
    pub from: Option<(Basis, LngLat)>,
    /// The nearest place; `None` without a start, and where the city has no place of the kind.
    pub nearest: Option<Nearest>,
}

/// How many of some communities have a place near.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Within {
    /// So many communities were measured.
    pub measured: u32,
    /// So many of them have a place within the quarter of an hour; and for how many of these
    /// the nearest is a sample.
    pub within: Tally,
}

/// One kind of place, seen from every community of a city.
#[derive(Debug, Clone, PartialEq)]
pub struct Reach {
    /// The kind.
    pub kind: Kind,
    /// Every community, in the order they were given.
    pub communities: Vec<Community>,
}

impl Reach {
    /// Measures every community of the city.
    #[must_use]
    pub fn measure(ground: Ground<'_>, kind: Kind, pace: Pace) -> Self {
        // Communities of a town stand together and mostly share its point.
        let mut last: Option<(LngLat, Option<Nearest>)> = None;
        let mut nearest_to = |from: LngLat| match last {
            Some((at, nearest)) if at == from => nearest,
            _ => {
                let nearest = nearest(ground.catalog, kind, from, pace);
                last = Some((from, nearest));
                nearest
            }
        };
        let communities = ground.villages.iter().map(|village| {
            let from = start(ground.catalog, village);
            Community {
                code: village.code,
                from,
                nearest: from.and_then(|(_, at)| nearest_to(at)),
            }
        });
        Self {
            kind,
            communities: communities.collect(),
        }
    }

    /// How many communities measured from this basis have a place near.
    #[must_use]
    pub fn within(&self, catalog: &Catalog, basis: Basis) -> Within {
        let mut within = Within::default();
        for community in &self.communities {
            if community.from.is_none_or(|(from, _)| from != basis) {
                continue;
            }
            within.measured += 1;
            let near = community.nearest.filter(Nearest::is_within);
            if let Some(place) = near.and_then(|near| catalog.place(near.number)) {
                within.within.places += 1;
                within.within.samples += u32::from(place.is_sample());
            }
        }
        within
    }

    /// How many communities could not be measured: neither they nor their town have a point.
    #[must_use]
    pub fn unmeasured(&self) -> usize {
        self.communities.iter().filter(|c| c.from.is_none()).count()
    }

    /// The measured communities that have no place within the quarter of an hour.
    pub fn outside(&self) -> impl Iterator<Item = &Community> {
        self.communities
            .iter()
            .filter(|c| c.from.is_some() && !c.nearest.is_some_and(|near| near.is_within()))
    }

    /// For a map: the spots that communities are measured from, farthest from a place first. All
    /// communities of a spot have the same way.
    #[must_use]
    pub fn spots(&self) -> Vec<MeasuredFrom> {
        let mut spots: Vec<MeasuredFrom> = Vec::new();
        for community in &self.communities {
            let Some((basis, at)) = community.from else {
                continue;
            };
            let (code, nearest) = match basis {
                Basis::Own => (community.code, community.nearest),
                Basis::Town => match community.code.town() {
                    Some(town) => (town, community.nearest),
                    None => continue,
                },
            };
            match spots.iter_mut().find(|spot| spot.code == code) {
                Some(spot) => spot.communities += 1,
                None => spots.push(MeasuredFrom {
                    code,
                    at,
                    basis,
                    communities: 1,
                    nearest,
                }),
            }
        }
        ordered(spots, |a, b| {
            let way = |spot: &MeasuredFrom| spot.nearest.map_or(f64::INFINITY, |near| near.metres);
            way(b).total_cmp(&way(a)).then(a.code.cmp(&b.code))
        })
    }
}

/// A spot that communities are measured from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MeasuredFrom {
    /// The community itself, or its town.
    pub code: AreaCode,
    /// Where it is.
    pub at: LngLat,
    /// Which of the two.
    pub basis: Basis,
    /// How many communities are measured from here.
    pub communities: u32,
    /// The nearest place; `None` where the city has no place of the kind.
    pub nearest: Option<Nearest>,
}

/// The best point known for a community, not coarser than its town's.
fn start(catalog: &Catalog, village: &Area) -> Option<(Basis, LngLat)> {
    let own = village.point.map(|point| (Basis::Own, point));
    let town = || {
        let town = catalog.area(village.code.town()?)?;
        Some((Basis::Town, town.point?))
    };
    own.or_else(town)
}

fn nearest(catalog: &Catalog, kind: Kind, from: LngLat, pace: Pace) -> Option<Nearest> {
    let index = catalog.index(kind)?;
    let number = *index.nearest(from, 1, Features::NONE, &|_| true).first()?;
    let metres = metres_between(from, catalog.place(number)?.point()?);
    Some(Nearest {
        number,
        metres,
        minutes: pace.minutes(metres),
    })
}

/// How a list of communities is ordered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// Those with the longest way first.
    #[default]
    Farthest,
    /// By the sound of their names.
    Name,
    /// By district, town and code.
    District,
}

impl Order {
    /// Every order, in the order of the buttons.
    pub const ALL: &[Self] = &[Self::Farthest, Self::Name, Self::District];

    /// The word used in links.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Farthest => "farthest",
            Self::Name => "name",
            Self::District => "district",
        }
    }

    /// The order of a [`slug`](Self::slug).
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|o| o.slug() == slug)
    }
}

/// Communities in order; equal ones by code. `name` tells a community's name.
#[must_use]
pub fn in_order<'a>(
    communities: impl Iterator<Item = &'a Community>,
    order: Order,
    readings: &Readings,
    name: impl Fn(AreaCode) -> &'a str,
) -> Vec<&'a Community> {
    // The first reading of each character: a wrong one of two puts a name a little off, which is
    // better than the order of character codes, which nobody knows.
    let sound = |code: AreaCode| {
        let heard = name(code).chars().map(|c| match readings.of(c).first() {
            Some(reading) => format!("{reading} {c}"),
            None => c.to_string(),
        });
        heard.collect::<Vec<_>>().concat()
    };
    let keyed: Vec<(u64, String, &Community)> = communities
        .map(|c| match order {
            // What is nowhere is farther than anything.
            Order::Farthest => {
                let minutes = c.nearest.map_or(u32::MAX, |near| near.minutes);
                (u64::from(u32::MAX - minutes), String::new(), c)
            }
            Order::Name => (0, sound(c.code), c),
            Order::District => (0, String::new(), c),
        })
        .collect();
    let sorted = ordered(keyed, |a, b| {
        let key = (a.0, &a.1).cmp(&(b.0, &b.1));
        key.then(a.2.code.cmp(&b.2.code))
    });
    sorted.into_iter().map(|(_, _, c)| c).collect()
}

#[cfg(test)]
#[path = "reach_tests.rs"]
mod tests;
