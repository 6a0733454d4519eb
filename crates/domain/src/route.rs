//! The address of a page: what stands behind `#` in a link, parsed and printed.
//!
//! Hash routes need no rule on the web server and work below any folder. Everything that makes
//! an answer is in the address, so that it can be sent to the family; nothing personal is.

mod guide;

pub use guide::{Guide, GuideStep};

use crate::area::AreaCode;
use crate::coord::{LngLat, decimals, parse_decimals};
use crate::coverage::reach::Order;
use crate::filter::Need;
use crate::place::Kind;
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use std::fmt;

/// Where a link says the person starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// `at=120.58210,30.00120`: a spot, WGS-84 lng,lat.
    Spot(LngLat),
    /// `from=330602002`: a district, town or community.
    Area(AreaCode),
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
    },
    /// `#/guide`: 我能享受什么.
    Guide(Guide),
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
        }
    }

    /// Reads what stands behind `#`, with or without the `#`. Never fails: an address nobody
    /// knows is [`Route::Unknown`], a parameter nobody knows is passed over, and a parameter
    /// with an impossible value counts as missing.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let hash = hash.strip_prefix('#').unwrap_or(hash);
        let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
        let query = Params::parse(query);
        let path = decode(path);
        let mut steps = path.split('/').filter(|s| !s.is_empty());
        let unknown = || Self::Unknown {
            hash: hash.to_owned(),
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
                id: id.to_owned(),
                start: query.start(),
            },
            (Some("driver"), Some(id)) => Self::Driver {
                id: id.to_owned(),
                start: query.start(),
            },
            (Some("where"), None) => Self::Where {
                city: query.get("city").and_then(|c| c.parse().ok()),
                inside: query.get("in").and_then(AreaCode::parse),
                wanted: Wanted {
                    kind: query.kind(),
                    needs: query.needs(),
                },
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
            },
            (Some("guide"), None) => Self::Guide(Guide::read(&query)),
            (Some("about"), None) => Self::About,
            (Some("accessibility"), None) => Self::Accessibility,
            _ => unknown(),
        };
        match steps.next() {
            None => page,
            Some(_) => unknown(),
        }
    }

    /// Where this page starts from, if its address says so.
    #[must_use]
    pub fn start(&self) -> Option<Start> {
        match self {
            Self::Home { start }
            | Self::Nearby { start, .. }
            | Self::Place { start, .. }
            | Self::Driver { start, .. } => *start,
            Self::Where { .. }
            | Self::Coverage { .. }
            | Self::Guide(_)
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
                if let Some(kind) = wanted.kind {
                    query.add("kind", kind.slug());
                }
                query.needs(&wanted.needs);
                query.map(*map);
                "/where".to_owned()
            }
            Self::Coverage {
                city,
                kind,
                order,
                show,
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
                "/coverage".to_owned()
            }
            Self::Guide(guide) => {
                guide.write(&mut query);
                "/guide".to_owned()
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

fn encode(text: &str) -> String {
    // Unreserved characters of RFC 3986 stay as they are: ids remain readable.
    const PLAIN: &percent_encoding::AsciiSet = &NON_ALPHANUMERIC
        .remove(b'-')
        .remove(b'_')
        .remove(b'.')
        .remove(b'~');
    utf8_percent_encode(text, PLAIN).to_string()
}

fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// The part of an address behind `?`, being written.
#[derive(Default)]
struct Query(String);

impl Query {
    /// Keys and values here are of characters that need no encoding.
    fn add(&mut self, key: &str, value: &str) {
        if !self.0.is_empty() {
            self.0.push('&');
        }
        self.0 += key;
        self.0.push('=');
        self.0 += value;
    }

    fn start(&mut self, start: Option<Start>) {
        match start {
            // Five decimals are a metre, as fine as any phone knows.
            Some(Start::Spot(p)) => {
                let at = [p.lng(), p.lat()].map(|degrees| decimals(degrees, 5));
                self.add("at", &at.join(","));
            }
            Some(Start::Area(code)) => self.add("from", &code.to_string()),
            None => {}
        }
    }

    fn needs(&mut self, needs: &[Need]) {
        if !needs.is_empty() {
            let slugs: Vec<&str> = needs.iter().map(|n| n.slug()).collect();
            self.add("needs", &slugs.join(","));
        }
    }

    fn map(&mut self, map: bool) {
        if map {
            self.add("view", "map");
        }
    }
}

/// The part of an address behind `?`, read.
struct Params(Vec<(String, String)>);

impl Params {
    fn parse(query: &str) -> Self {
        let pairs = query
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .map(|(key, value)| (decode(key), decode(value)))
            .collect();
        Self(pairs)
    }

    fn get(&self, key: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(k, _)| k == key)
            .map(|(_, v)| v.as_str())
    }

    fn kind(&self) -> Option<Kind> {
        Kind::from_slug(self.get("kind")?)
    }

    fn start(&self) -> Option<Start> {
        let spot = || {
            let (lng, lat) = self.get("at")?.split_once(',')?;
            LngLat::new(parse_decimals(lng.trim())?, parse_decimals(lat.trim())?)
        };
        let area = || AreaCode::parse(self.get("from")?);
        spot().map(Start::Spot).or_else(|| area().map(Start::Area))
    }

    fn show(&self, least: u16) -> u16 {
        let show = self.get("show").and_then(|n| n.parse().ok());
        show.unwrap_or(least).clamp(least, 1000)
    }

    fn map(&self) -> bool {
        self.get("view") == Some("map")
    }

    fn needs(&self) -> Vec<Need> {
        let named = self.get("needs").unwrap_or_default();
        let is_named = |need: &&Need| named.split(',').any(|slug| slug == need.slug());
        Need::ALL.iter().filter(is_named).copied().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    fn spot() -> Start {
        Start::Spot(LngLat::new(120.5821, 30.0012).unwrap())
    }

    #[rstest]
    #[case("#/nearby?kind=canteen&at=120.58210,30.00120")]
    #[case("#/nearby?kind=institution&from=330602002&needs=dementia,step_free")]
    #[case("#/nearby?kind=canteen&at=120.58210,30.00120&show=20&view=map")]
    #[case("#/where?city=330600&kind=rental&view=map")]
    #[case("#/place/330600-canteen-0001?at=120.58210,30.00120")]
    #[case("#/driver/330600-canteen-0001")]
    #[case("#/where?city=330600&in=330602002&kind=rental")]
    #[case("#/coverage")]
    #[case("#/coverage?city=330600&kind=rental&order=name&show=40")]
    #[case("#/about")]
    #[case("#/accessibility")]
    #[case("#/")]
    fn an_address_is_printed_as_it_was_read(#[case] hash: &str) {
        assert_eq!(Route::parse(hash).to_string(), hash);
    }

    #[rstest]
    #[case("", Route::Home { start: None })]
    #[case("#", Route::Home { start: None })]
    #[case("#/?at=120.58210,30.00120", Route::Home { start: Some(spot()) })]
    #[case("#/nearby?kind=canteen&at=120.5821%2C30.0012", Route::Nearby { kind: Kind::Canteen, start: Some(spot()), needs: vec![], show: PAGE_LENGTH, map: false })]
    #[case("#/nearby?kind=canteen&at=30.0012,120.5821", Route::Nearby { kind: Kind::Canteen, start: None, needs: vec![], show: PAGE_LENGTH, map: false })]
    #[case("#/nearby?kind=canteen&at=&needs=open,gold,open", Route::Nearby { kind: Kind::Canteen, start: None, needs: vec![Need::Open], show: PAGE_LENGTH, map: false })]
    #[case("#/nearby?kind=casino", Route::Unknown { hash: "/nearby?kind=casino".to_owned() })]
    #[case("#/place/a%20b", Route::Place { id: "a b".to_owned(), start: None })]
    #[case("#/place", Route::Unknown { hash: "/place".to_owned() })]
    #[case("#/about/more/still", Route::Unknown { hash: "/about/more/still".to_owned() })]
    #[case("#main", Route::Unknown { hash: "main".to_owned() })]
    fn an_address_from_elsewhere_is_read_kindly(#[case] hash: &str, #[case] want: Route) {
        assert_eq!(Route::parse(hash), want);
    }

    fn start() -> impl Strategy<Value = Option<Start>> {
        let spot = (-18_000_000..18_000_000i32, -9_000_000..9_000_000i32).prop_map(|(x, y)| {
            LngLat::new(f64::from(x) / 1e5, f64::from(y) / 1e5).map(Start::Spot)
        });
        let area =
            (100_000u64..999_999).prop_map(|c| AreaCode::parse(&c.to_string()).map(Start::Area));
        prop_oneof![Just(None), spot, area]
    }

    proptest! {
        #[test]
        fn every_page_survives_being_sent(
            kind in prop::sample::select(Kind::ALL.to_vec()),
            needs in prop::sample::subsequence(Need::ALL.to_vec(), 0..Need::ALL.len()),
            start in start(),
            show in PAGE_LENGTH..1000,
            map in any::<bool>(),
            id in "\\PC{1,20}",
        ) {
            let id = id.replace('/', "-");
            let pages = [
                Route::Home { start },
                Route::Nearby { kind, start, needs: needs.clone(), show, map },
                Route::Place { id: id.clone(), start },
                Route::Driver { id, start },
                Route::Coverage { city: Some(330_600), kind, order: Order::District, show: show.max(COMMUNITIES_LENGTH) },
                Route::Where { city: Some(330_600), inside: None, wanted: Wanted { kind: Some(kind), needs }, map },
            ];
            for page in pages {
                prop_assert_eq!(Route::parse(&page.to_string()), page);
            }
        }

        #[test]
        fn no_address_whatever_breaks_the_map(hash in "\\PC*") {
            let _ = Route::parse(&hash);
        }
    }
}
