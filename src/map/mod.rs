#![allow(
    missing_docs,
    reason = "a component says at its head what its props are"
)]
//! The map on a page: its frame, its buttons and words, around the map itself (`crates/map`).
//!
//! It shows where about; the list stays equal to it and says everything it says. What fails in
//! it is told in its frame and harms nothing else.

pub mod controls;
pub mod foot;

pub use crate::platform::map::{Pin, Told};

use crate::changing::{effect, maybe};
use crate::components::icon;
use crate::components::notice::Notice;
use crate::data::{self, MapConfig};
use crate::platform::map::{Map, on_failure};
use crate::words;
use controls::Controls;
use domain::coord::LngLat;
use domain::manifest::PackFile;
use domain::place::Kind;
use foot::Foot;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How near the map looks at one spot: a quarter of an hour on foot across a phone.
const NEAR_ZOOM: f64 = 14.5;

/// Where answers start, on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Me {
    /// Where.
    pub at: LngLat,
    /// Rings around it: metres, and the words on each.
    pub rings: Vec<(f64, String)>,
}

/// What a map is to show.
#[derive(Clone, Copy)]
pub struct Shown {
    /// The base map's file, where the city has one.
    pub base: Signal<Option<PackFile>>,
    /// The places, in the order of the list.
    pub pins: Signal<Vec<Pin>>,
    /// What kind they are of.
    pub kind: Option<Kind>,
    /// Where answers start, if that is known exactly.
    pub me: Signal<Option<Me>>,
    /// 编号 of the chosen place.
    pub chosen: Signal<Option<String>>,
    /// Changes when colours or sizes of text do.
    pub look: Signal<String>,
}

/// How far the map has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    OnItsWay,
    Here,
    Failed,
}

/// What the buttons beside the map do to it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Wish {
    Zoom(f64),
    Pan(f64, f64),
    /// Back to where answers start.
    Home,
    All,
}

/// `picking`: a cross in the middle, and what lies under it is told by `told`. The children stand
/// right below the map.
#[component]
pub fn MapPane(
    shown: Shown,
    told: Callback<Told>,
    #[prop(optional)] picking: bool,
    children: Children,
) -> impl IntoView {
    let host = NodeRef::<Div>::new();
    let map = StoredValue::new_local(None::<Map>);
    let stage = RwSignal::new(Stage::OnItsWay);
    let config = RwSignal::new(MapConfig::default());
    let scale = RwSignal::new(None::<(f64, f64)>);
    let tiles = RwSignal::new(false);
    let credits = RwSignal::new(Vec::<String>::new());

    let hear = move |news: Told| {
        match &news {
            Told::Rests { metres, px, .. } => {
                let _ = scale.try_set(Some((*metres, *px)));
            }
            Told::Tiles(whole) => {
                let _ = tiles.try_set(*whole);
            }
            // Where a cross is, a tap brings a spot under it.
            Told::Tapped(at) if picking => {
                map.try_with_value(|map| map.iter().for_each(|map| map.move_to(*at)));
            }
            Told::Chosen(_) | Told::Tapped(_) => {}
        }
        told.try_run(news);
    };
    let open = move || {
        let Some(host) = host.get_untracked() else {
            return;
        };
        stage.set(Stage::OnItsWay);
        spawn_local(async move {
            let opened = Map::open(host.into(), words::CLUSTER_WORDS, hear).await;
            let said = data::map_config().await;
            // The person may have gone on meanwhile; then the map goes as it came.
            let Some(()) = config.try_update(|config| *config = said) else {
                return;
            };
            match opened {
                Ok(opened) => {
                    opened.set_tiles(&config.get_untracked().tiles);
                    let _ = map.try_set_value(Some(opened));
                    let _ = stage.try_set(Stage::Here);
                }
                Err(_) => {
                    let _ = stage.try_set(Stage::Failed);
                }
            }
        });
    };
    // The element is there once the page is drawn.
    effect(move || {
        if host.get().is_some() && stage.get_untracked() == Stage::OnItsWay {
            open();
        }
    });
    let failed = on_failure(move || {
        let _ = map.try_set_value(None);
        let _ = stage.try_set(Stage::Failed);
    });
    on_cleanup(move || {
        failed.remove();
        let _ = map.try_update_value(Option::take);
    });
    follow(shown, map, stage, config, credits);

    let wish = move |wish: Wish| {
        map.with_value(|map| {
            let Some(map) = map else { return };
            match wish {
                Wish::Zoom(levels) => map.zoom_by(levels),
                Wish::Pan(right, down) => map.pan(right, down),
                Wish::Home => match shown.me.get_untracked() {
                    Some(me) => map.look_at(me.at, NEAR_ZOOM),
                    None => map.fit(),
                },
                Wish::All => map.fit(),
            }
        });
    };
    let state = move || match stage.get() {
        Stage::Here => ().into_any(),
        Stage::OnItsWay => {
            view! { <p class="map-wait waiting">{words::MAP_ON_ITS_WAY}</p> }.into_any()
        }
        Stage::Failed => view! {
            <Notice title=words::MAP_FAILED text=words::MAP_FAILED_TEXT>
                <button class="button primary" type="button" on:click=move |_| open()>
                    {words::RETRY}
                </button>
            </Notice>
        }
        .into_any(),
    };
    let here = move || stage.get() == Stage::Here;
    view! {
        <section class="map" data-map aria-label=words::MAP data-ready=here>
            {state}
            <div class="map-frame" hidden=move || stage.get() == Stage::Failed>
                <div
                    class="map-stage"
                    node_ref=host
                    tabindex="0"
                    role="group"
                    aria-label=words::MAP_KEYS
                ></div>
                <p class="map-sign" hidden=move || tiles.get()>{words::SKETCH}</p>
                {maybe(picking.then(|| view! { <div class="map-cross">{icon::cross()}</div> }))}
            </div>
            {children()}
            <div class="map-rest" hidden=move || !here()>
                <Controls home=Signal::derive(move || shown.me.with(Option::is_some)) wish=Callback::new(wish)/>
                {maybe(shown.kind.map(legend))}
                <Foot scale tiles config credits/>
            </div>
        </section>
    }
}

