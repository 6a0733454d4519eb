//! A sentence that must be read, with what to do next. Never only "something went wrong".

use crate::changing::maybe;
use crate::components::dial::{dial, on_public_screen};
use crate::components::icon;
use crate::words;
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
    #[prop(into)] hotline: (String, String),
    retry: Callback<()>,
) -> impl IntoView {
    let (label, number) = hotline;
    let shown = words::hotline_bar(&label, &number);
    let inside = (icon::phone(), shown.clone());
    view! {
        <Notice title=words::SOMETHING_FAILED text=why>
            <button class="button primary" type="button" on:click=move |_| retry.run(())>
                {words::RETRY}
            </button>
            {dial("button", &number, &shown, None, inside.into_any())}
            {plain_directory()}
        </Notice>
    }
}

/// The way to the directory that needs no script. (On a public screen nothing leads out of the app:
/// nobody would find back.)
pub fn plain_directory() -> AnyView {
    maybe((!on_public_screen()).then(|| {
        view! { <a class="button" href="plain/index.html">{words::PLAIN_DIRECTORY}</a> }
    }))
}
