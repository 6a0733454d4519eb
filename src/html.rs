//! Parts of a page that stand still, written as HTML with maud.
//!
//! A card of thirty lines with nothing in it that changes needs none of Leptos' machinery, which
//! is compiled anew for each shape of view; written as text it costs a phone a tenth of the
//! bytes. What is pressed and changes in place is a `view!`, here as everywhere.

use leptos::prelude::*;
use maud::Markup;

/// Draws it.
#[must_use]
pub fn draw(still: Markup) -> AnyView {
    view! { <div class="still" inner_html=still.into_string()></div> }.into_any()
}

#[cfg(test)]
mod tests {
    use maud::html;
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn what_a_sheet_says_never_becomes_a_mark_of_the_page() {
        let hostile = "<img src=x onerror=alert(1)> & “\"";
        let drawn = html! { p title=(hostile) { (hostile) } };
        let escaped = "&lt;img src=x onerror=alert(1)&gt; &amp; “&quot;";
        let whole = format!("<p title=\"{escaped}\">{escaped}</p>");
        assert_eq!(drawn.into_string(), whole);
    }
}
