//! What everything is made of (`public/styles/tokens.css`): colours, sizes of text, gaps, the radius.

use crate::words::gallery;
use leptos::prelude::*;

/// A value of the styles by the name of its token.
fn token(name: &str) -> String {
    ["var(", name, ")"].concat()
}

pub(super) fn tokens() -> impl IntoView {
    let colour = |(ground, ink, what): (&'static str, &'static str, &'static str)| {
        view! {
            <li
                style:background=token(ground)
                style:color=token(ink)
                style:border="1px solid var(--hold)"
                style:border-radius="var(--round)"
                style:padding="var(--gap-2) var(--gap-3)"
            >
                <b>{what}</b> " " {ground} " " {ink}
            </li>
        }
    };
    let gap = |(name, what): (&'static str, &'static str)| {
        view! {
            <li style:border-left="2px solid var(--accent)" style:padding-left=token(name)>
                {what} " " {name}
            </li>
        }
    };
    view! {
        <ul style:display="grid" style:gap="var(--gap-2)">
            {gallery::COLOURS.map(colour).collect_view()}
        </ul>
        <p style:font-size="1.35rem">{gallery::FIRST_HEADING}</p>
        <p style:font-size="1.15rem">{gallery::SECOND_HEADING}</p>
        {gallery::DIGITS.map(|digits| view! { <p>{digits}</p> }).collect_view()}
        <ul>{gallery::GAPS.map(gap).collect_view()}</ul>
    }
}
