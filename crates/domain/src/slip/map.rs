//! The small map of a slip, as lines to be printed: black on white, sharp on any printer, and with
//! every number on it.
//!
//! On a screen places that lie close together become one button, to be pressed. Paper can not be
//! pressed: here each place keeps its own number, pushed aside where another's stands, with a line
//! to its spot.

use super::apart::apart;
use super::cut::{cut_shape, write_line, write_shape};
use crate::geo::coord::LngLat;
use crate::map::lettering::Lettering;
use crate::map::mercator::{Screen, Viewport};
use crate::map::sketch::{Band, Class, Extent, Rank, Sketch};

/// No nearer than this: the sketch has main roads and towns, no streets.
const NEAREST: f64 = 14.0;

/// The radius of a number's disc, by the size of the type.
const RADIUS: f64 = 0.95;

/// What can be seen of the ground.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// What it is.
    pub class: Trail,
    /// All of it, as the path of an SVG.
    pub path: String,
}

/// How a part of the ground is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trail {
    /// Lakes and the sea: shapes.
    Water,
    /// Rivers and the shore: lines.
    River,
    /// Streets.
    Street,
    /// Main roads.
    Road,
    /// Railways.
    Rail,
}

impl Trail {
    /// Bottom first, each with the classes of the base map it is made of.
    const ALL: [(Self, &'static [Class]); 5] = [
        (Self::Water, &[Class::Water]),
        (Self::River, &[Class::Waterway, Class::Coast]),
        (Self::Street, &[Class::RoadMinor]),
        (Self::Road, &[Class::RoadMain]),
        (Self::Rail, &[Class::Rail]),
    ];
}

/// A place on the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PinAt {
    /// Its number on the slip.
    pub order: usize,
    /// Where it is.
    pub spot: Screen,
    /// The middle of its number.
    pub disc: Screen,
}

/// Where one starts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MeAt {
    /// Where it is.
    pub spot: Screen,
    /// The middle of its name, where there is room for it.
    pub name: Option<Screen>,
}

/// How long a round length on the ground is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScaleAt {
    /// On the ground.
    pub metres: f64,
    /// Here, in pixels.
    pub length: f64,
    /// The middle of its bar and its words, in a corner of the map that is free.
    pub middle: Screen,
}

/// A map of so many pixels, top left is (0, 0).
#[derive(Debug, Clone, PartialEq)]
pub struct SlipMap {
    /// Width and height.
    pub size: (f64, f64),
    /// The ground, bottom first; empty where there is no base map.
    pub ground: Vec<Seen>,
    /// Names, and the middle of each.
    pub names: Vec<(String, Screen)>,
    /// Where one starts, if that is known exactly.
    pub me: Option<MeAt>,
    /// The places.
    pub pins: Vec<PinAt>,
    /// The radius of a number's disc.
    pub radius: f64,
    /// A round length.
    pub scale: ScaleAt,
}

impl SlipMap {
    /// The map of places (their numbers and positions), `width` × `height` pixels; letters are
    /// `em` pixels high. `None` without a place to show, or without room.
    #[must_use]
    pub fn draw(
        sketch: Option<&Sketch>,
        places: &[(usize, LngLat)],
        me: Option<LngLat>,
        (width, height): (f64, f64),
        em: f64,
    ) -> Option<Self> {
        let radius = RADIUS * em;
        let (_, first) = places.first()?;
        if width.min(height) < 4.0 * radius {
            return None;
        }
        let positions: Vec<LngLat> = places.iter().map(|(_, at)| *at).chain(me).collect();
        let window = Viewport::new(*first, NEAREST, width, height);
        let view = window.fit(&positions, 2.4 * radius, NEAREST);
        let spots: Vec<Screen> = places.iter().map(|(_, at)| view.screen(*at)).collect();
        let me = me.map(|at| view.screen(at));
        let discs = apart(&spots, me, radius, em, (width, height));
        let pins: Vec<PinAt> = places
            .iter()
            .zip(spots.into_iter().zip(discs))
            .map(|((order, _), (spot, disc))| PinAt {
                order: *order,
                spot,
                disc,
            })
            .collect();
        let mut sheet = Lettering::new(width, height);
        for pin in &pins {
            sheet.keep_free(pin.disc, 2.2 * radius, 2.2 * radius);
            sheet.keep_free(pin.spot, 0.6 * em, 0.6 * em);
        }
        if let Some(me) = me {
            sheet.keep_free(me, 1.2 * em, 1.2 * em);
        }
        let scale = scale(&view, em, &mut sheet);
        let me = me.map(|spot| {
            let beside = |(right, down): (f64, f64)| Screen {
                x: spot.x + right * em,
                y: spot.y + down * em,
            };
            let sides = [(0.0, 1.3), (0.0, -1.3), (2.0, 0.0), (-2.0, 0.0)];
            let mut sides = sides.into_iter().map(beside);
            let name = sides.find_map(|at| sheet.place(at, 2.4 * em, 1.3 * em));
            MeAt { spot, name }
        });
        let (ground, names) = sketch.map_or_else(Default::default, |sketch| {
            (ground(sketch, &view), names(sketch, &view, em, &mut sheet))
        });
        Some(Self {
            size: (width, height),
            ground,
            names,
            me,
            pins,
            radius,
            scale,
        })
    }
}

