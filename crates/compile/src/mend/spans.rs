//! Where in the bytes of a CSV file each cell stands, so that one cell can be written anew and every
//! other byte stays.

use crate::records::{delimiter, records};
use std::ops::Range;

/// A CSV file of which it is known where each cell stands.
pub(super) struct Spans<'a> {
    text: &'a str,
    delimiter: u8,
    /// The rows that hold something: the number a spreadsheet shows, and the cells.
    pub(super) rows: Vec<SpannedRow>,
}

/// One row.
pub(super) struct SpannedRow {
    pub(super) line: u32,
    pub(super) cells: Vec<String>,
    spans: Vec<Range<usize>>,
}

/// A cell that is to be written anew: its row and its column among [`Spans::rows`], and its content.
pub(super) struct Rewritten<'a> {
    pub(super) row: usize,
    pub(super) column: usize,
    pub(super) content: &'a str,
}

impl<'a> Spans<'a> {
    /// The cells of a file; `None` where they can not be told apart beyond doubt: this looks at the
    /// bytes, and must find what the reader of the tables finds.
    pub(super) fn of(bytes: &'a [u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?;
        let mark = text.len() - text.trim_start_matches('\u{feff}').len();
        let body = text.get(mark..)?;
        let delimiter = delimiter(body).ok()?;
        let raw = records(body, delimiter);
        let spans = spans(body.as_bytes(), delimiter);
        let known = raw.len() == spans.len() && !raw.iter().any(|raw| raw.open_quote);
        let mut rows = Vec::new();
        for (raw, spans) in raw.into_iter().zip(spans) {
            let own = |span: &Range<usize>| content(body.get(span.clone())?);
            let same = raw.cells.len() == spans.len()
                && raw
                    .cells
                    .iter()
                    .zip(&spans)
                    .all(|(cell, span)| own(span).as_deref() == Some(cell));
            if !same {
                return None;
            }
            let spans = spans
                .into_iter()
                .map(|span| span.start + mark..span.end + mark);
            rows.push(SpannedRow {
                line: raw.line,
                cells: raw.cells,
                spans: spans.collect(),
            });
        }
        known.then_some(Self {
            text,
            delimiter,
            rows,
        })
    }

