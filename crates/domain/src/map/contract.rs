//! What the map is asked to show, and what it tells: the types that pass between the app and it.

use crate::geo::coord::LngLat;
use crate::place::Kind;
use crate::place::id::PlaceId;

/// A place, as a pin. A number stands on it: its place in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Pin {
    /// Which place.
    pub id: PlaceId,
    /// What it says to those who hear it.
    pub label: String,
    /// What gives it shape and colour.
    pub kind: Kind,
    /// Whether nobody is served there now: the pin says so.
    pub shut: bool,
    /// `None`: it keeps its number, and has no pin.
    pub at: Option<LngLat>,
}

/// Where answers start.
#[derive(Debug, Clone, PartialEq)]
pub struct Me {
    /// Where.
    pub at: LngLat,
    /// Rings around it: metres, and the words on each.
    pub rings: Vec<(f64, String)>,
}

/// A spot with something written on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Dot {
    /// Where.
    pub at: LngLat,
    /// What is written on it.
    pub words: String,
    /// To which line of the legend it belongs, from 0.
    pub line: u8,
}

/// Spots with words on them, the most important first, and what their kinds are called.
#[derive(Debug, Clone, PartialEq)]
pub struct Dots {
    /// The spots.
    pub spots: Vec<Dot>,
    /// A line for each kind.
    pub legend: Vec<String>,
}

/// What the person has done on the map, as the map tells it.
#[derive(Debug, Clone, PartialEq)]
pub enum MapEvent {
    /// The pin of this place was pressed.
    Chosen(PlaceId),
    /// The window has come to rest; its middle.
    Rests(LngLat),
}

impl MapEvent {
    /// What [`Chosen`](Self::Chosen) is called on its way to the app.
    pub const CHOSEN: &str = "choose";
    /// What [`Rests`](Self::Rests) is called.
    pub const RESTS: &str = "rest";
}
