//! From metres to minutes of walking.

use serde::{Deserialize, Serialize};

/// How much longer a way on foot is than the straight line. It is assumed and measured nowhere, the same everywhere,
/// which is why minutes are always given as 约.
pub const DETOUR: f64 = 1.3;

/// Minutes of the planners' 生活圈 that an answer is measured against.
pub const CIRCLE_MINUTES: u32 = 15;

/// A position that may be this many metres off still counts as exact; one that may be farther off
/// is [about](crate::address::Start::About) there, and nobody is told minutes.
///
/// The slowest pace takes five minutes for it. That is the step between two [`RINGS`], and a third
/// of what is left before closing when a visit is called 来得及
/// ([`TIGHT_MINUTES`](crate::hours::TIGHT_MINUTES)): such an error changes no answer. A phone that
/// knows its satellites or networks errs by 5 to 100 metres; one that only knows its cell or its
/// provider, by 500 to 50,000.
pub const EXACT_METRES: u32 = 150;

/// Farther than this nobody is sent on foot: a car is advised, and nothing said of when one arrives.
pub const FARTHEST_MINUTES: u32 = 60;

/// Minutes of the rings a map draws around where one starts; the last is the circle's.
pub const RINGS: [u32; 3] = [5, 10, CIRCLE_MINUTES];

/// How a person gets about, in the words they would choose from.
///
/// [`Steady`](Self::Steady) is the planning norm, 1.0 m/s. [`Slow`](Self::Slow) and [`Cane`](Self::Cane) are from one
/// study of 768 people, in the research portal of the University of Bath: 0.80 m/s for people of 65 to 74 with limited
/// mobility, and 0.64 m/s for frail people (4 to 7 points of the Short Physical Performance Battery). Older people of that
/// study are slower than `Slow`: 0.75 m/s from 75 on, 0.71 m/s from 85 on. [`Wheelchair`](Self::Wheelchair) is assumed to be
/// as fast as `Slow`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Pace {
    /// 走得稳.
    Steady,
    /// 慢慢走.
    #[default]
    Slow,
    /// 拄拐.
    Cane,
    /// 轮椅 or with someone's help.
    Wheelchair,
}

impl Pace {
    /// Every pace, fastest first.
    pub const ALL: &[Self] = &[Self::Steady, Self::Slow, Self::Cane, Self::Wheelchair];

    /// Metres a second.
    #[must_use]
    pub fn metres_per_second(self) -> f64 {
        match self {
            Self::Steady => 1.0,
            Self::Slow | Self::Wheelchair => 0.8,
            Self::Cane => 0.64,
        }
    }

    /// Whole minutes, rounded up, for a straight-line distance in metres; at least one.
    ///
    /// ```
    /// use domain::geo::walk::Pace;
    /// assert_eq!(Pace::Slow.minutes(330.0), 9); // 330 m × 1.3 ÷ 0.8 m/s = 8.9 min
    /// ```
    #[must_use]
    pub fn minutes(self, metres: f64) -> u32 {
        let minutes = metres * DETOUR / self.metres_per_second() / 60.0;
        (minutes.ceil() as u32).max(1)
    }

    /// How far away, in a straight line and in metres, one gets within so many minutes.
    ///
    /// ```
    /// use domain::geo::walk::Pace;
    /// assert_eq!(Pace::Slow.minutes(Pace::Slow.reach(15)), 15);
    /// ```
    #[must_use]
    pub fn reach(self, minutes: u32) -> f64 {
        f64::from(minutes) * 60.0 * self.metres_per_second() / DETOUR
    }

    /// The word used where the choice is kept.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Steady => "steady",
            Self::Slow => "slow",
            Self::Cane => "cane",
            Self::Wheelchair => "wheelchair",
        }
    }

    /// The pace of a [`slug`](Self::slug).
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|p| p.slug() == slug)
    }
}
