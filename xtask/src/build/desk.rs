//! The app once more, with the pages that are worked with at a desk: a bundle of its own, which
//! `public/bundle.js` takes when such a page is asked for, with the styles of its pages.

use super::{app, files, names};
use crate::project::Project;
use crate::tools::BuildTools;
use crate::trouble::{At, Result, Trouble};
use std::path::Path;

/// What the page's starting script calls the bundle until it is there.
const NO_NAME: &str = r#"data-desk="""#;

/// The styles that come with it (`public/styles`): each of one page, or of a public screen.
const STYLES: [&str; 4] = ["desk", "slip", "together", "kiosk"];

/// What the page's starting script calls them until they are known by the hash of their contents.
const NO_STYLES: &str = r#"data-styles="""#;

/// Adds the bundle to a folder that has the app, and its name and those of its styles to the
/// `index.html` there.
pub(crate) fn compile(project: &Project, tools: &BuildTools, into: &Path) -> Result<()> {
    let bench = project.workbench().join("desk");
    files::remove(&bench)?;
    app::compile(project, tools, app::Profile::Release, "desk", &bench)?;
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
    let page = into.join("index.html");
    names::tell_the_page(&page, NO_NAME, &format!(r#"data-desk="{name}""#))?;
    let styles = styles(project, into)?.join(" ");
    names::tell_the_page(&page, NO_STYLES, &format!(r#"data-styles="{styles}""#))
}

/// Adds all the styles to a folder that has the app, and to the `index.html` there: for a page on
/// which components of every page stand.
pub(crate) fn dress(project: &Project, into: &Path) -> Result<()> {
    let link = |name: String| format!(r#"<link rel="stylesheet" href="{name}">"#);
    let links: String = styles(project, into)?.into_iter().map(link).collect();
    let page = into.join("index.html");
    names::tell_the_page(&page, "</head>", &format!("{links}</head>"))
}

/// Copies the styles into a folder, under names that change with them.
fn styles(project: &Project, into: &Path) -> Result<Vec<String>> {
    let copy = |name: &&str| {
        let from = project.file(&format!("public/styles/{name}.css"));
        let css = std::fs::read(&from).at("read", &from)?;
        let own = names::hashed(name, &[&css]) + ".css";
        let to = into.join(&own);
        std::fs::write(&to, css).at("write", &to)?;
        Ok(own)
    };
    STYLES.iter().map(copy).collect()
}
