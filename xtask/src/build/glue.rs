//! The JavaScript between the browser and a wasm: written by wasm-bindgen for people to read,
//! downloaded by phones.

use crate::project::Project;
use crate::run;
use crate::tools::BuildTools;
use crate::trouble::Result;
use std::path::Path;

/// Makes it small, in place. Names a page may ask for stay.
pub(crate) fn shrink(project: &Project, tools: &BuildTools, glue: &Path) -> Result<()> {
    let mut terser = tools.publishing("terser", project)?;
    terser.arg(glue);
    terser.args(["--module", "--compress", "--mangle", "--output"]);
    terser.arg(glue);
    run::stream(
        &mut terser,
        "The glue could not be read as JavaScript: the version of wasm-bindgen or terser may have changed.",
    )
}
