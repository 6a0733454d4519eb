//! 填表说明.md, which clerks read, names every column that a table may have, and no other.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop loudly, its helpers too"
)]

use compile::columns::{TABLES, Table, common};
use std::collections::BTreeSet;
use std::path::Path;

fn guide() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    std::fs::read_to_string(root.join("填表说明.md")).unwrap()
}

/// What stands below a heading that begins so, up to the next of its rank.
fn section<'t>(text: &'t str, heading: &str) -> &'t str {
    let marks = heading.split(' ').next().unwrap();
    let at = text.find(&format!("\n{heading}"));
    assert!(at.is_some(), "no {heading}");
    let at = at.unwrap();
    let below = text[at + 1..].split_once('\n').unwrap().1;
    let ends = [format!("\n{marks} "), format!("\n{} ", &marks[1..])];
    let end = ends.iter().filter_map(|end| below.find(end)).min();
    &below[..end.unwrap_or(below.len())]
}

/// The section of a table's own columns.
fn of<'t>(text: &'t str, table: &Table) -> &'t str {
    let file = table.kind.file();
    let headings = text.lines().filter(|line| line.starts_with("### "));
    let heading = headings.into_iter().find(|line| line.contains(file));
    assert!(heading.is_some(), "no section of {file}");
    section(text, heading.unwrap())
}

/// The columns of the tables whose first header is 列, and those that a sentence names in
/// backquotes behind 另有.
fn columns(section: &str) -> BTreeSet<String> {
    let mut columns = BTreeSet::new();
    let mut inside = false;
    for line in section.lines() {
        let Some(row) = line.strip_prefix('|') else {
            inside = false;
            if let Some((_, named)) = line.split_once("另有") {
                let named = named.split('（').next().unwrap().split('`').skip(1);
                columns.extend(named.step_by(2).map(str::to_owned));
            }
            continue;
        };
        let first = row.split('|').next().unwrap().trim();
        if first == "列" {
            inside = true;
        } else if inside && !first.starts_with("---") {
            columns.extend(first.split('、').map(str::to_owned));
        }
    }
    columns
}

#[test]
fn the_guide_names_every_column_of_every_table() {
    let guide = guide();
    let told = columns(section(&guide, "## 三、"));
    let known: BTreeSet<String> = common().iter().map(|c| (*c).to_owned()).collect();
    assert_eq!(told, known, "section 3 and the columns of all tables");
    for table in TABLES {
        let named = columns(of(&guide, table));
        let own = table.own();
        let missing: Vec<_> = own.iter().filter(|c| !named.contains(**c)).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", table.kind.file());
        let unknown: Vec<_> = named.iter().filter(|c| !table.has(c)).collect();
        assert!(unknown.is_empty(), "{}: {unknown:?}", table.kind.file());
    }
}

#[test]
fn the_guide_names_every_table_and_every_word_of_its_kinds() {
    let guide = guide();
    for table in TABLES {
        let file = table.kind.file();
        assert!(
            section(&guide, "## 一、").contains(&format!("`{file}`")),
            "{file}"
        );
        let own = of(&guide, table);
        for word in table.categories {
            assert!(own.contains(word), "{file}: {word}");
        }
    }
}
