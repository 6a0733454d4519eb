//! What everything is made of (`public/styles/tokens.css`): colours, sizes of text, gaps, the radius.

use crate::words::gallery;
use leptos::prelude::*;

/// A value of the styles by the name of its token. A function, because the CSP of the page takes
/// no style that is written in HTML.
fn token(name: &'static str) -> impl Fn() -> String + Clone {
    move || ["var(", name, ")"].concat()
}

pub(super) fn tokens() -> impl IntoView {
    let colour = |(ground, ink, what): (&'static str, &'static str, &'static str)| {
        view! {
            <li
                style:background=token(ground)
                style:color=token(ink)
                style:border=move || "1px solid var(--hold)"
                style:border-radius=token("--round")
                style:padding=move || "var(--gap-2) var(--gap-3)"
            >
                <b>{what}</b> " " {ground} " " {ink}
            </li>
        }
    };
    let gap = |(name, what): (&'static str, &'static str)| {
        view! {
            <li style:border-left=move || "2px solid var(--accent)" style:padding-left=token(name)>
                {what} " " {name}
            </li>
        }
    };
    view! {
        <ul style:display=move || "grid" style:gap=token("--gap-2")>
            {gallery::COLOURS.map(colour).collect_view()}
        </ul>
        <p style:font-size=move || "1.35rem">{gallery::FIRST_HEADING}</p>
        <p style:font-size=move || "1.15rem">{gallery::SECOND_HEADING}</p>
        {gallery::DIGITS.map(|digits| view! { <p>{digits}</p> }).collect_view()}
        <ul>{gallery::GAPS.map(gap).collect_view()}</ul>
    }
}
