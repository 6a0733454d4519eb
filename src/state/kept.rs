//! 收藏: which places are kept on this phone, by their 编号 and nothing else. Where the phone keeps
//! nothing, they stay until the app is closed.
//!
//! Several tabs keep places: WeChat opens one for each link. So what is kept is what stands in the
//! store, not what this tab has read of it: it is read anew before it is changed, and whenever
//! another tab has changed it.

use super::State;
use crate::platform::storage;
use domain::address::limits::KEPT;
use domain::address::{Link, Page};
use domain::place::id::PlaceId;
use leptos::prelude::*;

/// Its key in the store.
pub(super) const KEY: &str = "shortlist";

/// What became of a place that was to be kept or to be let go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// It is done.
    Done,
    /// It is done, and holds until the page is closed: the phone keeps nothing.
    OnlyNow,
    /// There is no room for one more: [`KEPT`] are kept.
    Full,
}

/// What is kept now; and whether there was more than is ever kept, or anything else in its place.
/// Written as an address, whose reader checks each 编号.
pub(super) fn read() -> (Vec<PlaceId>, bool) {
    let Some(written) = storage::get(KEY) else {
        return (Vec::new(), false);
    };
    let cut = Link::left_out(&written).is_some();
    match Link::parse(&written).page {
        Page::Shortlist { ids } if ids.len() > KEPT => (ids.into_iter().take(KEPT).collect(), true),
        Page::Shortlist { ids } => (ids, cut),
        _ => (Vec::new(), true),
    }
}

fn write(ids: Vec<PlaceId>) -> bool {
    storage::set(KEY, &Page::Shortlist { ids }.link_from(None).to_string())
}

/// The same at the start. What nobody could have kept is taken out of the store, so that it slows
/// no other visit; whether anything was.
pub(super) fn mended() -> (Vec<PlaceId>, bool) {
    let (ids, cut) = read();
    if cut {
        write(ids.clone());
    }
    (ids, cut)
}

impl State {
    /// Whether a place is kept.
    #[must_use]
    pub fn is_kept(self, id: &PlaceId) -> bool {
        self.kept.with(|kept| kept.iter().any(|one| one == id))
    }

    /// Keeps a place, or keeps it no longer.
    pub fn keep(self, id: &PlaceId, keep: bool) -> Keeping {
        let (mut kept, _) = read();
        let is_kept = kept.iter().any(|one| one == id);
        let done = match (keep, is_kept) {
            (true, false) if kept.len() >= KEPT => Keeping::Full,
            (true, true) | (false, false) => Keeping::Done,
            _ => {
                if keep {
                    kept.push(id.clone());
                } else {
                    kept.retain(|one| one != id);
                }
                if write(kept.clone()) {
                    Keeping::Done
                } else {
                    Keeping::OnlyNow
                }
            }
        };
        self.show_kept(kept);
        done
    }

    /// Shows what is kept, where it is not what is shown already.
    pub(super) fn show_kept(self, kept: Vec<PlaceId>) {
        if self.kept.try_with_untracked(|shown| *shown != kept) == Some(true) {
            self.kept.set(kept);
        }
    }
}
