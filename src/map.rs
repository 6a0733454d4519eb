//! A map on a page: the place for it, and what is said while it is on its way or did not come.
//!
//! The map itself, its window and its buttons, is a wasm of its own (`crates/map`), fetched when
//! it is shown. It shows where about; the list stays equal to it and says everything it says.

use crate::changing::{RwSignal, Signal, effect, maybe, part};
use crate::components::icon;
use crate::components::notice::{map_failed, map_on_its_way};
use crate::data::{self, Load};
use crate::lazy::Stage;
use crate::platform::map::{Map, ask, on_failure};
use crate::platform::{fetch, page};
use crate::state::{State, use_state};
use crate::words;
use domain::answer::Origin;
use domain::geo::walk::{Pace, RINGS};
use domain::place::Kind;
use domain::place::id::PlaceId;
use leptos::ev::MouseEvent;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

// What a page asks of the map, and what the map promises to it.

pub use domain::map::contract::{Dot, Dots, MapEvent, Me, Pin};

/// What a map is to show. Each may change at any time, and the map follows. It has every pin as a
/// button, in the order given, and tells what the person does ([`MapEvent`]). Until it is here, and where
/// it does not come, it says so in its place; the page shows all of this elsewhere, too.
#[derive(Clone, Copy)]
pub struct MapContents {
    /// The base map, where the city has one.
    pub base: Signal<Load<Arc<Vec<u8>>>>,
    /// The rectangle of the city: west, south, east, north, degrees.
    pub around: Signal<Option<[f64; 4]>>,
    /// The places, in the order of the list.
    pub pins: Signal<Vec<Pin>>,
    /// Spots to be looked at. Where there are none, the map is of places.
    pub dots: Option<Signal<Dots>>,
    /// Whether a spot is to be picked, under a cross in the middle.
    pub picking: bool,
    /// Where answers start, if that is known exactly.
    pub me: Signal<Option<Me>>,
    /// The chosen place.
    pub chosen: Signal<Option<PlaceId>>,
    /// Changes when colours or sizes of text do.
    pub look: Signal<String>,
}

impl MapContents {
    /// The city that is asked about, and nothing on it.
    #[must_use]
    pub fn of_city(state: State) -> Self {
        Self {
            base: state.data.base(),
            around: state.data.bounds(),
            pins: Signal::derive(Vec::new),
            dots: None,
            picking: false,
            me: Signal::derive(|| None),
            chosen: Signal::derive(|| None),
            look: state.choices.look(),
        }
    }
}

/// Where answers start, with its rings; nowhere when that is not exactly known.
#[must_use]
pub fn me_with_rings(origin: Origin, pace: Pace) -> Option<Me> {
    let Origin::Exact(at) = origin else {
        return None;
    };
    let ring = |minutes: &u32| (pace.reach(*minutes), words::ring(*minutes));
    let rings = RINGS.iter().map(ring).collect();
    Some(Me { at, rings })
}

/// Says how many places of the list have no pin because only their area is known. Empty for 0.
pub fn not_on_map(rough: usize) -> AnyView {
    let said = (rough > 0).then(|| words::not_on_map(rough));
    maybe(said.map(|said| view! { <p class="inexact" data-not-on-map>{said}</p> }))
}

