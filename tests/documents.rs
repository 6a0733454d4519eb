//! The documents are true about the files: what README.md, CHANGELOG.md and docs/ name is there.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop loudly")]
#![allow(clippy::indexing_slicing, reason = "a test may stop loudly")]

#[path = "documents/names.rs"]
mod names;
#[path = "documents/tables.rs"]
mod tables;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Folders that are made, or are not of the project, by their paths.
const NOT_OURS: &[&str] = &[
    ".git",
    ".tools",
    "dist",
    "public/data",
    "public/plain",
    "screenshots",
    "target",
    "tests/node_modules",
    "tests/playwright-report",
    "tests/test-results",
];

/// How a path begins that names what a program writes. It is not looked for.
const WRITTEN: &[&str] = &[
    ".tools",
    "data",
    "dist",
    "out",
    "plain",
    "screenshots",
    "target",
];

/// Endings of the files that the project consists of.
const ENDINGS: &[&str] = &[
    "rs", "ts", "mjs", "js", "css", "html", "toml", "md", "csv", "json", "geojson", "lock", "png",
    "svg", "py", "txt", "sh",
];

/// Every file of the project, its path relative to the root.
struct Project(BTreeSet<String>);

impl Project {
    fn read() -> Self {
        let mut files = BTreeSet::new();
        let mut open = vec![String::new()];
        while let Some(folder) = open.pop() {
            for entry in fs::read_dir(root(&folder)).unwrap() {
                let entry = entry.unwrap();
                let name = entry.file_name().into_string().unwrap();
                let path = [&folder, name.as_str()].concat();
                // A link is of whoever works here, and leads out of the project.
                if entry.file_type().unwrap().is_file() {
                    files.insert(path);
                } else if entry.file_type().unwrap().is_dir() && !NOT_OURS.contains(&path.as_str())
                {
                    open.push(path + "/");
                }
            }
        }
        Self(files)
    }

    /// Whether there is such a file or folder, by its whole path or by the end of it: where a text
    /// speaks of one room, `page.rs` is enough.
    fn has(&self, path: &str) -> bool {
        let folder = [path.trim_end_matches('/'), "/"].concat();
        let end = ["/", path].concat();
        self.0
            .iter()
            .any(|file| file == path || file.ends_with(&end) || file.starts_with(&folder))
    }

    fn is_top_folder(&self, name: &str) -> bool {
        let folder = [name, "/"].concat();
        self.0.iter().any(|file| file.starts_with(&folder))
    }

    /// Whether a word in code marks is meant as a path of this project.
    fn looks_like_one(&self, word: &str) -> bool {
        let of_a_path = |c: char| c.is_alphanumeric() || "_-./".contains(c);
        if !word.chars().all(of_a_path) || WRITTEN.contains(&first_step(word)) {
            return false;
        }
        let below_a_folder = word.contains('/') && self.is_top_folder(first_step(word));
        let is_file = word
            .rsplit_once('.')
            .is_some_and(|(stem, end)| !stem.is_empty() && ENDINGS.contains(&end));
        below_a_folder || is_file
    }

    /// What a document names that is not there.
    fn missing(&self, folder: &str, text: &str) -> Vec<String> {
        let words = code(text);
        let words = words.iter().flat_map(|code| code.split_whitespace());
        let words = words
            .map(|word| word.trim_matches(['"', '\'', ',', ';', ':', '(', ')']))
            .filter(|word| self.looks_like_one(word) && !self.has(word))
            .map(str::to_owned);
        let links = text.split("](").skip(1);
        let links = links
            .filter_map(|after| Some(after.split_once(')')?.0))
            .filter(|to| !to.contains("://") && !to.starts_with('#'))
            .map(|to| to.split('#').next().unwrap_or_default())
            .filter(|to| !root(&[folder, to].concat()).exists())
            .map(str::to_owned);
        words.chain(links).collect()
    }
}

fn first_step(path: &str) -> &str {
    path.split('/').next().unwrap_or_default()
}

fn root(path: &str) -> std::path::PathBuf {
    // The package of this test is xtask, a folder of the project.
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

/// What stands in code marks: each fenced block, and each span of a line.
fn code(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, part) in text.split("\n```").enumerate() {
        if at % 2 == 1 {
            found.push(part.to_owned());
        } else {
            found.extend(text_spans(part));
        }
    }
    found
}

fn text_spans(text: &str) -> impl Iterator<Item = String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned)
}

