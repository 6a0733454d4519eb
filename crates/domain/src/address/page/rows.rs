//! The pages, and their table: how the address of each is read and written, and what else differs from page to page.

use super::row::{PageRow, Read, USUAL, write_wanted};
use super::{
    COMMUNITIES_LENGTH, CounterQuery, CoverageQuery, ListQuery, PAGE_LENGTH, Part, SlipQuery,
    Wanted,
};
use crate::address::encoding::{decode, encode};
use crate::address::guide::Guide;
use crate::address::limits;
use crate::address::query::Params;
use crate::address::slip_form::SlipForm;
use crate::address::start::Start;
use crate::geo::adcode::Adcode;
use crate::geo::area::AreaCode;
use crate::place::Kind;
use crate::place::id::PlaceId;
use crate::policy::coverage::reach::Order;

/// A page, with all it needs to be drawn again on another phone. Where answers start, and whom
/// they are for, is said by the [`Link`](crate::address::Link) around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// `#/`
    Home,
    /// `#/nearby?kind=…`
    Nearby(ListQuery),
    /// `#/place/<id>`
    Place {
        /// 编号.
        id: PlaceId,
    },
    /// `#/driver/<id>`: the address in the largest type, to hold up to a driver.
    Driver {
        /// 编号.
        id: PlaceId,
    },
    /// `#/where`: choosing city, district, town, community.
    Where {
        /// The city chosen so far.
        city: Option<Adcode>,
        /// The district or town chosen so far.
        inside: Option<AreaCode>,
        /// Where to go on to.
        wanted: Wanted,
        /// `view=map`: by pointing at a map.
        map: bool,
    },
    /// `#/coverage?city=…`: what the papers promised against what there is, and who has what
    /// within a quarter of an hour on foot.
    Coverage(CoverageQuery),
    /// `#/guide`: 我能享受什么.
    Guide(Guide),
    /// `#/shortlist?ids=…`: chosen places; without any those kept on this phone.
    Shortlist {
        /// 编号, in the order of the list.
        ids: Vec<PlaceId>,
    },
    /// `#/compare?ids=…`: two or three places side by side.
    Compare {
        /// 编号.
        ids: Vec<PlaceId>,
    },
    /// `#/counter?kinds=…`: the counter. Nothing about who stands before it.
    Counter(CounterQuery),
    /// `#/slip?ids=…`: what is printed and handed over.
    Slip(SlipQuery),
    /// `#/share?to=…`: a page to be sent on: the link, to copy or to be photographed.
    Share {
        /// What stands behind the `#` of that page.
        to: String,
    },
    /// `#/family?from=…`: 帮爸妈查, putting a link together. It starts where the parents live.
    Family {
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

/// The table of pages: each with its row.
macro_rules! table {
    ($($page:ident: $row:ident,)+) => {
        pub(in crate::address) static ROWS: &[&PageRow] = &[$(&$row),+];

        impl Page {
            /// Its row of the table; an unknown page has none.
            pub(in crate::address) fn row(&self) -> Option<&'static PageRow> {
                match self {
                    $(Self::$page { .. } => Some(&$row),)+
                    Self::Unknown { .. } => None,
                }
            }
        }
    };
}

table! {
    Home: HOME,
    Nearby: NEARBY,
    Place: PLACE,
    Driver: DRIVER,
    Where: WHERE,
    Coverage: COVERAGE,
    Guide: GUIDE,
    Shortlist: SHORTLIST,
    Compare: COMPARE,
    Counter: COUNTER,
    Slip: SLIP,
    Share: SHARE,
    Family: FAMILY,
    About: ABOUT,
    Accessibility: ACCESSIBILITY,
}

static HOME: PageRow = PageRow {
    start: Some(Params::start),
    read: |_| Some(Page::Home),
    write: |_, start, query| query.start(start),
    ..USUAL
};

