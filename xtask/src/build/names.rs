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

/// What an attribute of the starting script says.
pub(crate) fn attribute<'page>(html: &'page str, name: &str) -> Result<&'page str> {
    let after = html.split_once(&format!("{name}=\""));
    let said = after.and_then(|(_, rest)| rest.split_once('"'));
    said.map(|(said, _)| said).ok_or_else(|| {
        Trouble::new(
            format!("The starting script of index.html has no {name}."),
            "Look at pattern_script in Trunk.toml.",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::attribute;

    #[test]
    fn a_page_that_does_not_say_what_is_asked_is_told() {
        let script = "<script data-js=\"./a-1.js\">";
        assert_eq!(attribute(script, "data-js").unwrap(), "./a-1.js");
        assert!(attribute(script, "data-wasm").is_err());
    }
}
