//! A sentence that must be read, with what to do next. Never only "something went wrong".

use crate::changing::maybe;
use crate::components::dial::{hotline_button, on_public_screen};
use crate::words;
use domain::pack::city::Dialled;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// `title` and `text` say what is the matter; the children, what to do.
#[component]
pub fn Notice(
    #[prop(into)] title: String,
    #[prop(into, optional)] text: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <section class="notice">
            <h2>{title}</h2>
            {(!text.is_empty()).then(|| view! { <p>{text}</p> })}
            {children.map(|children| view! { <div class="actions">{children()}</div> })}
        </section>
    }
}

/// Data did not come: says why, tries again on a press, and leads to a number and to the
/// directory that needs no script.
#[component]
pub fn LoadNotice(
    #[prop(into)] why: String,
    hotline: Dialled,
    retry: Callback<()>,
) -> impl IntoView {
    view! {
        <Notice title=words::SOMETHING_FAILED text=why>
            <button class="button primary" type="button" on:click=move |_| retry.run(())>
                {words::RETRY}
            </button>
            {hotline_button(&hotline)}
            {plain_directory()}
        </Notice>
    }
}

/// In the place of a map that comes.
pub fn map_on_its_way() -> AnyView {
    view! { <p class="waiting">{words::MAP_ON_ITS_WAY}</p> }.into_any()
}

/// In the place of a map that does not come.
pub fn map_failed(again: impl FnMut(MouseEvent) + Send + 'static) -> AnyView {
    view! {
        <Notice title=words::MAP_FAILED text=words::MAP_FAILED_TEXT>
            <button class="button primary" type="button" on:click=again>{words::RETRY}</button>
        </Notice>
    }
    .into_any()
}

/// The way to the directory that needs no script. (On a public screen nothing leads out of the app:
/// nobody would find back.)
pub fn plain_directory() -> AnyView {
    maybe((!on_public_screen()).then(|| {
        view! { <a class="button" href="plain/index.html">{words::PLAIN_DIRECTORY}</a> }
    }))
}
