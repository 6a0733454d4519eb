//! CSV text cut into records, each with the physical line it begins on.

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
    /// Physical line on which it begins.
    pub(crate) line: u32,
    /// Its cells, untrimmed.
    pub(crate) cells: Vec<String>,
    /// A quote was opened and never closed; the cells mean nothing.
    pub(crate) open_quote: bool,
}

/// The records of a CSV text with the physical line each begins on. A quote that is never
/// closed would swallow the rest of the file: such a record is marked, and reading goes on
/// with the next line, so that the other rows are still checked.
pub(crate) fn records(text: &str, delimiter: u8) -> Vec<Raw> {
    let bytes = text.as_bytes();
    let mut out = Vec::new();
    let mut lines = LineCounter::default();
    let mut base = 0;
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
            let blank = bytes
                .get(begun..)
                .unwrap_or_default()
                .iter()
                .take_while(|b| matches!(b, b'\r' | b'\n'))
                .count();
            let start = begun + blank;
            let line = lines.line_of(bytes, start);
            let own = bytes.get(start..ended).unwrap_or_default().trim_ascii_end();
            let runs_to_the_end = ended >= bytes.len();
            let odd = own.iter().filter(|b| **b == b'"').count() % 2 == 1;
            let first_break = own.iter().position(|b| *b == b'\n');
            let open_quote = runs_to_the_end && odd && first_break.is_some();
            out.push(Raw {
                line,
                cells: record.iter().map(str::to_owned).collect(),
                open_quote,
            });
            if open_quote {
                restart = first_break.map(|at| start + at + 1);
                break;
            }
        }
        match restart {
            Some(at) => base = at,
            None => break,
        }
    }
    out
}

/// Counts line ends as it moves forward: CRLF, LF, or a lone CR.
#[derive(Default)]
struct LineCounter {
    offset: usize,
    ends: u32,
}

impl LineCounter {
    fn line_of(&mut self, bytes: &[u8], offset: usize) -> u32 {
        let passed = bytes.get(self.offset..offset).unwrap_or_default();
        let following = bytes.get(self.offset + 1..).unwrap_or_default();
        let mut after = following.iter();
        for byte in passed {
            let next = after.next();
            if *byte == b'\n' || (*byte == b'\r' && next != Some(&b'\n')) {
                self.ends = self.ends.saturating_add(1);
            }
        }
        self.offset = offset.max(self.offset);
        self.ends.saturating_add(1)
    }
}
