//! Rows that are perhaps one place twice. In the table of one kind: the same name, with the same
//! address, the same number to ring, or at the same spot. In any tables of the city: another name,
//! but the same number at the same spot, or at the same address where a point is unknown. A place
//! that stands in the tables of two kinds under one name, as a canteen in a centre does, is told
//! only where the two rows differ.
//!
//! Names and addresses are compared without what is written now and then: see [`called`].

mod called;

pub(crate) use called::AreaNames;

use crate::issue::Issues;
use crate::limits::{SAME_DOOR_METRES, SAME_SPOT_METRES};
use crate::sheet::Row;
use crate::words::Say;
use crate::{columns, words};
use called::{Called, fit};
use domain::geo::area::AreaCode;
use domain::geo::coord::LngLat;
use domain::geo::near::metres_between;
use domain::place::phone::{Phone, is_hotline};
use domain::place::{Place, Status};
use std::collections::BTreeMap;

/// The places of a city met so far.
#[derive(Debug, Default)]
pub(crate) struct Twins {
    around: AreaNames,
    met: Vec<Met>,
    /// Which of them share something, so that each row is compared with few.
    sharing: BTreeMap<Shared, Vec<usize>>,
}

/// What two rows may share that makes it worth while to compare them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Shared {
    /// A name and an address.
    Address(String, String),
    /// A name and a number to ring.
    Phone(String, String),
    /// A name and a square of the earth.
    Spot(String, Square),
    /// A name alone, of places of which nothing else is known.
    Name(String),
    /// A number to ring and a square of the earth.
    Door(String, Square),
    /// A number to ring and an address.
    House(String, String),
}

/// A square of a thousandth of a degree: 65 to 111 m in China.
type Square = (i32, i32);

#[derive(Debug)]
struct Met {
    file: String,
    line: u32,
    name: Called,
    address: Option<Called>,
    /// All areas that the row names.
    areas: Vec<AreaCode>,
    phones: Vec<String>,
    place: Place,
}

/// How two rows are related.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Relation {
    /// One place twice in the table of its kind; whether the names are written alike.
    Twice { alike: bool },
    /// Two names at one door.
    TwoNames,
    /// One place in the tables of two kinds, and the rows differ.
    Differ(words::Difference),
}

impl Twins {
    /// For the places of a city with these areas.
    pub(crate) fn new(around: AreaNames) -> Self {
        Self {
            around,
            ..Self::default()
        }
    }

    /// Tells of a row that is a place already met, and remembers it.
    pub(crate) fn meet(&mut self, row: &Row<'_>, place: &Place, issues: &mut Issues) {
        let here = Met::new(&self.around, row, place);
        let keys = here.keys();
        // Ends at the first that is related: of a thousand rows of one place each has many.
        let related = keys
            .iter()
            .flat_map(|(_, near)| near)
            .filter_map(|key| self.sharing.get(key))
            .flatten()
            .find_map(|at| {
                let other = self.met.get(*at)?;
                Some((other, relation(other, &here)?))
            });
        if let Some((other, relation)) = related {
            issues.warning(row.location(columns::NAME), other.say(relation));
        }
        let at = self.met.len();
        for (key, _) in keys {
            self.sharing.entry(key).or_default().push(at);
        }
        self.met.push(here);
    }
}

impl Met {
    fn new(around: &AreaNames, row: &Row<'_>, place: &Place) -> Self {
        let name = around.name(&place.name);
        let address = place.address.as_deref().map(|a| around.address(a));
        let address = address.filter(|a| !a.core.is_empty());
        let of_address = address.iter().flat_map(|a| &a.areas);
        let areas = name.areas.iter().chain(of_address).chain(&place.area);
        Self {
            file: row.file().to_owned(),
            line: row.line(),
            areas: areas.copied().collect(),
            name,
            address,
            phones: place.phones.iter().filter_map(own_number).collect(),
            place: place.clone(),
        }
    }

