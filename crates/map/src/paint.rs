//! What each class of the base map looks like. The colours are custom properties of the page's
//! styles, so that a theme changes the map with everything else.

use crate::dom;
use domain::geo::within::within;
use domain::map::sketch::{Class, Rank};
use web_sys::HtmlElement;

/// One way over the features of a class.
pub(crate) struct Pass {
    pub(crate) class: Class,
    /// The custom property of its colour.
    pub(crate) colour: &'static str,
    /// The width of its lines in CSS pixels at a zoom; `None`: its shapes are filled.
    pub(crate) width: Option<fn(f64) -> f64>,
    /// Drawn from this zoom on (farther out it would only be grey), and below that one.
    pub(crate) from: f64,
    pub(crate) below: f64,
    pub(crate) dashed: bool,
}

const fn fill(class: Class, colour: &'static str, from: f64) -> Pass {
    Pass {
        class,
        colour,
        width: None,
        from,
        below: f64::INFINITY,
        dashed: false,
    }
}

const fn line(class: Class, colour: &'static str, from: f64, width: fn(f64) -> f64) -> Pass {
    Pass {
        class,
        colour,
        width: Some(width),
        from,
        below: f64::INFINITY,
        dashed: false,
    }
}

/// Grows with the zoom: `at` pixels at zoom 13, half as many again for each level nearer.
fn growing(zoom: f64, at: f64, least: f64, most: f64) -> f64 {
    within(at * ((zoom - 13.0) * 0.58).exp2(), least, most)
}

fn main_road(zoom: f64) -> f64 {
    growing(zoom, 2.6, 0.8, 14.0)
}

fn main_road_edge(zoom: f64) -> f64 {
    main_road(zoom) + 2.0
}

fn minor_road(zoom: f64) -> f64 {
    growing(zoom, 1.1, 0.4, 9.0)
}

fn minor_road_edge(zoom: f64) -> f64 {
    minor_road(zoom) + 1.5
}

fn rail(zoom: f64) -> f64 {
    growing(zoom, 1.6, 1.0, 4.0)
}

fn river(zoom: f64) -> f64 {
    growing(zoom, 3.0, 1.2, 12.0)
}

fn thin(_: f64) -> f64 {
    1.0
}

fn shore(_: f64) -> f64 {
    1.5
}

/// From this zoom on a main road has an inside and edges.
const ROAD_SEEN_WHOLE: f64 = 11.5;

/// Every pass, the lowest first.
pub(crate) const PASSES: &[Pass] = &[
    fill(Class::Water, "--map-water", 0.0),
    line(Class::Waterway, "--map-water", 0.0, river),
    line(Class::Coast, "--map-shore", 0.0, shore),
    fill(Class::Building, "--map-building", 14.5),
    line(Class::Chord, "--map-chord", 0.0, thin),
    line(Class::RoadMinor, "--map-road-edge", 14.5, minor_road_edge),
    line(
        Class::RoadMain,
        "--map-road-edge",
        ROAD_SEEN_WHOLE,
        main_road_edge,
    ),
    line(Class::RoadMinor, "--map-minor", 12.5, minor_road),
    line(Class::RoadMain, "--map-road", ROAD_SEEN_WHOLE, main_road),
    // Too thin for two colours.
    Pass {
        below: ROAD_SEEN_WHOLE,
        ..line(Class::RoadMain, "--map-road-far", 0.0, main_road)
    },
    Pass {
        dashed: true,
        ..line(Class::Rail, "--map-rail", 0.0, rail)
    },
    Pass {
        dashed: true,
        ..line(Class::Area, "--map-area", 0.0, shore)
    },
];

/// The zoom from which names of a rank are written, how large in rem, and how heavy.
pub(crate) fn lettering(rank: Rank) -> (f64, f64, &'static str) {
    match rank {
        Rank::District => (7.0, 1.05, "700"),
        Rank::Town => (10.5, 0.9, "500"),
        Rank::Village => (13.0, 0.85, "400"),
        Rank::Water => (8.0, 0.85, "400"),
    }
}

/// The colours that are no pass's.
const OTHERS: [&str; 6] = [
    "--map-beyond",
    "--map-land",
    "--map-halo",
    "--map-name",
    "--map-small-name",
    "--map-water-name",
];

/// The colours as the page's theme had them when they were read: asking the page in the middle
/// of a drawing would have it lay itself out.
pub(crate) struct Palette(Vec<(&'static str, String)>);

impl Palette {
    pub(crate) fn of(host: &HtmlElement) -> Self {
        let style = dom::window().and_then(|w| w.get_computed_style(host).ok()?);
        let read = |name: &'static str| {
            let value = style.as_ref().and_then(|s| s.get_property_value(name).ok());
            (name, value.unwrap_or_default().trim().to_owned())
        };
        let names = PASSES.iter().map(|pass| pass.colour).chain(OTHERS);
        Self(names.map(read).collect())
    }

    /// The colour behind a custom property.
    pub(crate) fn colour(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(own, _)| *own == name);
        found.map_or("", |(_, colour)| colour)
    }
}
