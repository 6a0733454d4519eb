//! The embedded base map, drawn on a canvas larger than the window, so that dragging only moves
//! it. While one canvas is shown the other is drawn a little in each frame; a weak phone keeps
//! its frames.

use crate::canvas::{Canvas, known};
use crate::dom;
use crate::drawing::{Drawing, Widths};
use crate::paint::Palette;
use domain::mercator::{Screen, Viewport, World};
use domain::sketch::{Frame, Sketch};
use domain::within::within;
use std::rc::Rc;
use web_sys::HtmlElement;

/// How far the canvas reaches beyond the window, as a part of the window's shorter side, and in
/// pixels at least and at most: more is drawn in vain, less must be drawn again too soon.
const MARGIN: (f64, f64, f64) = (0.4, 100.0, 220.0);

/// When less than this part of the margin is left on a side, the next canvas is begun.
const RESERVE: f64 = 0.4;

/// A canvas begun while the window moves lies so many frames ahead.
const LEAD_FRAMES: f64 = 14.0;

/// Milliseconds of drawing in a frame of 16; the rest is for everything else.
const SLICE_MS: f64 = 4.0;

/// While nothing is on the screen yet, the first map matters more than a smooth wait.
const FIRST_SLICE_MS: f64 = 60.0;

/// The ground of a map.
pub(crate) struct Ground {
    host: HtmlElement,
    sketch: Option<Rc<Sketch>>,
    areas: bool,
    /// Read once for each theme.
    palette: Option<Rc<Palette>>,
    widths: Widths,
    shown: Option<Canvas>,
    next: Option<Canvas>,
    job: Option<Drawing>,
    /// The theme or the base has changed since what is shown was begun.
    stale: bool,
    /// Where the middle was in the frame before.
    before: Option<World>,
}

impl Ground {
    /// `None` where the browser gives no canvas.
    pub(crate) fn new(host: &HtmlElement) -> Option<Self> {
        Some(Self {
            host: host.clone(),
            sketch: None,
            areas: false,
            palette: None,
            widths: Widths::default(),
            shown: Some(Canvas::new(host)?),
            next: Some(Canvas::new(host)?),
            job: None,
            stale: true,
            before: None,
        })
    }

    pub(crate) fn set_base(&mut self, sketch: Sketch, areas: bool) {
        self.sketch = Some(Rc::new(sketch));
        self.areas = areas;
        self.redraw();
    }

    /// Draws all of it anew, in the colours and letters of now.
    pub(crate) fn redraw(&mut self) {
        self.stale = true;
        self.job = None;
        self.palette = None;
        self.widths.forget();
    }

    /// The rectangle the base map knows something about.
    pub(crate) fn frame(&self) -> Option<Frame> {
        known(self.sketch.as_deref()?)
    }

    /// Moves what is drawn to where the window is now and draws a little more of what is
    /// missing. `steady`: nothing is zooming. Whether there is more to do in the next frame.
    pub(crate) fn advance(&mut self, view: &Viewport, steady: bool) -> bool {
        let blank = self.shown.as_ref().is_none_or(|c| c.view.is_none());
        let moved = self.moved(view);
        let lasts = |canvas: &Canvas| canvas.covers(view, RESERVE * margin(view));
        let fits = self.shown.as_ref().is_some_and(lasts);
        if self.job.is_none() && (self.stale || blank || (!fits && steady)) {
            self.begin(view, moved);
        }
        if self.job.is_some() {
            let slice = if blank { FIRST_SLICE_MS } else { SLICE_MS };
            self.draw_until(dom::now() + slice);
        }
        if let Some(shown) = &self.shown {
            shown.follow(view);
        }
        let fits = self.shown.as_ref().is_some_and(lasts);
        self.job.is_some() || (steady && !fits)
    }

    /// By how many pixels the contents of the window have moved since the frame before.
    fn moved(&mut self, view: &Viewport) -> Screen {
        let middle = World::of(view.centre());
        let before = self.before.replace(middle).unwrap_or(middle);
        let (width, height) = view.size();
        let at = view.screen_of(before);
        Screen {
            x: at.x - width / 2.0,
            y: at.y - height / 2.0,
        }
    }

    fn begin(&mut self, view: &Viewport, moved: Screen) {
        let (width, height) = view.size();
        let margin = margin(view);
        // Not so far ahead that what is seen now would be missing.
        let farthest = margin * (1.0 - RESERVE) * 0.9;
        let ahead = |by: f64| within(by * LEAD_FRAMES, -farthest, farthest);
        let view = view.dragged(ahead(moved.x), ahead(moved.y)).resized(
            (width + 2.0 * margin).ceil(),
            (height + 2.0 * margin).ceil(),
        );
        let palette = self
            .palette
            .get_or_insert_with(|| Rc::new(Palette::of(&self.host)));
        let palette = Rc::clone(palette);
        if let Some(canvas) = &mut self.next {
            canvas.clear(&view, &palette, self.sketch.as_deref());
        }
        self.stale = false;
        self.job = Some(Drawing::new(view, palette));
    }

    fn draw_until(&mut self, deadline: f64) {
        let (Some(job), Some(canvas)) = (&mut self.job, &self.next) else {
            return;
        };
        if let Some(sketch) = &self.sketch {
            let done = job.go_on(sketch, canvas, self.areas, &mut self.widths, deadline);
            if !done {
                return;
            }
        }
        let view = job.view;
        self.job = None;
        std::mem::swap(&mut self.shown, &mut self.next);
        if let Some(shown) = &mut self.shown {
            shown.view = Some(view);
            dom::style(shown.as_html(), "visibility", "visible");
        }
        if let Some(hidden) = &self.next {
            dom::style(hidden.as_html(), "visibility", "hidden");
        }
    }
}

fn margin(view: &Viewport) -> f64 {
    let (width, height) = view.size();
    let (part, least, most) = MARGIN;
    within(part * width.min(height), least, most)
}
