//! The frame around every page: head, way back, numbers to ring at the foot.

use super::words;
use crate::csp;
use domain::pack::city::{City, Hotline};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use std::fmt::Display;
use std::sync::LazyLock;

/// The only style sheet; written into each page, so that a page that was saved or mailed still
/// looks right. It uses nothing that a browser of 2011 does not know.
const STYLE: &str = include_str!("style.css");

/// Nothing runs, and nothing is fetched.
static CSP: LazyLock<String> = LazyLock::new(|| csp::of_plain_page(STYLE));

/// What differs between pages.
pub(super) struct Page {
    /// The title of the window.
    pub(super) title: String,
    /// The heading, where it is not the title.
    pub(super) heading: Option<&'static str>,
    /// What search engines show below the title, where it is not what holds for every list and place.
    pub(super) about: Option<String>,
    /// Links at the top: (where, words).
    pub(super) ways: Vec<(String, String)>,
    /// Whether something on the page is invented.
    pub(super) sample: bool,
    /// What the page is about, as schema.org says it (JSON-LD). It is data: nothing runs.
    pub(super) data: Option<String>,
    /// What stands under the heading.
    pub(super) body: Markup,
    /// What stands at the foot.
    pub(super) foot: Option<Markup>,
}

impl Page {
    /// The bytes of the page.
    pub(super) fn bytes(self) -> Vec<u8> {
        let page = html! {
            (DOCTYPE)
            html lang="zh-CN" {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(*CSP);
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    // Telephones make links of all they take for a number, samples too.
                    meta name="format-detection" content="telephone=no";
                    @let about = words::about(&self.title);
                    meta name="description" content=(self.about.as_ref().unwrap_or(&about));
                    // Invented places must not be found by searching.
                    @if self.sample { meta name="robots" content="noindex"; }
                    title {
                        (self.title)
                        @if !self.title.starts_with(words::SITE) { " · " (words::SITE) }
                    }
                    style { (PreEscaped(STYLE)) }
                    @if let Some(data) = &self.data {
                        script type="application/ld+json" { (PreEscaped(data)) }
                    }
                }
                body {
                    div class="page" {
                        a class="skip" href={ "#" (anchor("main")) } { (words::SKIP) }
                        nav class="links" aria-label=(words::WAYS) {
                            @for (to, what) in &self.ways { a href=(to) { (what) } " " }
                        }
                        main id=(anchor("main")) {
                            h1 { (self.heading.unwrap_or(&self.title)) }
                            @if self.sample { p class="notice" { (words::SAMPLE_PAGE) } }
                            (self.body)
                        }
                        @if let Some(foot) = &self.foot { footer { (foot) } }
                    }
                }
            }
        };
        page.into_string().into_bytes()
    }
}

/// The page with its whole address, by which search engines know it.
pub(super) fn with_canonical(page: Vec<u8>, address: &str) -> Vec<u8> {
    let Ok(text) = String::from_utf8(page) else {
        return Vec::new();
    };
    let link = html! { link rel="canonical" href=(address); }.into_string();
    let text = text.replacen("<title>", &[&link, "<title>"].concat(), 1);
    text.into_bytes()
}

/// Whether search engines may show a page.
pub(super) fn may_be_found(page: &[u8]) -> bool {
    const MARK: &[u8] = b"<meta name=\"robots\" content=\"noindex\">";
    let (head, _) = page.split_at(page.len().min(2_000));
    !head.windows(MARK.len()).any(|part| part == MARK)
}

/// The id of a part of a page itself. No 编号 and no right has a full stop, so none of them meets
/// it, whatever a clerk writes.
pub(super) fn anchor(part: impl Display) -> String {
    format!("at.{part}")
}

/// A number to ring, and what for.
pub(super) fn ring(number: &str, label: &str, note: Option<&str>) -> Markup {
    html! {
        a class="tel hot" href={ "tel:" (number) } { b { (number) } " " (label) }
        @if let Some(note) = note { p { (note) } }
    }
}

/// The numbers of a city, for the foot of its lists.
pub(super) fn hotlines(city: &City) -> Markup {
    html! {
        h2 { (words::RING_CITY) }
        @for Hotline { number, label, note, .. } in &city.hotlines {
            (ring(number, label, note.as_deref()))
        }
        (data_of(city))
    }
}

/// Whose data it is, of which day.
pub(super) fn data_of(city: &City) -> Markup {
    html! {
        p class="small" {
            (words::BUREAU) (city.bureau.as_deref().unwrap_or(words::UNKNOWN)) "。"
            (words::UPDATED) (domain::say::date(city.updated)) "。"
        }
    }
}
