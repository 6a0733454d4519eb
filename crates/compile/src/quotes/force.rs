//! How far a verb binds.

use domain::policy::paper::Standing;

/// What a verb says of what follows it. Ordered: the later, the weaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Force {
    /// It is done: 落实, 实行, 发放.
    Promised,
    /// It is to come about: 建立, 健全, 建成.
    Aim,
    /// Others are to do it, or it is on its way: 支持, 推进, 鼓励, 引导.
    Underway,
    /// It is being tried: 探索.
    Exploring,
}

impl Force {
    /// The most that may be said of a clause of this force.
    pub(super) fn standing(self) -> Standing {
        match self {
            Self::Promised => Standing::InForce,
            Self::Aim | Self::Underway => Standing::Underway,
            Self::Exploring => Standing::Exploring,
        }
    }
}
