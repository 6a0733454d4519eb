//! The domain's own searches as a wasm of its own, for `cargo xtask bench`. It is compiled and made small as the
//! app is, of the same sources; no release has it.

use super::alone;
use crate::project::Project;
use crate::say;
use crate::tools::BuildTools;
use crate::trouble::Result;

/// Writes `domain.js` and `domain.wasm` into `target/bench/`.
pub(crate) fn compile(project: &Project) -> Result<()> {
    let tools = BuildTools::ready(project)?;
    say::step("Compiling the searches of the domain for the phone");
    let bench = project.file("target/bench");
    alone::compile(
        project,
        &tools,
        ("eldercare-bench", "bench"),
        "domain",
        &bench,
    )
}
