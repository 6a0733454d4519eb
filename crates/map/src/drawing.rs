//! A drawing of the base map: begun, and gone on with a little at a time.

use crate::canvas::{Canvas, corners};
use crate::dom;
use crate::paint::{self, PASSES, Palette};
use domain::map::lettering::Lettering;
use domain::map::mercator::{Screen, Viewport, World};
use domain::map::sketch::{Band, Class, Extent, Rank, Sketch};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::CanvasRenderingContext2d;

/// Vertices put into one path: more is slower to stroke, fewer asks the clock too often.
const BATCH: usize = 600;

/// A name costs about as much as a line of so many vertices.
const NAME: usize = 60;

/// Whether outlines of districts are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Districts {
    Drawn,
    LeftOut,
}

/// Room on a map that something else takes: around a spot, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Taken {
    pub(crate) at: World,
    /// To the left and to the right of the spot.
    pub(crate) beside: f64,
    pub(crate) above: f64,
    pub(crate) below: f64,
}

/// A drawing begun and not yet done.
pub(crate) struct Drawing {
    pub(crate) view: Viewport,
    palette: Rc<Palette>,
    pass: usize,
    feature: usize,
    lettering: Lettering,
    label: usize,
}

impl Drawing {
    /// `taken`: where no name is written, for it would not be read.
    pub(crate) fn new(view: Viewport, palette: Rc<Palette>, taken: &[Taken]) -> Self {
        let (width, height) = view.size();
        let mut lettering = Lettering::new(width, height);
        for taken in taken {
            let at = view.screen_of(taken.at);
            let middle = Screen {
                x: at.x,
                y: at.y + (taken.below - taken.above) / 2.0,
            };
            lettering.keep_free(middle, 2.0 * taken.beside, taken.above + taken.below);
        }
        Self {
            view,
            palette,
            pass: 0,
            feature: 0,
            lettering,
            label: 0,
        }
    }

    /// Goes on until it is done, or the share is used up, or the moment has come. Whether it is
    /// done. `share`: vertices; browsers draw when a frame ends what was asked for in it, so the
    /// clock alone does not tell what it costs.
    pub(crate) fn go_on(
        &mut self,
        sketch: &Sketch,
        canvas: &Canvas,
        districts: Districts,
        widths: &mut Widths,
        (share, deadline): (usize, f64),
    ) -> bool {
        let mut used = 0;
        while self.pass < PASSES.len() {
            used += self.some(sketch, canvas, districts, share);
            if used >= share || dom::now() > deadline {
                return false;
            }
        }
        self.prepare_letters(canvas);
        while self.label < sketch.labels().len() {
            if self.write(sketch, canvas, widths) {
                used += NAME;
            }
            if used >= share || dom::now() > deadline {
                return false;
            }
        }
        true
    }

    /// Draws the next batch of the pass it has got to: about `most` vertices, or fewer. How many.
    fn some(
        &mut self,
        sketch: &Sketch,
        canvas: &Canvas,
        districts: Districts,
        most: usize,
    ) -> usize {
        let Some(pass) = PASSES.get(self.pass) else {
            return 0;
        };
        let zoom = self.view.zoom();
        let switched_off = pass.class == Class::Area && districts == Districts::LeftOut;
        let seen = Extent::around(corners(&self.view));
        let (Some(seen), false) = (seen, switched_off || zoom < pass.from || zoom >= pass.below)
        else {
            self.pass += 1;
            return 0;
        };
        let pen = &canvas.pen;
        let band = Band::for_zoom(zoom);
        let mut vertices = 0;
        let mut done = true;
        pen.begin_path();
        for feature in sketch.features(pass.class).skip(self.feature) {
            self.feature += 1;
            if !feature.extent().meets(seen) {
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
            if vertices > BATCH.min(most) {
                done = false;
                break;
            }
        }
        if vertices > 0 {
            let colour = self.palette.colour(pass.colour);
            match pass.width {
                None => {
                    canvas.fill_with(colour);
                    pen.fill_with_canvas_winding_rule(web_sys::CanvasWindingRule::Evenodd);
                }
                Some(width) => {
                    let width = width(zoom);
                    dash(pen, pass.dashed, width);
                    pen.set_stroke_style_str(colour);
                    pen.set_line_width(width);
                    pen.stroke();
                }
            }
        }
        if done {
            self.pass += 1;
            self.feature = 0;
        }
        vertices
    }

    /// How names are written, whoever was written before.
    fn prepare_letters(&self, canvas: &Canvas) {
        let pen = &canvas.pen;
        dash(pen, false, 1.0);
        pen.set_text_align("center");
        pen.set_text_baseline("middle");
        pen.set_line_width(4.0);
        pen.set_stroke_style_str(self.palette.colour("--map-halo"));
    }

    /// Writes the next name, if there is room for it, with a halo in the colour of the ground.
    /// Whether it did.
    fn write(&mut self, sketch: &Sketch, canvas: &Canvas, widths: &mut Widths) -> bool {
        let number = self.label;
        self.label += 1;
        let Some(label) = sketch.labels().get(number) else {
            return false;
        };
        let (width, height) = self.view.size();
        let (from, size, weight) = paint::lettering(label.rank);
        let at = self.view.screen_of(label.at);
        let outside = at.x < 0.0 || at.y < 0.0 || at.x > width || at.y > height;
        if self.view.zoom() < from || outside {
            return false;
        }
        if widths.names.is_empty() {
            widths.rem = dom::root_px();
            widths.names = vec![f64::NAN; sketch.labels().len()];
        }
        let size = size * widths.rem;
        let pen = &canvas.pen;
        pen.set_font(&format!("{weight} {} sans-serif", dom::px(size)));
        let Some(known) = widths.names.get_mut(number) else {
            return false;
        };
        if known.is_nan() {
            *known = pen
                .measure_text(&label.name)
                .map_or(f64::INFINITY, |measured| measured.width());
        }
        // A little air, so that two names never read as one.
        let room = self.lettering.place(at, *known + size * 0.6, size * 1.25);
        let Some(middle) = room else { return false };
        let _ = pen.stroke_text(&label.name, middle.x, middle.y);
        canvas.fill_with(self.palette.colour(match label.rank {
            Rank::Water => "--map-water-name",
            Rank::District => "--map-name",
            Rank::Town | Rank::Village => "--map-small-name",
        }));
        let _ = pen.fill_text(&label.name, middle.x, middle.y);
        true
    }
}

/// How wide each name is, found out when it is first written.
#[derive(Debug, Default)]
pub(crate) struct Widths {
    /// At a rem of so many pixels.
    rem: f64,
    /// In pixels; `NaN` for not yet known.
    names: Vec<f64>,
}

impl Widths {
    /// Letters have another size now.
    pub(crate) fn forget(&mut self) {
        self.names.clear();
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
