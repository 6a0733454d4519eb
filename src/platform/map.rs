//! The map: a wasm of its own, fetched when a map is shown. What is said here to it is what
//! `crates/map` offers as `MapView`; by name, because the app is built without it.

use crate::trouble::MapError;
use domain::coord::LngLat;
use js_sys::{Array, Float64Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

/// What the map tells.
#[derive(Debug, Clone, PartialEq)]
pub enum Told {
    /// The pin of the place with this 编号 was pressed.
    Chosen(String),
    /// The window has come to rest.
    Rests {
        /// Its middle.
        centre: LngLat,
        /// Its zoom.
        zoom: f64,
        /// A round length, in metres, for a scale.
        metres: f64,
        /// How wide that is on the screen, in CSS pixels.
        px: f64,
    },
    /// Whether an operator's tiles cover the sketch.
    Tiles(bool),
    /// A spot was tapped, where no pin is.
    Tapped(LngLat),
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

/// Where raster tiles come from; none unless the operator names a server.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TileSource {
    /// URL templates with `{x}`, `{y}`, `{z}` and `{s}`, the lowest layer first.
    pub templates: Vec<String>,
    /// What `{s}` may stand for.
    pub subdomains: Vec<String>,
    /// The lowest and highest zoom the server has.
    pub zooms: (u32, u32),
    /// Tiles one level coarser at double size, so that their names can be read.
    pub large_labels: bool,
}

/// A map on the page; gone when it is dropped.
pub struct Map {
    view: JsValue,
    _told: Closure<dyn FnMut(String, JsValue)>,
}

impl Map {
    /// Fetches the map, if it is not here yet, and puts it into an element. `cluster_words`:
    /// what a cluster says before and after how many.
    ///
    /// # Errors
    /// [`MapError`] when it did not come, or the browser can not draw it.
    pub async fn open(
        host: HtmlElement,
        cluster_words: (&str, &str),
        mut told: impl FnMut(Told) + 'static,
    ) -> Result<Self, MapError> {
        let class = fetched().await.map_err(|_| MapError::NotFetched)?;
        let told = Closure::<dyn FnMut(String, JsValue)>::new(move |what: String, value| {
            if let Some(news) = read(&what, &value) {
                told(news);
            }
        });
        let (before, after) = cluster_words;
        let view = Reflect::construct(
            class.unchecked_ref::<Function>(),
            &Array::of4(
                host.as_ref(),
                &JsValue::from_str(before),
                &JsValue::from_str(after),
                told.as_ref(),
            ),
        );
        Ok(Self {
            view: view.map_err(|_| MapError::NotPossible)?,
            _told: told,
        })
    }

    /// What it does with a word from us, an error included, is its own matter: the list stands.
    fn say(&self, name: &str, arguments: &[JsValue]) -> Option<JsValue> {
        let method = Reflect::get(&self.view, &JsValue::from_str(name)).ok()?;
        let method: Function = method.dyn_into().ok()?;
        let arguments: Array = arguments.iter().collect();
        method.apply(&self.view, &arguments).ok()
    }

    /// The ground. Whom to name for it; nobody when it could not be read.
    #[must_use]
    pub fn set_base(&self, pack: &[u8], areas: bool) -> Vec<String> {
        let bytes = Uint8Array::from(pack).into();
        let credits = self.say("set_base", &[bytes, areas.into()]);
        let credits: Option<Array> = credits.and_then(|c| c.dyn_into().ok());
        credits.map_or_else(Vec::new, |all| {
            all.iter().filter_map(|line| line.as_string()).collect()
        })
    }

    /// An operator's tiles over it.
    pub fn set_tiles(&self, source: &TileSource) {
        let (lowest, highest) = source.zooms;
        self.say(
            "set_tiles",
            &[
                texts(&source.templates),
                texts(&source.subdomains),
                lowest.into(),
                highest.into(),
                source.large_labels.into(),
            ],
        );
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

    /// Shows all places, and where answers start.
    pub fn fit(&self) {
        self.say("fit", &[]);
    }

    /// Shows a position in the middle.
    pub fn look_at(&self, at: LngLat, zoom: f64) {
        self.say("look_at", &[at.lng().into(), at.lat().into(), zoom.into()]);
    }

    /// Moves a position into the middle; the zoom stays.
    pub fn move_to(&self, at: LngLat) {
        self.say("move_to", &[at.lng().into(), at.lat().into()]);
    }

    /// So many levels nearer.
    pub fn zoom_by(&self, levels: f64) {
        self.say("zoom_by", &[levels.into()]);
    }

    /// Looks farther to the right and down, by parts of the window.
    pub fn pan(&self, right: f64, down: f64) {
        self.say("pan", &[right.into(), down.into()]);
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
    let position = || LngLat::new(number(0)?, number(1)?);
    Some(match what {
        "choose" => Told::Chosen(value.as_string()?),
        "rest" => Told::Rests {
            centre: position()?,
            zoom: number(2)?,
            metres: number(3)?,
            px: number(4)?,
        },
        "tiles" => Told::Tiles(value.as_bool()?),
        "tap" => Told::Tapped(position()?),
        _ => return None,
    })
}
