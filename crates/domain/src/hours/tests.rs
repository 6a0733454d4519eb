use super::*;
use crate::hours::calendar::Possible;
use crate::testing::{moving_2027, settled};
use proptest::prelude::*;
use rstest::rstest;
use time::Month;

fn span(open: u16, close: u16) -> Span {
    Span {
        open: Minute(open),
        close: Minute(close),
    }
}

fn hm(h: u16, m: u16) -> Minute {
    Minute(h * 60 + m)
}

fn every_day(spans: &[Span]) -> WeeklyHours {
    WeeklyHours::new(std::array::from_fn(|_| spans.to_vec()), OnHolidays::Unknown).unwrap()
}

fn canteen() -> WeeklyHours {
    every_day(&[
        span(6 * 60 + 30, 8 * 60 + 30),
        span(10 * 60 + 30, 12 * 60 + 30),
        span(16 * 60 + 30, 18 * 60),
    ])
}

fn date(y: i32, m: u8, d: u8) -> Date {
    Date::from_calendar_date(y, Month::try_from(m).unwrap(), d).unwrap()
}

fn moment(d: Date, h: u16, m: u16) -> Moment {
    Moment {
        date: d,
        minute: hm(h, m),
    }
}

/// One holiday, one weekend day that is worked.
fn calendar() -> Calendar {
    settled(&[date(2026, 10, 1)], &[date(2026, 10, 10)])
}

const MONDAY: (i32, u8, u8) = (2026, 11, 23);

#[rstest]
#[case((6, 0), Opening::LaterToday { opens: hm(6, 30) })]
#[case((6, 30), Opening::Open { closes: hm(8, 30) })]
#[case((8, 30), Opening::LaterToday { opens: hm(10, 30) })]
#[case((12, 29), Opening::Open { closes: hm(12, 30) })]
#[case((12, 30), Opening::LaterToday { opens: hm(16, 30) })]
#[case((18, 0), Opening::AnotherDay { date: date(2026, 11, 24), opens: hm(6, 30) })]
fn a_canteen_opens_for_each_meal(#[case] at: (u16, u16), #[case] want: Opening) {
    let now = moment(date(MONDAY.0, MONDAY.1, MONDAY.2), at.0, at.1);
    assert_eq!(canteen().at(now, &calendar()), want);
}

#[rstest]
// 9 minutes' walk: there at 12:09, food until 12:30.
#[case((12, 0), 9, Visit::InTime { open_now: true, arrive: hm(12, 9), closes: hm(12, 30), again: Some(hm(16, 30)), tight: false })]
#[case((12, 10), 9, Visit::InTime { open_now: true, arrive: hm(12, 19), closes: hm(12, 30), again: Some(hm(16, 30)), tight: true })]
#[case((12, 25), 9, Visit::TooLate { closes: hm(12, 30), next: Next::Today(hm(16, 30)) })]
#[case((10, 25), 9, Visit::InTime { open_now: false, arrive: hm(10, 34), closes: hm(12, 30), again: Some(hm(16, 30)), tight: false })]
#[case((9, 0), 9, Visit::Closed { next: Next::Today(hm(10, 30)) })]
#[case((17, 55), 9, Visit::TooLate { closes: hm(18, 0), next: Next::On(date(2026, 11, 24), hm(6, 30)) })]
fn what_counts_is_whether_food_is_served_on_arrival(
    #[case] at: (u16, u16),
    #[case] walk: u32,
    #[case] want: Visit,
) {
    let now = moment(date(MONDAY.0, MONDAY.1, MONDAY.2), at.0, at.1);
    assert_eq!(visit(Some(&canteen()), now, Some(walk), &calendar()), want);
}

