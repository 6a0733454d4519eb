//! The map: a canvas for the ground, real buttons for the places, gestures, wheel and keys.
//!
//! It is a wasm of its own, fetched when a map is shown, so that nobody who only wants the list
//! waits for it; what fails in here leaves the list as it is. [`MapView`] is all the page sees
//! of it. The mathematics of the window, the clusters and the base map are in `domain`; the
//! words and the buttons beside the map are the page's (`src/map` of the app).
//!
//! One window ([`domain::mercator::Viewport`]) and, over it, from the bottom: the ground
//! (`ground`), an operator's tiles (`tiles`), me and the rings (`marks`), the places (`pins`).
//! `stage` moves them frame by frame; `hear` and `gestures` say where to.

mod dom;
mod gestures;
mod ground;
mod hear;
mod marks;
mod motion;
mod paint;
mod pins;
mod stage;
mod tiles;

use domain::coord::LngLat;
use domain::pack;
use domain::sketch::Sketch;
use hear::Ears;
use js_sys::Function;
use pins::Place;
use stage::{Shared, Stage, with};
use std::cell::RefCell;
use tiles::Source;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

/// A map inside an element of the page.
///
/// Positions are WGS-84, (lng, lat). Styles (`map.css`) give the element its size and its
/// colours.
#[wasm_bindgen]
pub struct MapView {
    stage: Shared,
    ears: RefCell<Option<Ears>>,
}

#[wasm_bindgen]
impl MapView {
    /// Puts a map into an element. `before` and `after`: what a cluster says around how many.
    /// `told(what, value)` is called with `choose` and 编号 when a pin was pressed; with `rest`
    /// and `[lng, lat, zoom, metres, px]` when the window has come to rest (the middle, and a
    /// round length and how wide it is on the screen); with `tiles` and whether an operator's
    /// tiles cover the sketch.
    ///
    /// # Errors
    /// A sentence, where the browser gives no canvas.
    #[wasm_bindgen(constructor)]
    pub fn new(
        host: HtmlElement,
        before: String,
        after: String,
        told: Function,
    ) -> Result<MapView, String> {
        let stage = Stage::new(host.clone(), [before, after], told);
        let stage = stage.ok_or_else(|| "this browser gives no canvas".to_owned())?;
        let ears = Ears::new(&host, &stage);
        Ok(Self {
            stage,
            ears: RefCell::new(ears),
        })
    }

    /// Draws this base map (a pack of `data/`); `areas`: with the outlines of districts. Whether
    /// the pack could be read; if not, the map stands without a ground.
    pub fn set_base(&self, bytes: &[u8], areas: bool) -> bool {
        match pack::decode::<Sketch>(bytes) {
            Ok(sketch) => with(&self.stage, |s| s.set_base(sketch, areas)).is_some(),
            Err(_) => false,
        }
    }

    /// Lays raster tiles over it. Without templates there are none, and no server is asked.
    pub fn set_tiles(
        &self,
        templates: Vec<String>,
        subdomains: Vec<String>,
        lowest: u8,
        highest: u8,
        large_labels: bool,
    ) {
        let source = Source {
            templates,
            subdomains,
            zooms: (lowest, highest.max(lowest)),
            large_labels,
        };
        with(&self.stage, |s| s.set_tiles(source));
    }

    /// The places, in the order of the list: positions (lng, lat, lng, lat, …), 编号, what the
    /// button of each says; the kind that gives them shape and colour, and the path of its
    /// picture (24 × 24). A place without a position that makes sense is left out of the map.
    pub fn set_places(
        &self,
        positions: &[f64],
        ids: Vec<String>,
        labels: Vec<String>,
        kind: &str,
        picture: &str,
    ) {
        let pairs = positions.chunks_exact(2).map(|pair| match pair {
            [lng, lat] => LngLat::new(*lng, *lat),
            _ => None,
        });
        let places = pairs.zip(ids.into_iter().zip(labels));
        let places = places
            .filter_map(|(at, (id, label))| Some(Place { id, label, at: at? }))
            .collect();
        with(&self.stage, |s| s.set_places(places, kind, picture));
    }

    /// Where I am, what that is called, and rings around it: metres, and words for each. `NaN`
    /// for who has not said.
    pub fn set_me(&self, lng: f64, lat: f64, words: &str, metres: &[f64], ring_words: Vec<String>) {
        let me = LngLat::new(lng, lat).map(|at| (at, words));
        let rings = metres.iter().copied().zip(ring_words).collect();
        with(&self.stage, |s| s.set_me(me, rings));
    }

    /// Marks the place with this 编号 and brings it into sight.
    pub fn choose(&self, id: &str) {
        with(&self.stage, |s| s.choose_id(id));
    }

    /// Shows all places, and me; without any, all of the base map.
    pub fn fit(&self) {
        with(&self.stage, Stage::fit);
    }

    /// Shows this position in the middle.
    pub fn look_at(&self, lng: f64, lat: f64, zoom: f64) {
        if let Some(at) = LngLat::new(lng, lat) {
            with(&self.stage, |s| s.look_at(at, zoom));
        }
    }

    /// So many zoom levels nearer.
    pub fn zoom_by(&self, levels: f64) {
        with(&self.stage, |s| s.zoom_by(levels));
    }

    /// Looks farther to the right and down, by parts of the window.
    pub fn pan(&self, right: f64, down: f64) {
        with(&self.stage, |s| s.pan(right, down));
    }

    /// The middle: lng, lat.
    #[must_use]
    pub fn centre(&self) -> Vec<f64> {
        let centre = with(&self.stage, |s| s.centre()).unwrap_or_default();
        vec![centre.lng(), centre.lat()]
    }

    /// Draws anew: the theme or the size of text has changed.
    pub fn restyle(&self) {
        with(&self.stage, Stage::restyle);
    }

    /// Takes the map off the page.
    pub fn stop(&self) {
        self.ears.take();
        with(&self.stage, Stage::stop);
    }
}
