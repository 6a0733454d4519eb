//! What stands below a service: phones, its location, where it comes to, what it costs, free beds.

use super::ids::Ids;
use super::{Context, schedule};
use crate::exports::files::midnight;
use crate::exports::record::PointRecord;
use crate::exports::table::phone;
use crate::exports::vocabulary::YUAN;
use crate::json::{Json, known, object};
use crate::words;
use domain::place::offer::{Count, Mark, ServiceArea};
use domain::place::{Kind, Place};
use domain::say::fact;

/// Numbers to ring. An extension is a number there: one that begins with 0 stays behind the number.
pub(super) fn phones<'a>(place: &Place, ids: &Ids) -> Vec<Json<'a>> {
    let numbered = (0..).zip(&place.phones);
    numbered
        .map(|(at, number): (usize, _)| {
            let whole = phone(number);
            let extension = number
                .extension()
                .filter(|digits| !digits.starts_with('0'))
                .and_then(|digits| digits.parse::<u32>().ok());
            let main = whole.split('转').next().unwrap_or_default();
            known! {
                "id": ids.part(&format!("phone/{at}")),
                "number": extension.map_or(whole.as_str(), |_| main).to_owned(),
                "extension": extension,
                "type": "voice",
            }
        })
        .collect()
}

/// Where it stands; none for a service that only comes to the home.
pub(super) fn at_location<'a>(place: &'a Place, ids: &Ids, cx: Context<'a>) -> Vec<Json<'a>> {
    if place.only_comes_home() {
        return Vec::new();
    }
    let location = ids.part("location");
    let point = place.point().map(PointRecord::of);
    vec![known! {
        "id": ids.part("service_at_location"),
        "description": schedule::not_now(place),
        "location": known! {
            "id": location,
            "location_type": "physical",
            "name": &place.name,
            "description": fact::rough(place),
            "transportation": &place.offer.bus,
            "latitude": point.map(|point| point.lat),
            "longitude": point.map(|point| point.lng),
            "external_identifier": place.id.as_str(),
            "external_identifier_type": "编号",
            "addresses": address(place, ids, cx),
            "accessibility": accessibility(place, ids),
        },
    }]
}

/// The address. Tables have no postcodes, which HSDS asks for: an empty text stands there.
fn address<'a>(place: &'a Place, ids: &Ids, cx: Context<'a>) -> Vec<Json<'a>> {
    let Some(street) = &place.address else {
        return Vec::new();
    };
    let district = place.area.and_then(|area| cx.names.name(area.district()));
    vec![known! {
        "id": ids.part("address"),
        "address_1": street,
        "city": &cx.city.name,
        "region": district,
        "state_province": cx.city.adcode.province_name(),
        "postal_code": "",
        "country": "CN",
        "address_type": "physical",
    }]
}

fn accessibility<'a>(place: &Place, ids: &Ids) -> Vec<Json<'a>> {
    let known = place.offer.marks.get(Mark::StepFree);
    let said = known.map(|holds| fact::mark(Mark::StepFree, holds));
    said.into_iter()
        .map(|said| {
            object! {
                "id": ids.part("accessibility"),
                "description": said,
            }
        })
        .collect()
}

/// Where it comes to the home. A radius has no member of its own: it is said in words.
pub(super) fn service_areas<'a>(place: &Place, ids: &Ids, cx: Context<'a>) -> Vec<Json<'a>> {
    let area = |own: &str, name: String, uri: Option<String>| {
        known! {
            "id": ids.part(&format!("service_area/{own}")),
            "name": name,
            "uri": uri,
            "extent_type": "text",
        }
    };
    match &place.offer.area {
        None => Vec::new(),
        Some(ServiceArea::City) => {
            let uri = format!("urn:cn:adcode:{}", cx.city.adcode);
            vec![area("city", cx.city.name.clone(), Some(uri))]
        }
        Some(radius @ ServiceArea::Radius(_)) => {
            vec![area("radius", fact::service_area(radius, &[]), None)]
        }
        Some(ServiceArea::Areas(codes)) => codes
            .iter()
            .map(|code| {
                let uri = format!("urn:cn:adcode:{code}");
                area(&code.to_string(), cx.names.town(*code), Some(uri))
            })
            .collect(),
    }
}

/// The lowest price and the highest; one where they are the same.
pub(super) fn cost_options<'a>(place: &Place, ids: &Ids) -> Vec<Json<'a>> {
    let Some(price) = place.offer.price else {
        return Vec::new();
    };
    let option = match place.kind {
        Kind::Canteen => "meal",
        _ => "month",
    };
    let cost = |end: &str, yuan: u32| {
        object! {
            "id": ids.part(&format!("cost/{end}")),
            "option": option,
            "currency": YUAN,
            "amount": yuan,
            "amount_description": fact::price(place.kind, price),
        }
    };
    let mut all = vec![cost("from", price.from)];
    if price.to != price.from {
        all.push(cost("to", price.to));
    }
    all
}

/// Free beds. How many are free is in no table; that one waits for a bed (轮候) says that none is. So
/// there is a capacity of 0 on the day on which that was checked, and nothing else.
pub(super) fn capacities<'a>(place: &Place, ids: &Ids) -> Vec<Json<'a>> {
    let waits = place.offer.marks.is_yes(Mark::WaitingList);
    let Some(checked) = place.checked.filter(|_| waits) else {
        return Vec::new();
    };
    vec![known! {
        "id": ids.part("capacity/bed"),
        "unit": object! {"id": super::ids::term("unit", "bed"), "name": "床位"},
        "available": 0_u32,
        "maximum": place.offer.counts.get(Count::Beds),
        "description": words::NO_FREE_BED,
        "updated": midnight(checked),
    }]
}
