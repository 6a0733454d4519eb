//! Where names can be written on a map without covering each other.
//!
//! Greedy and in order: who is asked first keeps the place, so that the important names stand
//! and the map looks the same wherever it is dragged to.

use crate::map::mercator::Screen;

/// A rectangle of a window, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Area {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Area {
    fn around(middle: Screen, width: f64, height: f64) -> Self {
        Self {
            left: middle.x - width / 2.0,
            top: middle.y - height / 2.0,
            right: middle.x + width / 2.0,
            bottom: middle.y + height / 2.0,
        }
    }

    fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    fn holds(&self, other: &Self) -> bool {
        self.left <= other.left
            && other.right <= self.right
            && self.top <= other.top
            && other.bottom <= self.bottom
    }
}

/// A sheet on which names are written one after the other.
#[derive(Debug, Clone)]
pub struct Lettering {
    whole: Area,
    taken: Vec<Area>,
}

impl Lettering {
    /// An empty sheet of so many CSS pixels.
    #[must_use]
    pub fn new(width: f64, height: f64) -> Self {
        Self {
            whole: Area {
                left: 0.0,
                top: 0.0,
                right: width,
                bottom: height,
            },
            taken: Vec::new(),
        }
    }

    /// Keeps a rectangle free of names: something else stands there.
    pub fn keep_free(&mut self, middle: Screen, width: f64, height: f64) {
        self.taken.push(Area::around(middle, width, height));
    }

    /// Finds room for a name of so many CSS pixels at a point: around it, else above, else
    /// below. The middle of the name; `None` where it would cover another or be cut off.
    pub fn place(&mut self, at: Screen, width: f64, height: f64) -> Option<Screen> {
        let beside = |down: f64| Screen {
            x: at.x,
            y: at.y + down,
        };
        [0.0, -height, height]
            .into_iter()
            .map(beside)
            .find(|middle| {
                let own = Area::around(*middle, width, height);
                self.whole.holds(&own) && !self.taken.iter().any(|other| other.meets(&own))
            })
            .inspect(|middle| self.taken.push(Area::around(*middle, width, height)))
    }

    /// Takes so many CSS pixels around a point, also beyond the edge of the sheet. Whether they
    /// were free.
    pub fn take(&mut self, at: Screen, width: f64, height: f64) -> bool {
        let own = Area::around(at, width, height);
        let free = !self.taken.iter().any(|other| other.meets(&own));
        if free {
            self.taken.push(own);
        }
        free
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(x: f64, y: f64) -> Screen {
        Screen { x, y }
    }

    #[test]
    fn a_name_stands_on_its_point_where_there_is_room() {
        let mut sheet = Lettering::new(300.0, 200.0);
        assert_eq!(
            sheet.place(at(150.0, 100.0), 80.0, 24.0),
            Some(at(150.0, 100.0))
        );
    }

    #[test]
    fn the_second_name_at_a_point_moves_above_the_third_below_and_the_fourth_is_left_out() {
        let mut sheet = Lettering::new(300.0, 200.0);
        let middle = at(150.0, 100.0);
        let heights: Vec<_> = (0..4)
            .map(|_| sheet.place(middle, 80.0, 24.0).map(|m| m.y))
            .collect();
        assert_eq!(heights, [Some(100.0), Some(76.0), Some(124.0), None]);
    }

    #[test]
    fn a_name_moves_off_what_something_else_takes_and_is_left_out_where_all_is_taken() {
        let mut sheet = Lettering::new(300.0, 200.0);
        // A pin whose foot stands where the name does.
        sheet.keep_free(at(150.0, 70.0), 56.0, 66.0);
        let below = sheet.place(at(150.0, 100.0), 80.0, 24.0);
        assert_eq!(below, Some(at(150.0, 124.0)));
        sheet.keep_free(at(60.0, 100.0), 100.0, 100.0);
        assert_eq!(sheet.place(at(60.0, 100.0), 40.0, 24.0), None);
    }

    #[test]
    fn what_must_stand_on_its_point_is_left_out_where_another_stands() {
        let mut sheet = Lettering::new(300.0, 200.0);
        assert!(sheet.take(at(2.0, 100.0), 40.0, 40.0));
        assert!(!sheet.take(at(40.0, 100.0), 40.0, 40.0));
        assert!(sheet.take(at(43.0, 100.0), 40.0, 40.0));
    }

    #[test]
    fn no_name_is_cut_off_at_the_edge() {
        let mut sheet = Lettering::new(300.0, 200.0);
        assert_eq!(sheet.place(at(10.0, 100.0), 80.0, 24.0), None);
        assert_eq!(
            sheet.place(at(150.0, 8.0), 80.0, 24.0),
            Some(at(150.0, 32.0)),
            "below its point it is whole"
        );
    }

    proptest! {
        #[test]
        fn no_two_names_ever_cover_each_other(
            names in prop::collection::vec(
                (-50.0..450.0_f64, -50.0..350.0_f64, 10.0..160.0_f64, 16.0..40.0_f64), 0..80)
        ) {
            let mut sheet = Lettering::new(400.0, 300.0);
            let placed: Vec<_> = names
                .iter()
                .filter_map(|(x, y, width, height)| {
                    let middle = sheet.place(at(*x, *y), *width, *height)?;
                    Some((middle, *width, *height))
                })
                .collect();
            for (number, (a, width_a, height_a)) in placed.iter().enumerate() {
                prop_assert!(a.x >= width_a / 2.0 && a.x <= 400.0 - width_a / 2.0);
                prop_assert!(a.y >= height_a / 2.0 && a.y <= 300.0 - height_a / 2.0);
                for (b, width_b, height_b) in &placed[number + 1..] {
                    let beside = (a.x - b.x).abs() >= (width_a + width_b) / 2.0 - 1e-9;
                    let above = (a.y - b.y).abs() >= (height_a + height_b) / 2.0 - 1e-9;
                    prop_assert!(beside || above, "{:?} {:?}", a, b);
                }
            }
        }
    }
}
