//! The app and its page: cut into parts as it is published, or as one file for a look at it.

use super::{files, glue, page, split, trunk};
use crate::project::Project;
use crate::tools::BuildTools;
use crate::trouble::Result;
use crate::{run, say};
use std::path::Path;

/// Writes the app as phones download it into a folder: optimised for size as a whole, in parts.
pub(crate) fn release(project: &Project, tools: &BuildTools, into: &Path) -> Result<()> {
    fetch(project, tools)?;
    files::remove(into)?;
    let release = split::compile(project, tools, into)?;
    page::make(project, tools, &release, into)
}

/// Writes the app as one file into a folder, compiled as the tests in `tests/web.rs` are, and with
/// their dependencies: quickly. `features`: cargo's.
pub(crate) fn in_one(
    project: &Project,
    tools: &BuildTools,
    features: &str,
    into: &Path,
) -> Result<()> {
    say::step("Compiling the app for a look at it");
    say::note("The first time a minute or two on two cores.");
    fetch(project, tools)?;
    let mut command = tools.checking("trunk", project)?;
    command
        .args(["build", "--offline", "--features", features])
        .arg("--dist")
        .arg(into);
    trunk::run(&mut command)?;
    for file in files::list(into)? {
        let name = file.path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with("eldercare-map-") && name.ends_with(".js") {
            glue::shrink(project, tools, &file.path)?;
        }
    }
    Ok(())
}

/// Fetches the crates: trunk forbids cargo the network. Silent when nothing is missing.
fn fetch(project: &Project, tools: &BuildTools) -> Result<()> {
    let mut fetch = tools.publishing("cargo", project)?;
    fetch.args(["fetch", "--quiet"]);
    run::stream(
        &mut fetch,
        "Check the connection to crates.io and run the command again.",
    )
}
