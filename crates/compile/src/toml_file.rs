//! TOML files with errors a clerk can act on.

use crate::issue::{Issues, Spot};
use crate::text::{decode, decode_file};
use crate::words;
use serde::de::DeserializeOwned;
use time::Date;

/// Reads a file into a type; what is wrong is reported with its line.
pub(crate) fn read<T: DeserializeOwned>(
    file: &str,
    bytes: &[u8],
    issues: &mut Issues,
) -> Option<T> {
    let text = decode_file(file, bytes, issues)?;
    match toml::from_str(text) {
        Ok(value) => Some(value),
        Err(error) => {
            let at = error.span().map_or(0, |s| s.start);
            let before = text.get(..at).unwrap_or_default();
            let line = before.matches('\n').count() + 1;
            let value = text.lines().nth(line - 1).unwrap_or_default().trim();
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
            let spot = Spot {
                file,
                line: u32::try_from(line).unwrap_or(u32::MAX),
                column: "",
                value,
            };
            issues.error(spot, say);
            None
        }
    }
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
