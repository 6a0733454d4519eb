//! Opening hours: weekly spans, several a day, asked for a moment and for an arrival.

pub mod osm;

use crate::calendar::{Calendar, DayKind};
use crate::moment::{DAY, Minute, Moment};
use crate::order::ordered;
use serde::{Deserialize, Serialize};
use time::{Date, Weekday};

/// A stretch of a day. `close` is later than `open`; past midnight it goes on beyond 1440, so
/// 22:00–06:00 is 1320–1800.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// First open minute.
    pub open: Minute,
    /// First minute no longer open.
    pub close: Minute,
}

/// What is known about public holidays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum OnHolidays {
    /// Nothing was written: ring first.
    #[default]
    Unknown,
    /// Closed.
    Closed,
    /// Open as on any such day of the week.
    AsUsual,
    /// Open at these times.
    Spans(Vec<Span>),
}

/// A week of opening hours. Spans of a day are in order and do not overlap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeeklyHours {
    /// Monday first.
    days: [Vec<Span>; 7],
    /// Public holidays.
    pub holidays: OnHolidays,
    /// The spans of a Saturday or Sunday that is worked. `None`: nobody said what holds then.
    make_up_workdays: Option<Vec<Span>>,
}

/// Why spans do not make a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HoursError {
    /// A span ends before it begins, begins after its day, or lasts over 24 hours.
    ImpossibleSpan(Span),
    /// Two spans of a day overlap.
    Overlap(Span, Span),
    /// No day of the week has a span.
    NeverOpen,
}

impl std::fmt::Display for HoursError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::ImpossibleSpan(s) => write!(f, "时间不对：{}-{}", s.open, s.close),
            Self::Overlap(a, b) => write!(
                f,
                "两段时间重叠：{}-{} 和 {}-{}",
                a.open, a.close, b.open, b.close
            ),
            Self::NeverOpen => f.write_str("一周里没有一天开门"),
        }
    }
}

impl std::error::Error for HoursError {}

fn in_order(spans: &mut Vec<Span>) -> Result<(), HoursError> {
    *spans = ordered(std::mem::take(spans), Ord::cmp);
    spans.dedup();
    if let Some(bad) = spans
        .iter()
        .find(|s| s.open.0 >= DAY || s.close <= s.open || s.close.0 - s.open.0 > DAY)
    {
        return Err(HoursError::ImpossibleSpan(*bad));
    }
    match spans.windows(2).find_map(|pair| match pair {
        [a, b] if b.open < a.close => Some((*a, *b)),
        _ => None,
    }) {
        Some((a, b)) => Err(HoursError::Overlap(a, b)),
        None => Ok(()),
    }
}

impl WeeklyHours {
    /// A checked week; spans are put in order.
    ///
    /// # Errors
    /// [`HoursError`] for spans no day can have.
    pub fn new(mut days: [Vec<Span>; 7], mut holidays: OnHolidays) -> Result<Self, HoursError> {
        for day in &mut days {
            in_order(day)?;
        }
        if let OnHolidays::Spans(spans) = &mut holidays {
            in_order(spans)?;
        }
        if days.iter().all(Vec::is_empty) {
            return Err(HoursError::NeverOpen);
        }
        Ok(Self {
            days,
            holidays,
            make_up_workdays: None,
        })
    }

    /// The same week, with what holds on a Saturday or Sunday that is worked. `None`: nobody said;
    /// no spans: closed.
    ///
    /// # Errors
    /// [`HoursError`] for spans no day can have.
    pub fn with_make_up_workdays(
        mut self,
        mut spans: Option<Vec<Span>>,
    ) -> Result<Self, HoursError> {
        if let Some(spans) = &mut spans {
            in_order(spans)?;
        }
        self.make_up_workdays = spans;
        Ok(self)
    }

    /// The spans of a Saturday or Sunday that is worked, where somebody said them.
    #[must_use]
    pub fn make_up_workdays(&self) -> Option<&[Span]> {
        self.make_up_workdays.as_deref()
    }

    /// Open day and night, holidays too.
    #[must_use]
    pub fn always() -> Self {
        let whole_day = Span {
            open: Minute(0),
            close: Minute(DAY),
        };
        Self {
            days: std::array::from_fn(|_| vec![whole_day]),
            holidays: OnHolidays::AsUsual,
            make_up_workdays: None,
        }
    }

    /// Whether it never closes.
    #[must_use]
    pub fn is_always(&self) -> bool {
        self.days
            .iter()
            .all(|d| matches!(d.as_slice(), [s] if s.open.0 == 0 && s.close.0 == DAY))
    }

    /// The spans of a day of the week, in order; a span may run past midnight.
    #[must_use]
    pub fn on(&self, weekday: Weekday) -> &[Span] {
        self.days
            .get(weekday.number_days_from_monday() as usize)
            .map_or(&[], Vec::as_slice)
    }

