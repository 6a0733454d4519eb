//! The layers over one window, and the frames in which they move.

use crate::dom;
use crate::frame::{Act, Frame};
use crate::gestures::{Hands, Left};
use crate::ground::Ground;
use crate::marks::Marks;
use crate::motion::Motion;
use crate::pins::{Pins, Place};
use crate::tiles::Tiles;
use crate::told::{Config, Named};
use domain::coord::LngLat;
use domain::mercator::{Screen, Viewport, World};
use domain::sketch::Sketch;
use domain::within::within;
use js_sys::{Array, Function};
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// Room around what is fitted into the window, and around a chosen pin, in pixels.
const PADDING: f64 = 64.0;

/// No nearer than this by itself: about two kilometres across a phone.
const NEAREST_FIT: f64 = 16.0;

/// A cluster is opened as near as this: a house across a phone.
const NEAREST_OPEN: f64 = 18.5;

/// How near it looks at where answers start: a quarter of an hour on foot across a phone.
const HOME_ZOOM: f64 = 14.5;

/// Nothing is known beyond the base map: so much farther out than all of it one may look, in
/// zoom levels.
const BEYOND: f64 = 0.5;

/// A frame that took longer than this was no frame; nothing jumps because of it.
const LONGEST_FRAME_MS: f64 = 64.0;

/// The stage, shared by what hears the person and what draws.
pub(crate) type Shared = Rc<RefCell<Stage>>;

/// What to show once the map has a size.
enum Wish {
    Fit,
    Look(LngLat, f64),
}

/// A map on a page.
pub(crate) struct Stage {
    /// The element of the window.
    host: HtmlElement,
    frame: Frame,
    config: Config,
    credits: Vec<String>,
    /// A tap brings a spot under the cross in the middle.
    picking: bool,
    view: Viewport,
    wish: Option<Wish>,
    motion: Motion,
    pub(crate) hands: Hands,
    ground: Ground,
    tiles: Tiles,
    marks: Marks,
    pins: Pins,
    /// Called with what happened and a value.
    told: Function,
    /// What will be told as soon as nobody holds the stage.
    outbox: Vec<(&'static str, JsValue)>,
    /// The window of which it was told last that it rests.
    rested: Option<Viewport>,
    /// The operator's tiles cover the sketch.
    tiles_seen: bool,
    tick: Closure<dyn FnMut(f64)>,
    asked: Option<i32>,
    drawn_at: f64,
}

impl Stage {
    /// `None` where the browser gives no canvas.
    pub(crate) fn new(
        frame: Frame,
        words: &Named,
        picking: bool,
        told: Function,
    ) -> Option<Shared> {
        let host = frame.stage.clone();
        let cluster_words = ["cluster_before", "cluster_after"].map(|name| words.text(name));
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
        let stage = Rc::new(RefCell::new(Self {
            ground: Ground::new(&layers)?,
            tiles: Tiles::new(&layers, wake)?,
            marks: Marks::new(&layers)?,
            pins: Pins::new(&layers, cluster_words)?,
            host,
            frame,
            config: Config::default(),
            credits: Vec::new(),
            picking,
            view: Viewport::new(LngLat::default(), 4.0, 1.0, 1.0),
            wish: None,
            motion: Motion::Rest,
            hands: Hands::default(),
            told,
            outbox: Vec::new(),
            rested: None,
            tiles_seen: false,
            tick,
            asked: None,
            drawn_at: 0.0,
        }));
        own.is(&stage);
        Some(stage)
    }

    // What the page says.

