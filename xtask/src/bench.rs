//! `cargo xtask bench`: what is fast, and beside what: the benchmarks of the domain, where there
//! are any, the nearest and the finding of names beside other libraries, and the map beside Leaflet.

use crate::project::Project;
use crate::tools::{self, Browser};
use crate::trouble::Result;
use crate::{build, run, say};

/// Runs all of them.
pub(crate) fn bench(project: &Project) -> Result<()> {
    if project.file("crates/domain/benches").is_dir() {
        domain(project)?;
    }
    build::domain(project)?;
    nearest(project)?;
    names(project)?;
    map(project)
}

fn domain(project: &Project) -> Result<()> {
    say::step("Benchmarks of the domain");
    say::note(
        "Compiling them with full optimisation takes a minute or two; then each runs for some seconds.",
    );
    let mut command = run::command("cargo", project.root());
    command.args(["bench", "-p", "eldercare-domain"]);
    run::stream(
        &mut command,
        "Mend what is named above and run the command again.",
    )
}

/// The search for the nearest as it is published, and what others use for it, in one browser.
fn nearest(project: &Project) -> Result<()> {
    let browser = Browser::ready(project)?;
    say::step("The nearest beside geokdbush and geoflatbush, in a browser");
    say::note("Half a minute; it ends with an error where two of them give different answers.");
    let mut command = tools::node(project);
    command
        .arg("bench/nearest.mjs")
        .env("CHROME_PATH", &browser.chrome);
    run::stream(
        &mut command,
        "Mend what is named above and run the command again.",
    )
}

/// Names found while somebody types, and what others use for it, in one browser.
fn names(project: &Project) -> Result<()> {
    build::build(project)?;
    let browser = Browser::ready(project)?;
    say::step("Names found by typing beside Fuse.js and MiniSearch, in a browser");
    say::note("A minute or two.");
    let mut command = tools::node(project);
    command
        .arg("bench/names.mjs")
        .env("CHROME_PATH", &browser.chrome);
    run::stream(
        &mut command,
        "Mend what is named above and run the command again.",
    )
}

/// The map as it is published, and Leaflet, in one browser.
fn map(project: &Project) -> Result<()> {
    build::build(project)?;
    let browser = Browser::ready(project)?;
    say::step("The map beside Leaflet, in a browser as slow as a cheap phone");
    say::note(
        "Three rounds of every map on two screens and two base maps, some seconds each: ten minutes. Leave the machine alone meanwhile; fewer rounds: node bench/map.mjs --rounds 1 in tests/.",
    );
    let mut command = tools::node(project);
    command
        .arg("bench/map.mjs")
        .env("CHROME_PATH", &browser.chrome);
    run::stream(
        &mut command,
        "Mend what is named above; what each map showed is in target/bench/.",
    )
}
