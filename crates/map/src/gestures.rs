//! Fingers, mouse, wheel: what they mean for the window. Nothing can be done only by a gesture;
//! the buttons beside the map and the keys do all of it.

use crate::motion::Motion;
use domain::geo::within::within;
use domain::map::mercator::{Screen, Viewport};

/// A finger that moves less than this has pressed, not dragged.
const SLOP_PX: f64 = 8.0;

/// Two taps within so many milliseconds, and so many pixels, are one double tap.
const DOUBLE_TAP_MS: f64 = 320.0;
const DOUBLE_TAP_PX: f64 = 32.0;

/// The speed of a fling is that of the last so many milliseconds.
const RECENT_MS: f64 = 100.0;

/// Slower than this, in pixels a millisecond, a finger has stopped before it was lifted.
const THROWN: f64 = 0.12;

/// A finger, or the mouse.
#[derive(Debug, Clone, Copy)]
struct Pointer {
    id: i32,
    at: Screen,
}

/// What is on the map now, and what it did so far.
#[derive(Debug, Default)]
pub(crate) struct Gestures {
    down: Vec<Pointer>,
    /// Where the first finger came down.
    began: Option<Screen>,
    dragging: bool,
    /// Where it was, and when; the last first of all to go.
    trail: Vec<(f64, Screen)>,
    last_tap: Option<(f64, Screen)>,
}

/// What a finger that was lifted leaves.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Left {
    /// Others are still there, or nothing was meant.
    Nothing,
    /// The end of a drag; the window may go on.
    Thrown(Motion),
    /// A tap.
    Tap(Screen),
    /// A second one at the same spot.
    DoubleTap(Screen),
}

impl Gestures {
    /// Whether any finger is on the map.
    pub(crate) fn are_down(&self) -> bool {
        !self.down.is_empty()
    }

    /// Whether two are, and the zoom is theirs.
    pub(crate) fn pinch(&self) -> bool {
        self.down.len() > 1
    }

    /// Whether what goes on is a drag, so that its end presses nothing.
    pub(crate) fn are_dragging(&self) -> bool {
        self.dragging
    }

    /// A frame after the last was lifted: the click in which a drag ends has come, and the next one
    /// is meant.
    pub(crate) fn rest(&mut self) {
        if self.down.is_empty() {
            self.dragging = false;
        }
    }

    pub(crate) fn put_down(&mut self, id: i32, at: Screen) {
        self.down.retain(|p| p.id != id);
        // A third finger means nothing we know.
        if self.down.len() > 1 {
            return;
        }
        if self.down.is_empty() {
            self.dragging = false;
            self.began = Some(at);
        }
        self.trail.clear();
        self.down.push(Pointer { id, at });
    }

    /// The window after a finger has moved; `None` when it has not moved far enough to mean it.
    pub(crate) fn moved(
        &mut self,
        id: i32,
        at: Screen,
        now: f64,
        view: &Viewport,
    ) -> Option<Viewport> {
        let before = self.down.clone();
        let own = self.down.iter_mut().find(|p| p.id == id)?;
        own.at = at;
        match (before.as_slice(), self.down.as_slice()) {
            ([was], [is]) => {
                let began = self.began?;
                if !self.dragging && distance(began, at) < SLOP_PX {
                    // What it moved so far counts once it is a drag.
                    if let Some(pointer) = self.down.first_mut() {
                        pointer.at = was.at;
                    }
                    return None;
                }
                self.dragging = true;
                self.trail.retain(|(when, _)| now - when <= RECENT_MS);
                self.trail.push((now, at));
                Some(view.dragged(is.at.x - was.at.x, is.at.y - was.at.y))
            }
            ([a, b], [c, d]) => {
                self.dragging = true;
                let (from, to) = (middle(a.at, b.at), middle(c.at, d.at));
                let (near, far) = (distance(a.at, b.at), distance(c.at, d.at));
                let by = if near > 1.0 && far > 1.0 {
                    (far / near).log2()
                } else {
                    0.0
                };
                Some(view.dragged(to.x - from.x, to.y - from.y).zoomed(to, by))
            }
            _ => None,
        }
    }

    /// A finger has left the map.
    pub(crate) fn lifted(&mut self, id: i32, at: Screen, now: f64) -> Left {
        let count = self.down.len();
        self.down.retain(|p| p.id != id);
        if self.down.len() == count || !self.down.is_empty() {
            self.trail.clear();
            return Left::Nothing;
        }
        if self.dragging {
            self.last_tap = None;
            return Left::Thrown(self.throw(at, now));
        }
        let again = self.last_tap.take().is_some_and(|(when, there)| {
            now - when < DOUBLE_TAP_MS && distance(there, at) < DOUBLE_TAP_PX
        });
        if again {
            return Left::DoubleTap(at);
        }
        self.last_tap = Some((now, at));
        Left::Tap(at)
    }

    /// The browser has taken the fingers away: nothing was meant.
    pub(crate) fn forget(&mut self) {
        self.down.clear();
        self.trail.clear();
        self.last_tap = None;
    }

    fn throw(&self, at: Screen, now: f64) -> Motion {
        let recent = self.trail.iter().find(|(when, _)| now - when <= RECENT_MS);
        let Some((when, from)) = recent.filter(|(when, _)| now - when > 1.0) else {
            return Motion::Rest;
        };
        let passed = now - when;
        let (right, down) = ((at.x - from.x) / passed, (at.y - from.y) / passed);
        if right.hypot(down) < THROWN {
            return Motion::Rest;
        }
        Motion::Fling { right, down }
    }
}

