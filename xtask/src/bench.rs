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
    in_browser(
        project,
        "bench/nearest.mjs",
        "The nearest beside geokdbush and geoflatbush, in a browser",
        "Half a minute; it ends with an error where two of them give different answers.",
    )?;
    build::build(project)?;
    in_browser(
        project,
        "bench/names.mjs",
        "Names found by typing beside Fuse.js and MiniSearch, in a browser",
        "A minute or two.",
    )?;
    in_browser(
        project,
        "bench/map.mjs",
        "The map beside Leaflet, in a browser as slow as a cheap phone",
        "Three rounds of every map on two screens and two base maps, some seconds each: ten minutes. Leave the machine alone meanwhile; fewer rounds: node bench/map.mjs --rounds 1 in tests/.",
    )
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

/// What is ours and what others use in its place, measured by a script of `tests/` in one browser.
fn in_browser(project: &Project, script: &str, title: &str, note: &str) -> Result<()> {
    let browser = Browser::ready(project)?;
    say::step(title);
    say::note(note);
    let mut command = tools::node(project);
    command.arg(script).env("CHROME_PATH", &browser.chrome);
    run::stream(
        &mut command,
        "Mend what is named above and run the command again; what was seen is in target/bench/.",
    )
}
