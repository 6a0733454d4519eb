//! Opening hours as other programs get them.

use super::vocabulary;
use domain::hours::moment::{DAY, Minute};
use domain::hours::osm::{AS_USUAL, opening_hours};
use domain::hours::{OnHolidays, Span, WeeklyHours};
use domain::say::week::week_words;
use schemars::JsonSchema;
use serde::Serialize;
use time::Weekday;

/// Opening hours of a week, in local time (`Asia/Shanghai`, which has no summer time).
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Hours")]
pub(super) struct Week {
    /// These hours as an OSM `opening_hours` expression. It is silent where holidays are unknown or as
    /// usual, and has no words for make-up workdays: see `on_holidays` and `make_up_workdays`.
    opening_hours: String,
    /// These hours in Chinese, a line each.
    text: Vec<String>,
    /// Spans by day of the week. An empty list is a day off.
    days: Days,
    /// What holds on public holidays. `unknown`: ring first.
    #[schemars(schema_with = "vocabulary::on_holidays")]
    on_holidays: &'static str,
    /// The spans of a public holiday where `on_holidays` is `at_these_times`; else `null`.
    holidays: Option<Vec<SpanRecord>>,
    /// The spans of a Saturday or Sunday that is worked (调休). `null`: nobody said what holds then; an
    /// empty list: closed.
    make_up_workdays: Option<Vec<SpanRecord>>,
}

/// Spans by day of the week.
#[derive(Debug, Serialize, JsonSchema)]
struct Days {
    /// Monday.
    mo: Vec<SpanRecord>,
    /// Tuesday.
    tu: Vec<SpanRecord>,
    /// Wednesday.
    we: Vec<SpanRecord>,
    /// Thursday.
    th: Vec<SpanRecord>,
    /// Friday.
    fr: Vec<SpanRecord>,
    /// Saturday.
    sa: Vec<SpanRecord>,
    /// Sunday.
    su: Vec<SpanRecord>,
}

/// A stretch of a day.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Span")]
struct SpanRecord {
    /// First open minute, `HH:MM`.
    #[schemars(schema_with = "vocabulary::clock")]
    opens: String,
    /// First minute no longer open, `HH:MM`. One that is not later than `opens` is of the next day:
    /// `00:00` is the end of the day.
    #[schemars(schema_with = "vocabulary::clock")]
    closes: String,
}

/// `08:00`; minutes past midnight of the next day count on: 1500 is `01:00`.
pub(super) fn clock(minute: Minute) -> String {
    let minute = minute.0 % DAY;
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

fn records(spans: &[Span]) -> Vec<SpanRecord> {
    let record = |span: &Span| SpanRecord {
        opens: clock(span.open),
        closes: clock(span.close),
    };
    spans.iter().map(record).collect()
}

/// An expression that readers of OSM understand.
pub(super) fn osm(hours: &WeeklyHours) -> String {
    let text = opening_hours(hours);
    match text.strip_suffix(AS_USUAL) {
        Some(week) => week.trim_end_matches([' ', ';']).to_owned(),
        None => text,
    }
}

impl Week {
    /// The week of a place.
    pub(super) fn of(hours: &WeeklyHours) -> Self {
        let on = |day: Weekday| records(hours.on(day));
        Self {
            opening_hours: osm(hours),
            text: week_words(hours),
            days: Days {
                mo: on(Weekday::Monday),
                tu: on(Weekday::Tuesday),
                we: on(Weekday::Wednesday),
                th: on(Weekday::Thursday),
                fr: on(Weekday::Friday),
                sa: on(Weekday::Saturday),
                su: on(Weekday::Sunday),
            },
            on_holidays: match &hours.holidays {
                OnHolidays::Unknown => "unknown",
                OnHolidays::Closed => "closed",
                OnHolidays::AsUsual => "as_usual",
                OnHolidays::Spans(_) => "at_these_times",
            },
            holidays: match &hours.holidays {
                OnHolidays::Spans(spans) => Some(records(spans)),
                OnHolidays::Unknown | OnHolidays::Closed | OnHolidays::AsUsual => None,
            },
            make_up_workdays: hours.make_up_workdays().map(records),
        }
    }
}
