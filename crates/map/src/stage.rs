//! The layers over one window: what the page says of them, and what the person does.

mod frames;
mod person;

use crate::dom;
use crate::dots::Dots;
use crate::frame::{self, Act};
use crate::from_page::{Config, Named};
use crate::gestures::Gestures;
use crate::ground::Ground;
use crate::motion::Motion;
use crate::my_spot::MySpot;
use crate::pins::{Pins, Place};
use crate::tiles::Tiles;
use domain::geo::coord::LngLat;
use domain::map::mercator::{Screen, Viewport, World};
use domain::map::sketch::{Extent, Sketch};
use js_sys::Function;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use web_sys::{HtmlElement, MediaQueryList};

/// Room around a button at the edge of the window, in pixels: for its foot and the ring of the
/// focus.
const AROUND_BUTTON: f64 = 28.0;

/// Room beside and above a button for its foot and the ring of the focus, where everything is
/// fitted into the window, in pixels.
const BESIDE_BUTTON: f64 = 12.0;
const ABOVE_BUTTON: f64 = 24.0;

/// A cluster is opened as near as this: a house across a phone.
const NEAREST_OPEN: f64 = 18.5;

/// How near it looks at where answers start: a quarter of an hour on foot across a phone.
const HOME_ZOOM: f64 = 14.5;

/// The stage, shared by what hears the person and what draws.
pub(crate) type Shared = Rc<RefCell<Stage>>;

/// So many places, the first of the list, are seen at first, as near as they allow: who looks for
/// the nearest is not to look for it in a heap.
const FIRST_SEEN: usize = 3;

/// What to show once the map has a size.
enum Wish {
    /// The first so many places, all dots, and me.
    Fit(usize),
    Look(LngLat, f64),
}

/// A map on a page.
pub(crate) struct Stage {
    /// The element of the window.
    host: HtmlElement,
    frame: frame::Frame,
    config: Config,
    credits: Vec<String>,
    /// A tap brings a spot under the cross in the middle.
    picking: bool,
    view: Viewport,
    wish: Option<Wish>,
    /// The place to be brought out once the wish is granted.
    then_chosen: Option<usize>,
    /// The rectangle to look at while there is no base map.
    around: Option<Extent>,
    motion: Motion,
    pub(crate) gestures: Gestures,
    ground: Ground,
    tiles: Tiles,
    my_spot: MySpot,
    dots: Dots,
    pins: Pins,
    /// Called with what happened and a value.
    on_event: Function,
    /// What will be told as soon as nobody holds the stage.
    outbox: Vec<(&'static str, JsValue)>,
    /// The window of which it was told last that it rests.
    rested: Option<Viewport>,
    /// The operator's tiles cover the sketch.
    tiles_seen: bool,
    /// The size of text what is shown was made for, in pixels.
    rem: f64,
    /// Whether the person wants less motion.
    calm: Option<MediaQueryList>,
    tick: Closure<dyn FnMut(f64)>,
    asked: Option<i32>,
    drawn_at: f64,
}

impl Stage {
    /// `None` where the browser gives no canvas.
    pub(crate) fn new(
        frame: frame::Frame,
        words: &Named,
        picking: bool,
        on_event: Function,
    ) -> Option<Shared> {
        let host = frame.stage.clone();
        let layers = dom::child(&host, "div", "map-layers")?;
        let own = Own::default();
        let tick = {
            let own = own.clone();
            Closure::new(move |now: f64| own.with(|stage| stage.draw(now)))
        };
        let wake = {
            let own = own.clone();
            Rc::new(move || own.with(Self::wake))
        };
        let made = {
            let own = own.clone();
            Closure::new(move |made: JsValue| {
                own.with(|stage| {
                    stage.ground.show(&made, &stage.view);
                    stage.wake();
                });
            })
        };
        let rem = dom::root_px();
        let zoom = frame.zoom.clone();
        let stage = Rc::new(RefCell::new(Self {
            ground: Ground::new(&layers, made)?,
            tiles: Tiles::new(&layers, wake)?,
            my_spot: MySpot::new(&layers)?,
            dots: Dots::new(&layers)?,
            pins: Pins::new(&layers, words, rem)?,
            host,
            frame,
            config: Config::default(),
            credits: Vec::new(),
            picking,
            view: Viewport::new(LngLat::default(), 4.0, 1.0, 1.0),
            wish: Some(Wish::Fit(usize::MAX)),
            then_chosen: None,
            around: None,
            motion: Motion::Rest,
            gestures: Gestures::default(),
            on_event,
            outbox: Vec::new(),
            rested: None,
            tiles_seen: false,
            rem,
            calm: dom::calm(),
            tick,
            asked: None,
            drawn_at: 0.0,
        }));
        let _ = stage.borrow().host.append_child(&zoom); // above all layers
        own.is(&stage);
        with(&stage, |stage| stage.say_whose());
        Some(stage)
    }

    // What the page says.

    pub(crate) fn set_base(&mut self, sketch: Sketch) {
        self.credits = sketch.credits().to_vec();
        self.ground.set_base(sketch, self.config.districts());
        self.say_whose();
        self.wake();
    }

    pub(crate) fn set_around(&mut self, south_west: LngLat, north_east: LngLat) {
        self.around = Extent::around([south_west, north_east].map(World::of));
        self.wake();
    }

    pub(crate) fn set_config(&mut self, config: Config) {
        self.tiles.set(config.tiles.clone());
        self.config = config;
        self.say_whose();
        self.wake();
    }

    fn say_whose(&self) {
        self.frame
            .say_whose(self.tiles_seen, &self.config, &self.credits);
    }

