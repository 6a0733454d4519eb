//! The list as HTML: of each element what `frame`, `pages/nearby` and `components/place_card` draw.

use super::Answered;
use crate::components::dial::link_html;
use crate::components::filter_bar::{on_offer, shown_at_once};
use crate::components::header::pill_class;
use crate::components::how_near::around_number;
use crate::components::place_card::{bare_name, read_region};
use crate::components::whole::{piece_html, whole};
use crate::components::{icon, open_badge, status_badge};
use crate::look::{self, TextSize};
use crate::platform::{page, speech};
use crate::words;
use domain::address::{ListQuery, Page, Start, Wanted};
use domain::answer::{Found, Sort};
use domain::pack::catalog::Catalog;
use domain::place::{Place, SAMPLE_PREFIX};
use domain::say::{self, Person, fact};
use maud::{Markup, html};

const PERSON: Person = Person::You;

/// What holds for every card.
struct CardContext<'a> {
    of: &'a Answered,
    catalog: &'a Catalog,
    /// What answers on the number of the city, and the number.
    hotline: (&'a str, &'a str),
    can_read: bool,
}

/// The page with the list.
pub(super) fn list(of: &Answered, catalog: &Catalog) -> String {
    let hotline = catalog.city.hotlines.first();
    let hotline = hotline.map_or(words::HOTLINE_FALLBACK, |h| (&h.label, &h.number));
    let context = CardContext {
        of,
        catalog,
        hotline,
        can_read: speech::is_possible(),
    };
    let hotline_words = words::hotline_bar(hotline.0, hotline.1);
    let page = html! {
        a.skip href="#main" { (words::SKIP_TO_CONTENT) }
        header {
            (header(of.asked.start, hotline.1, &hotline_words))
            @if let Some(said) = words::sample_band(catalog.samples(Some(of.asked.list.kind))) {
                p.sample-band { (said) }
            }
        }
        main #main class=(look::LISTING) {
            (title_row(&context))
            (head(&context))
            div.beside {
                div.list-side {
                    ol.cards data-list="" data-read="list" {
                        @for (found, order) in of.answer.found.iter().zip(1..) {
                            @if let Some(place) = catalog.place(found.place.number) {
                                (card(&context, place, found, order))
                            }
                        }
                    }
                }
            }
        }
        // The app is not there yet.
        p #waiting hidden {}
        aside.hotline aria-label=(words::HOTLINE_REGION) {
            (link_html("hotline-call", hotline.1, "", &hotline_words))
        }
    };
    page.into_string()
}

fn header(start: Start, number: &str, hotline: &str) -> Markup {
    let home = Page::Home.link_from(Some(start)).to_string();
    let size = page::look("size").and_then(|slug| TextSize::from_slug(&slug));
    let size = size.unwrap_or_default();
    let steps = TextSize::ALL.iter().position(|one| *one == size);
    html! {
        div.header {
            a.header-name href=(home) { span aria-hidden="true" { "‹" } " " (words::FIRST_PAGE) }
            button.header-size type="button" aria-label=(words::size_button(size.word(), size.next().word())) {
                (words::SIZE) " " b { (size.word()) }
                span.steps aria-hidden="true" {
                    @for at in 0..TextSize::ALL.len() { i data-on[steps >= Some(at)] {} }
                }
            }
            (link_html(pill_class(number), number, hotline, number))
        }
    }
}

fn title_row(context: &CardContext<'_>) -> Markup {
    let asked = &context.of.asked;
    let title = words::list_title(asked.list.kind, asked.list.sort);
    let map = Page::Nearby(ListQuery {
        map: true,
        ..asked.list.clone()
    });
    let map = map.link_from(Some(asked.start)).to_string();
    html! {
        div.title-row {
            h1 tabindex="-1" aria-label=(title) {
                @for piece in words::list_title_pieces(asked.list.kind, asked.list.sort) { (piece_html(piece)) }
            }
            (read(context, &title))
            button.filter.filter-more type="button" aria-expanded="false" hidden[!has_more(context)] { (words::FILTER) }
            a.filter data-switch="" href=(map) { span { span.roomy { (words::SEE) } (words::MAP) } }
        }
    }
}

fn read(context: &CardContext<'_>, name: &str) -> Markup {
    html! {
        @if context.can_read {
            button.button.read type="button" aria-label=(words::read_this(name)) {
                (icon::html(icon::LOUDSPEAKER)) span { (words::READ_ALOUD) }
            }
        }
    }
}

/// How many needs are shown before one asks for the others.
fn first_needs(context: &CardContext<'_>) -> usize {
    match words::roughly(context.of.origin, PERSON) {
        Some(_) => 0,
        None => shown_at_once(context.of.asked.list.kind),
    }
}

fn has_more(context: &CardContext<'_>) -> bool {
    let of = context.of;
    let offered = on_offer(of.asked.list.kind, &of.counts, &of.asked.list.needs);
    let mut more = offered.iter().skip(first_needs(context));
    more.any(|(.., pressed)| !pressed)
}

