//! The address of a page: what stands behind `#` in a link, parsed and printed.
//!
//! Hash routes need no rule on the web server and work below any folder. Everything that makes
//! an answer is in the address, so that it can be sent to the family; nothing personal is.

mod astray;
mod guide;
pub mod limits;
mod link;
mod mangled;
mod query;
mod slip;

pub use astray::{Astray, Why};
pub use guide::{Guide, GuideStep};
pub use limits::LeftOut;
pub use link::Link;
pub use slip::SlipForm;

use crate::area::AreaCode;
use crate::coord::LngLat;
use crate::coverage::reach::Order;
use crate::filter::Need;
use crate::place::Kind;
use crate::walk::EXACT_METRES;
use mangled::Parts;
use query::{Params, Query, encode};
use std::fmt;

/// Where a link says the person starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// `at=120.58210,30.00120`: a spot, WGS-84 lng,lat.
    Spot(LngLat),
    /// `at=120.58210,30.00120,30000m`: somewhere so many metres around a spot.
    About {
        /// The spot.
        at: LngLat,
        /// How far off it may be.
        metres: u32,
    },
    /// `from=330602002`: a district, town or community.
    Area(AreaCode),
}

/// Where a phone is that does not know how far off it may be: half around the earth.
const ANYWHERE_METRES: u32 = 20_000_000;

impl Start {
    /// Where a phone says it is, with the error it gives, in metres. An error that is no number is
    /// not known, and may be any.
    ///
    /// ```
    /// use domain::{coord::LngLat, route::Start};
    /// let at = LngLat::new(120.5821, 30.0012).unwrap();
    /// assert_eq!(Start::found(at, 20.0), Start::Spot(at));
    /// assert_eq!(Start::found(at, 30e3), Start::About { at, metres: 30_000 });
    /// ```
    #[must_use]
    pub fn found(at: LngLat, error_metres: f64) -> Self {
        let known = (0.0..f64::from(ANYWHERE_METRES)).contains(&error_metres);
        let metres = if known {
            error_metres.ceil() as u32
        } else {
            ANYWHERE_METRES
        };
        if metres <= EXACT_METRES {
            Self::Spot(at)
        } else {
            Self::About { at, metres }
        }
    }

    /// The spot, if it is one, exact or not.
    #[must_use]
    pub fn spot(self) -> Option<LngLat> {
        match self {
            Self::Spot(at) | Self::About { at, .. } => Some(at),
            Self::Area(_) => None,
        }
    }
}

/// What was wanted when the person was asked where they are; kept so that they get there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wanted {
    /// The kind of place.
    pub kind: Option<Kind>,
    /// What it must meet.
    pub needs: Vec<Need>,
}

/// How many places a list shows at first, and how many more a press adds.
pub const PAGE_LENGTH: u16 = 10;

/// How many communities the page of targets lists at first, and how many more a press adds.
pub const COMMUNITIES_LENGTH: u16 = 20;

