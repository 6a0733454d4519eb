//! A week as an OSM `opening_hours` expression, in one canonical form.

use super::{OnHolidays, Span, WeeklyHours};
use crate::hours::moment::DAY;

const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/// What the canonical form says where holidays are open as on any such day of the week.
///
/// This is an extension of ours. It is not OSM `opening_hours` syntax, which has no word for it:
/// other readers of `opening_hours` refuse it, and whoever hands the text to one takes it off.
pub const AS_USUAL: &str = "PH as usual";

/// `Mo off; Tu-Su 11:30-14:00,17:30-23:00; PH off`: every weekday is said, runs of equal days
/// together, the spans of a day in order. Holidays follow where somebody said what holds on them:
/// `PH off`, `PH 09:00-12:00` or, as the only thing that is not OSM syntax, [`AS_USUAL`]. A place that never closes says nothing of holidays.
///
/// Two things have no place in the form: that holidays are unknown, and what holds on a Saturday
/// or Sunday that is worked ([`WeeklyHours::make_up_workdays`]).
#[must_use]
pub fn opening_hours(hours: &WeeklyHours) -> String {
    let days: Vec<(&str, &[Span])> = DAYS
        .into_iter()
        .zip(hours.days.iter().map(Vec::as_slice))
        .collect();
    let mut parts: Vec<String> = days
        .chunk_by(|a, b| a.1 == b.1)
        .filter_map(|run| match run {
            [(day, at)] => Some(format!("{day} {}", spans(at))),
            [(first, at), .., (last, _)] => Some(format!("{first}-{last} {}", spans(at))),
            [] => None,
        })
        .collect();
    match &hours.holidays {
        OnHolidays::Unknown => {}
        OnHolidays::Closed => parts.push("PH off".to_owned()),
        OnHolidays::Spans(at) => parts.push(format!("PH {}", spans(at))),
        OnHolidays::AsUsual if hours.is_always() => {}
        OnHolidays::AsUsual => parts.push(AS_USUAL.to_owned()),
    }
    parts.join("; ")
}

fn spans(spans: &[Span]) -> String {
    if spans.is_empty() {
        return "off".to_owned();
    }
    let each: Vec<String> = spans.iter().map(|s| span(*s)).collect();
    each.join(",")
}

/// A span that runs past midnight ends earlier than it begins.
fn span(span: Span) -> String {
    let close = match span.close.0 {
        past if past > DAY => past - DAY,
        within => within,
    };
    let clock = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
    format!("{}-{}", clock(span.open.0), clock(close))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hours::moment::Minute;

    fn at(open: u16, close: u16) -> Span {
        Span {
            open: Minute(open),
            close: Minute(close),
        }
    }

    fn said(days: [&[Span]; 7], holidays: OnHolidays) -> String {
        opening_hours(&WeeklyHours::new(days.map(<[Span]>::to_vec), holidays).unwrap())
    }

    #[test]
    fn every_weekday_is_said_and_equal_neighbours_once() {
        let noon = &[at(690, 840), at(1050, 1380)][..];
        assert_eq!(
            said(
                [&[], noon, noon, noon, noon, noon, noon],
                OnHolidays::Unknown
            ),
            "Mo off; Tu-Su 11:30-14:00,17:30-23:00"
        );
        assert_eq!(
            said([noon, &[], noon, &[], noon, &[], &[]], OnHolidays::Closed),
            "Mo 11:30-14:00,17:30-23:00; Tu off; We 11:30-14:00,17:30-23:00; Th off; \
             Fr 11:30-14:00,17:30-23:00; Sa-Su off; PH off"
        );
    }

    #[test]
    fn holidays_are_said_where_somebody_spoke_of_them() {
        let day = &[at(480, 1020)][..];
        let with = |holidays| said([day; 7], holidays);
        assert_eq!(with(OnHolidays::Unknown), "Mo-Su 08:00-17:00");
        assert_eq!(with(OnHolidays::AsUsual), "Mo-Su 08:00-17:00; PH as usual");
        assert_eq!(
            with(OnHolidays::Spans(vec![at(540, 720)])),
            "Mo-Su 08:00-17:00; PH 09:00-12:00"
        );
        assert_eq!(opening_hours(&WeeklyHours::always()), "Mo-Su 00:00-24:00");
    }

    #[test]
    fn a_night_ends_on_the_clock_of_the_next_day() {
        assert_eq!(
            said([&[at(1320, 1800)]; 7], OnHolidays::Unknown),
            "Mo-Su 22:00-06:00"
        );
        assert_eq!(
            said([&[at(1020, DAY)]; 7], OnHolidays::Unknown),
            "Mo-Su 17:00-24:00"
        );
        assert_eq!(
            said([&[at(480, 1920)]; 7], OnHolidays::Unknown),
            "Mo-Su 08:00-08:00"
        );
    }
}
