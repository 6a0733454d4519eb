//! What the documents have in tables is what the code has: who may name whom, and what others rely
//! on today.

use super::{has_word, root};
use std::collections::BTreeSet;
use std::fs;

/// What stands between two marks, the first that there is.
fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let (_, after) = text.split_once(from).unwrap();
    after.split_once(to).unwrap().0
}

/// What stands before a mark.
fn before<'a>(text: &'a str, to: &str) -> &'a str {
    text.split_once(to).unwrap().0
}

/// The texts in quotation marks.
fn quoted(code: &str) -> Vec<&str> {
    code.split('"').skip(1).step_by(2).collect()
}

#[test]
fn the_table_of_rooms_is_that_of_the_arrows() {
    let arrows = fs::read_to_string(root("tests/arrows.rs")).unwrap();
    let document = fs::read_to_string(root("docs/architecture.md")).unwrap();
    let rooms = between(&arrows, "const MAY_NAME: &[(&str, &[&str])] = &[", "\n];");
    // `("look", &["words"]),`: each list stands between the name of its room and the next name.
    let parts: Vec<&str> = rooms.split("&[").collect();
    for two in parts.windows(2) {
        let name = quoted(two[0]).pop().unwrap();
        let (list, _) = two[1].split_once(']').unwrap();
        assert_eq!(
            said_of(&document, name),
            quoted(list).into_iter().collect(),
            "{name}"
        );
    }
    assert!(parts.len() > 10, "only {} rooms", parts.len());
}

/// What the document says a room may name.
fn said_of<'a>(document: &'a str, room: &str) -> BTreeSet<&'a str> {
    let heads = [format!("| `src/{room}`"), format!("| `src/{room}.rs`")];
    let mut rows = document.lines();
    let row = rows.find(|line| heads.iter().any(|head| line.starts_with(head)));
    assert!(row.is_some(), "{room} has no row");
    let last = row.and_then(|row| row.trim_end_matches(" |").rsplit("| ").next());
    let all = last.into_iter().flat_map(|last| last.split(", "));
    all.filter(|name| *name != "nothing").collect()
}

#[test]
fn the_changelog_names_every_page_parameter_and_format_of_today() {
    let today = fs::read_to_string(root("CHANGELOG.md")).unwrap();
    let today = between(&today, "## What stands today", "\n## ");
    let code = |path| fs::read_to_string(root(path)).unwrap();
    let pages = code("crates/domain/src/address/page/rows.rs");
    let mut looked_at = 0;
    for page in pages.split("\nstatic ").skip(1) {
        let page = page.split("\n};").next().unwrap();
        let after = |mark| page.split_once(mark).map(|(_, after)| after);
        let name = after("name: ").map_or("", |after| quoted(after)[0]);
        let address = [format!("`#/{name}`"), format!("`#/{name}/")];
        let mut rows = today.lines().filter(|line| line.starts_with('|'));
        let row = rows.find(|row| address.iter().any(|address| row.contains(address)));
        assert!(row.is_some(), "#/{name}");
        let keys = after("keys: &[").map_or("", |keys| before(keys, "]"));
        for key in quoted(keys) {
            assert!(row.is_some_and(|row| has_word(row, key)), "#/{name} {key}");
        }
        looked_at += 1;
    }
    assert!(looked_at > 10, "only {looked_at} pages");
    // The version of packs is looked at where it is computed: in `crates/domain/src/pack.rs`.
    let manifest = code("crates/domain/src/pack/manifest.rs");
    let format = between(&manifest, "FORMAT: u32 = ", ";");
    assert!(
        today.contains(&format!("`data/manifest.json` | {format} (")),
        "{format}"
    );
}
