//! How far the work is, for whoever waits for it.

use std::sync::atomic::{AtomicUsize, Ordering};

/// Hears how many of how many cities are done. Called from several threads.
type Hear<'a> = dyn Fn(usize, usize) + Sync + 'a;

/// Somebody who may want to hear how far the work is.
#[derive(Clone, Copy, Default)]
pub struct Steps<'a>(Option<&'a Hear<'a>>);

impl std::fmt::Debug for Steps<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Steps").field(&self.0.is_some()).finish()
    }
}

impl<'a> Steps<'a> {
    /// Told to this.
    #[must_use]
    pub fn to(hear: &'a Hear<'a>) -> Self {
        Self(Some(hear))
    }

    /// Begins to count to `all`.
    pub(crate) fn of(&self, all: usize) -> Counter<'a> {
        Counter {
            hear: self.0,
            all,
            done: AtomicUsize::new(0),
        }
    }
}

/// Counts what is done.
pub(crate) struct Counter<'a> {
    hear: Option<&'a Hear<'a>>,
    all: usize,
    done: AtomicUsize,
}

impl Counter<'_> {
    /// One more is done.
    pub(crate) fn one(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if let Some(hear) = self.hear {
            hear(done, self.all);
        }
    }
}