    /// The bytes of the file with these cells written anew, each at most once.
    pub(super) fn with(&self, cells: &[Rewritten<'_>]) -> Vec<u8> {
        let mut all: Vec<(&Range<usize>, &str)> = cells
            .iter()
            .filter_map(|cell| {
                let span = self.rows.get(cell.row)?.spans.get(cell.column)?;
                Some((span, cell.content))
            })
            .collect();
        all.sort_by_key(|(span, _)| span.start);
        let mut out = String::with_capacity(self.text.len());
        let mut at = 0;
        for (span, content) in all {
            let there = self.text.get(span.clone()).unwrap_or_default();
            out.push_str(self.text.get(at..span.start).unwrap_or_default());
            out.push_str(&self.written(there, content));
            at = span.end;
        }
        out.push_str(self.text.get(at..).unwrap_or_default());
        out.into_bytes()
    }

    /// A cell as it stands in the file: in quotes where it was, and where it must be.
    fn written(&self, there: &str, content: &str) -> String {
        let must = |c: char| matches!(c, '"' | '\n' | '\r') || c == char::from(self.delimiter);
        if there.starts_with('"') || content.contains(must) {
            format!("\"{}\"", content.replace('"', "\"\""))
        } else {
            content.to_owned()
        }
    }
}

/// What a cell holds that is written so.
fn content(written: &str) -> Option<String> {
    let Some(quoted) = written.strip_prefix('"') else {
        return Some(written.to_owned());
    };
    let inside = quoted.strip_suffix('"')?;
    let halves = inside.matches('"').count();
    (halves == inside.matches("\"\"").count() * 2).then(|| inside.replace("\"\"", "\""))
}

/// The cells of each record; empty lines are none.
fn spans(bytes: &[u8], delimiter: u8) -> Vec<Vec<Range<usize>>> {
    let mut all = Vec::new();
    let mut record: Vec<Range<usize>> = Vec::new();
    let (mut begun, mut quoted, mut at) = (0, false, 0);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' if at == begun || quoted => quoted = !quoted,
            // The second of two quotes opens again.
            b'"' if bytes.get(at.wrapping_sub(1)) == Some(&b'"')
                && bytes.get(begun) == Some(&b'"') =>
            {
                quoted = true;
            }
            b'\r' | b'\n' if !quoted => {
                if at > begun || !record.is_empty() {
                    record.push(begun..at);
                    all.push(std::mem::take(&mut record));
                }
                begun = at + 1;
            }
            byte if *byte == delimiter && !quoted => {
                record.push(begun..at);
                begun = at + 1;
            }
            _ => {}
        }
        at += 1;
    }
    if at > begun || !record.is_empty() {
        record.push(begun..at);
        all.push(record);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    fn cells(text: &str) -> Option<Vec<Vec<String>>> {
        let spans = Spans::of(text.as_bytes())?;
        Some(spans.rows.into_iter().map(|row| row.cells).collect())
    }

    #[rstest]
    #[case::plain("a,b\n1,2\n", &["a|b", "1|2"])]
    #[case::no_last_line_end("a,b\r\n1,2", &["a|b", "1|2"])]
    #[case::mark("\u{feff}a,b\n1,2\n", &["a|b", "1|2"])]
    #[case::quotes("a,b\n\"x,y\",\"1 \"\"2\"\"\"\n", &["a|b", "x,y|1 \"2\""])]
    #[case::a_break_in_a_cell("a,b\n\"x\ny\",2\n", &["a|b", "x\ny|2"])]
    #[case::empty_lines("a,b\n\n\r\n1,2\n", &["a|b", "1|2"])]
    #[case::tabs("a\tb\n1\t2\n", &["a|b", "1|2"])]
    #[case::empty_cells("a,b\n,\n\"\",\n", &["a|b", "|", "|"])]
    fn cells_are_found_where_they_stand(#[case] text: &str, #[case] want: &[&str]) {
        let found = cells(text).unwrap();
        let found: Vec<String> = found.iter().map(|row| row.join("|")).collect();
        assert_eq!(found, want);
    }

    #[rstest]
    #[case::open_quote("a,b\n\"x,y\n1,2\n")]
    #[case::behind_a_quote("a,b\n\"x\"y,2\n")]
    #[case::other_encoding("a,b\n\u{b1}")]
    fn a_file_in_which_they_can_not_be_told_apart_is_left_alone(#[case] text: &str) {
        let latin: Vec<u8> = text.chars().map(|c| c as u8).collect();
        assert!(Spans::of(&latin).is_none());
    }

    proptest! {
        #[test]
        fn a_file_of_which_nothing_is_written_anew_stays_byte_by_byte(
            text in "[a-c,\"\r\n\t；一]{0,60}",
        ) {
            if let Some(spans) = Spans::of(text.as_bytes()) {
                prop_assert_eq!(spans.with(&[]), text.into_bytes());
            }
        }

        #[test]
        fn only_the_cell_written_anew_changes(
            rows in proptest::collection::vec(
                proptest::collection::vec("[a-c一\",\n ]{0,6}", 3), 1..6),
            row in 0usize..6, column in 0usize..3, content in "[a-c一\",\n]{0,6}", end in "\r?\n",
        ) {
            let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
            let lines = rows.iter().map(|r| r.iter().map(quoted).collect::<Vec<_>>().join(","));
            let text = lines.collect::<Vec<_>>().join(&end);
            let spans = Spans::of(text.as_bytes()).unwrap();
            let row = row % rows.len();
            let new = spans.with(&[Rewritten { row, column, content: &content }]);
            let mut want = rows.clone();
            want[row][column] = content;
            prop_assert_eq!(cells(std::str::from_utf8(&new).unwrap()), Some(want));
        }
    }
}
