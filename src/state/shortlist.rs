//! 收藏: which places are kept on this phone, by their 编号 and nothing else. Where the phone keeps
//! nothing, they stay until the app is closed.
//!
//! Several tabs keep places: WeChat opens one for each link. So what is kept is what stands in the
//! store, not what this tab has read of it: it is read anew before it is changed, and whenever
//! another tab has changed it.

use crate::changing::RwSignal;
use crate::platform::storage;
use domain::address::limits::KEPT;
use domain::address::{Link, Page};
use domain::place::id::PlaceId;

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
fn read() -> (Vec<PlaceId>, bool) {
    let Some(written) = storage::get(storage::SHORTLIST) else {
        return (Vec::new(), false);
    };
    let cut = Link::left_out(&written).is_some();
    match Link::parse(&written).page {
        Page::Shortlist { ids } if ids.len() > KEPT => (ids.into_iter().take(KEPT).collect(), true),
        Page::Shortlist { ids } => (ids, cut),
        _ => (Vec::new(), true),
    }
}

/// The places kept on this phone.
#[derive(Clone, Copy)]
pub struct Shortlist {
    /// 编号, in the order in which they were kept.
    pub places: RwSignal<Vec<PlaceId>>,
    /// Whether more stood in the store than is ever kept.
    pub was_cut: bool,
}

fn write(ids: Vec<PlaceId>) -> bool {
    storage::set(
        storage::SHORTLIST,
        &Page::Shortlist { ids }.link_from(None).to_string(),
    )
}

impl Shortlist {
    /// What is kept at the start. What nobody could have kept is taken out of the store, so that
    /// it slows no other visit.
    pub(super) fn new() -> Self {
        let (ids, was_cut) = read();
        if was_cut {
            write(ids.clone());
        }
        Self {
            places: RwSignal::new(ids),
            was_cut,
        }
    }

    /// Whether a place is kept.
    #[must_use]
    pub fn has(self, id: &PlaceId) -> bool {
        self.places.with(|kept| kept.contains(id))
    }

    /// Keeps a place, or keeps it no longer.
    pub fn keep(self, id: &PlaceId, keep: bool) -> Keeping {
        let (mut kept, _) = read();
        let is_kept = kept.contains(id);
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
        self.show(kept);
        done
    }

    /// Shows what is kept, where it is not what is shown already.
    fn show(self, kept: Vec<PlaceId>) {
        if self.places.try_with_untracked(|shown| *shown != kept) == Some(true) {
            self.places.set(kept);
        }
    }

    /// Shows what stands in the store: another tab has changed it.
    pub(super) fn read_anew(self) {
        self.show(read().0);
    }
}
