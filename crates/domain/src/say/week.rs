//! A week of opening hours in words.

use crate::hours::moment::DAY;
use crate::hours::{OnHolidays, Span, WeeklyHours};
use crate::say;
use time::Weekday;

/// The hours of what never closes.
pub(super) const ALWAYS: &str = "24 小时";
/// The hours of a day without any.
pub(super) const CLOSED: &str = "休息";
const WORKED_WEEKENDS: &str = "调休上班的周末";

const WEEK: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

/// `周一至周五 8:00–11:30、14:00–17:00`, `周六、周日休息`, `调休上班的周末 8:00–11:30`,
/// `节假日休息`: a line each. Equal days are said once, and days without hours are said to be closed,
/// last.
#[must_use]
pub fn week_words(hours: &WeeklyHours) -> Vec<String> {
    let mut parts = Vec::new();
    if hours.is_always() {
        parts.push(ALWAYS.to_owned());
    } else {
        parts.extend(days_of_the_week(hours));
    }
    parts.extend(make_up_workdays(hours));
    parts.push(match &hours.holidays {
        OnHolidays::Unknown => "节假日请先打电话".to_owned(),
        OnHolidays::AsUsual => "节假日照常".to_owned(),
        OnHolidays::Spans(at) if !at.is_empty() => format!("{} {}", "节假日", spans(at)),
        OnHolidays::Closed | OnHolidays::Spans(_) => "节假日休息".to_owned(),
    });
    parts
}

fn days_of_the_week(hours: &WeeklyHours) -> Vec<String> {
    let mut groups: Vec<(&[Span], Vec<Weekday>)> = Vec::new();
    for day in WEEK {
        let on = hours.on(day);
        match groups.iter_mut().find(|(spans, _)| *spans == on) {
            Some((_, days)) => days.push(day),
            None => groups.push((on, vec![day])),
        }
    }
    let (closed, open): (Vec<_>, Vec<_>) = groups.into_iter().partition(|(at, _)| at.is_empty());
    open.into_iter()
        .chain(closed)
        .map(|(at, on)| match at {
            [] => format!("{}{CLOSED}", days(&on)),
            _ => format!("{} {}", days(&on), spans(at)),
        })
        .collect()
}

/// What holds on a Saturday or Sunday that is worked, where that differs from such a day as usual.
fn make_up_workdays(hours: &WeeklyHours) -> Option<String> {
    let worked = hours.make_up_workdays()?;
    let usual = [Weekday::Saturday, Weekday::Sunday];
    if usual.iter().all(|day| hours.on(*day) == worked) {
        return None;
    }
    Some(match worked {
        [] => format!("{WORKED_WEEKENDS}{CLOSED}"),
        _ => format!("{WORKED_WEEKENDS} {}", spans(worked)),
    })
}

/// `每天`, `周一至周五`, `周六、周日`, `周一、周三至周五`.
fn days(days: &[Weekday]) -> String {
    if days.len() == WEEK.len() {
        return "每天".to_owned();
    }
    let runs = days.chunk_by(|a, b| a.number_from_monday() + 1 == b.number_from_monday());
    let said: Vec<String> = runs
        .map(|run| match run {
            [first, _, .., last] => {
                format!("{}{}{}", say::weekday(*first), "至", say::weekday(*last))
            }
            few => few
                .iter()
                .map(|d| say::weekday(*d))
                .collect::<Vec<_>>()
                .join("、"),
        })
        .collect();
    said.join("、")
}

pub(super) fn spans(spans: &[Span]) -> String {
    spans
        .iter()
        .map(|s| span(*s))
        .collect::<Vec<_>>()
        .join("、")
}

fn span(span: Span) -> String {
    match (span.open.0, span.close.0) {
        (0, DAY) => "全天".to_owned(),
        (_, DAY) => format!("{}–24:00", span.open),
        (_, close) if close > DAY => format!("{}–{}{}", span.open, "次日 ", span.close),
        _ => format!("{}–{}", span.open, span.close),
    }
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
        week_words(&WeeklyHours::new(days.map(<[Span]>::to_vec), holidays).unwrap()).join("；")
    }

    #[test]
    fn equal_days_are_said_once_and_days_off_last() {
        let office = &[at(480, 690), at(840, 1020)][..];
        assert_eq!(
            said(
                [office, office, office, office, office, &[], &[]],
                OnHolidays::Closed
            ),
            "周一至周五 8:00–11:30、14:00–17:00；周六、周日休息；节假日休息"
        );
    }

    #[test]
    fn a_worked_weekend_is_said_where_it_differs_from_the_usual_one() {
        let office = &[at(480, 690)][..];
        let week = |saturday: &[Span], worked: Option<&[Span]>| {
            let days = [office, office, office, office, office, saturday, saturday];
            let week = WeeklyHours::new(days.map(<[Span]>::to_vec), OnHolidays::Closed).unwrap();
            let worked = worked.map(<[Span]>::to_vec);
            week_words(&week.with_make_up_workdays(worked).unwrap()).join("；")
        };
        assert_eq!(
            week(&[], Some(office)),
            "周一至周五 8:00–11:30；周六、周日休息；调休上班的周末 8:00–11:30；节假日休息"
        );
        assert_eq!(
            week(office, Some(&[])),
            "每天 8:00–11:30；调休上班的周末休息；节假日休息"
        );
        assert_eq!(week(office, Some(office)), "每天 8:00–11:30；节假日休息");
        assert_eq!(
            week(&[], None),
            "周一至周五 8:00–11:30；周六、周日休息；节假日休息"
        );
    }

    #[test]
    fn a_canteen_says_all_its_meals() {
        let meals = &[at(390, 510), at(630, 750), at(990, 1080)][..];
        assert_eq!(
            said([meals; 7], OnHolidays::Unknown),
            "每天 6:30–8:30、10:30–12:30、16:30–18:00；节假日请先打电话"
        );
    }

    #[test]
    fn a_week_of_odd_days_keeps_them_apart() {
        let (a, b) = (&[at(480, 720)][..], &[at(540, 600)][..]);
        assert_eq!(
            said(
                [a, &[], a, b, b, a, &[]],
                OnHolidays::Spans(vec![at(540, 600)])
            ),
            "周一、周三、周六 8:00–12:00；周四、周五 9:00–10:00；周二、周日休息；节假日 9:00–10:00"
        );
    }

    #[test]
    fn a_night_ends_on_the_next_day() {
        assert_eq!(
            said([&[at(1320, 1800)]; 7], OnHolidays::AsUsual),
            "每天 22:00–次日 6:00；节假日照常"
        );
        assert_eq!(
            said([&[at(480, DAY)]; 7], OnHolidays::AsUsual),
            "每天 8:00–24:00；节假日照常"
        );
    }

    #[test]
    fn what_never_closes_is_said_so() {
        assert_eq!(
            week_words(&WeeklyHours::always()),
            ["24 小时", "节假日照常"]
        );
        let whole = &[at(0, DAY)][..];
        assert_eq!(
            said(
                [whole, whole, whole, whole, whole, whole, &[]],
                OnHolidays::Closed
            ),
            "周一至周六 全天；周日休息；节假日休息"
        );
    }
}
