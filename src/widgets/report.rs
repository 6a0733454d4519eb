//! 信息有误？ on a place's page: whom to tell, with the record's number filled in or to be read
//! out. The map sends nothing; what leaves the phone is what the person sees and sends.

use crate::changing::{RwSignal, part};
use crate::components::dial::{by_hand_html, dial_html, on_public_screen};
use crate::components::icon;
use crate::components::qr::qr;
use crate::data::config;
use crate::html::draw;
use crate::platform::address_bar;
use crate::state::State;
use crate::words;
use domain::pack::catalog::Catalog;
use domain::place::Place;
use domain::report::{By, Channels, Report, ReportWay};
use domain::say;
use leptos::prelude::*;
use leptos::task::spawn_local;
use maud::{Markup, html};

/// The section.
pub fn report(state: State, catalog: &Catalog, place: &Place) -> AnyView {
    if place.is_sample() {
        return section(&html! { p { (words::REPORT_SAMPLE) } });
    }
    let channels = RwSignal::new(None::<Channels>);
    spawn_local(async move {
        let said = config::report().await;
        let _ = channels.try_set(Some(said));
    });
    let date = place.checked.map_or_else(
        || words::updated(&say::date(catalog.city.updated)),
        |date| say::fact::checked(Some(date)),
    );
    let (id, name) = (place.id.clone(), place.name.clone());
    let lines = words::report_lines(&id, &name, &date);
    let subject = words::report_subject(&id, &name);
    let to_say = lines.join("，");
    let mut written = lines;
    written.push(words::REPORT_WRONG.to_owned());
    part(move || {
        let Some(channels) = channels.get() else {
            return ().into_any();
        };
        let told = Report {
            id: &id,
            name: &name,
            subject: &subject,
            lines: &written,
        };
        let mut ways: Vec<Markup> = channels.ways(told).iter().map(way).collect();
        if ways.is_empty() {
            let hotline = state.hotline();
            let word = words::hotline(&hotline);
            ways.push(dial_html("button wide", &hotline.number, &word, "", &word));
        }
        section(&html! {
            p { (words::REPORT_HINT) }
            p.address { b { (words::REPORT_SAY) } (to_say) }
            @for way in &ways { (way) }
        })
    })
}

fn section(inside: &Markup) -> AnyView {
    draw(html! { section.fact.report data-report { h2 { (words::REPORT) } (inside) } })
}

fn way(way: &ReportWay) -> Markup {
    let shown = way.shown.as_str();
    let word = match way.by {
        By::Ringing => {
            let number = way.href.trim_start_matches("tel:");
            return dial_html("button wide", number, shown, "", &words::report_ring(shown));
        }
        By::Message => words::report_message(shown),
        By::Mail => words::report_mail(shown),
        By::Page => words::REPORT_PAGE.to_owned(),
    };
    if on_public_screen() {
        return from_ones_own(way);
    }
    html! {
        a.button.wide href=(way.href) { (icon::html(icon::PENCIL)) span { (word) } }
    }
}

/// A code for the person's own phone, which can open what a public screen can not.
fn from_ones_own(way: &ReportWay) -> Markup {
    let what = match way.by {
        By::Message => words::MESSAGE_YOURSELF,
        _ => words::WRITE_YOURSELF,
    };
    if way.by == By::Page {
        let link = address_bar::in_full(&way.href);
        return html! {
            p { (words::SCAN_YOURSELF) }
            (qr(&link, words::REPORT_PAGE).unwrap_or_default())
        };
    }
    by_hand_html(what, &way.shown)
}
