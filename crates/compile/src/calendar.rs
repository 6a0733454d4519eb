//! The yearly tables of holidays: `calendar/<year>.toml`; and, for the years that have none yet, the
//! days of the law that move.

use crate::issue::{Issues, Location};
use crate::text::decode;
use crate::{Seeds, moving_days, toml_file, words};
use domain::hours::calendar::{Calendar, Year};
use serde::Deserialize;
use std::collections::BTreeMap;
use time::Weekday;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct YearToml {
    year: Spanned<i32>,
    #[serde(rename = "source")]
    _source: Option<String>,
    #[serde(default)]
    workdays: Vec<DayToml>,
    #[serde(default)]
    holiday: Vec<HolidayToml>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DayToml {
    date: Spanned<toml::Value>,
    name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HolidayToml {
    name: String,
    days: Vec<Spanned<toml::Value>>,
}

/// The first year of the law as it stands (《全国年节及纪念日放假办法》).
const LAW: i32 = 2025;
/// How many years past the last table are known by the law.
const YEARS_AHEAD: i32 = 10;

/// All years of the seeds, in order.
pub(crate) fn read(seeds: &Seeds, issues: &mut Issues) -> Calendar {
    let mut years: Vec<Year> = seeds
        .under("calendar/")
        .filter(|(path, _)| is_read(path))
        .filter_map(|(path, bytes)| year(path, bytes, issues))
        .collect();
    years.sort_by_key(|y| y.year);
    let last = years.last().map_or(LAW, |y| y.year);
    let unpublished =
        (LAW..=last + YEARS_AHEAD).filter(|year| years.iter().all(|y| y.year != *year));
    Calendar {
        moving: unpublished.filter_map(moving_days::of).collect(),
        years,
    }
}

/// Whether a file of the seeds is read as the table of a year.
pub(crate) fn is_read(path: &str) -> bool {
    path.strip_prefix("calendar/")
        .is_some_and(|name| name.ends_with(".toml") && !name.contains('/'))
}

/// The path of a year's table.
pub(crate) fn file(year: i32) -> String {
    format!("calendar/{year}.toml")
}

fn year(file: &str, bytes: &[u8], issues: &mut Issues) -> Option<Year> {
    let toml: YearToml = toml_file::read(file, bytes, issues)?;
    let text = decode(bytes).unwrap_or_default();
    let line = |span: std::ops::Range<usize>| toml_file::line_at(text, span.start);
    let named = file.rsplit('/').next().unwrap_or(file);
    let year_line = line(toml.year.span());
    let year = toml.year.into_inner();
    if named != format!("{year}.toml") {
        let location = Location {
            file,
            line: year_line,
            column: "year",
            value: &year.to_string(),
        };
        issues.error(location, words::bad_year(named));
    }
    let holidays = toml
        .holiday
        .into_iter()
        .flat_map(|h| h.days.into_iter().map(move |d| (d, h.name.clone())));
    let mut seen = BTreeMap::new();
    let mut check = |value: Spanned<toml::Value>, name: String, works: bool| {
        let written = value.get_ref().to_string().trim_matches('"').to_owned();
        let location = Location {
            file,
            line: line(value.span()),
            column: if works { "date" } else { "days" },
            value: &written,
        };
        let Some(date) = toml_file::date(value.get_ref()) else {
            issues.error(location, words::bad_toml_date());
            return None;
        };
        if date.year() != year {
            issues.error(location, words::bad_year(named));
        }
        if works && !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday) {
            issues.error(location, words::workday_on_weekday());
        }
        if seen.insert(date, ()).is_some() {
            issues.error(location, words::day_twice());
        }
        Some((date, name))
    };
    let mut off: Vec<_> = holidays.filter_map(|(d, n)| check(d, n, false)).collect();
    let mut on: Vec<_> = toml
        .workdays
        .into_iter()
        .filter_map(|d| check(d.date, d.name, true))
        .collect();
    off.sort();
    on.sort();
    Some(Year {
        year,
        holidays: off,
        workdays: on,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::issue::Issue;
    use domain::hours::calendar::{DayKind, Possible};
    use rstest::rstest;

    fn read_one(text: &str) -> (Calendar, Vec<Issue>) {
        let mut issues = Issues::default();
        let seeds = Seeds::from([("calendar/2026.toml", text.as_bytes())]);
        let calendar = read(&seeds, &mut issues);
        (calendar, issues.into_sorted())
    }

    #[test]
    fn a_published_year_is_read_in_order() {
        let (calendar, issues) = read_one(
            "year = 2026\nworkdays = [{ date = \"2026-10-10\", name = \"国庆节\" }]\n\
             [[holiday]]\nname = \"国庆节\"\ndays = [\"2026-10-02\", \"2026-10-01\"]\n",
        );
        assert_eq!(issues, []);
        let year = &calendar.years[0];
        assert_eq!(year.holidays.len(), 2);
        assert!(year.holidays[0].0 < year.holidays[1].0);
        assert_eq!(year.workdays[0].1, "国庆节");
    }

    const PUBLISHED: &[(i32, &[u8])] = &[
        (2025, include_bytes!("../../../seeds/calendar/2025.toml")),
        (2026, include_bytes!("../../../seeds/calendar/2026.toml")),
    ];

    /// Each published year, read as it was before its notice.
    #[test]
    fn before_a_notice_nothing_is_certain_that_the_notice_changes() {
        for (year, bytes) in PUBLISHED {
            let seeds = Seeds::from([(file(*year), *bytes)]);
            let notice = read(&seeds, &mut Issues::default());
            let seeds =
                Seeds::from([(file(year - 1), format!("year = {}", year - 1).into_bytes())]);
            let before = read(&seeds, &mut Issues::default());
            let table = &notice.years[0];
            for (date, _) in &table.holidays {
                let kind = before.kind_of(*date);
                let in_doubt = matches!(kind, DayKind::Unsettled(Possible { off: true, .. }));
                assert!(
                    in_doubt || matches!(kind, DayKind::Holiday(_)),
                    "{date} {kind:?}"
                );
            }
            for (date, _) in &table.workdays {
                let kind = before.kind_of(*date);
                let in_doubt = matches!(kind, DayKind::Unsettled(Possible { worked: true, .. }));
                assert!(in_doubt, "{date} {kind:?}");
            }
            for (date, name) in before.by_law(*year) {
                assert!(
                    matches!(notice.kind_of(date), DayKind::Holiday(_)),
                    "{date} {name}"
                );
            }
            assert_eq!(
                before.by_law(*year).count(),
                13,
                "days of the law in {year}"
            );
        }
    }

    #[test]
    fn the_law_is_known_for_ten_years_after_the_last_table() {
        let (calendar, _) = read_one("year = 2026\n");
        let years: Vec<i32> = calendar.moving.iter().map(|m| m.year).collect();
        assert_eq!(years, [vec![2025], (2027..=2036).collect()].concat());
    }

    #[rstest]
    #[case::other_year("year = 2025\n", 1)]
    #[case::day_of_other_year(
        "year = 2026\n[[holiday]]\nname = \"元旦\"\ndays = [\"2025-12-31\"]\n",
        4
    )]
    #[case::no_such_day(
        "year = 2026\n[[holiday]]\nname = \"元旦\"\ndays = [\n\"2026-02-30\"]\n",
        5
    )]
    #[case::twice(
        "year = 2026\n[[holiday]]\nname = \"元旦\"\ndays = [\"2026-01-01\", \"2026-01-01\"]\n",
        4
    )]
    #[case::twice_on_two_lines(
        "year = 2026\n[[holiday]]\nname = \"元旦\"\ndays = [\n\"2026-01-01\",\n\"2026-01-01\",\n]\n",
        6
    )]
    #[case::year_below_a_remark("# 元旦\n\nyear = 2025\n", 3)]
    #[case::worked_monday(
        "year = 2026\nworkdays = [{ date = \"2026-11-23\", name = \"x\" }]\n",
        2
    )]
    #[case::unknown_key("year = 2026\nyaer = 1\n", 2)]
    #[case::broken("year = \n", 1)]
    fn a_wrong_year_is_reported_with_its_line(#[case] text: &str, #[case] line: u32) {
        let (_, issues) = read_one(text);
        assert_eq!(
            issues.iter().map(|i| i.line).collect::<Vec<_>>(),
            [line],
            "{issues:?}"
        );
    }
}
