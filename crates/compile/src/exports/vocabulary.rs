//! The words that fields take, for the OpenAPI file.

use domain::place::Kind;
use domain::place::offer::{Host, KitchenGrade, Level, Mark, Ownership, RuralHave, Service};
use schemars::{Schema, SchemaGenerator, json_schema};
use serde_json::Value;

/// ISO 4217.
pub(super) const YUAN: &str = "CNY";

/// What a price of a kind is paid for.
pub(super) fn paid_per(kind: Kind) -> &'static str {
    match kind {
        Kind::Canteen => "meal",
        _ => "month",
    }
}

fn one_of<'a>(words: impl Iterator<Item = &'a str>) -> Schema {
    let words: Vec<&str> = words.collect();
    json_schema!({"type": "string", "enum": words})
}

fn one_or_null<'a>(words: impl Iterator<Item = &'a str>) -> Schema {
    let words: Vec<Value> = words.map(Value::from).chain([Value::Null]).collect();
    json_schema!({"type": ["string", "null"], "enum": words})
}

fn several_or_null<'a>(words: impl Iterator<Item = &'a str>) -> Schema {
    let words: Vec<&str> = words.collect();
    json_schema!({
        "type": ["array", "null"],
        "items": {"type": "string", "enum": words},
        "uniqueItems": true,
    })
}

pub(super) fn kind(_: &mut SchemaGenerator) -> Schema {
    one_of(Kind::ALL.iter().map(|kind| kind.slug()))
}

pub(super) fn status(_: &mut SchemaGenerator) -> Schema {
    one_of(["verified", "unverified", "planned", "paused", "closed"].into_iter())
}

pub(super) fn services(_: &mut SchemaGenerator) -> Schema {
    several_or_null(Service::ALL.iter().map(|s| s.word()))
}

pub(super) fn marks(_: &mut SchemaGenerator) -> Schema {
    let words: Vec<&str> = Mark::ALL.iter().map(|mark| mark.word()).collect();
    json_schema!({
        "type": "object",
        "propertyNames": {"enum": words},
        "additionalProperties": {"type": ["boolean", "null"]},
    })
}

pub(super) fn ownership(_: &mut SchemaGenerator) -> Schema {
    one_or_null(Ownership::ALL.iter().map(|o| o.word()))
}

pub(super) fn level(_: &mut SchemaGenerator) -> Schema {
    one_or_null(Level::ALL.iter().map(|l| l.word()))
}

pub(super) fn kitchen_grade(_: &mut SchemaGenerator) -> Schema {
    one_or_null(KitchenGrade::ALL.iter().map(|g| g.word()))
}

pub(super) fn host(_: &mut SchemaGenerator) -> Schema {
    one_or_null(Host::ALL.iter().map(|h| h.word()))
}

pub(super) fn rural_haves(_: &mut SchemaGenerator) -> Schema {
    several_or_null(RuralHave::ALL.iter().map(|h| h.word()))
}

pub(super) fn currency(_: &mut SchemaGenerator) -> Schema {
    one_of([YUAN].into_iter())
}

pub(super) fn per(_: &mut SchemaGenerator) -> Schema {
    one_of(["meal", "month"].into_iter())
}

pub(super) fn day_or_null(_: &mut SchemaGenerator) -> Schema {
    json_schema!({"type": ["string", "null"], "format": "date"})
}

pub(super) fn moment(_: &mut SchemaGenerator) -> Schema {
    json_schema!({"type": "string", "format": "date-time"})
}

pub(super) fn clock(_: &mut SchemaGenerator) -> Schema {
    json_schema!({"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"})
}

pub(super) fn time_zone(_: &mut SchemaGenerator) -> Schema {
    one_of(["Asia/Shanghai"].into_iter())
}

pub(super) fn on_holidays(_: &mut SchemaGenerator) -> Schema {
    one_of(["unknown", "closed", "as_usual", "at_these_times"].into_iter())
}

pub(super) fn adcode(_: &mut SchemaGenerator) -> Schema {
    json_schema!({"type": "string", "pattern": "^[1-9][0-9]{5}$"})
}
