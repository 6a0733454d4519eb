//! The wasm of a release, cut into parts: the app itself, which every visit begins with, and what is
//! fetched when it is needed (`src/lazy.rs`). Made by wasm-split-cli of what cargo has linked.
//!
//! The tool makes a module of each part, and one more for every group of parts that share code. A
//! phone would ask for a dozen small files, so they are put together: modules of any size are files of
//! their own, and all smaller ones lie one after the other in one more.

use super::cut::Cut;
use super::{files, glue, names, small, sums};
use crate::project::Project;
use crate::tools::BuildTools;
use crate::trouble::{At, MEND_SOURCES, Result};
use crate::{run, say};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

/// From this size on a module that several parts share is a file of its own. Bytes.
const OWN_FILE: usize = 8_000;

/// The part with which the app itself begins (`src/lib.rs`). It is fetched with every visit, so what it
/// shares with others is in its file.
const APP: &str = "app";

/// The JavaScript that fetches and runs parts.
const LOADER: &str = include_str!("parts.js");

/// What a release is called.
#[derive(Debug)]
pub(crate) struct Release {
    /// The JavaScript of the app.
    pub(crate) js: String,
    /// Its wasm.
    pub(crate) wasm: String,
    /// Each part with its files: `guide=part-guide-1f.wasm,shared-2e.wasm place=…`
    pub(crate) parts: String,
}

/// Writes the app and its parts into a folder.
pub(crate) fn compile(project: &Project, tools: &BuildTools, into: &Path) -> Result<Release> {
    let bench = project.workbench().join("split");
    files::remove(&bench)?;
    let cut = cut(project, tools, &bench)?;
    say::step("Making the app and its parts small");
    let mut bindgen = tools.publishing("wasm-bindgen", project)?;
    bindgen.args(["--target", "web", "--no-typescript", "--keep-lld-exports"]);
    bindgen.args(["--out-name", "main", "--out-dir"]);
    bindgen.arg(&bench).arg(bench.join("main.wasm"));
    run::stream(&mut bindgen, MEND_SOURCES)?;

    let main = small::make(project, tools, &bench.join("main_bg.wasm"))?;
    let mut modules = BTreeMap::new();
    for name in cut.modules() {
        let path = bench.join(format!("{name}.wasm"));
        modules.insert(name, small::make(project, tools, &path)?);
    }
    let files = put_together(modules, cut.needs(APP));
    std::fs::create_dir_all(into).at("make", into)?;
    for file in &files {
        let path = into.join(&file.name);
        std::fs::write(&path, &file.bytes).at("write", &path)?;
    }

    let path = bench.join("main.js");
    let written = std::fs::read_to_string(&path).at("read", &path)?;
    let js = cut.with_loader(&written, &tables(&cut, &files))?;
    std::fs::write(&path, js).at("write", &path)?;
    glue::shrink(project, tools, &path)?;
    let js = std::fs::read(&path).at("read", &path)?;
    let stem = names::hashed("eldercare-map", &[&js, &main]);
    let release = Release {
        js: format!("{stem}.js"),
        wasm: format!("{stem}_bg.wasm"),
        parts: parts(&cut, &files),
    };
    for (name, bytes) in [(&release.js, &js), (&release.wasm, &main)] {
        let path = into.join(name);
        std::fs::write(&path, bytes).at("write", &path)?;
    }
    Ok(release)
}

/// Compiles the app and cuts its wasm.
fn cut(project: &Project, tools: &BuildTools, bench: &Path) -> Result<Cut> {
    say::step("Compiling the app for the phone");
    say::note(
        "The first time a minute or two on two cores: the whole program is optimised for size at once.",
    );
    let mut cargo = tools.publishing("cargo", project)?;
    cargo.args(["rustc", "--quiet", "--release", "--bin", "eldercare-map"]);
    cargo.args(["--features", "split", "--target", "wasm32-unknown-unknown"]);
    // What the tool cuts by.
    cargo.args(["--", "-Clink-args=--emit-relocs"]);
    run::stream(&mut cargo, MEND_SOURCES)?;
    let wasm = project
        .wasm_target()
        .join("wasm32-unknown-unknown/release/eldercare-map.wasm");
    std::fs::create_dir_all(bench).at("make", bench)?;
    let mut split = tools.publishing("wasm-split-cli", project)?;
    split.arg(&wasm).arg(bench);
    run::stream(&mut split, MEND_SOURCES)?;
    let links = bench.join("__wasm_split.js");
    Cut::read(&std::fs::read_to_string(&links).at("read", &links)?)
}

/// One file of parts.
#[derive(Debug, PartialEq, Eq)]
struct PartFile {
    name: String,
    bytes: Vec<u8>,
    /// Its modules: each with its first byte and the byte after its last.
    modules: Vec<(String, usize, usize)>,
}

/// Which module lies in which file. `of_app`: those that the app begins with.
fn put_together(modules: BTreeMap<String, Vec<u8>>, of_app: &[String]) -> Vec<PartFile> {
    let mut stems: BTreeMap<String, Vec<(String, Vec<u8>)>> = BTreeMap::new();
    for (name, bytes) in modules {
        let stem = match name.strip_prefix("split_") {
            _ if of_app.contains(&name) => format!("part-{APP}"),
            Some(part) => format!("part-{part}"),
            None if bytes.len() >= OWN_FILE => name.replace("chunk_", "shared-"),
            None => "shared".to_owned(),
        };
        stems.entry(stem).or_default().push((name, bytes));
    }
    let file = |(stem, modules): (String, Vec<(String, Vec<u8>)>)| {
        let mut bytes = Vec::new();
        let mut places = Vec::new();
        for (name, own) in modules {
            let first = bytes.len();
            bytes.extend(own);
            places.push((name, first, bytes.len()));
        }
        PartFile {
            name: names::hashed(&stem, &[&bytes]) + ".wasm",
            bytes,
            modules: places,
        }
    };
    stems.into_iter().map(file).collect()
}

