//! The part of an address behind `?`: written, and read kindly.

use super::encoding::{decode, is_glue};
use super::limits::{self, LeftOut};
use super::start::{ANYWHERE_METRES, Start};
use crate::answer::Sort;
use crate::geo::adcode::Adcode;
use crate::geo::area::AreaCode;
use crate::geo::coord::{LngLat, decimals, parse_decimals};
use crate::order::exactly_one;
use crate::place::Kind;
use crate::place::filter::Need;
use crate::place::id::PlaceId;

/// `for=`: whom a link is for, when not for whoever opens it.
pub(super) const FAMILY: &str = "family";

/// The part of an address behind `?`, being written.
#[derive(Default)]
pub(super) struct Query(pub(super) String);

impl Query {
    /// Keys and values here are of characters that need no encoding.
    pub(super) fn add(&mut self, key: &str, value: &str) {
        if !self.0.is_empty() {
            self.0.push('&');
        }
        self.0 += key;
        self.0.push('=');
        self.0 += value;
    }

    pub(super) fn start(&mut self, start: Option<Start>) {
        match start {
            Some(Start::Spot(at)) => self.add("at", &spot(at)),
            Some(Start::About { at, metres }) => {
                self.add("at", &format!("{},{metres}m", spot(at)));
            }
            Some(Start::Area(code)) => self.add("from", &code.to_string()),
            None => {}
        }
    }

    pub(super) fn needs(&mut self, needs: &[Need]) {
        if !needs.is_empty() {
            let slugs: Vec<&str> = needs.iter().map(|n| n.slug()).collect();
            self.add("needs", &slugs.join(","));
        }
    }

    pub(super) fn ids(&mut self, ids: &[PlaceId]) {
        if !ids.is_empty() {
            let ids: Vec<&str> = ids.iter().map(PlaceId::as_str).collect();
            self.add("ids", &ids.join(","));
        }
    }

    /// One place.
    pub(super) fn place(&mut self, id: Option<&PlaceId>) {
        if let Some(id) = id {
            self.add("place", id);
        }
    }

    pub(super) fn kinds(&mut self, kinds: &[Kind]) {
        if !kinds.is_empty() {
            let slugs: Vec<&str> = kinds.iter().map(|kind| kind.slug()).collect();
            self.add("kinds", &slugs.join(","));
        }
    }

    pub(super) fn city(&mut self, city: Option<Adcode>) {
        if let Some(city) = city {
            self.add("city", &city.to_string());
        }
    }

    /// How many lines are shown, where it is not as many as at first.
    pub(super) fn show(&mut self, show: u16, at_first: u16) {
        if show != at_first {
            self.add("show", &show.to_string());
        }
    }

    pub(super) fn map(&mut self, map: bool) {
        if map {
            self.add("view", "map");
        }
    }

    pub(super) fn sort(&mut self, sort: Sort) {
        if sort == Sort::Cheap {
            self.add("sort", Sort::CHEAP);
        }
    }
}

/// Five decimals are a metre, as fine as any phone knows.
fn spot(p: LngLat) -> String {
    [p.lng(), p.lat()]
        .map(|degrees| decimals(degrees, 5))
        .join(",")
}

/// The value that is a whole address. It is taken as it is; of every other value only what can be
/// ours counts.
const ADDRESS: &str = "to";
/// A list of places: each of them is read by itself, so that one that can not be hides none behind.
const IDS: &str = "ids";

/// The part of an address behind `?`, read.
pub(super) struct Params(Vec<(String, String)>);

impl Params {
    pub(super) fn parse(query: &str) -> Self {
        // A second `?` is none of ours; some chats add their parameters with one.
        let pairs = query
            .split(['&', '?'])
            .filter_map(|pair| pair.split_once('='))
            .map(|(key, value)| {
                let key = decode(key);
                let key = key.trim_start_matches("amp;").trim();
                let value = match key {
                    ADDRESS => decode(value).trim_end_matches(is_glue).to_owned(),
                    IDS => decoded(value),
                    _ => of_our_alphabet(value),
                };
                (key.to_owned(), value)
            })
            .collect();
        Self(pairs)
    }

    pub(super) fn get(&self, key: &str) -> Option<&str> {
        self.find(key, &|value| Some(value))
    }

    /// The first value under this key that means something: chats add keys of the same name.
    fn find<'a, T>(&'a self, key: &str, read: &dyn Fn(&'a str) -> Option<T>) -> Option<T> {
        let mut all = self.0.iter().filter(|(k, _)| k == key);
        all.find_map(|(_, value)| read(value))
    }

    /// 编号, each once, in their order; of more than [`limits::PICKED`] the first.
    pub(super) fn ids(&self) -> Vec<PlaceId> {
        self.ids_up_to(limits::PICKED).0
    }

