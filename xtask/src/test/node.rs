//! What the tests in TypeScript need no browser for: their types, and the tests that Node.js runs itself.

use crate::build;
use crate::project::Project;
use crate::run;
use crate::tools;
use crate::trouble::{At, Result, Trouble};
use std::path::PathBuf;

/// Checks the types of everything in `tests/`.
pub(crate) fn types(project: &Project) -> Result<()> {
    tools::packages(project)?;
    let mut command = tools::npx(project);
    command.args(["tsc", "--project", "."]);
    run::stream(&mut command, "Mend the types named above.")
}

/// The tests that read sources only.
pub(crate) fn source(project: &Project) -> Result<()> {
    tools::packages(project)?;
    tests_of(project, "tests/node/source")
}

/// The tests that read what was published. Builds if need be.
pub(crate) fn published(project: &Project) -> Result<()> {
    build::build(project)?;
    tools::servers();
    tests_of(project, "tests/node/published")
}

/// Runs every test of a folder. (Node.js finds tests by a pattern only since version 21.)
fn tests_of(project: &Project, folder: &str) -> Result<()> {
    let folder = project.file(folder);
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .and_then(|all| all.map(|entry| entry.map(|e| e.path())).collect())
        .at("read", &folder)?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.ts"));
    files.sort();
    if files.is_empty() {
        return Err(Trouble::new(
            format!("There are no tests in {}.", folder.display()),
            "Restore the folder from the repository.",
        ));
    }
    // Node.js by itself leaves one core idle: of two, half.
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let mut command = tools::node(project);
    command
        .args(["--import", "tsx", "--test", "--test-reporter", "spec"])
        .arg(format!("--test-concurrency={cores}"))
        .args(files);
    run::stream(&mut command, "Mend what is named above.")
}
