//! Values that change, with their types. They are used as those of Leptos are, whose names they have.

#![allow(clippy::disallowed_types, reason = "the one copy is begun here")]

use super::source::{self, Remembered, Seen, Set, Source, Value, open, open_mut};
use leptos::prelude::{self, Write as _};
use std::marker::PhantomData;
use std::sync::Arc;

/// A value that is set, and followed by whoever reads it.
pub struct RwSignal<T>(Set, PhantomData<fn() -> T>);

/// A value that follows from others. Whoever reads it hears of it only when it is another one.
pub struct Memo<T>(Remembered, PhantomData<fn() -> T>);

/// A value to be read, wherever it comes from.
pub struct Signal<T>(Source, PhantomData<fn() -> T>);

/// Reading is the same for all of them.
macro_rules! read {
    ($type:ident, $source:expr) => {
        impl<T> Clone for $type<T> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<T> Copy for $type<T> {}

        impl<T: Send + Sync + 'static> $type<T> {
            fn source(self) -> Source {
                $source(self.0)
            }

            /// Looks at the value, and follows it.
            #[cfg_attr(debug_assertions, track_caller)]
            pub fn with<R>(self, look: impl FnOnce(&T) -> R) -> R {
                look(open(&self.source().see()))
            }

            /// Follows the value.
            #[cfg_attr(debug_assertions, track_caller)]
            pub fn track(self) {
                self.source().see();
            }

            /// Looks at the value. Follows nothing.
            #[cfg_attr(debug_assertions, track_caller)]
            pub fn with_untracked<R>(self, look: impl FnOnce(&T) -> R) -> R {
                look(open(&self.source().see_untracked()))
            }

            /// Looks at the value, and follows nothing. `None` when the value is gone with the page it was of.
            pub fn try_with_untracked<R>(self, look: impl FnOnce(&T) -> R) -> Option<R> {
                let seen = self.source().try_see_untracked()?;
                Some(look(open(&seen)))
            }
        }

        impl<T: Clone + Send + Sync + 'static> $type<T> {
            /// The value, which is followed.
            #[cfg_attr(debug_assertions, track_caller)]
            pub fn get(self) -> T {
                copy(self.source().see())
            }

            /// The value. Follows nothing.
            #[cfg_attr(debug_assertions, track_caller)]
            pub fn get_untracked(self) -> T {
                copy(self.source().see_untracked())
            }

            /// The value. Follows nothing. `None` when the value is gone with the page it was of.
            pub fn try_get_untracked(self) -> Option<T> {
                self.source().try_see_untracked().map(copy)
            }
        }
    };
}

read!(RwSignal, Source::Set);
read!(Memo, Source::Remembered);
read!(Signal, std::convert::identity);

fn copy<T: Clone + 'static>(seen: Seen) -> T {
    open::<T>(&seen).clone()
}

impl<T: Send + Sync + 'static> RwSignal<T> {
    /// Has this value at first.
    #[cfg_attr(debug_assertions, track_caller)]
    pub fn new(value: T) -> Self {
        Self(prelude::RwSignal::new(Box::new(value)), PhantomData)
    }

    /// Sets the value. Nothing happens when it is gone with the page it was of.
    pub fn set(self, value: T) {
        source::put(self.0, Box::new(value));
    }

    /// Sets the value. Whether it is still there, and not gone with the page it was of.
    pub fn try_set(self, value: T) -> bool {
        source::put(self.0, Box::new(value)).is_none()
    }

    /// Changes the value in place.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        self.try_update(change);
    }

    /// Changes the value in place. Gives what `change` gives; `None` when the value is gone with the page it was of.
    pub fn try_update<R>(self, change: impl FnOnce(&mut T) -> R) -> Option<R> {
        let mut value = self.0.try_write()?;
        Some(change(open_mut(&mut value)))
    }
}

