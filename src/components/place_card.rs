//! One line of a list: which one, how far, will it be open, what it costs, ring.

use crate::changing::Signal;
use crate::components::call_button::CallButton;
use crate::components::how_near::HowNear;
use crate::components::open_badge::OpenBadge;
use crate::components::status_badge::StatusBadge;
use crate::components::whole::whole;
use crate::words;
use domain::pack::city::Dialled;
use domain::place::{Place, SAMPLE_PREFIX};
use domain::say::{card, fact};
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

/// `href`: the place's own page; its name leads there, and on a phone the whole card. `said`: what
/// must be said of it before anybody goes there. `elsewhere`: in which other city it is. `keep`: the
/// button that keeps it; `more`: other buttons. Beside a map: `chosen`: whether its pin is the chosen
/// one; `choose`: the person has turned to this card.
#[component]
pub fn PlaceCard(
    #[prop(into)] live: Signal<Live>,
    place: Place,
    #[prop(into)] href: Signal<String>,
    hotline: Dialled,
    said: Option<String>,
    #[prop(optional_no_strip)] elsewhere: Option<String>,
    #[prop(optional)] keep: Option<AnyView>,
    #[prop(optional)] more: Option<AnyView>,
    #[prop(optional)] chosen: Option<Signal<bool>>,
    #[prop(optional)] choose: Option<Callback<()>>,
) -> impl IntoView {
    let choose = move || {
        if let Some(choose) = choose {
            choose.run(());
        }
    };
    // Where nobody is served that comes first.
    let serves = place.status.serves();
    let badge = view! { <StatusBadge status=place.status said/> }.into_any();
    let (first, later) = if serves {
        (None, Some(badge))
    } else {
        (Some(badge), None)
    };
    let facts = card::facts(&place, serves);
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
            <div class="card-head">
                <span class="order" aria-hidden="true">{move || live.get().order.to_string()}</span>
                <h2 class="card-name">
                    <a href=href>
                        {name(&place)}
                    </a>
                </h2>
                {keep}
            </div>
            <div class="card-body">
                <div class="card-words">
                    {first}
                    {elsewhere.map(|elsewhere| view! { <p data-elsewhere data-say><b>{elsewhere}</b></p> })}
                    <HowNear text=Signal::derive(move || live.get().how_near)/>
                    {later}
                    {serves.then(|| view! {
                        <OpenBadge
                            text=Signal::derive(move || live.get().visit)
                            tone=Signal::derive(move || live.get().tone.to_owned())
                        />
                    })}
                    {whereabouts(&place)}
                </div>
                <CallButton phone=place.phones.first().cloned() name=place.name.clone() hotline short=true/>
                {(!facts.is_empty()).then(|| view! { <p class="card-facts" inner_html=whole(&facts).into_string()></p> })}
                {more.map(|more| view! { <div class="actions">{more}</div> })}
            </div>
        </li>
    }
}

/// The name; of a sample with the word that it is one set apart, so that nobody takes it for a real
/// place.
fn name(place: &Place) -> AnyView {
    let whole = place.name.clone();
    if !place.is_sample() {
        return view! { <span data-say>{whole}</span> }.into_any();
    }
    let bare = bare_name(&whole).to_owned();
    view! {
        <span data-say>
            <span class="sample-mark">{SAMPLE_PREFIX}</span>
            " "
            {bare}
        </span>
    }
    .into_any()
}

/// The name of a sample without the word that it is one.
#[must_use]
pub fn bare_name(whole: &str) -> &str {
    let bare = whole.strip_prefix(SAMPLE_PREFIX).unwrap_or(whole);
    bare.trim_start()
}

/// Where it is, for those who hold the list in their hands; on the screen that is one press away. Of a
/// place that no map can lead to it is said at once.
fn whereabouts(place: &Place) -> AnyView {
    let address = place.address.clone();
    if let Some(rough) = fact::rough(place) {
        let address = address.map(|address| ["：", &address].concat());
        return view! { <p data-rough data-say>{rough}{address}</p> }.into_any();
    }
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
    hotline: Dialled,
    said: Option<String>,
    #[prop(optional)] more: Option<AnyView>,
) -> impl IntoView {
    view! {
        <li class="card" data-kind=place.kind.slug() data-service-id=place.id.to_string()>
            <div class="card-head">
                <h3 class="card-name">
                    <a href=href>
                        {name(&place)}
                    </a>
                </h3>
            </div>
            <div class="card-body">
                <div class="card-words">
                    <p data-say>{words::SERVED_AREA}"："{area}</p>
                    <StatusBadge status=place.status said/>
                </div>
                <CallButton phone=place.phones.first().cloned() name=place.name.clone() hotline/>
                {more.map(|more| view! { <div class="actions">{more}</div> })}
            </div>
        </li>
    }
}
