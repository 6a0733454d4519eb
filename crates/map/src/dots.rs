//! Spots with a word on each, to be looked at: how long the way is from here.

use crate::dom;
use crate::pins::moved;
use domain::geo::coord::LngLat;
use domain::map::lettering::Lettering;
use domain::map::mercator::Viewport;
use web_sys::{Element, HtmlElement};

/// Around the words of a dot, in rems: to the left and right together, above and below.
const AROUND: (f64, f64) = (1.0, 1.1);

/// All dots of a map.
pub(crate) struct Dots {
    plane: HtmlElement,
    dots: Vec<Dot>,
    placed_for: Option<Viewport>,
}

struct Dot {
    at: LngLat,
    element: HtmlElement,
    length: f64,
}

impl Dots {
    pub(crate) fn new(host: &Element) -> Option<Self> {
        let plane = dom::child(host, "div", "map-dots")?;
        dom::set(&plane, "aria-hidden", "true");
        Some(Self {
            plane,
            dots: Vec::new(),
            placed_for: None,
        })
    }

    /// Each: where, its words, its line in the legend.
    pub(crate) fn set(&mut self, dots: Vec<(LngLat, String, u8)>) {
        self.plane.set_inner_html("");
        self.placed_for = None;
        let dot = |(at, words, line): (LngLat, String, u8)| {
            let element = dot(&self.plane, line)?;
            element.set_text_content(Some(&words));
            let length = words.chars().count() as f64;
            Some(Dot {
                at,
                element,
                length,
            })
        };
        self.dots = dots.into_iter().filter_map(dot).collect();
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.dots.is_empty()
    }

    pub(crate) fn spots(&self) -> impl Iterator<Item = LngLat> {
        self.dots.iter().map(|dot| dot.at)
    }

    /// Puts them where the window has them; when it stands, those that have room are seen.
    /// `rem`: the size of text, in pixels.
    pub(crate) fn advance(&mut self, view: &Viewport, rem: f64, steady: bool) {
        if self.dots.is_empty() {
            return;
        }
        if let Some(placed) = self.placed_for
            && let Some(by) = moved(&placed, view)
            && !(steady && placed.zoom() != view.zoom())
        {
            let scale = (view.zoom() - placed.zoom()).exp2();
            dom::transform(&self.plane, by.x, by.y, scale);
            return;
        }
        let (width, height) = view.size();
        let mut room = Lettering::new(width, height);
        for dot in &self.dots {
            let at = view.screen(dot.at);
            let size = ((dot.length + AROUND.0) * rem, (1.0 + AROUND.1) * rem);
            let seen = room.take(at, size.0, size.1);
            dom::style(&dot.element, "left", &dom::px(at.x));
            dom::style(&dot.element, "top", &dom::px(at.y));
            dom::style(
                &dot.element,
                "visibility",
                if seen { "visible" } else { "hidden" },
            );
        }
        self.placed_for = Some(*view);
        dom::transform(&self.plane, 0.0, 0.0, 1.0);
    }
}

/// A dot of a line of the legend, inside an element.
pub(crate) fn dot(host: &Element, line: u8) -> Option<HtmlElement> {
    let dot = dom::child(host, "span", "map-dot")?;
    dom::set(&dot, "data-line", &line.to_string());
    Some(dot)
}
