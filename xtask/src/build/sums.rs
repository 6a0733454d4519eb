//! Checksums of the files of a release: CRC-32, as `public/patience.js` computes it. A phone runs and keeps
//! nothing that was changed on its way: of a wasm with one other byte nobody knows what it does.

use super::names;
use crate::trouble::{At, Result};
use std::path::Path;

/// What the page's starting script has in the place of the checksums until they are known.
const UNKNOWN: &str = r#"data-sums="""#;

/// The checksum of a file.
pub(crate) fn of(file: &[u8]) -> u32 {
    crc32fast::hash(file)
}

/// Writes the checksums of the app's wasm and of the map's into the `index.html` of a folder.
pub(crate) fn add(into: &Path) -> Result<()> {
    let page = into.join("index.html");
    let html = std::fs::read_to_string(&page).at("read", &page)?;
    let app = names::attribute(&html, "data-wasm")?;
    let map = format!("{}.wasm", names::attribute(&html, "data-map-files")?);
    let mut sums = Vec::new();
    for name in [app, &map] {
        let path = into.join(name);
        let file = std::fs::read(&path).at("read", &path)?;
        sums.push(of(&file).to_string());
    }
    let known = format!(r#"data-sums="{}""#, sums.join(" "));
    names::tell_the_page(&page, UNKNOWN, &known)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::files::{self, tests::scratch};

    #[test]
    fn the_page_says_the_checksums_of_the_app_and_of_the_map() {
        let top = scratch("sums");
        std::fs::create_dir_all(&top).unwrap();
        std::fs::write(top.join("a_bg.wasm"), "123456789").unwrap();
        std::fs::write(top.join("map-1.wasm"), "").unwrap();
        let page = r#"<script data-wasm="./a_bg.wasm" data-map-files="map-1" data-sums="">"#;
        std::fs::write(top.join("index.html"), page).unwrap();
        add(&top).unwrap();
        let told = std::fs::read_to_string(top.join("index.html")).unwrap();
        // The check value of CRC-32/ISO-HDLC is cbf43926.
        assert!(told.contains(r#"data-sums="3421780262 0""#), "{told}");
        files::remove(&top).unwrap();
    }
}
