//! Where a city ends: the outlines of its districts, `basemap/<city>/districts.geojson`.

use crate::geojson;
use domain::geo::METRES_PER_DEGREE;
use domain::geo::area::AreaCode;
use domain::geo::coord::LngLat;
use domain::geo::outline::{CityOutline, TOLERANCE_METRES};
use domain::pack::city::Bounds;
use geo::{
    BoundingRect, Contains, Coord, CoordsIter, Distance, Euclidean, LineString, MapCoords,
    MultiPolygon, Simplify, unary_union,
};
use geo::{Point, Polygon, Rect};

/// The districts of a city, WGS-84 degrees.
#[derive(Debug)]
pub(crate) struct Outline {
    districts: Vec<District>,
}

#[derive(Debug)]
struct District {
    code: AreaCode,
    shape: MultiPolygon,
    frame: Rect,
}

/// What leaving out vertices may cost; rounding to thousandths of a degree costs up to 79 more.
const SIMPLIFY_METRES: f64 = TOLERANCE_METRES - 100.0;

/// Half a step of a published outline, degrees.
const HALF_STEP: f64 = 0.0005;

impl Outline {
    /// Reads GeoJSON; `None` when it is no collection of coded polygons.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let districts = geojson::districts(bytes)?
            .into_iter()
            .map(|district| {
                let code = AreaCode::parse(&district.adcode)?;
                let shape: MultiPolygon = district.polygons.into_iter().map(polygon).collect();
                let frame = shape.bounding_rect()?;
                Some(District { code, shape, frame })
            })
            .collect::<Option<Vec<_>>>()?;
        (!districts.is_empty()).then_some(Self { districts })
    }

    /// The district the point lies in.
    pub(crate) fn district_at(&self, p: LngLat) -> Option<AreaCode> {
        let at = Coord {
            x: p.lng(),
            y: p.lat(),
        };
        self.districts
            .iter()
            .find(|d| d.frame.contains(&at) && d.shape.contains(&at))
            .map(|d| d.code)
    }

    /// How many metres the point lies outside the city; 0 inside.
    pub(crate) fn metres_outside(&self, p: LngLat) -> f64 {
        if self.district_at(p).is_some() {
            return 0.0;
        }
        self.districts
            .iter()
            .map(|d| d.metres_to(p))
            .fold(f64::INFINITY, f64::min)
    }

    /// How many metres the point lies outside one district; `None` for one without a shape.
    pub(crate) fn metres_outside_district(&self, p: LngLat, district: AreaCode) -> Option<f64> {
        self.districts
            .iter()
            .find(|d| d.code == district)
            .map(|d| d.metres_to(p))
    }

    /// The outline of all districts together, as phones get it: nowhere farther than
    /// [`TOLERANCE_METRES`] from this one.
    pub(crate) fn published(&self) -> CityOutline {
        let Some(bounds) = self.bounds() else {
            return CityOutline::default();
        };
        let shrink = bounds.middle().lat().to_radians().cos();
        let flat = |c: Coord| Coord {
            x: c.x * shrink * METRES_PER_DEGREE,
            y: c.y * METRES_PER_DEGREE,
        };
        let districts: Vec<Polygon> = self
            .districts
            .iter()
            .flat_map(|d| d.shape.iter())
            .map(|polygon| polygon.map_coords(flat))
            .collect();
        let city = unary_union(&districts);
        let rings = city
            .iter()
            .flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()))
            .map(|ring| {
                let coarse = ring.simplify(SIMPLIFY_METRES);
                let degrees =
                    |c: Coord| [c.x / (shrink * METRES_PER_DEGREE), c.y / METRES_PER_DEGREE];
                let coarse: Vec<[f64; 2]> = coarse.coords_iter().map(degrees).collect();
                if CityOutline::new([coarse.as_slice()]).is_empty() {
                    square(&coarse)
                } else {
                    coarse
                }
            });
        let rings: Vec<_> = rings.collect();
        CityOutline::new(rings.iter().map(Vec::as_slice))
    }

    /// The rectangle around all districts.
    pub(crate) fn bounds(&self) -> Option<Bounds> {
        let frames = self.districts.iter().map(|d| d.frame);
        let all = frames.reduce(|a, b| {
            Rect::new(
                Coord {
                    x: a.min().x.min(b.min().x),
                    y: a.min().y.min(b.min().y),
                },
                Coord {
                    x: a.max().x.max(b.max().x),
                    y: a.max().y.max(b.max().y),
                },
            )
        })?;
        Some(Bounds {
            min: LngLat::new(all.min().x, all.min().y)?,
            max: LngLat::new(all.max().x, all.max().y)?,
        })
    }
}

