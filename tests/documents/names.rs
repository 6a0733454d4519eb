//! A name of code beside the file it is in: "`Type::function` in `file.rs`".

use super::{Project, documents, has_word, name_of_code, root, statements};
use std::fs;
use std::path::Path;

/// The names that a statement puts into a file, each with that file. A word that may be anything is a name before
/// "in"; before "of" it may be used there.
fn named_in_files(statement: &str, is_file: impl Fn(&str) -> bool) -> Vec<(&str, &str)> {
    let of_a_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == ':';
    let pieces: Vec<&str> = statement.split('`').collect();
    let mut found = Vec::new();
    let mut names: Vec<&str> = Vec::new();
    // Words, then what stands in code marks.
    for piece in pieces.chunks_exact(2) {
        let (words, span) = (piece[0].trim(), piece[1]);
        if is_file(span) {
            let named = names.drain(..).filter(|name| {
                let is_name = name.chars().all(of_a_name);
                is_name && (words == "in" || (words == "of" && name_of_code(name).is_some()))
            });
            found.extend(named.map(|name| (name, span)));
        } else {
            if !matches!(words, "," | "and") {
                names.clear();
            }
            names.push(span);
        }
    }
    found
}

/// The step of a name that is not in the text of its file, and is not what the file is called as a module.
fn missing_step<'a>(name: &'a str, path: &str, text: &str) -> Option<&'a str> {
    let path = Path::new(path.trim_end_matches("/mod.rs"));
    let module = path.file_stem().and_then(|stem| stem.to_str());
    name.split("::")
        .find(|step| module != Some(step) && !has_word(text, step))
}

#[test]
fn every_step_of_a_name_stands_in_the_file_it_is_said_to_be_in() {
    let project = Project::read();
    let (mut looked_at, mut all) = (0, Vec::new());
    for (_, document) in documents() {
        let text = fs::read_to_string(root(&document)).unwrap();
        for statement in statements(&text) {
            for (name, path) in named_in_files(&statement, |span| project.0.contains(span)) {
                looked_at += 1;
                let file = fs::read_to_string(root(path)).unwrap();
                if let Some(step) = missing_step(name, path, &file) {
                    all.push(format!("{document}: {step} of {name} in {path}"));
                }
            }
        }
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
    assert!(looked_at > 40, "only {looked_at} names were looked at");
}

#[test]
fn a_name_beside_its_file_is_read_by_its_steps() {
    let text = "`a` and `B::c` in `d.rs`; `e!` of `d.rs`, `f` of `d.rs`, `G::h` of `d.rs`; `i` or `j` in `d.rs`";
    let named = named_in_files(text, |span| span == "d.rs");
    let names: Vec<&str> = named.into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["a", "B::c", "G::h", "j"]);
    assert_eq!(missing_step("B::c", "src/d.rs", "fn c()"), Some("B"));
    assert_eq!(missing_step("d::c", "src/d.rs", "fn c()"), None);
    assert_eq!(missing_step("d::c", "src/d/mod.rs", "fn c()"), None);
}
