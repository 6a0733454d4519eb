//! The map: a wasm of its own beside the app, with its glue and its styles, fetched when shown.

use super::{alone, files, glue, names};
use crate::project::Project;
use crate::say;
use crate::tools::BuildTools;
use crate::trouble::{At, Result};
use std::path::Path;

/// What it is made of.
const ENDINGS: [&str; 3] = ["js", "wasm", "css"];

/// What the page's starting script calls the map until it is known by the hash of its contents.
const PLAIN_NAME: &str = r#"data-map-files="map""#;

/// Writes `map-<hash>.js`, `.wasm` and `.css` into a folder, and their name into the
/// `index.html` there.
pub(crate) fn compile(project: &Project, tools: &BuildTools, into: &Path) -> Result<()> {
    say::step("Compiling the map for the phone");
    let bench = project.workbench().join("map");
    files::remove(&bench)?;
    alone::compile(
        project,
        tools,
        ("eldercare-map-view", "map_view"),
        "map",
        &bench,
    )?;
    glue::shrink(project, tools, &bench.join("map.js"))?;
    let styles = bench.join("map.css");
    let source = project.file("public/styles/map.css");
    std::fs::copy(&source, &styles).at("write", &styles)?;

    let name = name(&bench)?;
    for ending in ENDINGS {
        let from = bench.join(format!("map.{ending}"));
        let to = into.join(format!("{name}.{ending}"));
        std::fs::copy(&from, &to).at("write", &to)?;
    }
    let named = format!(r#"data-map-files="{name}""#);
    names::tell_the_page(&into.join("index.html"), PLAIN_NAME, &named)
}

/// `map-` and a hash of all three: a stored copy of any is the right one, or another name.
fn name(bench: &Path) -> Result<String> {
    let read = |ending: &&str| {
        let path = bench.join(format!("map.{ending}"));
        std::fs::read(&path).at("read", &path)
    };
    let all: Vec<Vec<u8>> = ENDINGS.iter().map(read).collect::<Result<_>>()?;
    Ok(names::hashed("map", &all))
}
