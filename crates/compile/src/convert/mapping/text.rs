//! The mapping as it is written: what is to be answered first, then what was answered, then where the columns
//! of each table go.

use super::{Mapping, slugs};
use crate::columns::TABLES;
use crate::words;
use domain::place::Kind;
use std::collections::BTreeMap;
use std::fmt::Write;

impl Mapping {
    /// The file, with what a clerk needs to know to change it.
    pub(crate) fn text(&self) -> String {
        let below = self.tables_text();
        let mut out = words::mapping_head();
        let asks_below = below.contains(words::MAPPING_ASKED);
        if asks_below {
            out.push_str(words::MAPPING_REST);
        }
        out.push('\n');
        let asks = |codes: &[&str]| codes.iter().any(|code| self.asked.codes.contains(code));
        let mut kept = String::new();
        for (key, value, codes, note) in [
            (
                "area_code",
                &self.area_code,
                &["without_area_code"][..],
                words::MAPPING_AREA_CODE.to_owned(),
            ),
            (
                "delivers_to",
                &self.delivers_to,
                &["eaten_at_home", "eaten_there_and_at_home"],
                words::mapping_delivers_to(),
            ),
            (
                "days",
                &self.days,
                &["hours_without_days"],
                words::MAPPING_DAYS.to_owned(),
            ),
            (
                "mobiles",
                &self.mobiles,
                &["mobile_numbers"],
                words::MAPPING_MOBILES.to_owned(),
            ),
            (
                "wrong_phones",
                &self.wrong_phones,
                &["wrong_phones"],
                words::MAPPING_WRONG_PHONES.to_owned(),
            ),
        ] {
            // What is to be answered stands above what was.
            let (to, mark) = match asks(codes) {
                true if value.is_empty() => (&mut out, words::MAPPING_ASKED),
                _ if value.is_empty() => continue,
                _ => (&mut kept, ""),
            };
            let _ = writeln!(to, "{key} = {}   # {mark}{note}", quoted(value));
        }
        out.push_str(&kept);
        for (key, value, note) in [
            ("source", &self.source, words::MAPPING_SOURCE),
            ("status", &self.status, words::MAPPING_STATUS),
        ] {
            let _ = writeln!(out, "{key} = {}   # {note}", quoted(value));
        }
        self.write_answers(&mut out);
        if !asks_below {
            let _ = write!(out, "\n{}", words::MAPPING_BELOW);
        }
        out + &below
    }

    /// What was understood of each table.
    fn tables_text(&self) -> String {
        let asks = |codes: &[&str]| codes.iter().any(|code| self.asked.codes.contains(code));
        let mut out = String::new();
        for entry in &self.tables {
            let _ = writeln!(out, "\n[[table]]\nname = {}", quoted(&entry.name));
            let unsaid = entry.kinds.values().any(String::is_empty);
            let kind = match entry.kind.is_empty() && !unsaid && asks(&["which_kind"]) {
                true => words::mapping_kind_asked(&slugs()),
                false => words::MAPPING_KIND.to_owned(),
            };
            let _ = writeln!(out, "kind = {}   # {kind}", quoted(&entry.kind));
            let mut places = entry.columns.values();
            let has_points = places.any(|to| to.contains('经') || to == "坐标");
            let crs = match has_points && entry.crs.is_empty() && asks(&["which_system"]) {
                true => words::MAPPING_ASKED,
                false => "",
            };
            let note = words::MAPPING_CRS;
            let _ = writeln!(out, "crs = {}   # {crs}{note}", quoted(&entry.crs));
            let _ = writeln!(out, "\n# {}", words::MAPPING_COLUMNS);
            if entry.columns.values().any(String::is_empty) {
                let kind = Kind::from_slug(&entry.kind);
                let mut known = Vec::new();
                for of in TABLES
                    .iter()
                    .filter(|t| kind.is_none_or(|kind| t.kind == kind))
                {
                    let new = of.all().into_iter().filter(|own| !known.contains(own));
                    known.extend(new.collect::<Vec<_>>());
                }
                let _ = writeln!(out, "# {}", words::mapping_columns_known(&known));
            }
            let _ = writeln!(out, "[table.columns]");
            let mut columns: Vec<(&String, &String)> = entry.columns.iter().collect();
            let place = |header: &String| {
                let at = entry.order.iter().position(|own| own == header);
                at.unwrap_or(usize::MAX)
            };
            columns.sort_by_key(|(header, _)| place(header));
            for (header, to) in columns {
                let asked = if to.is_empty() {
                    words::mapping_column_asked()
                } else {
                    String::new()
                };
                let _ = writeln!(out, "{} = {}{asked}", quoted(header), quoted(to));
            }
            if !entry.kinds.is_empty() {
                let _ = writeln!(out, "\n# {}\n[table.kinds]", words::MAPPING_KINDS);
                for (word, kind) in &entry.kinds {
                    let asked = match kind.is_empty() {
                        true => format!("   # {}", words::mapping_kind_asked(&slugs())),
                        false => String::new(),
                    };
                    let _ = writeln!(out, "{} = {}{asked}", quoted(word), quoted(kind));
                }
            }
        }
        out
    }

    /// What was answered of values, and what is asked of them.
    fn write_answers(&self, out: &mut String) {
        let mut all: BTreeMap<&str, BTreeMap<&str, &str>> = BTreeMap::new();
        for (column, answers) in &self.answers {
            let given = answers.iter().filter(|(_, answer)| !answer.is_empty());
            for (cell, answer) in given {
                all.entry(column).or_default().insert(cell, answer);
            }
        }
        for (column, cell) in self.asked.values.keys() {
            let of_column = all.entry(column).or_default();
            of_column.entry(cell).or_insert("");
        }
        if !all.is_empty() {
            let _ = writeln!(out, "\n# {}", words::MAPPING_ANSWERS);
        }
        for (column, answers) in all {
            let _ = writeln!(out, "[answers.{}]", quoted(column));
            for (cell, answer) in answers {
                let times = self.asked.values.iter().find_map(|((of, own), times)| {
                    (*of == column && own == cell && answer.is_empty()).then_some(*times)
                });
                let asked = times.map(words::mapping_value_asked).unwrap_or_default();
                let _ = writeln!(out, "{} = {}{asked}", quoted(cell), quoted(answer));
            }
        }
    }
}

/// A text as a key or value of one line: what JSON escapes, TOML reads.
fn quoted(text: &str) -> String {
    let quoted = serde_json::to_string(text).unwrap_or_default();
    quoted.replace('\u{7f}', "\\u007f")
}
