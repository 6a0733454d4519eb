//! The embedded base map, drawn larger than the window, so that dragging only moves it. While one
//! picture is shown the next is drawn a little in each frame; a weak phone keeps its frames.

use crate::canvas::{Canvas, known};
use crate::dom;
use crate::drawing::{Districts, Drawing, Taken, Widths};
use crate::pace::Pace;
use crate::paint::Palette;
use crate::picture::Picture;
use domain::geo::within::within;
use domain::map::mercator::{Screen, Viewport, World};
use domain::map::sketch::{Extent, Sketch};
use std::rc::Rc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// How far a picture reaches beyond the window, as a part of the window's shorter side, and in
/// pixels at least and at most: more is drawn in vain, less must be drawn again too soon.
const MARGIN: (f64, f64, f64) = (0.4, 100.0, 220.0);

/// When less than this part of the margin is left on a side, the next picture is begun.
const RESERVE: f64 = 0.4;

/// A picture begun while the window moves lies so many frames ahead.
const LEAD_FRAMES: f64 = 14.0;

/// What is thrown across faster than it can be drawn is not drawn on its way, unless more than
/// this part of the window's shorter side shows nothing.
const BARE: f64 = 0.3;

/// Milliseconds of drawing in a frame of 16; the rest is for everything else.
const SLICE_MS: f64 = 4.0;

/// While nothing is on the screen yet, the first map matters more than a smooth wait.
const FIRST_SLICE_MS: f64 = 60.0;

/// The ground of a map.
pub(crate) struct Ground {
    host: HtmlElement,
    sketch: Option<Rc<Sketch>>,
    districts: Districts,
    /// Read once for each theme.
    palette: Option<Rc<Palette>>,
    widths: Widths,
    /// What stands on it.
    taken: Vec<Taken>,
    shown: Picture,
    canvas: Canvas,
    job: Option<Drawing>,
    /// What has been drawn and is about to be shown.
    made_for: Option<Viewport>,
    made: Closure<dyn FnMut(JsValue)>,
    /// The window for which the job was begun.
    begun_for: Option<Viewport>,
    /// The window for which no picture could be made: there is no room in a weak phone for it. What
    /// was shown before stays until the window is another.
    refused: Option<Viewport>,
    /// The theme or the base has changed since what is shown was begun.
    stale: bool,
    /// Where the middle was in the frame before.
    before: Option<World>,
    pace: Pace,
    /// Whether some were drawn in the frame before.
    drew: bool,
}

impl Ground {
    /// `made` is called when a picture is to be [shown](Self::show). `None` where the browser gives
    /// no canvas.
    pub(crate) fn new(host: &HtmlElement, made: Closure<dyn FnMut(JsValue)>) -> Option<Self> {
        Some(Self {
            host: host.clone(),
            sketch: None,
            districts: Districts::LeftOut,
            palette: None,
            widths: Widths::default(),
            taken: Vec::new(),
            shown: Picture::new(host)?,
            canvas: Canvas::new()?,
            job: None,
            made_for: None,
            made,
            begun_for: None,
            refused: None,
            stale: true,
            before: None,
            pace: Pace::new(),
            drew: false,
        })
    }

    pub(crate) fn set_base(&mut self, sketch: Sketch, districts: Districts) {
        self.sketch = Some(Rc::new(sketch));
        self.districts = districts;
        self.redraw();
    }

    /// Draws all of it anew, in the colours and letters of now.
    pub(crate) fn redraw(&mut self) {
        self.stale = true;
        self.refused = None;
        self.job = None;
        self.palette = None;
        self.widths.forget();
    }

    /// Other things stand on it now. Names are written beside them.
    pub(crate) fn leave_free(&mut self, taken: Vec<Taken>) {
        if self.taken != taken {
            self.taken = taken;
            self.stale = true;
            self.job = None;
        }
    }

    /// The rectangle the base map knows something about.
    pub(crate) fn extent(&self) -> Option<Extent> {
        known(self.sketch.as_deref()?)
    }

    /// Moves what is drawn to where the window is now and draws a little more of what is
    /// missing. `steady`: nothing is zooming; `passed`: milliseconds since the frame before.
    /// Whether there is more to do in the next frame.
    pub(crate) fn advance(&mut self, view: &Viewport, steady: bool, passed: f64) -> bool {
        let blank = self.shown.is_blank();
        let moved = self.moved(view);
        let refused = self.refused == Some(*view);
        let fits = refused || self.fits(view);
        let wanted = !fits && steady && self.may_begin(view, moved);
        if self.is_idle() && (self.stale || (blank && !refused) || wanted) {
            self.begin(view, moved);
        }
        if self.drew {
            self.pace.took(passed);
        }
        self.drew = self.job.is_some();
        if blank {
            self.draw((usize::MAX, dom::now() + FIRST_SLICE_MS));
        } else if self.drew {
            self.draw((self.pace.share(), dom::now() + SLICE_MS));
        }
        self.shown.follow(view);
        !self.is_idle() || (steady && !fits)
    }

    /// Shows the picture that was made last: an `ImageBitmap`, or why there is none.
    pub(crate) fn show(&mut self, made: &JsValue, view: &Viewport) {
        let Some(made_for) = self.made_for.take() else {
            return;
        };
        match made.dyn_ref() {
            Some(made) => self.shown.show(made, made_for),
            None => self.refused = self.begun_for,
        }
        self.shown.follow(view);
    }

    /// Whether nothing is being drawn.
    fn is_idle(&self) -> bool {
        self.job.is_none() && self.made_for.is_none()
    }

    /// Whether what is shown will last for a while.
    fn fits(&self, view: &Viewport) -> bool {
        self.shown.covers(view, RESERVE * margin(view))
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

    /// Whether what would be drawn now would still be looked at when it is done.
    fn may_begin(&self, view: &Viewport, moved: Screen) -> bool {
        let lasts = moved.x.hypot(moved.y) * LEAD_FRAMES < margin(view);
        let (width, height) = view.size();
        let bare = BARE * width.min(height);
        lasts || !self.shown.covers(view, -bare)
    }

    fn begin(&mut self, view: &Viewport, moved: Screen) {
        let (width, height) = view.size();
        let margin = margin(view);
        self.begun_for = Some(*view);
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
        self.canvas.clear(&view, &palette, self.sketch.as_deref());
        self.stale = false;
        self.job = Some(Drawing::new(view, palette, &self.taken));
    }

    fn draw(&mut self, limit: (usize, f64)) {
        let Some(job) = &mut self.job else { return };
        if let Some(sketch) = &self.sketch {
            let canvas = &self.canvas;
            let done = job.go_on(sketch, canvas, self.districts, &mut self.widths, limit);
            if !done {
                return;
            }
        }
        let view = job.view;
        self.job = None;
        match self.canvas.picture() {
            Some(made) => {
                self.made_for = Some(view);
                let _ = made.then2(&self.made, &self.made);
            }
            None => self.refused = self.begun_for,
        }
    }
}

fn margin(view: &Viewport) -> f64 {
    let (width, height) = view.size();
    let (part, least, most) = MARGIN;
    within(part * width.min(height), least, most)
}
