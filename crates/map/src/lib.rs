//! The map: a canvas for the ground, real buttons for the places, gestures, wheel and keys.
//!
//! It is a wasm of its own, fetched when a map is shown, so that nobody who only wants the list
//! waits for it; what fails in here leaves the list as it is. [`MapView`] is all the page sees
//! of it. The mathematics of the window, the clusters and the base map are in `domain`; the
//! words are the page's (`src/words/map.rs` of the app), which hands them over.
//!
//! One window ([`domain::map::mercator::Viewport`]) and, over it, from the bottom: the ground
//! (`ground`), an operator's tiles (`tiles`), me and the rings (`my_spot`), the places (`pins`).
//! `stage` moves them frame by frame; `hear` and `gestures` say where to; `frame` stands around.

mod canvas;
mod dom;
mod dots;
mod drawing;
mod frame;
mod from_page;
mod gestures;
mod ground;
mod hear;
mod motion;
mod my_spot;
mod pace;
mod paint;
mod picture;
mod pins;
mod stage;
mod tiles;

use domain::geo::coord::LngLat;
use domain::map::sketch::Sketch;
use domain::pack;
use frame::Frame;
use from_page::{Config, Named};
use hear::Listeners;
use js_sys::Function;
use pins::Place;
use stage::{Shared, Stage, with};
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

/// A map on a page.
///
/// Positions are WGS-84, (lng, lat). Styles (`map.css`) give it its size and its colours.
#[wasm_bindgen]
pub struct MapView {
    stage: Shared,
    listeners: RefCell<Option<Listeners>>,
    hosts: [HtmlElement; 2],
}

#[wasm_bindgen]
impl MapView {
    /// Puts a map into two elements: the window `above`, more buttons and what must be said of it
    /// `below`. `words`: an object of texts (their names are those the modules here ask for).
    /// `picking`: with a cross in the middle. `on_event(what, value)` is called with `choose` and
    /// 编号 when a pin was pressed, and with `rest` and `[lng, lat]`, the middle, when the window
    /// has come to rest.
    ///
    /// # Errors
    /// A sentence, where the browser gives no canvas.
    #[wasm_bindgen(constructor)]
    pub fn new(
        above: HtmlElement,
        below: HtmlElement,
        words: JsValue,
        picking: bool,
        on_event: Function,
    ) -> Result<MapView, String> {
        let words = Named::new(words);
        let build = || {
            let frame = Frame::new(&above, &below, words.clone(), picking)?;
            let window = frame.stage.clone();
            let stage = Stage::new(frame, &words, picking, on_event)?;
            let listeners = Listeners::new(&window, &below, &stage)?;
            Some((stage, listeners))
        };
        let (stage, listeners) =
            build().ok_or_else(|| "this browser gives no canvas".to_owned())?;
        Ok(Self {
            stage,
            listeners: RefCell::new(Some(listeners)),
            hosts: [above, below],
        })
    }

    /// What the operator says: the object `map` of `config.json`. To be said before the base.
    pub fn set_config(&self, said: JsValue) {
        let config = Config::read(&Named::new(said));
        with(&self.stage, |s| s.set_config(config));
    }

    /// Draws this base map (a pack of `data/`). Whether it could be read, for those who measure; if not, the map
    /// stands without a ground.
    pub fn set_base(&self, bytes: &[u8]) -> bool {
        match pack::decode::<Sketch>(bytes) {
            Ok(sketch) => with(&self.stage, |s| s.set_base(sketch)).is_some(),
            Err(_) => false,
        }
    }

    /// The rectangle to look at where there is no base map: degrees.
    pub fn set_around(&self, west: f64, south: f64, east: f64, north: f64) {
        if let (Some(from), Some(to)) = (LngLat::new(west, south), LngLat::new(east, north)) {
            with(&self.stage, |s| s.set_around(from, to));
        }
    }

    /// The places, in the order of the list: positions (lng, lat, lng, lat, …), 编号, what the
    /// button of each says, the kind that gives it shape and colour (its words and the path of its
    /// picture are among the texts), and whether nobody is served there now (1). A place without a
    /// position (`NaN`) keeps its number and has no pin. The window shows all of them, and me.
    pub fn set_places(
        &self,
        positions: &[f64],
        ids: Vec<String>,
        labels: Vec<String>,
        kinds: Vec<String>,
        shut: &[u8],
    ) {
        let said = ids
            .into_iter()
            .zip(labels)
            .zip(kinds)
            .zip(shut.iter().map(|shut| *shut != 0));
        let place = |((at, (((id, label), kind), shut)), order): ((Option<LngLat>, _), usize)| {
            let at = at?;
            Some(Place {
                order,
                id,
                label,
                kind,
                shut,
                at,
            })
        };
        let places = spots(positions)
            .zip(said)
            .zip(1..)
            .filter_map(place)
            .collect();
        with(&self.stage, |s| s.set_places(places));
    }

    /// Where answers start, what that is called, and rings around it: metres, and words for
    /// each. `NaN` when nobody has said.
    pub fn set_me(&self, lng: f64, lat: f64, words: &str, metres: &[f64], ring_words: Vec<String>) {
        let me = LngLat::new(lng, lat).map(|at| (at, words));
        let rings = metres.iter().copied().zip(ring_words).collect();
        with(&self.stage, |s| s.set_me(me, rings));
    }

    /// Spots with something written on each: positions (lng, lat, lng, lat, …), the words, and to
    /// which line of the legend each belongs. They are to be looked at; whatever they say must
    /// stand elsewhere, too. Where one would cover another, the one told later gives way. The
    /// window shows all of them.
    pub fn set_dots(
        &self,
        positions: &[f64],
        words: Vec<String>,
        lines: &[u8],
        legend: Vec<String>,
    ) {
        let dots = spots(positions).zip(words).zip(lines.iter().copied());
        let dots = dots.filter_map(|((at, words), line)| Some((at?, words, line)));
        let dots = dots.collect();
        with(&self.stage, |s| s.set_dots(dots, &legend));
    }

    /// Marks the place with this 编号 and brings it into sight.
    pub fn choose(&self, id: &str) {
        with(&self.stage, |s| s.choose_id(id));
    }

    /// Shows this position in the middle.
    pub fn look_at(&self, lng: f64, lat: f64, zoom: f64) {
        if let Some(at) = LngLat::new(lng, lat) {
            with(&self.stage, |s| s.look_at(at, zoom));
        }
    }

    /// Draws anew: the theme or the size of text has changed.
    pub fn restyle(&self) {
        with(&self.stage, Stage::restyle);
    }

    /// Takes the map off the page.
    pub fn stop(&self) {
        self.listeners.take();
        with(&self.stage, Stage::stop);
        for host in &self.hosts {
            host.set_inner_html("");
        }
    }
}

/// Positions as the page hands them over: lng, lat, lng, lat, …; `NaN` is nowhere.
fn spots(degrees: &[f64]) -> impl Iterator<Item = Option<LngLat>> {
    degrees.chunks_exact(2).map(|pair| match pair {
        [lng, lat] => LngLat::new(*lng, *lat),
        _ => None,
    })
}
