//! The bundler: it makes the page, and the app where it is one file.

use crate::run;
use crate::trouble::{MEND_SOURCES, Result};
use std::path::PathBuf;
use std::process::Command;

/// Set where trunk works for this program, which adds everything else itself.
const OURS: &str = "ELDERCARE_XTASK";

/// Whether this program was started by a trunk that it has started.
pub(crate) fn is_ours() -> bool {
    std::env::var_os(OURS).is_some()
}

/// The folder in which trunk puts together what it builds; `None` where no trunk has started this
/// program.
pub(crate) fn staging() -> Option<PathBuf> {
    std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from)
}

/// Runs trunk.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    // The bare wish for no colour makes trunk stop: it takes the variable as one of its options.
    let no_color = std::env::var_os("NO_COLOR").map(|_| "true");
    command
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        .env(OURS, "true")
        // A mistake in a page needs the compiler's words, not the path trunk's own error took.
        .env_remove("RUST_BACKTRACE")
        .env_remove("NO_COLOR")
        .envs(no_color.map(|wish| ("NO_COLOR", wish)));
    run::stream(command, MEND_SOURCES)
}
