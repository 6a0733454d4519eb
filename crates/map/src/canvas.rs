//! The canvas the ground is drawn on, out of sight.

use crate::dom;
use crate::paint::Palette;
use domain::geo::within::within;
use domain::map::mercator::{Screen, Viewport, World};
use domain::map::sketch::{Extent, Sketch};
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// More pixels than eyes of 75 tell apart cost a cheap phone its memory.
const SHARPEST: f64 = 2.0;

/// A canvas.
pub(crate) struct Canvas {
    element: HtmlCanvasElement,
    pub(crate) pen: CanvasRenderingContext2d,
    /// Its size in its own pixels.
    size: (u32, u32),
}

impl Canvas {
    /// Never on the page: what is on a canvas there is handed to the screen in each frame, also
    /// in those in which it only moves.
    pub(crate) fn new() -> Option<Self> {
        let element = dom::document()?.create_element("canvas").ok()?;
        let element: HtmlCanvasElement = element.dyn_into().ok()?;
        let pen = element.get_context_with_context_options("2d", &opaque());
        let pen = pen.ok()??.dyn_into().ok()?;
        Some(Self {
            element,
            pen,
            size: (0, 0),
        })
    }

    /// What is on it now, to be shown: the promise of an `ImageBitmap`.
    pub(crate) fn picture(&self) -> Option<Promise> {
        let window = dom::window()?;
        let made = window.create_image_bitmap_with_html_canvas_element(&self.element);
        made.ok()
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
        }
        let _ = self.pen.set_transform(sharp, 0.0, 0.0, sharp, 0.0, 0.0);
        self.fill_with(palette.colour("--map-beyond"));
        self.pen.fill_rect(0.0, 0.0, width, height);
        self.pen.set_line_cap("round");
        self.pen.set_line_join("round");
        let Some(extent) = sketch.and_then(known) else {
            return;
        };
        let north_west = view.screen_of(World {
            x: extent.west,
            y: extent.north,
        });
        let px = view.world_px();
        self.fill_with(palette.colour("--map-land"));
        self.pen.fill_rect(
            north_west.x,
            north_west.y,
            (extent.east - extent.west) * px,
            (extent.south - extent.north) * px,
        );
    }

    pub(crate) fn fill_with(&self, colour: &str) {
        self.pen.set_fill_style_str(colour);
    }
}

/// Nothing shines through: that is cheaper to put on the screen.
pub(crate) fn opaque() -> JsValue {
    let options = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&options, &"alpha".into(), &JsValue::FALSE);
    options.into()
}

/// Where land and water are told apart; by the sea that is as far as the shore is known.
pub(crate) fn known(sketch: &Sketch) -> Option<Extent> {
    sketch.shore_extent().or_else(|| sketch.extent())
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
