//! The app: compiled to wasm and bundled by trunk.

use super::{files, glue};
use crate::project::Project;
use crate::tools::BuildTools;
use crate::trouble::Result;
use crate::{run, say};
use std::path::Path;

/// How the names of a bundle's own files begin.
pub(crate) const NAME: &str = "eldercare-map-";

/// How a bundle is compiled.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Profile {
    /// As phones download it: optimised for size as a whole.
    Release,
    /// As the tests in `tests/web.rs` are compiled, and with their dependencies: quickly.
    Dev,
}

/// Writes the bundle into a folder. `features`: cargo's, none for a release.
pub(crate) fn compile(
    project: &Project,
    tools: &BuildTools,
    profile: Profile,
    features: &str,
    into: &Path,
) -> Result<()> {
    say::step("Compiling the app for the phone");
    say::note(match profile {
        Profile::Release => {
            "The first time a minute or two on two cores: the whole program is optimised for size at once."
        }
        Profile::Dev => "The first time a minute or two on two cores.",
    });
    // Trunk forbids cargo the network, so what is missing must come first. Silent when nothing is.
    let mut fetch = tools.publishing("cargo", project)?;
    fetch.args(["fetch", "--quiet"]);
    run::stream(
        &mut fetch,
        "Check the connection to crates.io and run the command again.",
    )?;

    // The bare wish for no colour makes trunk stop: it takes the variable as one of its options.
    let no_color = std::env::var_os("NO_COLOR").map(|_| "true");
    let mut command = match profile {
        Profile::Release => tools.publishing("trunk", project)?,
        Profile::Dev => tools.checking("trunk", project)?,
    };
    let release = match profile {
        Profile::Release => "--release=true",
        Profile::Dev => "--release=false",
    };
    command
        .args(["build", release, "--offline", "--features", features])
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
        if is_glue(&name) {
            glue::shrink(project, tools, &file.path)?;
        }
    }
    Ok(())
}

/// Whether a file of a bundle is the JavaScript of its wasm.
pub(crate) fn is_glue(name: &str) -> bool {
    name.starts_with(NAME) && name.ends_with(".js")
}