/// What the loader knows of a release, as JavaScript.
fn tables(cut: &Cut, files: &[PartFile]) -> String {
    let (mut sums, mut modules, mut parts) = (String::new(), String::new(), String::new());
    for file in files {
        let _ = write!(sums, "'{}': {}, ", file.name, sums::of(&file.bytes));
        for (module, first, end) in &file.modules {
            let _ = write!(modules, "{module}: ['{}', {first}, {end}], ", file.name);
        }
    }
    for (part, needs) in &cut.parts {
        let _ = write!(parts, "{part}: ['{}'], ", needs.join("', '"));
    }
    let shared = cut.shared.join("', '");
    format!(
        "const SHARED = ['{shared}'];\nconst FILES = {{ {sums}}};\nconst MODULES = {{ {modules}}};\nconst PARTS = {{ {parts}}};\n{LOADER}"
    )
}

/// The files of each part, as the page says it.
fn parts(cut: &Cut, files: &[PartFile]) -> String {
    let of_part = |(part, needs): (&String, &Vec<String>)| {
        let has = |file: &&PartFile| file.modules.iter().any(|(name, ..)| needs.contains(name));
        let names: Vec<&str> = files.iter().filter(has).map(|f| f.name.as_str()).collect();
        format!("{part}={}", names.join(","))
    };
    cut.parts.iter().map(of_part).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut() -> Cut {
        let needs = |all: &[&str]| all.iter().map(|&name| name.to_owned()).collect();
        Cut {
            shared: vec!["memory".to_owned()],
            parts: BTreeMap::from([
                (
                    "desk".to_owned(),
                    needs(&["chunk_1", "chunk_2", "split_desk"]),
                ),
                (
                    "guide".to_owned(),
                    needs(&["chunk_1", "chunk_3", "split_guide"]),
                ),
            ]),
        }
    }

    fn modules() -> BTreeMap<String, Vec<u8>> {
        BTreeMap::from([
            ("chunk_1".to_owned(), vec![1; 10]),
            ("chunk_2".to_owned(), vec![2; OWN_FILE]),
            ("chunk_3".to_owned(), vec![3; 5]),
            ("split_desk".to_owned(), vec![4; 7]),
            ("split_guide".to_owned(), vec![5; 7]),
        ])
    }

    #[test]
    fn small_modules_share_a_file_and_each_is_found_in_it() {
        let files = put_together(modules(), &[]);
        let stems: Vec<&str> = files
            .iter()
            .filter_map(|file| Some(file.name.rsplit_once('-')?.0))
            .collect();
        assert_eq!(stems, ["part-desk", "part-guide", "shared", "shared-2"]);
        for file in &files {
            for (name, first, end) in &file.modules {
                assert_eq!(file.bytes[*first..*end], modules()[name]);
            }
        }
        let all: usize = files.iter().map(|file| file.bytes.len()).sum();
        assert_eq!(all, modules().values().map(Vec::len).sum());
    }

    #[test]
    fn what_the_app_begins_with_is_in_one_file() {
        let of_app = ["chunk_1", "chunk_2", "split_guide"].map(str::to_owned);
        let files = put_together(modules(), &of_app);
        let app: Vec<&str> = files[0]
            .modules
            .iter()
            .map(|(name, ..)| name.as_str())
            .collect();
        assert!(files[0].name.starts_with("part-app-"));
        assert_eq!(app, of_app);
    }

    #[test]
    fn a_file_of_other_contents_has_another_name() {
        let first = put_together(modules(), &[]);
        let mut changed = modules();
        changed.insert("chunk_3".to_owned(), vec![6; 5]);
        let second = put_together(changed, &[]);
        let kept: Vec<&PartFile> = first.iter().filter(|file| second.contains(file)).collect();
        assert_eq!(kept.len(), first.len() - 1);
        assert!(second.iter().all(|file| file.name != first[2].name));
    }

    #[test]
    fn the_page_hears_every_file_of_a_part_and_no_other() {
        let files = put_together(modules(), &[]);
        let name = |at: usize| files[at].name.as_str();
        let want = format!(
            "desk={},{},{} guide={},{}",
            name(0),
            name(2),
            name(3),
            name(1),
            name(2)
        );
        assert_eq!(parts(&cut(), &files), want);
    }

    #[test]
    fn the_loader_hears_where_each_module_lies() {
        let files = put_together(modules(), &[]);
        let tables = tables(&cut(), &files);
        let shared = &files[2].name;
        let sum = sums::of(&files[2].bytes);
        assert!(tables.contains("SHARED = ['memory'];"));
        assert!(tables.contains(&format!("'{shared}': {sum}, ")));
        assert!(tables.contains(&format!("chunk_3: ['{shared}', 10, 15], ")));
        assert!(tables.contains("guide: ['chunk_1', 'chunk_3', 'split_guide'], "));
    }
}
