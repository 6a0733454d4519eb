//! `papers.toml`: the papers that may be quoted.

use super::PAPERS;
use crate::issue::{Issues, Location};
use crate::text::decode;
use crate::{Seeds, toml_file, words};
use domain::geo::area::AreaCode;
use domain::policy::paper::{Paper, Standing};
use serde::Deserialize;
use std::collections::BTreeMap;
use time::Date;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PaperFile {
    title: Spanned<String>,
    number: Option<Spanned<String>>,
    publisher: Option<Spanned<String>>,
    date: Option<Spanned<toml::Value>>,
    status: Spanned<String>,
    #[serde(default)]
    draft: bool,
    note: Option<String>,
    area: Spanned<String>,
    text: Spanned<String>,
}

/// How `area` names the whole country.
const NATION: &str = "国家";
/// The code of the whole country, as GB/T 2260 gives it.
const NATION_CODE: &str = "100000";

/// A paper that may be quoted.
#[derive(Debug)]
pub(crate) struct PaperEntry {
    /// Its name in the files of the seeds.
    pub(super) id: String,
    /// What is published of it.
    pub(super) paper: Paper,
    /// The city or county it speaks for: nothing it says is said of another.
    pub(crate) area: AreaCode,
    /// Its file in the folder of papers.
    pub(super) text: String,
    /// Where each key stands, for what is found wrong later.
    lines: Vec<(&'static str, u32)>,
}

impl PaperEntry {
    /// Whether it speaks for the whole country, and so for every city.
    pub(crate) fn is_of_nation(&self) -> bool {
        self.paper.nation
    }

    /// A place in `papers.toml`.
    pub(super) fn location(&self, key: &'static str) -> Location<'_> {
        let line = self.lines.iter().find(|(k, _)| *k == key);
        let value = match key {
            "title" => &self.paper.title,
            "text" => &self.text,
            "number" => self.paper.number.as_ref().unwrap_or(&self.id),
            "publisher" => self.paper.publisher.as_ref().unwrap_or(&self.id),
            _ => &self.id,
        };
        Location {
            file: PAPERS,
            line: line.map_or(1, |(_, line)| *line),
            column: key,
            value,
        }
    }
}

/// The papers of the seeds, by id; none where there is no such file.
pub(super) fn read(seeds: &Seeds, issues: &mut Issues) -> Vec<PaperEntry> {
    let Some(bytes) = seeds.get(PAPERS) else {
        return Vec::new();
    };
    let files: BTreeMap<String, PaperFile> =
        toml_file::read(PAPERS, bytes, issues).unwrap_or_default();
    let text = decode(bytes).unwrap_or_default();
    files
        .into_iter()
        .filter_map(|(id, file)| entry(id, file, text, issues))
        .collect()
}

fn entry(id: String, file: PaperFile, text: &str, issues: &mut Issues) -> Option<PaperEntry> {
    let line = |span: std::ops::Range<usize>| toml_file::line_at(text, span.start);
    let wrong = |key: &'static str, at: u32, value: &str, say, issues: &mut Issues| {
        let location = Location {
            file: PAPERS,
            line: at,
            column: key,
            value,
        };
        issues.error(location, say);
    };
    let mut lines = vec![
        ("title", line(file.title.span())),
        ("text", line(file.text.span())),
    ];
    let keyed = [("number", &file.number), ("publisher", &file.publisher)];
    for (key, value) in keyed {
        lines.extend(value.as_ref().map(|v| (key, line(v.span()))));
    }
    let texts = [
        Some(("title", &file.title)),
        Some(("text", &file.text)),
        file.number.as_ref().map(|v| ("number", v)),
        file.publisher.as_ref().map(|v| ("publisher", v)),
    ];
    for (key, value) in texts.into_iter().flatten() {
        if value.get_ref().trim().is_empty() {
            let say = words::empty_paper_key(key);
            wrong(key, line(value.span()), "", say, issues);
        }
    }
    let standing = Standing::from_word(file.status.get_ref());
    if standing.is_none() {
        let at = line(file.status.span());
        let say = words::unknown_standing(&standings());
        wrong("status", at, file.status.get_ref(), say, issues);
    }
    let nation = file.area.get_ref() == NATION;
    let code = if nation {
        NATION_CODE
    } else {
        file.area.get_ref()
    };
    let area = AreaCode::parse(code).filter(|a| a.town().is_none());
    if area.is_none() {
        let at = line(file.area.span());
        let say = words::bad_paper_area();
        wrong("area", at, file.area.get_ref(), say, issues);
    }
    let date: Option<Option<Date>> = file.date.as_ref().map(|written| {
        let date = toml_file::date(written.get_ref());
        lines.push(("date", line(written.span())));
        if date.is_none() {
            let say = words::bad_toml_date();
            wrong("date", line(written.span()), "", say, issues);
        }
        date
    });
    Some(PaperEntry {
        id,
        paper: Paper {
            title: file.title.into_inner(),
            number: file.number.map(Spanned::into_inner),
            publisher: file.publisher.map(Spanned::into_inner),
            date: date.flatten(),
            standing: standing?,
            draft: file.draft || standing == Some(Standing::Draft),
            nation,
            note: file.note,
        },
        area: area?,
        text: file.text.into_inner(),
        lines,
    })
}

/// The words `status` may be.
pub(super) fn standings() -> String {
    let words: Vec<&str> = Standing::ALL.iter().map(|s| s.word()).collect();
    words.join("、")
}
