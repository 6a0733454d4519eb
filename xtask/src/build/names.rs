//! Names that are known only when what they name is made: by the hash of its contents, so that a
//! stored copy is the right one or has another name; and telling them to the page.

use crate::trouble::{At, Result, Trouble};
use std::hash::{DefaultHasher, Hasher};
use std::path::Path;

/// `stem-` and a hash of all the contents.
pub(crate) fn hashed(stem: &str, contents: &[impl AsRef<[u8]>]) -> String {
    let mut hasher = DefaultHasher::new();
    for content in contents {
        hasher.write(content.as_ref());
    }
    format!("{stem}-{:016x}", hasher.finish())
}

/// Writes a name that is known only now into the starting script of the page.
pub(crate) fn tell_the_page(page: &Path, unnamed: &str, named: &str) -> Result<()> {
    let html = std::fs::read_to_string(page).at("read", page)?;
    if !html.contains(unnamed) {
        return Err(Trouble::new(
            format!("The starting script of index.html does not say {unnamed}."),
            "Look at pattern_script in Trunk.toml.",
        ));
    }
    std::fs::write(page, html.replace(unnamed, named)).at("write", page)
}