/// The scale in the first corner that is free; bottom left, where none is.
fn scale(view: &Viewport, em: f64, sheet: &mut Lettering) -> ScaleAt {
    let (width, height) = view.size();
    let (metres, length) = view.scale(width / 4.0);
    let (wide, high) = (length.max(4.0 * em) + em, 2.4 * em);
    let [left, right] = [wide / 2.0, width - wide / 2.0];
    let [top, foot] = [high / 2.0, height - high / 2.0];
    let corners = [(left, foot), (right, foot), (left, top), (right, top)];
    let corners = corners.map(|(x, y)| Screen { x, y });
    let free = corners.into_iter().find(|corner| {
        let at = sheet.clone().place(*corner, wide, high);
        at.as_ref() == Some(corner)
    });
    let middle = free.unwrap_or(Screen { x: left, y: foot });
    sheet.keep_free(middle, wide, high);
    ScaleAt {
        metres,
        length,
        middle,
    }
}

/// What lies in the window, cut off at its edges: a sheet is not as large as its city.
fn ground(sketch: &Sketch, view: &Viewport) -> Vec<Seen> {
    let (width, height) = view.size();
    let corner = |x, y| view.world(Screen { x, y });
    let Some(window) = Extent::around([corner(0.0, 0.0), corner(width, height)]) else {
        return Vec::new();
    };
    let band = Band::for_zoom(view.zoom());
    let mut seen = Vec::new();
    for (trail, classes) in Trail::ALL {
        let mut path = String::new();
        let features = classes.iter().flat_map(|class| sketch.features(*class));
        for feature in features.filter(|feature| feature.extent().meets(window)) {
            for part in feature.parts() {
                let mut points: Vec<Screen> =
                    part.points(band).map(|p| view.screen_of(p)).collect();
                if trail == Trail::Water {
                    write_shape(&mut path, &cut_shape(points, (width, height)));
                } else {
                    if part.is_closed() {
                        points.extend(points.first().copied());
                    }
                    write_line(&mut path, &points, (width, height));
                }
            }
        }
        if !path.is_empty() {
            seen.push(Seen { class: trail, path });
        }
    }
    seen
}

/// Names there is room for, the most important first.
fn names(
    sketch: &Sketch,
    view: &Viewport,
    em: f64,
    sheet: &mut Lettering,
) -> Vec<(String, Screen)> {
    let (width, height) = view.size();
    let mut names = Vec::new();
    for label in sketch.labels() {
        let at = view.screen_of(label.at);
        let inside = (0.0..width).contains(&at.x) && (0.0..height).contains(&at.y);
        let from = match label.rank {
            Rank::District | Rank::Water => 7.0,
            Rank::Town => 10.5,
            Rank::Village => 13.5,
        };
        if !inside || view.zoom() < from {
            continue;
        }
        let letters = label.name.chars().count() as f64;
        if let Some(middle) = sheet.place(at, (letters + 0.8) * em, 1.3 * em) {
            names.push((label.name.clone(), middle));
        }
    }
    names
}

#[cfg(test)]
mod tests;
