//! District outlines as GeoJSON (RFC 7946) holds them: WGS-84, (lng, lat).

use serde::Deserialize;

/// Rings of (lng, lat); the first goes around, the others are holes.
pub(crate) type Polygon = Vec<Vec<[f64; 2]>>;

/// A district with its outline.
pub(crate) struct DistrictShape {
    /// Its six digits.
    pub(crate) adcode: String,
    /// Its parts.
    pub(crate) polygons: Vec<Polygon>,
}

#[derive(Deserialize)]
struct Collection {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    properties: Properties,
    geometry: Geometry,
}

#[derive(Deserialize)]
struct Properties {
    adcode: serde_json::Value,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    Polygon(Polygon),
    MultiPolygon(Vec<Polygon>),
}

/// Reads a collection of coded polygons; `None` when it is something else.
pub(crate) fn districts(bytes: &[u8]) -> Option<Vec<DistrictShape>> {
    let collection: Collection = serde_json::from_slice(bytes).ok()?;
    let shape = |feature: Feature| DistrictShape {
        // Some programs write codes as numbers.
        adcode: match feature.properties.adcode {
            serde_json::Value::String(code) => code,
            other => other.to_string(),
        },
        polygons: match feature.geometry {
            Geometry::Polygon(rings) => vec![rings],
            Geometry::MultiPolygon(polygons) => polygons,
        },
    };
    Some(collection.features.into_iter().map(shape).collect())
}
