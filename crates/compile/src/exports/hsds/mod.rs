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
use crate::json::{Json, known};
use attributes::attributes;
use domain::pack::city::City;
use domain::place::{Place, Status};
use domain::say::fact;
use ids::Ids;
#[cfg(test)]
pub(super) use ids::namespace;
use serde::ser::{Serialize, Serializer};

/// What the services of a city share.
#[derive(Debug, Clone, Copy)]
pub(super) struct Context<'a> {
    pub(super) city: &'a City,
    pub(super) names: &'a AreaNames<'a>,
}

/// The services, one a place, as the answer of an API that has them all on one page.
#[derive(Debug, serde::Serialize)]
pub(super) struct List<'a> {
    contents: Contents<'a>,
    empty: bool,
    first_page: bool,
    last_page: bool,
    page_number: usize,
    size: usize,
    total_items: usize,
    total_pages: usize,
}

impl<'a> List<'a> {
    pub(super) fn of(places: &'a [&'a Place], cx: Context<'a>) -> Self {
        Self {
            empty: places.is_empty(),
            first_page: true,
            last_page: true,
            page_number: 1,
            size: places.len(),
            total_items: places.len(),
            total_pages: 1,
            contents: Contents(places, cx),
        }
    }
}

/// Made one by one while they are written.
#[derive(Debug)]
struct Contents<'a>(&'a [&'a Place], Context<'a>);

impl Serialize for Contents<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self.0.iter().map(|place| service(place, self.1)))
    }
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

fn service<'a>(place: &'a Place, cx: Context<'a>) -> Json<'a> {
    let ids = Ids::of(place);
    known! {
        "id": ids.service(),
        "name": &place.name,
        "alternate_name": alternate(&place.aliases),
        "description": &place.note,
        "status": status(place.status),
        "fees_description": &place.offer.discount,
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
    }
}

/// HSDS has one other name: several stand in it with `、` between them.
fn alternate(aliases: &[String]) -> Option<String> {
    (!aliases.is_empty()).then(|| aliases.join("、"))
}