static NEARBY: PageRow = PageRow {
    name: "nearby",
    is_whole: false,
    start: Some(Params::start),
    read: |read| {
        let kind = read.params.kind()?;
        Some(Page::Nearby(ListQuery {
            kind,
            needs: read.params.needs(),
            show: read.params.show(PAGE_LENGTH),
            map: read.params.map(),
            sort: read.params.sort(kind),
        }))
    },
    write: |page, start, query| {
        if let Page::Nearby(list) = page {
            query.add("kind", list.kind.slug());
            query.start(start);
            query.needs(&list.needs);
            query.show(list.show, PAGE_LENGTH);
            query.map(list.map);
            query.sort(list.sort);
        }
    },
    identity: |page| match page {
        Page::Nearby(list) => Page::list(list.kind, vec![]),
        _ => page.clone(),
    },
    ..USUAL
};

/// A page of one place. It says where answers start, so that going back loses nothing.
const OF_PLACE: PageRow = PageRow {
    has_id: true,
    is_whole: false,
    start: Some(Params::start),
    part: Part::Place,
    write: |_, start, query| query.start(start),
    ..USUAL
};

static PLACE: PageRow = PageRow {
    name: "place",
    read: |read| Some(Page::Place { id: read.place()? }),
    ..OF_PLACE
};

static DRIVER: PageRow = PageRow {
    name: "driver",
    read: |read| Some(Page::Driver { id: read.place()? }),
    ..OF_PLACE
};

static WHERE: PageRow = PageRow {
    name: "where",
    part: Part::Start,
    read: |read| {
        Some(Page::Where {
            city: read.params.city(),
            inside: read.params.get("in").and_then(AreaCode::parse),
            wanted: read.wanted(),
            map: read.params.map(),
        })
    },
    write: |page, _, query| {
        if let Page::Where {
            city,
            inside,
            wanted,
            map,
        } = page
        {
            query.city(*city);
            if let Some(inside) = inside {
                query.add("in", &inside.to_string());
            }
            write_wanted(wanted, query);
            query.map(*map);
        }
    },
    identity: |_| Page::choose(None, Wanted::default()),
    ..USUAL
};

static COVERAGE: PageRow = PageRow {
    name: "coverage",
    part: Part::Desk,
    read: |read| {
        let order = read.params.get("order").and_then(Order::from_slug);
        Some(Page::Coverage(CoverageQuery {
            city: read.params.city(),
            kind: read.params.kind().unwrap_or(Kind::Canteen),
            order: order.unwrap_or_default(),
            show: read.params.show(COMMUNITIES_LENGTH),
            map: read.params.map(),
        }))
    },
    write: |page, _, query| {
        if let Page::Coverage(asked) = page {
            query.city(asked.city);
            if asked.kind != Kind::Canteen {
                query.add("kind", asked.kind.slug());
            }
            if asked.order != Order::default() {
                query.add("order", asked.order.slug());
            }
            query.show(asked.show, COMMUNITIES_LENGTH);
            query.map(asked.map);
        }
    },
    identity: |_| Page::coverage(),
    ..USUAL
};

static GUIDE: PageRow = PageRow {
    name: "guide",
    styles: "result",
    part: Part::Guide,
    read: |read| Some(Page::Guide(Guide::read(read.params))),
    write: |page, _, query| {
        if let Page::Guide(guide) = page {
            guide.write(query);
        }
    },
    identity: |page| match page {
        Page::Guide(guide) => Page::Guide(guide.page()),
        _ => page.clone(),
    },
    ..USUAL
};

/// A page of places that were picked.
const OF_PICKED: PageRow = PageRow {
    start: Some(Params::start),
    most_places: Some(limits::PICKED),
    part: Part::Place,
    write: |page, start, query| {
        if let Page::Shortlist { ids } | Page::Compare { ids } = page {
            query.ids(ids);
            query.start(start);
        }
    },
    ..USUAL
};

