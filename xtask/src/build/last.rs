//! The files of the app that was served before stay for one release more: whoever has its page open
//! asks for its parts by their names.

use super::files;
use crate::trouble::{At, Result};
use std::path::Path;

/// The endings of a file and of its compressed copies.
const COPIES: [&str; 3] = ["", ".br", ".gz"];

/// Copies the files that the page in `served` names, and that have the hash of their contents in
/// their names, into the folder of the next release.
pub(crate) fn keep(served: &Path, new: &Path) -> Result<()> {
    let Ok(page) = std::fs::read_to_string(served.join("index.html")) else {
        return Ok(());
    };
    for file in files::list(served)? {
        let name = file.path.file_name().unwrap_or_default().to_string_lossy();
        if file.path.parent() != Some(served) || !is_named(&page, &name) {
            continue;
        }
        for ending in COPIES {
            let copy = format!("{name}{ending}");
            let (from, to) = (served.join(&copy), new.join(&copy));
            if from.is_file() && !to.exists() {
                std::fs::copy(&from, &to).at("copy", &from)?;
            }
        }
    }
    Ok(())
}

/// Whether a page names a file by the hash of its contents. Of the map it names what its three files
/// have in common.
fn is_named(page: &str, name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    let hash = stem.trim_end_matches("_bg").rsplit('-').next();
    let hashed =
        hash.is_some_and(|hash| hash.len() == 16 && hash.chars().all(|c| c.is_ascii_hexdigit()));
    hashed && page.contains(stem)
}

#[cfg(test)]
mod tests {
    use super::super::files::remove;
    use super::super::files::tests::scratch;
    use super::*;

    #[test]
    fn what_the_last_page_names_stays_and_what_was_before_it_goes() {
        let top = scratch("last");
        let (served, new) = (top.join("served"), top.join("new"));
        for folder in [&served, &new] {
            std::fs::create_dir_all(folder).unwrap();
        }
        let of_last = [
            "eldercare-map-00000000000000aa.js",
            "eldercare-map-00000000000000aa_bg.wasm",
            "eldercare-map-00000000000000aa_bg.wasm.br",
            "map-00000000000000bb.css",
            "part-guide-00000000000000cc.wasm",
        ];
        let page = "data-js=\"./eldercare-map-00000000000000aa.js\" data-wasm=\"./eldercare-map-00000000000000aa_bg.wasm\" data-map-files=\"map-00000000000000bb\" data-parts=\"guide=part-guide-00000000000000cc.wasm\" src=\"./boot.js\"";
        std::fs::write(served.join("index.html"), page).unwrap();
        let others = ["boot.js", "part-guide-00000000000000dd.wasm", "icon.svg"];
        for name in of_last.iter().chain(&others) {
            std::fs::write(served.join(name), name).unwrap();
        }
        keep(&served, &new).unwrap();
        let kept: Vec<String> = files::list(&new)
            .unwrap()
            .iter()
            .map(|file| file.path.strip_prefix(&new).unwrap().display().to_string())
            .collect();
        assert_eq!(kept, of_last);
        remove(&top).unwrap();
    }
}