    pub(crate) fn set_places(&mut self, places: Vec<Place>) {
        self.pins.set(places);
        if self.dots.is_empty() {
            self.frame.explain_pins(self.pins.models());
        }
        self.wish(Wish::Fit(FIRST_SEEN));
    }

    pub(crate) fn set_dots(&mut self, dots: Vec<(LngLat, String, u8)>, legend: &[String]) {
        self.dots.set(dots);
        self.frame.explain_dots(legend);
        self.fit();
    }

    pub(crate) fn set_me(&mut self, me: Option<(LngLat, &str)>, rings: Vec<(f64, String)>) {
        self.frame.know_home(me.is_some());
        self.my_spot.set(me, rings);
        self.wake();
    }

    /// A button beside the map was pressed.
    pub(crate) fn act(&mut self, act: Act) {
        match act {
            Act::Zoom(levels) => self.zoom_by(levels),
            Act::Pan(right, down) => self.pan(right, down),
            Act::All => self.fit(),
            Act::Home => match self.my_spot.me() {
                Some(at) => {
                    let (width, height) = self.view.size();
                    self.glide(Viewport::new(at, HOME_ZOOM, width, height));
                }
                None => self.fit(),
            },
        }
    }

    /// Colours, sizes of text: all of it anew.
    pub(crate) fn restyle(&mut self) {
        self.rem = dom::root_px();
        self.ground.redraw();
        self.pins.restyle(self.rem);
        self.wake();
    }

    /// Room around a chosen pin, in pixels.
    fn padding(&self) -> f64 {
        self.pins.button_px() + AROUND_BUTTON
    }

    /// The window, as near as possible and no nearer than `nearest`, in which all of these stand with
    /// their whole buttons, and none below ＋ and －.
    fn around_all(&self, positions: &[LngLat], nearest: f64) -> Viewport {
        let (width, height) = self.view.size();
        let button = self.pins.button_px();
        let (above, below) = (button + ABOVE_BUTTON, self.frame.zoom_px());
        let room = |length: f64, taken: f64| (length - taken).max(length / 4.0);
        let (across, down) = (
            room(width, button + 2.0 * BESIDE_BUTTON),
            room(height, above + below),
        );
        let fitted = self.view.resized(across, down).fit(positions, 0.0, nearest);
        let whole = fitted.resized(width, height);
        whole.dragged(0.0, (above - below) / 2.0)
    }

    /// Shows all places, and me.
    pub(crate) fn fit(&mut self) {
        self.wish(Wish::Fit(usize::MAX));
    }

    pub(crate) fn look_at(&mut self, at: LngLat, zoom: f64) {
        self.wish(Wish::Look(at, zoom));
    }

    fn wish(&mut self, wish: Wish) {
        self.wish = Some(wish);
        self.wake();
    }

    /// So many levels nearer, about the middle.
    pub(crate) fn zoom_by(&mut self, levels: f64) {
        let (width, height) = self.view.size();
        let middle = Screen {
            x: width / 2.0,
            y: height / 2.0,
        };
        self.zoom_about(middle, levels);
    }

    pub(crate) fn zoom_about(&mut self, about: Screen, levels: f64) {
        let from = match self.motion {
            // Two presses are two levels, also when the second comes early.
            Motion::Zoom { to, .. } => to,
            _ => self.view.zoom(),
        };
        self.motion = Motion::Zoom {
            about,
            to: from + levels,
        };
        self.wake();
    }

    /// Looks farther to the right and down by parts of the window.
    pub(crate) fn pan(&mut self, right: f64, down: f64) {
        let (width, height) = self.view.size();
        let from = match self.motion {
            Motion::Glide { to, .. } => to,
            _ => self.view,
        };
        self.glide(from.dragged(-right * width, -down * height));
    }

    pub(crate) fn resize(&mut self) {
        let (width, height) = (self.host.client_width(), self.host.client_height());
        if width > 0 && height > 0 {
            self.view = self.view.resized(f64::from(width), f64::from(height));
            self.motion = Motion::Rest;
            if dom::root_px() != self.rem {
                self.restyle();
            }
            self.wake();
        }
    }

    fn glide(&mut self, to: Viewport) {
        self.motion = Motion::Glide {
            from: self.view,
            to,
            since: dom::now(),
        };
        self.wake();
    }

    /// Nothing is drawn any more, and nothing is left on the page.
    pub(crate) fn stop(&mut self) {
        if let (Some(window), Some(asked)) = (dom::window(), self.asked) {
            let _ = window.cancel_animation_frame(asked);
        }
        // Whoever still wakes it asks for no frame.
        self.asked = Some(0);
        self.host.set_inner_html("");
    }
}

/// A way back to the stage for what it is made of; leads nowhere once it is gone.
#[derive(Clone, Default)]
struct Own(Rc<RefCell<Weak<RefCell<Stage>>>>);

impl Own {
    fn is(&self, stage: &Shared) {
        *self.0.borrow_mut() = Rc::downgrade(stage);
    }

    fn with(&self, act: impl FnOnce(&mut Stage)) {
        let stage = self.0.borrow().upgrade();
        if let Some(stage) = stage {
            with(&stage, act);
        }
    }
}

/// Does something with the stage, and then, when nobody holds it any more, tells the page what
/// came of it: the page may answer at once. `None` while the stage is held: what it does itself
/// (a focus it sets) is no news to it.
pub(crate) fn with<T>(stage: &Shared, act: impl FnOnce(&mut Stage) -> T) -> Option<T> {
    let mut held = stage.try_borrow_mut().ok()?;
    let result = act(&mut held);
    let events = std::mem::take(&mut held.outbox);
    let on_event = held.on_event.clone();
    drop(held);
    for (what, value) in events {
        let _ = on_event.call2(&JsValue::NULL, &JsValue::from_str(what), &value);
    }
    Some(result)
}