    pub(crate) fn set_base(&mut self, sketch: Sketch) {
        self.credits = sketch.credits().to_vec();
        self.ground
            .set_base(sketch, self.config.may_show_districts());
        self.say_whose();
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

    pub(crate) fn set_places(&mut self, places: Vec<Place>, kind: &str, picture: &str) {
        self.pins.set(places, kind, picture);
        self.frame.explain_pins(kind, self.pins.model());
        self.fit();
    }

    pub(crate) fn set_me(&mut self, me: Option<(LngLat, &str)>, rings: Vec<(f64, String)>) {
        self.frame.know_home(me.is_some());
        self.marks.set(me, rings);
        self.wake();
    }

    /// A button beside the map was pressed.
    pub(crate) fn act(&mut self, act: Act) {
        match act {
            Act::Zoom(levels) => self.zoom_by(levels),
            Act::Pan(right, down) => self.pan(right, down),
            Act::All => self.fit(),
            Act::Home => match self.marks.me() {
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
        self.ground.redraw();
        self.pins.forget_clusters();
        self.wake();
    }

    /// Shows all places, and me.
    pub(crate) fn fit(&mut self) {
        self.wish = Some(Wish::Fit);
        self.wake();
    }

    pub(crate) fn look_at(&mut self, at: LngLat, zoom: f64) {
        self.wish = Some(Wish::Look(at, zoom));
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
            self.wake();
        }
    }

    // What the person does.

    /// A finger or the mouse has moved.
    pub(crate) fn moved(&mut self, id: i32, at: Screen) -> bool {
        let Some(view) = self.hands.moved(id, at, dom::now(), &self.view) else {
            return false;
        };
        self.view = view;
        self.wake();
        true
    }

    pub(crate) fn put_down(&mut self, id: i32, at: Screen) {
        self.motion = Motion::Rest;
        self.hands.put_down(id, at);
    }

    /// `on_button`: it was lifted from a pin, which will be pressed.
    pub(crate) fn lifted(&mut self, id: i32, at: Screen, on_button: bool) {
        match self.hands.lifted(id, at, dom::now()) {
            Left::Thrown(motion) => self.motion = motion,
            Left::DoubleTap(at) if !on_button => self.zoom_about(at, 1.0),
            Left::Tap(at) if self.picking && !on_button => {
                let at = self.view.lng_lat(at);
                self.glide(self.view.moved_to(at));
            }
            Left::Tap(_) | Left::DoubleTap(_) | Left::Nothing => {}
        }
        self.wake();
    }

    pub(crate) fn forget_hands(&mut self) {
        self.hands.forget();
        self.wake();
    }

    /// The button that stands for this place, and perhaps for others, was pressed. `by_key`: the
    /// focus goes on to its pin when a cluster opens.
    pub(crate) fn press(&mut self, number: usize, by_key: bool) {
        let Some(members) = self.pins.cluster(number) else {
            self.choose(Some(number));
            self.tell_chosen();
            return;
        };
        let near = self.view.fit(&members, PADDING, NEAREST_OPEN);
        if near.zoom() < self.view.zoom() + 0.5 {
            // They share one spot: the list tells them apart.
            self.choose(Some(number));
            self.tell_chosen();
            return;
        }
        if by_key {
            self.pins.focus_when_there(number);
        }
        self.glide(near);
    }

    /// Marks a place and brings it into sight, out of any cluster.
    pub(crate) fn choose(&mut self, number: Option<usize>) {
        self.pins.choose(number);
        self.wake();
        let Some((number, at)) = number.and_then(|n| Some((n, self.pins.places().get(n)?.at)))
        else {
            return;
        };
        if self.wish.is_some() {
            return;
        }
        let zoom = self.pins.alone_at(number, self.view.zoom());
        let nearer = zoom.filter(|zoom| *zoom > self.view.zoom());
        if let Some(zoom) = nearer {
            let (width, height) = self.view.size();
            self.glide(Viewport::new(at, zoom, width, height));
        } else if self.brought_into_sight(at) != self.view {
            self.glide(self.view.moved_to(at));
        }
    }

    /// Marks the place with this 编号.
    pub(crate) fn choose_id(&mut self, id: &str) {
        let number = self.pins.places().iter().position(|p| p.id == id);
        if self.pins.chosen_id().as_deref() != Some(id) {
            self.choose(number);
        }
    }

    /// A pin has the focus: it must be seen.
    pub(crate) fn focused(&mut self, number: usize) {
        // Browsers scroll to what has the focus, even inside of a window that does not scroll.
        self.unscroll();
        if let Some(place) = self.pins.places().get(number) {
            let view = self.brought_into_sight(place.at);
            if view != self.view {
                self.view = view;
                self.motion = Motion::Rest;
                self.wake();
            }
        }
    }

    pub(crate) fn unscroll(&self) {
        self.host.set_scroll_top(0);
        self.host.set_scroll_left(0);
    }

    /// The window, moved as little as needed for a position to lie well inside.
    fn brought_into_sight(&self, at: LngLat) -> Viewport {
        let (width, height) = self.view.size();
        let pad = PADDING.min(width / 3.0).min(height / 3.0);
        let seen = self.view.screen(at);
        let right = within(seen.x, pad, width - pad) - seen.x;
        let down = within(seen.y, pad, height - pad) - seen.y;
        if right == 0.0 && down == 0.0 {
            return self.view;
        }
        self.view.dragged(right, down)
    }

    fn glide(&mut self, to: Viewport) {
        self.motion = Motion::Glide {
            from: self.view,
            to,
            since: dom::now(),
        };
        self.wake();
    }

    // Frames.

    /// Draws in the next frame.
    pub(crate) fn wake(&mut self) {
        if self.asked.is_none() {
            let tick = self.tick.as_ref().unchecked_ref();
            self.asked = dom::window().and_then(|w| w.request_animation_frame(tick).ok());
        }
    }

    fn draw(&mut self, now: f64) {
        self.asked = None;
        let passed = within(now - self.drawn_at, 0.0, LONGEST_FRAME_MS);
        self.drawn_at = now;
        if self.host.client_width() == 0 {
            return; // not laid out yet; the observer of its size wakes us
        }
        self.grant_wish();
        if dom::wants_calm() {
            self.view = self.motion.end(self.view);
            self.motion = Motion::Rest;
        } else {
            (self.view, self.motion) = self.motion.step(self.view, now, passed);
        }
        self.keep_to_what_is_known();
        let steady = self.motion.is_steady() && !self.hands.pinch();
        let more = self.ground.advance(&self.view, steady);
        self.tiles.advance(&self.view, steady);
        self.marks.advance(&self.view);
        self.pins.advance(&self.view, steady);
        if more || !self.motion.is_rest() {
            self.wake();
        }
        self.tell(more);
    }

    fn grant_wish(&mut self) {
        let (width, height) = (self.host.client_width(), self.host.client_height());
        let (width, height) = (f64::from(width), f64::from(height));
        if self.view.size() != (width, height) {
            self.view = self.view.resized(width, height);
        }
        let granted = match &self.wish {
            None => return,
            Some(Wish::Look(at, zoom)) => Some(Viewport::new(*at, *zoom, width, height)),
            Some(Wish::Fit) => {
                let places = self.pins.places().iter().map(|p| p.at);
                let all: Vec<LngLat> = places.chain(self.marks.me()).collect();
                if all.is_empty() {
                    // Until the base map is here there is nothing to show; the wish stays.
                    self.whole()
                } else {
                    Some(self.view.fit(&all, PADDING, NEAREST_FIT))
                }
            }
        };
        if let Some(view) = granted {
            self.view = view;
            self.wish = None;
            self.motion = Motion::Rest;
        }
    }

    /// The window onto all of the base map.
    fn whole(&self) -> Option<Viewport> {
        let frame = self.ground.frame()?;
        let corner = |x, y| World { x, y }.lng_lat();
        let corners = [
            corner(frame.west, frame.north),
            corner(frame.east, frame.south),
        ];
        Some(self.view.fit(&corners, 0.0, NEAREST_FIT))
    }

    fn keep_to_what_is_known(&mut self) {
        let Some(farthest) = self.whole().map(|whole| whole.zoom() - BEYOND) else {
            return;
        };
        if self.view.zoom() < farthest {
            let (width, height) = self.view.size();
            let middle = Screen {
                x: width / 2.0,
                y: height / 2.0,
            };
            self.view = self.view.zoomed(middle, farthest - self.view.zoom());
            if let Motion::Zoom { .. } = self.motion {
                self.motion = Motion::Rest;
            }
        }
    }

    // What the page is told.

    fn tell(&mut self, more: bool) {
        let whole = self.tiles.are_whole();
        if whole != self.tiles_seen {
            self.tiles_seen = whole;
            self.say_whose();
        }
        let rests = self.motion.is_rest() && self.wish.is_none() && !self.hands.are_down() && !more;
        if rests && self.rested != Some(self.view) {
            self.rested = Some(self.view);
            let centre = self.view.centre();
            let (metres, px) = self.view.scale(self.view.size().0 / 3.0);
            self.frame.show_scale(metres, px);
            let numbers = [centre.lng(), centre.lat()].map(JsValue::from_f64);
            self.outbox.push(("rest", Array::from_iter(numbers).into()));
        }
    }

    fn tell_chosen(&mut self) {
        if let Some(id) = self.pins.chosen_id() {
            self.outbox.push(("choose", JsValue::from_str(&id)));
        }
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
    let letters = std::mem::take(&mut held.outbox);
    let told = held.told.clone();
    drop(held);
    for (what, value) in letters {
        let _ = told.call2(&JsValue::NULL, &JsValue::from_str(what), &value);
    }
    Some(result)
}
