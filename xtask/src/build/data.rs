//! The data compiler, run on the spreadsheets.

use super::files;
use crate::project::Project;
use crate::trouble::{At, Result, Trouble};
use crate::{run, say};
use std::path::Path;

const FIX: &str = "Mend what is named above (file, line and column are in the message) and run the command again; \
                   the dist/ of the last good build is still there.";

/// Writes `data/` and `plain/` into an empty folder.
pub(crate) fn compile(project: &Project, into: &Path) -> Result<()> {
    say::step("Checking the spreadsheets and making the data");
    say::note("The first time the data compiler itself is compiled: about a minute.");
    files::remove(into)?;
    std::fs::create_dir_all(into).at("make", into)?;
    let mut command = run::command("cargo", project.root());
    command
        .args([
            "run",
            "--quiet",
            "-p",
            "eldercare-compile",
            "--bin",
            "eldercare-data",
            "--",
            "build",
            "seeds",
        ])
        .arg(into);
    run::stream(&mut command, FIX)?;
    // Without this file the app has nothing to show, and the end-to-end tests would say so much later.
    if into.join("data/manifest.json").is_file() {
        Ok(())
    } else {
        Err(Trouble::new(
            "The data compiler wrote no data/manifest.json.",
            FIX,
        ))
    }
}
