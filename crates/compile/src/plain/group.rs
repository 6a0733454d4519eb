//! Which places stand on a page, and under which heading.

use domain::geo::area::AreaCode;
use domain::pack::CityPack;
use domain::place::offer::{Mark, ServiceArea};
use domain::place::{Kind, Place, Status};
use std::collections::BTreeMap;

/// The places of one kind in one city, as a directory lists them. Closed-for-good places are
/// in none of the lists.
#[derive(Debug)]
pub(super) struct Listing<'a> {
    /// By district, in order of code; places of no known district last.
    pub(super) districts: Vec<DistrictList<'a>>,
    /// Services that come to the home and have no house to go to.
    pub(super) comes_home: Vec<&'a Place>,
    /// Being built.
    pub(super) planned: Vec<&'a Place>,
}

/// The places of a district.
#[derive(Debug)]
pub(super) struct DistrictList<'a> {
    /// `None` where nobody wrote down which district it is.
    pub(super) code: Option<AreaCode>,
    /// By town, in order of code; those of no known town first.
    pub(super) towns: Vec<(Option<AreaCode>, Vec<&'a Place>)>,
}

impl<'a> Listing<'a> {
    /// Sorts the places of a kind under their headings.
    pub(super) fn of(pack: &'a CityPack, kind: Kind) -> Self {
        let mut districts = BTreeMap::<_, BTreeMap<_, Vec<&Place>>>::new();
        let (mut comes_home, mut planned) = (Vec::new(), Vec::new());
        for place in pack.places.iter().filter(|p| p.kind == kind) {
            match place.status {
                Status::Closed => {}
                Status::Planned => planned.push(place),
                _ if place.only_comes_home() => comes_home.push(place),
                _ => {
                    let district = place.area.map(AreaCode::district);
                    let town = place.area.and_then(AreaCode::town);
                    districts
                        .entry((district.is_none(), district))
                        .or_default()
                        .entry(town)
                        .or_default()
                        .push(place);
                }
            }
        }
        comes_home.sort_by_key(|p| (p.offer.area.is_none(), reach(p), order(p)));
        planned.sort_by_key(|p| order(p));
        let in_order = |mut places: Vec<&'a Place>| {
            places.sort_by_key(|p| order(p));
            places
        };
        Self {
            districts: districts
                .into_iter()
                .map(|((_, code), towns)| DistrictList {
                    code,
                    towns: towns
                        .into_iter()
                        .map(|(town, p)| (town, in_order(p)))
                        .collect(),
                })
                .collect(),
            comes_home,
            planned,
        }
    }

    /// How many can be used, now or after a pause.
    pub(super) fn usable(&self) -> usize {
        self.districts.iter().map(DistrictList::len).sum::<usize>() + self.comes_home.len()
    }

    /// Whether there is nothing to show.
    pub(super) fn is_empty(&self) -> bool {
        self.usable() == 0 && self.planned.is_empty()
    }

    /// Whether any of them is invented.
    pub(super) fn has_sample(&self) -> bool {
        let elsewhere = self.comes_home.iter().chain(&self.planned);
        self.districts.iter().any(DistrictList::has_sample)
            || elsewhere.into_iter().any(|p| p.is_sample())
    }
}

impl DistrictList<'_> {
    /// How many places.
    pub(super) fn len(&self) -> usize {
        self.towns.iter().map(|(_, places)| places.len()).sum()
    }

    /// Whether any of them is invented.
    pub(super) fn has_sample(&self) -> bool {
        self.towns
            .iter()
            .flat_map(|(_, places)| places)
            .any(|p| p.is_sample())
    }

    /// What names it in links: its code, or 0.
    pub(super) fn slug(&self) -> String {
        self.code.map_or("0".to_owned(), |code| code.to_string())
    }
}

/// Services of the whole city first, then by the district or town they come to; those that do not say where come last.
fn reach(place: &Place) -> Option<AreaCode> {
    match &place.offer.area {
        Some(ServiceArea::Areas(codes)) => codes.first().copied(),
        _ => None,
    }
}

/// Within a town: what is known to be unregistered last, then by name.
fn order(place: &Place) -> (bool, &str, &str) {
    let unregistered = place.offer.marks.get(Mark::Registered) == Some(false);
    (unregistered, &place.name, &place.id)
}

/// The name of an area of the pack, with its district where it is a town.
pub(super) fn area_name(pack: &CityPack, code: AreaCode) -> Option<&str> {
    // Sorted by code.
    let at = pack.areas.binary_search_by_key(&code, |a| a.code);
    let found = at.ok().and_then(|at| pack.areas.get(at));
    let searched = || pack.areas.iter().find(|a| a.code == code);
    found.or_else(searched).map(|a| a.name.as_str())
}
