//! The search for the nearest as a wasm of its own, for `cargo xtask bench`. It is compiled and made small as
//! the app is, of the same sources; no release has it.

use super::split::{FIX, WASM_OPT};
use crate::project::Project;
use crate::tools::BuildTools;
use crate::trouble::Result;
use crate::{run, say};

/// Writes `nearest.js` and `nearest.wasm` into `target/bench/`.
pub(crate) fn compile(project: &Project) -> Result<()> {
    let tools = BuildTools::ready(project)?;
    say::step("Compiling the search for the nearest for the phone");
    let mut cargo = tools.publishing("cargo", project)?;
    cargo.args(["build", "--quiet", "--release", "-p", "eldercare-bench"]);
    cargo.args(["--target", "wasm32-unknown-unknown"]);
    run::stream(&mut cargo, FIX)?;

    let bench = project.file("target/bench");
    let wasm = project
        .wasm_target()
        .join("wasm32-unknown-unknown/release/bench.wasm");
    let mut bindgen = tools.publishing("wasm-bindgen", project)?;
    bindgen.args([
        "--target",
        "web",
        "--no-typescript",
        "--out-name",
        "nearest",
    ]);
    bindgen.arg("--out-dir").arg(&bench).arg(&wasm);
    run::stream(&mut bindgen, FIX)?;

    let mut opt = tools.publishing("wasm-opt", project)?;
    opt.args(WASM_OPT).arg("-o").arg(bench.join("nearest.wasm"));
    opt.arg(bench.join("nearest_bg.wasm"));
    run::stream(&mut opt, FIX)
}
