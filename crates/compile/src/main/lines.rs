//! The command `read`: one text a line, how each is read.

use crate::words::{USAGE, unknown_city, unreadable_input};
use crate::{Done, UNUSABLE, complain};
use compile::{What, read_line};
use domain::geo::adcode::Adcode;
use domain::geo::area::AreaCode;
use std::io::{self, BufRead, Read, Write};
use std::process::ExitCode;

/// Longest line that is kept in memory; of a longer one the rest is passed over.
const MOST: u64 = 8192;

/// Reads standard input to its end. The exit code says nothing about the texts.
pub(crate) fn read(what: &str, city: Option<&str>) -> Done {
    let Some(what) = What::named(what) else {
        complain(USAGE);
        return Ok(ExitCode::from(UNUSABLE));
    };
    // The code of a county or a town names its city.
    let code = city.and_then(AreaCode::parse).map(AreaCode::city);
    let known = code.filter(|code| compile::knows_city(*code));
    if let Some(city) = city.filter(|_| what == What::Phone && known.is_none()) {
        return Err(unknown_city(city));
    }
    match copy(what, known, &mut io::stdin().lock(), io::stdout().lock()) {
        Err(e) if e.kind() != io::ErrorKind::BrokenPipe => Err(unreadable_input(e)),
        _ => Ok(ExitCode::SUCCESS),
    }
}

fn copy(
    what: What,
    city: Option<Adcode>,
    input: &mut impl BufRead,
    mut output: impl Write,
) -> io::Result<()> {
    let mut first = true;
    let mut line = Vec::new();
    loop {
        line.clear();
        if input.by_ref().take(MOST).read_until(b'\n', &mut line)? == 0 {
            return output.flush();
        }
        let ended = line.last() == Some(&b'\n');
        if !ended {
            input.skip_until(b'\n')?;
        }
        let text = line.strip_suffix(b"\n").unwrap_or(&line);
        let text = text.strip_suffix(b"\r").unwrap_or(text);
        let text = text
            .strip_prefix(b"\xef\xbb\xbf")
            .filter(|_| first)
            .unwrap_or(text);
        first = false;
        writeln!(output, "{}", read_line(what, text, city))?;
    }
}
