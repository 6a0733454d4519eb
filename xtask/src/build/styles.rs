//! The styles that a single page has, or a public screen: fetched with it (`public/bundle.js`).

use super::names;
use crate::project::Project;
use crate::trouble::{At, Result};
use std::path::Path;

/// The files in `public/styles`.
const STYLES: [&str; 6] = ["desk", "slip", "together", "result", "print", "kiosk"];

/// What the page's starting script calls them until they are known by the hash of their contents.
const PLAIN_NAMES: &str =
    r#"data-styles="desk.css slip.css together.css result.css print.css kiosk.css""#;

/// Adds them to a folder that has the app, and their names to the `index.html` there.
pub(crate) fn add(project: &Project, into: &Path) -> Result<()> {
    let styles = copy(project, into)?.join(" ");
    let named = format!(r#"data-styles="{styles}""#);
    names::tell_the_page(&into.join("index.html"), PLAIN_NAMES, &named)
}

/// Adds all of them to a folder that has the app, and to the page there: one on which components of
/// every page stand.
pub(crate) fn dress(project: &Project, into: &Path) -> Result<()> {
    let link = |name: String| format!(r#"<link rel="stylesheet" href="{name}">"#);
    let links: String = copy(project, into)?.into_iter().map(link).collect();
    let page = into.join("index.html");
    names::tell_the_page(&page, "</head>", &format!("{links}</head>"))
}

/// Copies the styles into a folder, under names that change with them.
fn copy(project: &Project, into: &Path) -> Result<Vec<String>> {
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
