//! 收藏: which places are kept on this phone, by their 编号 and nothing else. Where the phone keeps
//! nothing, they stay until the app is closed.

use super::State;
use crate::platform::storage;
use domain::route::Route;
use leptos::prelude::*;

/// More than this nobody finds anything in.
pub const MOST: usize = 20;

const KEY: &str = "shortlist";

/// What was kept the last time. Written as an address, because a 编号 may have any character.
pub(super) fn kept() -> Vec<String> {
    match storage::get(KEY).map(|hash| Route::parse(&hash)) {
        Some(Route::Shortlist { ids, .. }) => ids,
        _ => Vec::new(),
    }
}

impl State {
    /// Whether a place is kept.
    #[must_use]
    pub fn is_kept(self, id: &str) -> bool {
        self.kept.with(|kept| kept.iter().any(|one| one == id))
    }

    /// Keeps a place, or keeps it no longer. Whether that could be done: there is room for
    /// [`MOST`].
    pub fn keep(self, id: &str, keep: bool) -> bool {
        let mut kept = self.kept.get_untracked();
        let is_kept = kept.iter().any(|one| one == id);
        if keep == is_kept {
            return true;
        }
        if keep && kept.len() >= MOST {
            return false;
        }
        if keep {
            kept.push(id.to_owned());
        } else {
            kept.retain(|one| one != id);
        }
        let ids = kept.clone();
        storage::set(KEY, &Route::Shortlist { ids, start: None }.to_string());
        self.kept.set(kept);
        true
    }
}
