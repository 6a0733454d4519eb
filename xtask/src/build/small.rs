//! Wasm made small by wasm-opt. It takes most of the time of a build, so its results are kept: a module of the same
//! bytes is not made small twice.

use super::stamp;
use crate::project::Project;
use crate::run;
use crate::tools::BuildTools;
use crate::trouble::{At, MEND_SOURCES, Result};
use std::path::Path;

/// Small before fast: the control flow laid out anew and optimised once more; functions that look
/// alike put side by side, where the compression finds them. Addresses below 1024 are the end of the
/// stack, which nothing reaches by a pointer and an offset (`--low-memory-unused`).
const WASM_OPT: [&str; 8] = [
    "--flatten",
    "--rereloop",
    "-Oz",
    "--low-memory-unused",
    "--one-caller-inline-max-function-size=30",
    "--strip-producers",
    "--strip-target-features",
    "--reorder-functions-by-name",
];

/// The module in a file, made small.
pub(crate) fn make(project: &Project, tools: &BuildTools, wasm: &Path) -> Result<Vec<u8>> {
    let kept = project.workbench().join("small");
    std::fs::create_dir_all(&kept).at("make", &kept)?;
    let mut way = tools.versions();
    way.extend(WASM_OPT.map(str::to_owned));
    // wasm-opt is a package of npm.
    let made_from = [wasm.to_owned(), project.file("tests/package-lock.json")];
    let print = stamp::fingerprint(project.root(), &made_from, &way)?;
    let stem = wasm.file_stem().unwrap_or_default().to_string_lossy();
    let small = kept.join(format!("{stem}.wasm"));
    let record = kept.join(format!("{stem}.print"));
    let made_of = std::fs::read_to_string(&record).unwrap_or_default();
    if made_of != print {
        // A run that is broken off leaves no record of what it has not made.
        std::fs::write(&record, "").at("write", &record)?;
        let mut opt = tools.publishing("wasm-opt", project)?;
        opt.args(WASM_OPT).arg("-o").arg(&small).arg(wasm);
        run::quietly(&mut opt, MEND_SOURCES)?;
        std::fs::write(&record, print).at("write", &record)?;
    }
    std::fs::read(&small).at("read", &small)
}
