//! A city opened up for questions.

use crate::geo::adcode::Adcode;
use crate::geo::area::{Area, AreaCode, AreaLevel};
use crate::geo::coord::LngLat;
use crate::geo::near::{NearIndex, metres_between};
use crate::hours::calendar::Calendar;
use crate::order::exactly_one;
use crate::order::ordered;
use crate::pack::CityPack;
use crate::pack::city::City;
use crate::place::features;
use crate::place::id::PlaceId;
use crate::place::position::{Position, Reference};
use crate::place::samples::Samples;
use crate::place::{Kind, Place};
use crate::search::Readings;

/// Farther than this from its point, the name of a town says nothing about a spot: metres. Assumed.
pub const NEAR_TOWN_METRES: f64 = 3_000.0;

/// A place of one of several cities, for as long as their catalogs are open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlaceRef {
    /// Its city.
    pub city: Adcode,
    /// Its number in the catalog of that.
    pub number: u32,
}

/// A city's places with the indexes that answer questions about them.
#[derive(Debug, Clone)]
pub struct Catalog {
    /// The city.
    pub city: City,
    /// Its districts and towns, by code.
    pub areas: Vec<Area>,
    /// How names are read.
    pub readings: Readings,
    /// Published holidays.
    pub calendar: Calendar,
    places: Vec<Place>,
    /// Numbers of places, by id.
    by_id: Vec<u32>,
    /// One index a kind, over the listed places whose spot is known.
    by_kind: Vec<(Kind, NearIndex)>,
    /// The listed places that stand somewhere and have no spot: an index for a kind and for what
    /// their points stand for, so that all of an index may be equally far off. None is empty.
    rough: Vec<(Kind, NearIndex)>,
}

impl Catalog {
    /// Opens a pack.
    ///
    /// ```
    /// use domain::geo::coord::LngLat;
    /// use domain::pack::{CityPack, catalog::Catalog};
    /// use domain::place::{Kind, Place, id::PlaceId};
    /// # use domain::geo::adcode::Adcode;
    /// # use domain::hours::{calendar::Calendar, moment::Moment};
    /// # use domain::pack::city::{Bounds, City};
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
    /// let canteen = Place::bare(PlaceId::parse("SX-1").unwrap(), Kind::Canteen, LngLat::new(120.58, 30.0));
    /// let catalog = Catalog::new(CityPack {
    ///     city,
    ///     areas: Vec::new(),
    ///     places: vec![canteen],
    ///     readings: Readings::default(),
    ///     calendar: Calendar::default(),
    /// });
    /// assert_eq!(catalog.number("SX-1"), Some(0));
    /// assert_eq!(catalog.listed(Kind::Canteen).count(), 1);
    /// assert_eq!(catalog.listed(Kind::Kiosk).count(), 0);
    /// ```
    #[must_use]
    pub fn new(pack: CityPack) -> Self {
        let places = pack.places;
        let numbered = || (0_u32..).zip(&places);
        let id_of = |number: u32| places.get(number as usize).map(|p| p.id.as_str());
        let by_id = ordered(numbered().map(|(n, _)| n).collect(), |a, b| {
            id_of(*a).cmp(&id_of(*b))
        });
        let by_kind = Kind::ALL
            .iter()
            .map(|kind| {
                let standing: Vec<_> = numbered()
                    .filter(|(_, p)| p.kind == *kind && p.status.is_listed())
                    .filter_map(|(n, p)| Some((n, p.point()?, features::of(p))))
                    .collect();
                (*kind, NearIndex::new(&standing))
            })
            .collect();
        let mut roughly = Vec::new();
        for (number, place) in numbered().filter(|(_, p)| p.status.is_listed()) {
            if let Some(Position::Rough { point, of }) = place.position {
                roughly.push((place.kind, of, (number, point, features::of(place))));
            }
        }
        let mut rough = Vec::new();
        for kind in Kind::ALL {
            for of in Reference::ALL {
                let fits = |(k, o, _): &&(Kind, Reference, _)| k == kind && o == of;
                let all = roughly.iter().filter(fits).map(|(_, _, at)| *at);
                let index = NearIndex::new(&all.collect::<Vec<_>>());
                if !index.is_empty() {
                    rough.push((*kind, index));
                }
            }
        }
        Self {
            city: pack.city,
            areas: pack.areas,
            readings: pack.readings,
            calendar: pack.calendar,
            by_id,
            by_kind,
            rough,
            places,
        }
    }

    /// Every place, listed or not.
    #[must_use]
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// A place by its number.
    #[must_use]
    pub fn place(&self, number: u32) -> Option<&Place> {
        self.places.get(number as usize)
    }

    /// What names a place of this city, by its number, beside those of other cities.
    #[must_use]
    pub fn place_ref(&self, number: u32) -> PlaceRef {
        let city = self.city.adcode;
        PlaceRef { city, number }
    }

