//! Rows and columns that a workbook does not show: a filter was left on, or somebody put them away.
//! They are read like all others; a clerk who does not see them is told.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Cursor, Read};
use zip::ZipArchive;

/// Where the looks of cells stand, the list of sheets, and where their files are named.
const STYLES: &str = "xl/styles.xml";
const BOOK: &str = "xl/workbook.xml";
const RELATIONS: &str = "xl/_rels/workbook.xml.rels";

/// What a sheet does not show, zero-based.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Unseen {
    pub(crate) rows: BTreeSet<u32>,
    /// The rows of which at least half of the cells are struck through.
    pub(crate) struck: BTreeSet<u32>,
    /// The first and the last column, both included.
    pub(crate) columns: Vec<(usize, usize)>,
}

impl Unseen {
    pub(crate) fn has_column(&self, at: usize) -> bool {
        let mut columns = self.columns.iter();
        columns.any(|(first, last)| (*first..=*last).contains(&at))
    }
}

/// What each sheet of a workbook does not show, in the order of its tabs. What can not be read says
/// nothing: whoever reads the cells tells it.
pub(super) fn of_sheets(bytes: &[u8]) -> Vec<Unseen> {
    let Ok(mut packed) = ZipArchive::new(Cursor::new(bytes)) else {
        return Vec::new();
    };
    let mut ids = Vec::new();
    each_tag(&mut packed, BOOK, |tag| {
        if named(tag, "sheet") {
            ids.push(attribute(tag, "r:id").unwrap_or_default().to_owned());
        }
    });
    let mut files = Vec::new();
    each_tag(&mut packed, RELATIONS, |tag| {
        if named(tag, "Relationship")
            && let (Some(id), Some(target)) = (attribute(tag, "Id"), attribute(tag, "Target"))
        {
            files.push((id.to_owned(), target.to_owned()));
        }
    });
    let file = |id: &String| {
        let (_, target) = files.iter().find(|(own, _)| own == id)?;
        Some(match target.strip_prefix('/') {
            Some(whole) => whole.to_owned(),
            None => format!("xl/{target}"),
        })
    };
    let struck = struck_styles(&mut packed);
    ids.iter()
        .map(|id| {
            file(id).map_or_else(Unseen::default, |file| {
                of_sheet(&mut packed, &file, &struck)
            })
        })
        .collect()
}

/// The looks, by their number, whose letters are struck through.
fn struck_styles(packed: &mut Packed<'_>) -> BTreeSet<usize> {
    let (mut fonts, mut struck_fonts) = (0_usize, BTreeSet::new());
    let (mut looks, mut struck) = (0_usize, BTreeSet::new());
    let mut of_cells = false;
    each_tag(packed, STYLES, |tag| {
        if named(tag, "font") {
            fonts += 1;
        } else if named(tag, "strike") && !matches!(attribute(tag, "val"), Some("0" | "false")) {
            struck_fonts.insert(fonts);
        } else if named(tag, "cellXfs") {
            of_cells = true;
        } else if named(tag, "/cellXfs") {
            of_cells = false;
        } else if of_cells && named(tag, "xf") {
            let font = attribute(tag, "fontId").and_then(|font| font.parse::<usize>().ok());
            if font.is_some_and(|font| struck_fonts.contains(&(font + 1))) {
                struck.insert(looks);
            }
            looks += 1;
        }
    });
    struck
}

type Packed<'a> = ZipArchive<Cursor<&'a [u8]>>;

fn of_sheet(packed: &mut Packed<'_>, file: &str, struck: &BTreeSet<usize>) -> Unseen {
    let mut unseen = Unseen::default();
    // How many cells of the row there are, and how many are struck through.
    let mut cells: (usize, usize) = (0, 0);
    let mut row: u32 = 0;
    each_tag(packed, file, |tag| {
        let is_row = named(tag, "row");
        if is_row {
            let said = attribute(tag, "r").and_then(|at| at.parse().ok());
            row = said.unwrap_or(row.saturating_add(1));
            cells = (0, 0);
        }
        if !struck.is_empty() && named(tag, "c") {
            let style = attribute(tag, "s").and_then(|style| style.parse().ok());
            cells.0 += 1;
            cells.1 += usize::from(style.is_some_and(|style| struck.contains(&style)));
        }
        if named(tag, "/row") && cells.1 > 0 && cells.1 * 2 >= cells.0 {
            unseen.struck.insert(row.saturating_sub(1));
        }
        let hidden = matches!(attribute(tag, "hidden"), Some("1" | "true"));
        if hidden && is_row {
            unseen.rows.insert(row.saturating_sub(1));
        }
        if hidden && named(tag, "col") {
            let number = |name| attribute(tag, name)?.parse::<usize>().ok()?.checked_sub(1);
            if let (Some(first), Some(last)) = (number("min"), number("max")) {
                unseen.columns.push((first, last));
            }
        }
    });
    unseen
}

/// Shows each tag of a file with its attributes: `row r="2" hidden="1"`.
fn each_tag(packed: &mut Packed<'_>, file: &str, mut show: impl FnMut(&str)) {
    let Ok(entry) = packed.by_name(file) else {
        return;
    };
    let mut reader = BufReader::new(entry.take(crate::limits::UNPACKED_BYTES));
    let mut piece = Vec::new();
    while reader
        .read_until(b'>', &mut piece)
        .is_ok_and(|read| read > 0)
    {
        let begin = piece.iter().rposition(|byte| *byte == b'<');
        let tag = begin.and_then(|at| piece.get(at + 1..piece.len().saturating_sub(1)));
        if let Some(tag) = tag.and_then(|tag| std::str::from_utf8(tag).ok()) {
            show(tag.trim_end_matches('/'));
        }
        piece.clear();
    }
}

/// Whether a tag has this name, whatever stands before a colon.
fn named(tag: &str, name: &str) -> bool {
    let own = tag.split_ascii_whitespace().next().unwrap_or_default();
    own.rsplit(':').next() == Some(name)
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let mut rest = tag;
    loop {
        let (before, behind) = rest.split_once('=')?;
        let own = before
            .trim_end()
            .rsplit(|c: char| c.is_ascii_whitespace())
            .next();
        let behind = behind.trim_start();
        let quote = behind.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (value, next) = behind.get(1..)?.split_once(quote)?;
        if own == Some(name) {
            return Some(value);
        }
        rest = next;
    }
}
