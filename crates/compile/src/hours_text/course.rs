//! Meals and parts of the day: which half of the day a time written beside one belongs to.

use domain::hours::Span;
use domain::hours::moment::{DAY, Minute};

/// Twelve o'clock in minutes after midnight; and what a clock of the afternoon lacks of 24 hours.
pub(super) const NOON: u16 = DAY / 2;
/// The morning begins. Nobody serves older people before this hour without saying 凌晨.
pub(super) const MORNING_BEGINS: u16 = at(5);

/// A meal or a part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Course {
    /// 凌晨, the only word that stands with an hour before [`MORNING_BEGINS`].
    Dawn,
    Morning,
    Noon,
    Afternoon,
    Evening,
    Breakfast,
    Lunch,
    Dinner,
    Am,
    Pm,
}

const fn at(hour: u16) -> u16 {
    hour * 60
}

impl Course {
    pub(super) fn is_meal(self) -> bool {
        matches!(self, Self::Breakfast | Self::Lunch | Self::Dinner)
    }

    /// AM and PM say which half is meant, and name nothing that could be closed.
    pub(super) fn names_a_course(self) -> bool {
        !matches!(self, Self::Am | Self::Pm)
    }

    /// 早上早餐 and 晚餐是下午: one word for both, the meal where there is one.
    pub(super) fn with(self, other: Self) -> Option<Self> {
        let (meal, part) = if self.is_meal() {
            (self, other)
        } else {
            (other, self)
        };
        let fits = match meal {
            Self::Breakfast => matches!(part, Self::Morning | Self::Breakfast),
            Self::Lunch => matches!(part, Self::Noon | Self::Morning | Self::Lunch),
            Self::Dinner => matches!(part, Self::Evening | Self::Afternoon | Self::Dinner),
            same => part == same,
        };
        fits.then_some(meal)
    }

    /// The minute of the day a clock beside this word shows; `None` where they contradict.
    ///
    /// 下午 2:00 is 14:00, 下午 14:00 stays, 下午 8:30 may as well be a slip for 上午.
    pub(super) fn opens(self, clock: u16) -> Option<u16> {
        let (as_written, shifted) = match self {
            Self::Dawn => (0..at(6), at(24)..at(24)),
            Self::Morning => (MORNING_BEGINS..at(13), at(24)..at(24)),
            Self::Breakfast => (MORNING_BEGINS..at(11), at(24)..at(24)),
            Self::Noon | Self::Lunch => (at(9)..at(16), at(1)..at(4)),
            Self::Afternoon => (at(12)..at(24), at(1)..at(8)),
            Self::Evening => (at(15)..at(24), at(4)..at(12)),
            Self::Dinner => (at(14)..at(24), at(3)..at(10)),
            Self::Am => (0..at(12), at(24)..at(24)),
            Self::Pm => (at(12)..at(24), 0..at(12)),
        };
        if as_written.contains(&clock) {
            Some(clock)
        } else if shifted.contains(&clock) {
            Some(clock + NOON)
        } else {
            None
        }
    }

    /// Minutes after midnight of a time at which something closes. `None` where no such time is in this part of the day.
    pub(super) fn closes(self, clock: u16) -> Option<u16> {
        match self {
            // 晚上12:00 is midnight, 晚上2:00 the night after it.
            Self::Evening if (NOON..at(13)).contains(&clock) => Some(clock + NOON),
            Self::Evening if clock < at(4) => Some(clock),
            Self::Afternoon | Self::Dinner if (at(3)..NOON).contains(&clock) => Some(clock + NOON),
            Self::Afternoon | Self::Evening | Self::Dinner | Self::Pm if clock == DAY => Some(DAY),
            _ => self.opens(clock),
        }
    }

    /// Whether a span no word stands beside belongs to this course; `None` where it lies across
    /// or too near the limits to be sure.
    pub(super) fn holds(self, span: Span) -> Option<bool> {
        let (Minute(open), Minute(close)) = (span.open, span.close);
        let (surely, from, to) = match self {
            Self::Dawn => ((0, at(6)), 0, at(6)),
            Self::Morning | Self::Am => ((MORNING_BEGINS, 750), 0, at(12)),
            Self::Breakfast => ((MORNING_BEGINS, at(10)), 0, at(10)),
            Self::Noon => ((630, 840), at(11), 840),
            Self::Lunch => ((570, 870), at(10), at(15)),
            Self::Afternoon => ((at(12), 1110), at(12), at(19)),
            Self::Evening => ((1020, DAY), at(17), DAY + NOON),
            Self::Dinner => ((at(15), at(21)), at(15), at(22)),
            Self::Pm => ((at(12), DAY), at(12), DAY),
        };
        if surely.0 <= open && close <= surely.1 {
            Some(true)
        } else if close <= from || open >= to {
            Some(false)
        } else {
            None
        }
    }
}