#[rstest]
#[case((12, 0), Visit::OpenNow { closes: hm(12, 30), again: Some(hm(16, 30)), tight: false })]
#[case((12, 20), Visit::OpenNow { closes: hm(12, 30), again: Some(hm(16, 30)), tight: true })]
#[case((14, 0), Visit::Closed { next: Next::Today(hm(16, 30)) })]
fn where_nobody_walks_to_what_counts_is_now(#[case] at: (u16, u16), #[case] want: Visit) {
    let now = moment(date(MONDAY.0, MONDAY.1, MONDAY.2), at.0, at.1);
    assert_eq!(visit(Some(&canteen()), now, None, &calendar()), want);
}

/// A clinic with a break at noon: nobody takes the end of the morning for the end of the day.
#[rstest]
#[case((10, 0), Some(9), hm(11, 30), Some(hm(13, 30)))]
#[case((10, 0), None, hm(11, 30), Some(hm(13, 30)))]
#[case((14, 0), Some(9), hm(17, 0), None)]
fn what_opens_again_on_the_same_day_says_when(
    #[case] at: (u16, u16),
    #[case] walk: Option<u32>,
    #[case] closing: Minute,
    #[case] opening: Option<Minute>,
) {
    let day = vec![span(8 * 60, 11 * 60 + 30), span(13 * 60 + 30, 17 * 60)];
    let clinic = WeeklyHours::new(std::array::from_fn(|_| day.clone()), OnHolidays::AsUsual);
    let now = moment(date(2026, 11, 23), at.0, at.1);
    let (Visit::InTime { closes, again, .. } | Visit::OpenNow { closes, again, .. }) =
        visit(clinic.as_ref().ok(), now, walk, &calendar())
    else {
        panic!("it is open");
    };
    assert_eq!((closes, again), (closing, opening));
}

#[test]
fn hours_nobody_published_are_unknown() {
    let now = moment(date(2026, 11, 23), 12, 0);
    assert_eq!(visit(None, now, Some(5), &calendar()), Visit::Unknown);
}

#[test]
fn on_a_holiday_without_a_rule_one_rings_first() {
    let noon = moment(date(2026, 10, 1), 12, 0);
    assert_eq!(
        canteen().at(noon, &calendar()),
        Opening::CallFirst(Doubt::NotSaid)
    );
    let mut closed = canteen();
    closed.holidays = OnHolidays::Closed;
    assert_eq!(
        closed.at(noon, &calendar()),
        Opening::AnotherDay {
            date: date(2026, 10, 2),
            opens: hm(6, 30)
        }
    );
    let mut usual = canteen();
    usual.holidays = OnHolidays::AsUsual;
    assert!(usual.at(noon, &calendar()).is_open());
    let mut short = canteen();
    short.holidays = OnHolidays::Spans(vec![span(11 * 60, 12 * 60)]);
    assert!(!short.at(noon, &calendar()).is_open());
    assert!(
        short
            .at(moment(date(2026, 10, 1), 11, 0), &calendar())
            .is_open()
    );
}

#[test]
fn a_worked_saturday_is_certain_only_where_all_days_are_alike() {
    let noon = moment(date(2026, 10, 10), 12, 0);
    assert!(canteen().at(noon, &calendar()).is_open());
    let mut days: [Vec<Span>; 7] = std::array::from_fn(|_| vec![span(480, 1020)]);
    days[5].clear();
    days[6].clear();
    let office = WeeklyHours::new(days, OnHolidays::Closed).unwrap();
    assert_eq!(
        office.at(noon, &calendar()),
        Opening::CallFirst(Doubt::NotSaid)
    );
}

#[test]
fn a_worked_saturday_has_the_hours_said_of_workdays() {
    let at = |h, m| moment(date(2026, 10, 10), h, m);
    let lunch = vec![span(630, 750)];
    let mut days: [Vec<Span>; 7] = std::array::from_fn(|_| lunch.clone());
    days[5].clear();
    days[6].clear();
    let week = WeeklyHours::new(days, OnHolidays::Closed).unwrap();
    let worked = week.clone().with_make_up_workdays(Some(lunch)).unwrap();
    let open = worked.at(at(11, 0), &calendar());
    assert_eq!(open, Opening::Open { closes: hm(12, 30) });
    let closed = week.with_make_up_workdays(Some(vec![])).unwrap();
    assert!(matches!(
        closed.at(at(11, 0), &calendar()),
        Opening::AnotherDay { date: d, .. } if d == date(2026, 10, 12)
    ));
}

