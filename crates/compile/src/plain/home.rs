//! The first page: choose a city, and the numbers of the whole country.

use super::page::{Page, ring};
use super::words;
use maud::html;

/// The page; `cities` by the folder each lies in, with its name.
pub(super) fn page(cities: &[(String, &str)]) -> Vec<u8> {
    let body = html! {
        p { (words::INTRO) }
        @if !cities.is_empty() { h2 { (words::CHOOSE_CITY) } }
        @for (folder, name) in cities {
            a class="go" href={ (folder) "/index.html" } { (name) }
        }
        h2 { (words::RING_NATIONAL) }
        @for (number, label, note) in words::NATIONAL { (ring(number, label, Some(note))) }
    };
    Page {
        title: words::PLAIN_SITE.to_owned(),
        heading: None,
        about: Some(words::INTRO.to_owned()),
        ways: vec![("../index.html".to_owned(), words::OPEN_APP.to_owned())],
        sample: false,
        data: None,
        body,
        foot: None,
    }
    .bytes()
}
