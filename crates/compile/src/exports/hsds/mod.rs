//! The places of a city as services of HSDS 3.1, the Human Services Data Specification of Open
//! Referral. What it can not carry stands in docs/data.md. Members that the standard calls deprecated
//! (`wait_time`, `fees`, `licenses`) are not written, and neither are ids that say again what stands
//! inside of what (`service_id`, `location_id`, `link_id`).

mod attributes;
mod ids;
mod parts;
mod schedule;
#[cfg(test)]
mod tests;

use super::files::midnight;
use super::names::AreaNames;
use crate::dates::iso;
use attributes::attributes;
use domain::pack::city::City;
use domain::place::{Place, Status};
use domain::say::fact;
use ids::Ids;
#[cfg(test)]
pub(super) use ids::namespace;
use serde_json::{Value, json};

/// What the services of a city share.
#[derive(Debug, Clone, Copy)]
pub(super) struct Context<'a> {
    pub(super) city: &'a City,
    pub(super) names: &'a AreaNames<'a>,
}

/// The services, one a place, as the answer of an API that has them all on one page.
pub(super) fn list(places: &[&Place], cx: Context<'_>) -> Value {
    let contents: Vec<Value> = places.iter().map(|place| service(place, cx)).collect();
    json!({
        "total_items": contents.len(),
        "total_pages": 1,
        "page_number": 1,
        "size": contents.len(),
        "first_page": true,
        "last_page": true,
        "empty": contents.is_empty(),
        "contents": contents,
    })
}

/// The status of HSDS. That a record is not verified yet is said in `alert`.
fn status(status: Status) -> &'static str {
    match status {
        Status::Verified | Status::Unverified | Status::Sample => "active",
        Status::Planned => "inactive",
        Status::Paused => "temporarily closed",
        Status::Closed => "defunct",
    }
}

fn service(place: &Place, cx: Context<'_>) -> Value {
    let ids = Ids::of(place);
    known(json!({
        "id": ids.service(),
        "name": place.name,
        "alternate_name": alternate(&place.aliases),
        "description": place.note,
        "status": status(place.status),
        "fees_description": place.offer.discount,
        "assured_date": place.checked.map(iso),
        "alert": fact::status(place.status),
        "last_modified": midnight(cx.city.updated),
        "phones": parts::phones(place, &ids),
        "schedules": schedule::schedules(place, &ids),
        "service_areas": parts::service_areas(place, &ids, cx),
        "service_at_locations": parts::at_location(place, &ids, cx),
        "cost_options": parts::cost_options(place, &ids),
        "capacities": parts::capacities(place, &ids),
        "attributes": attributes(place, &ids, cx),
    }))
}

/// HSDS has one other name: several stand in it with `、` between them.
fn alternate(aliases: &[String]) -> Option<String> {
    (!aliases.is_empty()).then(|| aliases.join("、"))
}

/// Without what is not known: HSDS leaves such members out. Lists that are empty go, too.
fn known(value: Value) -> Value {
    match value {
        Value::Object(fields) => fields
            .into_iter()
            .map(|(name, value)| (name, known(value)))
            .filter(|(_, value)| !value.is_null())
            .collect(),
        Value::Array(all) if all.is_empty() => Value::Null,
        Value::Array(all) => all.into_iter().map(known).collect(),
        other => other,
    }
}
