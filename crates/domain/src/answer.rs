//! The answer to "where is the nearest …": never empty-handed.
//!
//! Order: by walking time; where only the person's town or district is known, places of the
//! same community and town first, then of the same district, then the others. A place of which only
//! the area is known stands where the farthest spot it may be on would stand. Institutions known to be
//! unregistered (未备案) follow all others. Nobody can pay for a better place. Care homes can be asked
//! for by price, too ([`Sort`]).

pub mod across;
pub mod several;

use crate::geo::area::{AreaCode, AreaLevel};
use crate::geo::coord::LngLat;
use crate::geo::near::{NearIndex, Traits, metres_between};
use crate::geo::walk::{CIRCLE_MINUTES, FARTHEST_MINUTES, Pace};
use crate::hours::moment::Moment;
use crate::hours::{Visit, visit};
use crate::order::ordered;
use crate::pack::catalog::{Catalog, PlaceRef};
use crate::place::filter::Need;
use crate::place::offer::ServiceArea;
use crate::place::position::Reference;
use crate::place::traits::{self, comes_last};
use crate::place::{Kind, Place};
use std::cmp::Ordering;

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

/// How near a place is, as far as can be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nearness {
    /// About so many minutes on foot.
    Minutes(u32),
    /// In the same community, minutes not known.
    SameCommunity,
    /// In the same town, minutes not known.
    SameTown,
    /// In the same district.
    SameDistrict,
    /// Elsewhere in the city.
    Elsewhere,
    /// Nobody can say how near: it may be next door or far away.
    Unsaid,
    /// Far enough that the metres say something, though they are not exact.
    Roughly,
    /// At most so many metres away: the place's community or town is near, its spot is not known.
    Within(u32),
}

impl Nearness {
    /// What answers are ordered by before metres.
    fn tier(self) -> u8 {
        match self {
            Self::Minutes(_) | Self::Unsaid | Self::Roughly | Self::Within(_) => 0,
            Self::SameCommunity => 1,
            Self::SameTown => 2,
            Self::SameDistrict => 3,
            Self::Elsewhere => 4,
        }
    }
}

/// Farther than this a spot may lie in another district; then nobody knows whose services come.
const DISTRICT_METRES: u32 = 3_000;

/// One line of an answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Found {
    /// Which place.
    pub place: PlaceRef,
    /// Great-circle metres from the origin's point to the place's.
    pub metres: f64,
    /// So many metres the place may stand from its point; 0 where its spot is known.
    pub off: u32,
    /// How near that is.
    pub nearness: Nearness,
    /// What someone who sets out now will find. From an inexact origin, and where the way is too long
    /// to walk, what someone who is there already finds.
    pub visit: Visit,
}

impl Found {
    /// Whether only the area is known in which the place stands.
    #[must_use]
    pub fn is_rough(&self) -> bool {
        self.off > 0
    }

    /// The greatest distance it may have, and what answers are ordered by: what is near for certain
    /// comes before what may be near.
    fn farthest(&self) -> f64 {
        self.metres + f64::from(self.off)
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

/// Which places an answer may hold.
#[derive(Clone, Copy)]
struct Wanted<'a> {
    /// What they have at any moment.
    traits: Traits,
    /// What hangs on the moment, by their numbers.
    now: &'a dyn Fn(u32) -> bool,
}

impl Wanted<'_> {
    /// Every place.
    const ALL: Self = Self {
        traits: Traits::NONE,
        now: &|_| true,
    };

    fn fits(&self, number: u32, place: &Place) -> bool {
        traits::of(place).has(self.traits) && (self.now)(number)
    }
}

/// Places in the order of every answer, of whatever kinds they are.
pub(crate) fn ranked(catalog: &Catalog, found: Vec<Found>) -> Vec<Found> {
    let last = |found: &Found| comes_after(catalog.place(found.place.number));
    ordered(found, |a, b| {
        by_nearness((a, last(a)), (b, last(b))).then(a.place.cmp(&b.place))
    })
}

/// Whether a place follows all others.
fn comes_after(place: Option<&Place>) -> bool {
    place.is_some_and(comes_last)
}

/// Of two lines, each with whether its place follows all others, which comes first.
fn by_nearness((a, a_last): (&Found, bool), (b, b_last): (&Found, bool)) -> Ordering {
    let tier = (a_last, a.nearness.tier()).cmp(&(b_last, b.nearness.tier()));
    tier.then(a.farthest().total_cmp(&b.farthest()))
}

/// What the order of [`Sort::Cheap`] goes by.
fn cost(place: Option<&Place>) -> (bool, bool, Option<(u32, u32)>) {
    let price = place.and_then(|place| place.offer.price);
    (
        comes_after(place),
        price.is_none(),
        price.map(|yuan| (yuan.from, yuan.to)),
    )
}