#[test]
fn a_night_desk_is_open_after_midnight() {
    let night = every_day(&[span(22 * 60, 30 * 60)]);
    let at = |h, m| night.at(moment(date(2026, 11, 23), h, m), &calendar());
    assert_eq!(at(5, 59), Opening::Open { closes: hm(6, 0) });
    assert_eq!(at(6, 0), Opening::LaterToday { opens: hm(22, 0) });
    assert_eq!(at(23, 0), Opening::Open { closes: hm(30, 0) });
}

#[test]
fn a_home_that_never_closes_is_not_said_to_close_at_midnight() {
    let home = WeeklyHours::always();
    assert!(home.is_always());
    assert_eq!(
        home.at(moment(date(2026, 11, 23), 23, 50), &calendar()),
        Opening::Always
    );
    assert_eq!(
        home.at(moment(date(2026, 10, 1), 3, 0), &calendar()),
        Opening::Always
    );
}

#[test]
fn a_week_that_cannot_be_is_refused() {
    let week = |spans: Vec<Span>| {
        WeeklyHours::new(std::array::from_fn(|_| spans.clone()), OnHolidays::Unknown)
    };
    assert!(matches!(
        week(vec![span(600, 600)]),
        Err(HoursError::ImpossibleSpan(_))
    ));
    assert!(matches!(
        week(vec![span(600, 500)]),
        Err(HoursError::ImpossibleSpan(_))
    ));
    assert!(matches!(
        week(vec![span(1440, 1500)]),
        Err(HoursError::ImpossibleSpan(_))
    ));
    assert!(matches!(
        week(vec![span(0, 700), span(600, 800)]),
        Err(HoursError::Overlap(..))
    ));
    assert_eq!(week(vec![]), Err(HoursError::NeverOpen));
    assert!(matches!(
        canteen().with_make_up_workdays(Some(vec![span(600, 500)])),
        Err(HoursError::ImpossibleSpan(_))
    ));
}

/// A Monday to Friday of these spans.
fn weekdays(spans: &[Span], holidays: OnHolidays) -> WeeklyHours {
    let mut days: [Vec<Span>; 7] = std::array::from_fn(|_| spans.to_vec());
    days[5].clear();
    days[6].clear();
    WeeklyHours::new(days, holidays).unwrap()
}

/// 2027, of which nothing is published.
fn unpublished() -> Calendar {
    Calendar {
        years: vec![],
        moving: vec![moving_2027()],
    }
}

#[rstest]
// 初一 is a holiday by law, whether anything is published or not.
#[case(OnHolidays::Unknown, (2, 6), Opening::CallFirst(Doubt::NotSaid))]
#[case(OnHolidays::Closed, (2, 6), Opening::Closed)]
#[case(OnHolidays::AsUsual, (2, 6), Opening::Open { closes: hm(12, 30) })]
// 初五 may be a day off.
#[case(OnHolidays::Unknown, (2, 10), Opening::CallFirst(Doubt::NotPublished))]
#[case(OnHolidays::Closed, (2, 10), Opening::CallFirst(Doubt::NotPublished))]
#[case(OnHolidays::AsUsual, (2, 10), Opening::Open { closes: hm(12, 30) })]
// Hours that do not change are certain.
#[case(OnHolidays::Spans(vec![span(630, 750)]), (2, 10), Opening::Open { closes: hm(12, 30) })]
// Far from any holiday a day is an ordinary one.
#[case(OnHolidays::Closed, (3, 10), Opening::Open { closes: hm(12, 30) })]
fn in_a_year_nobody_published_what_is_not_known_is_not_taken_for_an_ordinary_day(
    #[case] holidays: OnHolidays,
    #[case] (month, day): (u8, u8),
    #[case] want: Opening,
) {
    let meals = WeeklyHours::new(std::array::from_fn(|_| vec![span(630, 750)]), holidays).unwrap();
    let now = moment(date(2027, month, day), 11, 0);
    assert_eq!(meals.at(now, &unpublished()), want);
}

