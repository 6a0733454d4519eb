//! Letters to press, where there is no keyboard: a name is found by the first letters of its
//! pinyin.

use crate::changing::{Signal, views};
use crate::words;
use leptos::prelude::*;

/// `letters`: what has been pressed; `change`: what it is now.
#[component]
pub fn LetterPad(#[prop(into)] letters: Signal<String>, change: Callback<String>) -> impl IntoView {
    let press = move |letter: char| {
        let mut now = letters.get_untracked();
        now.push(letter);
        change.run(now);
    };
    let take_back = move |_| {
        let mut now = letters.get_untracked();
        now.pop();
        change.run(now);
    };
    let key = |letter: char| {
        view! {
            <button class="button" type="button" on:click=move |_| press(letter)>
                {letter.to_string()}
            </button>
        }
    };
    let shown = move || match letters.get() {
        none if none.is_empty() => words::NOTHING_PRESSED.to_owned(),
        some => words::pressed(&some),
    };
    view! {
        <p class="pressed" role="status">{shown}</p>
        <div class="letters" role="group" aria-label=words::LETTERS>{views(('A'..='Z').map(key))}</div>
        <div class="actions">
            <button class="button" type="button" on:click=take_back>{words::BACKSPACE}</button>
            <button class="button" type="button" on:click=move |_| change.run(String::new())>
                {words::CLEAR}
            </button>
        </div>
    }
}
