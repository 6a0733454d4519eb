//! What is known of a place, fact by fact, as (label, words). What nobody published is left
//! out, but for the hours: of these a reader must know that nobody published them.

use super::group::full_area_name;
use super::words;
use domain::offer::{Mark, ServiceArea};
use domain::pack::CityPack;
use domain::place::{Kind, Place, Status};
use domain::say;
use domain::say::week::week_words;

/// A fact: its label, and its words line by line.
pub(super) type Fact = (&'static str, Vec<String>);

/// The facts, most needed first.
pub(super) fn facts(pack: &CityPack, place: &Place) -> Vec<Fact> {
    let offer = &place.offer;
    let mut facts: Vec<Fact> = Vec::new();
    let mut say_lines = |label, lines: Vec<String>| {
        if !lines.is_empty() {
            facts.push((label, lines));
        }
    };
    if place.status != Status::Planned {
        say_lines(hours_label(place.kind), opening(place));
    }
    say_lines(words::ITEMS, offer.items.iter().map(words::item).collect());

    let mut say = |label, value: Option<String>| {
        facts.extend(value.filter(|v| !v.is_empty()).map(|v| (label, vec![v])));
    };
    let joined = |parts: Vec<&str>| Some(parts.join("、"));
    say(words::ADDRESS, place.address.clone());
    say(
        words::COMES_TO,
        offer.area.as_ref().map(|area| comes_to(pack, area)),
    );
    say(words::ALIASES, Some(place.aliases.join("、")));
    say(
        words::PRICE,
        offer.price.map(|price| words::price(place.kind, price)),
    );
    say(words::DISCOUNT, offer.discount.clone());
    say(
        words::SERVICES,
        joined(offer.services.iter().map(words::service).collect()),
    );
    say(words::MARKS, joined(marks(place)));
    say(
        words::BEDS,
        words::beds(offer.beds, offer.nursing_beds, offer.dementia_beds),
    );
    say(words::GRADE, offer.grade.map(words::grade));
    say(
        words::KITCHEN,
        offer.kitchen_grade.map(|g| g.word().to_owned()),
    );
    say(
        words::OWNERSHIP,
        offer.ownership.map(|o| o.word().to_owned()),
    );
    say(words::LEVEL, offer.level.map(|l| l.word().to_owned()));
    say(words::HOST, offer.host.map(|h| h.word().to_owned()));
    let haves = offer
        .rural_haves
        .iter()
        .flatten()
        .map(|h| h.word())
        .collect();
    say(words::RURAL_HAVES, joined(haves));
    say(words::INSPECTED, offer.inspected.map(say::date));
    say(words::BUS, offer.bus.clone());
    facts
}

/// A canteen's hours are those of its meals.
fn hours_label(kind: Kind) -> &'static str {
    match kind {
        Kind::Canteen => words::MEALS,
        _ => words::HOURS,
    }
}

fn opening(place: &Place) -> Vec<String> {
    match &place.hours {
        Some(hours) => week_words(hours),
        None => vec![words::UNKNOWN.to_owned()],
    }
}

fn marks(place: &Place) -> Vec<&'static str> {
    Mark::ALL
        .iter()
        .filter_map(|m| words::mark(*m, place.offer.marks.get(*m)?))
        .collect()
}

fn comes_to(pack: &CityPack, area: &ServiceArea) -> String {
    match area {
        ServiceArea::City => words::WHOLE_CITY.to_owned(),
        ServiceArea::Radius(metres) => words::radius(*metres),
        ServiceArea::Areas(codes) => {
            let names = codes.iter().filter_map(|c| full_area_name(pack, *c));
            names.collect::<Vec<_>>().join("、")
        }
    }
}
