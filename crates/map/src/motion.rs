//! How the window moves by itself: after a drag, towards a zoom, on its way to a place.

use domain::geo::coord::LngLat;
use domain::geo::within::within;
use domain::map::mercator::{Screen, Viewport};

/// In so many milliseconds a fling loses two thirds of its speed.
const FLING_MS: f64 = 325.0;

/// Slower than this, in pixels a millisecond, nothing is seen to move.
const STILL: f64 = 0.02;

/// In so many milliseconds a zoom comes two thirds nearer to where it goes.
const ZOOM_MS: f64 = 90.0;

/// How long the way to a place takes, in milliseconds.
const GLIDE_MS: f64 = 300.0;

/// What moves the window.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) enum Motion {
    /// Nothing.
    #[default]
    Rest,
    /// The rest of a drag: pixels a millisecond to the right and down.
    Fling { right: f64, down: f64 },
    /// Towards a zoom; what lies under `about` stays there.
    Zoom { about: Screen, to: f64 },
    /// To another middle and zoom.
    Glide {
        from: Viewport,
        to: Viewport,
        since: f64,
    },
}

impl Motion {
    pub(crate) fn is_rest(&self) -> bool {
        matches!(self, Self::Rest)
    }

    /// Whether the zoom stays as it is.
    pub(crate) fn is_steady(&self) -> bool {
        match self {
            Self::Rest | Self::Fling { .. } => true,
            Self::Zoom { .. } => false,
            Self::Glide { from, to, .. } => from.zoom() == to.zoom(),
        }
    }

    /// The window after `passed` milliseconds more, at `now`; and what moves it from then on.
    pub(crate) fn step(self, view: Viewport, now: f64, passed: f64) -> (Viewport, Self) {
        match self {
            Self::Rest => (view, Self::Rest),
            Self::Fling { right, down } => {
                let left = (-passed / FLING_MS).exp();
                let gone = FLING_MS * (1.0 - left);
                let view = view.dragged(right * gone, down * gone);
                let (right, down) = (right * left, down * left);
                let still = right.hypot(down) < STILL;
                let next = Self::Fling { right, down };
                (view, if still { Self::Rest } else { next })
            }
            Self::Zoom { about, to } => {
                let missing = to - view.zoom();
                let near = missing.abs() < 0.01;
                let by = if near {
                    missing
                } else {
                    missing * (1.0 - (-passed / ZOOM_MS).exp())
                };
                let zoomed = view.zoomed(about, by);
                // At the end of the world's zooms nothing more will come. (A busy browser may give
                // two frames one moment; then nothing has come yet.)
                let stuck = passed > 0.0 && zoomed.zoom() == view.zoom();
                (zoomed, if near || stuck { Self::Rest } else { self })
            }
            Self::Glide { from, to, since } => {
                let part = within((now - since) / GLIDE_MS, 0.0, 1.0);
                if part >= 1.0 {
                    return (to, Self::Rest);
                }
                let eased = part * part * (3.0 - 2.0 * part);
                (between(&from, &to, eased), self)
            }
        }
    }

    /// Where it would end, for those who want no motion.
    pub(crate) fn end(self, view: Viewport) -> Viewport {
        match self {
            Self::Rest | Self::Fling { .. } => view,
            Self::Zoom { about, to } => view.zoomed(about, to - view.zoom()),
            Self::Glide { to, .. } => to,
        }
    }
}

fn between(from: &Viewport, to: &Viewport, part: f64) -> Viewport {
    let mix = |a: f64, b: f64| a + (b - a) * part;
    let (a, b) = (from.centre(), to.centre());
    // The short way around the world.
    let across = turned(b.lng() - a.lng());
    let lng = turned(a.lng() + across * part);
    let centre = LngLat::new(lng, mix(a.lat(), b.lat())).unwrap_or(b);
    let (width, height) = to.size();
    Viewport::new(centre, mix(from.zoom(), to.zoom()), width, height)
}

/// A longitude brought back into ±180 degrees.
fn turned(lng: f64) -> f64 {
    lng - ((lng + 180.0) / 360.0).floor() * 360.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(lng: f64, lat: f64, zoom: f64) -> Viewport {
        Viewport::new(LngLat::new(lng, lat).unwrap(), zoom, 360.0, 400.0)
    }

    /// Lets it run at 60 frames a second; the window at rest, and after how many frames.
    fn run(mut motion: Motion, mut view: Viewport) -> (Viewport, u32) {
        for frame in 1..1_000 {
            let now = f64::from(frame) * 16.0;
            (view, motion) = motion.step(view, now, 16.0);
            if motion.is_rest() {
                return (view, frame);
            }
        }
        panic!("it never rests");
    }

    #[test]
    fn two_frames_of_one_moment_do_not_end_a_zoom_halfway() {
        let about = Screen { x: 100.0, y: 200.0 };
        let motion = Motion::Zoom { about, to: 15.0 };
        let (view, motion) = motion.step(view(120.58, 30.0, 14.0), 16.0, 16.0);
        let (same, motion) = motion.step(view, 16.0, 0.0);
        assert_eq!(same.zoom(), view.zoom());
        let (end, _) = run(motion, same);
        assert!((end.zoom() - 15.0).abs() < 1e-9);
    }

    #[test]
    fn a_fling_comes_to_rest_where_it_was_thrown_to() {
        let start = view(120.58, 30.0, 14.0);
        let (end, frames) = run(
            Motion::Fling {
                right: 1.0,
                down: 0.0,
            },
            start,
        );
        let gone = end.screen(start.centre()).x - 180.0;
        assert!((gone - FLING_MS).abs() < 10.0, "{gone}");
        assert!(frames < 120, "within two seconds: {frames}");
    }

    #[test]
    fn a_zoom_ends_exactly_where_it_goes_and_keeps_what_is_under_the_finger() {
        let start = view(120.58, 30.0, 14.0);
        let finger = Screen { x: 40.0, y: 300.0 };
        let held = start.lng_lat(finger);
        let (end, _) = run(
            Motion::Zoom {
                about: finger,
                to: 15.0,
            },
            start,
        );
        assert_eq!(end.zoom(), 15.0);
        let now = end.screen(held);
        assert!((now.x - finger.x).hypot(now.y - finger.y) < 0.5, "{now:?}");
    }

    #[test]
    fn a_zoom_beyond_the_last_level_rests() {
        let middle = Screen { x: 180.0, y: 200.0 };
        let to = Motion::Zoom {
            about: middle,
            to: 40.0,
        };
        assert_eq!(run(to, view(120.58, 30.0, 18.5)).0.zoom(), 19.0);
    }

    #[test]
    fn a_glide_crosses_the_date_line_by_the_short_way() {
        let (from, to) = (view(179.0, 0.0, 6.0), view(-179.0, 0.0, 6.0));
        let half = between(&from, &to, 0.5);
        assert!(half.centre().lng().abs() > 179.9, "{:?}", half.centre());
    }

    #[test]
    fn who_wants_no_motion_is_there_at_once() {
        let (from, to) = (view(120.0, 30.0, 12.0), view(121.0, 31.0, 15.0));
        let glide = Motion::Glide {
            from,
            to,
            since: 0.0,
        };
        assert_eq!(glide.end(from), to);
    }
}
