//! Whether a place is open when one gets there.

use super::{Doubt, Opening, WeeklyHours};
use crate::hours::calendar::Calendar;
use crate::hours::moment::{DAY, Minute, Moment};
use time::Date;

/// What a person who sets out now will find.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visit {
    /// Hours are not published.
    Unknown,
    /// Nobody can say whether it is open: ring first.
    CallFirst(Doubt),
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
        /// When it opens again on that day.
        again: Option<Minute>,
        /// Less than [`TIGHT_MINUTES`] are left on arrival.
        tight: bool,
    },
    /// Open now; when one gets there nobody can say.
    OpenNow {
        /// When it closes.
        closes: Minute,
        /// When it opens again on that day.
        again: Option<Minute>,
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
/// how long the way is, or it is too long to walk. Then the answer is that of now.
///
/// ```
/// use domain::hours::{Visit, WeeklyHours, calendar::Calendar, moment::Moment, visit};
/// let now = Moment::from_unix_ms(1.79e12).unwrap();
/// let always = WeeklyHours::always();
/// assert_eq!(visit(Some(&always), now, Some(9), &Calendar::default()), Visit::Always);
/// assert_eq!(visit(None, now, Some(9), &Calendar::default()), Visit::Unknown);
/// ```
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
        Opening::Always | Opening::Open { .. } | Opening::Closed | Opening::CallFirst(_) => {
            Next::Unknown
        }
    };
    let again = |closes: Minute| {
        let closing = Moment {
            minute: closes,
            ..arrival
        };
        let then = (closes.0 < DAY).then(|| hours.at(closing, calendar));
        match then {
            Some(Opening::LaterToday { opens }) => Some(opens),
            _ => None,
        }
    };
    let on_setting_out = hours.at(now, calendar);
    let on_arrival = hours.at(arrival, calendar);
    match (on_setting_out, on_arrival) {
        (Opening::CallFirst(doubt), _) => Visit::CallFirst(doubt),
        (_, Opening::Always) => Visit::Always,
        (before, Opening::Open { closes }) => {
            let tight = closes.0.saturating_sub(arrival.minute.0) < TIGHT_MINUTES;
            let again = again(closes);
            if walk_minutes.is_none() {
                return Visit::OpenNow {
                    closes,
                    again,
                    tight,
                };
            }
            Visit::InTime {
                open_now: before.is_open(),
                arrive: today(arrival.minute),
                closes: today(closes),
                again: again.map(today),
                tight,
            }
        }
        (_, Opening::CallFirst(doubt)) => Visit::CallFirst(doubt),
        (Opening::Open { closes }, after) => Visit::TooLate {
            closes,
            next: next(after),
        },
        (_, after) => Visit::Closed { next: next(after) },
    }
}
