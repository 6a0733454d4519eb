//! What a row of the table of pages says.

use super::part::Part;
use super::{Page, Wanted};
use crate::address::query::{Params, Query, read_id};
use crate::address::start::Start;
use crate::place::id::PlaceId;

/// How the address of one page is read and written.
pub(in crate::address) struct PageRow {
    /// The first step of the path: `nearby` in `#/nearby?kind=canteen`; nothing for the first page.
    pub(in crate::address) name: &'static str,
    /// Whether the 编号 of a place is the second step.
    pub(in crate::address) has_id: bool,
    /// Whether it can be shown without any parameter.
    pub(in crate::address) is_whole: bool,
    /// How its address says where answers start, where it does.
    pub(in crate::address) start: Option<fn(&Params) -> Option<Start>>,
    /// How many places it can name at most.
    pub(in crate::address) most_places: Option<usize>,
    /// In which part of the app it is.
    pub(in crate::address) part: Part,
    /// The stylesheet of its own that it is shown in; "" where it has none.
    pub(in crate::address) styles: &'static str,
    /// The page of an address of this name; `None` where it lacks what the page can not do without.
    pub(in crate::address) read: fn(&Read) -> Option<Page>,
    /// Writes the parameters of a page of this row.
    pub(in crate::address) write: fn(&Page, Option<Start>, &mut Query),
    /// See [`Page::identity`].
    pub(in crate::address) identity: fn(&Page) -> Page,
}

/// What stands in an address behind the name of its page.
pub(in crate::address) struct Read<'a> {
    /// The 编号 in its path.
    pub(in crate::address) id: Option<&'a str>,
    pub(in crate::address) params: &'a Params,
    /// The parameters as they stood, for the one value that is an address itself.
    pub(in crate::address) query: &'a str,
}

impl Read<'_> {
    pub(super) fn wanted(&self) -> Wanted {
        Wanted {
            kind: self.params.kind(),
            needs: self.params.needs(),
        }
    }

    pub(super) fn place(&self) -> Option<PlaceId> {
        self.id.and_then(read_id)
    }
}

/// Writes what is looked for.
pub(super) fn write_wanted(wanted: &Wanted, query: &mut Query) {
    if let Some(kind) = wanted.kind {
        query.add("kind", kind.slug());
    }
    query.needs(&wanted.needs);
}

/// A page that names no place and has no parameter of its own.
pub(super) const USUAL: PageRow = PageRow {
    name: "",
    has_id: false,
    is_whole: true,
    start: None,
    most_places: None,
    part: Part::First,
    styles: "",
    read: |_| None,
    write: |_, _, _| {},
    identity: Page::clone,
};
