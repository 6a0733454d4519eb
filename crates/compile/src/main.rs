//! `eldercare-data`: the only part that touches files. It reads a folder, asks the library,
//! and maps the answer to text, files and an exit code.
#[path = "main/build.rs"]
mod build;
#[path = "main/check.rs"]
mod check;
#[path = "main/convert.rs"]
mod convert;
#[path = "main/files.rs"]
mod files;
#[path = "main/folder.rs"]
mod folder;
#[path = "main/folders.rs"]
mod folders;
#[path = "main/lines.rs"]
mod lines;
#[path = "main/progress.rs"]
mod progress;
#[path = "main/publish.rs"]
mod publish;
#[path = "main/scope.rs"]
mod scope;
#[path = "main/staging.rs"]
mod staging;
#[path = "main/state.rs"]
mod state;
#[path = "main/unpublished.rs"]
mod unpublished;
#[path = "words/command.rs"]
mod words;

use compile::{Issue, Outcome, Severity, compile_folder, draw, in_short, stops_publishing, text};
use domain::hours::moment::Moment;
use domain::place::Kind;
use std::collections::BTreeMap;
use std::fmt::Display;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use std::time::SystemTime;
use time::Date;
use words::USAGE;

/// Something stops publishing.
const STOPPED: u8 = 1;
/// The command can not do its work at all.
const UNUSABLE: u8 = 2;

fn main() -> ExitCode {
    quiet_readers();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["check", arguments @ ..] => check::run(arguments),
        ["rules"] => {
            say(&compile::rules_text());
            Ok(ExitCode::SUCCESS)
        }
        ["rules", "--markdown"] => {
            say(&compile::rules_markdown());
            Ok(ExitCode::SUCCESS)
        }
        ["read", what] => lines::read(what, None),
        ["read", what, "--city", city] | ["read", "--city", city, what] => {
            lines::read(what, Some(city))
        }
        ["convert", arguments @ ..] => convert::run(arguments),
        ["diff", old, new] => diff(Path::new(old), Path::new(new)),
        ["template", kind, out] => template(kind, Path::new(out)),
        ["build", seeds, out] => build::build(Path::new(seeds), Path::new(out), false),
        ["build", "--yes", seeds, out] | ["build", seeds, out, "--yes"] => {
            build::build(Path::new(seeds), Path::new(out), true)
        }
        ["config", site] => config(Path::new(site)),
        ["coverage", seeds, out] => coverage(Path::new(seeds), Path::new(out)),
        ["samples", seeds] => samples(Path::new(seeds), false),
        ["samples", "--yes", seeds] | ["samples", seeds, "--yes"] => {
            samples(Path::new(seeds), true)
        }
        ["verify-quotes", "--papers", papers, seeds]
        | ["verify-quotes", seeds, "--papers", papers] => {
            verify(Path::new(papers), Path::new(seeds))
        }
        ["basemap", layers, out] => basemap(Path::new(layers), Path::new(out)),
        ["help" | "--help" | "-h"] => {
            say_line(USAGE);
            Ok(ExitCode::SUCCESS)
        }
        _ => {
            complain(USAGE);
            Ok(ExitCode::from(UNUSABLE))
        }
    };
    done.unwrap_or_else(|message| {
        complain(&message);
        ExitCode::from(UNUSABLE)
    })
}

/// A library that stops in the middle of a damaged workbook says so in English to nobody: the report
/// has its sentence about the file.
fn quiet_readers() {
    let tell = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let of = |name: &str| panic.location().is_some_and(|at| at.file().contains(name));
        if !of("calamine-") && !of("cfb-") && !of("zip-") {
            tell(panic);
        }
    }));
}

type Done = Result<ExitCode, String>;

fn compiled(folder: &Path) -> Result<Outcome, String> {
    let found = folder::read(folder)?;
    Ok(compile_folder(&found.seeds, &found.unread, today()))
}

/// Refuses to write into the folder that is read: the next reading would find what was written.
fn apart(seeds: &Path, out: &Path) -> Result<(), String> {
    let Ok(seeds) = fs::canonicalize(seeds) else {
        // Whoever reads it says so.
        return Ok(());
    };
    let full = std::path::absolute(out).map_err(|e| words::unwritable(out, e))?;
    // The folder may be yet to be made; the nearest one above it is there.
    let above = full.ancestors().find_map(|p| fs::canonicalize(p).ok());
    if above.is_some_and(|above| above.starts_with(&seeds)) {
        return Err(words::out_in_seeds(out, &seeds));
    }
    Ok(())
}

/// Names the command that tells all of what was told in short, where something was.
fn tell_where_the_whole_is(issues: &[Issue], seeds: &Path) {
    let in_short = issues
        .iter()
        .filter(|issue| issue.severity != Severity::Error);
    let in_short = in_short.count();
    if in_short > 0 {
        say_line(words::whole_report(in_short, seeds));
        say_line("");
    }
}

/// Looks through the settings of a site, and writes the CSP of its pages by them.
fn config(site: &Path) -> Done {
    let [page, config] =
        [compile::PAGE, compile::CONFIG].map(|name| folder::file(&site.join(name)));
    let made = compile::site(&page?, &config?).map_err(|e| e.to_string())?;
    publish::renew(&made.files, site).map_err(|e| words::unpublished(&e))?;
    say_line(words::csp_written(site, &made.tiles));
    for fault in &made.faults {
        say_line(domain::say::config::config_fault(fault));
    }
    Ok(match made.faults.is_empty() {
        true => ExitCode::SUCCESS,
        false => ExitCode::from(STOPPED),
    })
}