impl District {
    /// Metres to the nearest edge, on a plane that touches the earth at the point: exact to
    /// well under a percent over the few kilometres that matter. 0 inside.
    fn metres_to(&self, p: LngLat) -> f64 {
        let shrink = p.lat().to_radians().cos();
        let flat = self.shape.map_coords(|c| Coord {
            x: (c.x - p.lng()) * shrink * METRES_PER_DEGREE,
            y: (c.y - p.lat()) * METRES_PER_DEGREE,
        });
        let here = Point::new(0.0, 0.0);
        flat.iter()
            .map(|polygon: &Polygon| Euclidean.distance(&here, polygon))
            .fold(f64::INFINITY, f64::min)
    }
}

/// A rectangle around a ring that is too small for the steps of a published outline: an islet
/// would be lost, and whoever lives there be told that they are elsewhere.
fn square(ring: &[[f64; 2]]) -> Vec<[f64; 2]> {
    let reach = |at: usize| {
        let all = ring.iter().filter_map(|c| c.get(at).copied());
        all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), one| {
            (low.min(one), high.max(one))
        })
    };
    let ((west, east), (south, north)) = (reach(0), reach(1));
    let (west, east) = (west - HALF_STEP, east + HALF_STEP);
    let (south, north) = (south - HALF_STEP, north + HALF_STEP);
    vec![[west, south], [east, south], [east, north], [west, north]]
}

fn polygon(rings: Vec<Vec<[f64; 2]>>) -> Polygon {
    let mut rings = rings.into_iter().map(|ring| {
        ring.into_iter()
            .map(|[x, y]| Coord { x, y })
            .collect::<LineString>()
    });
    let outer = rings.next().unwrap_or_else(|| LineString::new(Vec::new()));
    Polygon::new(outer, rings.collect())
}

#[cfg(test)]
mod published_tests;

#[cfg(test)]
mod tests {
    use super::*;

    fn square() -> Outline {
        Outline::read(
            br#"{"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"adcode":"330602","name":"a"},"geometry":
             {"type":"Polygon","coordinates":[[[120,30],[121,30],[121,31],[120,31],[120,30]]]}},
            {"type":"Feature","properties":{"adcode":330603},"geometry":
             {"type":"MultiPolygon","coordinates":[[[[121,30],[122,30],[122,31],[121,31],[121,30]]]]}}
            ]}"#,
        )
        .unwrap()
    }

    fn at(lng: f64, lat: f64) -> LngLat {
        LngLat::new(lng, lat).unwrap()
    }

    #[test]
    fn a_point_lies_in_its_district_and_so_in_the_city() {
        let o = square();
        assert_eq!(o.district_at(at(120.5, 30.5)), AreaCode::parse("330602"));
        assert_eq!(o.district_at(at(121.5, 30.5)), AreaCode::parse("330603"));
        assert_eq!(o.metres_outside(at(120.5, 30.5)), 0.0);
    }

    #[test]
    fn a_point_outside_knows_how_far_it_is_from_the_edge() {
        let o = square();
        // One hundredth of a degree of latitude north of the edge.
        let metres = o.metres_outside(at(120.5, 31.01));
        assert!((metres - 1112.0).abs() < 2.0, "{metres}");
        // West of the corner, shortened by the cosine of the latitude.
        let metres = o.metres_outside(at(119.99, 30.5));
        assert!((metres - 958.0).abs() < 3.0, "{metres}");
    }

    #[test]
    fn the_rectangle_holds_every_district() {
        let b = square().bounds().unwrap();
        assert_eq!((b.min, b.max), (at(120.0, 30.0), at(122.0, 31.0)));
    }

    #[test]
    fn what_is_no_outline_is_refused() {
        assert!(Outline::read(b"{}").is_none());
        assert!(Outline::read(br#"{"features":[]}"#).is_none());
    }
}