#[rstest]
// A Sunday that may be worked, or may belong to the holiday.
#[case(weekdays(&[span(480, 1020)], OnHolidays::Closed), Opening::CallFirst(Doubt::NotPublished))]
#[case(every_day(&[span(480, 1020)]), Opening::CallFirst(Doubt::NotPublished))]
fn a_weekend_that_may_be_worked_is_in_doubt(#[case] week: WeeklyHours, #[case] want: Opening) {
    let sunday = moment(date(2027, 2, 14), 11, 0);
    assert_eq!(week.at(sunday, &unpublished()), want);
}

#[test]
fn a_night_after_a_holiday_nobody_spoke_of_is_in_doubt() {
    let night = every_day(&[span(22 * 60, 30 * 60)]);
    let after = |h, m| night.at(moment(date(2026, 10, 2), h, m), &calendar());
    assert_eq!(after(1, 0), Opening::CallFirst(Doubt::NotSaid));
    assert_eq!(after(5, 59), Opening::CallFirst(Doubt::NotSaid));
    assert_eq!(after(6, 0), Opening::LaterToday { opens: hm(22, 0) });
    // The night that begins before the holiday is that of an ordinary day.
    let holiday = |h, m| night.at(moment(date(2026, 10, 1), h, m), &calendar());
    assert_eq!(holiday(1, 0), Opening::Open { closes: hm(6, 0) });
    assert_eq!(holiday(6, 0), Opening::CallFirst(Doubt::NotSaid));
}

#[test]
fn on_the_evening_before_a_holiday_it_is_certain_to_be_closed() {
    let evening = moment(date(2026, 9, 30), 19, 0);
    assert_eq!(canteen().at(evening, &calendar()), Opening::Closed);
    let seen = visit(Some(&canteen()), evening, Some(5), &calendar());
    let next = Next::Unknown;
    assert_eq!(seen, Visit::Closed { next });
}

#[test]
fn two_spans_that_meet_are_one() {
    let day = every_day(&[span(480, 720), span(720, 1020)]);
    let at = moment(date(2026, 11, 23), 11, 0);
    assert_eq!(day.at(at, &calendar()), Opening::Open { closes: hm(17, 0) });
}

/// Minute by minute, the slow and certain way.
fn open_by_enumeration(spans: &[Span], minute_of_week: u32) -> bool {
    (0..7u32).any(|day| {
        spans.iter().any(|s| {
            (s.open.0..s.close.0).any(|m| (day * 1440 + u32::from(m)) % 10080 == minute_of_week)
        })
    })
}

proptest! {
    #[test]
    fn open_or_closed_equals_counting_every_minute(
        open in 0u16..1439, length in 1u16..1440, minute in 0u16..1440, day in 0u8..7,
    ) {
        let spans = [span(open, open + length)];
        let hours = every_day(&spans);
        let now = Moment { date: date(2026, 11, 16 + day), minute: Minute(minute) };
        let opening = hours.at(now, &settled(&[], &[]));
        let minute_of_week = u32::from(day) * 1440 + u32::from(minute);
        prop_assert_eq!(opening.is_open(), open_by_enumeration(&spans, minute_of_week));
    }

    #[test]
    fn what_opens_next_is_open_then(minute in 0u16..1440) {
        let now = Moment { date: date(2026, 11, 23), minute: Minute(minute) };
        let hours = canteen();
        let then = match hours.at(now, &calendar()) {
            Opening::LaterToday { opens } => Moment { minute: opens, ..now },
            Opening::AnotherDay { date, opens } => Moment { date, minute: opens },
            _ => now,
        };
        prop_assert!(hours.at(then, &calendar()).is_open());
    }
}

