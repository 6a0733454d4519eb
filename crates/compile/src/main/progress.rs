//! How far the work is, on one line of a terminal that is written over and taken away at the end.
//! Where nobody looks, as in a log, nothing is written.

use std::io::{self, IsTerminal, Write};
use std::sync::Mutex;

/// The line.
pub(crate) struct Progress {
    /// What it says of how many of how many.
    say: fn(usize, usize) -> String,
    /// How many were done when it was last written; `None` where nobody looks.
    shown: Option<Mutex<usize>>,
}

impl Progress {
    pub(crate) fn of(say: fn(usize, usize) -> String) -> Self {
        let shown = io::stderr().is_terminal().then(Mutex::default);
        Self { say, shown }
    }

    /// Shows how many are done, where that is more than is shown.
    pub(crate) fn tell(&self, done: usize, all: usize) {
        let Some(mut shown) = self.shown.as_ref().and_then(|shown| shown.lock().ok()) else {
            return;
        };
        // A hundred times is enough for any eye.
        if done > *shown && (done == all || done / (all / 100).max(1) > *shown / (all / 100).max(1))
        {
            *shown = done;
            let _ = write!(io::stderr(), "\r{}", (self.say)(done, all));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.shown.is_some() {
            // To the beginning of the line, and all of it away.
            let _ = write!(io::stderr(), "\r\u{1b}[K");
        }
    }
}
