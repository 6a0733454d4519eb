//! The command `check`: everything there is to say about the tables, in the form that is asked for.

use crate::folder::Folder;
use crate::{Done, STOPPED, UNUSABLE, apart, folder, publish, say, today, words};
use compile::{
    Change, Outcome, by_kind, check_folder, groups_json, json, marked, mend, mendable, page,
    readings, stops_publishing, text,
};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

/// What is written to standard output.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Form {
    /// Each kind of mistake once.
    #[default]
    ByKind,
    /// Every issue.
    Every,
    /// A list of issues for programs.
    Json,
    /// A list of kinds of mistakes for programs.
    Groups,
}

/// How the command was called.
#[derive(Debug, Default, PartialEq, Eq)]
struct Called<'a> {
    seeds: Option<&'a str>,
    form: Form,
    /// The page to be written.
    html: Option<&'a str>,
    /// The folder for copies of the tables with marks in them.
    marked: Option<&'a str>,
    /// Whether what has one reading only is to be put right first.
    fix: bool,
}

fn called<'a>(arguments: &[&'a str]) -> Option<Called<'a>> {
    let mut called = Called::default();
    let mut arguments = arguments.iter().copied();
    while let Some(argument) = arguments.next() {
        match argument {
            "--format" => {
                called.form = match arguments.next()? {
                    "text" => Form::ByKind,
                    "json" => Form::Json,
                    "groups" => Form::Groups,
                    _ => return None,
                }
            }
            "--every" => called.form = Form::Every,
            "--fix" => called.fix = true,
            "--html" => called.html = Some(arguments.next()?),
            "--marked" => called.marked = Some(arguments.next()?),
            seeds if called.seeds.is_none() && !seeds.starts_with('-') => {
                called.seeds = Some(seeds);
            }
            _ => return None,
        }
    }
    called.seeds.is_some().then_some(called)
}

/// Puts right in the folder what has one reading only; says what was done.
fn put_right(found: &mut Folder, folder: &Path) -> Result<Vec<String>, String> {
    let repair = mend(&found.seeds, &found.unread);
    publish::write_all(&repair.files, folder).map_err(|e| words::unpublished(&e))?;
    let mut told: Vec<String> = repair.done.iter().map(Change::sentence).collect();
    told.push(words::mended(repair.done.len()));
    if !repair.held_back.is_empty() {
        told.push(words::held_back(repair.held_back.len()));
        told.extend(repair.held_back.iter().map(Change::sentence));
    }
    if !repair.not_read.is_empty() {
        told.push(words::not_mended(&repair.not_read));
    }
    told.push(String::new());
    found.seeds.files.extend(repair.files);
    Ok(told)
}

/// Checks a folder; nothing in it is changed, unless that is asked for.
pub(crate) fn run(arguments: &[&str]) -> Done {
    let Some(called) = called(arguments) else {
        eprintln!("{}", words::USAGE);
        return Ok(ExitCode::from(UNUSABLE));
    };
    if let Some(file) = called.html.filter(|file| !is_page(file)) {
        return Err(words::not_a_page(file));
    }
    let folder = Path::new(called.seeds.unwrap_or_default());
    let files = [called.html, called.marked].into_iter().flatten();
    for file in files {
        apart(folder, Path::new(file))?;
    }
    let day = today();
    let for_people = matches!(called.form, Form::ByKind | Form::Every);
    let mut found = folder::read(folder)?;
    if called.fix {
        let told = put_right(&mut found, folder)?;
        for line in told.iter().filter(|_| for_people) {
            say(&format!("{line}\n"));
        }
    }
    let outcome = check_folder(&found.seeds, &found.unread, day);
    say(&format!("{}\n", shown(&outcome, called.form).trim_end()));
    let mut told = Vec::new();
    let mendable = if called.fix {
        0
    } else {
        mendable(&found.seeds)
    };
    if mendable > 0 {
        told.push(words::mendable(mendable, folder));
    }
    if let Some(file) = called.html.map(Path::new) {
        let bytes = page(&outcome.issues, &outcome.readings, day);
        let (above, name) = (file.parent(), file.file_name());
        let name = name.unwrap_or_default().to_string_lossy().into_owned();
        let above = above.filter(|above| !above.as_os_str().is_empty());
        let files = BTreeMap::from([(name, bytes)]);
        publish::write_all(&files, above.unwrap_or(Path::new(".")))
            .map_err(|e| words::unpublished(&e))?;
        told.push(words::page_written(file));
    }
    if let Some(into) = called.marked.map(Path::new) {
        let (files, left) = marked(&found.seeds, &outcome.issues, &outcome.readings);
        // Somebody may have mended the copies of the last time, and not yet put them in place.
        let mut copies = files.keys().map(|name| into.join(name));
        if let Some(there) = copies.find(|at| fs::symlink_metadata(at).is_ok()) {
            return Err(words::marked_is_there(&there));
        }
        publish::write_all(&files, into).map_err(|e| words::unpublished(&e))?;
        told.push(words::marked_written(into, files.len(), &left));
    }
    for line in told.iter().filter(|_| for_people) {
        say(&format!("{line}\n"));
    }
    Ok(if stops_publishing(&outcome.issues) {
        ExitCode::from(STOPPED)
    } else {
        ExitCode::SUCCESS
    })
}

/// Whether the name is that of a page: nothing else is written over.
fn is_page(file: &str) -> bool {
    let name = file.to_ascii_lowercase();
    name.ends_with(".html") || name.ends_with(".htm")
}

fn shown(outcome: &Outcome, form: Form) -> String {
    match form {
        Form::ByKind => readings(&outcome.readings) + &by_kind(&outcome.issues),
        Form::Every => readings(&outcome.readings) + &text(&outcome.issues),
        Form::Json => {
            let mut all = outcome.issues.clone();
            all.extend(outcome.readings.iter().cloned());
            all.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
            json(&all)
        }
        Form::Groups => groups_json(&outcome.issues),
    }
}
