//! One kind of place as a tile of the first page: colour, picture and word go together.

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
    let (word, hint) = words::kind_tile(kind);
    let class = if small { "tile small" } else { "tile" };
    view! {
        <a class=class data-kind=kind.slug() href=href>
            {icon::kind(kind)}
            <span class="tile-words">
                <b>{word}</b>
                <small>{hint}</small>
            </span>
        </a>
    }
}
