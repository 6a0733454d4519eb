//! The checks of the app beside those of the host.
//!
//! A side leaves a processor idle whenever a crate is compiled alone or a file is on its way; the other
//! side takes it. (The lints and the tests of the app have the folder of the host's, so that macros are
//! compiled once. There one side waits for the other.)

use crate::project::Project;
use crate::trouble::{At, Result, Trouble};
use crate::{run, say};
use std::fs::File;
use std::path::PathBuf;
use std::process::Child;

/// Steps that run in a process of their own, because what two at once say could not be read.
pub(crate) struct Beside {
    process: Child,
    said: PathBuf,
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
        Ok(Self { process, said })
    }

    /// Waits for the end of the steps, and shows what they said.
    pub(crate) fn end(mut self) -> Result<()> {
        let status = self.process.wait();
        self.show();
        match status {
            Ok(status) if status.success() => Ok(()),
            _ => Err(Trouble::new(
                "A step beside the others failed; its own words stand above.",
                "Mend it, then try it alone: cargo xtask test --only STEP",
            )),
        }
    }

    /// Begins no further step, and shows what was said so far.
    pub(crate) fn stop(mut self) {
        // Gone already is as good.
        let _ = self.process.kill();
        let _ = self.process.wait();
        self.show();
    }

    fn show(&self) {
        say::step("What was said beside");
        println!(
            "{}",
            std::fs::read_to_string(&self.said).unwrap_or_default()
        );
    }
}

/// Whether two sides are faster than one after the other.
pub(crate) fn is_worth_it() -> bool {
    std::thread::available_parallelism().is_ok_and(|cores| cores.get() > 1)
}
