//! The embedded base map, drawn on a canvas larger than the window, so that dragging only moves
//! it. While one canvas is shown the other is drawn a little in each frame; a weak phone keeps
//! its frames.

use crate::dom;
use crate::paint::{self, PASSES, Palette};
use domain::lettering::Sheet;
use domain::mercator::{Screen, Viewport, World};
use domain::sketch::{Band, Frame, Rank, Sketch};
use domain::within::within;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlElement};

/// How far the canvas reaches beyond the window, as a part of the window's longer side.
const MARGIN: f64 = 0.35;

/// Milliseconds of drawing in a frame of 16; the rest is for everything else.
const SLICE_MS: f64 = 4.0;

/// While nothing is on the screen yet, the first map matters more than a smooth wait.
const FIRST_SLICE_MS: f64 = 60.0;

/// Vertices put into one path: more is slower to stroke, fewer asks the clock too often.
const BATCH: usize = 600;

/// More pixels than eyes of 75 tell apart cost a cheap phone its memory.
const SHARPEST: f64 = 2.0;

/// The ground of a map.
pub(crate) struct Ground {
    host: HtmlElement,
    sketch: Option<Rc<Sketch>>,
    areas: bool,
    shown: Option<Canvas>,
    next: Option<Canvas>,
    job: Option<Job>,
    /// The theme or the base has changed since what is shown was begun.
    stale: bool,
}

struct Canvas {
    element: HtmlCanvasElement,
    pen: CanvasRenderingContext2d,
    /// The window it was drawn for, margins included.
    view: Option<Viewport>,
}

/// A drawing begun and not yet done.
struct Job {
    view: Viewport,
    palette: Palette,
    pass: usize,
    feature: usize,
}

impl Ground {
    /// `None` where the browser gives no canvas.
    pub(crate) fn new(host: &HtmlElement) -> Option<Self> {
        Some(Self {
            host: host.clone(),
            sketch: None,
            areas: false,
            shown: Some(Canvas::new(host)?),
            next: Some(Canvas::new(host)?),
            job: None,
            stale: true,
        })
    }

    pub(crate) fn set_base(&mut self, sketch: Sketch, areas: bool) {
        self.sketch = Some(Rc::new(sketch));
        self.areas = areas;
        self.redraw();
    }

    /// Draws all of it anew, in the colours of now.
    pub(crate) fn redraw(&mut self) {
        self.stale = true;
        self.job = None;
    }

    /// The rectangle the base map knows something about.
    pub(crate) fn frame(&self) -> Option<Frame> {
        known(self.sketch.as_deref()?)
    }

    /// Moves what is drawn to where the window is now and draws a little more of what is
    /// missing. `steady`: nothing is zooming. Whether there is more to do in the next frame.
    pub(crate) fn advance(&mut self, view: &Viewport, steady: bool) -> bool {
        let blank = self.shown.as_ref().is_none_or(|c| c.view.is_none());
        let fits = self.shown.as_ref().is_some_and(|c| c.covers(view));
        if self.job.is_none() && (self.stale || blank || (!fits && steady)) {
            self.begin(view);
        }
        if self.job.is_some() {
            let slice = if blank { FIRST_SLICE_MS } else { SLICE_MS };
            self.draw_until(dom::now() + slice);
        }
        if let Some(shown) = &self.shown {
            shown.follow(view);
        }
        let fits = self.shown.as_ref().is_some_and(|c| c.covers(view));
        self.job.is_some() || (steady && !fits)
    }

    fn begin(&mut self, view: &Viewport) {
        let (width, height) = view.size();
        let margin = 2.0 * MARGIN * width.max(height);
        let view = view.resized((width + margin).ceil(), (height + margin).ceil());
        let palette = Palette::of(&self.host);
        if let Some(canvas) = &self.next {
            canvas.clear(&view, &palette, self.sketch.as_deref());
        }
        self.stale = false;
        self.job = Some(Job {
            view,
            palette,
            pass: 0,
            feature: 0,
        });
    }

