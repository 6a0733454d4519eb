//! TOML files with errors a clerk can act on.

use crate::cells::unreadable;
use crate::issue::{Issues, Location};
use crate::private::{self, Private};
use crate::text::{decode, decode_file};
use crate::words;
use serde::de::DeserializeOwned;
use time::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Reads a file into a type; what is wrong is reported with its line.
pub(crate) fn read<T: DeserializeOwned>(
    file: &str,
    bytes: &[u8],
    issues: &mut Issues,
) -> Option<T> {
    let text = decode_file(file, bytes, issues)?;
    tell_private(file, text, issues);
    tell_unreadable(file, text, issues);
    match toml::from_str(text) {
        Ok(value) => Some(value),
        Err(error) => {
            report(file, text, &error, issues);
            None
        }
    }
}

/// Tells numbers of persons, which would be published with the texts. What stands behind # is not.
fn tell_private(file: &str, text: &str, issues: &mut Issues) {
    // Of hashes anything may be said.
    if file.ends_with(".lock") {
        return;
    }
    for (at, line) in text.lines().enumerate() {
        let key = line.split('=').next().unwrap_or_default().trim();
        // A number to ring is meant to be public.
        let to_ring = key == "number";
        let what = private::found(line).filter(|what| !(to_ring && *what == Private::Mobile));
        if let Some(what) = what.filter(|_| !line.trim_start().starts_with('#')) {
            let location = Location {
                file,
                line: u32::try_from(at + 1).unwrap_or(u32::MAX),
                column: if line.contains('=') { key } else { "" },
                value: &private::hidden(line.trim()),
            };
            issues.error(location, words::private_number(what));
        }
    }
}

/// Tells texts whose characters nobody can read, or which show another text than they hold.
fn tell_unreadable(file: &str, text: &str, issues: &mut Issues) {
    let Ok(table) = DeTable::parse(text) else {
        return;
    };
    let mut waiting: Vec<(&str, &Spanned<DeValue<'_>>)> = Vec::new();
    waiting.extend(
        table
            .get_ref()
            .iter()
            .map(|(key, value)| (key.get_ref().as_ref(), value)),
    );
    while let Some((key, value)) = waiting.pop() {
        match value.get_ref() {
            DeValue::String(string) => {
                if let Some(fault) = unreadable(string) {
                    let location = Location {
                        file,
                        line: line_at(text, value.span().start),
                        column: key,
                        value: string,
                    };
                    issues.error(location, words::cell_fault(fault));
                }
            }
            DeValue::Array(array) => waiting.extend(array.iter().map(|value| (key, value))),
            DeValue::Table(table) => {
                waiting.extend(
                    table
                        .iter()
                        .map(|(key, value)| (key.get_ref().as_ref(), value)),
                );
            }
            _ => {}
        }
    }
}

/// Reports why a text is not the TOML that is wanted, with its line.
pub(crate) fn report(file: &str, text: &str, error: &toml::de::Error, issues: &mut Issues) {
    let line = line_at(text, error.span().map_or(0, |s| s.start));
    let value = text.lines().nth(line as usize - 1).unwrap_or_default();
    let quoted: Vec<&str> = error.message().split('`').skip(1).step_by(2).collect();
    let say = match (error.message(), quoted.as_slice()) {
        (m, [key, known @ ..]) if m.starts_with("unknown field") => {
            words::toml_unknown_key(key, &known.join("、"))
        }
        (m, [key, ..]) if m.starts_with("missing field") => words::toml_missing_key(key),
        (m, _) if m.starts_with("invalid") && !m.contains("expected newline") => {
            words::bad_toml(words::TOML_WRONG_TYPE)
        }
        _ => words::bad_toml(words::TOML_SYNTAX),
    };
    // A field is named by the message, or stands on the line before its =.
    let on_line = value.split_once('=').map_or("", |(key, _)| key.trim());
    let column = match quoted.first() {
        Some(field) if error.message().contains(" field ") => field,
        _ if on_line
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'_') =>
        {
            on_line
        }
        _ => "",
    };
    let location = Location {
        file,
        line,
        column,
        value: value.trim(),
    };
    issues.error(location, say);
}

/// The line of a byte of the text, from 1.
pub(crate) fn line_at(text: &str, byte: usize) -> u32 {
    let before = text.get(..byte).unwrap_or_default();
    u32::try_from(before.matches('\n').count() + 1).unwrap_or(u32::MAX)
}

/// The line on which `key = …` first stands, for what is found after reading.
pub(crate) fn line_of(bytes: &[u8], key: &str, value: &str) -> u32 {
    let text = decode(bytes).unwrap_or_default();
    let holds = |line: &str| {
        let line = line.trim_start();
        line.strip_prefix(key)
            .is_some_and(|rest| rest.trim_start().starts_with('=') && rest.contains(value))
            || (key.is_empty() && line.contains(value))
    };
    let at = text.lines().position(holds).unwrap_or(0);
    u32::try_from(at + 1).unwrap_or(u32::MAX)
}

/// A date of TOML without a time, or one written as text.
pub(crate) fn date(value: &toml::Value) -> Option<Date> {
    let text = match value {
        toml::Value::Datetime(d) if d.time.is_none() => d.to_string(),
        toml::Value::String(s) => s.clone(),
        _ => return None,
    };
    crate::dates::parse(&text).ok()
}
