//! The map: a wasm of its own, fetched when a map is shown. What is said here to it is what
//! `crates/map` offers as `MapView`; by name, because the app is built without it.

use super::call::{attempt, call};
use super::json::Json;
use crate::trouble::MapError;
use domain::geo::coord::LngLat;
use domain::map::contract::{Dots, MapEvent, Me, Pin};
use domain::place::id::PlaceId;
use js_sys::{Array, Float64Array, Function, Object, Promise, Reflect, Uint8Array};
use leptos::prelude::{
    WindowListenerHandle, request_animation_frame, window_event_listener_untyped,
};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

/// What is heard when the map has died (`boot.js` says it, too).
const FAILED: &str = "mapfailed";

/// A map on the page; gone when it is dropped.
pub struct Map {
    view: JsValue,
    _heard: Closure<dyn FnMut(String, JsValue)>,
}

impl Map {
    /// Fetches the map, if it is not here yet, and puts it into two elements: its window, and its
    /// buttons. `words`: its texts, each under the name by which it asks for it. `picking`: with
    /// a cross in the middle.
    ///
    /// # Errors
    /// [`MapError`] when it did not come, or the browser can not draw it.
    pub async fn open(
        above: HtmlElement,
        below: HtmlElement,
        words: &[(String, String)],
        picking: bool,
        mut on_event: impl FnMut(MapEvent) + 'static,
    ) -> Result<Self, MapError> {
        let asked = ask().ok_or(MapError::NotFetched)?;
        let class = JsFuture::from(asked).await;
        let class = class.map_err(|_| MapError::NotFetched)?;
        let heard = Closure::<dyn FnMut(String, JsValue)>::new(move |what: String, value| {
            if let Some(event) = read(&what, &value) {
                on_event(event);
            }
        });
        let named = Object::new();
        for (name, text) in words {
            let _ = Reflect::set(&named, &JsValue::from_str(name), &JsValue::from_str(text));
        }
        let view = Reflect::construct(
            class.unchecked_ref::<Function>(),
            &Array::of5(
                above.as_ref(),
                below.as_ref(),
                named.as_ref(),
                &picking.into(),
                heard.as_ref(),
            ),
        );
        Ok(Self {
            view: view.map_err(|_| MapError::NotPossible)?,
            _heard: heard,
        })
    }

    /// What it does with a word from us is its own matter: the list stands. Where it dies of it,
    /// that is told as if it had died by itself.
    fn say(&self, name: &str, arguments: &[JsValue]) {
        if let Some(Err(error)) = attempt(&self.view, name, arguments)
            && is_trap(&error)
        {
            request_animation_frame(|| {
                let window = web_sys::window();
                let news = web_sys::Event::new(FAILED).ok();
                if let Some((window, news)) = window.zip(news) {
                    let _ = window.dispatch_event(&news);
                }
            });
        }
    }

    /// What the operator says of it.
    pub fn set_config(&self, config: &Json) {
        self.say("set_config", &[config.value().clone()]);
    }

    /// What to look at without a ground: west, south, east, north, degrees.
    pub fn set_around(&self, degrees: [f64; 4]) {
        self.say("set_around", &degrees.map(JsValue::from_f64));
    }

    /// The ground.
    pub fn set_base(&self, pack: &[u8]) {
        self.say("set_base", &[Uint8Array::from(pack).into()]);
    }

    /// The places, in the order of the list.
    pub fn set_places(&self, pins: &[Pin]) {
        let nowhere = [f64::NAN, f64::NAN];
        let degrees = pins
            .iter()
            .flat_map(|pin| pin.at.map_or(nowhere, |at| [at.lng(), at.lat()]));
        let degrees: Vec<f64> = degrees.collect();
        let shut: Vec<u8> = pins.iter().map(|pin| u8::from(pin.shut)).collect();
        self.say(
            "set_places",
            &[
                Float64Array::from(degrees.as_slice()).into(),
                texts(pins.iter().map(|pin| pin.id.as_str())),
                texts(pins.iter().map(|pin| &pin.label)),
                texts(pins.iter().map(|pin| pin.kind.slug())),
                Uint8Array::from(shut.as_slice()).into(),
            ],
        );
    }

    /// Spots with words on them.
    pub fn set_dots(&self, Dots { spots, legend }: &Dots) {
        let degrees: Vec<f64> = spots
            .iter()
            .flat_map(|dot| [dot.at.lng(), dot.at.lat()])
            .collect();
        let lines: Vec<u8> = spots.iter().map(|dot| dot.line).collect();
        self.say(
            "set_dots",
            &[
                Float64Array::from(degrees.as_slice()).into(),
                texts(spots.iter().map(|dot| &dot.words)),
                Uint8Array::from(lines.as_slice()).into(),
                texts(legend),
            ],
        );
    }

    /// Where answers start, if anywhere, and what that is called.
    pub fn set_me(&self, me: Option<&Me>, words: &str) {
        let [lng, lat] = me.map_or([f64::NAN; 2], |me| [me.at.lng(), me.at.lat()]);
        let rings = me.map_or(&[][..], |me| &me.rings);
        let metres: Vec<f64> = rings.iter().map(|(metres, _)| *metres).collect();
        self.say(
            "set_me",
            &[
                lng.into(),
                lat.into(),
                words.into(),
                Float64Array::from(metres.as_slice()).into(),
                texts(rings.iter().map(|(_, words)| words)),
            ],
        );
    }

    /// Marks a place and brings it into sight; none where no place has this 编号.
    pub fn choose(&self, id: &str) {
        self.say("choose", &[id.into()]);
    }

    /// Draws anew: another theme, another size of text.
    pub fn restyle(&self) {
        self.say("restyle", &[]);
    }
}

impl Drop for Map {
    fn drop(&mut self) {
        let _ = attempt(&self.view, "stop", &[]);
    }
}

/// Asks for the map, so that it is on its way while something else is waited for. The promise of
/// the class `MapView` of its module; `boot.js` knows where that lies. `None` where the page has
/// no such script.
pub fn ask() -> Option<Promise> {
    let window = web_sys::window()?;
    call(&window, "loadMap", &[])?.dyn_into().ok()
}

/// Calls back when the map has died of a mistake of its own.
pub fn on_failure(callback: impl Fn() + 'static) -> WindowListenerHandle {
    window_event_listener_untyped(FAILED, move |_| callback())
}

/// Whether wasm has ended by a trap: a panic, a stack that is full.
fn is_trap(error: &JsValue) -> bool {
    let name = Reflect::get(error, &JsValue::from_str("name"));
    name.is_ok_and(|name| name.as_string().as_deref() == Some("RuntimeError"))
}

fn texts<T: AsRef<str>>(all: impl IntoIterator<Item = T>) -> JsValue {
    let all: Array = all
        .into_iter()
        .map(|text| JsValue::from_str(text.as_ref()))
        .collect();
    all.into()
}

fn read(what: &str, value: &JsValue) -> Option<MapEvent> {
    let number = |at: u32| value.dyn_ref::<Array>()?.get(at).as_f64();
    match what {
        MapEvent::CHOSEN => Some(MapEvent::Chosen(PlaceId::parse(&value.as_string()?)?)),
        MapEvent::RESTS => Some(MapEvent::Rests(LngLat::new(number(0)?, number(1)?)?)),
        _ => None,
    }
}
