//! What the person does on the map.

use super::{NEAREST_OPEN, Stage};
use crate::gestures::Left;
use crate::motion::Motion;
use domain::geo::coord::LngLat;
use domain::geo::within::within;
use domain::map::mercator::{Screen, Viewport};

impl Stage {
    /// A finger or the mouse has moved. `now`: when it did, in milliseconds; a busy phone hears of it later, and what is
    /// thrown must not lie still for that.
    pub(crate) fn moved(&mut self, id: i32, at: Screen, now: f64) -> bool {
        let Some(view) = self.gestures.moved(id, at, now, &self.view) else {
            return false;
        };
        self.view = view;
        self.wake();
        true
    }

    pub(crate) fn put_down(&mut self, id: i32, at: Screen) {
        self.motion = Motion::Rest;
        self.gestures.put_down(id, at);
    }

    /// `now`: when, as above; `on_button`: it was lifted from a pin, which will be pressed.
    pub(crate) fn lifted(&mut self, id: i32, at: Screen, now: f64, on_button: bool) {
        match self.gestures.lifted(id, at, now) {
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

    pub(crate) fn forget_gestures(&mut self) {
        self.gestures.forget();
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
        let near = self.around_all(&members, NEAREST_OPEN);
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
        // What is to be shown first comes first.
        self.then_chosen = number.filter(|_| self.wish.is_some());
        if let (Some(number), None) = (number, &self.wish) {
            self.bring_out(number);
        }
    }

    /// Shows a place as a pin of its own, well inside of the window.
    pub(super) fn bring_out(&mut self, number: usize) {
        let Some(at) = self.pins.places().get(number).map(|place| place.at) else {
            return;
        };
        let zoom = self.pins.alone_at(number, self.view.zoom());
        let nearer = zoom.filter(|zoom| *zoom > self.view.zoom());
        if let Some(zoom) = nearer {
            let (width, height) = self.view.size();
            self.glide(Viewport::new(at, zoom, width, height));
        } else if self.brought_into_sight(at) != self.view {
            self.glide(self.view.moved_to(at));
        }
    }

    /// Marks the place with this 编号, or none where no place has it.
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
        // Whoever presses it sees it; the map must not move away under a finger or a mouse.
        if self.gestures.are_down() {
            return;
        }
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
        let pad = self.padding().min(width / 3.0).min(height / 3.0);
        let seen = self.view.screen(at);
        let right = within(seen.x, pad, width - pad) - seen.x;
        let down = within(seen.y, pad, height - pad) - seen.y;
        if right == 0.0 && down == 0.0 {
            return self.view;
        }
        self.view.dragged(right, down)
    }
}
