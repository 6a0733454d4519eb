//! Sets of days: the seven of a week, public holidays, and weekends that are worked.

/// A list of more days than this says when a place is usually open. A shorter one names an exception.
pub(super) const FEW: u32 = 3;

/// A set of days: bit 0 is Monday, bit 7 the public holidays, bit 8 the Saturdays and Sundays
/// that are worked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct DaySet(u16);

impl DaySet {
    pub(super) const NONE: Self = Self(0);
    pub(super) const EVERY_DAY: Self = Self(0b0_0111_1111);
    /// 工作日: Monday to Friday, and by its meaning the weekends that are worked.
    pub(super) const WORKDAYS: Self = Self(0b1_0001_1111);
    pub(super) const WEEKEND: Self = Self(0b0_0110_0000);
    pub(super) const HOLIDAYS: Self = Self(0b0_1000_0000);
    /// How many slots OSM can name: seven days and the holidays.
    pub(super) const SLOTS: usize = 8;
    /// The slot of the holidays.
    pub(super) const HOLIDAY_SLOT: usize = 7;

    /// Monday is 0; past Sunday the week goes round.
    pub(super) fn range(from: usize, to: usize) -> Self {
        let length = (to + 7 - from) % 7;
        (0..=length).fold(Self::NONE, |set, step| {
            Self(set.0 | 1 << ((from + step) % 7))
        })
    }

    pub(super) fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    pub(super) fn common(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(super) fn weekdays(self) -> Self {
        self.common(Self::EVERY_DAY)
    }

    pub(super) fn has_holidays(self) -> bool {
        self.has(Self::HOLIDAY_SLOT)
    }

    pub(super) fn has_make_up(self) -> bool {
        self.has(8)
    }

    pub(super) fn has(self, slot: usize) -> bool {
        self.0 >> slot & 1 == 1
    }

    pub(super) fn has_any(self, other: Self) -> bool {
        !self.common(other).is_empty()
    }

    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(super) fn covers(self, other: Self) -> bool {
        other.without(self).is_empty()
    }

    /// All the weekdays of this set and more are in the other.
    pub(super) fn is_narrower_than(self, other: Self) -> bool {
        let (own, others) = (self.weekdays(), other.weekdays());
        others.covers(own) && own != others
    }

    pub(super) fn len(self) -> u32 {
        self.0.count_ones()
    }

    pub(super) fn first(self) -> u32 {
        self.0.trailing_zeros()
    }

    pub(super) fn last(self) -> u32 {
        (u16::BITS - self.0.leading_zeros()).saturating_sub(1)
    }
}
