//! The ground as it was last drawn, on the page.
//!
//! A finished picture, not the canvas it was drawn on: a picture is handed to the screen once, and
//! then only moves.

use crate::canvas::{corners, opaque};
use crate::dom;
use domain::map::mercator::{Screen, Viewport, World};
use wasm_bindgen::JsCast;
use web_sys::{HtmlCanvasElement, HtmlElement, ImageBitmap, ImageBitmapRenderingContext};

/// What is shown of the ground.
pub(crate) struct Picture {
    element: HtmlElement,
    screen: ImageBitmapRenderingContext,
    /// The window it was drawn for, margins included.
    view: Option<Viewport>,
}

impl Picture {
    /// `None` where the browser gives no canvas.
    pub(crate) fn new(host: &HtmlElement) -> Option<Self> {
        let element = dom::child(host, "canvas", "map-ground")?;
        dom::set(&element, "aria-hidden", "true");
        let canvas: &HtmlCanvasElement = element.unchecked_ref();
        let screen = canvas.get_context_with_context_options("bitmaprenderer", &opaque());
        Some(Self {
            screen: screen.ok()??.dyn_into().ok()?,
            element,
            view: None,
        })
    }

    /// Shows another, drawn for this window.
    pub(crate) fn show(&mut self, made: &ImageBitmap, view: Viewport) {
        let (width, height) = view.size();
        dom::style(&self.element, "width", &dom::px(width));
        dom::style(&self.element, "height", &dom::px(height));
        self.screen.transfer_from_image_bitmap(made);
        self.view = Some(view);
    }

    /// Whether nothing has been shown yet.
    pub(crate) fn is_blank(&self) -> bool {
        self.view.is_none()
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
        dom::transform(&self.element, at.x, at.y, scale);
    }
}
