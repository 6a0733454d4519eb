//! What a phone answers, on standard output: the published pack of a city is opened and each address
//! on standard input is answered, one line of JSON each. Tests in another language compare these
//! lines with what they compute themselves from the spreadsheets.
//!
//! ```text
//! echo '/nearby?kind=canteen&at=120.58,30.00' | cargo run --example answers -- dist 330600 1795406400000
//! ```
//!
//! In place of a city stands `around` for the cities that a phone opens for a spot: the one it lies in and, at the edge
//! of that, those within reach. Then each line says their codes beside the answer.
//!
//! The last argument is the moment of the question, as browsers give it: milliseconds since 1970.

use domain::address::{Link, Page, Start};
use domain::answer::across::city_of;
use domain::answer::{Answer, Found, Origin, Question, Sort};
use domain::geo::adcode::Adcode;
use domain::geo::coord::LngLat;
use domain::geo::walk::Pace;
use domain::hours::moment::Moment;
use domain::pack::catalog::Catalog;
use domain::pack::manifest::Manifest;
use domain::pack::parts::ManifestPart;
use domain::pack::{self, CityPack};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::error::Error;
use std::io::{BufRead, Write, stdin, stdout};
use std::path::{Path, PathBuf};
use std::sync::Arc;

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [site, adcode, moment] = words.as_slice() else {
        return Err("say which site, which city and when".into());
    };
    let now = Moment::from_unix_ms(moment.parse()?).ok_or("no such moment")?;
    let mut site = Site {
        folder: PathBuf::from(site),
        open: BTreeMap::new(),
    };
    let city: Option<Adcode> = (adcode != "around").then(|| adcode.parse()).transpose()?;
    let mut out = stdout().lock();
    for address in stdin().lock().lines() {
        let address = address?;
        let link = Link::parse(&address);
        let cities = match (city, link.start) {
            (Some(city), _) => vec![site.city(city)?],
            (None, Some(Start::Spot(spot))) => site.around(spot)?,
            (None, _) => return Err(format!("{address} starts on no spot").into()),
        };
        let mut answer = said(&cities, link, now)?;
        if city.is_none() {
            let codes: Vec<String> = cities
                .iter()
                .map(|one| one.city.adcode.to_string())
                .collect();
            answer = json!({ "cities": codes, "answer": answer });
        }
        writeln!(out, "{answer}")?;
    }
    Ok(())
}

/// What is published, and the cities of it that are open.
struct Site {
    folder: PathBuf,
    open: BTreeMap<Adcode, Arc<Catalog>>,
}

impl Site {
    fn manifest(&self, path: &str) -> Result<Manifest, Box<dyn Error>> {
        let bytes = std::fs::read(self.folder.join(path))?;
        Ok(serde_json::from_slice(&bytes)?)
    }

    /// A city as the app opens it.
    fn city(&mut self, adcode: Adcode) -> Result<Arc<Catalog>, Box<dyn Error>> {
        if let Some(open) = self.open.get(&adcode) {
            return Ok(Arc::clone(open));
        }
        let manifest = self.manifest("data/manifest.json")?;
        let entry = manifest.cities.iter().find(|city| city.adcode == adcode);
        let file = Path::new("data").join(&entry.ok_or("no such city")?.pack.file);
        let pack: CityPack = pack::decode(&std::fs::read(self.folder.join(file))?)?;
        let catalog = Arc::new(Catalog::new(pack));
        self.open.insert(adcode, Arc::clone(&catalog));
        Ok(catalog)
    }

    /// The city of a spot, and those that the app asks for beside it, by the part of the manifest around the spot.
    fn around(&mut self, spot: LngLat) -> Result<Vec<Arc<Catalog>>, Box<dyn Error>> {
        let part = self.manifest(&ManifestPart::around(spot).path())?;
        let own = part.city_at(spot).ok_or("in no city")?;
        let beside = part
            .beside(own.adcode, spot)
            .filter(|_| own.is_at_edge(spot));
        let codes = std::iter::once(own).chain(beside).map(|city| city.adcode);
        codes.map(|code| self.city(code)).collect()
    }
}

fn said(cities: &[Arc<Catalog>], link: Link, now: Moment) -> Result<Value, Box<dyn Error>> {
    let Link {
        page: Page::Nearby(list),
        start: Some(start),
        ..
    } = link
    else {
        return Err(format!("{link} asks for no list from a start").into());
    };
    let own = cities.first().ok_or("no city")?;
    let origin = match start {
        Start::Spot(spot) => Origin::Exact(spot),
        Start::About { at, metres } => Origin::About { point: at, metres },
        Start::Area(area) => Origin::Area {
            area,
            point: own.best_point(area).0,
        },
    };
    let question = Question {
        kind: list.kind,
        needs: &list.needs,
        origin,
        pace: Pace::default(),
        now,
        sort: Sort::Near,
    };
    let Answer {
        found,
        total,
        comes_home,
        station,
        may_be_near: _,
        nearest: _,
    } = question.answer_across(cities, usize::from(list.show));
    let id = |number: u32| own.place(number).map(|place| place.id.as_str());
    let line = |found: &Found| {
        let city = city_of(cities, found.place);
        let place = city.and_then(|city| city.place(found.place.number));
        json!({ "id": place.map(|place| place.id.as_str()), "metres": found.metres })
    };
    let counts = question.counts_across(cities);
    Ok(json!({
        "found": found.iter().map(line).collect::<Vec<_>>(),
        "total": total,
        "comesHome": comes_home.iter().map(|number| id(*number)).collect::<Vec<_>>(),
        "station": station.as_ref().map(line),
        "counts": counts.iter().map(|(need, count)| (need.slug().to_owned(), json!(count))).collect::<serde_json::Map<_, _>>(),
    }))
}
