//! The content-security policy (CSP) of the page, and the settings that it depends on.

use crate::project::Project;
use crate::run;
use crate::trouble::Result;
use std::path::Path;

const FIX: &str = "Mend public/config.json as the message says, and run the command again.";

/// Writes the CSP into the page of a folder that has the whole app, and the page with the wider
/// CSP beside it. A field of `config.json` that means nothing stops the build.
pub(crate) fn add(project: &Project, into: &Path) -> Result<()> {
    let mut command = run::command("cargo", project.root());
    command.args(["run", "--quiet", "-p", "eldercare-compile"]);
    command.args(["--bin", "eldercare-data", "--", "config"]);
    command.arg(into);
    run::stream(&mut command, FIX)
}
