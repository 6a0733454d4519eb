//! A crate as a wasm of its own beside the app: compiled, bound to JavaScript, and made small as the app is.

use super::small;
use crate::project::Project;
use crate::run;
use crate::tools::BuildTools;
use crate::trouble::{At, MEND_SOURCES, Result};
use std::path::Path;

/// Writes `<name>.js` and `<name>.wasm` into `bench`. `package`: the crate; `lib`: what its library is called.
pub(crate) fn compile(
    project: &Project,
    tools: &BuildTools,
    (package, lib): (&str, &str),
    name: &str,
    bench: &Path,
) -> Result<()> {
    let mut cargo = tools.publishing("cargo", project)?;
    cargo.args(["build", "--quiet", "--release", "-p", package]);
    cargo.args(["--target", "wasm32-unknown-unknown"]);
    run::stream(&mut cargo, MEND_SOURCES)?;

    let wasm = project
        .wasm_target()
        .join("wasm32-unknown-unknown/release")
        .join(lib)
        .with_extension("wasm");
    let mut bindgen = tools.publishing("wasm-bindgen", project)?;
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", name]);
    bindgen.arg("--out-dir").arg(bench).arg(&wasm);
    run::stream(&mut bindgen, MEND_SOURCES)?;

    let small = small::make(project, tools, &bench.join(format!("{name}_bg.wasm")))?;
    let path = bench.join(name).with_extension("wasm");
    std::fs::write(&path, small).at("write", &path)
}
