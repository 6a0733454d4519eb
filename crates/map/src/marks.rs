//! Where I am, and how far I get: rings of so many minutes, each with its words on it.

use crate::dom;
use domain::coord::LngLat;
use domain::mercator::Viewport;
use web_sys::{Element, HtmlElement};

/// A ring larger than this is a straight line to whoever looks; it would only cost.
const LARGEST_PX: f64 = 6_000.0;

/// Below this a ring has no room for its words.
const SMALLEST_PX: f64 = 90.0;

/// Me, and the rings around me.
pub(crate) struct Marks {
    plane: HtmlElement,
    me: Option<(LngLat, HtmlElement)>,
    rings: Vec<Ring>,
}

struct Ring {
    metres: f64,
    element: HtmlElement,
}

impl Marks {
    pub(crate) fn new(host: &Element) -> Option<Self> {
        let plane = dom::child(host, "div", "map-marks")?;
        Some(Self {
            plane,
            me: None,
            rings: Vec::new(),
        })
    }

    /// `None`: nobody has said where they are. `rings`: metres and words.
    pub(crate) fn set(&mut self, me: Option<(LngLat, &str)>, rings: Vec<(f64, String)>) {
        self.plane.set_inner_html("");
        self.rings.clear();
        self.me = None;
        let Some((at, words)) = me else { return };
        for (metres, words) in rings {
            if let Some(element) = dom::child(&self.plane, "div", "map-ring") {
                if let Some(said) = dom::child(&element, "span", "map-ring-words") {
                    said.set_text_content(Some(&words));
                }
                self.rings.push(Ring { metres, element });
            }
        }
        let mark = dom::child(&self.plane, "div", "map-me");
        self.me = mark.map(|mark| {
            if let Some(said) = dom::child(&mark, "span", "map-me-words") {
                said.set_text_content(Some(words));
            }
            (at, mark)
        });
    }

    pub(crate) fn me(&self) -> Option<LngLat> {
        self.me.as_ref().map(|(at, _)| *at)
    }

    pub(crate) fn advance(&self, view: &Viewport) {
        let Some((at, mark)) = &self.me else { return };
        let middle = view.screen(*at);
        dom::transform(mark, middle.x, middle.y, 1.0);
        let metres_per_px = view.metres_per_px(at.lat());
        for ring in &self.rings {
            let across = 2.0 * ring.metres / metres_per_px;
            let shown = (SMALLEST_PX..LARGEST_PX).contains(&across);
            dom::style(
                &ring.element,
                "display",
                if shown { "block" } else { "none" },
            );
            if shown {
                dom::style(&ring.element, "width", &dom::px(across));
                dom::style(&ring.element, "height", &dom::px(across));
                let (left, top) = (middle.x - across / 2.0, middle.y - across / 2.0);
                dom::transform(&ring.element, left, top, 1.0);
            }
        }
    }
}
