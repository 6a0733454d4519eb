//! CSV text cut into records, each with the row a spreadsheet shows it in.

use crate::limits;

/// Comma or tab; the name of anything else that was clearly meant to separate columns.
pub(crate) fn delimiter(text: &str) -> Result<u8, &'static str> {
    let header = text.lines().find(|l| !l.trim().is_empty()).unwrap_or("");
    let count = |c: char| header.matches(c).count();
    if count(',') > 0 {
        return Ok(b',');
    }
    if count('\t') > 0 {
        return Ok(b'\t');
    }
    match [
        (';', "分号"),
        ('，', "中文逗号"),
        ('；', "中文分号"),
        ('|', "竖线"),
        ('、', "顿号"),
    ]
    .into_iter()
    .map(|(c, name)| (count(c), name))
    .max_by_key(|(n, _)| *n)
    {
        Some((n, name)) if n >= 2 => Err(name),
        _ => Ok(b','),
    }
}

/// A record as it stands in the file.
pub(crate) struct Raw {
    /// Row as a spreadsheet counts it: a record is one, however many lines its cells have, and so
    /// is an empty line.
    pub(crate) line: u32,
    /// Its cells, untrimmed.
    pub(crate) cells: Vec<String>,
    /// A quote was opened and never closed; the cells mean nothing.
    pub(crate) open_quote: bool,
}

/// The records of a CSV text with the row of each. A quote that is never closed would swallow
/// the rest of the file: such a record is marked, and reading goes on with the next line, so that
/// the other rows are still checked.
pub(crate) fn records(text: &str, delimiter: u8) -> Vec<Raw> {
    let bytes = text.as_bytes();
    let mut out = Vec::new();
    let mut row: u32 = 0;
    let mut base = 0;
    let mut open_quotes = 0;
    while let Some(rest) = bytes.get(base..) {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(rest);
        let mut record = csv::StringRecord::new();
        let mut restart = None;
        while let Ok(true) = reader.read_record(&mut record) {
            let begun = record.position().map_or(0, csv::Position::byte) as usize + base;
            let ended = reader.position().byte() as usize + base;
            let skipped = bytes.get(begun..).unwrap_or_default();
            let blank = skipped
                .iter()
                .take_while(|b| matches!(b, b'\r' | b'\n'))
                .count();
            let start = begun + blank;
            let halved = begun.checked_sub(1).and_then(|at| bytes.get(at)) == Some(&b'\r')
                && skipped.first() == Some(&b'\n');
            // The second half of the line end of the record before is no empty line.
            let breaks = skipped.get(usize::from(halved)..blank);
            row = row
                .saturating_add(line_ends(breaks.unwrap_or_default()))
                .saturating_add(1);
            let own = bytes.get(start..ended).unwrap_or_default().trim_ascii_end();
            let runs_to_the_end = ended >= bytes.len();
            let odd = own.iter().filter(|b| **b == b'"').count() % 2 == 1;
            let first_break = own.iter().position(|b| *b == b'\n');
            let open_quote =
                first_break.is_some() && (runs_to_the_end && odd || goes_on(own, delimiter));
            if open_quote {
                let first = record.iter().take(1).map(str::to_owned);
                out.push(Raw {
                    line: row,
                    cells: first.collect(),
                    open_quote,
                });
                open_quotes += 1;
                restart = first_break
                    .map(|at| start + at + 1)
                    .filter(|_| open_quotes < limits::OPEN_QUOTES);
                break;
            }
            out.push(Raw {
                line: row,
                cells: record.iter().map(str::to_owned).collect(),
                open_quote,
            });
        }
        match restart {
            Some(at) => base = at,
            None => break,
        }
    }
    out
}

/// Whether a cell goes on behind the quote that closes it: that one was meant to open another, and
/// the lines between are rows of their own.
fn goes_on(record: &[u8], delimiter: u8) -> bool {
    let mut quoted = false;
    let mut before = delimiter;
    let mut bytes = record.iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        match byte {
            // Two quotes within a cell are one of its text.
            b'"' if quoted && bytes.next_if_eq(&b'"').is_some() => {}
            b'"' if quoted => {
                quoted = false;
                let ends =
                    |next: &u8| *next == delimiter || matches!(next, b'\r' | b'\n' | b' ' | b'\t');
                if bytes.peek().is_some_and(|next| !ends(next)) {
                    return true;
                }
            }
            b'"' => quoted = before == delimiter || matches!(before, b'\r' | b'\n'),
            _ => {}
        }
        before = byte;
    }
    false
}

/// How many line ends there are among carriage returns and line feeds: CRLF, LF, or a lone CR.
fn line_ends(breaks: &[u8]) -> u32 {
    let after = breaks.iter().skip(1).map(Some).chain([None]);
    let ends = breaks
        .iter()
        .zip(after)
        .filter(|(byte, next)| **byte == b'\n' || *next != Some(&b'\n'))
        .count();
    u32::try_from(ends).unwrap_or(u32::MAX)
}