    /// A place by its id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Place> {
        self.place(self.number(id)?)
    }

    /// The number of the place with this id.
    #[must_use]
    pub fn number(&self, id: &str) -> Option<u32> {
        let at = self
            .by_id
            .binary_search_by(|n| self.place(*n).map(|p| p.id.as_str()).cmp(&Some(id)))
            .ok()?;
        self.by_id.get(at).copied()
    }

    /// The one place whose id begins so; `None` when there are several, or none.
    #[must_use]
    pub fn only_beginning_with(&self, cut: &PlaceId) -> Option<&Place> {
        let places = self.places.iter();
        exactly_one(places.filter(|p| p.id.starts_with(cut.as_str())))
    }

    /// The listed places of a kind whose spot is known.
    #[must_use]
    pub fn index(&self, kind: Kind) -> Option<&NearIndex> {
        self.by_kind
            .iter()
            .find(|(k, _)| *k == kind)
            .map(|(_, index)| index)
    }

    /// The listed places of a kind of which only the area is known. All places of an index may be
    /// equally far off.
    pub fn rough(&self, kind: Kind) -> impl Iterator<Item = &NearIndex> {
        let of_kind = self.rough.iter().filter(move |(k, _)| *k == kind);
        of_kind.map(|(_, index)| index)
    }

    /// How many listed places stand somewhere and have no spot.
    #[must_use]
    pub fn rough_places(&self) -> usize {
        let rough = |p: &&Place| p.status.is_listed() && p.is_rough();
        self.places.iter().filter(rough).count()
    }

    /// The listed places of a kind, with their numbers.
    pub fn listed(&self, kind: Kind) -> impl Iterator<Item = (u32, &Place)> {
        (0_u32..)
            .zip(&self.places)
            .filter(move |(_, p)| p.kind == kind && p.status.is_listed())
    }

    /// A district or town by its code.
    #[must_use]
    pub fn area(&self, code: AreaCode) -> Option<&Area> {
        let at = self.areas.binary_search_by_key(&code, |a| a.code).ok()?;
        self.areas.get(at)
    }

    /// The districts, by code.
    pub fn districts(&self) -> impl Iterator<Item = &Area> {
        self.areas
            .iter()
            .filter(|a| a.code.level() == AreaLevel::District)
    }

    /// The towns of a district, by code.
    pub fn towns(&self, district: AreaCode) -> impl Iterator<Item = &Area> {
        self.areas
            .iter()
            .filter(move |a| a.code.level() == AreaLevel::Town && a.code.district() == district)
    }

    /// The town a spot lies in or beside, where its point is at most [`NEAR_TOWN_METRES`] away.
    #[must_use]
    pub fn town_near(&self, spot: LngLat) -> Option<AreaCode> {
        let towns = self.areas.iter();
        let towns = towns.filter(|area| area.code.level() == AreaLevel::Town);
        let (metres, code) = towns
            .filter_map(|area| Some((metres_between(area.point?, spot), area.code)))
            .min_by(|a, b| a.0.total_cmp(&b.0))?;
        (metres <= NEAR_TOWN_METRES).then_some(code)
    }

    /// The best point known for an area, and how fine the area is whose point it is: its own,
    /// its town's, its district's, else the middle of the city (`None`).
    #[must_use]
    pub fn best_point(&self, code: AreaCode) -> (LngLat, Option<AreaLevel>) {
        let candidates = [Some(code), code.town(), Some(code.district())];
        candidates
            .into_iter()
            .flatten()
            .find_map(|c| Some((self.area(c)?.point?, Some(c.level()))))
            .unwrap_or((self.city.bounds.middle(), None))
    }

    /// District and town in words: 越城区府山街道.
    #[must_use]
    pub fn area_words(&self, code: AreaCode) -> String {
        self.names_of_areas(code, |_| true)
    }

    /// The district and the town that an area lies in, in words: 越城区府山街道 of 下大路社区; nothing for a district.
    #[must_use]
    pub fn lies_in(&self, code: AreaCode) -> String {
        self.names_of_areas(code, |area| area != code)
    }

    /// The names of the district and the town of an area, those that count, one behind the other.
    fn names_of_areas(&self, code: AreaCode, counts: impl Fn(AreaCode) -> bool) -> String {
        let areas = [Some(code.district()), code.town()].into_iter().flatten();
        areas
            .filter(|area| counts(*area))
            .filter_map(|area| Some(self.area(area)?.name.as_str()))
            .collect()
    }

    /// How many of the places that lists show are samples; with a kind, of those of the kind.
    #[must_use]
    pub fn samples(&self, kind: Option<Kind>) -> Samples {
        let is_shown =
            |place: &&Place| place.status.is_listed() && kind.is_none_or(|kind| place.kind == kind);
        Samples::among(self.places.iter().filter(is_shown))
    }
}