/// Zoom levels for a turn of the wheel. `mode` as in `WheelEvent.deltaMode`: pixels, lines, pages.
pub(crate) fn wheel_levels(delta: f64, mode: u32) -> f64 {
    let pixels = match mode {
        0 => delta,
        1 => delta * 30.0,
        _ => delta * 300.0,
    };
    // One click of a common wheel is 100 to 120 pixels: half a level.
    within(-pixels / 220.0, -1.0, 1.0)
}

fn distance(a: Screen, b: Screen) -> f64 {
    (a.x - b.x).hypot(a.y - b.y)
}

fn middle(a: Screen, b: Screen) -> Screen {
    Screen {
        x: f64::midpoint(a.x, b.x),
        y: f64::midpoint(a.y, b.y),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::geo::coord::LngLat;

    fn at(x: f64, y: f64) -> Screen {
        Screen { x, y }
    }

    fn view() -> Viewport {
        Viewport::new(LngLat::new(120.58, 30.0).unwrap(), 14.0, 360.0, 400.0)
    }

    #[test]
    fn a_trembling_finger_presses_and_does_not_drag() {
        let mut hands = Gestures::default();
        hands.put_down(1, at(100.0, 100.0));
        assert!(hands.moved(1, at(104.0, 103.0), 10.0, &view()).is_none());
        assert!(matches!(
            hands.lifted(1, at(104.0, 103.0), 20.0),
            Left::Tap(_)
        ));
        assert!(!hands.are_dragging());
    }

    #[test]
    fn a_drag_swallows_its_own_click_and_not_a_later_press_of_a_key() {
        let mut hands = Gestures::default();
        hands.put_down(1, at(100.0, 100.0));
        assert!(hands.moved(1, at(180.0, 140.0), 10.0, &view()).is_some());
        hands.rest();
        assert!(hands.are_dragging(), "the finger is still down");
        let _ = hands.lifted(1, at(180.0, 140.0), 200.0);
        assert!(hands.are_dragging(), "its click is still to come");
        hands.rest();
        assert!(!hands.are_dragging());
    }

    #[test]
    fn the_ground_stays_under_the_finger_from_where_it_came_down() {
        let mut hands = Gestures::default();
        let held = view().lng_lat(at(100.0, 100.0));
        hands.put_down(1, at(100.0, 100.0));
        assert!(hands.moved(1, at(105.0, 100.0), 10.0, &view()).is_none());
        let moved = hands.moved(1, at(180.0, 140.0), 20.0, &view()).unwrap();
        let now = moved.screen(held);
        assert!(distance(now, at(180.0, 140.0)) < 0.5, "{now:?}");
    }

    #[test]
    fn two_fingers_twice_as_far_apart_show_one_level_nearer() {
        let mut hands = Gestures::default();
        hands.put_down(1, at(130.0, 200.0));
        hands.put_down(2, at(230.0, 200.0));
        let held = view().lng_lat(at(180.0, 200.0));
        let once = hands.moved(1, at(80.0, 200.0), 10.0, &view()).unwrap();
        let twice = hands.moved(2, at(280.0, 200.0), 20.0, &once).unwrap();
        assert!((twice.zoom() - 15.0).abs() < 1e-9);
        assert!(distance(twice.screen(held), at(180.0, 200.0)) < 0.5);
    }

    #[test]
    fn a_drag_that_stops_before_the_finger_is_lifted_throws_nothing() {
        let mut hands = Gestures::default();
        hands.put_down(1, at(100.0, 100.0));
        hands.moved(1, at(200.0, 100.0), 10.0, &view());
        let left = hands.lifted(1, at(200.0, 100.0), 400.0);
        assert!(matches!(left, Left::Thrown(Motion::Rest)));
    }

    #[test]
    fn a_quick_drag_goes_on_in_its_direction() {
        let mut hands = Gestures::default();
        hands.put_down(1, at(100.0, 100.0));
        for step in 1..=5 {
            let step = f64::from(step);
            hands.moved(1, at(100.0 + 16.0 * step, 100.0), 16.0 * step, &view());
        }
        let Left::Thrown(Motion::Fling { right, down }) = hands.lifted(1, at(180.0, 100.0), 81.0)
        else {
            panic!("it must go on");
        };
        assert!(right > 0.5 && down.abs() < 1e-9);
    }

    #[test]
    fn two_taps_at_one_spot_are_a_double_tap_and_at_two_spots_are_not() {
        for (there, double) in [(at(100.0, 110.0), true), (at(200.0, 100.0), false)] {
            let mut hands = Gestures::default();
            hands.put_down(1, at(100.0, 100.0));
            hands.lifted(1, at(100.0, 100.0), 10.0);
            hands.put_down(2, there);
            let left = hands.lifted(2, there, 200.0);
            assert_eq!(matches!(left, Left::DoubleTap(_)), double);
        }
    }

    #[test]
    fn a_click_of_the_wheel_towards_oneself_shows_half_a_level_more() {
        assert!((wheel_levels(110.0, 0) + 0.5).abs() < 1e-9);
        assert_eq!(wheel_levels(-9e9, 2), 1.0);
    }
}
