//! What happens in a frame: the window moves on, the layers follow it, the page is told.

use super::{Stage, Wish};
use crate::dom;
use crate::motion::Motion;
use domain::geo::coord::LngLat;
use domain::geo::within::within;
use domain::map::contract::MapEvent;
use domain::map::mercator::{Screen, Viewport, World};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

/// No nearer than this by itself: about two kilometres across a phone.
const NEAREST_FIT: f64 = 16.0;

/// Nothing is known beyond the base map: so much farther out than all of it one may look, in
/// zoom levels.
const BEYOND: f64 = 0.5;

/// A frame that took longer than this was no frame; nothing jumps because of it.
const LONGEST_FRAME_MS: f64 = 64.0;

impl Stage {
    /// Draws in the next frame.
    pub(crate) fn wake(&mut self) {
        if self.asked.is_none() {
            let tick = self.tick.as_ref().unchecked_ref();
            self.asked = dom::window().and_then(|w| w.request_animation_frame(tick).ok());
        }
    }

    pub(super) fn draw(&mut self, now: f64) {
        self.asked = None;
        let passed = within(now - self.drawn_at, 0.0, LONGEST_FRAME_MS);
        self.drawn_at = now;
        if self.host.client_width() == 0 {
            return; // not laid out yet; the observer of its size wakes us
        }
        self.gestures.rest();
        self.grant_wish();
        if self.calm.as_ref().is_some_and(|asked| asked.matches()) {
            self.view = self.motion.end(self.view);
            self.motion = Motion::Rest;
        } else {
            (self.view, self.motion) = self.motion.step(self.view, now, passed);
        }
        self.keep_to_what_is_known();
        let steady = self.motion.is_steady() && !self.gestures.pinch();
        let others_stand = self.pins.advance(&self.view, steady);
        if self.my_spot.take_news() || others_stand {
            let taken = self.pins.taken().chain(self.my_spot.taken());
            self.ground.leave_free(taken.collect());
        }
        let more = self.ground.advance(&self.view, steady, passed);
        self.tiles.advance(&self.view, steady);
        self.my_spot.advance(&self.view, self.rem);
        self.dots.advance(&self.view, self.rem, steady);
        if let Some(number) = self.pins.take_focus() {
            self.focused(number);
        }
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
            Some(Wish::Fit(first)) => {
                let places = self.pins.places().iter().map(|p| p.at).take(*first);
                let spots = self.dots.spots().chain(self.my_spot.me());
                let all: Vec<LngLat> = places.chain(spots).collect();
                if all.is_empty() {
                    // Until the base map is here there is nothing to show; the wish stays.
                    self.whole()
                } else {
                    Some(self.around_all(&all, NEAREST_FIT))
                }
            }
        };
        if let Some(view) = granted {
            self.view = view;
            self.wish = None;
            self.motion = Motion::Rest;
            if let Some(number) = self.then_chosen.take() {
                self.bring_out(number);
            }
        }
    }

    /// The window onto all of the base map.
    fn whole(&self) -> Option<Viewport> {
        let extent = self.ground.extent().or(self.around)?;
        let corner = |x, y| World { x, y }.lng_lat();
        let corners = [
            corner(extent.west, extent.north),
            corner(extent.east, extent.south),
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

    fn tell(&mut self, more: bool) {
        let whole = self.tiles.are_whole();
        if whole != self.tiles_seen {
            self.tiles_seen = whole;
            self.say_whose();
        }
        let rests =
            self.motion.is_rest() && self.wish.is_none() && !self.gestures.are_down() && !more;
        if !rests {
            return;
        }
        if self.rested != Some(self.view) {
            self.rested = Some(self.view);
            let centre = self.view.centre();
            let (metres, px) = self.view.scale(self.view.size().0 / 3.0);
            self.frame.show_scale(metres, px);
            let numbers = [centre.lng(), centre.lat()].map(JsValue::from_f64);
            let centre = Array::from_iter(numbers).into();
            self.outbox.push((MapEvent::RESTS, centre));
        }
        let window = self.view.size();
        let of_pins = |middle, size| self.pins.leave_free(&self.view, middle, size);
        let of_all =
            |middle, size| of_pins(middle, size) && self.frame.leaves_free(window, middle, size);
        self.my_spot.clear_words(&self.view, self.rem, of_all);
        self.frame.place_sign(window, of_pins);
    }

    pub(super) fn tell_chosen(&mut self) {
        if let Some(id) = self.pins.chosen_id() {
            self.outbox.push((MapEvent::CHOSEN, JsValue::from_str(&id)));
        }
    }
}
