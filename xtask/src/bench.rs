//! `cargo xtask bench`: what is fast, and beside what: the benchmarks of the domain, where there
//! are any, and the map beside Leaflet.

use crate::project::Project;
use crate::tools::{self, Browser};
use crate::trouble::Result;
use crate::{build, run, say};

/// Runs all of them.
pub(crate) fn bench(project: &Project) -> Result<()> {
    if project.file("crates/domain/benches").is_dir() {
        domain(project)?;
    }
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
