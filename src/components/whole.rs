//! Words that give way where letters leave no room for them, and numbers that do not break.

use crate::words::Piece;
use domain::say::whole::pieces;
use leptos::prelude::*;
use maud::{Markup, html};

/// Words that stand where there is room (`.roomy`).
pub fn roomy(text: impl Into<String>) -> AnyView {
    let text: String = text.into();
    view! { <span class="roomy">{text}</span> }.into_any()
}

/// A piece of a text, as its words ask for.
pub fn piece((text, piece): (&'static str, Piece)) -> AnyView {
    match piece {
        Piece::Seen => text.into_any(),
        Piece::Roomy => roomy(text),
        Piece::Heard => view! { <span class="visually-hidden">{text}</span> }.into_any(),
    }
}

/// A piece of a title as HTML.
#[must_use]
pub fn piece_html((text, piece): (&'static str, Piece)) -> Markup {
    html! {
        @match piece {
            Piece::Seen => (text),
            Piece::Roomy => span.roomy { (text) },
            Piece::Heard => span.visually-hidden { (text) },
        }
    }
}

/// A text whose numbers stay on one line with their units.
#[must_use]
pub fn whole(text: &str) -> Markup {
    html! {
        @for (piece, whole) in pieces(text) {
            @if whole { span.whole { (piece) } } @else { (piece) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::whole;
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn a_range_stands_in_an_element_of_its_own_and_no_text_becomes_one() {
        assert_eq!(
            whole("一餐 12–18 元，<b>").into_string(),
            "一餐 <span class=\"whole\">12–18 元，</span>&lt;b&gt;"
        );
    }
}