/// What can be said of a minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Minutely {
    Shut,
    InDoubt,
    Open,
}

/// What is known of a day of the drawn calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Drawn {
    Ordinary,
    Holiday,
    Worked,
}

/// The drawn days begin on this Monday.
const FIRST: (i32, u8, u8) = (2026, 6, 1);
const DAYS: usize = 21;

fn drawn_day(n: usize) -> Date {
    date(FIRST.0, FIRST.1, FIRST.2) + time::Duration::days(n as i64)
}

/// Every minute of the drawn days, the slow and certain way: each day is looked up, its spans are
/// painted; a day nobody can speak of is painted as in doubt, and so is every night that it might
/// have had.
fn painted(week: &WeeklyHours, kinds: &[Drawn]) -> Vec<Minutely> {
    let mut minutes = vec![Minutely::Shut; (kinds.len() + 1) * usize::from(DAY)];
    let mut paint = |day: usize, from: u16, to: u16, with: Minutely| {
        for minute in from..to {
            let at = &mut minutes[day * usize::from(DAY) + usize::from(minute)];
            if *at != Minutely::Open {
                *at = with;
            }
        }
    };
    let all_alike = (1..7).all(|n| week.days[n] == week.days[0]);
    for (n, kind) in kinds.iter().enumerate() {
        let usual = &week.days[n % 7];
        let known = match (kind, &week.holidays, &week.make_up_workdays) {
            (Drawn::Ordinary, ..) | (Drawn::Holiday, OnHolidays::AsUsual, _) => Some(usual.clone()),
            (Drawn::Holiday, OnHolidays::Closed, _) => Some(vec![]),
            (Drawn::Holiday, OnHolidays::Spans(spans), _) => Some(spans.clone()),
            (Drawn::Holiday, OnHolidays::Unknown, _) => None,
            (Drawn::Worked, _, Some(spans)) => Some(spans.clone()),
            (Drawn::Worked, _, None) => all_alike.then(|| usual.clone()),
        };
        if let Some(spans) = known {
            for span in spans {
                paint(n, span.open.0, span.close.0, Minutely::Open);
            }
            continue;
        }
        paint(n, 0, DAY, Minutely::InDoubt);
        let mut nights: Vec<Span> = week.days.concat();
        if let OnHolidays::Spans(spans) = &week.holidays {
            nights.extend(spans);
        }
        nights.extend(week.make_up_workdays.iter().flatten());
        for night in nights.iter().filter(|s| s.close.0 > DAY) {
            paint(n, DAY, night.close.0, Minutely::InDoubt);
        }
    }
    minutes
}

fn some_spans() -> impl Strategy<Value = Vec<Span>> {
    prop_oneof![
        Just(vec![]),
        (0u16..DAY, 1u16..=DAY).prop_map(|(open, length)| vec![span(open, open + length)]),
        (0u16..600, 1u16..120, 0u16..300, 1u16..900).prop_map(|(open, first, gap, second)| {
            let again = open + first + gap;
            vec![span(open, open + first), span(again, again + second)]
        }),
    ]
}

fn some_week() -> impl Strategy<Value = WeeklyHours> {
    let holidays = prop_oneof![
        Just(OnHolidays::Unknown),
        Just(OnHolidays::Closed),
        Just(OnHolidays::AsUsual),
        some_spans().prop_map(OnHolidays::Spans),
    ];
    let days = prop_oneof![
        some_spans().prop_map(|spans| std::array::from_fn(|_| spans.clone())),
        prop::array::uniform7(some_spans()),
    ];
    let worked = prop::option::of(some_spans());
    (days, holidays, worked).prop_filter_map("never open", |(days, holidays, worked)| {
        WeeklyHours::new(days, holidays)
            .ok()?
            .with_make_up_workdays(worked)
            .ok()
    })
}

