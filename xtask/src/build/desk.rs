//! The app once more, with the pages that are worked with at a desk: a bundle of its own, which
//! `public/bundle.js` takes when such a page is asked for.

use super::{app, files, map};
use crate::project::Project;
use crate::tools::BuildTools;
use crate::trouble::{At, Result, Trouble};
use std::path::Path;

/// What the page's starting script calls the bundle until it is there.
const NO_NAME: &str = r#"data-desk="""#;

/// Adds the bundle to a folder that has the app, and its name to the `index.html` there.
pub(crate) fn compile(project: &Project, tools: &BuildTools, into: &Path) -> Result<()> {
    let bench = project.workbench().join("desk");
    files::remove(&bench)?;
    app::compile(project, tools, "desk", &bench)?;
    let mut name = None;
    for file in files::list(&bench)? {
        let own = file.path.file_name().unwrap_or_default().to_string_lossy();
        if let Some(stem) = own.strip_suffix(".js").filter(|_| app::is_glue(&own)) {
            name = Some(stem.to_owned());
        }
        if own.starts_with(app::NAME) {
            let to = into.join(own.as_ref());
            std::fs::copy(&file.path, &to).at("write", &to)?;
        }
    }
    let name = name.ok_or_else(|| {
        Trouble::new(
            "The bundle of the desk has no glue of the expected name.",
            "Look at what trunk wrote into target/site/desk.",
        )
    })?;
    map::tell_the_page(
        &into.join("index.html"),
        NO_NAME,
        &format!(r#"data-desk="{name}""#),
    )
}
