//! The places of a city as GeoJSON (RFC 7946).

use super::record::{PlaceRecord, PointRecord};
use domain::place::Place;
use serde_json::{Map, Value, json};

/// The features, one a place. `records` are those of the places, in the same order. What has no exact
/// position has `"geometry": null`, as the standard says of features without a place.
pub(super) fn collection(places: &[&Place], records: &[PlaceRecord]) -> Option<Value> {
    let mut features = Vec::new();
    for (place, record) in places.iter().zip(records) {
        let properties = match serde_json::to_value(record).ok()? {
            // It stands in the geometry.
            Value::Object(fields) => fields.into_iter().filter(|(name, _)| name != "position"),
            _ => return None,
        };
        let properties: Map<String, Value> = properties.collect();
        let geometry = place
            .point()
            .map(PointRecord::of)
            .map(|point| json!({"type": "Point", "coordinates": [point.lng, point.lat]}));
        features.push(json!({
            "type": "Feature",
            "id": place.id.as_str(),
            "geometry": geometry,
            "properties": properties,
        }));
    }
    Some(json!({"type": "FeatureCollection", "features": features}))
}
