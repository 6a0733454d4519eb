//! One line of a list: which one, how far, will it be open, ring, go.

use crate::components::call_button::CallButton;
use crate::components::how_near::HowNear;
use crate::components::icon;
use crate::components::open_badge::OpenBadge;
use crate::components::status_badge::StatusBadge;
use crate::words;
use domain::place::Place;
use leptos::prelude::*;

/// How near, and what one will find: what changes while the card stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Live {
    /// Its number in the list, from 1; the number on its pin.
    pub order: usize,
    /// Great-circle metres.
    pub metres: i64,
    /// How near, in words.
    pub how_near: String,
    /// Open or not, in words.
    pub visit: String,
    /// The tone of it.
    pub tone: &'static str,
}

/// `href`: the place's own page. `said`: what must be said of it before anybody goes there.
/// `more`: other buttons: keeping it, reading it aloud. Beside a map: `chosen`: whether its pin is the chosen one; `choose`: the person has turned to this card.
#[component]
pub fn PlaceCard(
    #[prop(into)] live: Signal<Live>,
    place: Place,
    #[prop(into)] href: Signal<String>,
    #[prop(into)] hotline: (String, String),
    said: Option<String>,
    #[prop(optional)] more: Option<AnyView>,
    #[prop(optional)] chosen: Option<Signal<bool>>,
    #[prop(optional)] choose: Option<Callback<()>>,
) -> impl IntoView {
    let sample = place.is_sample();
    let choose = move || {
        if let Some(choose) = choose {
            choose.run(());
        }
    };
    // Where nobody is served that comes first, and nobody is led there.
    let serves = place.status.serves();
    let badge = view! { <StatusBadge status=place.status said/> }.into_any();
    let (first, later) = if serves {
        (None, Some(badge))
    } else {
        (Some(badge), None)
    };
    let way = if serves {
        let label = format!("{} {}", words::HOW_TO_GO, place.name);
        view! {
            <a class="button" href=href aria-label=label>
                {icon::way()}
                <span>{words::HOW_TO_GO}</span>
            </a>
        }
        .into_any()
    } else {
        let label = format!("{} {}", words::PLACE_DETAILS, place.name);
        view! { <a class="button" href=href aria-label=label>{words::PLACE_DETAILS}</a> }.into_any()
    };
    view! {
        <li
            class="card"
            data-kind=place.kind.slug()
            data-place-id=place.id.to_string()
            data-read=read_region(&place)
            data-metres=move || live.get().metres.to_string()
            class:chosen=move || chosen.is_some_and(|chosen| chosen.get())
            on:click=move |_| choose()
            on:focusin=move |_| choose()
        >
            <h2 class="card-name">
                <span class="order" aria-hidden="true">{move || live.get().order.to_string()}</span>
                <a href=href data-say>{place.name.clone()}</a>
            </h2>
            {first}
            <HowNear text=Signal::derive(move || live.get().how_near)/>
            {later}
            {serves.then(|| view! {
                <OpenBadge
                    text=Signal::derive(move || live.get().visit)
                    tone=Signal::derive(move || live.get().tone.to_owned())
                />
            })}
            {address(&place)}
            <div class="actions">
                <CallButton phone=place.phones.first().cloned() name=place.name.clone() hotline/>
                {way}
                {more}
            </div>
            {sample.then(|| view! { <p class="sample-mark">{words::SAMPLE_MARK}</p> })}
        </li>
    }
}

/// Where it is, for who holds the list in their hands; on the screen that is one press away.
fn address(place: &Place) -> AnyView {
    let address = place.address.clone();
    let address = address.unwrap_or_else(|| words::NO_ADDRESS.to_owned());
    view! { <p class="on-paper">{words::ADDRESS}"："{address}</p> }.into_any()
}

/// The name under which a card is read aloud.
#[must_use]
pub fn read_region(place: &Place) -> String {
    format!("card {}", place.id)
}

/// A service that comes to the home: no pin, no metres, no number.
#[component]
pub fn ServiceCard(
    place: Place,
    #[prop(into)] area: String,
    #[prop(into)] href: Signal<String>,
    #[prop(into)] hotline: (String, String),
    said: Option<String>,
    #[prop(optional)] more: Option<AnyView>,
) -> impl IntoView {
    let sample = place.is_sample();
    view! {
        <li class="card" data-kind=place.kind.slug() data-service-id=place.id.to_string()>
            <h3 class="card-name"><a href=href data-say>{place.name.clone()}</a></h3>
            <p data-say>{words::SERVED_AREA}"："{area}</p>
            <StatusBadge status=place.status said/>
            <div class="actions">
                <CallButton phone=place.phones.first().cloned() name=place.name.clone() hotline/>
                {more}
            </div>
            {sample.then(|| view! { <p class="sample-mark">{words::SAMPLE_MARK}</p> })}
        </li>
    }
}