    /// The first 编号, each once, in their order; and what of the list is not read.
    pub(super) fn ids_up_to(&self, most: usize) -> (Vec<PlaceId>, Option<LeftOut>) {
        let (mut ids, mut left_out) = (Vec::new(), None);
        for written in self.get(IDS).unwrap_or_default().split(',') {
            match read_id(written) {
                Some(id) if ids.contains(&id) => {}
                Some(_) if ids.len() >= most => return (ids, Some(LeftOut::Places(most))),
                Some(id) => ids.push(id),
                None if written.trim_matches(is_glue).is_empty() => {}
                None => left_out = Some(LeftOut::NoIds),
            }
        }
        (ids, left_out)
    }

    /// One place.
    pub(super) fn place(&self) -> Option<PlaceId> {
        self.get("place").and_then(PlaceId::parse)
    }

    /// What of the places is not read, where the page reads so many.
    pub(super) fn left_out(&self, most: usize) -> Option<LeftOut> {
        let no_place = self.get("place").is_some() && self.place().is_none();
        let of_ids = self.ids_up_to(most).1;
        of_ids.or(no_place.then_some(LeftOut::NoIds))
    }

    pub(super) fn kinds(&self) -> Vec<Kind> {
        self.named("kinds", Kind::ALL, Kind::slug)
    }

    pub(super) fn kind(&self) -> Option<Kind> {
        self.find("kind", &Kind::from_slug)
    }

    /// `for=family`: asked for somebody who lives elsewhere.
    pub(super) fn family(&self) -> bool {
        self.find("for", &|who| (who == FAMILY).then_some(()))
            .is_some()
    }

    pub(super) fn start(&self) -> Option<Start> {
        let spot = |at: &str| {
            let (lng, rest) = at.split_once(',')?;
            let (lat, error) = rest.split_once(',').unwrap_or((rest, "0m"));
            let at = LngLat::new(parse_decimals(lng.trim())?, parse_decimals(lat.trim())?)?;
            // The unit ends it: digits without it may have been cut, and would say too little.
            let metres = error.trim().strip_suffix('m').and_then(|n| n.parse().ok());
            Some(Start::found(
                at,
                f64::from(metres.unwrap_or(ANYWHERE_METRES)),
            ))
        };
        let spot = || self.find("at", &spot);
        let area = || self.find("from", &AreaCode::parse);
        spot().or_else(|| area().map(Start::Area))
    }

    pub(super) fn city(&self) -> Option<Adcode> {
        self.get("city")?.parse().ok()
    }

    pub(super) fn show(&self, least: u16) -> u16 {
        let show = self.get("show").and_then(|n| n.parse().ok());
        show.unwrap_or(least).clamp(least, 1000)
    }

    pub(super) fn map(&self) -> bool {
        self.get("view") == Some("map")
    }

    /// What comes first in a list of the kind.
    pub(super) fn sort(&self, kind: Kind) -> Sort {
        if Sort::fits(kind) && self.get("sort") == Some(Sort::CHEAP) {
            Sort::Cheap
        } else {
            Sort::Near
        }
    }

    pub(super) fn needs(&self) -> Vec<Need> {
        self.named("needs", Need::ALL, Need::slug)
    }

    /// Those of a list that a value names by their slugs, in the order of the list. Where the link was
    /// cut in the middle of the last one, there may be only one it can be.
    fn named<T: Copy + PartialEq>(
        &self,
        key: &str,
        all: &[T],
        slug: fn(T) -> &'static str,
    ) -> Vec<T> {
        let named = self.get(key).unwrap_or_default();
        let (_, last) = named.rsplit_once(',').unwrap_or(("", named));
        let begun = |one: &&T| !last.is_empty() && slug(**one).starts_with(last);
        let cut = exactly_one(all.iter().filter(begun));
        let is_named =
            |one: &&T| cut == Some(*one) || named.split(',').any(|written| written == slug(**one));
        all.iter().filter(is_named).copied().collect()
    }
}

/// A 编号, without what others have stuck to its end.
pub(super) fn read_id(written: &str) -> Option<PlaceId> {
    PlaceId::parse(&of_our_alphabet(written))
}

/// Decoded as often as it may have been encoded.
fn decoded(value: &str) -> String {
    decode(&decode(&decode(value)))
}

/// A value of letters, digits and commas: decoded as often as it was encoded, and without what
/// others have stuck to its end.
fn of_our_alphabet(value: &str) -> String {
    let mut value = decoded(value);
    let ours = |c: char| c.is_ascii_alphanumeric() || "_,.- ".contains(c);
    let end = value.find(|c| !ours(c)).unwrap_or(value.len());
    value.truncate(end);
    value.trim_matches([' ', ',', '.']).to_owned()
}
