//! Whose code is in the wasm, and under which licences: these ask that their texts go along.

use crate::project::Project;
use crate::run;
use crate::tools;
use crate::trouble::Result;
use std::path::Path;

/// Writes `THIRD-PARTY.txt` into a folder (`third-party.mjs`).
pub(crate) fn add(project: &Project, into: &Path) -> Result<()> {
    let mut command = tools::node(project);
    command
        .arg(project.file("xtask/src/build/third-party.mjs"))
        .arg(into.join("THIRD-PARTY.txt"));
    run::stream(
        &mut command,
        "The list of packages could not be made: look at what cargo or node says above.",
    )
}
