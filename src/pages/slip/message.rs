//! The slip as text, for an SMS: what matters first, in messages that can be sent one by one.

use super::Slip;
use crate::changing::{Memo, part, views};
use crate::data::Load;
use crate::platform::{clipboard, page};
use crate::state::State;
use crate::words::slip as said;
use domain::say::slip::{Line, messages as parts, numbers, ways};
use leptos::html::Textarea;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The messages, each in a field of its own, with a button that copies it.
pub(super) fn messages(state: State, slip: Memo<Load<Slip>>) -> AnyView {
    part(move || {
        let lines = slip.with(|slip| {
            let entries = slip.ready().map(|slip| &slip.entries);
            let lines = entries.into_iter().flatten().map(super::Entry::line);
            lines.collect::<Vec<Line>>()
        });
        if lines.is_empty() {
            return ().into_any();
        }
        let hotline = state.hotline();
        let texts = [
            (
                "numbers",
                said::NUMBERS_MESSAGE,
                numbers(&lines, (&hotline.label, &hotline.number)),
            ),
            ("ways", said::WAYS_MESSAGE, ways(&lines)),
        ];
        let fields = texts.map(|(id, title, text)| message(state, id, title, text));
        views(fields).into_any()
    })
}

fn message(state: State, id: &'static str, title: &'static str, text: String) -> AnyView {
    let field = NodeRef::<Textarea>::new();
    let length = said::message_length(text.chars().count(), parts(&text));
    // On a phone a line of it takes two.
    let lines = if state.device.wide.get_untracked() {
        1
    } else {
        2
    };
    let rows = (text.lines().count() * lines + 1).to_string();
    let shown = text.clone();
    let copy = move |_| {
        let Some(field) = field.get_untracked() else {
            return;
        };
        let text = text.clone();
        spawn_local(async move {
            let copied = clipboard::copy_from(field.into(), &text).await;
            state.voice.announce(
                (if copied {
                    said::COPIED
                } else {
                    said::NOT_COPIED
                })
                .to_owned(),
            );
        });
    };
    let told = ["message-", id].concat();
    let field_id = told.clone();
    // A browser brings the line of the cursor into sight, not the whole field.
    let show = move |_| page::bring_into_view("id", &field_id);
    view! {
        <section class="fact message" data-message=id>
            <h2><label for=told.clone()>{title}</label></h2>
            <textarea id=told.clone() node_ref=field readonly rows=rows on:focus=show>{shown}</textarea>
            <p class="hint">{length}</p>
            <button
                type="button"
                class="button primary wide"
                aria-label=said::copy_this(title)
                on:click=copy
            >
                {said::COPY}
            </button>
        </section>
    }
    .into_any()
}
