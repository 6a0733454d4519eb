//! Where answers are measured from.

use crate::changing::RwSignal;
use domain::address::Start;

/// Where answers are measured from, and what else is known of where the person is.
pub struct Starting {
    /// The last start a link or a choice has named.
    pub at: RwSignal<Option<Start>>,
    /// A position that came after the person had stopped waiting. It is offered, not followed.
    pub found_late: RwSignal<Option<Start>>,
    /// Where this phone itself is, while answers start elsewhere.
    pub(super) own: RwSignal<Option<Start>>,
}

impl Starting {
    /// `own`: what the phone has kept; `is_own`: whether answers start there.
    pub(super) fn new(own: Option<Start>, is_own: bool) -> Self {
        Self {
            at: RwSignal::new(own.filter(|_| is_own)),
            found_late: RwSignal::new(None),
            own: RwSignal::new(own),
        }
    }
}