/// Keeps the map to what is to be shown.
fn follow(
    shown: Shown,
    map: StoredValue<Option<Map>, LocalStorage>,
    stage: RwSignal<Stage>,
    config: RwSignal<MapConfig>,
    credits: RwSignal<Vec<String>>,
) {
    // What a step reads makes it run again; each also waits for the map to be there.
    let tell = move |say: &dyn Fn(&Map)| {
        if stage.get() == Stage::Here {
            map.with_value(|map| map.iter().for_each(say));
        }
    };
    effect(move || {
        let Some(file) = shown.base.get() else { return };
        let areas = config.with(MapConfig::may_show_districts);
        if stage.get() != Stage::Here {
            return;
        }
        spawn_local(async move {
            // Without its ground the map still shows where places lie to each other.
            let Ok(bytes) = data::base(&file).await else {
                return;
            };
            let said = map.try_with_value(|map| Some(map.as_ref()?.set_base(&bytes, areas)));
            if let Some(Some(said)) = said {
                let _ = credits.try_set(said);
            }
        });
    });
    let kind = shown.kind;
    let mut me_before = None;
    effect(move || {
        let me = (stage.get() == Stage::Here).then(|| shown.me.get());
        if me == me_before {
            return;
        }
        tell(&|map: &Map| match me.as_ref().and_then(Option::as_ref) {
            Some(me) => map.set_me(Some(me.at), words::MEASURED_FROM, &me.rings),
            None => map.set_me(None, "", &[]),
        });
        me_before = me;
    });
    let mut pins_before = None;
    effect(move || {
        let pins = (stage.get() == Stage::Here).then(|| shown.pins.get());
        if pins == pins_before {
            return;
        }
        // Whoever looks at a part of the map keeps it while the places there stay.
        tell(&|map: &Map| {
            let pins = pins.as_deref().unwrap_or_default();
            let slug = kind.map_or("", Kind::slug);
            map.set_places(pins, slug, kind.map_or("", icon::kind_path));
            map.fit();
        });
        pins_before = pins;
    });
    effect(move || {
        if let Some(id) = shown.chosen.get() {
            tell(&|map: &Map| map.choose(&id));
        }
    });
    effect(move || {
        shown.look.get();
        tell(&Map::restyle);
    });
}

/// Shape, colour, picture and word of what the pins stand for.
fn legend(kind: Kind) -> impl IntoView {
    view! {
        <p class="map-legend">
            <span class="pin" data-kind=kind.slug() aria-hidden="true">"1"{icon::kind(kind)}</span>
            <span>{words::map_legend(kind)}</span>
        </p>
    }
}
