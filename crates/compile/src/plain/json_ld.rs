//! What a page is about in the words of schema.org (JSON-LD), for search engines. Only of true records,
//! and only what they say. Types are those of schema.org 30; a kind that has no type of its own there
//! is a `Place`.

use super::group::area_name;
use crate::dates::iso;
use crate::exports::phone_text;
use crate::json::{Json, known, object};
use domain::hours::moment::{DAY, Minute};
use domain::hours::{Span, WeeklyHours};
use domain::pack::CityPack;
use domain::place::offer::{Grade, Mark, ServiceArea};
use domain::place::{Kind, Place, Status};
use domain::policy::entitlement::{Entitlement, Rights};
use domain::policy::paper::Standing;
use domain::say::fact;
use time::Weekday;

const CONTEXT: &str = "https://schema.org";
/// The place on its page, for the service to name it.
const PLACE: &str = "#place";

/// What a place is: a building one goes to, and the service that is had there. Nothing of samples, of
/// what is not there yet, and of what is there no more.
pub(super) fn place(pack: &CityPack, place: &Place) -> Option<String> {
    if place.is_sample() || matches!(place.status, Status::Planned | Status::Closed) {
        return None;
    }
    let mut graph = Vec::new();
    if !place.only_comes_home() {
        graph.push(building(pack, place));
    }
    if is_served(place.kind) {
        graph.push(service(pack, place));
    }
    Some(script(&object! {"@context": CONTEXT, "@graph": graph}))
}

/// The type of the building.
fn building_type(kind: Kind) -> &'static str {
    match kind {
        Kind::Institution => "LocalBusiness",
        Kind::Canteen => "FoodEstablishment",
        Kind::Centre | Kind::RuralHome => "CivicStructure",
        Kind::Rental
        | Kind::Station
        | Kind::Clinic
        | Kind::HomeNursing
        | Kind::Learning
        | Kind::Kiosk => "Place",
    }
}

/// Whether a service is said of a kind beside its building.
fn is_served(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Institution | Kind::Canteen | Kind::Centre | Kind::RuralHome | Kind::HomeNursing
    )
}

fn building<'a>(pack: &'a CityPack, place: &'a Place) -> Json<'a> {
    let district = place.area.and_then(|area| area_name(pack, area.district()));
    let address = place.address.as_ref().map(|street| {
        object! {
            "@type": "PostalAddress",
            "streetAddress": street,
            "addressLocality": format!("{}{}", pack.city.name, district.unwrap_or_default()),
            "addressRegion": pack.city.adcode.province_name(),
            "addressCountry": "CN",
        }
    });
    let geo = place.point().map(|point| {
        object! {"@type": "GeoCoordinates", "latitude": point.lat(), "longitude": point.lng()}
    });
    let hours = place.hours.as_ref().filter(|_| place.status.serves());
    let feature = |mark: &Mark| {
        let holds = place.offer.marks.get(*mark)?;
        Some(object! {
            "@type": "LocationFeatureSpecification", "name": mark.word(), "value": holds,
        })
    };
    let features = [Mark::StepFree, Mark::OpenKitchen, Mark::Cash];
    let features: Vec<Json<'_>> = features.iter().filter_map(feature).collect();
    known! {
        "@type": building_type(place.kind),
        "@id": PLACE,
        "name": &place.name,
        "alternateName": place.aliases.as_slice(),
        "address": address,
        "geo": geo,
        "telephone": phones(place),
        "openingHoursSpecification": hours.map(opening),
        "amenityFeature": features,
        "hasCertification": certifications(place),
    }
}

fn phones(place: &Place) -> Vec<String> {
    place.phones.iter().map(phone_text).collect()
}

/// What the place has been found to be: its grade, and that it is registered.
fn certifications(place: &Place) -> Vec<Json<'static>> {
    let mut all = Vec::new();
    if let Some(grade @ Grade::Stars(_, day)) = place.offer.grade {
        let words = fact::grade(match grade {
            Grade::Stars(stars, _) => Grade::Stars(stars, None),
            Grade::NotGraded => grade,
        });
        let label = fact::label(domain::place::facts::Aspect::Grade, place.kind);
        all.push(known! {
            "@type": "Certification",
            "name": format!("{label}：{words}"),
            "datePublished": day.map(iso),
        });
    }
    if place.offer.marks.is_yes(Mark::Registered) {
        let name = fact::mark(Mark::Registered, true);
        all.push(object! {"@type": "Certification", "name": name});
    }
    all
}

