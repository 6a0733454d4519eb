//! One place of a list.

use super::facts::facts;
use super::{addresses, words};
use domain::pack::CityPack;
use domain::place::phone::Phone;
use domain::place::{Place, Status};
use domain::say::fact;
use domain::say::whole::pieces;
use maud::{Markup, html};

/// What a place's name stands below: headings skip no level, for those who jump by them.
#[derive(Debug, Clone, Copy)]
pub(super) enum Heading {
    /// Below the district, or another heading of the list.
    BelowDistrict,
    /// Below the town.
    BelowTown,
}

/// The place with all that is known of it.
///
/// True places carry schema.org microdata for search engines; invented ones never do.
pub(super) fn entry(pack: &CityPack, place: &Place, heading: Heading) -> Markup {
    let real = !place.is_sample();
    html! {
        article class="place" id=(place.id) itemscope[real]
            itemtype=[real.then_some("https://schema.org/Place")] {
            @match heading {
                Heading::BelowDistrict => h3 class="name" { (name(place)) },
                Heading::BelowTown => h4 class="name" { (name(place)) },
            }
            (details(pack, place, real, None))
        }
    }
}

/// The name, which leads to the page of the place.
fn name(place: &Place) -> Markup {
    let about = (!place.is_sample()).then_some("name");
    html! { a itemprop=[about] href=(addresses::place(place)) { (place.name) } }
}

/// All that is known of a place, below its name. `microdata`: it stands in an item of schema.org. `town`:
/// where it stands, where nothing above says so.
pub(super) fn details(
    pack: &CityPack,
    place: &Place,
    microdata: bool,
    town: Option<&str>,
) -> Markup {
    let about = |property: &'static str| microdata.then_some(property);
    let facts = facts(pack, place);
    let in_town = html! { @if let Some(town) = town { p { b { (words::TOWN) "：" } (town) } } };
    let has_address = facts.iter().any(|fact| fact.is_address);
    html! {
            (tags(place, fact::verified_long_ago(place, pack.city.updated)))
            (phones(pack, place, about("telephone")))
            @if !has_address { (in_town) }
            @for fact in &facts {
                p { b { (fact.label) "：" }
                    @match fact.lines.as_slice() {
                        [one] if fact.is_address => {
                            span itemprop=[about("address")] { (one) }
                        },
                        [one] => (one),
                        many => @for line in many { span class="line" { (unbroken(line)) } },
                    }
                }
                @if fact.is_address { (in_town) }
            }
            @if let Some(rough) = fact::rough(place) { p { (rough) "。" } }
            @if let Some(note) = &place.note {
                @if place.status == Status::Planned {
                    // The paper's own sentence, or the bureau's remark.
                    blockquote { (note) }
                } @else {
                    p { b { (words::NOTE) "：" } (note) }
                }
            }
            p class="small" { (words::SOURCE) "：" (place.source) "。" (checked(place)) }
    }
}

/// A line whose numbers stay whole with their units: `10:30–12:30`.
fn unbroken(line: &str) -> Markup {
    html! {
        @for (piece, whole) in pieces(line) {
            @if whole { span class="n" { (piece) } } @else { (piece) }
        }
    }
}

/// `old`: what must be said of a record that nobody had verified for long when the data was put
/// together. Later than that a page without a clock can not tell; its head says so.
fn tags(place: &Place, old: Option<String>) -> Markup {
    let status_class = match place.status {
        Status::Verified => "tag ok",
        _ => "tag stop",
    };
    html! {
        p {
            @if place.is_sample() { b class="tag sample" { (words::SAMPLE) } }
            @if let Some(status) = words::status(place.status) { b class=(status_class) { (status) } }
            @if let Some(old) = old { b class="tag stop" { (old) } }
            @if place.status == Status::Planned { b class="tag stop" { (words::PLANNED) } }
            @if let Some(category) = &place.category { span class="tag" { (category) } }
        }
    }
}

fn phones(pack: &CityPack, place: &Place, about: Option<&str>) -> Markup {
    html! {
        @for phone in &place.phones { (number(phone, !place.is_sample(), about)) }
        @if place.phones.is_empty() && place.status != Status::Planned {
            p { b { (words::PHONE) "：" } (words::UNKNOWN) }
            // Never a dead end: where a true place has no number, the city's own one stands in.
            @if let (false, Some(hotline)) = (place.is_sample(), pack.city.hotlines.first()) {
                a class="tel hot" href={ "tel:" (hotline.number) } {
                    (words::ask(&hotline.number, &hotline.label))
                }
            }
        }
    }
}

fn number(phone: &Phone, real: bool, about: Option<&str>) -> Markup {
    html! {
        @match phone.dial().filter(|_| real) {
            Some(dial) => a class="tel" href={ "tel:" (dial) } {
                (words::CALL) " " span itemprop=[about] { (phone) }
            },
            None => p { b { (words::PHONE) "：" } (words::SAMPLE_NUMBER) "：" (phone) },
        }
    }
}

fn checked(place: &Place) -> String {
    match place.checked {
        // What is not built is not there to be checked.
        None if place.status == Status::Planned => String::new(),
        date => fact::checked(date),
    }
}
