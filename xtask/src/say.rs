//! What the terminal shows: one heading a step, and why a long one is long.

use crate::trouble::Trouble;
use std::process::Command;
use std::time::Duration;

/// A step begins.
pub(crate) fn step(what: &str) {
    println!("==> {what}");
}

/// A remark inside a step.
pub(crate) fn note(what: &str) {
    println!("    {what}");
}

/// The command that is about to run, as a person would type it.
pub(crate) fn command(command: &Command) {
    let program = command.get_program().to_string_lossy();
    let name = program.rsplit(['/', '\\']).next().unwrap_or(&program);
    let mut line = format!("    $ {name}");
    for argument in command.get_args() {
        line.push(' ');
        line.push_str(&argument.to_string_lossy());
    }
    println!("{line}");
}

/// The end of a run that failed.
pub(crate) fn trouble(trouble: &Trouble) {
    eprintln!("\nerror: {}", trouble.what);
    eprintln!("  what to do: {}", trouble.fix);
}

/// Seconds for people: `0.4 s`, `12 s`, `3 min 05 s`.
pub(crate) fn duration(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds >= 60 {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    } else if seconds >= 10 {
        format!("{seconds} s")
    } else {
        format!("{:.1} s", time.as_secs_f64())
    }
}

/// Bytes for people.
pub(crate) fn bytes(count: u64) -> String {
    // Rounded to the kilobyte: nobody decides anything on less.
    if count < 1_000_000 {
        format!("{} kB", count.div_ceil(1000))
    } else {
        format!("{}.{} MB", count / 1_000_000, count % 1_000_000 / 100_000)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_short() {
        assert_eq!(duration(Duration::from_millis(430)), "0.4 s");
        assert_eq!(duration(Duration::from_millis(12_900)), "12 s");
        assert_eq!(duration(Duration::from_secs(185)), "3 min 05 s");
    }

    #[test]
    fn bytes_are_short() {
        assert_eq!(bytes(1), "1 kB");
        assert_eq!(bytes(999_999), "1000 kB");
        assert_eq!(bytes(2_350_000), "2.3 MB");
    }
}
