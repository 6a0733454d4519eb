//! Web Mercator: the plane every tile server draws on, and a window onto it.
//!
//! The formulas are those of EPSG:3857 scaled to a unit square; a tile is 256 px at its own zoom,
//! as OpenStreetMap, 天地图 and all their peers have it. North is up; nothing turns.

mod tiles;

pub use tiles::{Tile, TilePlace};

use crate::geo::coord::LngLat;
use crate::geo::within::within;
use crate::order::ordered;
use std::f64::consts::{PI, TAU};

/// The side of a tile in CSS pixels.
pub const TILE: f64 = 256.0;

/// Beyond this latitude the plane ends: there it is as high as it is wide.
pub const MAX_LAT: f64 = 85.051_128_779_806_59;

/// Metres around the equator, on the sphere of EPSG:3857.
pub(super) const EQUATOR_METRES: f64 = TAU * 6_378_137.0;

/// A point of the plane: the whole world is the unit square, x to the east from 180° W, y to
/// the south from [`MAX_LAT`] N.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct World {
    /// 0 at 180° W, 1 at 180° E.
    pub x: f64,
    /// 0 in the north, 1 in the south.
    pub y: f64,
}

impl World {
    /// A position on the plane. The poles come to lie on its edge.
    #[must_use]
    pub fn of(at: LngLat) -> Self {
        let sine = sine_of_latitude(at.lat());
        Self {
            x: at.lng() / 360.0 + 0.5,
            y: 0.5 - ((1.0 + sine) / (1.0 - sine)).ln() / (2.0 * TAU),
        }
    }

    /// The position of a point; x may lie outside the square, the world goes around.
    #[must_use]
    pub fn lng_lat(self) -> LngLat {
        let lng = (part_of_one(self.x) - 0.5) * 360.0;
        let lat = 2.0 * ((0.5 - within(self.y, 0.0, 1.0)) * TAU).exp().atan() - PI / 2.0;
        // Both lie in range by construction; the middle of the world stands for the impossible.
        LngLat::new(lng, lat.to_degrees()).unwrap_or_default()
    }
}

/// A point of a window, in CSS pixels from its top left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Screen {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

/// How far a map may be zoomed.
pub const ZOOM: std::ops::RangeInclusive<f64> = 4.0..=19.0;

/// A window onto the plane.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Viewport {
    centre: World,
    zoom: f64,
    width: f64,
    height: f64,
}

impl Viewport {
    /// A window of `width` × `height` CSS pixels around a position. A zoom out of [`ZOOM`] is
    /// brought into it, a size below one pixel becomes one.
    ///
    /// ```
    /// use domain::geo::coord::LngLat;
    /// use domain::map::mercator::Viewport;
    /// let centre = LngLat::new(120.58, 30.0).unwrap();
    /// let window = Viewport::new(centre, 14.0, 360.0, 300.0);
    /// let middle = window.screen(centre);
    /// assert!((middle.x - 180.0).abs() < 1e-6 && (middle.y - 150.0).abs() < 1e-6);
    /// ```
    #[must_use]
    pub fn new(centre: LngLat, zoom: f64, width: f64, height: f64) -> Self {
        let size = |length: f64| if length >= 1.0 { length } else { 1.0 };
        Self {
            centre: World::of(centre),
            zoom: limited(zoom),
            width: size(width),
            height: size(height),
        }
    }

    /// The position in the middle.
    #[must_use]
    pub fn centre(&self) -> LngLat {
        self.centre.lng_lat()
    }

    /// The zoom: 0 shows the world on one tile, each step doubles.
    #[must_use]
    pub fn zoom(&self) -> f64 {
        self.zoom
    }

    /// Width and height in CSS pixels.
    #[must_use]
    pub fn size(&self) -> (f64, f64) {
        (self.width, self.height)
    }

    /// CSS pixels the whole world would be wide.
    #[must_use]
    pub fn world_px(&self) -> f64 {
        TILE * self.zoom.exp2()
    }

    /// Metres on the ground one CSS pixel covers at a latitude.
    #[must_use]
    pub fn metres_per_px(&self, lat: f64) -> f64 {
        let sine = sine_of_latitude(lat);
        EQUATOR_METRES * (1.0 - sine * sine).sqrt() / self.world_px()
    }

    /// A round length on the ground in the middle of the window (1, 2 or 5 times a power of ten,
    /// metres) that is at most so many pixels wide, and how wide it is.
    #[must_use]
    pub fn scale(&self, most_px: f64) -> (f64, f64) {
        let metres_per_px = self.metres_per_px(self.centre().lat());
        let most = (most_px * metres_per_px).max(1.0);
        let mut metres = 1.0;
        // 1, 2, 5, 10, 20, …
        for factor in [2.0, 2.5, 2.0].into_iter().cycle() {
            if metres * factor > most {
                break;
            }
            metres *= factor;
        }
        (metres, metres / metres_per_px)
    }

    /// Where a position lies in the window, or outside it. Of the copies of the world that lie
    /// side by side, the one nearest the middle.
    #[must_use]
    pub fn screen(&self, at: LngLat) -> Screen {
        self.screen_of(World::of(at))
    }