fn some_days() -> impl Strategy<Value = Vec<Drawn>> {
    let weights = prop_oneof![3 => Just(0u8), 2 => Just(1u8), 2 => Just(2u8)];
    prop::collection::vec(weights, DAYS).prop_map(|drawn| {
        let kind = |(n, kind): (usize, u8)| match kind {
            1 => Drawn::Holiday,
            2 if n % 7 > 4 => Drawn::Worked,
            _ => Drawn::Ordinary,
        };
        drawn.into_iter().enumerate().map(kind).collect()
    })
}

proptest! {
    #[test]
    fn what_is_said_of_a_moment_is_what_painting_every_minute_says(
        week in some_week(), kinds in some_days(), day in 1usize..8, minute in 0u16..DAY,
    ) {
        let of = |kind| {
            let days = kinds.iter().enumerate().filter(move |(_, k)| **k == kind);
            days.map(|(n, _)| drawn_day(n)).collect::<Vec<_>>()
        };
        let calendar = settled(&of(Drawn::Holiday), &of(Drawn::Worked));
        let minutes = painted(&week, &kinds);
        let now = day * usize::from(DAY) + usize::from(minute);
        let turn = (now..minutes.len()).find(|m| minutes[*m] != minutes[now]);
        let moment = Moment { date: drawn_day(day), minute: Minute(minute) };
        match week.at(moment, &calendar) {
            Opening::Always => prop_assert!((now..now + 7 * 1440).all(|m| minutes[m] == Minutely::Open)),
            Opening::Open { closes } => {
                prop_assert_eq!(minutes[now], Minutely::Open);
                prop_assert_eq!(turn, Some(day * usize::from(DAY) + usize::from(closes.0)));
            }
            Opening::CallFirst(_) => prop_assert_eq!(minutes[now], Minutely::InDoubt),
            Opening::LaterToday { opens } => {
                prop_assert_eq!(minutes[now], Minutely::Shut);
                let at = day * usize::from(DAY) + usize::from(opens.0);
                prop_assert_eq!((turn, minutes[at]), (Some(at), Minutely::Open));
            }
            Opening::AnotherDay { date, opens } => {
                prop_assert_eq!(minutes[now], Minutely::Shut);
                let later = (date - drawn_day(0)).whole_days() as usize;
                let at = later * usize::from(DAY) + usize::from(opens.0);
                prop_assert_eq!((turn, minutes[at]), (Some(at), Minutely::Open));
            }
            Opening::Closed => {
                prop_assert_eq!(minutes[now], Minutely::Shut);
                // What comes next is in doubt, or there is nothing for two weeks.
                let next = turn.filter(|turn| turn / usize::from(DAY) <= day + 14);
                prop_assert!(next.is_none_or(|next| minutes[next] == Minutely::InDoubt));
            }
        }
    }

    /// Nothing is certain that one of the possible notices would make untrue.
    #[test]
    fn what_is_said_before_a_notice_holds_under_every_notice(
        week in some_week(), after in 0i64..365,
    ) {
        let date = date(2027, 1, 1) + time::Duration::days(after);
        let before = unpublished();
        let Ok(said) = week.day(date, &before) else { return Ok(()) };
        let law: Vec<Date> = before.by_law(2027).map(|(day, _)| day).collect();
        let notices = match before.kind_of(date) {
            DayKind::Unsettled(Possible { off, worked }) => {
                let mut notices = vec![settled(&law, &[])];
                notices.extend(off.then(|| settled(&[law.clone(), vec![date]].concat(), &[])));
                notices.extend(worked.then(|| settled(&law, &[date])));
                notices
            }
            _ => vec![settled(&law, &[])],
        };
        for notice in notices {
            prop_assert_eq!(week.day(date, &notice), Ok(said));
        }
    }
}
