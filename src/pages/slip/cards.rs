//! The card for the fridge, and the page to hold up to a driver.

use super::entry::Entry;
use super::frame::PaperFrame;
use super::sheet::{hotlines, note, order, phones, sample, source, status_first, status_later};
use crate::html::{Html, all, element, said as line, text};
use crate::words;
use crate::words::slip as said;

/// 冰箱贴: the hotline and up to five numbers, as large as a page allows.
pub(super) fn fridge(entries: &[Entry], frame: &PaperFrame) -> Html {
    let places = entries.iter().map(|entry| {
        let parts = [
            line("h3", "paper-name", &entry.name),
            status_first(entry),
            element("p", &[("class", "paper-ring")], [phones(entry, 1)]),
            status_later(entry),
        ];
        one(entry, parts)
    });
    all([
        line("h2", "paper-title", said::FRIDGE_TITLE),
        hotlines(frame),
        sample(entries),
        note(&frame.note),
        element("ol", &[("class", "paper-places")], [all(places)]),
        source(frame),
    ])
}

/// 给司机看: where to, in the largest type.
pub(super) fn driver(entries: &[Entry], frame: &PaperFrame) -> Html {
    let places = entries.iter().map(|entry| {
        let parts = [
            line("h3", "paper-name", &entry.name),
            status_first(entry),
            line("div", "paper-address", entry.destination()),
            status_later(entry),
            element(
                "p",
                &[("class", "paper-ring")],
                [text(words::PHONE), text(" "), phones(entry, 1)],
            ),
        ];
        one(entry, parts)
    });
    all([
        line("h2", "paper-title", words::DRIVER_ASK),
        sample(entries),
        note(&frame.note),
        element("ol", &[("class", "paper-places")], [all(places)]),
        hotlines(frame),
    ])
}

fn one(entry: &Entry, parts: impl IntoIterator<Item = Html>) -> Html {
    element(
        "li",
        &[("class", "paper-place"), ("data-place-id", &entry.id)],
        [order(entry), element("div", &[], [all(parts)])],
    )
}