    /// The keys under which it is kept, each with those under which a place related to it may be.
    fn keys(&self) -> Vec<(Shared, Vec<Shared>)> {
        let name = || self.name.key().to_owned();
        let address = self.address.as_ref().map(|a| a.core.as_str());
        let itself = |key: Shared| (key.clone(), vec![key]);
        let mut keys = Vec::new();
        if let Some(address) = address {
            keys.push(itself(Shared::Address(name(), address.to_owned())));
        }
        for phone in &self.phones {
            keys.push(itself(Shared::Phone(name(), phone.clone())));
        }
        if let Some(point) = self.place.point() {
            let around = |reach: i32| squares(point, reach);
            let near = around(2).map(|s| Shared::Spot(name(), s)).collect();
            keys.push((Shared::Spot(name(), square(point)), near));
            for phone in &self.phones {
                let near = around(1).map(|s| Shared::Door(phone.clone(), s)).collect();
                keys.push((Shared::Door(phone.clone(), square(point)), near));
            }
        }
        if let Some(address) = address {
            for phone in &self.phones {
                keys.push(itself(Shared::House(phone.clone(), address.to_owned())));
            }
        }
        if self.unknown() {
            keys.push(itself(Shared::Name(self.name.core.clone())));
        }
        keys
    }

    /// Whether nothing is known that tells it from another place of its name.
    fn unknown(&self) -> bool {
        self.place.address.is_none()
            && self.place.phones.is_empty()
            && self.place.position.is_none()
    }

    fn say(&self, relation: Relation) -> Say {
        let at = words::OtherRow {
            file: &self.file,
            line: self.line,
            id: &self.place.id,
            name: &self.place.name,
        };
        match relation {
            Relation::Twice { alike } => words::same_place(at, alike),
            Relation::TwoNames => words::same_door(at),
            Relation::Differ(what) => words::same_place_differs(at, what),
        }
    }
}

/// How two rows are related, if at all.
fn relation(one: &Met, other: &Met) -> Option<Relation> {
    let both: Vec<AreaCode> = one.areas.iter().chain(&other.areas).copied().collect();
    let fit = fit(&both);
    let same = |a: &Called, b: &Called| a.whole == b.whole || fit && a.core == b.core;
    let addresses = one.address.as_ref().zip(other.address.as_ref());
    let address = addresses.is_some_and(|(a, b)| same(a, b));
    let phone = one.phones.iter().any(|p| other.phones.contains(p));
    let metres = one
        .place
        .point()
        .zip(other.place.point())
        .map(|(a, b)| metres_between(a, b));
    let within = |most: f64| metres.is_some_and(|m| m <= most);
    let named_alike = same(&one.name, &other.name) || fit && one.name.is_sort_of(&other.name);
    if !named_alike {
        // A place that has closed and the one that came after it may have both.
        let closed = [one, other]
            .iter()
            .any(|met| met.place.status == Status::Closed);
        let door = phone && (within(SAME_DOOR_METRES) || metres.is_none() && address);
        return (door && !closed).then_some(Relation::TwoNames);
    }
    if one.place.kind == other.place.kind {
        let nothing = one.unknown() && other.unknown() && one.place.area == other.place.area;
        let twice = address || phone || within(SAME_SPOT_METRES) || nothing;
        let alike = one.name.whole == other.name.whole;
        return twice.then_some(Relation::Twice { alike });
    }
    if address && metres.is_some_and(|m| m > SAME_SPOT_METRES) {
        return Some(Relation::Differ(words::Difference::Point));
    }
    let rung = !one.phones.is_empty() && !other.phones.is_empty();
    let differ = address && rung && !phone;
    differ.then_some(Relation::Differ(words::Difference::Phone))
}

/// The digits of a number that belongs to a place: no hotline, which many have in common.
fn own_number(phone: &Phone) -> Option<String> {
    let digits = phone.digits();
    let shared = is_hotline(&digits) || digits.starts_with("400") || digits.starts_with("800");
    (!shared).then_some(digits)
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "degrees times a thousand are below 360000"
)]
fn square(point: LngLat) -> Square {
    let cell = |degrees: f64| (degrees * 1000.0).floor() as i32;
    (cell(point.lng()), cell(point.lat()))
}

/// The square of a point and those around it.
fn squares(point: LngLat, reach: i32) -> impl Iterator<Item = Square> {
    let (x, y) = square(point);
    (-reach..=reach).flat_map(move |dx| (-reach..=reach).map(move |dy| (x + dx, y + dy)))
}
