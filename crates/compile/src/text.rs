//! Bytes to text, and the small tolerances of every cell: full-width digits, stray spaces.

use crate::issue::{Issues, Spot};
use crate::words;

/// Why bytes are not text we read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotText {
    /// An Excel workbook under another name.
    Workbook,
    /// UTF-16, as some tools call "Unicode text".
    Utf16,
    /// Most likely GBK or GB18030; `line` is the first line that is not UTF-8.
    OtherEncoding {
        /// Physical line, from 1.
        line: u32,
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
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|e| {
        let good = bytes.get(..e.valid_up_to()).unwrap_or_default();
        NotText::OtherEncoding {
            line: line_at(good),
        }
    })
}

/// The line that follows these bytes, from 1.
fn line_at(before: &[u8]) -> u32 {
    let ends = before.iter().filter(|b| **b == b'\n').count();
    u32::try_from(ends).unwrap_or(u32::MAX).saturating_add(1)
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

/// As [`decode`]; a file that can not be read is reported, with the line where that shows.
pub(crate) fn decode_file<'a>(file: &str, bytes: &'a [u8], issues: &mut Issues) -> Option<&'a str> {
    decode(bytes)
        .map_err(|why| {
            let line = match why {
                NotText::OtherEncoding { line } => line,
                NotText::Workbook | NotText::Utf16 => 1,
            };
            let spot = Spot {
                line,
                ..Spot::file(file)
            };
            issues.error(spot, words::not_text(why));
        })
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_that_excel_puts_before_the_text_is_not_part_of_the_text() {
        assert_eq!(decode(b"\xef\xbb\xbfabc"), Ok("abc"));
    }

    #[test]
    fn a_gbk_file_is_told_from_a_workbook_with_the_line_it_begins_on() {
        let gbk = b"id\n\xb1\xe0\xba\xc5\n";
        assert_eq!(decode(gbk), Err(NotText::OtherEncoding { line: 2 }));
        assert_eq!(decode(b"PK\x03\x04rest"), Err(NotText::Workbook));
        assert_eq!(decode(b"\xff\xfea\0"), Err(NotText::Utf16));
    }

    #[test]
    fn full_width_digits_are_digits() {
        assert_eq!(plain(" １２０．５　"), "120.5");
    }
}