    /// Whether every day of the week has the same spans.
    fn same_every_day(&self) -> bool {
        self.days.windows(2).all(|w| w.first() == w.last())
    }

    /// The spans of a date, or `None` where nobody has said what holds on such a day.
    #[must_use]
    pub fn on_date(&self, date: Date, calendar: &Calendar) -> Option<&[Span]> {
        let usual = self.on(date.weekday());
        match calendar.kind_of(date) {
            DayKind::Ordinary | DayKind::Unknown => Some(usual),
            DayKind::Holiday(_) => match &self.holidays {
                OnHolidays::Unknown => None,
                OnHolidays::Closed => Some(&[]),
                OnHolidays::AsUsual => Some(usual),
                OnHolidays::Spans(spans) => Some(spans),
            },
            DayKind::MakeUpWorkday(_) => match &self.make_up_workdays {
                Some(spans) => Some(spans),
                // Nobody spoke of it: certain only where all days of the week are alike.
                None if self.same_every_day() => Some(usual),
                None => None,
            },
        }
    }

    /// Whether it is open at the moment, and what comes next.
    #[must_use]
    pub fn at(&self, now: Moment, calendar: &Calendar) -> Opening {
        let yesterday = now
            .date
            .previous_day()
            .and_then(|d| self.on_date(d, calendar));
        let today = self.on_date(now.date, calendar);
        // A span of yesterday that runs past midnight.
        let after_midnight = Minute(now.minute.0 + DAY);
        if let Some(s) = holding(yesterday.unwrap_or_default(), after_midnight) {
            return self.open_until(now, Minute(s.close.0 - DAY), calendar);
        }
        let Some(today) = today else {
            return Opening::CallFirst;
        };
        if let Some(s) = holding(today, now.minute) {
            return self.open_until(now, s.close, calendar);
        }
        if let Some(s) = today.iter().find(|s| s.open > now.minute) {
            return Opening::LaterToday { opens: s.open };
        }
        let mut date = now.date;
        for _ in 0..14 {
            let Some(next) = date.next_day() else { break };
            date = next;
            match self.on_date(date, calendar) {
                None => return Opening::CallFirst,
                Some(spans) => {
                    if let Some(s) = spans.first() {
                        return Opening::AnotherDay {
                            date,
                            opens: s.open,
                        };
                    }
                }
            }
        }
        Opening::CallFirst
    }

    /// Open now; joins spans that meet at midnight, so that a place that never closes is not
    /// said to close at midnight.
    fn open_until(&self, now: Moment, close: Minute, calendar: &Calendar) -> Opening {
        if close.0 < DAY {
            return Opening::Open { closes: close };
        }
        let mut date = now.date;
        let mut close = close;
        let mut days = 0_u16;
        while close.0 >= DAY {
            days += 1;
            if days > 7 {
                return Opening::Always;
            }
            let Some(next) = date.next_day() else { break };
            date = next;
            close.0 -= DAY;
            let spans = self.on_date(date, calendar).unwrap_or_default();
            match holding(spans, close) {
                Some(s) => close = s.close,
                None => break,
            }
        }
        Opening::Open {
            closes: Minute(close.0.saturating_add(days.saturating_mul(DAY))),
        }
    }
}

fn holding(spans: &[Span], minute: Minute) -> Option<Span> {
    spans
        .iter()
        .copied()
        .find(|s| s.open <= minute && minute < s.close)
}

/// Whether a place is open at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// Never closes.
    Always,
    /// Open; minutes count from today's midnight, beyond 1440 on a later day.
    Open {
        /// When it closes.
        closes: Minute,
    },
    /// Closed, opens later today.
    LaterToday {
        /// When.
        opens: Minute,
    },
    /// Closed for today.
    AnotherDay {
        /// Which day it opens again.
        date: Date,
        /// When.
        opens: Minute,
    },
    /// A holiday or make-up workday nobody has said anything about.
    CallFirst,
}

impl Opening {
    /// Whether it is open.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Always | Self::Open { .. })
    }
}

/// What a person who sets out now will find.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visit {
    /// Hours are not published.
    Unknown,
    /// A holiday nobody has said anything about: ring first.
    CallFirst,
    /// Never closes.
    Always,
    /// Open on arrival.
    InTime {
        /// Whether it is open already.
        open_now: bool,
        /// When one gets there.
        arrive: Minute,
        /// When it closes.
        closes: Minute,
        /// Less than [`TIGHT_MINUTES`] are left on arrival.
        tight: bool,
    },
    /// Open now; when one gets there nobody can say.
    OpenNow {
        /// When it closes.
        closes: Minute,
        /// Less than [`TIGHT_MINUTES`] are left.
        tight: bool,
    },
    /// Open now, but closed on arrival.
    TooLate {
        /// When it closes.
        closes: Minute,
        /// What comes after.
        next: Next,
    },
    /// Closed now and on arrival.
    Closed {
        /// What comes next.
        next: Next,
    },
}