/// The documents: the folder of each, and its path.
fn documents() -> Vec<(&'static str, String)> {
    let mut all = vec![
        ("", "README.md".to_owned()),
        ("", "CHANGELOG.md".to_owned()),
    ];
    for entry in fs::read_dir(root("docs")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if name.ends_with(".md") {
            all.push(("docs/", ["docs/", &name].concat()));
        }
    }
    all
}

#[test]
fn every_file_that_a_document_names_is_there() {
    let project = Project::read();
    let mut all = Vec::new();
    for (folder, document) in documents() {
        let text = fs::read_to_string(root(&document)).unwrap();
        let missing = project.missing(folder, &text).into_iter();
        all.extend(missing.map(|name| format!("{document} names {name}")));
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}

/// A statement that names files by their whole paths and, in code marks, names of code: each of
/// these stands in one of the files. A statement without such a file is not looked at.
#[test]
fn what_a_statement_says_of_a_file_stands_in_that_file() {
    let project = Project::read();
    let (mut looked_at, mut all) = (0, Vec::new());
    for (_, document) in documents() {
        let text = fs::read_to_string(root(&document)).unwrap();
        for statement in statements(&text) {
            let spans: Vec<String> = text_spans(&statement).collect();
            let files = spans.iter().filter(|span| project.0.contains(*span));
            let files: Vec<String> = files
                .filter_map(|path| fs::read_to_string(root(path)).ok())
                .collect();
            let names = spans.iter().filter_map(|span| name_of_code(span));
            for name in names.filter(|_| !files.is_empty()) {
                looked_at += 1;
                if !files.iter().any(|file| has_word(file, name)) {
                    all.push(format!("{document}: {name} in: {statement}"));
                }
            }
        }
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
    assert!(looked_at > 100, "only {looked_at} names were looked at");
}

/// The rows of tables, the items of lists and the paragraphs of a text.
fn statements(text: &str) -> Vec<String> {
    let mut all: Vec<String> = vec![String::new()];
    for line in text.lines() {
        let begins = line.is_empty()
            || line.starts_with(['|', '-', '#'])
            || line
                .split_once(". ")
                .is_some_and(|(at, _)| at.parse::<u8>().is_ok());
        if begins {
            all.push(String::new());
        }
        if let Some(last) = all.last_mut() {
            last.push_str(line);
            last.push(' ');
        }
    }
    all
}

/// The last part of `State::show`, `page_name`, `ROWS`, `Page`; nothing for words that may be
/// anything.
fn name_of_code(span: &str) -> Option<&str> {
    let of_a_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == ':';
    let like_code = span.contains(['_', ':']) || span.contains(|c: char| c.is_ascii_uppercase());
    let is_name = like_code && span.chars().all(of_a_name);
    is_name.then(|| span.rsplit("::").next().unwrap_or_default())
}

fn has_word(code: &str, word: &str) -> bool {
    code.split(|c: char| !c.is_alphanumeric() && c != '_')
        .any(|one| one == word)
}

#[test]
fn a_name_that_is_not_in_its_file_is_found() {
    assert_eq!(name_of_code("State::show"), Some("show"));
    assert_eq!(name_of_code("isOfDesk"), Some("isOfDesk"));
    assert_eq!(name_of_code("kind"), None);
    assert_eq!(name_of_code("#/nearby"), None);
    assert!(has_word("fn show(self)", "show"));
    assert!(!has_word("fn shown(self)", "show"));
    let text = "1. `a.rs`: a name\n   `B::c`.\n2. `d.rs`\n\n| `e` |\nend";
    assert_eq!(
        statements(text),
        [
            "",
            "1. `a.rs`: a name    `B::c`. ",
            "2. `d.rs` ",
            " ",
            "| `e` | end "
        ]
    );
}

#[test]
fn a_wrong_path_and_a_wrong_link_are_found_and_what_a_build_makes_is_not_looked_for() {
    let files = ["src/pages/mod.rs", "docs/checks.md", "seeds/papers.toml"];
    let project = Project(files.map(str::to_owned).into());
    let missing = |text| project.missing("", text);
    let nothing: Vec<String> = vec![];
    assert_eq!(
        missing("`src/pages/mod.rs`, `mod.rs`, `src/pages/`"),
        nothing
    );
    assert_eq!(missing("`dist/index.html`, `.br`, `city::read`"), nothing);
    assert_eq!(missing("`src/pages/gone.rs`"), ["src/pages/gone.rs"]);
    assert_eq!(missing("`od.rs`"), ["od.rs"]);
    assert_eq!(missing("a\n```\nsrc/gone/ what\n```\n"), ["src/gone/"]);
    assert_eq!(missing("[it](docs/gone.md)"), ["docs/gone.md"]);
    assert_eq!(missing("[it](docs/checks.md#times)"), nothing);
}
