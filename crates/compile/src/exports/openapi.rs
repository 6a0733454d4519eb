//! `openapi.json`: what stands under `data/v1`, as OpenAPI 3.1. The schemas are those of the types that
//! are written, so the two can not disagree.

use super::files::{Index, Places};
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

/// The description.
pub(super) fn description() -> Option<Value> {
    let settings = SchemaSettings::draft2020_12().with(|settings| {
        settings.definitions_path = "/components/schemas".into();
        // The dialect is the default of OpenAPI 3.1.
        settings.meta_schema = None;
    });
    // What is written is described: a field that may be null is there all the same.
    let mut generator = settings.for_serialize().into_generator();
    let index = generator.subschema_for::<Index>();
    let places = generator.subschema_for::<Places>();
    let mut schemas = generator.take_definitions(true);
    let properties = without_position(schemas.get("Place")?)?;
    schemas.insert("PlaceProperties".to_owned(), properties);
    schemas.insert("PlaceCollection".to_owned(), collection());
    let city = json!({
        "name": "adcode",
        "in": "path",
        "required": true,
        "description": "Code of a city, as index.json has it.",
        "schema": {"type": "string", "pattern": "^[1-9][0-9]{5}$"},
    });
    let file = |summary: &str, kind: &str, schema: Value| {
        json!({
            "parameters": [city],
            "get": {
                "summary": summary,
                "responses": {"200": {
                    "description": summary,
                    "content": {kind: {"schema": schema}},
                }},
            },
        })
    };
    let mut first = file(
        "Which cities there are.",
        "application/json",
        index.to_value(),
    );
    first.as_object_mut()?.remove("parameters");
    Some(json!({
        "openapi": "3.1.0",
        "info": {
            "title": "数字养老地图 data",
            "version": "1",
            "description": "Static files, renewed with every publication. null is not published, which is not a no. Positions are WGS-84. Samples are left out. What each field means: docs/data.md of the project.",
        },
        "servers": [{"url": "."}],
        "paths": {
            "/index.json": first,
            "/{adcode}/places.json": file("All places of a city.", "application/json", places.to_value()),
            "/{adcode}/places.geojson": file(
                "The same places as GeoJSON (RFC 7946). Properties are the fields of Place without position.",
                "application/geo+json",
                json!({"$ref": "#/components/schemas/PlaceCollection"}),
            ),
            "/{adcode}/hsds.json": file(
                "The same places as services of HSDS 3.1 (Open Referral), all on one page.",
                "application/json",
                json!({"type": "object", "required": ["contents"]}),
            ),
            "/{adcode}/datapackage.json": file(
                "What the tables beside it are, by Data Package 2.0.",
                "application/json",
                json!({"type": "object", "required": ["resources"]}),
            ),
        },
        "components": {"schemas": schemas},
    }))
}

/// The fields of a place that are the properties of its feature.
fn without_position(place: &Value) -> Option<Value> {
    let mut place = place.clone();
    place
        .get_mut("properties")?
        .as_object_mut()?
        .remove("position");
    place
        .get_mut("required")?
        .as_array_mut()?
        .retain(|name| name != "position");
    Some(place)
}

/// A file of features by RFC 7946.
fn collection() -> Value {
    let degrees =
        |most: u32| json!({"type": "number", "minimum": -i64::from(most), "maximum": most});
    json!({
        "description": "Places as features. The geometry is null where the exact position is not known.",
        "type": "object",
        "required": ["type", "features"],
        "properties": {
            "type": {"const": "FeatureCollection"},
            "features": {"type": "array", "items": {
                "type": "object",
                "required": ["type", "id", "geometry", "properties"],
                "properties": {
                    "type": {"const": "Feature"},
                    "id": {"type": "string"},
                    "geometry": {
                        "type": ["object", "null"],
                        "required": ["type", "coordinates"],
                        "properties": {
                            "type": {"const": "Point"},
                            "coordinates": {
                                "type": "array",
                                "prefixItems": [degrees(180), degrees(90)],
                                "minItems": 2,
                                "maxItems": 2,
                            },
                        },
                    },
                    "properties": {"$ref": "#/components/schemas/PlaceProperties"},
                },
            }},
        },
    })
}
