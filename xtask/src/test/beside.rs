//! The checks of the host beside those of the app.
//!
//! A side leaves a processor idle whenever a crate is compiled alone, a file is on its way or a page waits; the
//! other side takes it. (The lints and the tests of the app have the folder of the host's, so that macros are
//! compiled once. There one side waits for the other.)

use crate::project::Project;
use crate::trouble::{At, Result, Trouble};
use crate::{run, say};
use std::fs::File;
use std::path::Path;
use std::process::Child;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{JoinHandle, sleep, spawn};
use std::time::Duration;

/// Steps that run in a process of their own, because what two at once say could not be read.
pub(crate) struct Beside {
    state: Arc<State>,
    /// Waits for the end of the steps, and shows what they said.
    watch: JoinHandle<()>,
}

/// What both sides know of the steps.
#[derive(Default)]
struct State {
    /// No further step is to begin.
    is_stopped: AtomicBool,
    has_failed: AtomicBool,
}

impl Beside {
    /// Begins with these steps.
    pub(crate) fn start(project: &Project, steps: &[&str]) -> Result<Self> {
        let said = project.file("target/beside.log");
        if let Some(folder) = said.parent() {
            std::fs::create_dir_all(folder).at("make", folder)?;
        }
        let file = File::create(&said).at("write", &said)?;
        let errors = file.try_clone().at("write", &said)?;
        say::step(&format!("Beside the steps below: {}", steps.join(", ")));
        say::note("What they say stands in target/beside.log, and here when they have ended.");
        let process = std::env::current_exe().and_then(|this| {
            let mut command = run::command(this, project.root());
            command.arg("test").stdout(file).stderr(errors);
            for step in steps {
                command.args(["--only", step]);
            }
            command.spawn()
        });
        let process = process.map_err(|error| {
            Trouble::new(
                format!("The program could not start itself again: {error}."),
                "Run the steps by themselves: cargo xtask test --only STEP",
            )
        })?;
        let state = Arc::new(State::default());
        let watch = spawn({
            let state = Arc::clone(&state);
            move || watch(process, &said, &state)
        });
        Ok(Self { state, watch })
    }

    /// An error when one of the steps has failed already.
    pub(crate) fn check(&self) -> Result<()> {
        failed(&self.state)
    }

    /// Waits for the end of the steps.
    pub(crate) fn end(self) -> Result<()> {
        if self.watch.join().is_err() {
            self.state.has_failed.store(true, Ordering::Relaxed);
        }
        failed(&self.state)
    }

    /// Begins no further step.
    pub(crate) fn stop(self) {
        self.state.is_stopped.store(true, Ordering::Relaxed);
        // Another step has failed, so nobody asks how these ended.
        let _ = self.watch.join();
    }
}

fn failed(state: &State) -> Result<()> {
    if !state.has_failed.load(Ordering::Relaxed) {
        return Ok(());
    }
    Err(Trouble::new(
        "A step beside the others failed; its own words stand above.",
        "Mend it, then try it alone: cargo xtask test --only STEP",
    ))
}

/// Waits for the end of a process, and ends it where it is stopped. Then shows what it said, so that those who wait
/// for the longer side learn of a failure at once.
fn watch(mut process: Child, said: &Path, state: &State) {
    let status = loop {
        if state.is_stopped.load(Ordering::Relaxed) {
            // Gone already is as good.
            let _ = process.kill();
        }
        match process.try_wait() {
            Ok(None) => sleep(Duration::from_millis(100)),
            Ok(Some(status)) => break Ok(status),
            Err(error) => break Err(error),
        }
    };
    say::step("What was said beside");
    println!("{}", std::fs::read_to_string(said).unwrap_or_default());
    let has_passed = status.is_ok_and(|status| status.success());
    state.has_failed.store(!has_passed, Ordering::Relaxed);
}

/// Whether two sides are faster than one after the other.
pub(crate) fn is_worth_it() -> bool {
    std::thread::available_parallelism().is_ok_and(|cores| cores.get() > 1)
}
