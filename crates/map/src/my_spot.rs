//! Where I am, and how far I get: rings of so many minutes, each with its words on it.

use crate::dom;
use crate::drawing::Taken;
use domain::geo::coord::LngLat;
use domain::map::mercator::{Screen, Viewport, World};
use web_sys::{Element, HtmlElement};

/// A ring larger than this is a straight line to whoever looks; it would only cost.
const LARGEST_PX: f64 = 6_000.0;

/// Below this a ring has no room for its words.
const SMALLEST_PX: f64 = 90.0;

/// How far below me my words stand, in pixels: below the mark, and half a line.
const BELOW_ME: (f64, f64) = (18.0, 0.8);

/// Half of the mark of me; the same as in `map.css`.
const ME_PX: f64 = 15.0;

/// Me, and the rings around me.
pub(crate) struct MySpot {
    plane: HtmlElement,
    me: Option<Me>,
    rings: Vec<Ring>,
    /// Set anew since it was last asked.
    is_new: bool,
}

struct Me {
    at: LngLat,
    element: HtmlElement,
    words: Label,
}

struct Ring {
    metres: f64,
    element: HtmlElement,
    words: Label,
}

/// Words above all marks, around a spot.
struct Label {
    spot: HtmlElement,
    length: f64,
}

impl Label {
    fn new(plane: &Element, class: &str, words: &str) -> Option<Self> {
        let spot = dom::child(plane, "div", "map-label")?;
        dom::child(&spot, "span", class)?.set_text_content(Some(words));
        Some(Self {
            spot,
            length: words.chars().count() as f64,
        })
    }

    /// Its size in pixels, or a little more.
    fn size(&self, rem: f64) -> (f64, f64) {
        ((self.length + 1.0) * rem, 1.6 * rem)
    }

    /// Its middle where it stands below a mark: aside of it where the edge of the window would cut
    /// it, as long as it still touches the mark.
    fn below(&self, mark: Screen, view: &Viewport, rem: f64) -> Screen {
        let half = self.size(rem).0 / 2.0;
        let (px, rems) = BELOW_ME;
        let inside = mark.x.min(view.size().0 - half).max(half);
        Screen {
            x: inside.clamp(mark.x - half, mark.x + half),
            y: mark.y + px + rems * rem,
        }
    }
}

impl MySpot {
    pub(crate) fn new(host: &Element) -> Option<Self> {
        let plane = dom::child(host, "div", "map-marks")?;
        Some(Self {
            plane,
            me: None,
            rings: Vec::new(),
            is_new: false,
        })
    }

    /// `None`: nobody has said where they are. `rings`: metres and words.
    pub(crate) fn set(&mut self, me: Option<(LngLat, &str)>, rings: Vec<(f64, String)>) {
        self.plane.set_inner_html("");
        self.rings.clear();
        self.me = None;
        self.is_new = true;
        let Some((at, words)) = me else { return };
        let ring = |(metres, words): (f64, String)| {
            let element = dom::child(&self.plane, "div", "map-ring")?;
            Some((metres, words, element))
        };
        let rings: Vec<_> = rings.into_iter().filter_map(ring).collect();
        let mark = dom::child(&self.plane, "div", "map-me");
        // After all the rings, so that none lies over words.
        for (metres, words, element) in rings {
            if let Some(words) = Label::new(&self.plane, "map-ring-words", &words) {
                self.rings.push(Ring {
                    metres,
                    element,
                    words,
                });
            }
        }
        let label = Label::new(&self.plane, "map-me-words", words);
        self.me = mark
            .zip(label)
            .map(|(element, words)| Me { at, element, words });
    }

    pub(crate) fn me(&self) -> Option<LngLat> {
        self.me.as_ref().map(|me| me.at)
    }

    /// Whether they were set since this was last asked.
    pub(crate) fn take_news(&mut self) -> bool {
        std::mem::take(&mut self.is_new)
    }

    /// The room of the mark of where I am.
    pub(crate) fn taken(&self) -> Option<Taken> {
        let me = self.me.as_ref()?;
        Some(Taken {
            at: World::of(me.at),
            beside: ME_PX,
            above: ME_PX,
            below: ME_PX,
        })
    }

    /// Words that a button would cover, or the edge of the window would cut, are not shown at all.
    /// `is_free`: of a box, given by its middle and its size in pixels; `rem`: the size of text, in
    /// pixels.
    pub(crate) fn clear_words(
        &self,
        view: &Viewport,
        rem: f64,
        is_free: impl Fn(Screen, (f64, f64)) -> bool,
    ) {
        let Some(me) = &self.me else { return };
        let spot = view.screen(me.at);
        let clear = |words: &Label, middle: Screen| {
            let size = words.size(rem);
            let shown = lies_within(view.size(), middle, size) && is_free(middle, size);
            dom::style(
                &words.spot,
                "visibility",
                if shown { "visible" } else { "hidden" },
            );
        };
        clear(&me.words, me.words.below(spot, view, rem));
        for ring in &self.rings {
            let up = ring.metres / view.metres_per_px(me.at.lat());
            let top = Screen {
                x: spot.x,
                y: spot.y - up,
            };
            clear(&ring.words, top);
        }
    }

    /// `rem`: the size of text, in pixels.
    pub(crate) fn advance(&self, view: &Viewport, rem: f64) {
        let Some(me) = &self.me else { return };
        let middle = view.screen(me.at);
        dom::transform(&me.element, middle.x, middle.y, 1.0);
        let below = me.words.below(middle, view, rem);
        dom::transform(&me.words.spot, below.x, below.y, 1.0);
        let metres_per_px = view.metres_per_px(me.at.lat());
        for ring in &self.rings {
            let across = 2.0 * ring.metres / metres_per_px;
            let shown = (SMALLEST_PX..LARGEST_PX).contains(&across);
            let display = if shown { "block" } else { "none" };
            dom::style(&ring.element, "display", display);
            dom::style(&ring.words.spot, "display", display);
            if shown {
                let (left, top) = (middle.x - across / 2.0, middle.y - across / 2.0);
                dom::style(&ring.element, "width", &dom::px(across));
                dom::style(&ring.element, "height", &dom::px(across));
                dom::transform(&ring.element, left, top, 1.0);
                dom::transform(&ring.words.spot, middle.x, top, 1.0);
            }
        }
    }
}

/// Whether a box, given by its middle and its size, lies wholly in a window.
fn lies_within(window: (f64, f64), middle: Screen, size: (f64, f64)) -> bool {
    let fits =
        |at: f64, size: f64, window: f64| at - size / 2.0 >= 0.0 && at + size / 2.0 <= window;
    fits(middle.x, size.0, window.0) && fits(middle.y, size.1, window.1)
}
