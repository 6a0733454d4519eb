//! The tiles of a tile server that cover a window.

use super::{Screen, Viewport};
use crate::order::ordered;

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

impl Viewport {
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
}
