//! What was understood of a sheet, written down for the next list.

use super::super::columns::Column;
use super::super::kinds::Kinds;
use super::super::mapping::{Entry, Mapping, word_of};
use domain::place::Kind;

/// Writes down what was understood of a table.
pub(super) fn remember(
    mapping: &mut Mapping,
    old: Option<&Entry>,
    name: &str,
    kind: Option<Kind>,
    crs: &str,
    columns: &[Column],
    kinds: &Kinds,
) {
    let mut systems = columns.iter().filter_map(|column| column.system);
    let first = systems.next();
    let system = first.filter(|first| systems.all(|other| other == *first));
    let word = |column: &Column| match column.beside {
        Some(_) => "",
        None => word_of(&column.to),
    };
    let mut entry = Entry {
        name: name.to_owned(),
        kind: kind.map(|kind| kind.slug().to_owned()).unwrap_or_default(),
        crs: if crs.is_empty() {
            system.unwrap_or_default().to_owned()
        } else {
            crs.to_owned()
        },
        columns: columns
            .iter()
            .map(|column| (column.label.clone(), word(column).to_owned()))
            .collect(),
        kinds: kinds
            .words
            .iter()
            .filter(|(_, meant)| kinds.usual.is_none() || **meant != kinds.usual)
            .map(|(word, meant)| {
                let slug = meant.map(|kind| kind.slug().to_owned());
                (word.clone(), slug.unwrap_or_default())
            })
            .collect(),
        order: columns.iter().map(|column| column.label.clone()).collect(),
    };
    if let Some(old) = old {
        // A column that is not there this month may come again.
        for (header, to) in &old.columns {
            entry
                .columns
                .entry(header.clone())
                .or_insert_with(|| to.clone());
        }
        for (word, kind) in &old.kinds {
            entry.kinds.insert(word.clone(), kind.clone());
        }
        entry.name.clone_from(&old.name);
    }
    mapping.put(old, entry);
}
