//! What is known of a place, fact by fact, as (label, words). What nobody published is left
//! out, but for the hours: of these a reader must know that nobody published them.

use super::words;
use domain::offer::Mark;
use domain::pack::CityPack;
use domain::place::{Place, Status};
use domain::say::week::week_words;
use domain::say::{self, fact};

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
        say_lines(fact::hours_title(place), opening(place));
    }
    say_lines(
        words::ITEMS,
        offer
            .items
            .iter()
            .map(|item| units(&fact::item(item)))
            .collect(),
    );

    let mut say = |label, value: Option<String>| {
        facts.extend(value.filter(|v| !v.is_empty()).map(|v| (label, vec![v])));
    };
    let joined = |parts: Vec<&str>| Some(parts.join("、"));
    say(words::ADDRESS, place.address.clone());
    say(
        words::COMES_TO,
        offer
            .area
            .as_ref()
            .map(|area| fact::service_area(area, &pack.areas)),
    );
    say(words::ALIASES, Some(place.aliases.join("、")));
    say(
        words::PRICE,
        offer
            .price
            .map(|price| units(&fact::price(place.kind, price))),
    );
    say(words::DISCOUNT, offer.discount.clone());
    say(words::SERVICES, Some(fact::services(offer.services.iter())));
    say(words::MARKS, joined(marks(place)));
    say(
        words::BEDS,
        fact::beds(offer.beds, offer.nursing_beds, offer.dementia_beds),
    );
    say(words::GRADE, offer.grade.map(fact::grade));
    say(
        words::KITCHEN,
        offer.kitchen_grade.map(|g| g.word().to_owned()),
    );
    say(words::OWNERSHIP, offer.ownership.map(fact::ownership));
    say(words::LEVEL, offer.level.map(fact::level));
    say(words::HOST, offer.host.map(fact::host));
    let haves = offer.rural_haves.as_ref();
    say(
        words::RURAL_HAVES,
        haves.map(|haves| fact::rural_haves(haves)),
    );
    say(words::INSPECTED, offer.inspected.map(say::date));
    say(words::BUS, offer.bus.clone());
    facts
}

/// The same, with spaces before units that do not break.
fn units(said: &str) -> String {
    said.replace(" 元", "\u{a0}元")
}

fn opening(place: &Place) -> Vec<String> {
    match &place.hours {
        Some(hours) => week_words(hours),
        None => vec![words::UNKNOWN.to_owned()],
    }
}

fn marks(place: &Place) -> Vec<&'static str> {
    let said = |mark: &Mark| Some(fact::mark(*mark, place.offer.marks.get(*mark)?));
    Mark::ALL.iter().filter_map(said).collect()
}
