//! The command `convert`: somebody's own table into a folder of ours.

use crate::words;
use crate::{Done, STOPPED, UNUSABLE, complain, folder, publish, say};
use compile::columns::workbook;
use compile::{
    Converted, MAPPING, Others, Request, Severity, convert, grouped, groups, json, last_asked,
    last_converted, last_lists, stops_publishing,
};
use domain::geo::adcode::Adcode;
use domain::place::Kind;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// How the command was called.
#[derive(Debug, Default, PartialEq, Eq)]
struct Called<'a> {
    table: Option<&'a str>,
    into: Option<&'a str>,
    mapping: Option<&'a str>,
    json: bool,
    yes: bool,
    keep: bool,
    /// Whether all is said again that was said of the same list.
    every: bool,
}

fn called<'a>(arguments: &[&'a str]) -> Option<Called<'a>> {
    let mut called = Called::default();
    let mut arguments = arguments.iter().copied();
    while let Some(argument) = arguments.next() {
        match argument {
            "--into" => called.into = Some(arguments.next()?),
            "--mapping" => called.mapping = Some(arguments.next()?),
            "--format" => {
                called.json = match arguments.next()? {
                    "json" => true,
                    "text" => false,
                    _ => return None,
                }
            }
            "--yes" => called.yes = true,
            "--keep" => called.keep = true,
            "--every" => called.every = true,
            table if called.table.is_none() && !table.starts_with('-') => {
                called.table = Some(table);
            }
            _ => return None,
        }
    }
    let whole = called.table.is_some() && called.into.is_some() && !(called.yes && called.keep);
    whole.then_some(called)
}

/// Converts a table; where an issue is an error no table is written.
pub(crate) fn run(arguments: &[&str]) -> Done {
    let Some(called) = called(arguments) else {
        complain(words::USAGE);
        return Ok(ExitCode::from(UNUSABLE));
    };
    let table = PathBuf::from(called.table.unwrap_or_default());
    let into = PathBuf::from(called.into.unwrap_or_default());
    let bytes = folder::table(&table)?;
    let mut there = BTreeMap::new();
    let tables = Kind::ALL.iter().flat_map(|kind| {
        [
            kind.file().to_owned(),
            workbook(*kind),
            last_converted(*kind),
        ]
    });
    for name in tables.chain([MAPPING.to_owned(), last_lists(), last_asked()]) {
        let path = into.join(&name);
        if fs::symlink_metadata(&path).is_ok() {
            there.insert(name, folder::file(&path)?);
        }
    }
    let own = match called.mapping {
        Some(mapping) => Some((mapping, folder::file(Path::new(mapping))?)),
        None => None,
    };
    let found = there.get(MAPPING).map(|bytes| (MAPPING, bytes.as_slice()));
    let own = own.as_ref().map(|(name, bytes)| (*name, bytes.as_slice()));
    let gazetteer = gazetteer(&into);
    let file = table.file_name().unwrap_or_default().to_string_lossy();
    let Converted {
        issues,
        files,
        before,
        to_answer,
    } = convert(&Request {
        file: &file,
        bytes: &bytes,
        mapping: own.or(found),
        folder: &there,
        city: city(&into),
        gazetteer: gazetteer.as_deref(),
        others: match (called.yes, called.keep) {
            (true, _) => Others::Replace,
            (_, true) => Others::Keep,
            _ => Others::Refuse,
        },
    });
    let written = if files.is_empty() {
        Ok(())
    } else {
        publish::write_all(&files, &into)
    };
    if called.json {
        say(&format!("{}\n", json(&issues)));
    } else {
        if written.is_ok() {
            say(&format!("{}\n\n", words::converted(&into, &shown(&files))));
        }
        say(&grouped(&issues, before.as_ref(), called.every));
    }
    written.map_err(|e| words::unpublished(&e))?;
    if !called.json {
        let next = Next {
            asked: groups(&issues)
                .iter()
                .any(|group| group.severity == Severity::Warning),
            to_answer,
            again: before.is_some(),
            stopped: stops_publishing(&issues),
            mapping: files.contains_key(MAPPING).then(|| into.join(MAPPING)),
            command: format!("eldercare-data convert {}", arguments.join(" ")),
            folder: into,
        };
        say(&format!("{}\n", words::after_converting(&next)));
    }
    Ok(if stops_publishing(&issues) {
        ExitCode::from(STOPPED)
    } else {
        ExitCode::SUCCESS
    })
}

/// What there is to do after a table was converted.
#[derive(Debug)]
pub(crate) struct Next {
    /// Whether there is something to look at.
    pub(crate) asked: bool,
    /// How many answers the mapping waits for.
    pub(crate) to_answer: usize,
    /// Whether no table could be written.
    pub(crate) stopped: bool,
    /// Whether the list is the one of last time.
    pub(crate) again: bool,
    /// Where answers are written.
    pub(crate) mapping: Option<PathBuf>,
    /// The command that was run.
    pub(crate) command: String,
    /// The folder the tables go to.
    pub(crate) folder: PathBuf,
}

/// The files a clerk has to know of.
fn shown(files: &BTreeMap<String, Vec<u8>>) -> Vec<&str> {
    let names = files.keys().map(String::as_str);
    names.filter(|name| !name.starts_with('.')).collect()
}

/// The names of the areas of the city whose folder this is: gazetteer/330600-shaoxing.csv of the seeds.
fn gazetteer(folder: &Path) -> Option<Vec<u8>> {
    let full = fs::canonicalize(folder).ok()?;
    let seeds = full.parent()?.parent()?;
    let mut name = full.file_name()?.to_owned();
    name.push(".csv");
    folder::file(&seeds.join("gazetteer").join(name)).ok()
}

/// The city whose folder this is, by its name: 330600-shaoxing.
fn city(folder: &Path) -> Option<Adcode> {
    let full = fs::canonicalize(folder)
        .or_else(|_| std::path::absolute(folder))
        .ok()?;
    let name = full.file_name()?.to_str()?.to_owned();
    let (code, _) = name.split_once('-')?;
    code.parse().ok().filter(|code| compile::knows_city(*code))
}