/// A page and all it needs to be drawn again on another phone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// `#/`
    Home {
        /// From where.
        start: Option<Start>,
    },
    /// `#/nearby?kind=…`
    Nearby {
        /// What is looked for.
        kind: Kind,
        /// From where; without it the page asks.
        start: Option<Start>,
        /// What it must meet.
        needs: Vec<Need>,
        /// How many are shown; in the address, so that going back finds the list as it was.
        show: u16,
        /// `view=map`: on a small screen the map instead of the list; on a wide one both are
        /// there anyway.
        map: bool,
    },
    /// `#/place/<id>`
    Place {
        /// 编号.
        id: String,
        /// From where.
        start: Option<Start>,
    },
    /// `#/driver/<id>`: the address in the largest type, to hold up to a driver.
    Driver {
        /// 编号.
        id: String,
        /// From where, so that going back loses nothing.
        start: Option<Start>,
    },
    /// `#/where`: choosing city, district, town, community.
    Where {
        /// The city chosen so far.
        city: Option<u32>,
        /// The district or town chosen so far.
        inside: Option<AreaCode>,
        /// Where to go on to.
        wanted: Wanted,
        /// `view=map`: by pointing at a map.
        map: bool,
    },
    /// `#/coverage?city=…`: what the papers promised against what there is, and who has what
    /// within a quarter of an hour on foot.
    Coverage {
        /// The city; without it the one that is asked about.
        city: Option<u32>,
        /// The kind whose reach is listed.
        kind: Kind,
        /// How the communities outside are ordered.
        order: Order,
        /// How many of them are shown.
        show: u16,
        /// `view=map`: with the map of where they are.
        map: bool,
    },
    /// `#/guide`: 我能享受什么.
    Guide(Guide),
    /// `#/shortlist?ids=…`: chosen places; without any those kept on this phone.
    Shortlist {
        /// 编号, in the order of the list.
        ids: Vec<String>,
        /// From where.
        start: Option<Start>,
    },
    /// `#/compare?ids=…`: two or three places side by side.
    Compare {
        /// 编号.
        ids: Vec<String>,
        /// From where.
        start: Option<Start>,
    },
    /// `#/counter?kinds=…`: the worker's desk. Nothing about who stands before it.
    Counter {
        /// What is looked for.
        kinds: Vec<Kind>,
        /// What it must meet.
        needs: Vec<Need>,
        /// What is on the slip so far: 编号.
        ids: Vec<String>,
        /// 编号 of a place that was asked for by its name, and is shown in place of the list.
        place: Option<String>,
        /// From where.
        start: Option<Start>,
    },
    /// `#/slip?ids=…`: what is printed and handed over.
    Slip {
        /// 编号, in the order of the slip.
        ids: Vec<String>,
        /// Sheet, card or text.
        form: SlipForm,
        /// From where.
        start: Option<Start>,
    },
    /// `#/share?to=…`: a page to be sent on: the link, to copy or to be photographed.
    Share {
        /// What stands behind the `#` of that page.
        to: String,
    },
    /// `#/family?from=…`: 帮爸妈查, putting a link together.
    Family {
        /// Where the parents live.
        start: Option<Start>,
        /// What is looked for; without a kind, the first page.
        wanted: Wanted,
    },
    /// `#/about`: settings, and what the map says of itself.
    About,
    /// `#/accessibility`: what was done and tested for those who see, hear or move badly.
    Accessibility,
    /// Anything else.
    Unknown {
        /// What stood in the address.
        hash: String,
    },
}

impl Route {
    /// The list of a kind, as it begins.
    #[must_use]
    pub fn list(kind: Kind, start: Option<Start>, needs: Vec<Need>) -> Self {
        Self::Nearby {
            kind,
            start,
            needs,
            show: PAGE_LENGTH,
            map: false,
        }
    }

    /// The page of targets and reach, as it begins.
    #[must_use]
    pub fn coverage() -> Self {
        Self::Coverage {
            city: None,
            kind: Kind::Canteen,
            order: Order::default(),
            show: COMMUNITIES_LENGTH,
            map: false,
        }
    }

    /// The worker's desk with nothing on it.
    #[must_use]
    pub fn counter() -> Self {
        Self::Counter {
            kinds: vec![],
            needs: vec![],
            ids: vec![],
            place: None,
            start: None,
        }
    }

