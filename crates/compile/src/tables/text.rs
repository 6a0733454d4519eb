//! Texts: CSV and the like, in the encodings and with the separators that spreadsheets save.

use super::grid::Room;
use super::{Broken, Cell, Grid, Table};
use crate::limits::{OPEN_QUOTES, TABLE_COLUMNS, TEXT_BYTES, TEXT_CELLS};
use crate::records::records;
use encoding_rs::{Encoding, GB18030, UTF_16BE, UTF_16LE};

/// So many lines from the top say what separates the columns.
const TOP: usize = 40;
/// What separates columns, the most usual first.
const SEPARATORS: [u8; 4] = [b',', b'\t', b';', b'|'];

pub(super) fn read(bytes: &[u8]) -> Result<Vec<Table>, Broken> {
    if bytes.len() > TEXT_BYTES {
        return Err(Broken::TooLarge {
            megabytes: (TEXT_BYTES >> 20) as u64,
        });
    }
    let text = decode(bytes)?;
    let begin = text.trim_start().get(..9).unwrap_or_default();
    let begin = begin.to_ascii_lowercase();
    if [
        "<html",
        "<table",
        "<!doctype",
        "<?xml",
        "<meta",
        "<osm",
        "<kml",
        "<gpx",
    ]
    .iter()
    .any(|tag| begin.starts_with(tag))
    {
        let top: String = text.chars().take(600).collect::<String>().to_lowercase();
        let is_map = ["<osm", "<kml", "<gpx"].iter().any(|tag| top.contains(tag));
        return Err(if is_map { Broken::Map } else { Broken::WebPage });
    }
    let (text, said) = separator_said(text);
    let text = with_usual_separators(text);
    let separator = said.unwrap_or_else(|| separator(&text));
    if text.lines().any(|line| wide(line, separator)) {
        return Err(Broken::TooWide {
            columns: TABLE_COLUMNS,
        });
    }
    if !fits(&text, separator) {
        return Err(Broken::TooLong { cells: TEXT_CELLS });
    }
    let mut grid = Grid::default();
    let mut room = Room::new();
    let raws = records(&text, separator);
    let open = raws.iter().filter(|raw| raw.open_quote).count();
    if open >= OPEN_QUOTES {
        return Err(Broken::Quotes);
    }
    for raw in raws {
        let row = raw.line.saturating_sub(1);
        grid.has_width(row, (!raw.open_quote).then_some(raw.cells.len()));
        for (column, cell) in raw.cells.into_iter().enumerate() {
            grid.put(row, column, Cell::text(meant_as_text(cell)), &mut room)?;
        }
    }
    Ok(vec![Table {
        sheet: String::new(),
        hidden: false,
        aside: 0,
        headed: false,
        grid,
    }])
}

/// The separator that the first line says for Excel, `sep=;`; that line is empty then.
fn separator_said(text: String) -> (String, Option<u8>) {
    let first = text.lines().next().unwrap_or_default();
    let said = first.trim_matches('"').strip_prefix("sep=");
    let said = match said.map(str::as_bytes) {
        Some([separator]) => *separator,
        _ => return (text, None),
    };
    let rest = text.get(first.len()..).unwrap_or_default().to_owned();
    (rest, Some(said))
}

/// A text whose columns are set apart by Chinese commas or by several blanks, with tabs in their
/// place; any other as it is.
fn with_usual_separators(text: String) -> String {
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .take(TOP)
        .collect();
    let most = |has: &dyn Fn(&str) -> bool| {
        let have = lines.iter().filter(|line| has(line)).count();
        !lines.is_empty() && have * 10 >= lines.len() * 8
    };
    let usual = |line: &str| {
        SEPARATORS
            .iter()
            .any(|separator| outside(line, *separator) > 0)
    };
    if most(&usual) {
        return text;
    }
    for mark in ['，', '；'] {
        if most(&|line| line.contains(mark)) {
            return text.replace(mark, "\t");
        }
    }
    // One blank may stand within a name.
    let gaps = |line: &str| line.trim().contains("  ") || line.trim().contains('\u{3000}');
    if !most(&gaps) {
        return text;
    }
    let apart = |line: &str| {
        let line = line.replace('\u{3000}', "  ");
        let cells = line
            .split("  ")
            .map(str::trim)
            .filter(|cell| !cell.is_empty());
        cells.collect::<Vec<_>>().join("\t")
    };
    text.lines().map(apart).collect::<Vec<_>>().join("\n")
}

