//! The app: compiled to wasm and bundled by trunk.

use super::{files, glue};
use crate::project::Project;
use crate::tools::BuildTools;
use crate::trouble::Result;
use crate::{run, say};
use std::path::Path;

/// Writes the bundle into a folder. `features`: cargo's, none for a release.
pub(crate) fn compile(
    project: &Project,
    tools: &BuildTools,
    features: &str,
    into: &Path,
) -> Result<()> {
    say::step("Compiling the app for the phone");
    say::note(
        "The first time 3 to 5 minutes on two cores: the whole program is optimised for size at once.",
    );
    // Trunk forbids cargo the network, so what is missing must come first. Silent when nothing is.
    let mut fetch = tools.publishing("cargo", project)?;
    fetch.args(["fetch", "--quiet"]);
    run::stream(
        &mut fetch,
        "Check the connection to crates.io and run the command again.",
    )?;

    // The bare wish for no colour makes trunk stop: it takes the variable as one of its options.
    let no_color = std::env::var_os("NO_COLOR").map(|_| "true");
    let mut command = tools.publishing("trunk", project)?;
    command
        .args(["build", "--release", "--offline", "--features", features])
        .arg("--dist")
        .arg(into)
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // A mistake in a page needs the compiler's words, not the path trunk's own error took.
        .env_remove("RUST_BACKTRACE")
        .env_remove("NO_COLOR")
        .envs(no_color.map(|wish| ("NO_COLOR", wish)));
    run::stream(
        &mut command,
        "Mend what the compiler names above and run the command again; the dist/ of the last good build is still there.",
    )?;
    for file in files::list(into)? {
        let name = file.path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with("eldercare-map-") && name.ends_with(".js") {
            glue::shrink(project, tools, &file.path)?;
        }
    }
    Ok(())
}
