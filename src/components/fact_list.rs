//! Facts, a heading and a few lines each.

use crate::changing::views;
use leptos::prelude::*;

/// One heading with its lines: a single line as a paragraph, several as a list.
#[component]
pub fn FactList(#[prop(into)] title: String, lines: Vec<String>) -> impl IntoView {
    view! { <section class="fact"><h2 data-say>{title}</h2>{as_lines(lines)}</section> }
}

/// One heading with running text: each line is a paragraph of its own.
#[component]
pub fn Prose(#[prop(into)] title: String, paragraphs: Vec<String>) -> impl IntoView {
    let paragraph = |text| view! { <p>{text}</p> };
    view! {
        <section class="fact prose">
            <h2>{title}</h2>
            {views(paragraphs.into_iter().map(paragraph))}
        </section>
    }
}

fn as_lines(mut lines: Vec<String>) -> AnyView {
    if lines.len() == 1 {
        let line = lines.pop();
        return view! { <p data-say>{line}</p> }.into_any();
    }
    let line = |text| view! { <li data-say>{text}</li> };
    view! { <ul>{views(lines.into_iter().map(line))}</ul> }.into_any()
}
