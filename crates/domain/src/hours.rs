//! Opening hours: weekly spans, several a day, asked for a moment and for an arrival.

pub mod calendar;
pub mod moment;
pub mod osm;
mod visit;

use crate::hours::calendar::{Calendar, DayKind};
use crate::hours::moment::{DAY, Minute, Moment};
use crate::order::ordered;
use crate::unpack::{Body, Unpack, unpack};
use serde::{Deserialize, Serialize};
use time::{Date, Weekday};

pub use visit::{Next, TIGHT_MINUTES, Visit, visit};

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

unpack! {
    struct Span { open, close }
    struct WeeklyHours { days, holidays, make_up_workdays }
}

impl Unpack for OnHolidays {
    fn unpack(body: &mut Body<'_>) -> Option<Self> {
        Some(match body.which()? {
            0 => Self::Unknown,
            1 => Self::Closed,
            2 => Self::AsUsual,
            3 => Self::Spans(body.read()?),
            _ => return None,
        })
    }
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

    /// This week, with what holds on a Saturday or Sunday that is worked. `None`: nobody said;
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

    /// The spans of a date, or `None` where nobody can say what holds on it ([`Self::day`]).
    #[must_use]
    pub fn on_date(&self, date: Date, calendar: &Calendar) -> Option<&[Span]> {
        self.day(date, calendar).ok()
    }

    /// The spans of a date.
    ///
    /// # Errors
    /// [`Doubt`] where nobody can say what holds on it.
    pub fn day(&self, date: Date, calendar: &Calendar) -> Result<&[Span], Doubt> {
        let usual = self.on(date.weekday());
        let possible = match calendar.kind_of(date) {
            DayKind::Ordinary => return Ok(usual),
            DayKind::Holiday(_) => return self.on_holiday(usual).ok_or(Doubt::NotSaid),
            DayKind::MakeUpWorkday(_) => return self.when_worked(usual).ok_or(Doubt::NotSaid),
            DayKind::Unsettled(possible) => possible,
        };
        // Certain only where the notice changes nothing, whatever it will be.
        let all_alike = (!possible.off || self.on_holiday(usual) == Some(usual))
            && (!possible.worked || self.when_worked(usual) == Some(usual));
        all_alike.then_some(usual).ok_or(Doubt::NotPublished)
    }

    fn on_holiday<'a>(&'a self, usual: &'a [Span]) -> Option<&'a [Span]> {
        match &self.holidays {
            OnHolidays::Unknown => None,
            OnHolidays::Closed => Some(&[]),
            OnHolidays::AsUsual => Some(usual),
            OnHolidays::Spans(spans) => Some(spans),
        }
    }

    fn when_worked<'a>(&'a self, usual: &'a [Span]) -> Option<&'a [Span]> {
        match &self.make_up_workdays {
            Some(spans) => Some(spans),
            // Nobody spoke of it: certain only where all days of the week are alike.
            None => self.same_every_day().then_some(usual),
        }
    }

    /// Whether a night of any kind of day lasts until this minute, which counts on past midnight.
    fn some_night_lasts_until(&self, minute: Minute) -> bool {
        let on_holidays = match &self.holidays {
            OnHolidays::Spans(spans) => spans.as_slice(),
            OnHolidays::Unknown | OnHolidays::Closed | OnHolidays::AsUsual => &[],
        };
        let days = self.days.iter().map(Vec::as_slice);
        days.chain([
            on_holidays,
            self.make_up_workdays.as_deref().unwrap_or_default(),
        ])
        .any(|spans| holding(spans, minute).is_some())
    }

    /// When the span ends that is certain to hold at a moment, in minutes of its day.
    fn certain_until(&self, date: Date, minute: Minute, calendar: &Calendar) -> Option<Minute> {
        let yesterday = date.previous_day().and_then(|d| self.on_date(d, calendar));
        let night = holding(yesterday.unwrap_or_default(), next_day(minute));
        let night = night.map(|s| Minute(s.close.0 - DAY));
        let today = self.on_date(date, calendar).unwrap_or_default();
        let day = holding(today, minute).map(|s| s.close);
        night.max(day)
    }

    /// Whether it is open at the moment, and what comes next.
    #[must_use]
    pub fn at(&self, now: Moment, calendar: &Calendar) -> Opening {
        if let Some(close) = self.certain_until(now.date, now.minute, calendar) {
            return self.open_until(now, close, calendar);
        }
        let yesterday = now.date.previous_day().map(|d| self.day(d, calendar));
        if let Some(Err(doubt)) = yesterday
            && self.some_night_lasts_until(next_day(now.minute))
        {
            return Opening::CallFirst(doubt);
        }
        let today = match self.day(now.date, calendar) {
            Ok(spans) => spans,
            Err(doubt) => return Opening::CallFirst(doubt),
        };
        if let Some(s) = today.iter().find(|s| s.open > now.minute) {
            return Opening::LaterToday { opens: s.open };
        }
        let mut date = now.date;
        for _ in 0..14 {
            let Some(next) = date.next_day() else { break };
            date = next;
            match self.on_date(date, calendar) {
                None => break,
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
        Opening::Closed
    }

    /// Open now. Joins spans that meet, so that a place that never closes is not said to close at
    /// midnight.
    fn open_until(&self, now: Moment, close: Minute, calendar: &Calendar) -> Opening {
        let mut date = now.date;
        let mut close = close;
        let mut days = 0_u16;
        loop {
            while close.0 >= DAY {
                days += 1;
                if days > 7 {
                    return Opening::Always;
                }
                let Some(next) = date.next_day() else { break };
                date = next;
                close.0 -= DAY;
            }
            match self.certain_until(date, close, calendar) {
                Some(later) if later > close => close = later,
                _ => break,
            }
        }
        Opening::Open {
            closes: Minute(close.0.saturating_add(days.saturating_mul(DAY))),
        }
    }
}

fn next_day(minute: Minute) -> Minute {
    Minute(minute.0 + DAY)
}

fn holding(spans: &[Span], minute: Minute) -> Option<Span> {
    spans
        .iter()
        .copied()
        .find(|s| s.open <= minute && minute < s.close)
}

/// Why nobody can say what holds on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// A holiday or make-up workday, of which the place has said nothing.
    NotSaid,
    /// A day near a holiday whose arrangement is not published.
    NotPublished,
}

/// Whether a place is open at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// Never closes.
    Always,
    /// Open; minutes count from today's midnight, beyond 1440 on a later day.
    Open {
        /// When it closes, or when it is no longer certain to be open.
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
    /// Closed; when it opens again nobody can say.
    Closed,
    /// Nobody can say whether it is open.
    CallFirst(Doubt),
}

impl Opening {
    /// Whether it is open.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Always | Self::Open { .. })
    }
}

#[cfg(test)]
mod tests;
