//! The command `check`: everything there is to say about the tables, in the form that is asked for. What
//! stops publishing comes first, how cells were read last, and below it what to do next.

use crate::folder::Folder;
use crate::scope::Scope;
use crate::{Done, STOPPED, UNUSABLE, apart, complain, folder, publish, say, today, words};
use compile::{
    Change, Outcome, beside_marked, by_kind, check_folder, groups_json, json, marked, mend,
    mendable, page, readings, readings_by_column, stops_publishing, text,
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
fn put_right(found: &mut Folder, scope: &Scope) -> Result<Vec<String>, String> {
    let mut repair = mend(&found.seeds, &found.unread);
    scope.narrow_repair(&mut repair);
    publish::write_all(&repair.files, &scope.seeds).map_err(|e| words::unpublished(&e))?;
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
        complain(words::USAGE);
        return Ok(ExitCode::from(UNUSABLE));
    };
    if let Some(file) = called.html.filter(|file| !is_page(file)) {
        return Err(words::not_a_page(file));
    }
    let named = Path::new(called.seeds.unwrap_or_default());
    let scope = Scope::of(named);
    let files = [called.html, called.marked].into_iter().flatten();
    for file in files {
        apart(&scope.seeds, Path::new(file))?;
    }
    let day = today();
    let for_people = matches!(called.form, Form::ByKind | Form::Every);
    let mut found = folder::read(&scope.seeds)?;
    if called.fix {
        let told = put_right(&mut found, &scope)?;
        for line in told.iter().filter(|_| for_people) {
            say(&format!("{line}\n"));
        }
    }
    let mut outcome = check_folder(&found.seeds, &found.unread, day);
    let errors_elsewhere = scope.narrow(&mut outcome);
    let stopped = errors_elsewhere > 0 || stops_publishing(&outcome.issues);
    let marks = called.marked.map(|into| {
        let (files, left) = marked(&found.seeds, &outcome.issues, &outcome.readings);
        (Path::new(into), files, left)
    });
    let is_marked = |file: &str| {
        let copies = marks.as_ref().map(|(_, files, _)| files);
        let file = scope.whole(file);
        let stem = file
            .rsplit_once('.')
            .map_or(file.as_str(), |(stem, _)| stem);
        copies.is_some_and(|copies| copies.contains_key(&format!("{stem}.xlsx")))
    };
    let all = match &marks {
        Some(_) if called.form == Form::ByKind => {
            beside_marked(&scope.short(&outcome.issues), is_marked)
        }
        _ => shown(&outcome, &scope, called.form),
    };
    say(&format!("{}\n", all.trim_end()));
    let mut told = Vec::new();
    if called.form == Form::ByKind && !outcome.readings.is_empty() && marks.is_none() {
        if stops_publishing(&outcome.issues) {
            told.push(String::new());
            told.push(words::readings_later(outcome.readings.len()));
        } else {
            told.push(words::every_reading());
        }
    }
    told.push(String::new());
    if errors_elsewhere > 0 {
        told.push(words::errors_elsewhere(errors_elsewhere, &scope.seeds));
    }
    let mendable = if called.fix {
        0
    } else {
        mendable(&scope.tables(&found.seeds))
    };
    if mendable > 0 {
        told.push(words::mendable(mendable, named));
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
    if let Some((into, files, left)) = marks {
        // Somebody may have mended the copies of the last time, and not yet put them in place.
        let mut copies = files.keys().map(|name| into.join(name));
        if let Some(there) = copies.find(|at| fs::symlink_metadata(at).is_ok()) {
            return Err(words::marked_is_there(&there));
        }
        publish::write_all(&files, into).map_err(|e| words::unpublished(&e))?;
        let names: Vec<&str> = files.keys().map(String::as_str).collect();
        told.push(words::marked_written(into, &names, &left));
    }
    told.push(if stops_publishing(&outcome.issues) {
        words::mend_and_check_again(named, called.marked.is_some())
    } else if stopped {
        words::check_the_others(&scope.seeds)
    } else {
        words::ready_to_build(&scope.seeds)
    });
    for line in told.iter().filter(|_| for_people) {
        say(&format!("{line}\n"));
    }
    Ok(if stopped {
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

fn shown(outcome: &Outcome, scope: &Scope, form: Form) -> String {
    let (issues, readings_of) = (
        || scope.short(&outcome.issues),
        || scope.short(&outcome.readings),
    );
    match form {
        // What was read is looked at once: when nothing is to be mended any more.
        Form::ByKind if stops_publishing(&outcome.issues) => by_kind(&issues()),
        Form::ByKind => by_kind(&issues()) + &readings_by_column(&readings_of()),
        Form::Every => text(&outcome.issues) + "\n" + &readings(&outcome.readings),
        Form::Json => {
            let mut all = outcome.issues.clone();
            all.extend(outcome.readings.iter().cloned());
            all.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
            json(&all)
        }
        Form::Groups => groups_json(&outcome.issues),
    }
}
