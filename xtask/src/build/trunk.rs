//! The bundler: it makes the page, and the app where it is one file.

use super::split::FIX;
use crate::run;
use crate::trouble::Result;
use std::process::Command;

/// Runs trunk.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    // The bare wish for no colour makes trunk stop: it takes the variable as one of its options.
    let no_color = std::env::var_os("NO_COLOR").map(|_| "true");
    command
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // A mistake in a page needs the compiler's words, not the path trunk's own error took.
        .env_remove("RUST_BACKTRACE")
        .env_remove("NO_COLOR")
        .envs(no_color.map(|wish| ("NO_COLOR", wish)));
    run::stream(command, FIX)
}
