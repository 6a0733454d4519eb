//! Shapes as GeoJSON (RFC 7946) holds them: WGS-84, (lng, lat). Members that nobody here knows
//! are passed over.

use serde::Deserialize;
use serde::de::{Deserializer, Error, IgnoredAny, SeqAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use std::fmt;

/// (lng, lat) in degrees.
pub(crate) type Degrees = [f64; 2];

/// Rings of (lng, lat); the first goes around, the others are holes.
pub(crate) type Polygon = Vec<Vec<Degrees>>;

/// A file of features.
pub(crate) struct Collection {
    /// Our own member `attribution`, a text or a list: whom to name as the sources, each as it
    /// is to be printed.
    pub(crate) attribution: Vec<String>,
    /// Our own member `complete_within`: west, south, east, north of what the file covers.
    pub(crate) complete_within: Option<[f64; 4]>,
    /// Where each feature stands, and the feature, or nothing for one that can not be read.
    pub(crate) features: Vec<(FeaturePosition, Option<Feature>)>,
}

/// Where in its file a feature stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FeaturePosition {
    /// Which one it is, from 1.
    pub(crate) number: usize,
    /// The physical line it begins on, from 1.
    pub(crate) line: u32,
}

/// One feature.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Feature {
    /// What is said about it.
    pub(crate) properties: Map<String, Value>,
    /// Its shape; RFC 7946 allows none.
    pub(crate) geometry: Option<Geometry>,
}

/// Shapes, a single one as a list of one.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Geometry {
    /// Points.
    Points(Vec<Degrees>),
    /// Lines.
    Lines(Vec<Vec<Degrees>>),
    /// Polygons.
    Polygons(Vec<Polygon>),
}

impl Feature {
    /// A property that is text, and not empty.
    pub(crate) fn text(&self, key: &str) -> Option<&str> {
        let text = self.properties.get(key)?.as_str()?.trim();
        (!text.is_empty()).then_some(text)
    }
}

/// Reads a collection.
///
/// # Errors
/// The line at which the text turns out not to be a collection of features.
pub(crate) fn read(text: &str) -> Result<Collection, u32> {
    /// The features stay text until each is read by itself: one that is wrong does not hide
    /// the others, and a piece of the text knows where in it it lies.
    #[derive(Deserialize)]
    struct Raw<'a> {
        #[serde(borrow)]
        features: Vec<&'a RawValue>,
        attribution: Option<Value>,
        complete_within: Option<Value>,
    }
    let lines = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let raw: Raw<'_> = serde_json::from_str(text).map_err(|e| lines(e.line().max(1)))?;
    let (mut line, mut counted) = (1, 0);
    let located = raw.features.into_iter().enumerate().map(|(index, piece)| {
        let piece = piece.get();
        let at = piece.as_ptr().addr().saturating_sub(text.as_ptr().addr());
        let since = text.as_bytes().get(counted..at).unwrap_or_default();
        line += since.iter().filter(|b| **b == b'\n').count();
        counted = at;
        let location = FeaturePosition {
            number: index + 1,
            line: lines(line),
        };
        (location, feature(piece))
    });
    Ok(Collection {
        features: located.collect(),
        attribution: match raw.attribution {
            Some(Value::String(one)) => vec![one],
            Some(several) => serde_json::from_value(several).unwrap_or_default(),
            None => Vec::new(),
        },
        complete_within: raw
            .complete_within
            .and_then(|v| serde_json::from_value(v).ok()),
    })
}

