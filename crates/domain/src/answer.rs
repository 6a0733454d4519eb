//! The answer to "where is the nearest …": never empty-handed.
//!
//! Order: by walking time; where only the person's town or district is known, places of the
//! same community and town first, then of the same district, then the others. A place of which only
//! the area is known stands where the farthest spot it may be on would stand. Institutions known to be
//! unregistered (未备案) follow all others. Nobody can pay for a better place. Care homes can be asked
//! for by price, too ([`Sort`]).

pub mod across;
mod first;
mod found;
mod home;
mod order;
pub mod several;

pub use found::{Found, Nearness};
pub use home::nearest_area;

use crate::geo::area::AreaCode;
use crate::geo::coord::LngLat;
use crate::geo::near::metres_between;
use crate::geo::walk::{CIRCLE_MINUTES, Pace};
use crate::hours::moment::Moment;
use crate::hours::{Visit, visit};
use crate::pack::catalog::Catalog;
use crate::place::features;
use crate::place::filter::Need;
use crate::place::offer::ServiceArea;
use crate::place::{Kind, Place};
use first::Allowed;

/// Where answers are measured from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A known spot.
    Exact(LngLat),
    /// Somewhere in an area; measured from `point`.
    Area {
        /// The area the person named.
        area: AreaCode,
        /// The best point known for it, or for what it lies in.
        point: LngLat,
    },
    /// Somewhere around a spot that the phone does not know better
    /// ([`Start::About`](crate::address::Start::About)).
    About {
        /// The spot.
        point: LngLat,
        /// How far off it may be.
        metres: u32,
    },
}

impl Origin {
    /// The point distances are measured from.
    #[must_use]
    pub fn point(self) -> LngLat {
        match self {
            Self::Exact(point) | Self::Area { point, .. } | Self::About { point, .. } => point,
        }
    }
}

/// What comes first in an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// What is near.
    Near,
    /// What costs least, by the lowest price of a place; then by its highest; then what is near. A
    /// place whose price is not published follows those whose price is known.
    Cheap,
}

impl Sort {
    /// The word for [`Sort::Cheap`] in an address.
    pub const CHEAP: &'static str = "price";

    /// Whether places of a kind are compared by price: of care homes alone, which people go to by
    /// car and stay in for years.
    #[must_use]
    pub fn fits(kind: Kind) -> bool {
        kind == Kind::Institution
    }
}

/// What was asked.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// The kind of place.
    pub kind: Kind,
    /// What it must meet, all of it.
    pub needs: &'a [Need],
    /// From where.
    pub origin: Origin,
    /// How fast.
    pub pace: Pace,
    /// When.
    pub now: Moment,
    /// What comes first.
    pub sort: Sort,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answer {
    /// The first places in the order asked for, as many as were asked for.
    pub found: Vec<Found>,
    /// The nearest of all, in whichever order they are.
    pub nearest: Option<Found>,
    /// How many places of the city meet the needs, shown or not.
    pub total: usize,
    /// Services of this kind that meet the needs and come to the home, by place number.
    pub comes_home: Vec<u32>,
    /// Whom to ask when nothing is near: the nearest social-work station.
    pub station: Option<Found>,
    /// Whether a place of which only the area is known may be within a quarter of an hour.
    pub may_be_near: bool,
}

impl Answer {
    /// Whether people walk to such a place, and none is within a walk; from an area nobody can tell.
    #[must_use]
    pub fn is_beyond_a_walk(&self, kind: Kind, origin: Origin) -> bool {
        let by_metres = !matches!(origin, Origin::Area { .. });
        by_metres && kind.is_walked_to() && self.nothing_near()
    }

    /// Whether even the nearest is farther than a quarter of an hour on foot, for certain.
    #[must_use]
    pub fn nothing_near(&self) -> bool {
        if self.may_be_near {
            return false;
        }
        match self.nearest.map(|f| f.nearness) {
            None => true,
            Some(Nearness::Minutes(minutes)) => minutes > CIRCLE_MINUTES,
            // It was looked at above.
            Some(Nearness::Elsewhere | Nearness::Within(_)) => true,
            Some(
                Nearness::SameCommunity
                | Nearness::SameTown
                | Nearness::SameDistrict
                | Nearness::Unsaid,
            ) => false,
            // It may be half as far; that is beyond a quarter of an hour at any pace.
            Some(Nearness::Roughly) => self
                .nearest
                .is_some_and(|f| f.metres / 2.0 > Pace::Steady.reach(CIRCLE_MINUTES)),
        }
    }
}

