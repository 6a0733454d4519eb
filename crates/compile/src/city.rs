//! One folder, one city: its tables, its names, its outline put together.

mod assemble;

use crate::basemap;
use crate::city_toml::{self, CityToml, Ignored};
use crate::columns::{self, TABLES};
use crate::counts::Fates;
use crate::due::{LongAgo, same_until as due_until};
use crate::gazetteer::Gazetteer;
use crate::hours_text::names_no_day;
use crate::ids::Ids;
use crate::issue::{Issues, Location};
use crate::outline::Outline;
use crate::quotes::Quotes;
use crate::rules::{self, CityFacts, Context};
use crate::sheet::{Shape, Sheet};
use crate::twins::{AreaNames, Twins};
use crate::{Seeds, entitlements, national, targets, upkeep, words};
use assemble::assemble;
use domain::geo::outline::CityOutline;
use domain::hours::calendar::Calendar;
use domain::map::sketch::Sketch;
use domain::pack::{CityPack, VillagePack};
use domain::place::Place;
use domain::policy::coverage::target::TargetPack;
use domain::policy::entitlement::Rights;
use std::collections::BTreeMap;
use std::sync::OnceLock;
use time::Date;

/// Files of a city folder that are no tables of places.
pub(crate) const OTHER_FILES: &[&str] = &["city.toml", ENTITLEMENTS, targets::FILE, crate::MAPPING];
const ENTITLEMENTS: &str = "entitlements.toml";

/// A city ready to be packed.
#[derive(Debug)]
pub(crate) struct Made {
    /// shaoxing.
    pub(crate) pinyin: String,
    pub(crate) city: CityPack,
    pub(crate) villages: VillagePack,
    /// Where it ends, as phones get it.
    pub(crate) outline: CityOutline,
    /// What is drawn under the pins, where there is anything.
    pub(crate) base: Option<Sketch>,
    /// What its papers promise, where there is a file of it.
    pub(crate) rights: Option<Rights>,
    /// What its papers promise to reach by when, where there is a file of it.
    pub(crate) targets: Option<TargetPack>,
}

/// What each city says is not to be published, by the name of its folder.
pub(crate) type IgnoredBy = BTreeMap<String, Ignored>;

/// What all cities share.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shared<'a> {
    pub(crate) calendar: &'a Calendar,
    pub(crate) quotes: &'a Quotes,
    /// The day of the check; `None` where no clock is asked.
    pub(crate) today: Option<Date>,
}

/// What was met on the way through a city.
#[derive(Debug)]
pub(crate) struct Met {
    pub(crate) issues: Issues,
    pub(crate) ids: Ids,
    /// What is not to be published.
    pub(crate) ignored: Ignored,
    /// Up to this day a check of the same files tells the same.
    pub(crate) same_until: Date,
}

/// Reads everything about a city; `None` when even its `city.toml` can not be used.
pub(crate) fn read(seeds: &Seeds, folder: &str, shared: Shared<'_>, met: &mut Met) -> Option<Made> {
    let Met {
        issues,
        ids,
        ignored,
        same_until,
    } = met;
    let at = format!("cities/{folder}/");
    let well_named = folder.split_once('-').is_some_and(|(code, pinyin)| {
        code.len() == 6
            && code.bytes().all(|b| b.is_ascii_digit())
            && !pinyin.is_empty()
            && pinyin.bytes().all(|b| b.is_ascii_lowercase())
    });
    if !well_named {
        issues.error(Location::file(&at), words::bad_folder());
    }
    let file = format!("{at}city.toml");
    let toml = match seeds.get(&file) {
        Some(bytes) => city_toml::read(&file, bytes, folder, issues),
        None => {
            issues.error(Location::file(&file), words::no_city_toml());
            None
        }
    };
    let facts = CityFacts {
        today: shared.today,
        ..facts(seeds, folder, toml.as_ref(), issues)
    };
    let base = basemap::read(seeds, folder, &facts, issues);
    *ignored = toml
        .as_ref()
        .map(|toml| toml.ignored.clone())
        .unwrap_or_default();
    let mut places = tables(seeds, &at, &facts, ignored, ids, issues);
    if let Some(today) = shared.today {
        *same_until = due_until(&places, today);
    }
    let toml = toml?;
    if let Some(bytes) = seeds.get(&file) {
        let until = upkeep::tell((&file, bytes), &toml, (&places, &facts), issues);
        *same_until = until.min(*same_until);
    }
    shared.quotes.tell_over(toml.adcode, toml.updated, issues);
    let rights = rights(seeds, &at, &toml, &facts, shared.quotes, issues);
    let targets = targets::read(seeds, folder, toml.adcode, shared.quotes, issues);
    places.extend(toml.projects.iter().cloned());
    places.sort_by(|a, b| (a.kind, &a.id).cmp(&(b.kind, &b.id)));
    let made = assemble(toml, &facts, places, shared.calendar)?;
    Some(Made {
        base,
        rights,
        targets,
        ..made
    })
}