    /// Reads what stands behind `#`, with or without the `#`. Never fails: an address nobody
    /// knows is [`Route::Unknown`], a parameter nobody knows is passed over, a parameter with an
    /// impossible value counts as missing, and what chats do to links is undone.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let hash = limits::readable(hash);
        Self::of(&Parts::of(hash), hash)
    }

    /// What of an address [`parse`](Self::parse) does not read, because it is more than anybody
    /// needs (see [`limits`]).
    #[must_use]
    pub fn left_out(hash: &str) -> Option<LeftOut> {
        let read = limits::readable(hash);
        let parts = Parts::of(read);
        let most = match Self::of(&parts, read) {
            Self::Counter { .. } => Some(crate::slip::MOST),
            Self::Shortlist { .. } | Self::Compare { .. } | Self::Slip { .. } => {
                Some(limits::PICKED)
            }
            _ => None,
        };
        let places = most.filter(|most| parts.params.ids_up_to(*most).1);
        let end = (read.len() < hash.len()).then_some(LeftOut::End);
        places.map(LeftOut::Places).or(end)
    }

    /// Reads an address that is taken apart. `hash`: as it stood.
    fn of(parts: &Parts, hash: &str) -> Self {
        let query = &parts.params;
        let mut steps = parts.path.split('/').filter(|s| !s.is_empty());
        let unknown = || Self::Unknown {
            hash: hash.strip_prefix('#').unwrap_or(hash).to_owned(),
        };
        let page = match (steps.next(), steps.next()) {
            (None, _) => Self::Home {
                start: query.start(),
            },
            (Some("nearby"), None) => match query.kind() {
                Some(kind) => Self::Nearby {
                    kind,
                    start: query.start(),
                    needs: query.needs(),
                    show: query.show(PAGE_LENGTH),
                    map: query.map(),
                },
                None => unknown(),
            },
            (Some("place"), Some(id)) => Self::Place {
                id: limits::readable_id(id.to_owned()),
                start: query.start(),
            },
            (Some("driver"), Some(id)) => Self::Driver {
                id: limits::readable_id(id.to_owned()),
                start: query.start(),
            },
            (Some("where"), None) => Self::Where {
                city: query.get("city").and_then(|c| c.parse().ok()),
                inside: query.get("in").and_then(AreaCode::parse),
                wanted: query.wanted(),
                map: query.map(),
            },
            (Some("coverage"), None) => Self::Coverage {
                city: query.get("city").and_then(|c| c.parse().ok()),
                kind: query.kind().unwrap_or(Kind::Canteen),
                order: query
                    .get("order")
                    .and_then(Order::from_slug)
                    .unwrap_or_default(),
                show: query.show(COMMUNITIES_LENGTH),
                map: query.map(),
            },
            (Some("guide"), None) => Self::Guide(Guide::read(query)),
            (Some("shortlist"), None) => Self::Shortlist {
                ids: query.ids(),
                start: query.start(),
            },
            (Some("compare"), None) => Self::Compare {
                ids: query.ids(),
                start: query.start(),
            },
            (Some("counter"), None) => Self::Counter {
                kinds: query.kinds(),
                needs: query.needs(),
                // Never more than the slip it puts together has room for.
                ids: query.ids_up_to(crate::slip::MOST).0,
                place: query.place(),
                // A desk of a city that is named begins there, as where a city is chosen.
                start: query.start().or_else(|| {
                    let city = query.get("city").and_then(AreaCode::parse);
                    city.map(Start::Area)
                }),
            },
            (Some("slip"), None) => Self::Slip {
                ids: query.ids(),
                form: query
                    .get("form")
                    .and_then(SlipForm::from_slug)
                    .unwrap_or_default(),
                start: query.start(),
            },
            (Some("share"), None) => Self::Share {
                to: link::to_share(parts),
            },
            (Some("family"), None) => Self::Family {
                start: query.start(),
                wanted: query.wanted(),
            },
            (Some("about"), None) => Self::About,
            (Some("accessibility"), None) => Self::Accessibility,
            _ => unknown(),
        };
        match steps.next() {
            None => page,
            Some(_) => unknown(),
        }
    }

    /// The same page from another start; a page without a start as it is.
    #[must_use]
    pub fn starting_from(mut self, from: Option<Start>) -> Self {
        if let Self::Home { start }
        | Self::Nearby { start, .. }
        | Self::Place { start, .. }
        | Self::Driver { start, .. }
        | Self::Shortlist { start, .. }
        | Self::Compare { start, .. }
        | Self::Counter { start, .. }
        | Self::Slip { start, .. }
        | Self::Family { start, .. } = &mut self
        {
            *start = from;
        }
        self
    }

    /// Where this page starts from, if its address says so.
    #[must_use]
    pub fn start(&self) -> Option<Start> {
        match self {
            Self::Home { start }
            | Self::Nearby { start, .. }
            | Self::Place { start, .. }
            | Self::Driver { start, .. }
            | Self::Shortlist { start, .. }
            | Self::Compare { start, .. }
            | Self::Counter { start, .. }
            | Self::Slip { start, .. }
            | Self::Family { start, .. } => *start,
            Self::Where { .. }
            | Self::Coverage { .. }
            | Self::Guide(_)
            | Self::Share { .. }
            | Self::About
            | Self::Accessibility
            | Self::Unknown { .. } => None,
        }
    }
}

