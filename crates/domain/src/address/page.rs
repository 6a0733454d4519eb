//! What is asked of any page of the app. The pages themselves, and how the address of each is read and written, are in
//! `rows`.

mod part;
mod queries;
mod row;
mod rows;

pub use part::{Part, pages_of_parts, pages_of_styles};
pub use queries::{
    COMMUNITIES_LENGTH, CounterQuery, CoverageQuery, ListQuery, PAGE_LENGTH, SlipQuery, Wanted,
};
pub(super) use row::{PageRow, Read};
pub use rows::Page;
pub(super) use rows::ROWS;

use super::slip_form::SlipForm;
use crate::geo::adcode::Adcode;
use crate::place::Kind;
use crate::place::filter::Need;
use crate::place::id::PlaceId;

impl Page {
    /// The list of a kind, as it begins.
    #[must_use]
    pub fn list(kind: Kind, needs: Vec<Need>) -> Self {
        Self::Nearby(ListQuery::new(kind, needs))
    }

    /// The page of targets and reach, as it begins.
    #[must_use]
    pub fn coverage() -> Self {
        Self::Coverage(CoverageQuery::default())
    }

    /// The counter with nothing on it.
    #[must_use]
    pub fn counter() -> Self {
        Self::Counter(CounterQuery::default())
    }

    /// The slip of these places, as it begins.
    #[must_use]
    pub fn slip(ids: Vec<PlaceId>) -> Self {
        Self::Slip(SlipQuery {
            ids,
            form: SlipForm::default(),
        })
    }

    /// The places kept on this phone.
    #[must_use]
    pub fn own_shortlist() -> Self {
        Self::Shortlist { ids: vec![] }
    }

    /// Choosing where answers start, from a city on where one is known, for those who then go on to what is wanted.
    #[must_use]
    pub fn choose(city: Option<Adcode>, wanted: Wanted) -> Self {
        Self::Where {
            city,
            inside: None,
            wanted,
            map: false,
        }
    }

    /// The place it is about: 编号.
    #[must_use]
    pub fn id(&self) -> Option<&PlaceId> {
        match self {
            Self::Place { id } | Self::Driver { id } => Some(id),
            _ => None,
        }
    }

    /// The places it names: 编号.
    #[must_use]
    pub fn ids(&self) -> &[PlaceId] {
        match self {
            Self::Place { id } | Self::Driver { id } => std::slice::from_ref(id),
            Self::Shortlist { ids }
            | Self::Compare { ids }
            | Self::Counter(CounterQuery { ids, .. })
            | Self::Slip(SlipQuery { ids, .. }) => ids,
            _ => &[],
        }
    }

    /// What places must meet to be shown on it.
    #[must_use]
    pub fn needs(&self) -> &[Need] {
        match self {
            Self::Nearby(list) => &list.needs,
            Self::Counter(counter) => &counter.needs,
            Self::Family { wanted } | Self::Where { wanted, .. } => &wanted.needs,
            _ => &[],
        }
    }

    /// The stylesheet of its own that it is shown in; "" where it has none.
    #[must_use]
    pub fn styles(&self) -> &'static str {
        self.row().map_or("", |row| row.styles)
    }

    /// In which part of the app it is.
    #[must_use]
    pub fn part(&self) -> Part {
        self.row().map_or(Part::About, |row| row.part)
    }

    /// The page without what a press changes in place: what is the same in this is one page to
    /// the person, who keeps the focus and the spot they read at.
    ///
    /// ```
    /// use domain::{address::Page, place::Kind, place::filter::Need};
    /// let list = Page::list(Kind::Canteen, vec![]);
    /// let filtered = Page::list(Kind::Canteen, vec![Need::Open]);
    /// assert_eq!(list.identity(), filtered.identity());
    /// assert_ne!(list.identity(), Page::list(Kind::Rental, vec![]).identity());
    /// ```
    #[must_use]
    pub fn identity(&self) -> Self {
        self.row()
            .map_or_else(|| self.clone(), |row| (row.identity)(self))
    }
}
