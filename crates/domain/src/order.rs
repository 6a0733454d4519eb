//! Lists in an order. They are sorted by one copy of the code, of whatever type they are. The sort of the standard library is
//! compiled anew for each type, four kilobytes a time; phones download every one of them.

use std::cmp::Ordering;

/// The items in order; equal ones stay as they stand.
#[must_use]
pub fn ordered<T>(items: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let numbers = ordered_numbers(items.len(), &|a, b| match (
        items.get(a as usize),
        items.get(b as usize),
    ) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    numbers
        .into_iter()
        .filter_map(|number| items.get_mut(number as usize)?.take())
        .collect()
}

/// The chosen values in the order of `all`, with `one` added, or removed if it was chosen.
#[must_use]
pub fn toggled<T: Copy + PartialEq>(all: &[T], chosen: &[T], one: T) -> Vec<T> {
    let stays = |other: &&T| chosen.contains(other) != (**other == one);
    all.iter().filter(stays).copied().collect()
}

/// The one thing there is; `None` when there are none or several.
pub(crate) fn exactly_one<T>(mut all: impl Iterator<Item = T>) -> Option<T> {
    let first = all.next();
    first.filter(|_| all.next().is_none())
}

fn ordered_numbers(length: usize, compare: &dyn Fn(u32, u32) -> Ordering) -> Vec<u32> {
    let mut numbers: Vec<u32> = (0_u32..).take(length).collect();
    numbers.sort_by(|a, b| compare(*a, *b));
    numbers
}

#[cfg(test)]
mod tests {
    use super::{ordered, toggled};

    #[test]
    fn equal_items_stay_as_they_stand() {
        let items = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
        let want = vec![(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')];
        assert_eq!(ordered(items, |a, b| a.0.cmp(&b.0)), want);
    }

    #[test]
    fn what_is_pressed_twice_is_as_before() {
        let all = ['a', 'b', 'c'];
        assert_eq!(toggled(&all, &['c'], 'a'), ['a', 'c']);
        assert_eq!(toggled(&all, &['a', 'c'], 'a'), ['c']);
    }
}
