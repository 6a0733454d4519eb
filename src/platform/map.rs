//! The map: a wasm of its own, fetched when a map is shown. What is said here to it is what
//! `crates/map` offers as `MapView`; by name, because the app is built without it.

use super::json::Json;
use crate::trouble::MapError;
use domain::coord::LngLat;
use js_sys::{Array, Float64Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

/// What the map tells.
#[derive(Debug, Clone, PartialEq)]
pub enum Told {
    /// The pin of the place with this 编号 was pressed.
    Chosen(String),
    /// The window has come to rest; its middle.
    Rests(LngLat),
}

/// A pin, as the map takes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Pin {
    /// 编号.
    pub id: String,
    /// What it says to those who hear it.
    pub label: String,
    /// `None`: it keeps its number, and has no pin.
    pub at: Option<LngLat>,
}

/// A map on the page; gone when it is dropped.
pub struct Map {
    view: JsValue,
    _told: Closure<dyn FnMut(String, JsValue)>,
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
        words: &[(&str, String)],
        picking: bool,
        mut told: impl FnMut(Told) + 'static,
    ) -> Result<Self, MapError> {
        let class = fetched().await.map_err(|_| MapError::NotFetched)?;
        let told = Closure::<dyn FnMut(String, JsValue)>::new(move |what: String, value| {
            if let Some(news) = read(&what, &value) {
                told(news);
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
                told.as_ref(),
            ),
        );
        Ok(Self {
            view: view.map_err(|_| MapError::NotPossible)?,
            _told: told,
        })
    }

    /// What it does with a word from us, an error included, is its own matter: the list stands.
    fn say(&self, name: &str, arguments: &[JsValue]) {
        let method = Reflect::get(&self.view, &JsValue::from_str(name));
        if let Some(method) = method.ok().and_then(|m| m.dyn_into::<Function>().ok()) {
            let arguments: Array = arguments.iter().collect();
            let _ = method.apply(&self.view, &arguments);
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

    /// The places, in the order of the list. `kind`: what gives them shape and colour;
    /// `picture`: the path of its icon.
    pub fn set_places(&self, pins: &[Pin], kind: &str, picture: &str) {
        let nowhere = [f64::NAN, f64::NAN];
        let degrees = pins
            .iter()
            .flat_map(|pin| pin.at.map_or(nowhere, |at| [at.lng(), at.lat()]));
        let degrees: Vec<f64> = degrees.collect();
        self.say(
            "set_places",
            &[
                Float64Array::from(degrees.as_slice()).into(),
                texts(pins.iter().map(|pin| &pin.id)),
                texts(pins.iter().map(|pin| &pin.label)),
                kind.into(),
                picture.into(),
            ],
        );
    }

    /// Where answers start, what that is called, and rings around it: metres and words.
    pub fn set_me(&self, me: Option<LngLat>, words: &str, rings: &[(f64, String)]) {
        let [lng, lat] = me.map_or([f64::NAN; 2], |at| [at.lng(), at.lat()]);
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

    /// Marks a place and brings it into sight.
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
        self.say("stop", &[]);
    }
}

/// The class `MapView` of the map's module; `boot.js` knows where that lies.
async fn fetched() -> Result<JsValue, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let load = Reflect::get(&window, &JsValue::from_str("loadMap"))?;
    let load: Function = load.dyn_into()?;
    let promise: Promise = load.call0(&window)?.dyn_into()?;
    JsFuture::from(promise).await
}

/// Calls back when the map has died of a mistake of its own.
pub fn on_failure(callback: impl Fn() + 'static) -> leptos::prelude::WindowListenerHandle {
    leptos::prelude::window_event_listener_untyped("mapfailed", move |_| callback())
}

fn texts<T: AsRef<str>>(all: impl IntoIterator<Item = T>) -> JsValue {
    let all: Array = all
        .into_iter()
        .map(|text| JsValue::from_str(text.as_ref()))
        .collect();
    all.into()
}

fn read(what: &str, value: &JsValue) -> Option<Told> {
    let number = |at: u32| value.dyn_ref::<Array>()?.get(at).as_f64();
    match what {
        "choose" => Some(Told::Chosen(value.as_string()?)),
        "rest" => Some(Told::Rests(LngLat::new(number(0)?, number(1)?)?)),
        _ => None,
    }
}
