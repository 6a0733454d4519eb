//! The service worker (`public/sw.js`): it is told which files are of this version, so that all of them
//! are kept together.

use super::{files, names, sums};
use crate::project::Project;
use crate::trouble::{At, Result};
use std::path::Path;

/// The starting script has one name in every version. Behind this mark stands which it is.
const BOOT: &str = r#"src="./boot.js""#;

/// The page, and the same with the wider CSP.
const PAGES: [&str; 2] = ["index.html", "compat.html"];

/// The data is published apart from the app, and the operator writes `config.json`.
const NOT_OF_A_VERSION: [&str; 5] = [
    "index.html",
    "compat.html",
    "config.json",
    "sw.js",
    "sw-off.js",
];

/// Writes `sw.js` into a folder that has the whole app, and the script that takes it back.
pub(crate) fn add(project: &Project, into: &Path) -> Result<()> {
    let page = into.join("index.html");
    let boot = std::fs::read(into.join("boot.js")).at("read", into)?;
    let boot = names::hashed("boot.js?v", &[boot]);
    for page in PAGES {
        names::tell_the_page(&into.join(page), BOOT, &format!(r#"src="./{boot}""#))?;
    }
    let html = std::fs::read_to_string(&page).at("read", &page)?;
    let files = own_files(into, &boot)?;
    let from = project.file("public/sw.js");
    let script = std::fs::read_to_string(&from).at("read", &from)?;
    let named = names::attribute(&html, "data-js")?.trim_start_matches("./");
    let to = into.join("sw.js");
    let told = [told(&html, named, &files), script].concat();
    std::fs::write(&to, told).at("write", &to)?;
    let off = project.file("public/sw-off.js");
    std::fs::copy(&off, into.join("sw-off.js")).at("copy", &off)?;
    Ok(())
}

/// All files of the app beside its page, by the names they are asked for, each with its checksum.
fn own_files(folder: &Path, boot: &str) -> Result<Vec<(String, u32)>> {
    let mut own = Vec::new();
    for file in files::list(folder)? {
        let inside = file.path.strip_prefix(folder).unwrap_or(&file.path);
        let name = inside.to_string_lossy().replace('\\', "/");
        let of_version = !name.contains('/') && !NOT_OF_A_VERSION.contains(&name.as_str());
        if of_version && !file.is_compressed_copy() {
            let sum = sums::of(&std::fs::read(&file.path).at("read", &file.path)?);
            let name = match name.as_str() {
                "boot.js" => boot.to_owned(),
                _ => name,
            };
            own.push((name, sum));
        }
    }
    Ok(own)
}

/// The first line of the service worker.
fn told(html: &str, page: &str, files: &[(String, u32)]) -> String {
    let files: Vec<String> = files
        .iter()
        .map(|(name, sum)| format!("\"{name}\":{sum}"))
        .collect();
    let files = files.join(",");
    let version = names::hashed("v", &[html, &files]);
    format!("const VERSION=\"{version}\",PAGE=\"{page}\",FILES={{{files}}};\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::files::tests::scratch;

    #[test]
    fn all_of_the_app_is_kept_together_and_no_data() {
        let top = scratch("offline");
        std::fs::create_dir_all(top.join("data")).unwrap();
        for name in [
            "index.html",
            "boot.js",
            "a-1.wasm",
            "a-1.wasm.br",
            "config.json",
            "data/x.pack",
        ] {
            std::fs::write(top.join(name), name).unwrap();
        }
        let own = own_files(&top, "boot.js?v-1").unwrap();
        let names: Vec<&str> = own.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["a-1.wasm", "boot.js?v-1"]);
        assert_eq!(own[0].1, sums::of(b"a-1.wasm"));
        files::remove(&top).unwrap();
    }

    #[test]
    fn another_page_is_another_version() {
        let files = [("a-1.js".to_owned(), 7)];
        let one = told("<p>1", "a-1.js", &files);
        assert_ne!(one, told("<p>2", "a-1.js", &files));
        assert!(
            one.ends_with("PAGE=\"a-1.js\",FILES={\"a-1.js\":7};\n"),
            "{one}"
        );
    }
}