/// A cell that a program marks as text for Excel, `="0575"` or `'0575`, without the mark.
fn meant_as_text(cell: String) -> String {
    let trimmed = cell.trim();
    let quoted = trimmed
        .strip_prefix("=\"")
        .and_then(|rest| rest.strip_suffix('"'));
    let quoted = quoted.filter(|text| !text.contains('"'));
    let digits = trimmed.strip_prefix('\'');
    let digits = digits.filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit() || c == '+'));
    match quoted.or(digits) {
        Some(text) => text.to_owned(),
        None => cell,
    }
}

/// Whether the cells of a text, the empty ones too, take no more room than any honest table.
pub(crate) fn fits(text: &str, separator: u8) -> bool {
    let cells = text
        .bytes()
        .filter(|byte| *byte == separator || *byte == b'\n');
    cells.count() < TEXT_CELLS
}

/// Whether a line has far more separators than a table has columns: padding of empty cells is no
/// reason to refuse it.
fn wide(line: &str, separator: u8) -> bool {
    let count = |of: &str| of.bytes().filter(|b| *b == separator).count();
    line.len() > TABLE_COLUMNS && {
        let filled = line.trim_end_matches([char::from(separator), '\r', ' ']);
        count(filled) >= TABLE_COLUMNS && !filled.contains('"')
    }
}

/// The text of the bytes.
pub(super) fn decode(bytes: &[u8]) -> Result<String, Broken> {
    let text = if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let body = bytes.get(mark..).unwrap_or_default();
        encoding.decode_without_bom_handling(body).0.into_owned()
    } else if let Some(encoding) = unmarked_utf16(bytes) {
        encoding.decode_without_bom_handling(bytes).0.into_owned()
    } else if let Ok(text) = std::str::from_utf8(bytes) {
        text.to_owned()
    } else {
        chinese(bytes)?
    };
    // A text with noughts in it is none.
    if text.contains('\0') {
        return Err(Broken::NoText);
    }
    // Files put together from several have marks in the middle.
    Ok(text.replace('\u{feff}', ""))
}

/// UTF-16 without its mark: every other byte of its commas, digits and line ends is 0.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let begin = bytes.get(..2000).unwrap_or(bytes);
    let noughts = |offset: usize| {
        let bytes = begin.iter().skip(offset).step_by(2);
        bytes.filter(|byte| **byte == 0).count()
    };
    let (even, odd) = (noughts(0), noughts(1));
    let few = begin.len() / 50;
    match (even, odd) {
        (0, odd) if odd > few => Some(UTF_16LE),
        (even, 0) if even > few => Some(UTF_16BE),
        _ => None,
    }
}

/// GBK or GB18030; or UTF-8 in which a few bytes are damaged. What was lost stays visible as lost.
fn chinese(bytes: &[u8]) -> Result<String, Broken> {
    let lost = |text: &str| text.chars().filter(|c| *c == '\u{fffd}').count();
    let foreign = |text: &str| text.chars().filter(|c| !c.is_ascii()).count();
    let utf8 = String::from_utf8_lossy(bytes);
    let gb = GB18030.decode_without_bom_handling(bytes).0;
    // Bytes of GBK are hardly ever UTF-8; those of UTF-8 often are GBK.
    let read = if lost(&utf8) * 20 <= foreign(&utf8) {
        utf8
    } else {
        gb
    };
    if lost(&read) * 20 > foreign(&read) {
        return Err(Broken::NoText);
    }
    Ok(read.into_owned())
}

/// What separates the columns: what stands in most lines, the same number of times.
pub(super) fn separator(text: &str) -> u8 {
    let lines: Vec<&str> = text
        .lines()
        .filter(|l| !l.trim().is_empty())
        .take(TOP)
        .collect();
    let score = |separator: u8| {
        let mut counts: Vec<usize> = lines.iter().map(|line| outside(line, separator)).collect();
        counts.retain(|count| *count > 0);
        counts.sort_unstable();
        // The number that most lines have, and how many of them have it.
        let most = counts.chunk_by(|a, b| a == b).max_by_key(|same| same.len());
        most.map_or((0, 0), |same| {
            (same.len(), same.first().copied().unwrap_or(0))
        })
    };
    let mut best = (b',', (0, 0));
    for separator in SEPARATORS {
        let score = score(separator);
        if score > best.1 {
            best = (separator, score);
        }
    }
    best.0
}

/// How often a separator stands outside of quotes.
fn outside(line: &str, separator: u8) -> usize {
    let mut quoted = false;
    let mut count = 0;
    for byte in line.bytes() {
        quoted ^= byte == b'"';
        count += usize::from(byte == separator && !quoted);
    }
    count
}
