//! Watches over one input after another: tells panics, and ends the program where one takes too long.

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// How long one input may take, unless somebody asks for another time. A busy machine in debug mode takes a tenth of it.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);

thread_local! {
    static LAST_PANIC: RefCell<String> = const { RefCell::new(String::new()) };
}

/// What is being read, and since when.
type Reading = Arc<Mutex<Option<(&'static str, u64, Instant)>>>;

/// The watch.
pub(crate) struct Watch {
    reading: Reading,
}

impl Watch {
    /// Begins to watch.
    pub(crate) fn begin(patience: Duration) -> Self {
        std::panic::set_hook(Box::new(|panic| {
            // What it repeats of an input may be long.
            let said: String = panic.to_string().chars().take(2000).collect();
            LAST_PANIC.with_borrow_mut(|last| *last = said);
        }));
        let reading = Reading::default();
        let watched = Arc::clone(&reading);
        std::thread::spawn(move || {
            loop {
                std::thread::sleep(Duration::from_secs(1));
                let now = watched.lock().map(|now| *now).unwrap_or_default();
                if let Some((target, number, since)) = now
                    && since.elapsed() > patience
                {
                    eprintln!("{}", report_line(target, number, "It takes too long."));
                    std::process::exit(1);
                }
            }
        });
        Self { reading }
    }

    /// Reads one input.
    pub(crate) fn guard(
        &self,
        target: &'static str,
        number: u64,
        read: impl FnOnce(),
    ) -> Result<(), String> {
        self.set(Some((target, number, Instant::now())));
        let done = catch_unwind(AssertUnwindSafe(read));
        self.set(None);
        done.map_err(|_| report_line(target, number, &LAST_PANIC.with_borrow(Clone::clone)))
    }

    fn set(&self, reading: Option<(&'static str, u64, Instant)>) {
        if let Ok(mut now) = self.reading.lock() {
            *now = reading;
        }
    }
}

fn report_line(target: &str, number: u64, what: &str) -> String {
    format!("Found by: cargo run -p eldercare-fuzz -- --target {target} --only {number}\n{what}")
}
