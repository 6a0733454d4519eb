//! Who may name whom in the app and between the crates: arrows point one way, so that a newcomer
//! can read any room without knowing the rooms above it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop loudly")]
#![allow(clippy::indexing_slicing, reason = "a test may stop loudly")]

#[path = "sources.rs"]
mod sources;

use sources::{root, rust_files};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Each module of the app, and the modules of the app it may name.
const MAY_NAME: &[(&str, &[&str])] = &[
    ("main", &[]),
    ("lib", &["first_list", "frame", "lazy", "platform"]),
    (
        "first_list",
        &["components", "data", "look", "platform", "words"],
    ),
    (
        "frame",
        &[
            "first_drawing",
            "pages",
            "public_screen",
            "widgets",
            "components",
            "changing",
            "lazy",
            "state",
            "data",
            "look",
            "platform",
            "words",
        ],
    ),
    (
        "first_drawing",
        &["pages", "changing", "state", "data", "platform"],
    ),
    (
        "public_screen",
        &[
            "components",
            "changing",
            "state",
            "data",
            "look",
            "platform",
        ],
    ),
    (
        "pages",
        &[
            "pages",
            "widgets",
            "components",
            "map",
            "changing",
            "lazy",
            "html",
            "state",
            "data",
            "look",
            "platform",
            "trouble",
            "words",
        ],
    ),
    (
        "widgets",
        &[
            "widgets",
            "components",
            "changing",
            "lazy",
            "html",
            "state",
            "data",
            "platform",
            "trouble",
            "words",
        ],
    ),
    ("components", &["components", "changing", "words"]),
    (
        "map",
        &[
            "map",
            "components",
            "changing",
            "lazy",
            "state",
            "data",
            "platform",
            "words",
        ],
    ),
    (
        "state",
        &[
            "state", "changing", "data", "look", "platform", "trouble", "words",
        ],
    ),
    ("changing", &[]),
    ("lazy", &["lazy"]),
    ("html", &[]),
    ("look", &["words"]),
    ("data", &["platform", "trouble"]),
    ("platform", &["platform", "trouble"]),
    ("words", &["words", "trouble"]),
    ("trouble", &[]),
];

/// The code without its comments and tests.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let uncommented = |line: &str| line.split("//").next().unwrap_or_default().to_owned();
    let lines: Vec<String> = without_tests(&text).lines().map(uncommented).collect();
    lines.join("\n")
}

/// A file without its modules of tests: `mod tests;` is a line, `mod tests {` goes on to its own brace.
fn without_tests(text: &str) -> String {
    let (mut rest, mut kept) = (text, String::new());
    while let Some((before, after)) = rest.split_once("#[cfg(test)]\nmod ") {
        kept.push_str(before);
        let end = match after.find([';', '{']) {
            Some(at) if after[at..].starts_with('{') => after.find("\n}\n").map(|at| at + 3),
            other => other.map(|at| at + 1),
        };
        rest = &after[end.unwrap_or(after.len())..];
    }
    kept + rest
}

/// The first names after each `crate::`, also inside `crate::{a, b}`.
fn named_modules(code: &str) -> BTreeSet<String> {
    let word = |text: &str| -> String {
        text.trim_start()
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect()
    };
    let mut named = BTreeSet::new();
    for after in code.split("crate::").skip(1) {
        match after.strip_prefix('{') {
            Some(group) => {
                let mut depth = 0;
                let mut start = true;
                for (at, c) in group.char_indices() {
                    match c {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => start = true,
                        c if start && c.is_alphabetic() => {
                            named.insert(word(&group[at..]));
                            start = false;
                        }
                        _ => {}
                    }
                }
            }
            None => {
                named.insert(word(after));
            }
        }
    }
    named
}