impl Question<'_> {
    /// The first `k` places, and what else helps where they are far.
    ///
    /// ```
    /// use domain::answer::{Origin, Question, Sort};
    /// use domain::geo::{coord::LngLat, walk::Pace};
    /// use domain::hours::moment::Moment;
    /// use domain::pack::catalog::Catalog;
    /// use domain::place::{Kind, Place, id::PlaceId};
    /// # use domain::geo::adcode::Adcode;
    /// # use domain::hours::calendar::Calendar;
    /// # use domain::pack::{CityPack, city::{Bounds, City}};
    /// # use domain::search::Readings;
    /// # let now = Moment::from_unix_ms(1.79e12).unwrap();
    /// # let at = |lng, lat| LngLat::new(lng, lat).unwrap();
    /// # let city = City {
    /// #     adcode: Adcode::of(330_600).unwrap(),
    /// #     name: "绍兴市".to_owned(),
    /// #     short: "绍兴".to_owned(),
    /// #     area_code: "0575".to_owned(),
    /// #     bureau: None,
    /// #     updated: now.date,
    /// #     bounds: Bounds { min: at(119.8, 29.2), max: at(121.3, 30.4) },
    /// #     hotlines: Vec::new(),
    /// #     aliases: Vec::new(),
    /// # };
    /// let canteen = |id, lng| Place::bare(PlaceId::parse(id).unwrap(), Kind::Canteen, LngLat::new(lng, 30.0));
    /// let places = vec![canteen("SX-1", 120.62), canteen("SX-2", 120.59)];
    /// # let catalog = Catalog::new(CityPack {
    /// #     city,
    /// #     areas: Vec::new(),
    /// #     places,
    /// #     readings: Readings::default(),
    /// #     calendar: Calendar::default(),
    /// # });
    /// let question = Question {
    ///     kind: Kind::Canteen,
    ///     needs: &[],
    ///     origin: Origin::Exact(LngLat::new(120.58, 30.0).unwrap()),
    ///     pace: Pace::Slow,
    ///     now,
    ///     sort: Sort::Near,
    /// };
    /// let answer = question.answer(&catalog, 1);
    /// let nearest = catalog.place(answer.found[0].place.number).unwrap();
    /// assert_eq!((nearest.id.as_str(), answer.found.len(), answer.total), ("SX-2", 1, 2));
    /// ```
    #[must_use]
    pub fn answer(&self, catalog: &Catalog, k: usize) -> Answer {
        let open = |number: u32| {
            catalog
                .place(number)
                .is_some_and(|place| self.is_met_by(catalog, place, &[Need::Open]))
        };
        let mut allowed = Allowed {
            features: features::asked(self.needs),
            ..Allowed::ALL
        };
        if self.needs.contains(&Need::Open) {
            allowed.now = &open;
        }
        let near = |k| self.nearest(catalog, self.kind, k, allowed);
        let (found, nearest) = match self.sort {
            Sort::Near => {
                let found = near(k);
                let first = found.first().copied();
                (found, first)
            }
            Sort::Cheap => (self.cheapest(catalog, k, allowed), near(1).pop()),
        };
        Answer {
            found,
            nearest,
            total: catalog
                .index(self.kind)
                .into_iter()
                .chain(catalog.rough(self.kind))
                .map(|index| index.count(allowed.features, allowed.now))
                .sum(),
            comes_home: self.comes_home(catalog, self.needs),
            station: self.nearest(catalog, Kind::Station, 1, Allowed::ALL).pop(),
            may_be_near: self.may_be_near(catalog, allowed),
        }
    }

    /// For each need that fits the kind: how many places would be left if it were pressed too, those
    /// one goes to and those that come to the home.
    #[must_use]
    pub fn counts(&self, catalog: &Catalog) -> Vec<(Need, usize)> {
        self.counts_of(catalog, true)
    }

    /// `homes`: what comes to the home counts, too.
    fn counts_of(&self, catalog: &Catalog, homes: bool) -> Vec<(Need, usize)> {
        Need::for_kind(self.kind)
            .iter()
            .map(|need| {
                let mut needs = self.needs.to_vec();
                if !needs.contains(need) {
                    needs.push(*need);
                }
                let meets = |p: &Place| self.is_met_by(catalog, p, &needs);
                let all = catalog.listed(self.kind);
                let there = all.filter(|(_, p)| p.position.is_some() && meets(p));
                let mut count = there.count();
                if homes {
                    // What stands somewhere and comes to the home as well is one place.
                    let comes = self.comes_home(catalog, &needs).into_iter();
                    let comes = comes.filter_map(|number| catalog.place(number));
                    count += comes.filter(|p| p.position.is_none()).count();
                }
                (*need, count)
            })
            .collect()
    }

    fn is_met_by(&self, catalog: &Catalog, place: &Place, needs: &[Need]) -> bool {
        if needs.is_empty() {
            return true;
        }
        let seen = match place.position {
            _ if !needs.contains(&Need::Open) => Visit::Unknown,
            Some(position) => {
                let metres = metres_between(self.origin.point(), position.point());
                let nearness = self.nearness(place, metres, position.metres_off());
                self.visit(catalog, place, nearness)
            }
            // Nobody walks to it: open means open now.
            None => visit(place.hours.as_ref(), self.now, None, &catalog.calendar),
        };
        needs.iter().all(|need| need.is_met(place, seen))
    }
}

/// Whether a list of this kind and these needs holds anything, wherever in the city it is asked
/// for: a place one goes to, or a service that comes to every home of the city.
#[must_use]
pub fn leads_somewhere(catalog: &Catalog, kind: Kind, needs: &[Need]) -> bool {
    let is_reached = |place: &Place| {
        let everywhere = matches!(place.offer.area, Some(ServiceArea::City));
        place.position.is_some() || everywhere
    };
    let meets = |place: &Place| {
        let mut needs = needs.iter();
        needs.all(|need| need.is_met(place, Visit::Unknown))
    };
    let mut listed = catalog.listed(kind);
    listed.any(|(_, place)| is_reached(place) && meets(place))
}

#[cfg(test)]
mod rough_tests;
#[cfg(test)]
mod tests;