impl fmt::Display for Route {
    /// With the leading `#`, ready for a link.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut query = Query::default();
        let path = match self {
            Self::Home { start } => {
                query.start(*start);
                "/".to_owned()
            }
            Self::Nearby {
                kind,
                start,
                needs,
                show,
                map,
            } => {
                query.add("kind", kind.slug());
                query.start(*start);
                query.needs(needs);
                if *show != PAGE_LENGTH {
                    query.add("show", &show.to_string());
                }
                query.map(*map);
                "/nearby".to_owned()
            }
            Self::Place { id, start } => {
                query.start(*start);
                format!("/place/{}", encode(id))
            }
            Self::Driver { id, start } => {
                query.start(*start);
                format!("/driver/{}", encode(id))
            }
            Self::Where {
                city,
                inside,
                wanted,
                map,
            } => {
                if let Some(city) = city {
                    query.add("city", &city.to_string());
                }
                if let Some(inside) = inside {
                    query.add("in", &inside.to_string());
                }
                query.wanted(wanted);
                query.map(*map);
                "/where".to_owned()
            }
            Self::Coverage {
                city,
                kind,
                order,
                show,
                map,
            } => {
                if let Some(city) = city {
                    query.add("city", &city.to_string());
                }
                if *kind != Kind::Canteen {
                    query.add("kind", kind.slug());
                }
                if *order != Order::default() {
                    query.add("order", order.slug());
                }
                if *show != COMMUNITIES_LENGTH {
                    query.add("show", &show.to_string());
                }
                query.map(*map);
                "/coverage".to_owned()
            }
            Self::Guide(guide) => {
                guide.write(&mut query);
                "/guide".to_owned()
            }
            Self::Shortlist { ids, start } => {
                query.picked(ids, *start);
                "/shortlist".to_owned()
            }
            Self::Compare { ids, start } => {
                query.picked(ids, *start);
                "/compare".to_owned()
            }
            Self::Counter {
                kinds,
                needs,
                ids,
                place,
                start,
            } => {
                query.kinds(kinds);
                query.needs(needs);
                query.place(place.as_deref());
                query.picked(ids, *start);
                "/counter".to_owned()
            }
            Self::Slip { ids, form, start } => {
                query.ids(ids);
                if *form != SlipForm::default() {
                    query.add("form", form.slug());
                }
                query.start(*start);
                "/slip".to_owned()
            }
            Self::Share { to } => {
                query.add("to", &encode(to));
                "/share".to_owned()
            }
            Self::Family { start, wanted } => {
                query.start(*start);
                query.wanted(wanted);
                "/family".to_owned()
            }
            Self::About => "/about".to_owned(),
            Self::Accessibility => "/accessibility".to_owned(),
            Self::Unknown { hash } => return write!(f, "#{hash}"),
        };
        write!(f, "#{path}")?;
        if !query.0.is_empty() {
            write!(f, "?{}", query.0)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;

#[cfg(test)]
mod limits_tests;

#[cfg(test)]
mod mangled_tests;
