//! One kind of place as a tile of the first page: colour, picture and word go together.

use crate::changing::Signal;
use crate::components::icon;
use crate::words;
use domain::place::Kind;
use leptos::prelude::*;

/// `href` leads to the list. `small`: a line of the second part of the page.
#[component]
pub fn KindTile(
    kind: Kind,
    #[prop(into)] href: Signal<String>,
    #[prop(optional)] small: bool,
) -> impl IntoView {
    let class = if small { "tile small" } else { "tile" };
    let picture = icon::kind(kind).into_any();
    tile(class, kind.slug(), picture, words::kind_tile(kind), href)
}

/// 我能享受什么, across the page: no kind of place, but a question people come with.
#[component]
pub fn GuideTile(#[prop(into)] href: Signal<String>) -> impl IntoView {
    let picture = icon::gift().into_any();
    tile("tile across", "guide", picture, words::guide::TILE, href)
}

fn tile(
    class: &'static str,
    slug: &'static str,
    picture: AnyView,
    (word, hint): (&'static str, &'static str),
    href: Signal<String>,
) -> AnyView {
    view! {
        <a class=class data-kind=slug href=href>
            {picture}
            <span class="tile-words">
                <b>{word}</b>
                <small>{hint}</small>
            </span>
        </a>
    }
    .into_any()
}
