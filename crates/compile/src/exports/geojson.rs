//! The places of a city as GeoJSON (RFC 7946).

use super::record::{PlaceRecord, PointRecord};
use domain::place::Place;
use serde::ser::{Error, Serialize, Serializer};
use serde_json::Value;

/// The features, one a place. `records` are those of the places, in the same order. What has no exact
/// position has `"geometry": null`, as the standard says of features without a place.
#[derive(Debug, serde::Serialize)]
pub(super) struct Collection<'a> {
    features: Features<'a>,
    #[serde(rename = "type")]
    is: &'static str,
}

impl<'a> Collection<'a> {
    pub(super) fn of(places: &'a [&'a Place], records: &'a [PlaceRecord]) -> Self {
        Self {
            features: Features(places, records),
            is: "FeatureCollection",
        }
    }
}

/// Made one by one while they are written.
#[derive(Debug)]
struct Features<'a>(&'a [&'a Place], &'a [PlaceRecord]);

impl Serialize for Features<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeSeq;
        let mut all = to.serialize_seq(Some(self.0.len()))?;
        for (place, record) in self.0.iter().zip(self.1) {
            let feature = feature(place, record).map_err(S::Error::custom)?;
            all.serialize_element(&feature)?;
        }
        all.end()
    }
}

/// A feature, with its members in the order of their names.
#[derive(serde::Serialize)]
struct Feature<'a> {
    geometry: Option<Point>,
    id: &'a str,
    properties: Value,
    #[serde(rename = "type")]
    is: &'static str,
}

#[derive(serde::Serialize)]
struct Point {
    coordinates: [f64; 2],
    #[serde(rename = "type")]
    is: &'static str,
}

fn feature<'a>(place: &'a Place, record: &PlaceRecord) -> serde_json::Result<Feature<'a>> {
    let mut properties = serde_json::to_value(record)?;
    if let Value::Object(fields) = &mut properties {
        // It stands in the geometry.
        fields.remove("position");
    }
    let geometry = place.point().map(PointRecord::of).map(|point| Point {
        coordinates: [point.lng, point.lat],
        is: "Point",
    });
    Ok(Feature {
        geometry,
        id: place.id.as_str(),
        properties,
        is: "Feature",
    })
}