impl Question<'_> {
    /// The first `k` places, and what else helps where they are far.
    #[must_use]
    pub fn answer(&self, catalog: &Catalog, k: usize) -> Answer {
        let open = |number: u32| {
            catalog
                .place(number)
                .is_some_and(|place| self.is_met_by(catalog, place, &[Need::Open]))
        };
        let mut wanted = Wanted {
            traits: traits::asked(self.needs),
            ..Wanted::ALL
        };
        if self.needs.contains(&Need::Open) {
            wanted.now = &open;
        }
        let near = |k| self.nearest(catalog, self.kind, k, wanted);
        let (found, nearest) = match self.sort {
            Sort::Near => {
                let found = near(k);
                let first = found.first().copied();
                (found, first)
            }
            Sort::Cheap => (self.cheapest(catalog, k, wanted), near(1).pop()),
        };
        Answer {
            found,
            nearest,
            total: catalog
                .index(self.kind)
                .into_iter()
                .chain(catalog.rough(self.kind))
                .map(|index| index.count(wanted.traits, wanted.now))
                .sum(),
            comes_home: self.comes_home(catalog, self.needs),
            station: self.nearest(catalog, Kind::Station, 1, Wanted::ALL).pop(),
            may_be_near: self.may_be_near(catalog, wanted),
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

    /// How near one place is and what one will find there. `None` for a place that
    /// stands nowhere.
    #[must_use]
    pub fn look_at(&self, catalog: &Catalog, number: u32) -> Option<Found> {
        let place = catalog.place(number)?;
        let position = place.position?;
        let metres = metres_between(self.origin.point(), position.point());
        let nearness = self.nearness(place, metres, position.metres_off());
        Some(Found {
            place: catalog.place_ref(number),
            metres,
            off: position.metres_off(),
            nearness,
            visit: self.visit(catalog, place, nearness),
        })
    }

    fn visit(&self, catalog: &Catalog, place: &Place, nearness: Nearness) -> Visit {
        let walk = match nearness {
            Nearness::Minutes(minutes) if minutes <= FARTHEST_MINUTES => Some(minutes),
            _ => None,
        };
        visit(place.hours.as_ref(), self.now, walk, &catalog.calendar)
    }

    /// `off`: how many metres the place may stand from where it is measured.
    fn nearness(&self, place: &Place, metres: f64, off: u32) -> Nearness {
        // Off by at most half of what is said.
        let says_something = |error: u32| metres >= 2.0 * f64::from(error);
        let area = match self.origin {
            Origin::Area { area, .. } => area,
            Origin::Exact(_) if off == 0 => return Nearness::Minutes(self.pace.minutes(metres)),
            Origin::Exact(_) if says_something(off) => return Nearness::Roughly,
            // Of a district that would be no news.
            Origin::Exact(_) if off <= Reference::Town.metres_off() => {
                return Nearness::Within(metres.ceil() as u32 + off);
            }
            Origin::Exact(_) => return Nearness::Unsaid,
            Origin::About { metres: error, .. } if says_something(error.saturating_add(off)) => {
                return Nearness::Roughly;
            }
            Origin::About { .. } => return Nearness::Unsaid,
        };
        match place.area {
            Some(there) if there == area && area.level() == AreaLevel::Village => {
                Nearness::SameCommunity
            }
            Some(there) if there.town().is_some() && there.town() == area.town() => {
                Nearness::SameTown
            }
            Some(there) if there.district() == area.district() => Nearness::SameDistrict,
            _ => Nearness::Elsewhere,
        }
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

    fn nearest(&self, catalog: &Catalog, kind: Kind, k: usize, wanted: Wanted) -> Vec<Found> {
        if let Origin::Exact(from) | Origin::About { point: from, .. } = self.origin {
            let look = |numbers: Vec<u32>| {
                let numbers = numbers.into_iter();
                numbers.filter_map(|n| self.look_at(catalog, n))
            };
            let exact = catalog.index(kind).into_iter();
            let of_index = |index| look(nearest_of_spot(index, from, k, wanted));
            let mut found: Vec<Found> = exact.flat_map(of_index).collect();
            let known = found.len();
            found.extend(catalog.rough(kind).flat_map(of_index));
            if found.len() > known {
                found = ranked(catalog, found);
                found.truncate(k);
            }
            return found;
        }
        let all = catalog
            .listed(kind)
            .filter(|(n, place)| wanted.fits(*n, place))
            .filter_map(|(n, _)| self.look_at(catalog, n))
            .collect();
        ranked(catalog, all).into_iter().take(k).collect()
    }

    /// The `k` that cost least, in the order of [`Sort::Cheap`]. Institutions known to be unregistered
    /// follow all others here, too.
    fn cheapest(&self, catalog: &Catalog, k: usize, wanted: Wanted) -> Vec<Found> {
        let listed = catalog.listed(self.kind);
        let listed = listed.filter(|(n, place)| wanted.fits(*n, place));
        let all = listed
            .filter_map(|(n, _)| self.look_at(catalog, n))
            .collect();
        let cost = |found: &Found| cost(catalog.place(found.place.number));
        // The order is kept among equals.
        let near_first = ranked(catalog, all);
        let mut found = ordered(near_first, |a, b| cost(a).cmp(&cost(b)));
        found.truncate(k);
        found
    }

    /// Whether a place that meets the needs may be within a quarter of an hour though its spot is
    /// not known.
    fn may_be_near(&self, catalog: &Catalog, wanted: Wanted) -> bool {
        let error = match self.origin {
            Origin::Exact(_) => 0,
            Origin::About { metres, .. } => metres,
            Origin::Area { .. } => return false,
        };
        let from = self.origin.point();
        catalog.rough(self.kind).any(|index| {
            let nearest = index.nearest(from, 1, wanted.traits, wanted.now).pop();
            let seen = nearest.and_then(|number| self.look_at(catalog, number));
            seen.is_some_and(|found| {
                let least = found.metres - f64::from(found.off) - f64::from(error);
                least <= Pace::Steady.reach(CIRCLE_MINUTES)
            })
        })
    }

    /// Services of the kind that meet needs and may come to where the person is. Where a service names areas
    /// and the person's own town is not known, any service for a town of their district is
    /// offered: better one question on the phone too many than a service not heard of. So is one that does not say
    /// where it comes to, in the district it is of.
    fn comes_home(&self, catalog: &Catalog, needs: &[Need]) -> Vec<u32> {
        let (home, town_known) = match self.origin {
            Origin::Area { area, .. } => (Some(area), area.town().is_some()),
            Origin::Exact(spot) => (nearest_area(catalog, spot), false),
            Origin::About { point, metres } if metres <= DISTRICT_METRES => {
                (nearest_area(catalog, point), false)
            }
            Origin::About { .. } => (None, false),
        };
        let reaches = |area: AreaCode| match home {
            Some(home) => home.is_within(area) || (!town_known && area.is_within(home.district())),
            // Any of the city, unless nothing of it knows where it lies.
            None => matches!(self.origin, Origin::About { .. }),
        };
        let off = match self.origin {
            Origin::About { metres, .. } => f64::from(metres),
            Origin::Exact(_) | Origin::Area { .. } => 0.0,
        };
        catalog
            .listed(self.kind)
            .filter(|(_, place)| match &place.offer.area {
                None if place.only_comes_home() => {
                    place.area.is_none_or(|area| reaches(area.district()))
                }
                None => false,
                Some(ServiceArea::City) => true,
                Some(ServiceArea::Areas(areas)) => areas.iter().any(|area| reaches(*area)),
                Some(ServiceArea::Radius(metres)) => place.point().is_some_and(|p| {
                    metres_between(p, self.origin.point()) - off <= f64::from(*metres)
                }),
            })
            .filter(|(_, place)| self.is_met_by(catalog, place, needs))
            .map(|(number, _)| number)
            .collect()
    }
}

fn nearest_of_spot(index: &NearIndex, from: LngLat, k: usize, wanted: Wanted) -> Vec<u32> {
    let of_rank = |rank, k| index.nearest(from, k, wanted.traits.and(rank), wanted.now);
    let mut numbers = of_rank(traits::FIRST, k);
    numbers.extend(of_rank(traits::LAST, k - numbers.len()));
    numbers
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

/// The area a spot is taken to lie in: that of the nearest thing that knows its own, a town with a
/// point or a listed place.
#[must_use]
pub fn nearest_area(catalog: &Catalog, spot: LngLat) -> Option<AreaCode> {
    let towns = catalog
        .areas
        .iter()
        .filter(|a| a.code.level() == AreaLevel::Town)
        .filter_map(|a| Some((a.point?, a.code)));
    let places = catalog
        .places()
        .iter()
        .filter_map(|p| Some((p.point()?, p.area?)));
    towns
        .chain(places)
        .min_by(|(a, _), (b, _)| metres_between(*a, spot).total_cmp(&metres_between(*b, spot)))
        .map(|(_, code)| code)
}

#[cfg(test)]
mod rough_tests;
#[cfg(test)]
mod tests {
    use super::*;
    use crate::hours::moment::Minute;
    use crate::hours::{OnHolidays, Span, WeeklyHours};
    use crate::place::Status;
    use crate::place::id::PlaceId;
    use crate::place::offer::Mark;
    use crate::place::offer::YuanRange;
    use crate::place::position::Position;
    use crate::testing::{area, at, city, code};
    use proptest::prelude::*;
    use time::{Date, Month};

    fn catalog(places: Vec<Place>) -> Catalog {
        let areas = vec![
            area("330602", "越城区", Some(at(120.65, 30.0))),
            area("330602001", "塔山街道", None),
            area("330602002", "府山街道", Some(at(120.559, 29.998))),
            area("330603", "柯桥区", Some(at(120.444, 30.0))),
        ];
        city(areas, places)
    }

    fn noon() -> Moment {
        Moment {
            date: Date::from_calendar_date(2026, Month::November, 23).unwrap(),
            minute: Minute(12 * 60),
        }
    }

    fn ask(kind: Kind, needs: &[Need], origin: Origin) -> Question<'_> {
        Question {
            kind,
            needs,
            origin,
            pace: Pace::Slow,
            now: noon(),
            sort: Sort::Near,
        }
    }

    fn ids(catalog: &Catalog, found: &[Found]) -> Vec<String> {
        found
            .iter()
            .map(|f| catalog.place(f.place.number).unwrap().id.to_string())
            .collect()
    }

    fn place(id: &str, kind: Kind, lng: f64) -> Place {
        Place::bare(PlaceId::parse(id).unwrap(), kind, Some(at(lng, 30.0)))
    }

    const HERE: f64 = 120.6;

    fn here() -> Origin {
        Origin::Exact(at(HERE, 30.0))
    }

    #[test]
    fn where_a_car_is_advised_nothing_counts_on_a_walk() {
        let mut lunch = place("C1", Kind::Canteen, 120.62); // 5.9 km
        let span = Span {
            open: Minute(10 * 60),
            close: Minute(20 * 60),
        };
        lunch.hours =
            WeeklyHours::new(std::array::from_fn(|_| vec![span]), OnHolidays::Unknown).ok();
        let catalog = catalog(vec![lunch]);
        let spot = Origin::Exact(at(120.559, 29.998));
        let found = ask(Kind::Canteen, &[], spot).look_at(&catalog, 0).unwrap();
        assert!(matches!(found.nearness, Nearness::Minutes(minutes) if minutes > 60));
        assert!(matches!(found.visit, Visit::OpenNow { .. }));
    }

    #[test]
    fn closed_and_planned_places_are_never_nearest_and_a_paused_one_keeps_its_place() {
        let mut closed = place("closed", Kind::Canteen, HERE);
        closed.status = Status::Closed;
        let mut planned = place("planned", Kind::Canteen, HERE);
        planned.status = Status::Planned;
        let mut paused = place("paused", Kind::Canteen, HERE + 0.001);
        paused.status = Status::Paused;
        let city = catalog(vec![
            closed,
            planned,
            paused,
            place("open", Kind::Canteen, HERE + 0.002),
        ]);
        let answer = ask(Kind::Canteen, &[], here()).answer(&city, 10);
        assert_eq!(ids(&city, &answer.found), ["paused", "open"]);
        assert_eq!(answer.total, 2);
    }

    #[test]
    fn a_home_known_to_be_unregistered_follows_all_others_however_near() {
        let mut unregistered = place("unregistered", Kind::Institution, HERE);
        unregistered.offer.marks.set(Mark::Registered, false);
        let city = catalog(vec![
            unregistered,
            place("unknown", Kind::Institution, HERE + 0.3),
        ]);
        for origin in [
            here(),
            Origin::Area {
                area: code("330602001"),
                point: at(HERE, 30.0),
            },
        ] {
            let answer = ask(Kind::Institution, &[], origin).answer(&city, 10);
            assert_eq!(ids(&city, &answer.found), ["unknown", "unregistered"]);
            let first = ask(Kind::Institution, &[], origin).answer(&city, 1);
            assert_eq!(ids(&city, &first.found), ["unknown"]);
        }
    }

    fn around(metres: u32) -> Origin {
        let point = at(HERE, 30.0);
        Origin::About { point, metres }
    }

    #[test]
    fn from_a_rough_spot_nobody_is_told_minutes_nor_when_they_arrive() {
        let mut near = place("near", Kind::Canteen, HERE + 0.003); // 290 m
        let span = Span {
            open: Minute(10 * 60),
            close: Minute(12 * 60 + 30),
        };
        near.hours =
            WeeklyHours::new(std::array::from_fn(|_| vec![span]), OnHolidays::Unknown).ok();
        let far = place("far", Kind::Canteen, HERE + 0.02); // 1.9 km
        let city = catalog(vec![far, near]);
        let answer = ask(Kind::Canteen, &[], around(500)).answer(&city, 10);
        assert_eq!(ids(&city, &answer.found), ["near", "far"]);
        let nearness: Vec<_> = answer.found.iter().map(|f| f.nearness).collect();
        assert_eq!(nearness, [Nearness::Unsaid, Nearness::Roughly]);
        assert!(matches!(answer.found[0].visit, Visit::OpenNow { .. }));
        assert!(!answer.nothing_near(), "it may be next door");
    }

    #[test]
    fn nothing_is_near_a_rough_spot_when_even_half_the_way_is_too_far() {
        let city = catalog(vec![place("far", Kind::Canteen, HERE + 0.05)]); // 4.8 km
        assert!(
            ask(Kind::Canteen, &[], around(500))
                .answer(&city, 10)
                .nothing_near()
        );
        let near = catalog(vec![place("near", Kind::Canteen, HERE + 0.012)]); // 1.2 km
        assert!(
            !ask(Kind::Canteen, &[], around(500))
                .answer(&near, 10)
                .nothing_near()
        );
        assert!(
            !ask(Kind::Canteen, &[], around(30_000))
                .answer(&city, 10)
                .nothing_near()
        );
    }

    #[test]
    fn who_may_be_anywhere_in_the_city_hears_of_every_service_of_it() {
        let mut service = place("comes", Kind::Canteen, HERE);
        service.position = None;
        service.offer.area = Some(ServiceArea::Areas(vec![code("330603")]));
        let mut radius = place("radius", Kind::Canteen, HERE + 0.1); // 9.6 km
        radius.offer.area = Some(ServiceArea::Radius(2_000));
        let city = catalog(vec![service, radius]);
        let comes = |origin| ask(Kind::Canteen, &[], origin).answer(&city, 10).comes_home;
        assert_eq!(comes(around(30_000)), [0, 1]);
        assert_eq!(comes(around(500)), [] as [u32; 0]);
        assert_eq!(comes(here()), [] as [u32; 0]);
    }

    proptest! {
        #[test]
        fn a_rough_distance_is_off_by_at_most_half_of_what_is_said(
            away in 0.0..0.3f64,
            error in 151..40_000u32,
        ) {
            let city = catalog(vec![place("one", Kind::Canteen, HERE + away)]);
            let found = ask(Kind::Canteen, &[], around(error)).look_at(&city, 0).unwrap();
            let said = found.nearness == Nearness::Roughly;
            prop_assert_eq!(said, f64::from(error) <= found.metres / 2.0);
            prop_assert!(!matches!(found.nearness, Nearness::Minutes(_)));
        }
    }

    #[test]
    fn from_a_town_without_a_point_the_same_town_comes_first_and_no_minutes_are_said() {
        let mut in_town = place("same-town", Kind::Canteen, 120.9);
        in_town.area = Some(code("330602001"));
        let mut in_district = place("same-district", Kind::Canteen, 120.7);
        in_district.area = Some(code("330602002"));
        let nearer_elsewhere = place("elsewhere", Kind::Canteen, 120.651);
        let city = catalog(vec![nearer_elsewhere, in_district, in_town]);
        let (point, known) = city.best_point(code("330602001004"));
        assert_eq!(known, Some(AreaLevel::District));
        let origin = Origin::Area {
            area: code("330602001004"),
            point,
        };
        let answer = ask(Kind::Canteen, &[], origin).answer(&city, 10);
        assert_eq!(
            ids(&city, &answer.found),
            ["same-town", "same-district", "elsewhere"]
        );
        assert!(
            answer
                .found
                .iter()
                .all(|f| !matches!(f.nearness, Nearness::Minutes(_)))
        );
    }

    #[test]
    fn an_area_nobody_knows_the_spot_of_is_answered_from_the_middle_of_the_city() {
        let city = catalog(vec![]);
        assert_eq!(city.best_point(code("330699001")), (at(120.55, 29.8), None));
    }

    #[test]
    fn a_count_on_a_button_is_the_number_of_places_behind_it() {
        let mut dementia = place("dementia", Kind::Institution, HERE);
        dementia.offer.marks.set(Mark::Dementia, true);
        let mut both = place("both", Kind::Institution, HERE);
        both.offer.marks.set(Mark::Dementia, true);
        both.offer.marks.set(Mark::MedicalCare, true);
        let city = catalog(vec![
            dementia,
            both,
            place("neither", Kind::Institution, HERE),
        ]);
        for needs in [&[][..], &[Need::Dementia], &[Need::MedicalCare]] {
            for (need, count) in ask(Kind::Institution, needs, here()).counts(&city) {
                let mut pressed = needs.to_vec();
                pressed.push(need);
                let answer = ask(Kind::Institution, &pressed, here()).answer(&city, 99);
                assert_eq!((need, answer.found.len()), (need, count));
            }
        }
    }

    #[test]
    fn open_means_open_when_one_gets_there() {
        let until = |close| {
            let span = Span {
                open: Minute(600),
                close: Minute(close),
            };
            WeeklyHours::new(std::array::from_fn(|_| vec![span]), OnHolidays::Unknown).ok()
        };
        let mut near = place("near", Kind::Canteen, HERE + 0.003); // 290 m: 8 minutes
        near.hours = until(12 * 60 + 10);
        let mut far = place("far", Kind::Canteen, HERE + 0.01); // 960 m: 27 minutes
        far.hours = until(12 * 60 + 10);
        let city = catalog(vec![near, far]);
        let answer = ask(Kind::Canteen, &[Need::Open], here()).answer(&city, 10);
        assert_eq!(ids(&city, &answer.found), ["near"]);
    }

    #[test]
    fn what_only_delivers_to_nobody_knows_where_is_no_place_to_eat_at_and_is_offered_in_its_district()
     {
        let mut canteen = Place::bare(PlaceId::parse("sends").unwrap(), Kind::Canteen, None);
        canteen.category = Some("送餐入户".to_owned());
        canteen.area = Some(code("330602002"));
        let city = catalog(vec![canteen]);
        let from = |c: &str| {
            let (point, _) = city.best_point(code(c));
            let origin = Origin::Area {
                area: code(c),
                point,
            };
            let answer = ask(Kind::Canteen, &[], origin).answer(&city, 10);
            assert_eq!(answer.found, []);
            assert_eq!(answer.total, 0);
            answer.comes_home
        };
        assert_eq!(from("330602001"), [0]);
        assert_eq!(from("330603"), [0_u32; 0]);
    }

    #[test]
    fn services_that_come_to_the_home_are_offered_where_they_come() {
        let served = |id: &str, area| {
            let mut p = Place::bare(PlaceId::parse(id).unwrap(), Kind::HomeNursing, None);
            p.offer.area = Some(area);
            p
        };
        let city = catalog(vec![
            served("city", ServiceArea::City),
            served("yuecheng", ServiceArea::Areas(vec![code("330602")])),
            served("fushan", ServiceArea::Areas(vec![code("330602002")])),
            served("keqiao", ServiceArea::Areas(vec![code("330603")])),
        ]);
        let from = |c: &str| {
            let (point, _) = city.best_point(code(c));
            let origin = Origin::Area {
                area: code(c),
                point,
            };
            let answer = ask(Kind::HomeNursing, &[], origin).answer(&city, 10);
            answer
                .comes_home
                .iter()
                .map(|n| city.place(*n).unwrap().id.as_str())
                .collect::<Vec<_>>()
        };
        assert_eq!(from("330602002"), ["city", "yuecheng", "fushan"]);
        assert_eq!(from("330602001"), ["city", "yuecheng"]);
        assert_eq!(
            from("330602"),
            ["city", "yuecheng", "fushan"],
            "the town is not known"
        );
        assert_eq!(from("330603"), ["city", "keqiao"]);
    }

    #[test]
    fn a_service_that_comes_home_meets_the_needs_too() {
        let nurse = |id: &str, holds: Option<bool>| {
            let mut p = Place::bare(PlaceId::parse(id).unwrap(), Kind::HomeNursing, None);
            p.offer.area = Some(ServiceArea::City);
            if let Some(holds) = holds {
                p.offer.marks.set(Mark::LongTermCareInsurance, holds);
            }
            p
        };
        let city = catalog(vec![
            nurse("insured", Some(true)),
            nurse("not", Some(false)),
            nurse("unknown", None),
        ]);
        let needs = [Need::LongTermCareInsurance];
        let question = ask(Kind::HomeNursing, &needs, here());
        assert_eq!(question.answer(&city, 10).comes_home, [0]);
        let counts = ask(Kind::HomeNursing, &[], here()).counts(&city);
        assert!(counts.contains(&(Need::LongTermCareInsurance, 1)));
        assert!(counts.contains(&(Need::MedicalInsurance, 0)));
    }

    #[test]
    fn a_service_nobody_walks_to_is_open_when_it_is_open_now() {
        let meals = |id: &str, close: u16| {
            let mut p = Place::bare(PlaceId::parse(id).unwrap(), Kind::Canteen, None);
            p.offer.area = Some(ServiceArea::City);
            let span = Span {
                open: Minute(600),
                close: Minute(close),
            };
            let days = std::array::from_fn(|_| vec![span]);
            p.hours = WeeklyHours::new(days, OnHolidays::Unknown).ok();
            p
        };
        let city = catalog(vec![meals("open", 780), meals("shut", 700)]);
        let answer = ask(Kind::Canteen, &[Need::Open], here()).answer(&city, 10);
        assert_eq!(answer.comes_home, [0]);
    }

    #[test]
    fn when_nothing_is_within_a_quarter_of_an_hour_it_is_known_and_the_station_is_at_hand() {
        let city = catalog(vec![
            place("far", Kind::Canteen, HERE + 0.1),
            place("station", Kind::Station, HERE + 0.05),
        ]);
        let answer = ask(Kind::Canteen, &[], here()).answer(&city, 10);
        assert!(answer.nothing_near());
        assert_eq!(ids(&city, &answer.found), ["far"]);
        assert_eq!(ids(&city, &[answer.station.unwrap()]), ["station"]);
        assert!(
            ask(Kind::Kiosk, &[], here())
                .answer(&city, 10)
                .nothing_near()
        );
    }

    /// A place on a spot, or somewhere in a community, or nowhere, that comes to the home or not, and keeps some promises.
    fn some_place() -> impl Strategy<Value = Place> {
        let area = prop_oneof![
            Just(None),
            Just(Some(ServiceArea::City)),
            Just(Some(ServiceArea::Areas(vec![code("330603")]))),
            Just(Some(ServiceArea::Radius(2_000))),
        ];
        let kind = prop_oneof![Just(Kind::Centre), Just(Kind::HomeNursing)];
        let mark = || prop::option::of(any::<bool>());
        let known = (mark(), mark(), mark());
        let point = prop::option::of(120.5..120.7);
        let rough = any::<bool>();
        (kind, point, area, known, rough).prop_map(|(kind, lng, area, known, rough)| {
            let mut place = Place::bare(
                PlaceId::parse("p").unwrap(),
                kind,
                lng.map(|lng| at(lng, 30.0)),
            );
            // A radius is drawn around a spot.
            if rough && !matches!(area, Some(ServiceArea::Radius(_))) {
                let of = Reference::Community;
                place.position = place.point().map(|point| Position::Rough { point, of });
            }
            place.offer.area = area;
            let marks = [
                (Mark::LongTermCareInsurance, known.0),
                (Mark::MedicalInsurance, known.1),
                (Mark::StepFree, known.2),
            ];
            for (mark, holds) in marks {
                if let Some(holds) = holds {
                    place.offer.marks.set(mark, holds);
                }
            }
            place
        })
    }

    proptest! {
        /// Against asking every record: what a button promises stands behind it, and whatever
        /// stands there keeps every promise.
        #[test]
        fn what_a_button_counts_is_what_stands_behind_it(
            places in prop::collection::vec(some_place(), 0..40),
            kind in prop_oneof![Just(Kind::Centre), Just(Kind::HomeNursing)],
            pressed in prop::sample::subsequence(
                vec![Need::LongTermCareInsurance, Need::MedicalInsurance, Need::StepFree], 0..3),
        ) {
            let mark = |need: Need| match need {
                Need::LongTermCareInsurance => Some(Mark::LongTermCareInsurance),
                Need::MedicalInsurance => Some(Mark::MedicalInsurance),
                Need::StepFree => Some(Mark::StepFree),
                _ => None,
            };
            let places: Vec<Place> = places.into_iter().enumerate().map(|(n, mut place)| {
                place.id = PlaceId::parse(&format!("p{n:03}")).unwrap();
                place
            }).collect();
            let city = catalog(places);
            let spot = Origin::Exact(at(120.6, 30.0));
            for (need, count) in ask(kind, &pressed, spot).counts(&city) {
                let Some(_) = mark(need) else { continue };
                let mut needs = pressed.clone();
                if !needs.contains(&need) {
                    needs.push(need);
                }
                let keeps = |p: &Place| needs.iter().all(|need| {
                    mark(*need).is_some_and(|mark| p.offer.marks.get(mark) == Some(true))
                });
                // Nobody here lives in Keqiao.
                let comes = |p: &Place| match (&p.offer.area, p.point()) {
                    (Some(ServiceArea::City), _) => true,
                    (Some(ServiceArea::Radius(_)), Some(point)) =>
                        metres_between(point, at(120.6, 30.0)) <= 2_000.0,
                    _ => false,
                };
                let of_kind = || (0u32..).zip(city.places()).filter(|(_, p)| p.kind == kind && keeps(p));
                let want: Vec<u32> = of_kind().filter(|(_, p)| comes(p)).map(|(n, _)| n).collect();
                let answer = ask(kind, &needs, spot).answer(&city, 999);
                prop_assert_eq!(&answer.comes_home, &want);
                let mut behind: Vec<u32> = answer.found.iter().map(|f| f.place.number).collect();
                behind.extend(&answer.comes_home);
                behind.sort_unstable();
                behind.dedup();
                let all = of_kind().filter(|(_, p)| p.position.is_some() || comes(p)).map(|(n, _)| n);
                prop_assert_eq!(&behind, &all.collect::<Vec<_>>());
                prop_assert_eq!(count, behind.len());
            }
        }

        #[test]
        fn the_order_of_an_answer_is_that_of_measuring_every_place(
            spots in prop::collection::vec((119.8..121.3, 29.2..30.4, any::<bool>()), 1..120),
            from in (119.8..121.3, 29.2..30.4), k in 1usize..15,
        ) {
            let places: Vec<Place> = spots.iter().enumerate().map(|(n, (lng, lat, registered))| {
                let mut p = Place::bare(PlaceId::parse(&format!("p{n:03}")).unwrap(), Kind::Institution, Some(at(*lng, *lat)));
                p.offer.marks.set(Mark::Registered, *registered);
                p
            }).collect();
            let from = at(from.0, from.1);
            let mut expected: Vec<(bool, i64, String)> = places.iter().map(|p| {
                let metres = metres_between(from, p.point().unwrap());
                (p.offer.marks.get(Mark::Registered) == Some(false), (metres * 1000.0) as i64, p.id.to_string())
            }).collect();
            expected.sort();
            let city = catalog(places);
            let answer = ask(Kind::Institution, &[], Origin::Exact(from)).answer(&city, k);
            let want: Vec<String> = expected.into_iter().take(k).map(|(_, _, id)| id).collect();
            prop_assert_eq!(ids(&city, &answer.found), want);
        }
    }

    /// A care home, its price from and to, and so many hundredths of a degree to the east.
    fn home(id: &str, price: Option<(u32, u32)>, east: f64) -> Place {
        let mut home = place(id, Kind::Institution, HERE + east / 100.0);
        home.offer.price = price.map(|(from, to)| YuanRange { from, to });
        home
    }

    #[test]
    fn homes_by_price_begin_with_the_cheapest_and_end_with_what_nobody_published() {
        let mut unregistered = home("not-registered", Some((500, 500)), 0.1);
        unregistered.offer.marks.set(Mark::Registered, false);
        let catalog = catalog(vec![
            home("unknown-near", None, 0.2),
            home("dear", Some((3000, 3000)), 0.3),
            home("cheap-far", Some((1200, 4000)), 2.0),
            home("cheap-near", Some((1200, 4000)), 1.0),
            home("cheapest-for-all", Some((1200, 1500)), 3.0),
            unregistered,
            home("unknown-far", None, 4.0),
        ]);
        let mut question = ask(Kind::Institution, &[], here());
        question.sort = Sort::Cheap;
        let answer = question.answer(&catalog, 10);
        let want = [
            "cheapest-for-all",
            "cheap-near",
            "cheap-far",
            "dear",
            "unknown-near",
            "unknown-far",
            "not-registered",
        ];
        assert_eq!(ids(&catalog, &answer.found), want);
        let nearest = answer.nearest.unwrap();
        assert_eq!(ids(&catalog, &[nearest]), ["unknown-near"]);
        assert_eq!(answer.total, 7);
        // What is shown first does not depend on how many are shown.
        assert_eq!(question.answer(&catalog, 3).found, answer.found[..3]);
    }

    proptest! {
        #[test]
        fn by_price_or_by_distance_the_same_homes_are_found(
            homes in prop::collection::vec((prop::option::of((0..9u32, 0..9u32)), -9i32..9), 0..12),
        ) {
            let all = homes.iter().zip(1..).map(|((price, east), n)| {
                home(&format!("H{n}"), price.map(|(a, b)| (a.min(b), a.max(b))), f64::from(*east))
            });
            let catalog = catalog(all.collect());
            let near = ask(Kind::Institution, &[], here());
            let cheap = Question { sort: Sort::Cheap, ..near };
            let (near, cheap) = (near.answer(&catalog, 20), cheap.answer(&catalog, 20));
            prop_assert_eq!(near.nearest, cheap.nearest);
            let sorted = |answer: &Answer| {
                let mut ids = ids(&catalog, &answer.found);
                ids.sort();
                ids
            };
            prop_assert_eq!(sorted(&near), sorted(&cheap));
            let price = |found: &Found| catalog.place(found.place.number).unwrap().offer.price;
            let known: Vec<_> = cheap.found.iter().map_while(price).collect();
            prop_assert!(known.windows(2).all(|two| two[0].from <= two[1].from));
            prop_assert!(cheap.found[known.len()..].iter().all(|found| price(found).is_none()));
        }
    }
}
