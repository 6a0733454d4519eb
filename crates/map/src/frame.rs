//! What stands around the window: buttons for all a gesture does, what the pins are, whom it comes
//! from; and in a corner of it that it is a sketch, where north is, and its scale.

use crate::from_page::{Config, Named};
use crate::{dom, dots};
use domain::map::mercator::Screen;
use domain::say;
use web_sys::{Element, HtmlElement};

/// A press of an arrow button looks farther by this part of the window.
const STEP: f64 = 0.4;

/// Where the sign may stand, the best first; the fourth corner is that of the zoom buttons
/// (`map.css` has their places).
const CORNERS: [&str; 3] = ["bottom-left", "top-left", "top-right"];

/// Between what stands in a corner and the edges of the window, in pixels.
const GAP: f64 = 8.0;

/// A cross, 24 × 24: what lies under its middle is meant.
const CROSS: &str = "M10.800 0h2.400v9.600a2.600 2.600 0 0 1 1.200 1.200H24v2.400h-9.600a2.600 2.600 0 0 1-1.200 1.200V24h-2.400v-9.600a2.600 2.600 0 0 1-1.200-1.200H0v-2.400h9.600a2.600 2.600 0 0 1 1.200-1.200z";

/// What a button of the map does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Act {
    Zoom(f64),
    /// Farther to the right and down, by parts of the window.
    Pan(f64, f64),
    /// Back to where answers start.
    Home,
    /// Everything there is.
    All,
}

/// Each button: the name of its words, by which tests know it too, and what it does.
const BUTTONS: [(&str, Act); 8] = [
    ("nearer", Act::Zoom(1.0)),
    ("farther", Act::Zoom(-1.0)),
    ("all", Act::All),
    ("home", Act::Home),
    ("left", Act::Pan(-STEP, 0.0)),
    ("up", Act::Pan(0.0, -STEP)),
    ("down", Act::Pan(0.0, STEP)),
    ("right", Act::Pan(STEP, 0.0)),
];

impl Act {
    pub(crate) fn of(name: &str) -> Option<Self> {
        let named = BUTTONS.iter().find(|(own, _)| *own == name);
        named.map(|(_, act)| *act)
    }
}

/// The frame of a map.
pub(crate) struct Frame {
    words: Named,
    /// The element of the window.
    pub(crate) stage: HtmlElement,
    /// In a corner of the window.
    sign: HtmlElement,
    /// That it is a sketch.
    sketch: HtmlElement,
    scale: HtmlElement,
    /// ＋ and －, for the window: who comes nearer by them sees what comes of it.
    pub(crate) zoom: HtmlElement,
    home: Option<Element>,
    legend: HtmlElement,
    notes: HtmlElement,
}

impl Frame {
    /// `above`: for the window; `below`: for the rest. `picking`: with a cross in the middle.
    pub(crate) fn new(
        above: &Element,
        below: &Element,
        words: Named,
        picking: bool,
    ) -> Option<Self> {
        for host in [above, below] {
            host.set_inner_html(""); // a map that failed may have left something
        }
        let window = dom::child(above, "div", "map-frame")?;
        let stage = dom::child(&window, "div", "map-stage")?;
        for (name, value) in [("tabindex", "0"), ("role", "region")] {
            dom::set(&stage, name, value);
        }
        dom::set(&stage, "aria-label", &words.text("keys"));
        let sign = dom::child(&window, "div", "map-sign")?;
        let sketch = dom::child(&sign, "p", "map-sketch")?;
        sketch.set_text_content(Some(&words.text("sketch")));
        let north = dom::child(&sign, "p", "map-north")?;
        north.set_text_content(Some(&words.text("north")));
        let scale = dom::child(&sign, "p", "map-scale-line")?;
        if picking {
            let cross = dom::child(&window, "div", "map-cross")?;
            cross.set_inner_html(&dom::picture(CROSS));
        }
        let zoom = dom::child(&stage, "div", "map-zoom")?;
        let controls = dom::child(below, "div", "map-controls")?;
        for (group, name) in [(&zoom, "zoom"), (&controls, "controls")] {
            dom::set(group, "role", "group");
            dom::set(group, "aria-label", &words.text(name));
        }
        let arrows = dom::child(&controls, "div", "map-arrows")?;
        let mut home = None;
        for (name, act) in BUTTONS {
            let into = match act {
                Act::Zoom(_) => &zoom,
                Act::Pan(..) => &arrows,
                Act::Home | Act::All => &controls,
            };
            let button = dom::child(into, "button", "button")?;
            dom::set(&button, "type", "button");
            dom::set(&button, "data-map-do", name);
            let said = words.text(name);
            match (act, said.split_once(' ')) {
                // The sign above its word.
                (Act::Zoom(_), Some((sign, word))) => {
                    let parts = ["<b>", sign, "</b> <span>", word, "</span>"];
                    button.set_inner_html(&parts.concat());
                }
                _ => button.set_text_content(Some(&said)),
            }
            if act == Act::Home {
                home = Some(button.into());
            }
        }
        let _ = controls.append_child(&arrows);
        let foot = dom::child(below, "div", "map-foot")?;
        let frame = Self {
            legend: dom::child(&foot, "div", "map-legend")?,
            notes: dom::child(&foot, "div", "map-notes")?,
            words,
            stage,
            sign,
            sketch,
            scale,
            zoom,
            home,
        };
        frame.know_home(false);
        Some(frame)
    }

    /// Whether it is known where answers start.
    pub(crate) fn know_home(&self, known: bool) {
        if let Some(home) = &self.home {
            let _ = home.toggle_attribute_with_force("hidden", !known);
        }
    }

