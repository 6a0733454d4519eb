//! The card for the fridge, and the page to hold up to a driver.

use super::around::Around;
use super::entry::Entry;
use super::sheet::{hotlines, note, order, phones, sample, source, status_first, status_later};
use crate::words;
use crate::words::slip as said;
use maud::{Markup, html};

/// 冰箱贴: the hotline and up to five numbers, as large as a page allows.
pub(super) fn fridge(entries: &[Entry], around: &Around) -> Markup {
    let place = |entry: &Entry| {
        html! {
            h3.paper-name { (entry.name) }
            (status_first(entry))
            p.paper-ring { (phones(entry, 1)) }
            (status_later(entry))
        }
    };
    html! {
        h2.paper-title { (said::FRIDGE_TITLE) }
        (hotlines(around))
        (sample(entries))
        (note(&around.note))
        ol.paper-places { @for entry in entries { (one(entry, &place(entry))) } }
        (source(around))
    }
}

/// 给司机看: where to, in the largest type.
pub(super) fn driver(entries: &[Entry], around: &Around) -> Markup {
    let place = |entry: &Entry| {
        html! {
            h3.paper-name { (entry.name) }
            (status_first(entry))
            div.paper-address { (entry.destination()) }
            (status_later(entry))
            p.paper-ring { (words::PHONE) " " (phones(entry, 1)) }
        }
    };
    html! {
        h2.paper-title { (words::DRIVER_ASK) }
        (sample(entries))
        (note(&around.note))
        ol.paper-places { @for entry in entries { (one(entry, &place(entry))) } }
        (hotlines(around))
    }
}

fn one(entry: &Entry, inside: &Markup) -> Markup {
    html! {
        li.paper-place data-place-id=(entry.id.as_str()) {
            (order(entry))
            div { (inside) }
        }
    }
}
