//! `papers.toml`: the papers that may be quoted.

use super::PAPERS;
use crate::issue::{Issues, Location};
use crate::text::decode;
use crate::{Seeds, toml_file, words};
use domain::geo::area::AreaCode;
use domain::policy::paper::{Paper, Standing};
use serde::Deserialize;
use std::collections::BTreeMap;
use time::{Date, Month};
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PaperFile {
    title: Spanned<String>,
    number: Option<Spanned<String>>,
    publisher: Option<Spanned<String>>,
    date: Option<Spanned<toml::Value>>,
    status: Spanned<String>,
    until: Option<Spanned<toml::Value>>,
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
    /// The last day of its period, where it or its title says one.
    until: Option<Date>,
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

    /// Whether it was a draft, and its period is over.
    pub(crate) fn is_former_draft(&self) -> bool {
        self.paper.draft && self.paper.standing == Standing::Expired
    }

    /// The last day of its period, where that is over on a day and the paper is not said to be.
    pub(super) fn unsaid_end(&self, on: Date) -> Option<Date> {
        let is_said = self.paper.standing == Standing::Expired;
        self.until.filter(|until| *until < on && !is_said)
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
    let mut day = |key: &'static str, written: Option<&Spanned<toml::Value>>| {
        let written = written?;
        let date = toml_file::date(written.get_ref());
        lines.push((key, line(written.span())));
        if date.is_none() {
            let say = words::bad_toml_date();
            wrong(key, line(written.span()), "", say, issues);
        }
        date
    };
    let date = day("date", file.date.as_ref());
    let until = day("until", file.until.as_ref());
    let until = until.or_else(|| end_of_period(file.title.get_ref()));
    Some(PaperEntry {
        id,
        paper: Paper {
            title: file.title.into_inner(),
            number: file.number.map(Spanned::into_inner),
            publisher: file.publisher.map(Spanned::into_inner),
            date,
            standing: standing?,
            draft: file.draft || standing == Some(Standing::Draft),
            nation,
            note: file.note,
        },
        area: area?,
        until,
        text: file.text.into_inner(),
        lines,
    })
}

/// The last day of the years in a title: 行动计划（2021—2023年）.
fn end_of_period(title: &str) -> Option<Date> {
    const DASHES: &[char] = &['—', '─', '–', '－', '-', '~', '～', '至'];
    let mut years = title.rmatch_indices('年').map(|(at, _)| title.get(..at));
    years.find_map(|before| {
        let before = before?;
        let first = before.trim_end_matches(|c: char| c.is_ascii_digit());
        let digits = before
            .strip_prefix(first)
            .filter(|digits| digits.len() == 4)?;
        let from = first.trim_end_matches(DASHES);
        let is_period = from.len() < first.len()
            && from
                .trim_end_matches('年')
                .ends_with(|c: char| c.is_ascii_digit());
        let year = digits.parse().ok().filter(|_| is_period)?;
        Date::from_calendar_date(year, Month::December, 31).ok()
    })
}

/// The words `status` may be.
pub(super) fn standings() -> String {
    let words: Vec<&str> = Standing::ALL.iter().map(|s| s.word()).collect();
    words.join("、")
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("发展行动计划（2021—2023年）", Some(2023))]
    #[case("发展行动计划（2024─2026年）", Some(2026))]
    #[case("2021-2023年行动计划", Some(2023))]
    #[case("2021年至2023年行动计划", Some(2023))]
    #[case("关于做好2021年工作的通知", None)]
    #[case("三年行动计划", None)]
    fn the_years_of_a_plan_end_with_the_second(#[case] title: &str, #[case] year: Option<i32>) {
        assert_eq!(end_of_period(title).map(Date::year), year);
    }

    #[rstest]
    #[case::draft_that_is_over("status = \"征求意见稿\"", (2024, 1), true)]
    #[case::plan_that_is_over("status = \"施行中\"", (2024, 1), true)]
    #[case::on_its_last_days("status = \"施行中\"", (2023, 365), false)]
    #[case::said_to_be_over("status = \"已到期\"", (2024, 1), false)]
    #[case::carried_on("status = \"施行中\"\nuntil = 2025-12-31", (2024, 1), false)]
    #[case::carried_on_and_over("status = \"施行中\"\nuntil = 2025-12-31", (2026, 1), true)]
    fn a_paper_whose_years_are_over_is_not_told_as_in_force(
        #[case] status: &str,
        #[case] (year, day): (i32, u16),
        #[case] is_told: bool,
    ) {
        let text = format!(
            "[one]\ntitle = \"计划（2021—2023年）\"\n{status}\narea = \"990100\"\ntext = \"a.txt\"\n"
        );
        let papers = read(&Seeds::from([(PAPERS, text)]), &mut Issues::default());
        let day = Date::from_ordinal_date(year, day).unwrap();
        assert_eq!(papers[0].unsaid_end(day).is_some(), is_told);
    }
}
