//! The place of the map of a list. Its code is a part of the app, fetched when the map is shown.

use super::beside::MapBeside;
use super::listing::Listing;
use crate::changing::{RwSignal, part};
use crate::components::notice::{map_failed, map_on_its_way};
use crate::lazy::Stage;
use crate::platform::{fetch, map, page};
use crate::split;
use crate::state::use_state;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// The first list is to be read before the map is asked for.
const AFTER_THE_LIST: Duration = Duration::from_millis(200);

type Draw = fn(Listing) -> AnyView;

split!(map_of_list, Draw, |listing| view! { <MapBeside listing/> }
    .into_any());

/// The map, beside the list on a wide screen and instead of it on a small one.
pub(super) fn map_side(listing: Listing) -> AnyView {
    let stage = RwSignal::new(Stage::<Draw>::OnItsWay);
    let lead = move |again: bool| {
        if !stage.try_set(Stage::OnItsWay) {
            return; // the person has gone on meanwhile
        }
        spawn_local(async move {
            if again {
                page::renew_if_old().await;
            }
            let _ = map::ask(); // the map itself comes while this does
            let _ = stage.try_set(map_of_list().await.into());
        });
    };
    if use_state().device.wide.get_untracked() {
        set_timeout(move || lead(false), AFTER_THE_LIST);
    } else {
        lead(false);
    }
    fetch::on_late(move || {
        if stage.try_with_untracked(Stage::has_failed) == Some(true) {
            lead(false);
        }
    });
    let again = move |press: MouseEvent| {
        page::focus_part(&press);
        lead(true);
    };
    let in_its_place = |what: AnyView| view! { <div class="map" data-map>{what}</div> }.into_any();
    let instead = move || match stage.get() {
        Stage::Here(_) => ().into_any(),
        Stage::OnItsWay => in_its_place(map_on_its_way()),
        Stage::Failed => in_its_place(map_failed(again)),
    };
    let pane = move || match stage.get() {
        Stage::Here(draw) => draw(listing),
        Stage::OnItsWay | Stage::Failed => ().into_any(),
    };
    view! {
        <div class="map-side" tabindex="-1">
            <div role="status">{part(instead)}</div>
            {part(pane)}
        </div>
    }
    .into_any()
}
