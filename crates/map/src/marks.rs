//! Where I am, and how far I get: rings of so many minutes, each with its words on it.

use crate::dom;
use domain::coord::LngLat;
use domain::mercator::{Screen, Viewport};
use web_sys::{Element, HtmlElement};

/// A ring larger than this is a straight line to whoever looks; it would only cost.
const LARGEST_PX: f64 = 6_000.0;

/// Below this a ring has no room for its words.
const SMALLEST_PX: f64 = 90.0;

/// How far below me my words stand, in pixels: below the mark, and half a line.
const BELOW_ME: (f64, f64) = (18.0, 0.8);

/// Me, and the rings around me.
pub(crate) struct Marks {
    plane: HtmlElement,
    me: Option<Me>,
    rings: Vec<Ring>,
}

struct Me {
    at: LngLat,
    element: HtmlElement,
    words: Option<HtmlElement>,
}

struct Ring {
    metres: f64,
    element: HtmlElement,
    words: Option<HtmlElement>,
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
                let words = said(&element, "map-ring-words", &words);
                self.rings.push(Ring {
                    metres,
                    element,
                    words,
                });
            }
        }
        let mark = dom::child(&self.plane, "div", "map-me");
        self.me = mark.map(|element| Me {
            at,
            words: said(&element, "map-me-words", words),
            element,
        });
    }

    pub(crate) fn me(&self) -> Option<LngLat> {
        self.me.as_ref().map(|me| me.at)
    }

    /// Words that a button would cover are not shown at all. `is_free`: of a box, given by its
    /// middle and its size in pixels.
    pub(crate) fn clear_words(
        &self,
        view: &Viewport,
        is_free: impl Fn(Screen, (f64, f64)) -> bool,
    ) {
        let Some(me) = &self.me else { return };
        let spot = view.screen(me.at);
        let rem = dom::root_px();
        let clear = |words: &Option<HtmlElement>, down: f64| {
            let Some(words) = words else { return };
            let length = words.text_content().unwrap_or_default().chars().count();
            let size = ((length as f64 + 1.0) * rem, 1.6 * rem);
            let middle = Screen {
                x: spot.x,
                y: spot.y + down,
            };
            let shown = is_free(middle, size);
            dom::style(
                words,
                "visibility",
                if shown { "visible" } else { "hidden" },
            );
        };
        clear(&me.words, BELOW_ME.0 + BELOW_ME.1 * rem);
        for ring in &self.rings {
            clear(&ring.words, -ring.metres / view.metres_per_px(me.at.lat()));
        }
    }

    pub(crate) fn advance(&self, view: &Viewport) {
        let Some(me) = &self.me else { return };
        let middle = view.screen(me.at);
        dom::transform(&me.element, middle.x, middle.y, 1.0);
        let metres_per_px = view.metres_per_px(me.at.lat());
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

/// Words on a mark.
fn said(mark: &Element, class: &str, words: &str) -> Option<HtmlElement> {
    let said = dom::child(mark, "span", class)?;
    said.set_text_content(Some(words));
    Some(said)
}
