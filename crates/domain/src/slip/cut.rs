//! Lines and shapes, cut off at the edges of a window, as the path of an SVG.

use crate::map::mercator::Screen;
use std::fmt::Write;

/// Width and height of a window whose top left is (0, 0).
type Window = (f64, f64);

/// The part of a stretch that lies in the window (Liang and Barsky): from where to where, and
/// whether it goes on to its end.
fn cut(from: Screen, to: Screen, (width, height): Window) -> Option<(Screen, Screen, bool)> {
    let (across, down) = (to.x - from.x, to.y - from.y);
    let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
    // How fast it goes towards each edge, and how far that is.
    let edges = [
        (-across, from.x),
        (across, width - from.x),
        (-down, from.y),
        (down, height - from.y),
    ];
    for (speed, room) in edges {
        if speed == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if speed < 0.0 {
            enters = enters.max(room / speed);
        } else {
            leaves = leaves.min(room / speed);
        }
    }
    if enters > leaves {
        return None;
    }
    let at = |part: f64| Screen {
        x: from.x + part * across,
        y: from.y + part * down,
    };
    Some((at(enters), at(leaves), leaves >= 1.0))
}

/// Writes the parts of a line that lie in the window.
pub(super) fn write_line(path: &mut String, points: &[Screen], window: Window) {
    let mut joined = false;
    for pair in points.windows(2) {
        let [from, to] = pair else { continue };
        let Some((from, to, whole)) = cut(*from, *to, window) else {
            joined = false;
            continue;
        };
        if !joined {
            write_point(path, 'M', from);
        }
        write_point(path, 'L', to);
        joined = whole;
    }
}

/// The part of a ring that lies in the window (Sutherland and Hodgman).
pub(super) fn cut_shape(ring: Vec<Screen>, (width, height): Window) -> Vec<Screen> {
    let edges: [fn(Screen, Window) -> f64; 4] = [
        |at, _| at.x,
        |at, (width, _)| width - at.x,
        |at, _| at.y,
        |at, (_, height)| height - at.y,
    ];
    edges.into_iter().fold(ring, |ring, inside_by| {
        let mut cut = Vec::new();
        let mut before = ring.last().copied();
        for at in ring {
            let Some(last) = before.replace(at) else {
                continue;
            };
            let [was, is] = [last, at].map(|at| inside_by(at, (width, height)));
            if (was < 0.0) != (is < 0.0) {
                let part = was / (was - is);
                cut.push(Screen {
                    x: last.x + part * (at.x - last.x),
                    y: last.y + part * (at.y - last.y),
                });
            }
            if is >= 0.0 {
                cut.push(at);
            }
        }
        cut
    })
}

/// Writes a ring.
pub(super) fn write_shape(path: &mut String, ring: &[Screen]) {
    if ring.len() < 3 {
        return;
    }
    let mut pen = 'M';
    for at in ring {
        write_point(path, pen, *at);
        pen = 'L';
    }
    path.push('Z');
}

/// Whole pixels do: a printer's are finer, but no road of a sketch is truer.
fn write_point(path: &mut String, pen: char, at: Screen) {
    let _ = write!(path, "{pen}{} {}", at.x.round() as i32, at.y.round() as i32);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const WINDOW: Window = (100.0, 100.0);

    fn point(x: f64, y: f64) -> Screen {
        Screen { x, y }
    }

    fn line(points: &[Screen]) -> String {
        let mut path = String::new();
        write_line(&mut path, points, WINDOW);
        path
    }

    #[test]
    fn a_road_is_drawn_from_edge_to_edge_and_again_where_it_comes_back() {
        let road = [
            point(-50.0, 50.0),
            point(60.0, 50.0),
            point(60.0, 900.0),
            point(20.0, 900.0),
            point(20.0, 40.0),
        ];
        assert_eq!(line(&road), "M0 50L60 50L60 100M20 100L20 40");
        assert_eq!(line(&[point(-5.0, -5.0), point(-5.0, 200.0)]), "");
    }

    #[test]
    fn a_lake_larger_than_the_window_fills_it() {
        let lake = vec![
            point(-900.0, -900.0),
            point(900.0, -900.0),
            point(900.0, 900.0),
            point(-900.0, 900.0),
        ];
        let seen = cut_shape(lake, WINDOW);
        assert!((area(&seen).abs() - 10_000.0).abs() < 1e-6);
    }

    fn area(ring: &[Screen]) -> f64 {
        let next = ring.iter().cycle().skip(1);
        ring.iter()
            .zip(next)
            .map(|(a, b)| (a.x * b.y - b.x * a.y) / 2.0)
            .sum()
    }

    fn points() -> impl Strategy<Value = Vec<Screen>> {
        prop::collection::vec((-200.0..300.0_f64, -200.0..300.0_f64), 3..9)
            .prop_map(|all| all.into_iter().map(|(x, y)| point(x, y)).collect())
    }

    proptest! {
        #[test]
        fn nothing_is_drawn_outside_of_the_window(points in points()) {
            for at in cut_shape(points.clone(), WINDOW) {
                prop_assert!((-1e-6..=100.0 + 1e-6).contains(&at.x));
                prop_assert!((-1e-6..=100.0 + 1e-6).contains(&at.y));
            }
            let path = line(&points);
            let numbers = path.split(['M', 'L', ' ']).filter(|n| !n.is_empty());
            for number in numbers {
                prop_assert!((0..=100).contains(&number.parse::<i32>().unwrap()), "{path}");
            }
        }

        #[test]
        fn a_triangle_and_what_is_cut_off_it_are_as_large_as_before(
            a in (0.0..100.0_f64, 0.0..100.0_f64),
            b in (0.0..100.0_f64, 100.0..200.0_f64),
            c in (0.0..100.0_f64, 0.0..100.0_f64),
        ) {
            // Mirrored at the only edge it crosses, the rest lies in the window, too.
            let ring: Vec<_> = [a, b, c].map(|(x, y)| point(x, y)).into();
            let mirrored: Vec<_> = ring.iter().map(|at| point(at.x, 200.0 - at.y)).collect();
            let kept = area(&cut_shape(ring.clone(), WINDOW)).abs();
            let rest = area(&cut_shape(mirrored, WINDOW)).abs();
            prop_assert!((kept + rest - area(&ring).abs()).abs() < 1e-6);
        }
    }
}
