//! What the page hands over by name: its words, and what the operator of a copy says.

use crate::drawing::Districts;
use crate::tiles::Source;
use domain::config;
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// An object of the page.
#[derive(Clone)]
pub(crate) struct Named(JsValue);

impl Named {
    pub(crate) fn new(object: JsValue) -> Self {
        Self(object)
    }

    fn get(&self, name: &str) -> Option<JsValue> {
        Reflect::get(&self.0, &JsValue::from_str(name)).ok()
    }

    /// A text; empty where there is none.
    pub(crate) fn text(&self, name: &str) -> String {
        let text = self.get(name).and_then(|value| value.as_string());
        text.unwrap_or_default()
    }

    fn texts(&self, name: &str) -> Vec<String> {
        let list: Option<Array> = self.get(name).and_then(|value| value.dyn_into().ok());
        let list = list.unwrap_or_default();
        list.iter().filter_map(|value| value.as_string()).collect()
    }

    fn zoom(&self, name: &str, otherwise: u8) -> u8 {
        let number = self.get(name).and_then(|value| value.as_f64());
        number.map_or(otherwise, |number| (number as u8).min(config::HIGHEST_ZOOM))
    }
}

/// What the operator says of the map: the object `map` of `config.json`. Whatever is missing is
/// empty, and nothing is asked of any other server.
#[derive(Debug, Clone, Default)]
pub(crate) struct Config {
    pub(crate) tiles: Source,
    /// Whom to name for the tiles.
    pub(crate) attribution: String,
    /// Their 审图号.
    pub(crate) review_number: String,
    /// The 审图号 of the outlines of districts in the base map.
    pub(crate) districts_review_number: String,
}

impl Config {
    pub(crate) fn read(said: &Named) -> Self {
        let lowest = said.zoom("min_zoom", 3);
        let line = |name| config::line(&said.text(name)).unwrap_or_default();
        Self {
            tiles: Source {
                templates: config::tiles(said.texts("tiles")),
                subdomains: config::subdomains(said.texts("subdomains")),
                zooms: (lowest, said.zoom("max_zoom", 18).max(lowest)),
                large_labels: said
                    .get("large_labels")
                    .is_some_and(|value| value.is_truthy()),
            },
            attribution: line("attribution"),
            review_number: line("review_number"),
            districts_review_number: line("districts_review_number"),
        }
    }

    /// Outlines of districts are drawn where their 审图号 is said: a public map that shows them needs one.
    pub(crate) fn districts(&self) -> Districts {
        if self.districts_review_number.trim().is_empty() {
            Districts::LeftOut
        } else {
            Districts::Drawn
        }
    }
}