fn feature(text: &str) -> Option<Feature> {
    #[derive(Deserialize)]
    struct Raw {
        properties: Option<Map<String, Value>>,
        geometry: Option<Shape>,
    }
    #[derive(Deserialize)]
    #[serde(tag = "type", content = "coordinates")]
    enum Shape {
        Point(Position),
        MultiPoint(Vec<Position>),
        LineString(Vec<Position>),
        MultiLineString(Vec<Vec<Position>>),
        Polygon(Vec<Vec<Position>>),
        MultiPolygon(Vec<Vec<Vec<Position>>>),
    }
    let flat = |line: Vec<Position>| line.into_iter().map(|p| p.0).collect::<Vec<_>>();
    let rings = |rings: Vec<Vec<Position>>| rings.into_iter().map(flat).collect::<Polygon>();
    let raw: Raw = serde_json::from_str(text).ok()?;
    Some(Feature {
        properties: raw.properties.unwrap_or_default(),
        geometry: raw.geometry.map(|shape| match shape {
            Shape::Point(point) => Geometry::Points(vec![point.0]),
            Shape::MultiPoint(points) => Geometry::Points(flat(points)),
            Shape::LineString(line) => Geometry::Lines(vec![flat(line)]),
            Shape::MultiLineString(lines) => Geometry::Lines(rings(lines)),
            Shape::Polygon(polygon) => Geometry::Polygons(vec![rings(polygon)]),
            Shape::MultiPolygon(polygons) => {
                Geometry::Polygons(polygons.into_iter().map(rings).collect())
            }
        }),
    })
}

/// Longitude and latitude; what some programs write behind them (a height) is passed over.
struct Position(Degrees);

impl<'de> Deserialize<'de> for Position {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Numbers;
        impl<'de> Visitor<'de> for Numbers {
            type Value = Position;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("longitude and latitude")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut numbers: A) -> Result<Position, A::Error> {
                let mut next = || {
                    let number = numbers.next_element::<f64>()?;
                    number.ok_or_else(|| A::Error::custom("a position has two numbers"))
                };
                let position = Position([next()?, next()?]);
                while numbers.next_element::<IgnoredAny>()?.is_some() {}
                Ok(position)
            }
        }
        deserializer.deserialize_seq(Numbers)
    }
}

/// A district with its outline.
pub(crate) struct DistrictShape {
    /// Its six digits.
    pub(crate) adcode: String,
    /// Its parts.
    pub(crate) polygons: Vec<Polygon>,
}

/// Reads a collection of coded polygons; `None` when it is something else.
pub(crate) fn districts(bytes: &[u8]) -> Option<Vec<DistrictShape>> {
    let features = read(crate::text::decode(bytes).ok()?).ok()?.features;
    let shape = |(_, feature): (FeaturePosition, Option<Feature>)| {
        let Feature {
            properties,
            geometry: Some(Geometry::Polygons(polygons)),
        } = feature?
        else {
            return None;
        };
        // Some programs write codes as numbers.
        let adcode = match properties.get("adcode")? {
            Value::String(code) => code.clone(),
            other => other.to_string(),
        };
        Some(DistrictShape { adcode, polygons })
    };
    features.into_iter().map(shape).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feature_knows_its_number_and_its_line() {
        let text = "{\"type\":\"FeatureCollection\",\n\"features\":[\n\
            {\"type\":\"Feature\",\"properties\":null,\"geometry\":null},\n\n\
            {\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Circle\"}}]}";
        let features = read(text).unwrap().features;
        assert_eq!(features[0].0, FeaturePosition { number: 1, line: 3 });
        assert_eq!(features[1].0, FeaturePosition { number: 2, line: 5 });
        assert_eq!(features[0].1.as_ref().unwrap().geometry, None);
        assert_eq!(features[1].1, None, "no such shape");
    }

    #[test]
    fn heights_and_members_of_other_programs_are_passed_over() {
        let text = r#"{"crs":{"a":[1]},"features":[{"id":7,"bbox":[1,2,3,4],
            "properties":{"name":" 富春江 ","z":1},
            "geometry":{"bbox":[0],"type":"LineString","coordinates":[[120,30,8.5],[121,30,9,1]]}}]}"#;
        let read = read(text).unwrap();
        let feature = read.features[0].1.as_ref().unwrap();
        assert_eq!(feature.text("name"), Some("富春江"));
        let line = vec![[120.0, 30.0], [121.0, 30.0]];
        assert_eq!(feature.geometry, Some(Geometry::Lines(vec![line])));
    }

    #[test]
    fn what_is_no_collection_is_told_with_the_line_where_it_ends_to_be_one() {
        assert_eq!(read("").err(), Some(1));
        assert_eq!(read("{\n\"features\": [\n1,,2]}").err(), Some(3));
        assert_eq!(read("{\"type\":\"Feature\"}").err(), Some(1));
    }
}
