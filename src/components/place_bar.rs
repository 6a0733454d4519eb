//! Says in words where answers are measured from, and lets one change it.

use crate::changing::{Signal, part};
use crate::components::icon;
use crate::components::whole::roomy;
use crate::words;
use domain::say::Person;
use leptos::prelude::*;

/// `place`: in words; `None` while nobody has said. `change`: link to choosing. `short`: one
/// link, above a list, where every line pushes the answer down. `lies_in`: the beginning of the place that
/// stands there only where there is room. `person`: who lives there.
#[component]
pub fn PlaceBar(
    #[prop(into)] place: Signal<Option<String>>,
    #[prop(into)] change: Signal<String>,
    #[prop(optional)] short: bool,
    #[prop(optional, into)] lies_in: Signal<String>,
    #[prop(optional, into)] person: Signal<Person>,
) -> impl IntoView {
    let known = move || place.get().is_some();
    let change_words = move || {
        let words = if known() {
            words::CHANGE_PLACE
        } else {
            words::choose_place(person.get())
        };
        words.to_owned()
    };
    let said = move || {
        let place = place.get();
        if short {
            let Some(place) = place else {
                let said = words::no_place_yet(person.get());
                return view! { <span data-start-words>{said}</span> }.into_any();
            };
            let lies_in = lies_in.get();
            let own = words::own_place(&place, &lies_in).to_owned();
            let (from, on) = words::FROM_ON;
            let (whose, from, on) = match person.get() {
                Person::Family => (words::FAMILY_LIVES, "", ""),
                Person::You => ("", from, on),
            };
            return view! {
                <span data-start-words>
                    {whose}
                    {roomy([from, &lies_in].concat())}
                    {own}
                    {roomy(on)}
                </span>
            }
            .into_any();
        }
        view! {
            {place.is_some().then(|| view! { <small class="visually-hidden">{words::MEASURED_FROM}</small> {icon::here()} })}
            <b data-start-words>{place.unwrap_or_else(|| words::no_place_yet(person.get()).to_owned())}</b>
        }
        .into_any()
    };
    if short {
        return view! {
            <section class="place-bar">
                <a class="start" href=change>
                    {part(said)}
                    " "
                    <b>{change_words}</b>
                </a>
            </section>
        }
        .into_any();
    }
    view! {
        <section class="place-bar boxed">
            <p>{part(said)}</p>
            <a class=move || (if known() { "button" } else { "button primary" }).to_owned() href=change>
                {change_words}
            </a>
        </section>
    }
    .into_any()
}
