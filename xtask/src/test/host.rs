//! Checks that need no browser.
//!
//! The app itself is left out of them: it is compiled for wasm only, where it is linted and tested
//! (`wasm.rs`). Compiled for the host as well, its framework alone would take minutes.

use crate::project::Project;
use crate::run;
use crate::trouble::Result;
use std::process::Command;

fn cargo(project: &Project, line: &str) -> Command {
    let mut command = run::command("cargo", project.root());
    command.args(line.split_whitespace());
    command
}

/// The layout.
pub(crate) fn fmt(project: &Project) -> Result<()> {
    let fix = "Run: cargo fmt --all   (if cargo has no fmt: rustup component add rustfmt)";
    run::stream(&mut cargo(project, "fmt --all --check"), fix)
}

/// The lints.
pub(crate) fn clippy(project: &Project) -> Result<()> {
    let fix = "Mend what is named above; no warning is let through. (If cargo has no clippy: rustup component add clippy)";
    run::stream(
        &mut cargo(
            project,
            "clippy --workspace --exclude eldercare-map --all-targets -- -D warnings",
        ),
        fix,
    )
}

/// The tests.
pub(crate) fn unit(project: &Project) -> Result<()> {
    // A process for each test, as nextest has it, makes the data of all cities anew in each of them: half as much time again.
    run::stream(
        &mut cargo(
            project,
            "test --quiet --workspace --exclude eldercare-map --tests --no-fail-fast",
        ),
        "Mend the tests named above.",
    )
}

/// Arbitrary bytes, the same in every check.
pub(crate) fn fuzz(project: &Project) -> Result<()> {
    fuzz_by(project, "run --quiet -p eldercare-fuzz --", &[])
}

/// Arbitrary bytes, by the words after `cargo xtask fuzz`: optimised, because that is for millions of
/// inputs.
pub(crate) fn fuzzed(project: &Project, words: &[String]) -> Result<()> {
    let line = "run --quiet --profile office -p eldercare-fuzz --";
    fuzz_by(project, line, words)
}

fn fuzz_by(project: &Project, line: &str, words: &[String]) -> Result<()> {
    let mut command = cargo(project, line);
    command.args(words);
    run::stream(
        &mut command,
        "The line above makes the same input again. Mend the reader, and leave a test of it beside the reader.",
    )
}

/// The documentation's examples, which nextest leaves out.
pub(crate) fn doc(project: &Project) -> Result<()> {
    run::stream(
        &mut cargo(project, "test --workspace --exclude eldercare-map --doc"),
        "Mend the examples named above.",
    )
}
