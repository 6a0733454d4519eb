//! The command `read`: one text a line, how each is read.

use crate::words::{USAGE, unknown_city, unreadable_input};
use crate::{Done, UNUSABLE, complain};
use compile::{What, read_line};
use std::io::{self, BufRead, Read, Write};
use std::process::ExitCode;

/// Longest line that is kept in memory; of a longer one the rest is passed over.
const MOST: u64 = 8192;

/// Reads standard input to its end. The exit code says nothing about the texts.
pub(crate) fn read(what: &str, city: Option<&str>) -> Done {
    let adcode = city.map(str::parse::<u32>);
    let (Some(what), Ok(adcode)) = (What::named(what), adcode.transpose()) else {
        complain(USAGE);
        return Ok(ExitCode::from(UNUSABLE));
    };
    if let Some(adcode) = adcode.filter(|code| what == What::Phone && !compile::knows_city(*code)) {
        return Err(unknown_city(adcode));
    }
    match copy(what, adcode, &mut io::stdin().lock(), io::stdout().lock()) {
        Err(e) if e.kind() != io::ErrorKind::BrokenPipe => Err(unreadable_input(e)),
        _ => Ok(ExitCode::SUCCESS),
    }
}

fn copy(
    what: What,
    adcode: Option<u32>,
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
        writeln!(output, "{}", read_line(what, text, adcode))?;
    }
}