impl<T: Send + Sync + 'static> Memo<T> {
    /// What `make` gives. It is told what it gave before.
    #[cfg_attr(debug_assertions, track_caller)]
    pub fn new(make: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self
    where
        T: PartialEq,
    {
        let make = move |before: Option<&Value>| Box::new(make(before.map(open))) as Value;
        let changed = |before: Option<&Value>, now: Option<&Value>| {
            before.map(open::<T>) != now.map(open::<T>)
        };
        Self(source::remembered(Box::new(make), changed), PhantomData)
    }

    /// What `make` gives. It is told what it gave before; `changed` says whether a value is another one than the one before.
    #[cfg_attr(debug_assertions, track_caller)]
    pub fn new_with_compare(
        make: impl Fn(Option<&T>) -> T + Send + Sync + 'static,
        changed: fn(Option<&T>, Option<&T>) -> bool,
    ) -> Self {
        let make = move |before: Option<Value>| {
            let before = before.as_ref().map(open);
            let now = make(before);
            let changed = changed(before, Some(&now));
            (Box::new(now) as Value, changed)
        };
        Self(source::remembered_by(Box::new(make)), PhantomData)
    }
}

impl<T: Send + Sync + 'static> Signal<T> {
    /// What `make` gives, made anew each time.
    pub fn derive(make: impl Fn() -> T + Send + Sync + 'static) -> Self {
        let make = move || Box::new(make()) as Value;
        Self(Source::made(Arc::new(make)), PhantomData)
    }

    /// A value that does not change.
    pub fn stored(value: T) -> Self {
        RwSignal::new(value).into()
    }
}

impl<T> From<RwSignal<T>> for Signal<T> {
    fn from(value: RwSignal<T>) -> Self {
        Self(Source::Set(value.0), PhantomData)
    }
}

impl<T> From<Memo<T>> for Signal<T> {
    fn from(value: Memo<T>) -> Self {
        Self(Source::Remembered(value.0), PhantomData)
    }
}

impl<T: Send + Sync + 'static> From<T> for Signal<T> {
    fn from(value: T) -> Self {
        Self::stored(value)
    }
}

impl<T: Default + Send + Sync + 'static> Default for Signal<T> {
    fn default() -> Self {
        Self::stored(T::default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use leptos::prelude::Owner;
    use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn who_follows_a_memo_is_asked_again_only_when_it_is_another_one() {
        static ASKED: AtomicU32 = AtomicU32::new(0);
        Owner::new().with(|| {
            let number = RwSignal::new(1);
            let is_even = Memo::new(move |_| number.get() % 2 == 0);
            let said = Memo::new(move |_| {
                ASKED.fetch_add(1, Relaxed);
                is_even.get().to_string()
            });
            assert_eq!(said.get(), "false");
            number.set(3);
            assert_eq!((said.get().as_str(), ASKED.load(Relaxed)), ("false", 1));
            number.update(|number| *number += 1);
            assert_eq!((said.get().as_str(), ASKED.load(Relaxed)), ("true", 2));
        });
    }

    #[test]
    fn a_memo_is_told_what_it_gave_before_and_decides_what_is_another_one() {
        Owner::new().with(|| {
            let number = RwSignal::new(1);
            let sum = Memo::new(move |before: Option<&i32>| before.unwrap_or(&0) + number.get());
            let never = Memo::new_with_compare(move |_| number.get(), |before, _| before.is_none());
            let seen = Memo::new(move |_| never.get());
            assert_eq!((sum.get(), seen.get()), (1, 1));
            number.set(10);
            assert_eq!((sum.get(), seen.get()), (11, 1));
        });
    }

    #[test]
    fn a_signal_reads_wherever_its_value_comes_from() {
        Owner::new().with(|| {
            let number = RwSignal::new(2);
            let doubled = Signal::derive(move || number.get() * 2);
            let all: [Signal<i32>; 3] = [number.into(), doubled, Signal::stored(7)];
            assert_eq!(all.map(Signal::get), [2, 4, 7]);
            number.set(3);
            assert_eq!(all.map(Signal::get_untracked), [3, 6, 7]);
        });
    }

    #[test]
    fn what_is_gone_with_its_page_is_neither_read_nor_set() {
        let owner = Owner::new();
        let (number, doubled) = owner.with(|| {
            let number = RwSignal::new(1);
            (number, Signal::derive(move || number.get() * 2))
        });
        assert!(number.try_set(2));
        owner.cleanup();
        number.set(3);
        assert!(!number.try_set(3));
        assert_eq!(number.try_get_untracked(), None);
        assert_eq!(doubled.try_get_untracked(), None);
        assert_eq!(number.try_update(|number| *number), None);
    }
}