fn module_of(src: &Path, file: &Path) -> String {
    let inside = file.strip_prefix(src).unwrap();
    let first = inside
        .components()
        .next()
        .unwrap()
        .as_os_str()
        .to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

#[test]
fn every_module_of_the_app_names_only_what_lies_below_it() {
    let src = root().join("src");
    let files = rust_files(&src);
    let parts: Vec<Vec<String>> = files.iter().map(|file| path_of(&src, file)).collect();
    let mut wrong = Vec::new();
    for file in &files {
        let module = module_of(&src, file);
        let allowed = MAY_NAME.iter().find(|(name, _)| *name == module);
        let Some((_, allowed)) = allowed else {
            wrong.push(format!(
                "{module}: a new module must be given its place in this table"
            ));
            continue;
        };
        let code = code(file);
        let paths = named_paths(&code, &path_of(&src, file), &parts);
        let by_paths = paths.iter().filter_map(|path| path.first().cloned());
        let mut all = named_modules(&code);
        all.extend(by_paths.filter(|named| *named != module));
        for named in all {
            let is_module = MAY_NAME.iter().any(|(name, _)| *name == named);
            if is_module && !allowed.contains(&named.as_str()) {
                wrong.push(format!("{} names {named}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_platform_alone_names_the_browser() {
    let src = root().join("src");
    for file in rust_files(&src) {
        if module_of(&src, &file) == "platform" {
            continue;
        }
        for name in ["web_sys", "js_sys", "gloo_", "wasm_bindgen"] {
            assert!(
                !code(&file).contains(name),
                "{} names {name}",
                file.display()
            );
        }
    }
}

#[test]
fn the_domain_names_no_browser_no_file_no_clock_and_none_of_ours() {
    let folder = root().join("crates/domain");
    for file in rust_files(&folder.join("src")) {
        // A test may look at the clock: how long something takes.
        if file.to_string_lossy().ends_with("tests.rs") {
            continue;
        }
        let code = code(&file);
        for name in [
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "leptos",
            "std::fs",
            "std::net",
            "std::env",
            "std::time",
            "SystemTime",
            "Instant::now",
            "eldercare_",
            "compile::",
        ] {
            assert!(!code.contains(name), "{} names {name}", file.display());
        }
    }
    let manifest = fs::read_to_string(folder.join("Cargo.toml")).unwrap();
    assert!(
        !manifest.contains("path ="),
        "the domain stands on no other crate of ours"
    );
}

#[test]
fn the_compiler_touches_files_in_its_command_only() {
    let src = root().join("crates/compile/src");
    for file in rust_files(&src) {
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        let is_test =
            name.ends_with("tests") || file.components().any(|c| c.as_os_str() == "tests");
        if module_of(&src, &file) != "main" && !is_test {
            let code = code(&file);
            assert!(
                !code.contains("std::fs") && !code.contains("std::env"),
                "{}",
                file.display()
            );
        }
    }
}

/// The modules that a file names by `super::`, `self::` and `crate::`, in a `use` or anywhere else, as
/// paths from the root of its crate. `own`: the path of the file itself.
fn named_paths(code: &str, own: &[String], parts: &[Vec<String>]) -> BTreeSet<Vec<String>> {
    let uses = code.split("use ").skip(1).flat_map(|use_| {
        let text: String = use_
            .split(';')
            .next()
            .unwrap_or_default()
            .split_whitespace()
            .collect();
        spread(&text)
    });
    let mut named = BTreeSet::new();
    for path in uses.chain(paths_in(code)) {
        let mut steps = path.split("::").map(str::to_owned).collect::<Vec<_>>();
        let mut base = match steps.first().map(String::as_str) {
            Some("crate") => Vec::new(),
            Some("self") => own.to_vec(),
            Some("super") => own[..own.len().saturating_sub(1)].to_vec(),
            _ => continue,
        };
        steps.remove(0);
        while steps.first().is_some_and(|step| step == "super") {
            steps.remove(0);
            base.pop();
        }
        base.extend(steps);
        // The longest beginning that is a file; what follows are names in it.
        while !base.is_empty() && !parts.contains(&base) {
            base.pop();
        }
        if !base.is_empty() {
            named.insert(base);
        }
    }
    named
}

/// Every path in the code that begins with `crate`, `self` or `super`, as far as it is written in one
/// piece; but not where it says who may see something (`pub(in crate::geo)`).
fn paths_in(code: &str) -> Vec<String> {
    let is_of_path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let mut all = Vec::new();
    let mut before = "";
    for word in code.split(|c: char| !is_of_path(c)) {
        let is_path = ["crate::", "self::", "super::"]
            .iter()
            .any(|begin| word.starts_with(begin));
        if is_path && before != "in" {
            all.push(word.trim_end_matches(':').to_owned());
        }
        before = word;
    }
    all
}

/// `a::{b, c::{d}}` as `a::b` and `a::c::d`.
fn spread(text: &str) -> Vec<String> {
    let Some((head, rest)) = text.split_once('{') else {
        return vec![text.to_owned()];
    };
    let (mut depth, mut start, mut all) = (0, 0, Vec::new());
    for (at, c) in rest.char_indices() {
        match c {
            '{' => depth += 1,
            ',' | '}' if depth == 0 => {
                all.extend(
                    spread(&rest[start..at])
                        .into_iter()
                        .map(|one| format!("{head}{one}")),
                );
                start = at + 1;
                if c == '}' {
                    break;
                }
            }
            '}' => depth -= 1,
            _ => {}
        }
    }
    all
}

/// Where a file stands among the modules of its crate: `pages::slip` of `src/pages/slip/mod.rs`.
fn path_of(src: &Path, file: &Path) -> Vec<String> {
    let inside = file.strip_prefix(src).unwrap().with_extension("");
    let steps = inside
        .components()
        .map(|step| step.as_os_str().to_string_lossy().into_owned());
    steps
        .filter(|step| step != "mod" && step != "lib")
        .collect()
}

/// A folder's own file gathers its parts, and each part may name what the gathering file has. Of
/// two parts neither may come to name the other in a circle.
#[test]
fn no_two_modules_name_each_other_in_a_circle() {
    let mut circles = Vec::new();
    for src in [
        "src",
        "crates/domain/src",
        "crates/compile/src",
        "crates/map/src",
        "xtask/src",
    ] {
        let src = root().join(src);
        let files = rust_files(&src);
        let is_test = |path: &[String]| path.iter().any(|step| step.ends_with("tests"));
        let parts: Vec<Vec<String>> = files.iter().map(|file| path_of(&src, file)).collect();
        let named: BTreeMap<&Vec<String>, BTreeSet<Vec<String>>> = parts
            .iter()
            .zip(&files)
            .filter(|(own, _)| !is_test(own))
            .map(|(own, file)| (own, named_paths(&code(file), own, &parts)))
            .collect();
        let gathers = |a: &[String], b: &[String]| b.starts_with(a) || a.starts_with(b);
        for own in named.keys() {
            let (mut open, mut seen) = (vec![(*own).clone()], BTreeSet::new());
            while let Some(at) = open.pop() {
                for next in named.get(&at).into_iter().flatten() {
                    if next == *own && at != **own && !gathers(&at, own) {
                        circles.push(format!("{}: {}", src.display(), own.join("::")));
                    }
                    if !gathers(&at, next) && seen.insert(next.clone()) {
                        open.push(next.clone());
                    }
                }
            }
        }
    }
    circles.dedup();
    assert!(circles.is_empty(), "in a circle:\n{}", circles.join("\n"));
}

#[test]
fn a_circle_of_modules_is_found() {
    let path = |text: &str| text.split("::").map(str::to_owned).collect::<Vec<_>>();
    let parts = ["slip::cards", "slip::press", "slip"].map(path);
    let code = "use super::press::{Around, Press};\nuse crate::slip::{cards, Slip};";
    let named = named_paths(code, &path("slip::cards"), &parts);
    assert_eq!(
        named.into_iter().collect::<Vec<_>>(),
        ["slip", "slip::cards", "slip::press"].map(path)
    );
}

#[test]
fn a_path_in_code_names_a_module_as_a_use_does() {
    let path = |text: &str| text.split("::").map(str::to_owned).collect::<Vec<_>>();
    let parts = ["state::start", "state::link", "pages"].map(path);
    let code = "pub(in crate::pages) fn f() { super::super::pages::row(super::link::SHOWN) }";
    let named = named_paths(code, &path("state::start"), &parts);
    let want: BTreeSet<_> = ["pages", "state::link"].map(path).into();
    assert_eq!(named, want);
}

#[test]
fn what_follows_a_module_of_tests_is_code_again() {
    let text = "#[cfg(test)]\nmod testing;\na\n#[cfg(test)]\nmod tests {\n    b\n}\nc\n";
    let kept = without_tests(text);
    assert!(kept.contains('a') && kept.contains('c') && !kept.contains('b'));
    assert!(!kept.contains("testing"));
}

/// The app is compiled for wasm only, where nobody runs what is marked with the host's `test`.
#[test]
fn tests_of_the_app_are_run_as_wasm() {
    for file in rust_files(&root().join("src")) {
        let text = fs::read_to_string(&file).unwrap();
        let has_tests = text.contains("#[test]") || text.contains("#[rstest]");
        let are_run = text.contains("use wasm_bindgen_test::wasm_bindgen_test as test;");
        assert_eq!(has_tests, are_run, "{}", file.display());
    }
}
