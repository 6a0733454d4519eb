//! What is asked of a page that has more than a place or two to it.

use super::{Page, SlipForm};
use crate::answer::Sort;
use crate::geo::adcode::Adcode;
use crate::place::Kind;
use crate::place::filter::Need;
use crate::place::id::PlaceId;
use crate::policy::coverage::reach::Order;

/// What the person wanted when they were asked where they are. It is kept, so that they get there
/// afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wanted {
    /// The kind of place.
    pub kind: Option<Kind>,
    /// What it must meet.
    pub needs: Vec<Need>,
}

impl Wanted {
    /// The page that shows it: the list of the kind; without a kind, the first page.
    #[must_use]
    pub fn page(self) -> Page {
        match self.kind {
            Some(kind) => Page::list(kind, self.needs),
            None => Page::Home,
        }
    }
}

/// How many places a list shows at first, and how many more a press adds.
pub const PAGE_LENGTH: u16 = 10;

/// How many communities the page of targets lists at first, and how many more a press adds.
pub const COMMUNITIES_LENGTH: u16 = 20;

/// What is asked of the page of targets and reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CoverageQuery {
    /// The city; `None`: the one that is asked about.
    pub city: Option<Adcode>,
    /// The kind whose reach is listed.
    pub kind: Kind,
    /// How the communities outside are ordered.
    pub order: Order,
    /// How many of them are shown.
    pub show: u16,
    /// `view=map`: with the map of where they are.
    pub map: bool,
}

impl Default for CoverageQuery {
    fn default() -> Self {
        Self {
            city: None,
            kind: Kind::Canteen,
            order: Order::default(),
            show: COMMUNITIES_LENGTH,
            map: false,
        }
    }
}

/// What is asked of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListQuery {
    /// What is looked for.
    pub kind: Kind,
    /// What it must meet.
    pub needs: Vec<Need>,
    /// How many are shown; in the address, so that going back finds the list as it was.
    pub show: u16,
    /// `view=map`: on a small screen the map instead of the list; on a wide one both are
    /// there anyway.
    pub map: bool,
    /// What comes first. `sort=price`: what costs least, of the kinds that are compared by it.
    pub sort: Sort,
}

impl ListQuery {
    /// The list of a kind, as it begins.
    #[must_use]
    pub fn new(kind: Kind, needs: Vec<Need>) -> Self {
        Self {
            kind,
            needs,
            show: PAGE_LENGTH,
            map: false,
            sort: Sort::Near,
        }
    }
}

/// What is asked of the counter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CounterQuery {
    /// What is looked for.
    pub kinds: Vec<Kind>,
    /// What it must meet.
    pub needs: Vec<Need>,
    /// What is on the slip so far: 编号.
    pub ids: Vec<PlaceId>,
    /// 编号 of a place that was asked for by its name, and is shown in place of the list.
    pub place: Option<PlaceId>,
}

/// What is printed and handed over.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SlipQuery {
    /// 编号, in the order of the slip.
    pub ids: Vec<PlaceId>,
    /// Sheet, card or text.
    pub form: SlipForm,
}
