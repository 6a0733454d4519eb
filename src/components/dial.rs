//! A number to ring: on a phone a link; on a public screen, which rings nobody, the number
//! itself, to be rung from one's own phone.

use crate::components::icon;
use crate::components::whole::whole;
use crate::words;
use domain::pack::city::Dialled;
use leptos::prelude::*;
use maud::{Markup, html};

/// Said in the context of the whole app where it stands on a public screen: nothing leads out.
#[derive(Debug, Clone, Copy)]
pub struct PublicScreen;

/// Whether the app stands on a public screen.
#[must_use]
pub fn on_public_screen() -> bool {
    use_context::<PublicScreen>().is_some()
}

/// `class`: of the link. `number`: what is dialled; `shown`: the same as people write it. `label`:
/// the whole link in words, where its text does not say it all. `inside`: its text.
pub fn dial(
    class: &'static str,
    number: &str,
    shown: &str,
    label: Option<String>,
    inside: AnyView,
) -> AnyView {
    if on_public_screen() {
        return by_hand(shown).into_any();
    }
    let href = ["tel:", number].concat();
    view! { <a class=class href=href aria-label=label>{inside}</a> }.into_any()
}

/// The number to ring when something fails, as a button that says what answers.
pub fn hotline_button(hotline: &Dialled) -> AnyView {
    let shown = words::hotline(hotline);
    let inside = (icon::phone(), shown.clone());
    dial("button", &hotline.number, &shown, None, inside.into_any())
}

/// [`dial`] as HTML, in a part that stands still. `label` may be empty; `word`: the link's text.
pub fn dial_html(class: &str, number: &str, shown: &str, label: &str, word: &str) -> Markup {
    if on_public_screen() {
        return by_hand_html(words::RING_YOURSELF, shown);
    }
    link_html(class, number, label, word)
}

/// A number to ring as HTML, where no public screen is, which the first list never stands on.
pub fn link_html(class: &str, number: &str, label: &str, word: &str) -> Markup {
    let href = ["tel:", number].concat();
    let label = Some(label).filter(|label| !label.is_empty());
    html! {
        a class=(class) href=(href) aria-label=[label] {
            (icon::html(icon::PHONE))
            span { (whole(word)) }
        }
    }
}

fn by_hand(number: &str) -> impl IntoView + use<> {
    view! {
        <p class="by-hand">
            <small data-say>{words::RING_YOURSELF}</small>
            " "
            <b class="number" data-say>{number.to_owned()}</b>
        </p>
    }
}

/// What is to be done with something, large, from one's own phone.
pub fn by_hand_html(what: &str, with: &str) -> Markup {
    html! { p.by-hand { small { (what) } b.number { (with) } } }
}