static SHORTLIST: PageRow = PageRow {
    name: "shortlist",
    read: |read| {
        let ids = read.params.ids();
        Some(Page::Shortlist { ids })
    },
    identity: |_| Page::own_shortlist(),
    ..OF_PICKED
};

static COMPARE: PageRow = PageRow {
    name: "compare",
    styles: "together",
    read: |read| {
        let ids = read.params.ids();
        Some(Page::Compare { ids })
    },
    identity: |_| Page::Compare { ids: vec![] },
    ..OF_PICKED
};

static COUNTER: PageRow = PageRow {
    name: "counter",
    styles: "desk",
    // A counter of a city that is named begins there, as where a city is chosen.
    start: Some(|params| {
        let city = || params.get("city").and_then(AreaCode::parse);
        params.start().or_else(|| city().map(Start::Area))
    }),
    // Never more than the slip it puts together has room for.
    most_places: Some(crate::slip::MOST),
    part: Part::Desk,
    read: |read| {
        Some(Page::Counter(CounterQuery {
            kinds: read.params.kinds(),
            needs: read.params.needs(),
            ids: read.params.ids_up_to(crate::slip::MOST).0,
            place: read.params.place(),
        }))
    },
    write: |page, start, query| {
        if let Page::Counter(counter) = page {
            query.kinds(&counter.kinds);
            query.needs(&counter.needs);
            query.place(counter.place.as_ref());
            query.ids(&counter.ids);
            query.start(start);
        }
    },
    identity: |_| Page::counter(),
    ..USUAL
};

static SLIP: PageRow = PageRow {
    name: "slip",
    styles: "slip",
    is_whole: false,
    start: Some(Params::start),
    most_places: Some(limits::PICKED),
    part: Part::Desk,
    read: |read| {
        let form = read.params.get("form").and_then(SlipForm::from_slug);
        Some(Page::Slip(SlipQuery {
            ids: read.params.ids(),
            form: form.unwrap_or_default(),
        }))
    },
    write: |page, start, query| {
        if let Page::Slip(slip) = page {
            query.ids(&slip.ids);
            if slip.form != SlipForm::default() {
                query.add("form", slip.form.slug());
            }
            query.start(start);
        }
    },
    identity: |_| Page::slip(vec![]),
    ..USUAL
};

static SHARE: PageRow = PageRow {
    name: "share",
    styles: "together",
    is_whole: false,
    part: Part::Desk,
    read: |read| {
        let to = to_share(read);
        Some(Page::Share { to })
    },
    write: |page, _, query| {
        if let Page::Share { to } = page {
            query.add("to", &encode(to));
        }
    },
    identity: |_| Page::Share { to: String::new() },
    ..USUAL
};

static FAMILY: PageRow = PageRow {
    name: "family",
    start: Some(Params::start),
    part: Part::Desk,
    read: |read| {
        let wanted = read.wanted();
        Some(Page::Family { wanted })
    },
    write: |page, start, query| {
        if let Page::Family { wanted } = page {
            query.start(start);
            write_wanted(wanted, query);
        }
    },
    identity: |_| Page::Family {
        wanted: Wanted::default(),
    },
    ..USUAL
};

static ABOUT: PageRow = PageRow {
    name: "about",
    part: Part::About,
    read: |_| Some(Page::About),
    ..USUAL
};

static ACCESSIBILITY: PageRow = PageRow {
    name: "accessibility",
    part: Part::About,
    read: |_| Some(Page::Accessibility),
    ..USUAL
};

/// The address that `#/share?to=…` sends on: what stands behind its `#`.
fn to_share(read: &Read) -> String {
    // Somebody has decoded it: then its own parameters look like those of the page around it.
    let bare = read.query.find("to=/");
    let bare = bare.and_then(|at| read.query.get(at + "to=".len()..));
    match bare {
        Some(bare) => bare.to_owned(),
        None => match read.params.get("to") {
            Some(to) if to.starts_with('%') => decode(to),
            Some(to) => to.to_owned(),
            None => "/".to_owned(),
        },
    }
}
