//! What only a public screen shows: the bar above every page, and the question whether somebody
//! is still there.

use crate::changing::{Memo, Signal, effect, maybe, part};
use crate::words;
use leptos::html::Button;
use leptos::prelude::*;

/// `before`: whether there is a page to go back to. `moved`: whether anything is otherwise than in
/// the beginning. `full`: whether the page has the whole screen.
#[component]
pub fn Bar(
    #[prop(into)] before: Signal<bool>,
    #[prop(into)] moved: Signal<bool>,
    #[prop(into)] full: Signal<bool>,
    back: Callback<()>,
    done: Callback<()>,
    fill: Callback<()>,
) -> impl IntoView {
    let button = |class: &'static str, word: &'static str, act: Callback<()>| {
        view! {
            <button class=class type="button" on:click=move |_| act.run(())>{word}</button>
        }
    };
    let buttons = move || {
        let back = before.get().then(|| button("button", words::BACK, back));
        let done = moved
            .get()
            .then(|| button("button primary", words::DONE, done));
        // For whoever puts the screen up; the first touch asks for it, too.
        let wants_fill = !moved.get() && !full.get();
        let fill = wants_fill.then(|| button("button", words::FULL_SCREEN, fill));
        let any = back.is_some() || done.is_some() || fill.is_some();
        maybe(any.then(|| view! { <div class="kiosk-bar">{back}{done}{fill}</div> }))
    };
    part(buttons)
}

/// At how many seconds a screen reader says how many are left, once more.
const SAID_AGAIN: u32 = 10;

/// The question, over the whole page. `left`: seconds until the page begins anew.
#[component]
pub fn StillThere(#[prop(into)] left: Signal<u32>) -> impl IntoView {
    let stay = NodeRef::<Button>::new();
    effect(move || {
        if let Some(stay) = stay.get() {
            let _ = stay.focus();
        }
    });
    let said = Memo::new(move |_| left.get() <= SAID_AGAIN);
    let said = move || {
        let said = said.get().then(|| words::seconds_left(SAID_AGAIN));
        said.unwrap_or_default()
    };
    view! {
        <div
            class="still-there"
            role="alertdialog"
            aria-modal="true"
            aria-labelledby="still-there"
            aria-describedby="will-clear"
        >
            <h2 id="still-there">{words::STILL_THERE}</h2>
            <p id="will-clear">{words::WILL_CLEAR}</p>
            // Seen each second; said in the beginning and once more.
            <p class="seconds" aria-hidden="true">{move || words::seconds_left(left.get())}</p>
            <p class="visually-hidden" role="status">{said}</p>
            // Pressed or touched beside: the screen hears both, see platform::public_screen.
            <button node_ref=stay class="button primary wide stay" type="button">{words::STAY}</button>
            <p>{words::TOUCH_ANYWHERE}</p>
        </div>
    }
}
