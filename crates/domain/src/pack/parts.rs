//! The manifest in parts: what a phone needs of a city that is known, or around a spot, is one small
//! file, however many cities there are.
//!
//! Each part is a [`Manifest`] of few cities. Its name follows from the start of a link, so that it is
//! asked for with the first bytes of the app (`public/bundle.js`).

use super::manifest::{CityEntry, Manifest};
use crate::address::Start;
use crate::geo::adcode::Adcode;
use crate::geo::coord::LngLat;
use std::collections::BTreeMap;

/// Where the parts lie.
pub const FOLDER: &str = "data/manifest/";

/// Places so far beyond a city's edge are answers to somebody in it: nearly twice what the fastest pace walks in an hour.
pub const REACH_METRES: f64 = 5_000.0;

/// Cells in a degree.
const CELLS: f64 = 2.0;

/// From here on numbers are those of cells: six digits are a city's.
const CELL_KEYS: u32 = 1_000_000;

/// A part of the manifest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ManifestPart {
    /// One city, by its code.
    City(Adcode),
    /// The cities in a cell of the earth and within [`REACH_METRES`] of it.
    Around(Cell),
}

/// A cell: half a degree of longitude and of latitude.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    east: i32,
    north: i32,
}

impl Cell {
    /// The cell of a spot.
    #[must_use]
    pub fn of(spot: LngLat) -> Self {
        let half = |degrees: f64| (degrees * CELLS).floor() as i32;
        Self {
            east: half(spot.lng()),
            north: half(spot.lat()),
        }
    }

    /// West, south, east, north, degrees.
    fn bounds(self) -> [f64; 4] {
        let [west, south, east, north] =
            [self.east, self.north, self.east + 1, self.north + 1].map(f64::from);
        [west / CELLS, south / CELLS, east / CELLS, north / CELLS]
    }

    /// Whether a rectangle, and [`REACH_METRES`] around it, has a piece of the cell.
    fn meets(self, bounds: [f64; 4]) -> bool {
        let [west, south, east, north] = with_reach(bounds);
        let [from_west, from_south, to_east, to_north] = self.bounds();
        west <= to_east && from_west <= east && south <= to_north && from_south <= north
    }
}

impl ManifestPart {
    /// The part that has the city of a start.
    #[must_use]
    pub fn of(start: Start) -> Self {
        match start {
            Start::Area(code) => Self::City(code.city()),
            Start::Spot(at) | Start::About { at, .. } => Self::around(at),
        }
    }

    /// The part that has the cities around a spot.
    #[must_use]
    pub fn around(spot: LngLat) -> Self {
        Self::Around(Cell::of(spot))
    }

    /// A number that no other part has: that of a city is its code.
    #[must_use]
    pub fn key(self) -> u32 {
        match self {
            Self::City(adcode) => adcode.into(),
            Self::Around(Cell { east, north }) => {
                let (east, north) = ((east + 720).unsigned_abs(), (north + 180).unsigned_abs());
                CELL_KEYS + east * 1_000 + north
            }
        }
    }

    /// Where it lies: `data/manifest/330600.json`, `data/manifest/241-59.json`.
    #[must_use]
    pub fn path(self) -> String {
        match self {
            Self::City(adcode) => [FOLDER, &adcode.to_string(), ".json"].concat(),
            Self::Around(Cell { east, north }) => {
                [FOLDER, &east.to_string(), "-", &north.to_string(), ".json"].concat()
            }
        }
    }

    /// Whether it may have a city that lies in this rectangle.
    #[must_use]
    pub fn may_have(self, adcode: Adcode, bounds: [f64; 4]) -> bool {
        match self {
            Self::City(one) => one == adcode,
            Self::Around(cell) => cell.meets(bounds),
        }
    }
}

impl CityEntry {
    /// Whether places of other cities may be answers to somebody who is here, in this one.
    #[must_use]
    pub fn is_at_edge(&self, from: LngLat) -> bool {
        self.metres_to_edge(from) <= REACH_METRES
    }
}

impl Manifest {
    /// The cities beside one whose places are answers, too, to somebody who is here.
    pub fn beside(&self, own: Adcode, from: LngLat) -> impl Iterator<Item = &CityEntry> {
        let others = self.cities.iter().filter(move |city| city.adcode != own);
        others.filter(move |city| city.metres_to(from) <= REACH_METRES)
    }
}

/// A rectangle and [`REACH_METRES`] around it.
fn with_reach([west, south, east, north]: [f64; 4]) -> [f64; 4] {
    // A degree of latitude has more than so many metres; one of longitude that times the cosine, of which half
    // is less than any north of here to 60 degrees.
    let up = REACH_METRES / 110_000.0;
    let aside = up * 2.0;
    [west - aside, south - up, east + aside, north + up]
}

/// All parts of a manifest.
#[must_use]
pub fn parts(manifest: &Manifest) -> BTreeMap<ManifestPart, Manifest> {
    let mut all: BTreeMap<ManifestPart, Vec<CityEntry>> = BTreeMap::new();
    for city in &manifest.cities {
        for part in of_city(city) {
            all.entry(part).or_default().push(city.clone());
        }
    }
    let part = |(part, cities)| (part, Manifest::new(cities));
    all.into_iter().map(part).collect()
}

/// The parts that have a city.
fn of_city(city: &CityEntry) -> Vec<ManifestPart> {
    let [west, south, east, north] = with_reach(city.bounds);
    let corner = |lng, lat| LngLat::new(lng, lat).map_or(Cell { east: 0, north: 0 }, Cell::of);
    let (first, last) = (corner(west, south), corner(east, north));
    let cells = (first.east..=last.east)
        .flat_map(|east| (first.north..=last.north).map(move |north| Cell { east, north }));
    let near = cells.filter(|cell| is_near(city, *cell));
    [ManifestPart::City(city.adcode)]
        .into_iter()
        .chain(near.map(ManifestPart::Around))
        .collect()
}

/// Pieces of a cell that are looked at one by one, along each side.
const PIECES: i32 = 4;

/// Whether a spot of the cell may lie within [`REACH_METRES`] of the city. It errs on the safe side.
fn is_near(city: &CityEntry, cell: Cell) -> bool {
    let [west, south, ..] = cell.bounds();
    let side = 1.0 / CELLS / f64::from(PIECES);
    // From the middle of a piece to its corner, at the equator, in metres.
    let corner = side * 111_400.0 * std::f64::consts::FRAC_1_SQRT_2;
    let mut pieces = (0..PIECES).flat_map(|x| (0..PIECES).map(move |y| (x, y)));
    pieces.any(|(x, y)| {
        let middle = |from: f64, n: i32| from + side * (f64::from(n) + 0.5);
        let middle = LngLat::new(middle(west, x), middle(south, y));
        middle.is_some_and(|middle| city.metres_to(middle) <= REACH_METRES + corner)
    })
}

#[cfg(test)]
#[path = "parts_tests.rs"]
mod tests;
