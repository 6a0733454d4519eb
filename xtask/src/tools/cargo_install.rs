//! Programs that come from crates.io.

use super::lock_file;
use crate::project::Project;
use crate::trouble::{At, Result};
use crate::{run, say};
use std::process::Command;

/// The version of trunk that the build was tried with.
pub(crate) const TRUNK_VERSION: &str = "0.21.14";

/// The version of wasm-split-cli that the build was tried with. The crate `wasm_split_helpers` in Cargo.toml is of the
/// same version.
pub(crate) const SPLIT_VERSION: &str = "0.2.3";

struct Program<'a> {
    package: &'a str,
    /// One of the programs it brings, asked for its version.
    binary: &'a str,
    version: &'a str,
    /// Further words for `cargo install`.
    options: &'a [&'a str],
    /// How much the compiler should optimise it.
    optimise: &'a str,
    why: &'a str,
}

/// The bundler.
pub(crate) fn trunk(project: &Project) -> Result<()> {
    install(
        project,
        &Program {
            package: "trunk",
            binary: "trunk",
            version: TRUNK_VERSION,
            // Without its network side (downloads, looking for newer versions), half as much is to be
            // compiled, and nothing of it is missed: the build runs offline.
            options: &["--locked", "--no-default-features"],
            optimise: "0",
            why: "It puts the site together. Compiling it takes 3 to 5 minutes on two cores, once.",
        },
    )
}

/// The maker of the JavaScript beside the wasm; says which version.
pub(crate) fn wasm_bindgen(project: &Project) -> Result<String> {
    // The program and the crate must be of the same version: they share a private format.
    let version = lock_file::locked_version(project, "wasm-bindgen")?;
    install(
        project,
        &Program {
            package: "wasm-bindgen-cli",
            binary: "wasm-bindgen",
            version: &version,
            // Its own lock file names crates that were withdrawn since.
            options: &[],
            // It reads the whole unoptimised wasm of the tests.
            optimise: "1",
            why: "It makes the JavaScript side of the wasm. Compiling it takes 2 to 3 minutes on two cores, once.",
        },
    )?;
    Ok(version)
}

/// What cuts the wasm into parts.
pub(crate) fn wasm_split(project: &Project) -> Result<()> {
    install(
        project,
        &Program {
            package: "wasm_split_cli_support",
            binary: "wasm-split-cli",
            version: SPLIT_VERSION,
            options: &["--features", "build-binary"],
            optimise: "1",
            why: "It cuts the wasm into parts. Compiling it takes about a minute on two cores, once.",
        },
    )
}

fn install(project: &Project, program: &Program<'_>) -> Result<()> {
    let own = project.tools_bin().join(format!(
        "{}{}",
        program.binary,
        std::env::consts::EXE_SUFFIX
    ));
    let there = if own.is_file() {
        has_version(&mut Command::new(&own), program.version)
    } else {
        has_version(&mut Command::new(program.binary), program.version)
    };
    if there || (own.is_file() && is_installed(project, program)) {
        return Ok(());
    }
    say::step(&format!(
        "Installing {} {} into .tools/",
        program.package, program.version
    ));
    say::note(program.why);
    let scratch = project.tools().join("build");
    let mut command = run::command("cargo", project.root());
    command
        .args([
            "install",
            program.package,
            "--version",
            program.version,
            "--force",
            "--root",
        ])
        .arg(project.tools())
        // Kept until the end, so that a stopped installation goes on where it stopped.
        .arg("--target-dir")
        .arg(&scratch)
        .args(program.options)
        // A tool that runs for a second need not be compiled for speed.
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", program.optimise)
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "false");
    run::stream(
        &mut command,
        "Check the connection to crates.io and run the command again; what was compiled is kept. \
         On Debian a missing C compiler comes with: apt-get install build-essential pkg-config",
    )?;
    if scratch.is_dir() {
        std::fs::remove_dir_all(&scratch).at("remove", &scratch)?;
    }
    Ok(())
}

fn has_version(command: &mut Command, version: &str) -> bool {
    run::answer(command.arg("--version")).is_some_and(|answer| names_version(&answer, version))
}

/// Whether cargo has put this version into `.tools/`: not every program says its own.
fn is_installed(project: &Project, program: &Program<'_>) -> bool {
    let mut list = run::command("cargo", project.root());
    list.args(["install", "--list", "--root"])
        .arg(project.tools());
    run::answer(&mut list).is_some_and(|list| lists(&list, program.package, program.version))
}

/// Whether `cargo install --list` names a package in this version.
fn lists(list: &str, package: &str, version: &str) -> bool {
    list.lines().any(|line| {
        let rest = line
            .strip_prefix(package)
            .and_then(|rest| rest.strip_prefix(" v"));
        rest.is_some_and(|rest| rest.trim_end_matches(':') == version)
    })
}

/// `trunk 0.21.14` and `wasm-bindgen 0.2.130 (abc)` both name theirs as a word.
fn names_version(answer: &str, version: &str) -> bool {
    answer
        .split_whitespace()
        .any(|word| word.trim_start_matches('v') == version)
}

#[cfg(test)]
mod tests {
    use super::{lists, names_version};

    #[test]
    fn a_program_that_does_not_say_its_version_is_looked_up() {
        let list =
            "trunk v0.21.14:\n    trunk\nwasm_split_cli_support v0.2.3:\n    wasm-split-cli\n";
        assert!(lists(list, "wasm_split_cli_support", "0.2.3"));
        assert!(!lists(list, "wasm_split_cli_support", "0.2.30"));
        assert!(!lists(list, "wasm_split_cli", "0.2.3"));
    }

    #[test]
    fn a_version_is_a_whole_word() {
        assert!(names_version("trunk 0.21.14\n", "0.21.14"));
        assert!(names_version("wasm-bindgen 0.2.130 (1a2b3c)", "0.2.130"));
        assert!(!names_version("wasm-bindgen 0.2.130", "0.2.13"));
        assert!(!names_version("trunk 0.21.14-beta.1", "0.21.14"));
    }
}
