//! 给司机看: the address in the largest type, to hold up.

use crate::components::status_badge::StatusBadge;
use crate::pages::place::found_place;
use crate::state::use_state;
use crate::widgets::way_back::{WayBack, way_back};
use crate::words;
use domain::address::Page;
use domain::place::id::PlaceId;
use domain::say::fact;
use leptos::prelude::*;

/// The page to hold up, of the place with this id.
#[component]
pub fn Driver(id: PlaceId) -> impl IntoView {
    let state = use_state();
    found_place(id, move |catalog, place| {
        let id = StoredValue::new(place.id.clone());
        let back = move || WayBack::to(state.link_to(Page::Place { id: id.get_value() }));
        let area = place
            .area
            .map(|code| catalog.area_words(code))
            .unwrap_or_default();
        let sample = place.is_sample();
        let said = fact::before_going(&place, state.device.today_untracked())
            .filter(|_| !place.status.serves());
        view! {
            <p>{way_back(state, back)}</p>
            <article class="driver">
                <p>{words::DRIVER_ASK}</p>
                <h1 tabindex="-1">{place.name.clone()}</h1>
                <StatusBadge status=place.status said/>
                <dl>
                    <dt>{words::ADDRESS}</dt>
                    <dd class="driver-address">{place.address.clone().unwrap_or_else(|| words::NO_ADDRESS.to_owned())}</dd>
                    <dd class="around">{catalog.city.name.clone()} {area}</dd>
                    {fact::rough(&place).map(|said| view! { <dd class="around" data-rough>{said}</dd> })}
                    {place.phones.first().map(|phone| view! {
                        <dt>{words::PHONE}</dt>
                        <dd>{phone.to_string()}</dd>
                    })}
                </dl>
                {sample.then(|| view! {
                    <p class="sample-mark">{words::SAMPLE_MARK}"："{words::SAMPLE_STANDS_NOWHERE}</p>
                })}
            </article>
        }
        .into_any()
    })
}
