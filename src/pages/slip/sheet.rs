//! The sheet: all that a person needs to go there, on one page.

use super::around::Around;
use super::entry::Entry;
use crate::components::qr::qr;
use crate::components::whole::whole;
use crate::words;
use crate::words::slip as said;
use domain::place::samples::Samples;
use maud::{Markup, html};

/// Where the map is drawn: once for paper, once for the screen.
pub(super) const MAP_ON_PAPER: &str = "[data-chart='paper']";
pub(super) const MAP_ON_SCREEN: &str = "[data-chart='screen']";

/// Where it stands when the paper was printed.
pub(super) const PRINTED: &str = "[data-printed]";

/// The whole sheet.
pub(super) fn sheet(entries: &[Entry], around: &Around) -> Markup {
    html! {
        div.paper-head {
            div {
                h2.paper-title { (said::TITLE) }
                @if let Some(from) = &around.from { p { (from) } }
            }
            (hotlines(around))
        }
        (sample(entries))
        (note(&around.note))
        ol.paper-places { @for entry in entries { (place(entry)) } }
        (foot(around))
        (source(around))
    }
}

/// Whom to ring when in doubt.
pub(super) fn hotlines(around: &Around) -> Markup {
    html! {
        div.paper-hotline {
            @for hotline in &around.hotlines {
                p { (said::IN_DOUBT) " " (hotline.label) " " b.paper-number { (hotline.number) } }
            }
        }
    }
}

/// Paper goes on where the band above the page does not.
pub(super) fn sample(entries: &[Entry]) -> Markup {
    let samples = Samples::of(entries.iter().map(|entry| entry.sample));
    html! { @if let Some(said) = said::samples_on_paper(samples) { p.paper-sample { (said) } } }
}

pub(super) fn note(note: &str) -> Markup {
    let note = note.trim();
    html! { @if !note.is_empty() { p.paper-note { (said::NOTE) "：" (note) } } }
}

/// Every number of a place, in the largest type; a sample's says that nobody answers.
pub(super) fn phones(entry: &Entry, most: usize) -> Markup {
    html! {
        @if entry.phones.is_empty() {
            b.paper-number { (words::NO_PHONE) }
        } @else {
            @for (at, number) in entry.phones.iter().take(most).enumerate() {
                b.paper-number.paper-spare[at > 0] { (number) }
                " "
            }
            @if entry.sample { span.paper-fake { (said::SAMPLE_NUMBER) } }
        }
    }
}

/// What must be said of a place before anybody goes there.
fn status(entry: &Entry) -> Markup {
    html! { @if let Some(status) = &entry.status { b.paper-status { (status) } } }
}

/// What must be said of a place, where it comes before everything else: nobody is served there.
pub(super) fn status_first(entry: &Entry) -> Markup {
    html! { @if !entry.serves { p { (status(entry)) } } }
}

/// What must be said of a place, where it stands behind what is known.
pub(super) fn status_later(entry: &Entry) -> Markup {
    html! { @if entry.serves { (status(entry)) } }
}

pub(super) fn order(entry: &Entry) -> Markup {
    html! { span.paper-order { (entry.order.to_string()) } }
}

/// One place.
fn place(entry: &Entry) -> Markup {
    // Where the hours of today are not known, those of the week, or that there are none, stay.
    let spare = entry.today.as_ref().map(|_| "paper-last");
    html! {
        li.paper-place data-place-id=(entry.id.as_str()) data-kind=(entry.kind) {
            (order(entry))
            div {
                h3.paper-name { (entry.name) }
                (status_first(entry))
                p.paper-ring { (phones(entry, 2)) " " span.paper-what { (whole(&entry.what)) } }
                p {
                    // What people decide by, before the address.
                    @if !entry.facts.is_empty() { b { (whole(&entry.facts)) } "。" }
                    (entry.way())
                }
                p {
                    (status_later(entry))
                    @if let Some(today) = &entry.today {
                        b { (whole(today)) }
                        span class=[spare] { "。" }
                    }
                    span class=[spare] { (whole(&entry.week)) }
                }
                p.paper-last { (entry.ask) span.paper-spare { (entry.bring) } }
                // A line to write the answers on, where somebody is asked and there is room.
                @if !entry.ask.is_empty() { p.paper-blank { (said::ANSWERED) span {} } }
                (note(entry.note.as_deref().unwrap_or_default()))
            }
        }
    }
}

/// The map, and the code that leads a phone to the same list.
fn foot(around: &Around) -> Markup {
    html! {
        div.paper-foot {
            @if !around.chart.places.is_empty() {
                figure.paper-map {
                    div.chart.for-paper data-chart="paper" {}
                    div.chart.for-screen data-chart="screen" {}
                    figcaption { (around.map_sign) }
                }
            }
            @if let Some(code) = qr(&around.link, said::SCAN) {
                div.paper-code {
                    (code)
                    p { (said::SCAN) span.paper-cut { (said::CUT) } }
                }
            }
        }
    }
}

/// Whose data, of which day, printed when, and who runs this copy.
pub(super) fn source(around: &Around) -> Markup {
    html! {
        p.paper-source {
            @for line in &around.source { span { (line) } }
            @if let Some((name, number)) = &around.operator {
                span {
                    (said::run_by(name))
                    " "
                    @if !number.is_empty() { b.paper-number { (number) } }
                }
            }
            span data-printed {}
        }
    }
}