fn service<'a>(pack: &'a CityPack, place: &'a Place) -> Json<'a> {
    let kind = domain::say::kind::place(place.kind);
    let provider = (!place.only_comes_home()).then(|| object! {"@id": PLACE});
    let channel = provider.is_none().then(|| channels(&phones(place)));
    let price = place.offer.price.map(|price| {
        object! {
            "@type": "Offer",
            "description": fact::price(place.kind, price),
            "priceSpecification": object! {
                "@type": "PriceSpecification",
                "priceCurrency": "CNY",
                "minPrice": price.from,
                "maxPrice": price.to,
            },
        }
    });
    known! {
        "@type": "Service",
        "name": &place.name,
        "serviceType": place.category.as_deref().unwrap_or(kind),
        "provider": provider,
        "availableChannel": channel,
        "areaServed": area_served(pack, place),
        "offers": price,
    }
}

fn channels(numbers: &[String]) -> Vec<Json<'static>> {
    let channel = |number: &String| {
        object! {
            "@type": "ServiceChannel",
            "servicePhone": object! {"@type": "ContactPoint", "telephone": number.clone()},
        }
    };
    numbers.iter().map(channel).collect()
}

fn area_served(pack: &CityPack, place: &Place) -> Vec<Json<'static>> {
    let area = |name: &str| object! {"@type": "AdministrativeArea", "name": name.to_owned()};
    match &place.offer.area {
        None => Vec::new(),
        Some(ServiceArea::City) => vec![area(&pack.city.name)],
        Some(ServiceArea::Areas(codes)) => {
            let names = codes
                .iter()
                .filter_map(|code| fact::full_area_name(&pack.areas, *code));
            names.map(|name| area(&name)).collect()
        }
        Some(ServiceArea::Radius(metres)) => {
            let around = place.point().map(|point| {
                object! {
                    "@type": "GeoCircle",
                    "geoMidpoint": object! {
                        "@type": "GeoCoordinates",
                        "latitude": point.lat(),
                        "longitude": point.lng(),
                    },
                    "geoRadius": *metres,
                }
            });
            around.into_iter().collect()
        }
    }
}

const DAYS: [(Weekday, &str); 7] = [
    (Weekday::Monday, "Monday"),
    (Weekday::Tuesday, "Tuesday"),
    (Weekday::Wednesday, "Wednesday"),
    (Weekday::Thursday, "Thursday"),
    (Weekday::Friday, "Friday"),
    (Weekday::Saturday, "Saturday"),
    (Weekday::Sunday, "Sunday"),
];

/// The days of the week on which each span holds. What holds on holidays is in no member: where that is
/// not known, none is true.
fn opening(hours: &WeeklyHours) -> Vec<Json<'static>> {
    let mut spans: Vec<Span> = DAYS
        .iter()
        .flat_map(|(day, _)| hours.on(*day))
        .copied()
        .collect();
    spans.sort_unstable();
    spans.dedup();
    let one = |span: &Span| {
        let days = DAYS.iter().filter(|(day, _)| hours.on(*day).contains(span));
        let days: Vec<&str> = days.map(|(_, word)| *word).collect();
        object! {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": days,
            "opens": clock(span.open),
            // A day without an end ends there by the custom of schema.org.
            "closes": match (span.open.0, span.close.0) {
                (0, DAY) => "23:59".to_owned(),
                _ => clock(span.close),
            },
        }
    };
    spans.iter().map(one).collect()
}

fn clock(minute: Minute) -> String {
    let minute = minute.0 % DAY;
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// What the papers of a city promise: those that are in force, where any is.
pub(super) fn rights(pack: &CityPack, rights: &Rights) -> Option<String> {
    let holds = |one: &&Entitlement| one.standing() == Standing::InForce && !one.is_former();
    let graph: Vec<Json<'_>> = rights
        .entitlements
        .iter()
        .filter(holds)
        .map(|one| {
            let county = one.county.and_then(|code| area_name(pack, code));
            object! {
                "@type": "GovernmentService",
                "@id": format!("#{}", one.id),
                "name": &one.title,
                "description": &one.what,
                "areaServed": object! {
                    "@type": "AdministrativeArea",
                    "name": format!("{}{}", pack.city.name, county.unwrap_or_default()),
                },
                "availableChannel": channels(std::slice::from_ref(&one.ring)),
            }
        })
        .collect();
    (!graph.is_empty()).then(|| script(&object! {"@context": CONTEXT, "@graph": graph}))
}

/// As it stands in a page: no text of a record ends the element.
fn script(value: &Json<'_>) -> String {
    // What is written here has no value that JSON can not hold.
    serde_json::to_string(value)
        .unwrap_or_default()
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
}