/// `on_event`: what the person does on the map. The children stand between its window and its
/// buttons.
#[component]
pub fn MapPane(
    /// What it shows.
    shown: MapContents,
    /// What the person does on it.
    on_event: Callback<MapEvent>,
    /// What stands right below its window.
    children: Children,
) -> impl IntoView {
    let above = NodeRef::<Div>::new();
    let below = NodeRef::<Div>::new();
    let map = StoredValue::new_local(None::<Map>);
    let stage = RwSignal::new(Stage::<()>::OnItsWay);
    let open = move || {
        let (Some(above), Some(below)) = (above.get_untracked(), below.get_untracked()) else {
            return;
        };
        stage.set(Stage::OnItsWay);
        spawn_local(async move {
            let mut texts = words::map_words();
            for kind in Kind::ALL {
                let (slug, picture) = (kind.slug(), icon::kind_path(*kind));
                texts.push((slug.to_owned(), words::map_legend(*kind)));
                texts.push((["picture ", slug].concat(), picture.to_owned()));
            }
            let hear = move |event| _ = on_event.try_run(event);
            let _ = ask(); // it comes while the operator's word does
            let config = data::config::map().await;
            let opened = Map::open(above.into(), below.into(), &texts, shown.picking, hear).await;
            let came = match opened {
                Ok(opened) => {
                    if let Some(config) = config {
                        opened.set_config(&config);
                    }
                    // The person may have gone on meanwhile; then the map goes as it came.
                    let _ = map.try_set_value(Some(opened));
                    Stage::Here(())
                }
                Err(_) => Stage::Failed,
            };
            let _ = stage.try_set(came);
        });
    };
    // The elements are there once the page is drawn.
    effect(move || {
        if above.get().is_some() && below.get().is_some() {
            open();
        }
    });
    let failed = on_failure(move || {
        let _ = map.try_set_value(None);
        let _ = stage.try_set(Stage::Failed);
    });
    fetch::on_late(move || {
        if stage.try_with_untracked(Stage::has_failed) == Some(true) {
            open();
        }
    });
    on_cleanup(move || {
        failed.remove();
        let _ = map.try_update_value(Option::take);
    });
    follow(shown, map, stage);
    let again = move |press: MouseEvent| {
        page::focus_part(&press);
        open();
    };
    let instead = move || match stage.get() {
        Stage::Here(()) => ().into_any(),
        Stage::OnItsWay => map_on_its_way(),
        Stage::Failed => map_failed(again),
    };
    let state = use_state();
    let no_ground = move || {
        let missing = stage.get().is_here() && shown.base.with(|b| b.trouble().is_some());
        let again = move |press: MouseEvent| {
            page::focus_part(&press);
            state.data.retry();
        };
        maybe(missing.then(|| {
            view! {
                <div class="inexact" data-no-ground>
                    <p>{words::NO_GROUND}</p>
                    <button class="button" type="button" on:click=again>{words::RETRY}</button>
                </div>
            }
        }))
    };
    view! {
        <section class="map" data-map tabindex="-1" aria-label=words::MAP data-ready=move || stage.get().is_here()>
            <div role="status">{instead}</div>
            {part(no_ground)}
            <div node_ref=above hidden=move || !stage.get().is_here()></div>
            {children()}
            <div node_ref=below hidden=move || !stage.get().is_here()></div>
        </section>
    }
}

/// Keeps the map to what is to be shown.
fn follow(
    shown: MapContents,
    map: StoredValue<Option<Map>, LocalStorage>,
    stage: RwSignal<Stage<()>>,
) {
    let here = move || stage.get().is_here();
    let tell = move |say: &dyn Fn(&Map)| map.with_value(|map| map.iter().for_each(say));
    // Without its ground the map still shows where places lie to each other.
    let mut drawn = None::<Arc<Vec<u8>>>;
    effect(move || {
        if !here() {
            drawn = None;
            return;
        }
        let Load::Ready(ground) = shown.base.get() else {
            return;
        };
        if drawn
            .as_ref()
            .is_none_or(|drawn| !Arc::ptr_eq(drawn, &ground))
        {
            tell(&|map: &Map| map.set_base(&ground));
            drawn = Some(ground);
        }
    });
    effect(move || {
        if let Some(around) = shown.around.get()
            && here()
        {
            tell(&|map: &Map| map.set_around(around));
        }
    });
    if let Some(dots) = shown.dots {
        let mut dots_before = None;
        effect(move || {
            let dots = here().then(|| dots.get());
            if let Some(dots) = dots.as_ref().filter(|_| dots != dots_before) {
                tell(&|map: &Map| map.set_dots(dots));
            }
            dots_before = dots;
        });
    }
    let mut me_before = None;
    effect(move || {
        let me = here().then(|| shown.me.get());
        if let Some(me) = me.as_ref().filter(|_| me != me_before) {
            tell(&|map: &Map| map.set_me(me.as_ref(), words::MEASURED_FROM));
        }
        me_before = me;
    });
    let choose = move |id: Option<PlaceId>| {
        tell(&|map: &Map| map.choose(id.as_deref().unwrap_or_default()));
    };
    // Whoever looks at a part of the map keeps it while the places there stay.
    let mut pins_before = None;
    effect(move || {
        let pins = here().then(|| shown.pins.get());
        if let Some(pins) = pins.as_ref().filter(|_| pins != pins_before) {
            tell(&|map: &Map| map.set_places(pins));
            // The chosen one may have gone, and come again.
            choose(shown.chosen.get_untracked());
        }
        pins_before = pins;
    });
    effect(move || {
        let chosen = shown.chosen.get();
        if here() {
            choose(chosen);
        }
    });
    effect(move || {
        shown.look.get();
        if here() {
            tell(&Map::restyle);
        }
    });
}