/// What the papers of the city and of the whole country promise.
fn rights(
    seeds: &Seeds,
    at: &str,
    toml: &CityToml,
    facts: &CityFacts,
    quotes: &Quotes,
    issues: &mut Issues,
) -> Option<Rights> {
    let file = format!("{at}{ENTITLEMENTS}");
    let city = entitlements::City {
        adcode: toml.adcode,
        hotlines: &toml.hotlines,
        gazetteer: &facts.gazetteer,
        quotes,
        nation: false,
    };
    let own = match seeds.get(&file) {
        Some(bytes) => entitlements::read(&file, bytes, &city, issues),
        None => {
            issues.info(Location::file(at), words::no_entitlements());
            None
        }
    };
    national::with_nation(own, seeds, city, issues)
}

/// What the rules need to know. Without a usable `city.toml` the rows are still checked, as
/// far as that goes, so that everything is told at once.
fn facts(seeds: &Seeds, folder: &str, toml: Option<&CityToml>, issues: &mut Issues) -> CityFacts {
    let code = folder.split('-').next().unwrap_or(folder);
    let adcode = toml.map_or_else(|| code.parse().ok(), |t| Some(t.adcode));
    let name = toml.map_or("本市", |t| &t.name).to_owned();
    let path = format!("gazetteer/{folder}.csv");
    let gazetteer = match seeds.get(&path) {
        Some(bytes) => Gazetteer::read(&path, bytes, adcode, &name, issues),
        None => {
            let at = format!("cities/{folder}/");
            issues.warning(Location::file(&at), words::no_gazetteer(&path));
            Gazetteer::default()
        }
    };
    let path = format!("basemap/{folder}/districts.geojson");
    let outline = match seeds.get(&path) {
        Some(bytes) => {
            let outline = Outline::read(bytes);
            if outline.is_none() {
                issues.error(Location::file(&path), words::bad_outline());
            }
            outline
        }
        None => {
            let at = format!("cities/{folder}/");
            issues.warning(Location::file(&at), words::no_outline(&path));
            None
        }
    };
    CityFacts {
        name,
        area_code: toml.map(|t| t.area_code.clone()),
        updated: toml.map(|t| t.updated),
        today: None,
        gazetteer,
        outline,
        names: OnceLock::new(),
        adcode,
    }
}

/// Every row of every table of the folder.
fn tables(
    seeds: &Seeds,
    at: &str,
    facts: &CityFacts,
    ignored: &Ignored,
    ids: &mut Ids,
    issues: &mut Issues,
) -> Vec<Place> {
    let mut places = Vec::new();
    let mut missing = Vec::new();
    let mut twins = Twins::new(AreaNames::of(facts));
    for table in TABLES {
        let text = format!("{at}{}", table.kind.file());
        let workbook = format!("{at}{}", columns::workbook(table.kind));
        let (file, bytes) = match (seeds.get(&text), seeds.get(&workbook)) {
            (None, None) => {
                missing.push(format!("{}（{}）", table.kind.file(), table.title));
                continue;
            }
            (None, Some(bytes)) => (workbook, bytes),
            (Some(bytes), other) => {
                if other.is_some() {
                    let say = words::two_forms(table.kind.file());
                    issues.error(Location::file(&workbook), say);
                }
                (text, bytes)
            }
        };
        let shape = Shape {
            known: &table.all(),
            required: table.required,
            ignored: &ignored.columns,
        };
        let Some(sheet) = Sheet::read(&file, bytes, &shape, issues) else {
            continue;
        };
        if sheet.is_empty() {
            issues.warning(Location::file(&file), words::no_rows(table.title));
        }
        let mut long_ago = facts.today.map(LongAgo::by);
        let mut fates = Fates::default();
        let mut every_day = 0;
        for row in sheet.rows() {
            let cx = Context { table, city: facts };
            let readings = issues.readings();
            let place = rules::place(&row, cx, issues);
            let is_sample = place.as_ref().is_some_and(Place::is_sample);
            if is_sample {
                // Nobody wrote it, and nobody looks whether it was read well.
                issues.forget_readings(readings);
            }
            let no_day = !is_sample && names_no_day(row.get(columns::HOURS));
            every_day += usize::from(no_day);
            let first = ids.meet(&row, issues);
            if let Some(place) = place.as_ref().filter(|_| first) {
                twins.meet(&row, place, issues);
            }
            if let Some((long_ago, place)) = long_ago.as_mut().zip(place.as_ref()) {
                long_ago.meet(&row, place);
            }
            fates.meet(row.line(), place.as_ref());
            places.extend(place);
        }
        let fates = fates.counted(&file, issues);
        if let Some(say) = words::fates(table.title, &fates) {
            issues.info(Location::file(&file), say);
        }
        if every_day > 0 {
            let say = words::every_day_assumed(every_day);
            issues.warning(Location::file(&file), say);
        }
        if let Some(long_ago) = long_ago {
            long_ago.tell(issues);
        }
    }
    if !missing.is_empty() {
        let say = words::missing_kinds(&missing.join("、"));
        issues.info(Location::file(at), say);
    }
    places
}
