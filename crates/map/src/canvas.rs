//! One of the two canvases the ground is drawn on.

use crate::dom;
use crate::paint::Palette;
use domain::mercator::{Screen, Viewport, World};
use domain::sketch::{Frame, Sketch};
use domain::within::within;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlElement};

/// More pixels than eyes of 75 tell apart cost a cheap phone its memory.
const SHARPEST: f64 = 2.0;

/// A canvas, and what it shows.
pub(crate) struct Canvas {
    element: HtmlCanvasElement,
    pub(crate) pen: CanvasRenderingContext2d,
    /// The window it was drawn for, margins included.
    pub(crate) view: Option<Viewport>,
    /// Its size in its own pixels.
    size: (u32, u32),
}

impl Canvas {
    pub(crate) fn new(host: &Element) -> Option<Self> {
        let element: HtmlCanvasElement =
            dom::child(host, "canvas", "map-ground")?.dyn_into().ok()?;
        dom::set(&element, "aria-hidden", "true");
        // Nothing shines through it: that is cheaper to put on the screen.
        let opaque = js_sys::Object::new();
        let _ = js_sys::Reflect::set(&opaque, &"alpha".into(), &JsValue::FALSE);
        let pen = element.get_context_with_context_options("2d", &opaque);
        let pen = pen.ok()??.dyn_into().ok()?;
        Some(Self {
            element,
            pen,
            view: None,
            size: (0, 0),
        })
    }

    pub(crate) fn as_html(&self) -> &HtmlElement {
        self.element.as_ref()
    }

    /// Whether it shows all of a window at the window's own zoom, and so many pixels around.
    pub(crate) fn covers(&self, view: &Viewport, around: f64) -> bool {
        let Some(own) = &self.view else { return false };
        let (width, height) = own.size();
        let inside = |corner: World| {
            let at = own.screen_of(corner);
            (around..=width - around).contains(&at.x) && (around..=height - around).contains(&at.y)
        };
        (own.zoom() - view.zoom()).abs() < 1e-6 && corners(view).into_iter().all(inside)
    }

    /// Lies where the window looks.
    pub(crate) fn follow(&self, view: &Viewport) {
        let Some(own) = &self.view else { return };
        let at = view.screen_of(own.world(Screen { x: 0.0, y: 0.0 }));
        let scale = (view.zoom() - own.zoom()).exp2();
        dom::transform(self.as_html(), at.x, at.y, scale);
    }

    /// An empty sheet of the right size: land where something is known, else nothing.
    pub(crate) fn clear(&mut self, view: &Viewport, palette: &Palette, sketch: Option<&Sketch>) {
        let (width, height) = view.size();
        let sharp = dom::window().map_or(1.0, |w| w.device_pixel_ratio());
        let sharp = within(sharp, 1.0, SHARPEST);
        let size = ((width * sharp) as u32, (height * sharp) as u32);
        // To set a size, even the same, is to ask for new memory.
        if self.size != size {
            self.size = size;
            self.element.set_width(size.0);
            self.element.set_height(size.1);
            dom::style(self.as_html(), "width", &dom::px(width));
            dom::style(self.as_html(), "height", &dom::px(height));
        }
        let _ = self.pen.set_transform(sharp, 0.0, 0.0, sharp, 0.0, 0.0);
        self.fill_with(palette.colour("--map-beyond"));
        self.pen.fill_rect(0.0, 0.0, width, height);
        self.pen.set_line_cap("round");
        self.pen.set_line_join("round");
        let Some(frame) = sketch.and_then(known) else {
            return;
        };
        let north_west = view.screen_of(World {
            x: frame.west,
            y: frame.north,
        });
        let px = view.world_px();
        self.fill_with(palette.colour("--map-land"));
        self.pen.fill_rect(
            north_west.x,
            north_west.y,
            (frame.east - frame.west) * px,
            (frame.south - frame.north) * px,
        );
    }

    pub(crate) fn fill_with(&self, colour: &str) {
        self.pen.set_fill_style_str(colour);
    }
}

/// Where land and water are told apart; by the sea that is as far as the shore is known.
pub(crate) fn known(sketch: &Sketch) -> Option<Frame> {
    sketch.shore_frame().or_else(|| sketch.frame())
}

/// The corners of a window on the plane: north-west and south-east.
pub(crate) fn corners(view: &Viewport) -> [World; 2] {
    let (width, height) = view.size();
    [
        view.world(Screen { x: 0.0, y: 0.0 }),
        view.world(Screen {
            x: width,
            y: height,
        }),
    ]
}