/// When a closed place opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Today.
    Today(Minute),
    /// On another day.
    On(Date, Minute),
    /// Nobody knows: ring first.
    Unknown,
}

/// With fewer minutes than this left on arrival, a person should ring first.
pub const TIGHT_MINUTES: u16 = 15;

/// What a person who sets out at `now` and walks for `walk_minutes` will find. `None`: nobody knows
/// how long the way is, or it is none to be walked; then what is so now.
#[must_use]
pub fn visit(
    hours: Option<&WeeklyHours>,
    now: Moment,
    walk_minutes: Option<u32>,
    calendar: &Calendar,
) -> Visit {
    let Some(hours) = hours else {
        return Visit::Unknown;
    };
    let arrival = now.plus_minutes(walk_minutes.unwrap_or_default());
    let days_on = (arrival.date - now.date).whole_days();
    let today = |m: Minute| {
        let days = u16::try_from(days_on).unwrap_or(u16::MAX);
        Minute(m.0.saturating_add(days.saturating_mul(DAY)))
    };
    let next = |opening: Opening| match opening {
        Opening::LaterToday { opens } if days_on == 0 => Next::Today(opens),
        Opening::LaterToday { opens } => Next::On(arrival.date, opens),
        Opening::AnotherDay { date, opens } => Next::On(date, opens),
        Opening::Always | Opening::Open { .. } | Opening::CallFirst => Next::Unknown,
    };
    let on_setting_out = hours.at(now, calendar);
    let on_arrival = hours.at(arrival, calendar);
    match (on_setting_out, on_arrival) {
        (Opening::CallFirst, _) => Visit::CallFirst,
        (_, Opening::Always) => Visit::Always,
        (before, Opening::Open { closes }) => {
            let tight = closes.0.saturating_sub(arrival.minute.0) < TIGHT_MINUTES;
            if walk_minutes.is_none() {
                return Visit::OpenNow { closes, tight };
            }
            Visit::InTime {
                open_now: before.is_open(),
                arrive: today(arrival.minute),
                closes: today(closes),
                tight,
            }
        }
        (Opening::Open { closes }, after) => Visit::TooLate {
            closes,
            next: next(after),
        },
        (_, Opening::CallFirst) => Visit::CallFirst,
        (_, after) => Visit::Closed { next: next(after) },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Year;
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

    /// 2026 as far as these tests need it.
    fn calendar() -> Calendar {
        Calendar {
            years: vec![Year {
                year: 2026,
                holidays: vec![(date(2026, 10, 1), "国庆节".to_owned())],
                workdays: vec![(date(2026, 10, 10), "国庆节".to_owned())],
            }],
        }
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
    #[case((12, 0), 9, Visit::InTime { open_now: true, arrive: hm(12, 9), closes: hm(12, 30), tight: false })]
    #[case((12, 10), 9, Visit::InTime { open_now: true, arrive: hm(12, 19), closes: hm(12, 30), tight: true })]
    #[case((12, 25), 9, Visit::TooLate { closes: hm(12, 30), next: Next::Today(hm(16, 30)) })]
    #[case((10, 25), 9, Visit::InTime { open_now: false, arrive: hm(10, 34), closes: hm(12, 30), tight: false })]
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
    #[case((12, 0), Visit::OpenNow { closes: hm(12, 30), tight: false })]
    #[case((12, 20), Visit::OpenNow { closes: hm(12, 30), tight: true })]
    #[case((14, 0), Visit::Closed { next: Next::Today(hm(16, 30)) })]
    fn where_nobody_walks_to_what_counts_is_now(#[case] at: (u16, u16), #[case] want: Visit) {
        let now = moment(date(MONDAY.0, MONDAY.1, MONDAY.2), at.0, at.1);
        assert_eq!(visit(Some(&canteen()), now, None, &calendar()), want);
    }

    #[test]
    fn hours_nobody_published_are_unknown() {
        let now = moment(date(2026, 11, 23), 12, 0);
        assert_eq!(visit(None, now, Some(5), &calendar()), Visit::Unknown);
    }

    #[test]
    fn on_a_holiday_without_a_rule_one_rings_first() {
        let noon = moment(date(2026, 10, 1), 12, 0);
        assert_eq!(canteen().at(noon, &calendar()), Opening::CallFirst);
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
        assert_eq!(office.at(noon, &calendar()), Opening::CallFirst);
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
            let opening = hours.at(now, &Calendar::default());
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
}
