//! Where a sample stands: near its town's point, or somewhere in its district where the town
//! has none, and never so near the outline that it could seem to lie outside.

use super::dice::Dice;
use domain::geo::METRES_PER_DEGREE;
use domain::geo::coord::LngLat;
use geo::{
    BoundingRect, Contains, Coord, Distance, Euclidean, LineString, MultiPolygon, Point, Polygon,
};

/// Nearest a sample may come to the outline of its district, metres.
pub(super) const MARGIN_METRES: f64 = 300.0;
/// Nearest and farthest a sample stands from its town's point, metres.
pub(super) const FROM_TOWN_METRES: (f64, f64) = (100.0, 2_000.0);

/// A district's outline, laid flat in metres around its own middle: at the size of a district
/// this is true to a few parts in a thousand.
#[derive(Debug, Clone)]
pub(super) struct Outline {
    middle: Coord<f64>,
    shape: MultiPolygon<f64>,
    /// How many spread-out spots have been tried.
    tried: u32,
}

impl Outline {
    /// An outline from GeoJSON rings (polygons → rings → lng, lat).
    pub(super) fn new(polygons: &[Vec<Vec<[f64; 2]>>]) -> Option<Self> {
        let ring = |r: &Vec<[f64; 2]>| LineString::from_iter(r.iter().map(|&[x, y]| (x, y)));
        let degrees = MultiPolygon::from_iter(polygons.iter().filter_map(|rings| {
            let (outer, holes) = rings.split_first()?;
            Some(Polygon::new(ring(outer), holes.iter().map(ring).collect()))
        }));
        let middle = degrees.bounding_rect()?.center();
        let flat = |c: Coord<f64>| flatten(middle, c);
        let shape = geo::MapCoords::map_coords(&degrees, flat);
        Some(Self {
            middle,
            shape,
            tried: 0,
        })
    }

    /// Whether the position lies inside, well away from the outline.
    pub(super) fn holds(&self, p: LngLat) -> bool {
        self.holds_flat(flatten(
            self.middle,
            Coord {
                x: p.lng(),
                y: p.lat(),
            },
        ))
    }

    fn holds_flat(&self, at: Coord<f64>) -> bool {
        let point = Point::from(at);
        let far_from = |ring: &LineString<f64>| Euclidean.distance(&point, ring) >= MARGIN_METRES;
        self.shape.contains(&point)
            && self
                .shape
                .iter()
                .all(|p| far_from(p.exterior()) && p.interiors().iter().all(far_from))
    }

    /// A spot around the town's point; more of them are near it than far. `None` where no such
    /// spot is found inside, as on a small island.
    pub(super) fn near(&self, town: LngLat, dice: &mut Dice) -> Option<LngLat> {
        let from = flatten(
            self.middle,
            Coord {
                x: town.lng(),
                y: town.lat(),
            },
        );
        let (least, most) = FROM_TOWN_METRES;
        (0..40).find_map(|_| {
            let metres = least + (most - least) * dice.unit() * dice.unit();
            let (sin, cos) = (dice.unit() * std::f64::consts::TAU).sin_cos();
            let at = from + Coord { x: cos, y: sin } * metres;
            self.holds_flat(at).then(|| raise(self.middle, at))?
        })
    }

    /// Leaves out the next spots of [`spread`](Self::spread).
    pub(super) fn skip(&mut self, spots: usize) {
        self.tried += u32::try_from(spots).unwrap_or(0);
    }

    /// The next of a sequence of spots that fills the district evenly (R2, Roberts 2018).
    pub(super) fn spread(&mut self) -> Option<LngLat> {
        let bounds = self.shape.bounding_rect()?;
        for _ in 0..1_000 {
            self.tried += 1;
            let n = f64::from(self.tried);
            let at = Coord {
                x: bounds.min().x + bounds.width() * (n * 0.754_877_666_246_692_7).fract(),
                y: bounds.min().y + bounds.height() * (n * 0.569_840_290_998_053_2).fract(),
            };
            if self.holds_flat(at) {
                return raise(self.middle, at);
            }
        }
        None
    }
}

fn flatten(middle: Coord<f64>, degrees: Coord<f64>) -> Coord<f64> {
    Coord {
        x: (degrees.x - middle.x) * middle.y.to_radians().cos() * METRES_PER_DEGREE,
        y: (degrees.y - middle.y) * METRES_PER_DEGREE,
    }
}

fn raise(middle: Coord<f64>, metres: Coord<f64>) -> Option<LngLat> {
    LngLat::new(
        middle.x + metres.x / (middle.y.to_radians().cos() * METRES_PER_DEGREE),
        middle.y + metres.y / METRES_PER_DEGREE,
    )
}