fn head(context: &CardContext<'_>) -> Markup {
    let of = context.of;
    let asked = &of.asked;
    let wanted = Wanted {
        kind: Some(asked.list.kind),
        needs: asked.list.needs.clone(),
    };
    let change = Page::choose(Some(context.catalog.city.adcode), wanted);
    let roughly = words::roughly(of.origin, PERSON);
    let (from, on) = words::FROM_ON;
    let own = words::own_place(&of.place, &of.lies_in);
    let first = first_needs(context);
    let cheap = asked.list.sort == Sort::Cheap;
    html! {
        div.list-head {
            section.place-bar {
                a.start href=(change.link_from(None).to_string()) {
                    span data-start-words="" { span.roomy { (from) (of.lies_in) } (own) span.roomy { (on) } } " " b { (words::CHANGE_PLACE) }
                }
            }
            @if let Some((said, more)) = &roughly {
                div.roughly {
                    p.inexact { (said) span.roomy { (more) } }
                    div.locate {
                        button.button.primary.wide type="button" {
                            (icon::html(icon::HERE)) span {
                                @for piece in words::USE_MY_POSITION { (piece_html(piece)) }
                            }
                        }
                    }
                }
            }
            div {
                div.filters role="group" aria-label=(words::FILTERS) {
                    @for (at, (need, count, pressed)) in on_offer(asked.list.kind, &of.counts, &asked.list.needs).into_iter().enumerate() {
                        button.filter.rest[at >= first && !pressed] type="button" data-need=(need.slug()) aria-pressed=(pressed) {
                            (words::need(need)) " " span.count { (count) }
                        }
                    }
                    @if Sort::fits(asked.list.kind) {
                        button.filter.sort.rest[roughly.is_some() && !cheap] type="button" aria-pressed=(cheap) {
                            (words::CHEAP_FIRST)
                        }
                    }
                }
            }
        }
    }
}

fn card(context: &CardContext<'_>, place: &Place, found: &Found, order: usize) -> Markup {
    let of = context.of;
    let today = of.now.date;
    let serves = place.status.serves();
    let near = fact::near_short(found, context.catalog, PERSON);
    let (before, number, after) = around_number(&near);
    let said = fact::before_going_short(place, Some(today));
    let badge = html! {
        @if let Some(said) = &said { p class=(status_badge::class(place.status)) data-say="" { (said) } }
    };
    let facts = say::card::facts(place, serves);
    let href = Page::Place {
        id: place.id.clone(),
    };
    let href = href.link_from(Some(of.asked.start)).to_string();
    html! {
        li.card data-kind=(place.kind.slug()) data-place-id=(place.id.as_str()) data-read=(read_region(place)) data-metres=(found.metres.round() as i64) {
            div.card-head {
                span.order aria-hidden="true" { (order) }
                h2.card-name { a href=(href) { (name(place)) } }
                button.keep.star type="button" aria-pressed="false" aria-label=(words::keep_named(words::KEEP, &place.name)) {
                    (icon::html(icon::STAR))
                }
                div.explain role="status" {}
            }
            div.card-body {
                div.card-words {
                    @if !serves { (badge) }
                    p.how-near data-say="" {
                        (before) @if !number.is_empty() { b { (number) } } (after)
                    }
                    @if serves {
                        (badge)
                        p class={ "badge " (open_badge::tone(found.visit)) } data-say="" {
                            (fact::visit_short(found.visit, place.kind, today, PERSON))
                        }
                    }
                    @if let Some(rough) = fact::rough(place) {
                        p data-rough="" data-say="" {
                            (rough) @if let Some(address) = &place.address { "：" (address) }
                        }
                    }
                }
                (call(context, place))
                @if !facts.is_empty() { p.card-facts { (whole(&facts)) } }
                div.actions { (read(context, &place.name)) }
            }
        }
    }
}

fn name(place: &Place) -> Markup {
    html! {
        span data-say="" {
            @if place.is_sample() {
                span.sample-mark { (SAMPLE_PREFIX) } " " (bare_name(&place.name))
            } @else {
                (place.name)
            }
        }
    }
}

fn call(context: &CardContext<'_>, place: &Place) -> Markup {
    let (_, hotline) = context.hotline;
    let Some(phone) = place.phones.first() else {
        let ask = words::ask_hotline(hotline);
        return html! {
            div.no-phone { a.button href={ "tel:" (hotline) } { (icon::html(icon::PHONE)) (ask) } }
        };
    };
    let label = words::call_named(&place.name, &phone.to_string(), false);
    match phone.dial() {
        Some(number) => link_html("button call", &number, &label, words::CALL),
        // A sample rings nobody; the app says so.
        None => html! {
            button.button.call type="button" aria-label=(label) aria-expanded="false" {
                (icon::html(icon::PHONE)) span { (words::CALL) }
            }
            div.explain role="status" {}
        },
    }
}
