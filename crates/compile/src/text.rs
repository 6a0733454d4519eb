//! Bytes to text, and the small tolerances of every cell: full-width digits, stray spaces.

use crate::issue::{Issues, Location};
use crate::words;
use std::fmt::Write;

/// Why bytes are not text we read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotText {
    /// An Excel workbook under another name.
    Workbook,
    /// UTF-16, as some tools call "Unicode text".
    Utf16,
    /// Most likely GBK or GB18030.
    OtherEncoding {
        /// How many bytes there are before the first that is not UTF-8.
        before: usize,
    },
}

/// The one place where bytes become text; an encoding more is a branch more, here.
pub(crate) fn decode(bytes: &[u8]) -> Result<&str, NotText> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(NotText::Workbook);
    }
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(NotText::Utf16);
    }
    let body = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(body).map_err(|e| NotText::OtherEncoding {
        before: bytes.len() - body.len() + e.valid_up_to(),
    })
}

/// The line that follows these bytes, from 1.
fn line_at(before: &[u8]) -> u32 {
    let ends = before.iter().filter(|b| **b == b'\n').count();
    u32::try_from(ends).unwrap_or(u32::MAX).saturating_add(1)
}

/// The row of a spreadsheet that follows these bytes of a table, from 1: a line break within quotes
/// ends no row. Marks and line breaks are the same bytes in UTF-8 and in GB18030.
fn row_at(before: &[u8]) -> u32 {
    let mut row: u32 = 1;
    let mut quoted = false;
    let mut last = b'\n';
    for byte in before.iter().copied() {
        // A mark opens at the beginning of a cell only; behind one that closed, it is one of two.
        let opens = matches!(last, b',' | b'\t' | b'\n' | b'\r' | b'"' | b'\xbf');
        quoted ^= byte == b'"' && (quoted || opens);
        let ends = byte == b'\r' || byte == b'\n' && last != b'\r';
        row = row.saturating_add(u32::from(ends && !quoted));
        last = byte;
    }
    row
}

/// Full-width letters, digits and marks as plain ones; ideographic and hard spaces as a space.
pub(crate) fn halfwidth(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{3000}' | '\u{a0}' | '\u{feff}' | '\u{200b}' => ' ',
        _ => c,
    }
}

/// A text with every character made [`halfwidth`], trimmed.
pub(crate) fn plain(text: &str) -> String {
    text.chars()
        .map(halfwidth)
        .collect::<String>()
        .trim()
        .to_owned()
}

/// Bytes in hexadecimal: two small digits each.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The items of a cell that lists several things; empty ones are dropped.
pub(crate) fn items(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(['、', ';', '；', ',', '，', '/', '\n', '|'])
        .map(str::trim)
        .filter(|item| !item.is_empty())
}

/// A cell's text, or `None` where nothing was written.
pub(crate) fn written(cell: &str) -> Option<&str> {
    (!cell.is_empty()).then_some(cell)
}

/// Decodes a text file. A file that can not be read is reported, with the line where that shows.
pub(crate) fn decode_file<'a>(file: &str, bytes: &'a [u8], issues: &mut Issues) -> Option<&'a str> {
    decode_counting(file, bytes, line_at, issues)
}

/// Decodes a table. A table that can not be read is reported, with the row where that shows, as a spreadsheet counts it.
pub(crate) fn decode_table<'a>(
    file: &str,
    bytes: &'a [u8],
    issues: &mut Issues,
) -> Option<&'a str> {
    decode_counting(file, bytes, row_at, issues)
}

fn decode_counting<'a>(
    file: &str,
    bytes: &'a [u8],
    line: fn(&[u8]) -> u32,
    issues: &mut Issues,
) -> Option<&'a str> {
    decode(bytes)
        .map_err(|why| {
            let line = match why {
                NotText::OtherEncoding { before } => line(bytes.get(..before).unwrap_or_default()),
                NotText::Workbook | NotText::Utf16 => 1,
            };
            let location = Location {
                line,
                ..Location::file(file)
            };
            issues.error(location, words::not_text(why));
        })
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[test]
    fn a_mark_that_excel_puts_before_the_text_is_not_part_of_the_text() {
        assert_eq!(decode(b"\xef\xbb\xbfabc"), Ok("abc"));
    }

    #[test]
    fn a_gbk_file_is_told_from_a_workbook_with_the_line_it_begins_on() {
        let gbk = b"id\n\xb1\xe0\xba\xc5\n";
        assert_eq!(decode(gbk), Err(NotText::OtherEncoding { before: 3 }));
        let marked = b"\xef\xbb\xbfid\n\xb1\xe0\n";
        assert_eq!(decode(marked), Err(NotText::OtherEncoding { before: 6 }));
        assert_eq!(decode(b"PK\x03\x04rest"), Err(NotText::Workbook));
        assert_eq!(decode(b"\xff\xfea\0"), Err(NotText::Utf16));
    }

    #[rstest]
    #[case::first_row(b"\xb1\xe0", 1, 1)]
    #[case::lines(b"id\n1\n\xb1\xe0", 3, 3)]
    #[case::excel(b"id\r\n1\r\n\xb1\xe0", 3, 3)]
    #[case::old_mac(b"id\r1\r\xb1\xe0", 3, 1)]
    #[case::a_break_in_a_cell(b"id\r\n\"a\nb\nc\"\r\n\xb1\xe0", 3, 5)]
    #[case::marks_in_a_cell(b"id\r\n\"a \"\"b\"\"\nc\"\r\n5\" d\r\n\xb1\xe0", 4, 5)]
    #[case::an_empty_line(b"id\r\n\r\n\xb1\xe0", 3, 3)]
    fn where_a_table_stops_being_utf_8_is_told_by_the_row_a_spreadsheet_shows(
        #[case] bytes: &[u8],
        #[case] row: u32,
        #[case] line: u32,
    ) {
        let mut issues = Issues::default();
        assert_eq!(decode_table("t.csv", bytes, &mut issues), None);
        assert_eq!(decode_file("t.toml", bytes, &mut issues), None);
        let lines: Vec<u32> = issues.into_sorted().iter().map(|i| i.line).collect();
        assert_eq!(lines, [row, line]);
    }

    #[test]
    fn full_width_digits_are_digits() {
        assert_eq!(plain(" １２０．５　"), "120.5");
    }
}