    /// Where a point of the plane lies.
    #[must_use]
    pub fn screen_of(&self, point: World) -> Screen {
        let px = self.world_px();
        let mut across = point.x - self.centre.x;
        across -= across.round();
        Screen {
            x: across * px + self.width / 2.0,
            y: (point.y - self.centre.y) * px + self.height / 2.0,
        }
    }

    /// The point of the plane under a point of the window.
    #[must_use]
    pub fn world(&self, at: Screen) -> World {
        let px = self.world_px();
        World {
            x: self.centre.x + (at.x - self.width / 2.0) / px,
            y: self.centre.y + (at.y - self.height / 2.0) / px,
        }
    }

    /// The position under a point of the window.
    #[must_use]
    pub fn lng_lat(&self, at: Screen) -> LngLat {
        self.world(at).lng_lat()
    }

    /// The window after its contents were dragged by so many pixels.
    #[must_use]
    pub fn dragged(self, right: f64, down: f64) -> Self {
        let px = self.world_px();
        self.around(World {
            x: self.centre.x - right / px,
            y: self.centre.y - down / px,
        })
    }

    /// The window around another position.
    #[must_use]
    pub fn moved_to(self, centre: LngLat) -> Self {
        self.around(World::of(centre))
    }

    /// The window after a change of zoom; what lies under `about` stays there.
    #[must_use]
    pub fn zoomed(self, about: Screen, by: f64) -> Self {
        let held = self.world(about);
        let near = Self {
            zoom: limited(self.zoom + by),
            ..self
        };
        let px = near.world_px();
        near.around(World {
            x: held.x - (about.x - self.width / 2.0) / px,
            y: held.y - (about.y - self.height / 2.0) / px,
        })
    }

    /// The window after its element has changed its size; the middle stays.
    #[must_use]
    pub fn resized(self, width: f64, height: f64) -> Self {
        Self::new(self.centre(), self.zoom, width, height)
    }

    /// The window, as near as possible, that shows all positions at least `padding` pixels from
    /// its edges, and no nearer than `nearest`. Across 180° it takes the short way around.
    /// Unchanged where there is nothing to show.
    #[must_use]
    pub fn fit(self, positions: &[LngLat], padding: f64, nearest: f64) -> Self {
        let points: Vec<World> = positions.iter().map(|at| World::of(*at)).collect();
        let Some((west, width)) = arc(&points) else {
            return self;
        };
        let north = points.iter().map(|p| p.y).fold(f64::INFINITY, f64::min);
        let south = points.iter().map(|p| p.y).fold(f64::NEG_INFINITY, f64::max);
        // A padding that leaves nothing would ask for an infinite distance.
        let room = |length: f64| (length - 2.0 * padding).max(length / 4.0).max(1.0);
        let fits = |extent: f64, room: f64| {
            if extent > 0.0 {
                (room / (TILE * extent)).log2()
            } else {
                f64::INFINITY
            }
        };
        let zoom = fits(width, room(self.width)).min(fits(south - north, room(self.height)));
        let near = Self {
            zoom: limited(zoom.min(nearest)),
            ..self
        };
        near.around(World {
            x: west + width / 2.0,
            y: f64::midpoint(north, south),
        })
    }

    /// The window around a point, its middle brought into the world.
    fn around(self, centre: World) -> Self {
        Self {
            centre: World {
                x: part_of_one(centre.x),
                y: within(centre.y, 0.0, 1.0),
            },
            ..self
        }
    }
}

fn limited(zoom: f64) -> f64 {
    within(zoom, *ZOOM.start(), *ZOOM.end())
}

/// What is left of a number without its whole part: where on the round world it lies.
fn part_of_one(x: f64) -> f64 {
    x - x.floor()
}

/// The sine of a latitude in degrees, beyond [`MAX_LAT`] that of [`MAX_LAT`].
///
/// By its series, which for a quarter of a turn is exact to the last digit after ten terms. The
/// general sine is made for any number of turns, and each phone would download 6 kB for them.
fn sine_of_latitude(lat: f64) -> f64 {
    let x = within(lat, -MAX_LAT, MAX_LAT).to_radians();
    let mut term = x;
    let mut sum = x;
    for n in 1..=10 {
        let n = f64::from(2 * n);
        term *= -x * x / (n * (n + 1.0));
        sum += term;
    }
    sum
}

/// The shortest stretch of the round world that holds all points: its western end and its width.
fn arc(points: &[World]) -> Option<(f64, f64)> {
    let xs = points.iter().map(|p| part_of_one(p.x)).collect();
    let xs = ordered(xs, f64::total_cmp);
    let (first, last) = (*xs.first()?, *xs.last()?);
    // The widest gap between neighbours is the stretch to leave out.
    let around = (first + 1.0 - last, first);
    let gaps = xs.windows(2).filter_map(|pair| match pair {
        [a, b] => Some((b - a, *b)),
        _ => None,
    });
    let (gap, west) = gaps.fold(
        around,
        |widest, gap| {
            if gap.0 > widest.0 { gap } else { widest }
        },
    );
    Some((west, 1.0 - gap))
}

#[cfg(test)]
mod tests;
