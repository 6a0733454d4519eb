//! The first list, drawn before the app is here: of a link to a list with a start, most of a first
//! visit's bytes are the app, and the answer needs none of them.
//!
//! It is drawn as the app draws it (`tests/e2e/first-list.spec.ts` compares them), and only where nothing
//! has to be said besides. Everywhere else, and where anything fails, the app comes as if this were not
//! there. What was fetched is handed over to the app, which takes the list's place.

mod drawn;

use crate::data;
use crate::data::first::{self, First};
use crate::platform::fetch::Ask;
use crate::platform::{address_bar, clock, media, page, storage};
use crate::words;
use domain::address::{Link, ListQuery, Page, Start};
use domain::answer::{Answer, Origin, Question};
use domain::geo::area::{Area, AreaCode};
use domain::geo::outline::Lies;
use domain::geo::walk::Pace;
use domain::hours::moment::Moment;
use domain::pack::VillagePack;
use domain::pack::catalog::Catalog;
use domain::pack::manifest::{CityEntry, Manifest};
use domain::pack::parts::ManifestPart;
use domain::place::Kind;
use domain::place::filter::Need;
use domain::say::out_of_date;
use std::sync::Arc;

/// What a link asks for.
struct ListAsked {
    list: ListQuery,
    start: Start,
}

/// The answer to it.
struct Answered {
    asked: ListAsked,
    /// Where it starts, in words; and how these begin: what it lies in.
    place: String,
    lies_in: String,
    origin: Origin,
    answer: Answer,
    counts: Vec<(Need, usize)>,
    now: Moment,
}

/// Draws the list of the address.
pub async fn show() {
    let hash = address_bar::hash();
    let list = match asked(&hash) {
        Some(asked) => drawn(asked, &hash).await,
        None => None,
    };
    if let Some(list) = &list {
        page::show_first_list(list);
    }
    first::ask_for_rest(list.is_some());
    page::ask_for_app();
}

/// Has all of the city come whose list was drawn. Whether it has: where not, the list stands until somebody wants more
/// of it, and the app says then what does not come.
pub async fn whole_city() -> bool {
    first::rest_of_city().await
}

/// What the address asks for, where this is the place to answer it.
fn asked(hash: &str) -> Option<ListAsked> {
    let has_more = page::is_public_screen() || page::is_embedded() || media::matches(media::WIDE);
    if has_more || Link::left_out(hash).is_some() || storage::get(storage::SHORTLIST).is_some() {
        return None;
    }
    let link = Link::parse(hash);
    let start = link.start.filter(|_| !link.for_family)?;
    match link.page {
        Page::Nearby(list) if !list.map => Some(ListAsked { list, start }),
        _ => None,
    }
}

/// The city it is about, unless answers start near its edge.
fn city_of(start: Start, manifest: &Manifest) -> Option<&CityEntry> {
    match start {
        Start::Area(code) => manifest.cities.iter().find(|c| c.adcode == code.city()),
        Start::Spot(at) | Start::About { at, .. } => manifest
            .city_at(at)
            .filter(|city| city.lies(at) != Lies::Edge),
    }
}

/// The list, as HTML; nothing where the app is there before it, or the person has gone on.
async fn drawn(asked: ListAsked, hash: &str) -> Option<String> {
    let is_wanted = || page::waits_for_app() && address_bar::hash() == hash;
    let part = ManifestPart::of(asked.start);
    let manifest = data::manifest(part, Ask::Ahead).await.ok()?;
    if manifest.kept_at.is_some() || !is_wanted() {
        return None;
    }
    let city = city_of(asked.start, &manifest.file)?;
    let village = asked.start.village();
    let [list, home] = small_packs(city, asked.list.kind, village);
    let adcode = city.adcode;
    let rest = list.is_some().then(|| (adcode, city.pack.clone()));
    let pack = data::bytes_of(list.as_ref().unwrap_or(&city.pack.file), Ask::Ahead);
    // The name and the point of a community are in another pack.
    let home = home.as_ref().unwrap_or(&city.villages.file);
    let second = village.map(|_| data::bytes_of(home, Ask::Ahead));
    let pack = pack.await.ok()?;
    let villages = match second {
        Some(second) => Some(data::open::<VillagePack>(&second.await.ok()?).ok()?),
        None => None,
    };
    if !is_wanted() {
        return None;
    }
    let catalog = Arc::new(data::catalog(&pack).ok()?);
    let community = match (&villages, village) {
        (Some(villages), Some(code)) => Some(villages.village(code)?),
        _ => None,
    };
    let answered = answered(asked, &catalog, community);
    let list = answered.map(|answered| drawn::list(&answered, &catalog));
    let (villages, home) = match (&rest, villages.map(Arc::new)) {
        (None, all) => (all, None),
        (Some(_), home) => (None, home),
    };
    first::hand_over(First {
        manifest: Some((part, manifest)),
        city: rest.is_none().then_some((adcode, Ok(catalog))),
        villages,
        home,
        rest,
    });
    list
}

/// The small packs of a list and of the community it starts from. None where the phone has had the city.
fn small_packs(city: &CityEntry, kind: Kind, village: Option<AreaCode>) -> [Option<String>; 2] {
    if first::has_had(city.adcode) {
        return [None, None];
    }
    let home = village.and_then(|code| city.home_pack(code));
    [city.list_pack(kind), home]
}

/// The answer, where nothing has to be said before it.
fn answered(asked: ListAsked, catalog: &Catalog, community: Option<&Area>) -> Option<Answered> {
    let now = clock::now()?;
    if out_of_date::clock_behind(now.date, catalog.city.updated).is_some() {
        return None;
    }
    let own_point = community.and_then(|community| community.point);
    let origin = asked.start.origin(own_point, catalog);
    let question = Question {
        kind: asked.list.kind,
        needs: &asked.list.needs,
        origin,
        pace: storage::get(storage::PACE)
            .and_then(|slug| Pace::from_slug(&slug))
            .unwrap_or_default(),
        now,
        sort: asked.list.sort,
    };
    let answer = question.answer(catalog, usize::from(asked.list.show));
    if answer.found.is_empty() || answer.is_beyond_a_walk(asked.list.kind, origin) {
        return None;
    }
    let counts = question.counts(catalog);
    let name = community.map(|community| community.name.as_str());
    Some(Answered {
        place: words::start(catalog, asked.start, name),
        lies_in: words::start_lies_in(catalog, asked.start, name),
        asked,
        origin,
        answer,
        counts,
        now,
    })
}
