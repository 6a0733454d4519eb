//! 打印, wherever a page has something to print; and what to do where the browser can not.

use crate::changing::{RwSignal, Signal, maybe, part};
use crate::platform::page;
use crate::platform::print::{Printing, print};
use crate::state::State;
use crate::widgets::sharing::share_page;
use crate::words;
use domain::address::Link;
use leptos::prelude::*;

/// The attribute of what is said where nothing prints.
const SAID: &str = "data-no-printer";

/// What becomes of a press on 打印.
#[derive(Clone, Copy)]
pub struct Printer {
    state: State,
    /// Whether the browser has done nothing.
    nothing: RwSignal<bool>,
}

impl Printer {
    /// A printer for one page.
    #[must_use]
    pub fn new(state: State) -> Self {
        let nothing = RwSignal::new(false);
        Self { state, nothing }
    }

    /// Prints the page. `begun` is called when the browser has begun.
    pub fn print(self, begun: impl Fn() + 'static) {
        print(move |what| {
            let nothing = what == Printing::Nothing;
            let _ = self.nothing.try_set(nothing);
            if nothing {
                request_animation_frame(|| page::bring_into_view(SAID, ""));
            } else {
                begun();
            }
        });
    }

    /// The button.
    pub fn button(self, class: &'static str, word: &'static str) -> AnyView {
        view! {
            <button type="button" class=class on:click=move |_| self.print(|| ())>{word}</button>
        }
        .into_any()
    }

    /// What is said where nothing prints, and the ways there are instead: the slip as a text, if
    /// there is one (`text`), and the page itself, to be sent on.
    pub fn instead(self, page: Signal<Link>, text: Option<Signal<Link>>) -> AnyView {
        let state = self.state;
        let send = move || share_page(&page.get().of_family(state.address.family.get()));
        let ways = move || {
            let text = text.map(|text| {
                let href = move || text.get().to_string();
                view! { <a class="button" data-as-text href=href>{words::AS_TEXT}</a> }
            });
            view! {
                <p><b>{words::CANNOT_PRINT}</b></p>
                <p>{words::CANNOT_PRINT_TEXT}</p>
                <div class="actions">
                    {maybe(text)}
                    <a class="button" data-as-link href=send>{words::SEND_TO_FAMILY}</a>
                </div>
            }
        };
        view! {
            <div class="no-printer off-paper" role="status" data-no-printer>
                {part(move || maybe(self.nothing.get().then(ways)))}
            </div>
        }
        .into_any()
    }
}