    /// What the pins stand for: of each kind one of them, and its words.
    pub(crate) fn explain_pins(&self, kinds: &[(String, Element)]) {
        self.legend.set_inner_html("");
        for (kind, model) in kinds {
            let line = dom::child(&self.legend, "p", "map-legend-line");
            let pin = line.as_ref().and_then(|l| dom::child(l, "span", "pin"));
            if let Some(pin) = pin {
                dom::set(&pin, "data-kind", kind);
                dom::set(&pin, "aria-hidden", "true");
                pin.set_inner_html(&model.inner_html());
                if let Some(number) = pin.first_element_child() {
                    number.set_text_content(Some("1"));
                }
            }
            let said = line.and_then(|l| dom::child(&l, "span", "map-legend-words"));
            if let Some(said) = said {
                said.set_text_content(Some(&self.words.text(kind)));
            }
        }
    }

    /// What the dots stand for: of each line one of them, and its words.
    pub(crate) fn explain_dots(&self, lines: &[String]) {
        self.legend.set_inner_html("");
        for (line, words) in (0..).zip(lines) {
            let entry = dom::child(&self.legend, "p", "map-legend-line");
            let Some(entry) = entry else { continue };
            if let Some(dot) = dots::dot(&entry, line) {
                dom::set(&dot, "aria-hidden", "true");
            }
            if let Some(said) = dom::child(&entry, "span", "map-legend-words") {
                said.set_text_content(Some(words));
            }
        }
    }

    /// How high the strip at the foot of the window is in which ＋ and － stand, in pixels.
    pub(crate) fn zoom_px(&self) -> f64 {
        outer(&self.zoom).1 + 2.0 * GAP
    }

    /// Whether ＋ and － cover nothing of a box of the window, given by its middle and its size.
    pub(crate) fn leaves_free(&self, window: (f64, f64), middle: Screen, size: (f64, f64)) -> bool {
        let (width, height) = outer(&self.zoom);
        middle.x + size.0 / 2.0 < window.0 - GAP - width
            || middle.y + size.1 / 2.0 < window.1 - GAP - height
    }

    /// Puts the sign into a corner of the window where no button lies under it, wide or else narrow; where there
    /// is none for either, what it says is only that this is a sketch, which needs less room.
    /// `is_free`: of a box, given by its middle and its size in pixels.
    pub(crate) fn place_sign(
        &self,
        window: (f64, f64),
        is_free: impl Fn(Screen, (f64, f64)) -> bool,
    ) {
        let corner = |form: &str| {
            dom::set(&self.sign, "data-form", form);
            let size = outer(&self.sign);
            let middle = |corner: &str| in_corner(corner, window, size);
            let beside = |corner: &&str| self.leaves_free(window, middle(corner), size);
            let free = |corner: &&str| is_free(middle(corner), size);
            let corners = || CORNERS.into_iter().filter(beside);
            (corners().find(free), corners().next())
        };
        let [first, ..] = CORNERS;
        let whole = ["wide", "narrow"]
            .into_iter()
            .find_map(|form| corner(form).0);
        let corner = whole.unwrap_or_else(|| {
            let (free, beside) = corner("short");
            free.or(beside).unwrap_or(first)
        });
        dom::set(&self.sign, "data-corner", corner);
    }

    /// A round length, and how wide it is.
    pub(crate) fn show_scale(&self, metres: f64, px: f64) {
        self.scale.set_text_content(None);
        if let Some(bar) = dom::child(&self.scale, "span", "map-scale") {
            dom::style(&bar, "width", &dom::px(px));
        }
        if let Some(said) = dom::child(&self.scale, "span", "map-scale-words") {
            said.set_text_content(Some(&say::distance(metres)));
        }
    }

    /// Whose map this is. `tiles`: the operator's are seen, not the sketch.
    pub(crate) fn say_whose(&self, tiles: bool, config: &Config, credits: &[String]) {
        let _ = self.sketch.toggle_attribute_with_force("hidden", tiles);
        let number =
            |number: &str| (!number.is_empty()).then(|| self.words.text("review") + number);
        let mut lines = Vec::new();
        // A part of them may be seen while others are missing.
        if !config.tiles.templates.is_empty() {
            lines.extend(number(&config.review_number));
            lines.extend(Some(config.attribution.clone()).filter(|text| !text.is_empty()));
        }
        if !tiles {
            lines.extend(number(&config.districts_review_number));
            lines.push(self.words.text("sketch_explained"));
            let from = credits.join("；");
            lines.extend((!from.is_empty()).then(|| self.words.text("from") + &from));
        }
        self.notes.set_inner_html("");
        for line in lines {
            if let Some(said) = dom::child(&self.notes, "p", "hint") {
                said.set_text_content(Some(&line));
            }
        }
    }
}

/// The middle of a box of this size in a corner of a window, in pixels.
fn in_corner(corner: &str, window: (f64, f64), size: (f64, f64)) -> Screen {
    let inset = (size.0 / 2.0 + GAP, size.1 / 2.0 + GAP);
    Screen {
        x: if corner.ends_with("right") {
            window.0 - inset.0
        } else {
            inset.0
        },
        y: if corner.starts_with("top") {
            inset.1
        } else {
            window.1 - inset.1
        },
    }
}

/// Width and height of an element with its border, in pixels.
fn outer(element: &HtmlElement) -> (f64, f64) {
    (
        f64::from(element.offset_width()),
        f64::from(element.offset_height()),
    )
}
