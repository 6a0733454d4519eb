//! What a phone answers, on standard output: the published pack of a city is opened and each address
//! on standard input is answered, one line of JSON each. Tests in another language compare these
//! lines with what they compute themselves from the spreadsheets.
//!
//! ```text
//! echo '/nearby?kind=canteen&at=120.58,30.00' | cargo run --example answers -- dist 330600 1795406400000
//! ```
//!
//! The last argument is the moment of the question, as browsers give it: milliseconds since 1970.

use domain::address::{Link, Page, Start};
use domain::answer::{Answer, Found, Origin, Question, Sort};
use domain::geo::adcode::Adcode;
use domain::geo::walk::Pace;
use domain::hours::moment::Moment;
use domain::pack::catalog::Catalog;
use domain::pack::manifest::Manifest;
use domain::pack::{self, CityPack};
use serde_json::{Value, json};
use std::error::Error;
use std::io::{BufRead, Write, stdin, stdout};
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [site, adcode, moment] = words.as_slice() else {
        return Err("say which site, which city and when".into());
    };
    let now = Moment::from_unix_ms(moment.parse()?).ok_or("no such moment")?;
    let catalog = open(&Path::new(site).join("data"), adcode.parse()?)?;
    let mut out = stdout().lock();
    for address in stdin().lock().lines() {
        writeln!(out, "{}", said(&catalog, &address?, now)?)?;
    }
    Ok(())
}

/// The city as the app opens it.
fn open(data: &Path, adcode: Adcode) -> Result<Catalog, Box<dyn Error>> {
    let manifest: Manifest = serde_json::from_slice(&std::fs::read(data.join("manifest.json"))?)?;
    let entry = manifest.cities.iter().find(|city| city.adcode == adcode);
    let file = &entry.ok_or("no such city")?.pack.file;
    let pack: CityPack = pack::decode(&std::fs::read(data.join(file))?)?;
    Ok(Catalog::new(pack))
}

fn said(catalog: &Catalog, address: &str, now: Moment) -> Result<Value, Box<dyn Error>> {
    let Link {
        page: Page::Nearby(list),
        start: Some(start),
        ..
    } = Link::parse(address)
    else {
        return Err(format!("{address} asks for no list from a start").into());
    };
    let origin = match start {
        Start::Spot(spot) => Origin::Exact(spot),
        Start::About { at, metres } => Origin::About { point: at, metres },
        Start::Area(area) => Origin::Area {
            area,
            point: catalog.best_point(area).0,
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
    } = question.answer(catalog, usize::from(list.show));
    let id = |number: u32| catalog.place(number).map(|place| place.id.as_str());
    let line = |found: &Found| json!({ "id": id(found.place.number), "metres": found.metres });
    let counts = question.counts(catalog);
    Ok(json!({
        "found": found.iter().map(line).collect::<Vec<_>>(),
        "total": total,
        "comesHome": comes_home.iter().map(|number| id(*number)).collect::<Vec<_>>(),
        "station": station.as_ref().map(line),
        "counts": counts.iter().map(|(need, count)| (need.slug().to_owned(), json!(count))).collect::<serde_json::Map<_, _>>(),
    }))
}
