//! Numbers that lie on each other are pushed apart, as little as needed.

use crate::geo::within::within;
use crate::map::mercator::Screen;

/// What must lie between two discs, by the size of the type.
const BETWEEN: f64 = 0.25;

/// How often discs are pushed; five need a dozen.
const PUSHES: usize = 200;

/// Middles for discs above these spots, none over another nor over where one starts, all inside
/// the window.
pub(super) fn apart(
    spots: &[Screen],
    me: Option<Screen>,
    radius: f64,
    em: f64,
    (width, height): (f64, f64),
) -> Vec<Screen> {
    let inside = |at: Screen| {
        let edge = radius + 0.15 * em;
        Screen {
            x: within(at.x, edge, width - edge),
            y: within(at.y, edge, height - edge),
        }
    };
    let above = |spot: &Screen| {
        inside(Screen {
            x: spot.x,
            y: spot.y - radius - 0.5 * em,
        })
    };
    let mut discs: Vec<Screen> = spots.iter().map(above).collect();
    let least = 2.0 * radius + BETWEEN * em;
    for _ in 0..PUSHES {
        let mut still = true;
        for disc in &mut discs {
            let Some(me) = me else { break };
            let (x, y) = (disc.x - me.x, disc.y - me.y);
            let (length, least) = (x.hypot(y), radius + em);
            if length < least {
                still = false;
                let (right, down) = if length > 0.01 {
                    (x / length, y / length)
                } else {
                    (0.0, -1.0)
                };
                // At an edge of the window it can not go straight on: aside, then.
                let push = least - length + 0.05;
                *disc = inside(Screen {
                    x: disc.x + right * push + 0.1 * down,
                    y: disc.y + down * push - 0.1 * right,
                });
            }
        }
        for one in 0..discs.len() {
            for other in one + 1..discs.len() {
                let (Some(a), Some(b)) = (discs.get(one).copied(), discs.get(other).copied())
                else {
                    continue;
                };
                let (x, y) = (b.x - a.x, b.y - a.y);
                let length = x.hypot(y);
                if length >= least {
                    continue;
                }
                still = false;
                // Two at one spot part by their numbers, each pair in a direction of its own.
                let turn = 1.0 + one as f64 * 2.4 + other as f64;
                let (right, down) = if length > 0.01 {
                    (x / length, y / length)
                } else {
                    (turn.cos(), turn.sin())
                };
                let push = (least - length) / 2.0 + 0.05;
                let moved = |at: Screen, by: f64| {
                    inside(Screen {
                        x: at.x + right * by,
                        y: at.y + down * by,
                    })
                };
                if let Some(disc) = discs.get_mut(one) {
                    *disc = moved(a, -push);
                }
                if let Some(disc) = discs.get_mut(other) {
                    *disc = moved(b, push);
                }
            }
        }
        if still {
            break;
        }
    }
    discs
}
