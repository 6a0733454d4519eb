//! Web Mercator: the plane every tile server draws on, and a window onto it.
//!
//! The formulas are those of EPSG:3857 scaled to a unit square; a tile is 256 px at its own zoom,
//! as OpenStreetMap, 天地图 and all their peers have it. North is up; nothing turns.

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

/// One tile of a tile server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tile {
    /// The zoom level; 2^z tiles side by side are the world.
    pub z: u8,
    /// Column from the west, already brought into the world where a window crosses 180°.
    pub x: u32,
    /// Row from the north.
    pub y: u32,
}

/// A tile and where it lies in a window.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TilePlace {
    /// Which one.
    pub tile: Tile,
    /// Its top left corner.
    pub at: Screen,
    /// Its side in CSS pixels.
    pub side: f64,
}

/// Tiles are drawn at a quarter of their size at the least: two levels.
const MOST_SHRUNK: f64 = 2.0;

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

    /// The tiles that cover the window, of the whole zoom level at or below its own, so that
    /// nothing on them becomes smaller, within `levels`; nearest to the middle first. None where
    /// the lowest of the levels is so much nearer that there would be hundreds. `coarser` takes so many levels less and draws them larger:
    /// labels that are made for young eyes become readable.
    #[must_use]
    pub fn tiles(&self, levels: std::ops::RangeInclusive<u8>, coarser: u8) -> Vec<TilePlace> {
        let wanted = (self.zoom.floor() as u8).saturating_sub(coarser);
        let highest = (*levels.end()).min(30);
        let z = wanted.clamp((*levels.start()).min(highest), highest);
        if f64::from(z) - self.zoom > MOST_SHRUNK {
            return Vec::new();
        }
        let count = f64::from(z).exp2();
        let side = self.world_px() / count;
        let first = self.world(Screen { x: 0.0, y: 0.0 });
        let last = self.world(Screen {
            x: self.width,
            y: self.height,
        });
        let index = |at: f64| (at * count).floor() as i64;
        let rows = index(first.y).max(0)..=index(last.y).min(count as i64 - 1);
        let places: Vec<TilePlace> = rows
            .flat_map(|y| (index(first.x)..=index(last.x)).map(move |x| (x, y)))
            .map(|(x, y)| TilePlace {
                tile: Tile {
                    z,
                    x: x.rem_euclid(count as i64) as u32,
                    y: y as u32,
                },
                at: Screen {
                    x: (x as f64 / count - first.x) * self.world_px(),
                    y: (y as f64 / count - first.y) * self.world_px(),
                },
                side,
            })
            .collect();
        let from_middle = |place: &TilePlace| {
            let across = place.at.x + side / 2.0 - self.width / 2.0;
            let down = place.at.y + side / 2.0 - self.height / 2.0;
            across.hypot(down)
        };
        ordered(places, |a, b| from_middle(a).total_cmp(&from_middle(b)))
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
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    fn at(lng: f64, lat: f64) -> LngLat {
        LngLat::new(lng, lat).unwrap()
    }

    fn anywhere() -> impl Strategy<Value = LngLat> {
        (-180.0..180.0_f64, -85.0..85.0_f64).prop_map(|(lng, lat)| at(lng, lat))
    }

    fn viewports() -> impl Strategy<Value = Viewport> {
        (
            anywhere(),
            4.0..19.0_f64,
            200.0..2000.0_f64,
            200.0..1500.0_f64,
        )
            .prop_map(|(centre, zoom, width, height)| Viewport::new(centre, zoom, width, height))
    }

    /// OpenStreetMap's own numbers for its tiles (wiki, “Slippy map tilenames”, computed by the
    /// formula given there).
    #[rstest]
    #[case(120.5821, 30.0012, 15, 27359, 13519)]
    #[case(24.9384, 60.1699, 12, 2331, 1185)]
    #[case(-0.1276, 51.5072, 10, 511, 340)]
    fn a_position_lies_on_the_tile_tile_servers_say(
        #[case] lng: f64,
        #[case] lat: f64,
        #[case] z: u8,
        #[case] x: u32,
        #[case] y: u32,
    ) {
        let view = Viewport::new(at(lng, lat), f64::from(z), 10.0, 10.0);
        let places = view.tiles(0..=19, 0);
        let middle = places.first().unwrap();
        let holds = |p: &&TilePlace| {
            (p.at.x..p.at.x + p.side).contains(&5.0) && (p.at.y..p.at.y + p.side).contains(&5.0)
        };
        let found = places.iter().find(holds).unwrap_or(middle);
        assert_eq!(found.tile, Tile { z, x, y });
    }

    #[test]
    fn a_pixel_at_the_equator_is_156_kilometres_wide_when_the_world_is_one_tile() {
        let view = Viewport::new(at(0.0, 0.0), 4.0, 256.0, 256.0);
        let whole = view.metres_per_px(0.0) * 16.0;
        assert!((whole - 156_543.033_9).abs() < 0.01, "{whole}");
    }

    #[test]
    fn the_poles_and_the_date_line_break_nothing() {
        for corner in [at(180.0, 90.0), at(-180.0, -90.0), at(180.0, 0.0)] {
            let view = Viewport::new(corner, 10.0, 360.0, 300.0);
            let seen = view.screen(corner);
            assert!(seen.x.is_finite() && seen.y.is_finite());
            assert!(!view.tiles(0..=18, 0).is_empty());
            assert!(view.zoomed(seen, 3.0).centre().lat().is_finite());
        }
    }

    #[test]
    fn two_places_beside_the_date_line_are_shown_side_by_side() {
        let (fiji, samoa) = (at(179.5, -17.0), at(-179.5, -17.0));
        let view = Viewport::new(at(0.0, 0.0), 4.0, 400.0, 300.0).fit(&[fiji, samoa], 40.0, 16.0);
        let (a, b) = (view.screen(fiji), view.screen(samoa));
        assert!(a.x < b.x, "west is left");
        assert!(b.x - a.x > 200.0, "and they fill the window: {a:?} {b:?}");
    }

    #[test]
    fn the_scale_is_a_round_length_that_fits() {
        let lengths = |zoom| Viewport::new(at(120.58, 30.0), zoom, 360.0, 300.0).scale(120.0);
        assert_eq!(lengths(15.0).0, 200.0);
        assert_eq!(lengths(11.0).0, 5_000.0);
        for tenth in 40..190 {
            let (metres, px) = lengths(f64::from(tenth) / 10.0);
            assert!(px > 40.0 && px <= 120.0, "{metres} m are {px} px");
        }
    }

    #[test]
    fn levels_no_server_has_are_no_reason_to_stop() {
        let view = Viewport::new(at(120.58, 30.0), 18.0, 360.0, 400.0);
        assert!(view.tiles(40..=50, 0).is_empty());
    }

    #[test]
    fn coarser_tiles_are_drawn_twice_as_large() {
        let view = Viewport::new(at(120.58, 30.0), 15.0, 600.0, 400.0);
        let fine = view.tiles(3..=18, 0);
        let coarse = view.tiles(3..=18, 1);
        assert_eq!((fine[0].tile.z, coarse[0].tile.z), (15, 14));
        assert!((coarse[0].side - 2.0 * fine[0].side).abs() < 1e-9);
    }

    proptest! {
        #[test]
        fn a_latitude_is_drawn_where_the_formula_of_epsg_3857_has_it(lat in -85.0..85.0_f64) {
            let position = at(0.0, lat);
            let radians = position.lat().to_radians();
            let textbook = 0.5 - radians.tan().asinh() / TAU;
            let y = World::of(position).y;
            prop_assert!((y - textbook).abs() < 1e-12, "{} {}", y, textbook);
            prop_assert!((sine_of_latitude(position.lat()) - radians.sin()).abs() < 1e-14);
        }

        #[test]
        fn a_position_comes_back_from_the_screen_within_two_centimetres(
            view in viewports(), position in anywhere()
        ) {
            let back = view.lng_lat(view.screen(position));
            let across = (back.lng() - position.lng()).rem_euclid(360.0);
            prop_assert!(across.min(360.0 - across) < 2e-7, "{back:?}");
            prop_assert!((back.lat() - position.lat()).abs() < 2e-7, "{back:?}");
        }

        #[test]
        fn dragging_there_and_back_changes_nothing(
            view in viewports(), right in -500.0..500.0_f64, down in -50.0..50.0_f64
        ) {
            let back = view.dragged(right, down).dragged(-right, -down);
            let (a, b) = (view.screen(view.centre()), view.screen(back.centre()));
            // At the edge of the world a drag stops.
            let inside = view.centre().lat().abs() < 80.0;
            prop_assume!(inside);
            prop_assert!((a.x - b.x).abs() < 0.01 && (a.y - b.y).abs() < 0.01);
        }

        #[test]
        fn what_lies_under_the_finger_stays_there_while_zooming(
            view in viewports(), x in 0.0..1.0_f64, y in 0.0..1.0_f64, by in -3.0..3.0_f64
        ) {
            let (width, height) = view.size();
            let finger = Screen { x: x * width, y: y * height };
            let held = view.lng_lat(finger);
            prop_assume!(held.lat().abs() < 80.0 && view.centre().lat().abs() < 80.0);
            let near = view.zoomed(finger, by);
            prop_assume!(near.centre().lat().abs() < 84.0);
            let seen = near.screen(held);
            let gap = (seen.x - finger.x).hypot(seen.y - finger.y);
            // 1e-7 degrees are up to 0.04 px at the highest zoom.
            prop_assert!(gap < 0.2, "{gap}");
        }

        #[test]
        fn a_fit_shows_everything_inside_its_padding(
            view in viewports(),
            middle in (-170.0..170.0_f64, -60.0..60.0_f64),
            offsets in prop::collection::vec((-1.0..1.0_f64, -1.0..1.0_f64), 1..20),
            padding in 0.0..60.0_f64,
        ) {
            let points: Vec<LngLat> = offsets.iter().map(|(a, b)| at(middle.0 + a, middle.1 + b)).collect();
            let fitted = view.fit(&points, padding, 17.0);
            let (width, height) = view.size();
            prop_assume!(fitted.zoom() > *ZOOM.start());
            for point in &points {
                let seen = fitted.screen(*point);
                prop_assert!(seen.x > padding - 1.0 && seen.x < width - padding + 1.0, "{seen:?}");
                prop_assert!(seen.y > padding - 1.0 && seen.y < height - padding + 1.0, "{seen:?}");
            }
        }

        #[test]
        fn tiles_leave_no_gap_and_none_comes_twice(view in viewports(), coarser in 0..2_u8) {
            let places = view.tiles(0..=18, coarser);
            let (width, height) = view.size();
            for (x, y) in [(0.0, 0.0), (width - 0.01, 0.0), (0.0, height - 0.01), (width / 2.0, height / 2.0)] {
                let corner = view.world(Screen { x, y });
                prop_assume!((0.0..1.0).contains(&corner.y));
                let holders = places.iter().filter(|p| {
                    (p.at.x..p.at.x + p.side).contains(&x) && (p.at.y..p.at.y + p.side).contains(&y)
                });
                prop_assert_eq!(holders.count(), 1, "at {}, {}", x, y);
            }
        }
    }
}