/// The day in China, by this computer's clock. Without a usable clock nothing is due.
fn today() -> Option<Date> {
    let since = SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .ok()?;
    Moment::from_unix_ms(since.as_secs_f64() * 1000.0).map(|now| now.date)
}

/// Writes to standard output. Whoever has stopped reading it, as `head` does, has enough: the command
/// does its work to the end. The macros of the standard library would panic.
fn say(text: &str) {
    let _ = io::stdout().lock().write_all(text.as_bytes());
}

/// Writes a line to standard output.
fn say_line(line: impl Display) {
    say(&format!("{line}\n"));
}

/// Writes a line to standard error.
fn complain(line: impl Display) {
    let _ = writeln!(io::stderr().lock(), "{line}");
}

fn coverage(folder: &Path, out: &Path) -> Done {
    apart(folder, out)?;
    let outcome = compiled(folder)?;
    say(&in_short(&outcome.issues));
    tell_where_the_whole_is(&outcome.issues, folder);
    let Some(output) = outcome.output else {
        say_line(words::NOTHING_WRITTEN);
        return Ok(ExitCode::from(STOPPED));
    };
    let files = compile::coverage(&output);
    publish::write_all(&files, out).map_err(|e| words::unpublished(&e))?;
    say_line(words::files_written(out, files.len()));
    Ok(ExitCode::SUCCESS)
}

/// `agreed`: rows of somebody's own may be written over.
fn samples(folder: &Path, agreed: bool) -> Done {
    let seeds = folder::read(folder)?.whole()?;
    let files = compile::samples::generate(&seeds);
    let own = compile::samples::real_rows(&seeds, &files);
    if !own.is_empty() && !agreed {
        say_line(words::samples_would_overwrite(&own));
        return Ok(ExitCode::from(STOPPED));
    }
    publish::write_all(&files, folder).map_err(|e| words::unpublished(&e))?;
    say_line(words::samples_written(files.len()));
    Ok(ExitCode::SUCCESS)
}

/// Writes a workbook to fill in. What stands there already may be one that somebody has filled in.
fn template(kind: &str, out: &Path) -> Done {
    let kinds = match kind {
        "all" => Kind::ALL.to_vec(),
        kind => match Kind::from_slug(kind) {
            Some(kind) => vec![kind],
            None => return Err(words::no_such_kind(kind)),
        },
    };
    if fs::symlink_metadata(out).is_ok() {
        return Err(words::file_is_there(out));
    }
    let Some(bytes) = compile::template(&kinds) else {
        return Err(words::NOTHING_WRITTEN.to_owned());
    };
    fs::write(out, bytes).map_err(|e| words::unwritable(out, e))?;
    say_line(words::template_written(out));
    Ok(ExitCode::SUCCESS)
}

/// Says what is different between two folders, or two tables of one kind.
fn diff(old: &Path, new: &Path) -> Done {
    if old.is_dir() && new.is_dir() {
        let (old, new) = (folder::read(old)?.seeds, folder::read(new)?.seeds);
        say(&compile::diff(&old, &new));
        return Ok(ExitCode::SUCCESS);
    }
    let kind = |path: &Path| {
        let name = path.file_name()?.to_str()?;
        let own = Kind::ALL.iter().copied().find(|kind| {
            let stem = kind.file().strip_suffix(".csv");
            stem.is_some_and(|stem| name.starts_with(stem))
        });
        own.or_else(|| compile::columns::kind_named(name))
    };
    let Some(kind) = kind(new).or_else(|| kind(old)) else {
        return Err(words::diff_of_what());
    };
    let (old, new) = (folder::file(old)?, folder::file(new)?);
    say(&compile::diff_tables(kind, &old, &new));
    Ok(ExitCode::SUCCESS)
}

fn verify(papers: &Path, folder: &Path) -> Done {
    let seeds = folder::read(folder)?.whole()?;
    let papers = folder::read(papers)?.whole()?;
    let verified = compile::verify_quotes(&seeds, &papers.files);
    say(&text(&verified.issues));
    let Some(lock) = verified.lock else {
        say_line(words::lock_not_written());
        return Ok(ExitCode::from(STOPPED));
    };
    let files = BTreeMap::from([(compile::QUOTES_LOCK.to_owned(), lock)]);
    publish::write_all(&files, folder).map_err(|e| words::unpublished(&e))?;
    say_line(words::quotes_verified(verified.quotes));
    Ok(ExitCode::SUCCESS)
}

fn basemap(folder: &Path, out: &Path) -> Done {
    let drawn = draw(&folder::read(folder)?.whole()?);
    if !drawn.issues.is_empty() {
        say_line(text(&drawn.issues).trim_end());
    }
    let Some(pack) = drawn.pack else {
        say_line(words::no_basemap(stops_publishing(&drawn.issues)));
        return Ok(ExitCode::from(STOPPED));
    };
    fs::write(out, &pack).map_err(|e| words::unwritable(out, e))?;
    say_line(words::basemap_written(out, pack.len()));
    Ok(ExitCode::SUCCESS)
}
