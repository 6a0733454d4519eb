//! Where a value that changes comes from, whatever its type: compiled once.

#![allow(clippy::disallowed_types, reason = "here is the one copy")]

use leptos::prelude::{self, GetValue, Read, ReadUntracked, StoredValue, Write, untrack};
use std::any::Any;
use std::ops::Deref;
use std::sync::Arc;

/// A value of any type.
pub(super) type Value = Box<dyn Any + Send + Sync>;

/// What makes a value anew each time it is asked for.
pub(super) type Make = Arc<dyn Fn() -> Value + Send + Sync>;

/// Makes a value; it is told what it gave before.
type MakeNext = Box<dyn Fn(Option<&Value>) -> Value + Send + Sync>;

/// Makes a value, and says whether it is another one than the one before.
type MakeOther = Box<dyn Fn(Option<Value>) -> (Value, bool) + Send + Sync>;

/// A value that is set.
pub(super) type Set = prelude::RwSignal<Value>;

/// A value that follows from others and is remembered.
pub(super) type Remembered = prelude::Memo<Value>;

/// Where a value comes from.
#[derive(Clone, Copy)]
pub(super) enum Source {
    Set(Set),
    Remembered(Remembered),
    Made(StoredValue<Make>),
}

/// A value that is looked at. It can not be set meanwhile.
pub(super) enum Seen {
    Set(<Set as Read>::Value),
    Remembered(<Remembered as Read>::Value),
    Made(Value),
}

impl Deref for Seen {
    type Target = Value;

    fn deref(&self) -> &Value {
        match self {
            Self::Set(value) => value,
            Self::Remembered(value) => value,
            Self::Made(value) => value,
        }
    }
}

impl Source {
    /// What `make` gives, made anew each time.
    pub(super) fn made(make: Make) -> Self {
        Self::Made(StoredValue::new(make))
    }

    /// Looks at the value, and follows it.
    #[cfg_attr(debug_assertions, track_caller)]
    pub(super) fn see(self) -> Seen {
        match self {
            Self::Set(value) => Seen::Set(value.read()),
            Self::Remembered(value) => Seen::Remembered(value.read()),
            Self::Made(make) => Seen::Made(make.get_value()()),
        }
    }

    /// Looks at the value. Follows nothing.
    #[cfg_attr(debug_assertions, track_caller)]
    pub(super) fn see_untracked(self) -> Seen {
        match self {
            Self::Set(value) => Seen::Set(value.read_untracked()),
            Self::Remembered(value) => Seen::Remembered(value.read_untracked()),
            Self::Made(make) => Seen::Made(untrack(|| make.get_value()())),
        }
    }

    /// The value, of which nothing is followed; `None` when it is gone with the page it was of.
    pub(super) fn try_see_untracked(self) -> Option<Seen> {
        Some(match self {
            Self::Set(value) => Seen::Set(value.try_read_untracked()?),
            Self::Remembered(value) => Seen::Remembered(value.try_read_untracked()?),
            Self::Made(make) => Seen::Made(untrack(|| Some(make.try_get_value()?()))?),
        })
    }
}

/// Sets a value. Gives it back when there is nothing to be set any more.
pub(super) fn put(at: Set, value: Value) -> Option<Value> {
    match at.try_write() {
        Some(mut there) => {
            *there = value;
            None
        }
        None => Some(value),
    }
}

/// A value that follows from others; `make` is told the one before, `changed` whether they differ.
pub(super) fn remembered(
    make: MakeNext,
    changed: fn(Option<&Value>, Option<&Value>) -> bool,
) -> Remembered {
    prelude::Memo::new_with_compare(make, changed)
}

/// A value that follows from others; `make` says by itself whether it is another one than before.
pub(super) fn remembered_by(make: MakeOther) -> Remembered {
    prelude::Memo::new_owning(make)
}

/// The value as what it was made as.
pub(super) fn open<T: 'static>(value: &Value) -> &T {
    match value.as_ref().downcast_ref() {
        Some(value) => value,
        None => other_type(),
    }
}

/// A value of this type, to be changed in place.
pub(super) fn open_mut<T: 'static>(value: &mut Value) -> &mut T {
    match value.as_mut().downcast_mut() {
        Some(value) => value,
        None => other_type(),
    }
}

/// Whoever keeps a value keeps its type beside it, so nothing is ever opened as what it is not.
#[cold]
fn other_type() -> ! {
    unreachable!("a value is opened as what it was made as")
}