    fn draw_until(&mut self, deadline: f64) {
        let (Some(job), Some(canvas)) = (&mut self.job, &self.next) else {
            return;
        };
        if let Some(sketch) = &self.sketch {
            while job.pass < PASSES.len() {
                job.some(sketch, canvas, self.areas);
                if dom::now() > deadline {
                    return;
                }
            }
            letter(sketch, canvas, &job.view, &job.palette);
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

impl Canvas {
    fn new(host: &Element) -> Option<Self> {
        let element: HtmlCanvasElement =
            dom::child(host, "canvas", "map-ground")?.dyn_into().ok()?;
        dom::set(&element, "aria-hidden", "true");
        let pen = element.get_context("2d").ok()??.dyn_into().ok()?;
        Some(Self {
            element,
            pen,
            view: None,
        })
    }

    fn as_html(&self) -> &HtmlElement {
        self.element.as_ref()
    }

    /// Whether it shows all of a window at the window's own zoom.
    fn covers(&self, view: &Viewport) -> bool {
        let Some(own) = &self.view else { return false };
        let (width, height) = own.size();
        let inside = |corner: World| {
            let at = own.screen_of(corner);
            (-0.5..=width + 0.5).contains(&at.x) && (-0.5..=height + 0.5).contains(&at.y)
        };
        (own.zoom() - view.zoom()).abs() < 1e-6 && corners(view).into_iter().all(inside)
    }

    /// Lies where the window looks.
    fn follow(&self, view: &Viewport) {
        let Some(own) = &self.view else { return };
        let at = view.screen_of(own.world(Screen { x: 0.0, y: 0.0 }));
        let scale = (view.zoom() - own.zoom()).exp2();
        dom::transform(self.as_html(), at.x, at.y, scale);
    }

    /// An empty sheet of the right size: land where something is known, else nothing.
    fn clear(&self, view: &Viewport, palette: &Palette, sketch: Option<&Sketch>) {
        let (width, height) = view.size();
        let sharp = dom::window().map_or(1.0, |w| w.device_pixel_ratio());
        let sharp = within(sharp, 1.0, SHARPEST);
        self.element.set_width((width * sharp) as u32);
        self.element.set_height((height * sharp) as u32);
        dom::style(self.as_html(), "width", &dom::px(width));
        dom::style(self.as_html(), "height", &dom::px(height));
        let _ = self.pen.set_transform(sharp, 0.0, 0.0, sharp, 0.0, 0.0);
        self.fill_with(&palette.colour("--map-beyond"));
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
        self.fill_with(&palette.colour("--map-land"));
        self.pen.fill_rect(
            north_west.x,
            north_west.y,
            (frame.east - frame.west) * px,
            (frame.south - frame.north) * px,
        );
    }

    fn fill_with(&self, colour: &str) {
        self.pen.set_fill_style_str(colour);
    }
}

/// Where land and water are told apart; by the sea that is as far as the shore is known.
fn known(sketch: &Sketch) -> Option<Frame> {
    sketch.shore_frame().or_else(|| sketch.frame())
}

fn corners(view: &Viewport) -> [World; 2] {
    let (width, height) = view.size();
    [
        view.world(Screen { x: 0.0, y: 0.0 }),
        view.world(Screen {
            x: width,
            y: height,
        }),
    ]
}

impl Job {
    /// Draws the next batch of the pass it has got to.
    fn some(&mut self, sketch: &Sketch, canvas: &Canvas, areas: bool) {
        let Some(pass) = PASSES.get(self.pass) else {
            return;
        };
        let zoom = self.view.zoom();
        let switched_off = pass.class == domain::sketch::Class::Area && !areas;
        let seen = Frame::around(corners(&self.view));
        let (Some(seen), false) = (seen, switched_off || zoom < pass.from || zoom >= pass.below)
        else {
            self.pass += 1;
            return;
        };
        let pen = &canvas.pen;
        let band = Band::for_zoom(zoom);
        let mut vertices = 0;
        let mut done = true;
        pen.begin_path();
        for feature in sketch.features(pass.class).skip(self.feature) {
            self.feature += 1;
            if !feature.frame().meets(seen) {
                continue;
            }
            for part in feature.parts() {
                let mut first = true;
                for point in part.points(band) {
                    let at = self.view.screen_of(point);
                    if first {
                        pen.move_to(at.x, at.y);
                    } else {
                        pen.line_to(at.x, at.y);
                    }
                    first = false;
                    vertices += 1;
                }
                if part.is_closed() && !first {
                    pen.close_path();
                }
            }
            if vertices > BATCH {
                done = false;
                break;
            }
        }
        if vertices > 0 {
            let colour = self.palette.colour(pass.colour);
            match pass.width {
                None => {
                    canvas.fill_with(&colour);
                    pen.fill_with_canvas_winding_rule(web_sys::CanvasWindingRule::Evenodd);
                }
                Some(width) => {
                    let width = width(zoom);
                    dash(pen, pass.dashed, width);
                    pen.set_stroke_style_str(&colour);
                    pen.set_line_width(width);
                    pen.stroke();
                }
            }
        }
        if done {
            self.pass += 1;
            self.feature = 0;
        }
    }
}

fn dash(pen: &CanvasRenderingContext2d, dashed: bool, width: f64) {
    let pattern = js_sys::Array::new();
    if dashed {
        for length in [6.0, 3.0] {
            pattern.push(&JsValue::from_f64(length * width.max(1.0)));
        }
    }
    let _ = pen.set_line_dash(&pattern);
    pen.set_line_cap(if dashed { "butt" } else { "round" });
}

/// Writes the names there is room for, each with a halo in the colour of the ground.
fn letter(sketch: &Sketch, canvas: &Canvas, view: &Viewport, palette: &Palette) {
    let (width, height) = view.size();
    let mut sheet = Sheet::new(width, height);
    let pen = &canvas.pen;
    let rem = root_px();
    dash(pen, false, 1.0);
    pen.set_text_align("center");
    pen.set_text_baseline("middle");
    pen.set_line_width(4.0);
    pen.set_stroke_style_str(&palette.colour("--map-halo"));
    for label in sketch.labels() {
        let (from, size, weight) = paint::lettering(label.rank);
        let at = view.screen_of(label.at);
        let outside = at.x < 0.0 || at.y < 0.0 || at.x > width || at.y > height;
        if view.zoom() < from || outside {
            continue;
        }
        let size = size * rem;
        pen.set_font(&format!("{weight} {} sans-serif", dom::px(size)));
        let Ok(measured) = pen.measure_text(&label.name) else {
            continue;
        };
        // A little air, so that two names never read as one.
        let room = sheet.place(at, measured.width() + size * 0.6, size * 1.25);
        let Some(middle) = room else { continue };
        let _ = pen.stroke_text(&label.name, middle.x, middle.y);
        canvas.fill_with(&palette.colour(match label.rank {
            Rank::Water => "--map-water-name",
            Rank::District => "--map-name",
            Rank::Town | Rank::Village => "--map-small-name",
        }));
        let _ = pen.fill_text(&label.name, middle.x, middle.y);
    }
}

/// What a rem is now: names grow with the text of the page.
fn root_px() -> f64 {
    let size = || {
        let root = dom::document()?.document_element()?;
        let style = dom::window()?.get_computed_style(&root).ok()??;
        let size = style.get_property_value("font-size").ok()?;
        domain::coord::parse_decimals(size.strip_suffix("px")?)
    };
    size().unwrap_or(20.0)
}
