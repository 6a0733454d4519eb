//! How near a place is, its number largest.

use crate::changing::{Signal, part};
use leptos::prelude::*;

/// `text` comes from `domain::say`: `走路约9分钟 · 450米`.
#[component]
pub fn HowNear(#[prop(into)] text: Signal<String>) -> impl IntoView {
    part(move || {
        let text = text.get();
        let (before, number, after) = around_number(&text);
        view! {
            <p class="how-near" data-say>
                {before.to_owned()}
                {(!number.is_empty()).then(|| view! { <b>{number.to_owned()}</b> })}
                {after.to_owned()}
            </p>
        }
        .into_any()
    })
}

/// The text before the first number, the number, and the rest.
#[must_use]
pub fn around_number(text: &str) -> (&str, &str, &str) {
    let is_number = |c: char| c.is_ascii_digit() || c == '.';
    let start = text.find(is_number).unwrap_or(text.len());
    let (before, rest) = text.split_at(start);
    let end = rest.find(|c| !is_number(c)).unwrap_or(rest.len());
    let (number, after) = rest.split_at(end);
    (before, number, after)
}

#[cfg(test)]
mod tests {
    use super::around_number;
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn the_first_number_is_the_one_that_counts() {
        assert_eq!(
            around_number("走路约9分钟 · 450米"),
            ("走路约", "9", "分钟 · 450米")
        );
        assert_eq!(
            around_number("3.9公里，建议坐车"),
            ("", "3.9", "公里，建议坐车")
        );
        assert_eq!(around_number("在别的区（县）"), ("在别的区（县）", "", ""));
    }
}
