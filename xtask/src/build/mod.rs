//! `cargo xtask build`: data, app, one folder, compressed copies; then all of it put in place at once.

mod alone;
mod app;
mod compress;
mod csp;
mod cut;
mod data;
mod domain;
mod files;
mod glue;
mod last;
mod map;
mod names;
mod offline;
mod page;
mod small;
mod split;
mod stamp;
mod styles;
mod sums;
mod third_party;
mod trunk;

pub(crate) use domain::compile as domain;

use crate::project::Project;
use crate::say;
use crate::tools::BuildTools;
use crate::trouble::{At, Result, Trouble};
use stamp::Stamp;
use std::fs::{File, TryLockError};
use std::path::Path;
use std::time::Instant;

/// Everything a build is made from. All of it counts for everything: a build too many costs seconds,
/// a build too few shows old pages.
const SOURCES: [&str; 12] = [
    "src",
    "crates",
    "public",
    "seeds",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    ".cargo",
    "xtask/src",
    "xtask/Cargo.toml",
    "tests/package-lock.json",
];

/// Makes `dist/`, unless it is already what the sources say.
pub(crate) fn build(project: &Project) -> Result<()> {
    let start = Instant::now();
    let workbench = project.workbench();
    std::fs::create_dir_all(&workbench).at("make", &workbench)?;
    let _only_one = only_one_at_a_time(&workbench)?;
    let tools = BuildTools::ready(project)?;
    let dist = project.dist();
    let stamp = Stamp::new(workbench.join("dist.stamp"), &dist);
    let sources: Vec<_> = SOURCES.iter().map(|path| project.file(path)).collect();
    let inputs = stamp::fingerprint(project.root(), &sources, &circumstances(&tools))?;
    if stamp.is_fresh(&inputs) {
        say::step(&format!("dist/ is up to date: {}", size(&dist)?));
        return Ok(());
    }

    // Data first: it is quick, and a mistake in a spreadsheet is the likelier one.
    let data = workbench.join("data");
    data::compile(project, &dist, &data)?;
    let app = workbench.join("app");
    app::release(project, &tools, &app)?;
    map::compile(project, &tools, &app)?;
    styles::add(project, &app)?;

    say::step("Putting dist/ together");
    let new = workbench.join("dist.new");
    files::remove(&new)?;
    files::copy_into(&app, &new)?;
    sums::add(&new)?;
    csp::add(project, &new)?;
    offline::add(project, &new)?;
    // After the service worker: no phone keeps it.
    third_party::add(project, &new)?;
    files::copy_into(&data, &new)?;
    // What has not changed since keeps its compressed copies.
    compress::compress(&new, Some(&dist))?;
    last::keep(&dist, &new)?;
    files::swap(&new, &dist, &workbench.join("dist.old"))?;
    stamp.record(&inputs)?;
    say::note(&format!(
        "dist/ is ready: {}, in {}",
        size(&dist)?,
        say::duration(start.elapsed())
    ));
    Ok(())
}

/// Makes the app once more, with the page that shows every component in every state: what the
/// end-to-end tests look at beside `dist/`. Has no data of its own.
pub(crate) fn gallery(project: &Project) -> Result<()> {
    let workbench = project.workbench();
    std::fs::create_dir_all(&workbench).at("make", &workbench)?;
    let _only_one = only_one_at_a_time(&workbench)?;
    let tools = BuildTools::ready(project)?;
    let place = workbench.join("gallery");
    let stamp = Stamp::new(workbench.join("gallery.stamp"), &place);
    let sources: Vec<_> = SOURCES.iter().map(|path| project.file(path)).collect();
    let inputs = stamp::fingerprint(project.root(), &sources, &circumstances(&tools))?;
    if stamp.is_fresh(&inputs) {
        return Ok(());
    }
    let new = workbench.join("gallery.new");
    app::in_one(project, &tools, "gallery", &new)?;
    map::compile(project, &tools, &new)?;
    styles::dress(project, &new)?;
    csp::add(project, &new)?;
    files::swap(&new, &place, &workbench.join("gallery.old"))?;
    stamp.record(&inputs)
}

/// Adds to what somebody's own `trunk build` or `trunk serve` makes what trunk knows nothing of: the
/// data, the map, the styles of single pages. Nothing is cut into parts and nothing compressed.
pub(crate) fn complete(project: &Project) -> Result<()> {
    if trunk::is_ours() {
        return Ok(());
    }
    let Some(staging) = trunk::staging() else {
        return Err(Trouble::new(
            "No trunk has asked for this.",
            "Run trunk serve, or cargo xtask serve.",
        ));
    };
    let workbench = project.workbench();
    std::fs::create_dir_all(&workbench).at("make", &workbench)?;
    let _only_one = only_one_at_a_time(&workbench)?;
    let tools = BuildTools::ready(project)?;
    let data = workbench.join("data");
    data::compile(project, &project.dist(), &data)?;
    map::compile(project, &tools, &staging)?;
    styles::add(project, &staging)?;
    files::copy_into(&data, &staging)
}

/// What besides the sources decides the result.
fn circumstances(tools: &BuildTools) -> Vec<String> {
    let mut all = tools.versions();
    for name in [
        "RUSTFLAGS",
        "CARGO_ENCODED_RUSTFLAGS",
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
    ] {
        all.push(std::env::var(name).unwrap_or_default());
    }
    all
}

/// Two builds at once would write into each other's folders. The lock ends with the file.
fn only_one_at_a_time(workbench: &Path) -> Result<File> {
    let path = workbench.join("lock");
    let file = File::create(&path).at("make", &path)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            say::note("Another build is running here; waiting for it.");
            file.lock().at("lock", &path)?;
        }
        Err(TryLockError::Error(error)) => return Err(error).at("lock", &path),
    }
    Ok(file)
}

fn size(dist: &Path) -> Result<String> {
    let (mut all, mut plain, mut count) = (0, 0, 0);
    for file in files::list(dist)? {
        all += file.length;
        if !file.is_compressed_copy() {
            plain += file.length;
            count += 1;
        }
    }
    Ok(format!(
        "{count} files, {}; with their compressed copies {}",
        say::bytes(plain),
        say::bytes(all)
    ))
}
